// Platforms that lack elements, refuse everything, only show, or are not there.
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");
const { open, watch } = require("./support/browser");
const { answerRightly, assessment, onPlatform, site, submit, to, unit, browser } = require("./support/scorm12")();

test("a platform without interactions and objectives gets the rest", async () => {
    const { address } = await site({});
    await onPlatform(address, "poor.html", async (frame, lms) => {
        await to(frame, unit(1));
        for (const form of await frame.locator("form.mv-question").all()) {
            await answerRightly(form);
            await submit(form);
        }
        assert.strictEqual((await lms.committed())["cmi.core.lesson_location"], unit(1));
        assert.strictEqual(await frame.locator(".mv-notices").innerText(), "");
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("a platform that refuses everything does not stop the course, and the learner is told once", async () => {
    const { address } = await site({});
    await onPlatform(address, "dead.html", async (frame) => {
        await to(frame, unit(1));
        const form = frame.locator("form.mv-question").first();
        await answerRightly(form);
        await submit(form);
        assert.match(await form.locator(".mv-feedback").innerText(), /Correct/);
        assert.strictEqual(await frame.locator(".mv-notice").count(), 1);
        assert.match(await frame.locator(".mv-notice").innerText(), /did not accept/);
    });
});

test("whoever only looks at a finished attempt changes neither status nor score", async () => {
    const { address } = await site({ units: 2, assessments: [{ questions: 2, attempts: 1 }] });
    await onPlatform(address, "review.html", async (frame, lms) => {
        await to(frame, assessment);
        await frame.click(".mv-primary");
        await frame.click(".mv-hand-in .mv-primary");
        await frame.click("text=Hand in anyway");
        const names = Object.keys(await lms.values());
        assert.deepStrictEqual(names.filter((name) => /status|score|interactions/.test(name)), []);
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("without a platform the course works like a website and says that results are not sent", async () => {
    const { address } = await site({});
    const context = await browser.newContext();
    const watched = await watch(context);
    const page = await context.newPage();
    await open(page, address, unit(1));
    assert.match(await page.locator(".mv-notices").innerText(), /No learning platform was found/);
    await page.getByText("Plan the course").first().click();
    await submit(page.locator("form.mv-question").first());
    await page.reload();
    await page.waitForSelector(".mv-feedback[data-state=right]");
    watched.none();
    await context.close();
});
