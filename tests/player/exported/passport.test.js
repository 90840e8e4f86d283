// The course passport as the exporter writes it, in Chromium. MICROVET_EXPORTS names the folder with passport.html (English)
// and passport-el.html (Greek with much text, so two sheets).
"use strict";

const assert = require("node:assert");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { pathToFileURL } = require("node:url");
const { launch, violations, watch } = require("../support/browser");

const folder = process.env.MICROVET_EXPORTS;
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

/// Pages of a PDF as Chromium writes it.
const pagesOf = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) || []).length;

for (const [file, sheets] of [["passport.html", 1], ["passport-el.html", 2]]) {
    test(`${file}: one A4 page for each language, open to everybody`, async () => {
        const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
        const watched = await watch(context);
        const page = await context.newPage();
        await page.goto(pathToFileURL(path.join(folder, file)).href);
        assert.strictEqual(await page.locator("article.sheet").count(), sheets);
        assert.deepStrictEqual(await violations(page), []);
        assert.strictEqual(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true })), sheets);
        for (const image of await page.locator("img").all()) assert.ok(await image.evaluate((img) => img.complete && img.naturalWidth > 0));
        await page.setViewportSize({ width: 320, height: 800 });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing to scroll sideways at 320 px");
        watched.none();
        await context.close();
    });
}

test("each sheet says its language", async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path.join(folder, "passport-el.html")).href);
    assert.deepStrictEqual(await page.locator("article.sheet").evaluateAll((list) => list.map((sheet) => sheet.lang)), ["el", "en"]);
    assert.strictEqual(await page.locator("article[lang=en] .facts dd").first().getAttribute("lang"), "el", "what nobody wrote in English is marked");
    await page.close();
});
