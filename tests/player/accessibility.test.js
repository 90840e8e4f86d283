// axe-core over every kind of page and every state, in light, dark and high contrast, and at 320 px, which is 1280 px at
// a zoom of 400 %.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { fileAddress, goTo, launch, open, temporaryFolder, violations, watch } = require("./support/browser");
const { writeSite, uuid } = require("./support/site");

let browser, folder;

before(async () => {
    folder = temporaryFolder();
    writeSite(folder, { units: 4, types: true, feedback: true, questionsPerUnit: 3, assessments: [{ questions: 5, timeLimitMinutes: 1, attempts: 3 }] });
    browser = await launch();
});
after(() => browser?.close());

/// Answers every question of the page wrongly or partly, so that all marks are shown.
async function answerAll(page) {
    for (const form of await page.locator("form.mv-question").all()) {
        if (await form.locator(".mv-option input").count()) await form.locator(".mv-option input").nth(1).check();
        else await form.locator("input").fill("1");
        await form.locator("button[type=submit]").click();
        for (const words of ["Hint", "Show the answer"]) {
            const more = form.getByRole("button", { name: words });
            if (await more.isVisible()) await more.click();
        }
    }
}

const states = [
    ["the first page", "home"],
    ["a module", uuid(5, 0)],
    ["a unit with all blocks", uuid(6, 0)],
    ["checks with feedback", uuid(6, 3), answerAll],
    ["all types", uuid(6, 900)],
    ["all types answered", uuid(6, 900), async (page) => {
        for (const form of await page.locator("form.mv-question").all()) {
            if (await form.locator("select").count()) await form.locator("select").first().selectOption({ index: 1 });
            else if (await form.locator(".mv-move").count()) await form.locator(".mv-move[aria-disabled=false]").first().click();
            else if (await form.locator("input.mv-gap").count()) await form.locator("input.mv-gap").first().fill("Λόγος");
            else await form.locator("input").last().check();
            await form.locator("button[type=submit]").click();
            for (const words of ["Hint", "Show the answer"]) {
                const more = form.getByRole("button", { name: words });
                if (await more.isVisible()) await more.click();
            }
        }
        await page.getByLabel("Your text").fill("One two three four five six seven eight nine");
        await page.getByRole("button", { name: "I have finished", exact: true }).click();
        await page.getByLabel("Cleans the scale").check();
        await page.getByLabel("I have finished this task").check();
    }],
    ["the start of an assessment", uuid(7, 0)],
    ["an assessment under way", uuid(7, 0), async (page) => {
        await page.click(".mv-primary");
        await page.clock.runFor(31000);
        await page.click(".mv-hand-in .mv-primary");
    }],
    ["a result with review", uuid(7, 0), async (page) => {
        await page.locator(".mv-option input").nth(1).check();
        await page.click(".mv-hand-in .mv-primary");
        await page.click("text=Hand in anyway");
    }],
    ["results", "results", (page) => page.click("text=Delete my progress on this device")],
    ["questions about the course", "feedback", async (page) => {
        await page.check("#e-1-4");
        await page.fill("#e-3", "More pictures");
        await page.click("text=Delete my answers");
    }],
    ["credits", "credits"],
    ["the display panel", "credits", (page) => page.click("[aria-controls=mv-display]")],
    ["search", "credits", async (page) => {
        if (!(await page.locator("#mv-search").isVisible())) await page.click("[aria-controls=mv-nav]");
        await page.fill("#mv-search", "needle2");
        await page.waitForSelector(".mv-hits a");
    }],
];

const looks = [
    ["light", { viewport: { width: 1366, height: 768 }, colorScheme: "light" }],
    ["dark", { viewport: { width: 1366, height: 768 }, colorScheme: "dark" }],
    ["high contrast", { viewport: { width: 1366, height: 768 }, colorScheme: "light" }, "contrast"],
    ["320 px wide", { viewport: { width: 320, height: 640 }, colorScheme: "light" }],
];

for (const [look, options, theme] of looks) {
    test(`no violation in ${look}`, async () => {
        const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
        const watched = await watch(context);
        const page = await context.newPage();
        page.setDefaultTimeout(20000);
        await page.clock.install();
        await open(page, fileAddress(folder));
        if (theme) await page.evaluate((value) => (document.documentElement.dataset.theme = value), theme);
        for (const [name, id, prepare] of states) {
            await goTo(page, id);
            await prepare?.(page);
            assert.deepStrictEqual(await violations(page), [], `${name} in ${look}`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(wide <= 0, `${name} in ${look} scrolls sideways by ${wide} px`);
        }
        const small = await page.evaluate(() => [...document.querySelectorAll("button, summary, .mv-tree a, input, select")].filter((e) => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && (box.width < 20 || (box.height < 24 && !e.labels?.length));
        }).map((e) => e.outerHTML.slice(0, 80)));
        assert.deepStrictEqual(small, []);
        watched.none();
        await context.close();
    });
}

test("axe is really asked: a picture without alternative text is found", async () => {
    const page = await (await browser.newContext()).newPage();
    await open(page, fileAddress(folder));
    await page.evaluate(() => document.querySelector("h1").after(document.createElement("img")));
    assert.match((await violations(page)).join("\n"), /image-alt/);
});

test("in forced colours what is chosen, done and wrong is still told by words or shape", async () => {
    const context = await browser.newContext({ forcedColors: "active" });
    const page = await context.newPage();
    await open(page, fileAddress(folder), uuid(6, 3));
    await answerAll(page);
    assert.match(await page.locator("form.mv-question").nth(1).innerText(), /Wrongly chosen/);
    assert.deepStrictEqual(await violations(page), []);
    await context.close();
});

test("printed, a page has its text and nothing to press", async () => {
    const page = await (await browser.newContext()).newPage();
    await open(page, fileAddress(folder), uuid(6, 1));
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator("h1").isVisible());
    for (const selector of [".mv-header", "#mv-nav", ".mv-turn", ".mv-buttons >> nth=0"]) assert.ok(!(await page.locator(selector).isVisible()), selector);
});

test("printed, what is rolled up is read, and rolled up again behind it", async () => {
    const page = await (await browser.newContext()).newPage();
    await open(page, fileAddress(folder), uuid(6, 1));
    await page.evaluate(() => {
        const hint = document.createElement("details");
        hint.className = "mv-hint";
        document.getElementById("b-5").append(hint);
        window.addEventListener("beforeprint", () => (window.openOnPaper = [...document.querySelectorAll("#mv-main details")].map((d) => d.className + " " + d.open)));
    });
    await page.pdf();
    const onPaper = await page.evaluate(() => window.openOnPaper);
    assert.deepStrictEqual(onPaper, ["mv-section true", "mv-section true", "mv-hint false", "mv-card-back true", "mv-card-back true"]);
    assert.strictEqual(await page.locator("#mv-main details[open]").count(), 0);
});

test("what is said later has its place from the start: no live region is out of the tree", async () => {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await open(page, fileAddress(folder));
    for (const [name, id] of states.slice(0, 4).concat([["feedback", "feedback"], ["results", "results"]])) {
        await goTo(page, id);
        const lost = await page.locator("[role=status], [role=alert], [aria-live]").evaluateAll((list) =>
            list.filter((e) => !e.checkVisibility({ visibilityProperty: true })).map((e) => e.className || e.id));
        assert.deepStrictEqual(lost, [], name);
    }
});

test("in forced colours only the page shown is marked in the contents", async () => {
    const page = await (await browser.newContext({ forcedColors: "active", viewport: { width: 1366, height: 768 } })).newPage();
    await open(page, fileAddress(folder), uuid(6, 0));
    const [shown, other, ground] = await page.evaluate(() => {
        const edge = (selector) => getComputedStyle(document.querySelector(selector)).borderLeftColor;
        return [edge(".mv-tree a[aria-current]"), edge(".mv-tree a:not([aria-current])"), getComputedStyle(document.getElementById("mv-nav")).backgroundColor];
    });
    assert.strictEqual(other, ground);
    assert.notStrictEqual(shown, ground);
});

test("with the letter and line spacing that readers may set, nothing is cut and nothing scrolls sideways", async () => {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
    await open(page, fileAddress(folder));
    await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
        document.adoptedStyleSheets = [sheet];
    });
    for (const [name, id] of states.slice(0, 5).concat([["feedback", "feedback"], ["results", "results"]])) {
        await goTo(page, id);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${name} scrolls sideways by ${wide} px`);
        const cut = await page.locator("button, .mv-step, .mv-course, legend, label").evaluateAll((list) =>
            list.filter((e) => e.checkVisibility() && getComputedStyle(e).overflow !== "visible" && e.scrollHeight > e.clientHeight + 2).map((e) => e.textContent));
        assert.deepStrictEqual(cut, [], name);
    }
});

test("what has the focus is never hidden below the header or the clock", async () => {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 600 } })).newPage();
    await open(page, fileAddress(folder), uuid(7, 0));
    await page.click(".mv-primary");
    await page.locator(".mv-hand-in .mv-primary").focus();
    for (let i = 0; i < 12; ++i) {
        await page.keyboard.press("Shift+Tab");
        const hidden = await page.evaluate(() => {
            const e = document.activeElement;
            const box = e.getBoundingClientRect();
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return e.closest("#mv-main form") && !e.contains(top) && !top?.contains(e) && !e.labels?.[0]?.contains(top) ? e.outerHTML : "";
        });
        assert.strictEqual(hidden, "");
    }
});
