// The copy for reviewers as the exporter writes it, and its file as the command line takes it in. MICROVET_EXPORTS names the
// folder with the course and its copy, MICROVET the program.
"use strict";

const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { fileAddress, goTo, launch, open, temporaryFolder, violations } = require("../support/browser");
const { text, visit } = require("../support/visit");
const { courseOf } = require("./course");

const exports_ = process.env.MICROVET_EXPORTS;
const program = process.env.MICROVET;
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

test("every block of every page has its button, and what is said comes into the course", async () => {
    const copy = path.join(exports_, "review-copy");
    const folder = temporaryFolder();
    const review = path.join(folder, "ben.microvet-review");
    let said = 0;
    await visit(browser, async (page) => {
        await open(page, fileAddress(copy));
        for (const { id, kind } of courseOf(copy).pages) {
            await goTo(page, id);
            if (kind === "assessment") continue; // its questions come when an attempt begins
            const places = page.locator("#mv-main :is(.mv-block, .mv-question)");
            assert.strictEqual(await page.locator("#mv-main :is(.mv-block, .mv-question) > .mvr-comment-button").count(), await places.count(), id);
            const button = page.locator("#mv-main .mvr-comment-button").first();
            if (kind !== "unit" || said > 2) continue;
            assert.deepStrictEqual(await violations(page), [], id);
            await button.click();
            await page.getByLabel("Your comment").fill(`Comment ${++said}`);
            await page.getByRole("button", { name: "Add the comment" }).click();
            await page.waitForSelector("dialog", { state: "detached" });
        }
        await page.getByRole("button", { name: "Open your review" }).click();
        await page.getByLabel("Your name").fill("Ben");
        await page.locator("dialog summary").first().click();
        await page.locator("dialog fieldset").first().getByLabel("Met", { exact: true }).check();
        const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the review as a file" }).click()]);
        await download.saveAs(review);
        assert.match(await text(page, "dialog .mv-status"), /^Saved as/);
    });
    const taken = path.join(folder, "taken.microvet");
    const answer = JSON.parse(execFileSync(program, ["review", path.join(exports_, "every-kind.microvet"), "--take", review, "-o", taken, "--json"]));
    const { comments, decisions, drafts, remarks } = answer.reviews[0];
    assert.ok(said > 0);
    assert.deepStrictEqual([comments, decisions, drafts], [said, 0, 1]);
    assert.strictEqual(remarks.length, 1, "it decides nothing: " + remarks);
    assert.ok(fs.existsSync(taken));
});
