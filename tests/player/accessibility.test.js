// axe-core over every kind of page and every state, in light, dark and high contrast, and at 320 px, which is 1280 px at
// a zoom of 400 %.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { colourRules, fileAddress, goTo, launch, open, temporaryFolder, violations, watch } = require("./support/browser");
const { writeSite, uuid } = require("./support/site");

let browser, folder;

before(async () => {
    folder = temporaryFolder();
    writeSite(folder, { units: 4, types: true, feedback: true, questionsPerUnit: 3, assessments: [{ questions: 5, timeLimitMinutes: 1, attempts: 3 }] });
    browser = await launch();
});
after(() => browser?.close());

/// Answers every question of the page wrongly or partly and asks for hint and answer, so that all marks are shown.
const answerAll = (page) => page.evaluate(() => {
    const set = (control, value) => {
        control.value = value;
        for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
    };
    for (const form of document.querySelectorAll("form.mv-question")) {
        const [select, field, move] = ["select", "input.mv-gap, .mv-input input", ".mv-move[aria-disabled=false]"].map((s) => form.querySelector(s));
        if (select) set(select, select.options[1].value);
        else if (move) move.click();
        else if (field) set(field, field.matches(".mv-gap") ? "Λόγος" : "1");
        else form.querySelectorAll(".mv-option input")[1].click();
        form.querySelector("button[type=submit]").click();
        for (const button of form.querySelectorAll(".mv-buttons button")) {
            if (button.checkVisibility() && ["Hint", "Show the answer"].includes(button.textContent.trim())) button.click();
        }
    }
});

const states = [
    ["the first page", "home"],
    ["a module", uuid(5, 0)],
    ["a unit with all blocks", uuid(6, 0)],
    ["checks with feedback", uuid(6, 3), answerAll],
    ["all types", uuid(6, 900)],
    ["all types answered", uuid(6, 900), async (page) => {
        await answerAll(page);
        await page.getByLabel("Your text").fill("One two three four five six seven eight nine");
        await page.getByRole("button", { name: "I have finished", exact: true }).click();
        await page.getByLabel("Cleans the scale").check();
        await page.getByLabel("I have finished this task").check();
    }],
    ["the start of an assessment", uuid(7, 0)],
    ["an assessment under way", uuid(7, 0), async (page) => {
        await page.click(".mv-primary");
        // Most of the time is used. A clock of the tests' own would slow axe down, which waits by timers, to a fifth.
        await page.evaluate(() => (window.microvet.progress.state.open.used = 31));
        await page.waitForSelector(".mv-warning button");
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

const themed = (page, theme) => page.evaluate((value) => (document.documentElement.dataset.theme = value), theme);

for (const [look, viewport] of [["light, dark and high contrast", { width: 1366, height: 768 }], ["320 px", { width: 320, height: 640 }]]) {
    test(`no violation in any state: ${look}`, async () => {
        const context = await browser.newContext({ viewport, colorScheme: "light", reducedMotion: "reduce" });
        const watched = await watch(context);
        const page = await context.newPage();
        page.setDefaultTimeout(20000);
        await open(page, fileAddress(folder));
        for (const [name, id, prepare] of states) {
            await goTo(page, id);
            await prepare?.(page);
            assert.deepStrictEqual(await violations(page), [], `${name} at ${viewport.width} px`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(wide <= 0, `${name} at ${viewport.width} px scrolls sideways by ${wide} px`);
            if (viewport.width === 320) continue;
            await page.emulateMedia({ colorScheme: "dark" });
            assert.deepStrictEqual(await violations(page, colourRules), [], name + " in dark");
            await page.emulateMedia({ colorScheme: "light" });
            await themed(page, "contrast");
            assert.deepStrictEqual(await violations(page, colourRules), [], name + " in high contrast");
            await themed(page, "auto");
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

test("axe is really asked: a picture without alternative text is found, and in the dark a heading that nobody can read", async () => {
    // Without motion: in the middle of a change of colours nothing can be said about them.
    const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
    await open(page, fileAddress(folder));
    await page.evaluate(() => document.querySelector("h1").after(document.createElement("img")));
    assert.match((await violations(page)).join("\n"), /image-alt/);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepStrictEqual(await violations(page, colourRules), []);
    await page.evaluate(() => (document.querySelector("h1").style.color = "#333"));
    assert.match((await violations(page, colourRules)).join("\n"), /color-contrast/);
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
