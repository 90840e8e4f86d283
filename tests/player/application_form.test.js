// The form for applications to the ambassadors' programme, as the program writes it, from a folder.
"use strict";

const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { pathToFileURL } = require("node:url");
const { colourRules, launch, layoutRules, temporaryFolder, violations, watch } = require("./support/browser");

const program = process.env.MICROVET_FORM;
const shots = process.env.MICROVET_SHOTS;
const languages = ["en", "el", "bg", "nl", "pt", "it", "fr", "de"];
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

/// Opens the form in a window of its own; what the page must not do fails the test.
async function visit(language, work, options) {
    const file = path.join(temporaryFolder(), "form.html");
    fs.writeFileSync(file, execFileSync(program, ["write", language]));
    const context = await browser.newContext({ acceptDownloads: true, locale: language, ...options });
    const { none } = await watch(context);
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    try {
        await work(page);
        none();
    } finally {
        await context.close();
    }
}

async function fillIn(page) {
    await page.locator("#answer-1").fill("Άννα O'Neil / ..");
    await page.locator("#answer-2").fill("anna@example.org");
    await page.locator("#answer-5").selectOption("C1");
    await page.locator("#answer-6").fill("Ten years\nin kitchens");
    await page.locator("#answer-7").fill("None");
    await page.locator("#answer-8").fill("</script> & \"more\"");
    await page.locator("#answer-9").fill("Baking");
    await page.locator("#consent").check();
}

async function saved(page) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("button")]);
    return download;
}

test("what is filled in comes back into the program", async () => {
    await visit("el", async (page) => {
        await fillIn(page);
        const download = await saved(page);
        assert.strictEqual(download.suggestedFilename(), "αίτηση-Άννα-O-Neil.microvet-application");
        const status = await page.locator(".saved").textContent();
        assert.ok(status.includes("αίτηση-Άννα-O-Neil.microvet-application") && status.includes("maria@example.org"), status);
        const answers = JSON.parse(execFileSync(program, ["read", await download.path(), "el"]));
        assert.strictEqual(answers.name, "Άννα O'Neil / ..");
        assert.strictEqual(answers.mail, "anna@example.org");
        assert.strictEqual(answers.level, "C1");
        assert.strictEqual(answers.language, "el");
        assert.strictEqual(answers.motivation, "</script> & \"more\"");
        assert.strictEqual(answers.own, "Baking");
        assert.match(answers.consent, /Sample School/);
        assert.strictEqual(answers.notes, "");
    });
});

test("what is missing is named, led to, and no longer wrong once it is mended", async () => {
    await visit("en", async (page) => {
        await page.click("button");
        assert.strictEqual(await page.locator(".problems li").count(), 7);
        assert.ok(await page.evaluate(() => document.activeElement.classList.contains("problems")));
        assert.deepStrictEqual(await violations(page), []);
        if (shots) await page.screenshot({ path: path.join(shots, "form-problems.png"), fullPage: true });
        await page.locator(".problems a").first().press("Enter");
        assert.strictEqual(await page.evaluate(() => document.activeElement.id), "answer-1");
        assert.strictEqual(await page.locator("#answer-1").getAttribute("aria-invalid"), "true");
        await page.keyboard.type("Anna");
        assert.strictEqual(await page.locator("#answer-1").getAttribute("aria-invalid"), null);
        assert.ok(await page.locator("#answer-1-wrong").isHidden());

        await fillIn(page);
        await page.locator("#answer-2").fill("anna@example");
        await page.click("button");
        assert.match(await page.locator(".problems").textContent(), /no complete e-mail address/);
        await page.locator("#answer-2").fill("anna@example.org");
        await page.locator("#consent").uncheck();
        await page.click("button");
        assert.match(await page.locator(".problems").textContent(), /Without your consent/);
        await page.locator("#consent").check();
        await saved(page);
        assert.ok(await page.locator(".problems").isHidden());
    });
});

test("it is filled in and saved by the keyboard alone", async () => {
    await visit("en", async (page) => {
        const type = async (text) => { await page.keyboard.press("Tab"); if (text) await page.keyboard.type(text); };
        for (const text of ["Anna", "anna@example.org", "", "Kitchen"]) await type(text);
        await type("B2");
        for (const text of ["Ten years", "None", "To share", ""]) await type(text);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Space");
        await page.keyboard.press("Tab");
        const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
        const answers = JSON.parse(execFileSync(program, ["read", await download.path(), "en"]));
        assert.strictEqual(answers.level, "B2");
        assert.strictEqual(answers.motivation, "To share");
    });
});

test("it can be read by everybody, in every language, light and dark, and on a phone", async () => {
    for (const language of languages) {
        await visit(language, async (page) => {
            assert.deepStrictEqual(await violations(page), [], language);
            assert.strictEqual(await page.locator("b").count(), 0, "a title is a text");
            if (shots) await page.screenshot({ path: path.join(shots, `form-${language}.png`), fullPage: true });
        });
    }
    await visit("de", async (page) => {
        await page.click("button");
        assert.deepStrictEqual(await violations(page, colourRules), []);
        if (shots) await page.screenshot({ path: path.join(shots, "form-dark.png"), fullPage: true });
    }, { colorScheme: "dark" });
    await visit("el", async (page) => {
        assert.deepStrictEqual(await violations(page, layoutRules), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
        if (shots) await page.screenshot({ path: path.join(shots, "form-phone.png"), fullPage: true });
    }, { viewport: { width: 320, height: 640 } });
});

test("without JavaScript it says what to do", async () => {
    const file = path.join(temporaryFolder(), "form.html");
    fs.writeFileSync(file, execFileSync(program, ["write", "en"]));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    assert.match(await page.locator("body").innerText(), /needs JavaScript/);
    await context.close();
});
