// Tips for words of the glossary, and the record of learning that is printed.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { fileAddress, goTo, launch, open, temporaryFolder } = require("./support/browser");
const { writeSite, uuid } = require("./support/site");
const { visit } = require("./support/visit");

let browser, folder;

before(async () => {
    folder = temporaryFolder();
    writeSite(folder, { units: 4, glossary: true, assessments: [{ questions: 1 }] });
    browser = await launch();
});
after(() => browser?.close());

const inPage = (work) => visit(browser, async (page) => {
    await open(page, fileAddress(folder));
    await work(page);
});

test("a word of the glossary tells its meaning on focus and on hovering", () => inPage(async (page) => {
    await goTo(page, uuid(6, 2));
    const [known, unknown] = [page.locator("#mv-main a", { hasText: "EQF" }), page.locator("#mv-main a", { hasText: "nothing" })];
    const tip = page.getByRole("tooltip");
    await known.focus();
    await tip.waitFor();
    assert.match(await tip.innerText(), /eight levels/);
    assert.strictEqual(await known.getAttribute("aria-describedby"), "mv-tip");
    await page.keyboard.press("Escape");
    assert.strictEqual(await tip.count(), 0);
    assert.strictEqual(await known.getAttribute("aria-describedby"), null);
    await known.blur();
    await known.hover();
    await tip.waitFor();
    await tip.hover(); // it stays while the pointer rests on it
    await page.waitForTimeout(400);
    assert.strictEqual(await tip.count(), 1);
    const box = await tip.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 1366 && box.y >= 0 && box.y + box.height <= 768);
    await page.mouse.move(5, 5);
    await tip.waitFor({ state: "detached" });
    await unknown.focus();
    await page.waitForTimeout(300);
    assert.strictEqual(await tip.count(), 0, "a word without meaning has no empty tip");
    await known.click();
    await page.waitForFunction(() => document.querySelector("h1").textContent === "Glossary");
    assert.strictEqual(await tip.count(), 0);
}));

test("the record of learning is printed alone and says what it is not", () => inPage(async (page) => {
    await page.evaluate(() => (window.print = () => (window.printed = document.documentElement.className)));
    await goTo(page, uuid(7, 0));
    await page.locator(".mv-button.mv-primary").first().click();
    await page.locator("#mv-main form input").first().fill("Λόγος");
    await page.getByRole("button", { name: "Hand in" }).click();
    await goTo(page, "results");
    await page.getByLabel("Your name").fill("Maria Nowak");
    await page.getByRole("button", { name: "Print the record" }).click();
    assert.match(await page.evaluate(() => window.printed), /mv-printing-record/);
    await page.emulateMedia({ media: "print" });
    const words = await page.locator("#mv-main").innerText();
    for (const part of ["Maria Nowak", "First steps with micro-credentials", "no credential", "Final assessment 1"]) assert.ok(words.includes(part), part + " in " + words);
    assert.ok(!(await page.locator(".mv-result-actions").isVisible()));
    assert.strictEqual(await page.evaluate(() => JSON.stringify(localStorage).includes("Nowak")), false, "the name is not kept");
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    assert.ok(!(await page.locator(".mv-record").isVisible()), "a print of the page is without it");
    assert.ok(await page.locator("#mv-results table").first().isVisible());
}));
