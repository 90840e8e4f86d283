// Knowledge checks, assessments and results in a browser: answered, kept, judged, deleted.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { fileAddress, goTo, launch, open, serve, shown, temporaryFolder } = require("./support/browser");
const { writeSite, uuid } = require("./support/site");
const { focused, tabTo, text, visit } = require("./support/visit");

const unit = (n) => uuid(6, n);
const assessment = uuid(7, 0);
let browser, folder, course, server;

before(async () => {
    folder = temporaryFolder();
    course = writeSite(folder, { units: 4, assessments: [{ questions: 5, attempts: 2, shuffle: true }, { questions: 10, draw: 3, purpose: "formative", reviewAnswers: false }] });
    browser = await launch();
    server = await serve(folder);
});
after(async () => {
    await browser?.close();
    server?.close();
});

const inPage = (work, options) => visit(browser, work, options);

test("a unit without questions is done at its end, one with questions when they are answered", () => inPage(async (page) => {
    await open(page, fileAddress(folder), unit(0));
    const done = () => text(page, ".mv-progress span");
    assert.match(await done(), /^0 of 4/);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForSelector(`#mv-nav a[href="#${unit(0)}"][data-done=true]`);
    await goTo(page, unit(1));
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const forms = page.locator("form.mv-question");
    await forms.nth(0).locator("input").first().check();
    await forms.nth(0).locator("button[type=submit]").click();
    assert.match(await done(), /^1 of 4/);
    await forms.nth(1).locator("input").first().check();
    await forms.nth(1).locator("button[type=submit]").click();
    assert.match(await done(), /^2 of 4/);
}));

test("a check gives feedback on the option and the whole, a hint, the answer and another try", () => inPage(async (page) => {
    await open(page, fileAddress(folder), unit(1));
    const form = page.locator("form.mv-question").first();
    await form.locator("button[type=submit]").click();
    assert.match(await form.locator(".mv-feedback").innerText(), /answer first/);
    await form.locator("text=Hint").click();
    assert.match(await form.locator(".mv-hint-shown").innerText(), /Think of the first/);
    await form.getByText("Guess the answer").click();
    await form.locator("button[type=submit]").click();
    assert.match(await form.locator(".mv-feedback").innerText(), /Not correct\. 0 of 1 point\s+Read the text again/);
    assert.match(await form.locator("[data-state=wrong].mv-option").innerText(), /Guess the answer\s+Wrongly chosen\s+About option 2/);
    await form.locator("text=Show the answer").click();
    assert.match(await form.locator("[data-state=missed].mv-option").innerText(), /Plan the course\s+This was right/);
    await form.locator("text=Try again").click();
    assert.strictEqual(await form.locator(".mv-feedback").innerText(), "");
    assert.strictEqual(await form.locator("input:checked").count(), 0);
    await form.getByText("Plan the course").click();
    await form.locator("button[type=submit]").click();
    assert.match(await form.locator(".mv-feedback").innerText(), /Correct\. 1 of 1 point\s+Well done/);
}));

test("progress is there after a reload, and after the tab was killed just behind an answer", () => inPage(async (page, context) => {
    await open(page, server.address, unit(1));
    const order = () => page.locator("form.mv-question").first().locator("label").allInnerTexts();
    const before = await order();
    await page.getByText("Plan the course").first().click();
    await page.locator("button[type=submit]").first().click();
    await page.reload();
    await page.waitForSelector(".mv-feedback[data-state=right]");
    assert.deepStrictEqual(await order(), before);
    await goTo(page, assessment);
    await page.click(".mv-primary");
    const asked = await page.locator("form.mv-question legend").allInnerTexts();
    await page.locator("form[data-type=true-false] input").first().check();
    await page.locator("form[data-type=short-answer] input").fill("Λόγος");
    await page.locator("form[data-type=numeric] input").focus();
    const session = await context.newCDPSession(page);
    session.send("Page.crash").catch(() => {});
    await page.waitForEvent("crash");
    const again = await context.newPage();
    await open(again, server.address);
    assert.match(await text(again, ".mv-begin"), /Continue with “Final assessment 1”/);
    await again.click(".mv-begin a");
    await shown(again, assessment);
    assert.deepStrictEqual(await again.locator("form.mv-question legend").allInnerTexts(), asked);
    assert.ok(await again.locator("form[data-type=true-false] input").first().isChecked());
    assert.strictEqual(await again.locator("form[data-type=short-answer] input").inputValue(), "Λόγος");
}));

test("a stored text that is no longer readable counts as none", () => inPage(async (page) => {
    await open(page, server.address);
    await page.evaluate((id) => localStorage.setItem(`microvet:${id}:progress`, "{broken"), course.id);
    await page.reload();
    await page.waitForSelector(".mv-begin");
    assert.match(await text(page, ".mv-footer"), /kept in this browser/);
}));

test("with the keyboard alone: a whole check and a whole assessment", () => inPage(async (page) => {
    await open(page, fileAddress(folder));
    await page.keyboard.press("Tab");
    assert.strictEqual(await page.evaluate(() => document.activeElement.className), "mv-skip");
    await page.keyboard.press("Enter");
    assert.strictEqual(await focused(page), "mv-main");
    await tabTo(page, ".mv-begin a");
    await page.keyboard.press("Enter");
    await shown(page, unit(0));
    await tabTo(page, ".mv-next");
    await page.keyboard.press("Enter");
    await shown(page, unit(1));
    await tabTo(page, ".mv-option input");
    const right = await page.locator("form.mv-question").first().getByText("Plan the course").evaluate((label) => [...label.closest(".mv-options").children].indexOf(label.closest(".mv-option")));
    await page.keyboard.press("Space");
    for (let i = 0; i < right; ++i) await page.keyboard.press("ArrowDown");
    await tabTo(page, "button[type=submit]");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".mv-feedback[data-state=right]");

    await goTo(page, assessment);
    await tabTo(page, ".mv-start-card .mv-primary");
    await page.keyboard.press("Enter");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Question 1 of 5/);
    for (let i = 0; i < 5; ++i) {
        await tabTo(page, "form.mv-question input");
        const type = await page.evaluate(() => document.activeElement.form.dataset.type);
        if (type === "numeric") await page.keyboard.type("2,5");
        else if (type === "short-answer") await page.keyboard.type("ΛΟΓΟΣ");
        else if (type === "multiple-choice") {
            for (let option = 0; option < 4; ++option) {
                if (option) await page.keyboard.press("Tab");
                if (await page.evaluate(() => /Plan the course|Check the outcomes/.test(document.activeElement.labels[0].textContent))) await page.keyboard.press("Space");
            }
        } else {
            await page.keyboard.press("Space");
            for (let n = 0; n < 4; ++n) {
                if (await page.evaluate(() => /Plan the course|True/.test(document.activeElement.labels[0].textContent))) break;
                await page.keyboard.press("ArrowDown");
            }
        }
    }
    await tabTo(page, ".mv-hand-in .mv-primary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".mv-standing[data-state=right]");
    assert.match(await text(page, ".mv-standing"), /100%\s*Passed/);
    assert.strictEqual(await page.evaluate(() => document.activeElement.tagName), "H2");
}));

test("attempts run out; the best counts; answers are reviewed where the course allows it", () => inPage(async (page) => {
    await open(page, fileAddress(folder), assessment);
    assert.match(await text(page, ".mv-start-card"), /You have 2 attempts left/);
    await page.click(".mv-primary");
    await page.locator("form[data-type=true-false]").getByText("True").click();
    await page.click(".mv-hand-in .mv-primary");
    assert.match(await text(page, ".mv-confirm"), /4 questions have no answer/);
    await page.click("text=Hand in anyway");
    assert.match(await text(page, ".mv-standing"), /16%\s*Not passed/);
    assert.strictEqual(await page.locator("form.mv-question").count(), 5);
    assert.match(await page.locator("form[data-type=numeric] .mv-feedback").innerText(), /Not answered\.\s+Right answer: 2\.5\sh/);
    await page.click("text=Start another attempt");
    await page.click(".mv-hand-in .mv-primary");
    await page.click("text=Hand in anyway");
    assert.match(await text(page, ".mv-start-card"), /used all attempts/);
    await goTo(page, "results");
    assert.match(await text(page, "#mv-results"), /Final assessment 1\s+16%\s+60%\s+Not passed\s+0/);
    await goTo(page, assessment);
    assert.match(await text(page, ".mv-standing"), /Your best result: 16%/);
}));

test("a pool draws as many as it says, the same ones after a reload, and no answers are shown where forbidden", () => inPage(async (page) => {
    await open(page, server.address, uuid(7, 1));
    await page.click(".mv-primary");
    const asked = await page.locator("form.mv-question legend").allInnerTexts();
    assert.strictEqual(asked.length, 4);
    await page.reload();
    await page.waitForSelector(".mv-hand-in");
    assert.deepStrictEqual(await page.locator("form.mv-question legend").allInnerTexts(), asked);
    await goTo(page, assessment);
    assert.match(await text(page, ".mv-start-card"), /begun another assessment/);
    await goTo(page, uuid(7, 1));
    await page.click(".mv-hand-in .mv-primary");
    await page.click("text=Hand in anyway");
    assert.strictEqual(await page.locator("form.mv-question").count(), 0);
    assert.match(await text(page, ".mv-standing"), /answers are not shown/);
}));

test("the clock warns, gives more time, and hands in when it is up", async () => {
    const timed = temporaryFolder();
    writeSite(timed, { units: 2, number: 3, assessments: [{ questions: 3, timeLimitMinutes: 1 }] });
    await inPage(async (page) => {
        await page.clock.install();
        await open(page, fileAddress(timed), assessment);
        await page.click(".mv-primary");
        assert.strictEqual(await text(page, ".mv-warning"), "");
        await page.clock.runFor(31000);
        assert.match(await text(page, ".mv-warning"), /About 1 minute is left/);
        await page.click("text=Give me more time");
        assert.match(await text(page, ".mv-time"), /0:5[89]/);
        await page.locator("form[data-type=short-answer] input, form input").first().focus();
        await page.clock.runFor(61000);
        assert.match(await text(page, ".mv-standing"), /The time is up/);
    });
});

test("deleting the progress forgets everything of this course and nothing of another", () => inPage(async (page) => {
    await open(page, server.address, unit(1));
    await page.evaluate(() => localStorage.setItem("microvet:other:progress", "{}"));
    await page.getByText("Plan the course").first().click();
    await page.locator("button[type=submit]").first().click();
    await goTo(page, "results");
    await page.click("text=Delete my progress on this device");
    await page.click("text=No, keep");
    await page.click("text=Delete my progress on this device");
    await page.click("text=Yes, delete");
    assert.deepStrictEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("other"))), ["microvet:other:progress"]);
    await goTo(page, unit(1));
    assert.strictEqual(await page.locator(".mv-feedback[data-state]").count(), 0);
    await page.reload();
    await shown(page, unit(1));
    assert.strictEqual(await page.locator(".mv-feedback[data-state]").count(), 0);
}));

test("results tell per outcome what was won", async () => {
    const site = temporaryFolder();
    writeSite(site, { units: 2, number: 4, assessments: [] });
    await inPage(async (page) => {
        await open(page, fileAddress(site), unit(1));
        await page.getByText("Plan the course").first().click();
        await page.locator("button[type=submit]").first().click();
        await goTo(page, "results");
        assert.match(await text(page, "#mv-results"), /Outcome 1: plans a short course\s+100%/);
        assert.match(await text(page, "#mv-results"), /Outcome 2: plans a short course\s+Not yet answered/);
    });
});
