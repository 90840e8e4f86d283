// What learners say about the course.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { fileAddress, goTo, launch, open, temporaryFolder } = require("./support/browser");
const { writeSite } = require("./support/site");
const { focused, forbidStorage, text, visit } = require("./support/visit");

let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

const inPage = (work, options) => visit(browser, work, options);

test("feedback stays on the device, becomes a text, and can be deleted", async () => {
    const site = temporaryFolder();
    writeSite(site, { units: 2, number: 7, feedback: true });
    await inPage(async (page) => {
        await open(page, fileAddress(site), "feedback");
        const copied = () => page.inputValue("#mv-feedback-text");
        assert.strictEqual(await copied(), "Nothing answered yet.");
        await page.getByText("4", { exact: true }).click();
        await page.getByLabel("more than announced").check();
        await page.getByLabel("What should be changed?").fill("More pictures,\nfewer words");
        const whole = "First steps with micro-credentials · 1.0\n\nThe course was useful.\n    4\n\nThe time needed was\n    more than announced\n\nWhat should be changed?\n    More pictures,\n    fewer words\n";
        assert.strictEqual(await copied(), whole);
        await page.click("text=Copy the text");
        assert.strictEqual(await text(page, ".mv-status"), "The text was copied.");
        await page.locator("#e-3").fill("");
        await page.locator("#e-3").focus();
        await page.keyboard.press("Control+V");
        assert.strictEqual(await page.inputValue("#e-3"), whole, "not on the clipboard");
        await page.locator("#e-3").fill("Nothing");
        await page.reload();
        await page.waitForSelector(".mv-hand-on");
        assert.ok(await page.isChecked("#e-1-4"));
        assert.strictEqual(await page.inputValue("#e-3"), "Nothing");
        await page.click("text=Delete my answers");
        await page.click("text=Yes, delete");
        assert.strictEqual(await copied(), "Nothing answered yet.");
        assert.strictEqual(await focused(page), "e-1-1");
        await page.reload();
        await page.waitForSelector(".mv-hand-on");
        assert.strictEqual(await page.locator("#mv-evaluation input:checked").count(), 0);
        assert.strictEqual(await page.inputValue("#e-3"), "");
        assert.deepStrictEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(":feedback"))), []);
    });
});

test("feedback that the browser will not keep lasts until the course is closed, and the page says so", async () => {
    const site = temporaryFolder();
    writeSite(site, { units: 2, number: 8, feedback: true });
    await inPage(async (page, context) => {
        await forbidStorage(context);
        await open(page, fileAddress(site), "feedback");
        await page.check("#e-1-2");
        assert.match(await text(page, ".mv-hand-on"), /answers are not kept/);
        await goTo(page, "credits");
        await goTo(page, "feedback");
        assert.ok(await page.isChecked("#e-1-2"));
    });
});
