// The copy for reviewers who have no Studio: comments, checklist, and the file that they send back.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, test } = require("node:test");
const vm = require("node:vm");
const { colourRules, fileAddress, goTo, launch, layoutRules, open, temporaryFolder, violations } = require("./support/browser");
const { block, copy, writeReviewCopy } = require("./support/review");
const { uuid } = require("./support/site");
const { focused, forbidStorage, tabTo, text, visit } = require("./support/visit");

let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

const inPage = (work, options) => visit(browser, work, options);
const unit = uuid(6, 0);
const commentOn = (id) => `.mvr-comment-button[data-place="${id}"]`;

function site(options) {
    const folder = temporaryFolder();
    writeReviewCopy(folder, { units: 2, ...options });
    return fileAddress(folder);
}

async function comment(page, place, words, kind) {
    await page.click(commentOn(place));
    if (kind) await page.locator("dialog select").selectOption(kind);
    await page.getByLabel("Your comment").fill(words);
    await page.click("text=Add the comment");
    await page.waitForSelector("dialog", { state: "detached" });
}

/// The window closes a moment after the key.
async function leave(page) {
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { state: "detached" });
}

async function saved(page, name) {
    await page.click("text=Open your review");
    if (name) await page.getByLabel("Your name").fill(name);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the review as a file" }).click()]);
    const file = JSON.parse(fs.readFileSync(await download.path(), "utf8"));
    const status = await text(page, "dialog .mv-status");
    await leave(page);
    return { file, name: download.suggestedFilename(), status };
}

test("a comment stands at its block, outlives a reload, and goes into the file", async () => {
    const address = site();
    await inPage(async (page) => {
        await open(page, address, unit);
        assert.strictEqual(await page.locator(".mv-block").count(), await page.locator(".mv-block > .mvr-comment-button").count());
        await comment(page, block(2), "Which outcomes?", "question");
        assert.match(await text(page, commentOn(block(2))), /^1 comment/);
        assert.match(await text(page, ".mvr-bar"), /1 comment[\s\S]*not saved as a file yet/);
        await comment(page, unit, "Good unit.", "praise");
        await goTo(page, "home");
        await comment(page, uuid(1, 1), "The whole course");
        await page.reload();
        await page.waitForSelector(".mvr-bar");
        assert.match(await text(page, ".mvr-bar"), /3 comments/);
        const { file, name, status } = await saved(page, "Ben Βήτα");
        assert.strictEqual(name, "First-steps-with-micro-credentials-Ben-Βήτα.microvet-review");
        assert.ok(status.includes(name));
        assert.strictEqual(file.format, "microvet-review");
        assert.strictEqual(file.version, 1);
        assert.strictEqual(file.commentsOnly, true);
        assert.strictEqual(file.note.from, "Ben Βήτα");
        assert.deepStrictEqual(file.course, { id: uuid(1, 1), title: "First steps with micro-credentials", contentHash: "abc" });
        const said = file.review.comments.map(({ place, weight, text: words, author, quote }) => [place, weight, words, author, quote]);
        assert.deepStrictEqual(said, [[block(2), "question", "Which outcomes?", "Ben Βήτα", undefined], [unit, "praise", "Good unit.", "Ben Βήτα", undefined], [uuid(1, 1), "should", "The whole course", "Ben Βήτα", undefined]]);
        assert.deepStrictEqual(file.review.verdicts, [], "nothing was answered");
        for (const { id, time } of file.review.comments) {
            assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
            assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        }
        assert.match(await text(page, ".mvr-bar"), /Saved as a file/);
        const again = await saved(page);
        assert.deepStrictEqual(again.file.review.comments, file.review.comments, "the same ids: taken in twice they are there once");
    });
});

test("the words that were marked go along; comments can be changed and deleted", async () => {
    const address = site();
    await inPage(async (page) => {
        await open(page, address, unit);
        await page.evaluate((id) => {
            const words = document.querySelector(`#b-${id} p:not(.mv-label)`).firstChild;
            getSelection().setBaseAndExtent(words, 0, words, 23);
        }, block(2));
        await page.click(commentOn(block(2)));
        assert.strictEqual(await text(page, "dialog form q"), "Begin with the outcomes");
        await page.click("text=Add the comment");
        assert.strictEqual(await text(page, ".mvr-missing"), "Please write your comment first.");
        assert.strictEqual(await page.locator("dialog").count(), 1);
        await page.getByLabel("Your comment").fill("Why?");
        await page.click("text=Add the comment");
        await page.click(commentOn(block(2)));
        await page.click("dialog >> text=Edit");
        await page.getByLabel("Your comment").fill("Why so?");
        await page.getByLabel("What kind of comment is it?").selectOption("must");
        await page.click("text=Save the change");
        const { file } = await saved(page, "Ben");
        const [said] = file.review.comments;
        assert.deepStrictEqual([said.quote, said.text, said.weight], ["Begin with the outcomes", "Why so?", "must"]);
        await page.click(commentOn(block(2)));
        await page.click("dialog >> text=Delete");
        assert.strictEqual(await text(page, "dialog .mv-status"), "The comment was deleted.");
        await leave(page);
        assert.match(await text(page, commentOn(block(2))), /^Comment/);
    });
});

test("the checklist is advice: answers, no decision", async () => {
    const address = site();
    await inPage(async (page) => {
        await open(page, address);
        await page.click("text=Open your review");
        await page.getByRole("button", { name: "Save the review as a file" }).click();
        assert.strictEqual(await text(page, ".mvr-missing"), "Please write your name first.");
        await page.getByLabel("Your name").fill("Ben");
        await page.click("dialog summary >> text=Content");
        const item = page.locator("fieldset", { hasText: "The content is correct." });
        await item.getByLabel("Partly met").check();
        await item.getByLabel("Why?").fill("Page 3 is old.");
        await page.getByLabel("What else").fill("A good start.");
        await leave(page);
        assert.match(await text(page, ".mvr-bar"), /1 answer in the checklist/);
        const { file } = await saved(page);
        assert.strictEqual(file.review.verdicts.length, 1);
        const [verdict] = file.review.verdicts;
        assert.strictEqual(verdict.reviewTemplate, "house 1.0");
        assert.strictEqual(verdict.summary, "A good start.");
        assert.ok(!("decision" in verdict) && !("version" in verdict));
        assert.deepStrictEqual(verdict.answers.map(({ item: id, verdict: said, comment: why }) => [id, said, why]), [["correct", "partly", "Page 3 is old."]]);
    });
});

test("all of it works by keyboard, and the focus comes back", async () => {
    const address = site();
    await inPage(async (page) => {
        await open(page, address, unit);
        await page.focus("#mv-main");
        await tabTo(page, commentOn(block(1)));
        await page.keyboard.press("Enter");
        assert.ok(await page.evaluate(() => document.activeElement.matches("dialog textarea")));
        await page.keyboard.type("By keyboard");
        await tabTo(page, "dialog button[type=submit]");
        await page.keyboard.press("Enter");
        await page.waitForSelector("dialog", { state: "detached" });
        assert.strictEqual(await page.evaluate(() => document.activeElement.dataset.place), block(1));
        await tabTo(page, ".mvr-bar button", 200);
        await page.keyboard.press("Enter");
        assert.strictEqual(await focused(page), "mvr-title");
        await page.locator("dialog a", { hasText: "Go to" }).focus();
        await page.keyboard.press("Enter");
        await page.waitForSelector("dialog", { state: "detached" });
        assert.ok(page.url().endsWith("#" + unit));
    });
});

test("questions have a button too, also those of an assessment under way", async () => {
    const address = site({ types: true });
    await inPage(async (page) => {
        await open(page, address, uuid(6, 900));
        const questions = await page.locator("form.mv-question, .mv-unscored").count();
        assert.ok(questions > 5);
        assert.strictEqual(await page.locator(":is(form.mv-question, .mv-unscored) > .mvr-comment-button").count(), questions);
        await goTo(page, uuid(7, 0));
        await page.locator(".mv-assessment .mv-primary").first().click();
        await page.waitForSelector(".mv-assessment form.mv-question > .mvr-comment-button");
        const place = await page.locator("form.mv-question").first().getAttribute("data-question");
        await comment(page, place, "Two answers are right.");
        assert.match(await text(page, commentOn(place)), /^1 comment/);
        await goTo(page, "results");
        assert.strictEqual(await page.locator("#mv-main .mvr-comment-button").count(), 0);
        await goTo(page, "credits");
        await page.click(commentOn(uuid(1, 1)));
        assert.strictEqual(await page.getByLabel("Your comment").inputValue(), "Licence and credits: ", "a page without a place of its own is named");
    });
});

test("a comment on a question can mean one of its answers, rows or items", async () => {
    const address = site({ types: true });
    await inPage(async (page) => {
        await open(page, address, uuid(6, 900));
        const question = page.locator("form.mv-question:has(.mv-option)").first();
        const place = await question.getAttribute("data-question");
        const option = question.locator(".mv-option[data-option]").nth(1);
        const [id, words] = [await option.getAttribute("data-option"), (await option.locator("label").textContent()).trim()];
        await page.click(commentOn(place));
        const about = page.getByLabel("What is it about?");
        assert.strictEqual(await about.inputValue(), place, "the whole question, until somebody says otherwise");
        await about.selectOption(id);
        await page.getByLabel("Your comment").fill("Nobody would choose this.");
        await page.click("text=Add the comment");
        await page.waitForSelector("dialog", { state: "detached" });
        assert.match(await text(page, commentOn(place)), /^1 comment/, "the question counts what is said of its parts");
        await comment(page, place, "And the whole.");
        await page.click(commentOn(place));
        assert.ok((await text(page, "dialog .mvr-comment >> nth=0")).includes(words));
        assert.strictEqual(await page.locator("dialog .mvr-part").count(), 1);
        await page.locator("dialog .mvr-comment", { hasText: "And the whole." }).getByRole("button", { name: "Edit" }).click();
        await about.selectOption(id);
        await page.click("text=Save the change");
        await page.waitForSelector("dialog", { state: "detached" });
        assert.match(await text(page, commentOn(place)), /^2 comments/);
        const { file } = await saved(page, "Ben");
        assert.deepStrictEqual(file.review.comments.map((one) => one.place), [id, id]);
        await page.reload();
        await page.waitForSelector(commentOn(place));
        assert.match(await text(page, commentOn(place)), /^2 comments/);
    });
});

test("where the browser keeps nothing it says so, and the file can be saved all the same", async () => {
    const address = site();
    await inPage(async (page, context) => {
        await forbidStorage(context);
        await open(page, address, unit);
        await comment(page, block(1), "Kept for now");
        assert.match(await text(page, ".mvr-bar"), /keeps nothing/);
        const { file } = await saved(page, "Ben");
        assert.strictEqual(file.review.comments.length, 1);
    });
});

test("no axe violation and nothing that scrolls sideways: page and windows, light, dark, 320 px, largest letters", async () => {
    const address = site({ types: true });
    const shots = process.env.MICROVET_SHOTS;
    for (const colorScheme of ["light", "dark"]) {
        for (const [width, height] of [[1366, 768], [320, 640]]) {
            await inPage(async (page) => {
                await open(page, address, unit);
                await comment(page, block(1), "A comment with some words, and averyveryverylongwordthatnothingbreaks".repeat(2));
                const rules = width === 320 ? [...layoutRules, ...colourRules] : undefined;
                const look = async (name) => {
                    assert.deepStrictEqual(await violations(page, rules), [], `${name}, ${colorScheme}, ${width}`);
                    const wide = await page.evaluate(() => Math.max(document.documentElement.scrollWidth - window.innerWidth,
                        ...[...document.querySelectorAll("dialog")].map((dialog) => dialog.scrollWidth - dialog.clientWidth)));
                    assert.ok(wide <= 0, `${name}, ${width}: ${wide}`);
                    if (shots) await page.screenshot({ path: path.join(shots, `review-copy-${name}-${colorScheme}-${width}.png`) });
                };
                await look("page");
                await page.click(commentOn(block(1)));
                await look("place");
                await leave(page);
                await goTo(page, uuid(6, 900));
                const question = await page.locator("form.mv-question:has(.mv-option)").first().getAttribute("data-question");
                await page.click(commentOn(question));
                const about = page.getByLabel("What is it about?");
                await about.selectOption({ index: 1 });
                await page.getByLabel("Your comment").fill("Nobody would choose this.");
                await page.click("text=Add the comment");
                await page.waitForSelector("dialog", { state: "detached" });
                await look("question");
                await page.click(commentOn(question));
                await look("part");
                await leave(page);
                await page.click("text=Open your review");
                await look("review");
                await page.click("dialog summary >> text=Content");
                await page.locator("dialog fieldset").first().scrollIntoViewIfNeeded();
                await look("checklist");
            }, { viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
        }
    }
});

function read(code) {
    const window = {};
    vm.runInNewContext(fs.readFileSync(path.join(copy, "lang", code), "utf8"), { window });
    return JSON.parse(JSON.stringify(window.microvetReviewWords));
}

const forms = (value) => (typeof value === "string" ? [value] : Object.values(value));
const placeholders = (words) => [...new Set(words.match(/\{\w+\}/g) || [])].sort();

test("its words are there in every language of the partnership, and each is said", () => {
    const english = read("en.js");
    const files = fs.readdirSync(path.join(copy, "lang")).sort();
    assert.deepStrictEqual(files, ["bg.js", "de.js", "el.js", "en.js", "fr.js", "it.js", "nl.js", "pt.js"]);
    for (const file of files) {
        const words = read(file);
        assert.strictEqual(words.language + ".js", file);
        assert.deepStrictEqual(Object.keys(words), Object.keys(english), file);
        for (const [key, value] of Object.entries(words)) {
            for (const form of forms(value)) assert.deepStrictEqual(placeholders(form), placeholders(forms(english[key]).at(-1)), `${file} ${key}`);
            if (file !== "en.js" && forms(value)[0].length > 24) assert.notDeepStrictEqual(value, english[key], `${file} ${key}`);
        }
    }
    const code = fs.readFileSync(path.join(copy, "review.js"), "utf8");
    for (const key of Object.keys(english)) {
        if (/^(language|kind-|verdict-)/.test(key)) continue;
        assert.ok(code.includes(`"${key}"`), key + " is never said");
    }
    for (const [, key] of code.matchAll(/\bsay\("([\w-]+)"/g)) assert.ok(key in english || /-$/.test(key), key);
});
