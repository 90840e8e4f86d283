// The types in which something is put in its place, and what people assess: by mouse, keyboard and finger.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { fileAddress, goTo, launch, open, temporaryFolder } = require("./support/browser");
const { order } = require("./support/types");
const { writeSite, uuid } = require("./support/site");
const { visit } = require("./support/visit");

const page0 = uuid(6, 900);
const assessment = uuid(7, 0);
let browser, folder, course;

before(async () => {
    folder = temporaryFolder();
    course = writeSite(folder, { units: 1, types: true, assessments: [{ types: true, tasks: true, questions: 0 }] });
    browser = await launch();
});
after(() => browser?.close());

/// Runs on the page with one question of each type.
const onTypes = (work, { id = page0, ...options } = {}) => visit(browser, async (page) => {
    await open(page, fileAddress(folder), id);
    await work(page, (type) => page.locator("form.mv-question").nth(order.indexOf(type)));
}, { viewport: { width: 1280, height: 900 }, ...options });

const check = (form) => form.locator("button[type=submit]").click();
const verdict = (form) => form.locator(".mv-verdict strong").innerText();
const won = (form) => form.locator(".mv-won").innerText();
const rowOf = (form, words) => form.locator(".mv-row", { hasText: words }).filter({ has: form.page().getByText(words, { exact: true }) });
const choose = (form, words, target) => form.getByLabel(words, { exact: true }).selectOption({ label: target });
const texts = (form) => form.locator(".mv-order-text").allInnerTexts();
const inOrder = ["Find the need", "Write the outcomes", "Plan the assessment", "Review the course"];

/// Drags by hand: down, a few moves, up.
async function drag(page, from, to, where = {}) {
    await from.scrollIntoViewIfNeeded();
    const a = await from.boundingBox();
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
    await page.mouse.down();
    const b = await to.boundingBox();
    const [x, y] = [b.x + b.width / 2, b.y + b.height * (where.share ?? 0.5)];
    await page.mouse.move((a.x + x) / 2, (a.y + y) / 2, { steps: 4 });
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
}

const pairs = [["Learning outcome", "What somebody can do"], ["Assessment", "Proof that it can be done"], ["Micro-credential", "Record of a short course"]];
const verbs = [["assemble", "Can be seen"], ["be aware of", "Cannot be seen"], ["measure", "Can be seen"], ["understand", "Cannot be seen"]];

/// Answers rightly with native controls alone.
async function answerByControls(form, type) {
    if (type === "matching") for (const [words, target] of pairs) await choose(form, words, target);
    else if (type === "categorise") for (const [words, target] of verbs) await choose(form, words, target);
    else if (type === "ordering") {
        for (const [i, words] of inOrder.entries()) {
            for (let at = (await texts(form)).indexOf(words); at > i; --at) await form.getByRole("button", { name: "Move up: " + words }).press("Enter");
        }
    } else if (type === "gaps") {
        await form.getByLabel("Gap 1").fill("ΛΟΓΟΣ");
        await form.getByLabel("Gap 2").fill("razao");
    } else if (type === "words") {
        await form.getByLabel("Gap 1").selectOption("credit");
        await form.getByLabel("Gap 2").selectOption("hours");
    } else {
        await form.getByLabel("Circle").check();
    }
}

test("every type is answered rightly with its native controls, without dragging", async () => {
    await onTypes(async (page, form) => {
        for (const type of order) {
            await answerByControls(form(type), type);
            await check(form(type));
            assert.strictEqual(await verdict(form(type)), "Correct.", type);
            assert.strictEqual((await won(form(type))).trim(), "2 of 2 points", type);
        }
        await page.waitForSelector("#mv-nav [data-done=true]");
    });
});

test("every type is reached and answered by keyboard alone", async () => {
    await onTypes(async (page, form) => {
        const tabTo = async (words) => {
            for (let i = 0; i < 60; ++i) {
                await page.keyboard.press("Tab");
                const at = await page.evaluate(() => {
                    const e = document.activeElement;
                    return e.labels?.[0]?.textContent || e.getAttribute("aria-label") || e.textContent;
                });
                if (at.startsWith(words)) return;
            }
            assert.fail("not reached: " + words);
        };
        await page.locator("h1").focus().catch(() => {});
        await page.evaluate(() => document.querySelector("#mv-main").focus());
        const matching = form("matching");
        await matching.evaluate((f) => f.querySelector("select").focus());
        // A closed list takes what is typed.
        for (let i = 0; i < 3; ++i) {
            const words = await page.evaluate(() => document.activeElement.labels[0].textContent);
            await page.keyboard.type(pairs.find(([left]) => left === words)[1].slice(0, 8));
            await page.keyboard.press("Tab");
        }
        await page.keyboard.press("Enter");
        assert.strictEqual(await verdict(matching), "Correct.");
        const ordering = form("ordering");
        for (const [i, words] of inOrder.entries()) {
            for (let at = (await texts(ordering)).indexOf(words); at > i; --at) {
                if (!(await page.evaluate((w) => document.activeElement.getAttribute("aria-label") === "Move up: " + w, words))) {
                    await ordering.evaluate((f) => f.querySelector("legend").setAttribute("tabindex", "-1") ?? f.querySelector("legend").focus());
                    await tabTo("Move up: " + words);
                }
                await page.keyboard.press("Space");
                // The focus stays on the button that was pressed.
                assert.strictEqual(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Move up: " + words);
            }
        }
        assert.deepStrictEqual(await texts(ordering), inOrder);
        await check(ordering);
        assert.strictEqual(await verdict(ordering), "Correct.");
        await form("gaps").getByLabel("Gap 1").focus();
        await page.keyboard.type("logos");
        await page.keyboard.press("Tab");
        await page.keyboard.type("razão");
        await page.keyboard.press("Enter");
        assert.strictEqual(await verdict(form("gaps")), "Partly correct.");
        await form("words").getByLabel("Gap 1").focus();
        await page.keyboard.type("cr");
        await page.keyboard.press("Tab");
        await page.keyboard.type("ho");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        assert.strictEqual(await verdict(form("words")), "Correct.");
        await form("hotspot").locator("input").first().focus();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        assert.match(await verdict(form("hotspot")), /Correct|Not correct/);
    });
});

test("by mouse: chips are dragged to rows, rows to groups, items in a list, words to gaps, and areas are pressed", async () => {
    await onTypes(async (page, form) => {
        const matching = form("matching");
        for (const [words, target] of pairs) await drag(page, matching.locator(".mv-chip", { hasText: target }), rowOf(matching, words));
        await check(matching);
        assert.strictEqual(await verdict(matching), "Correct.");
        const sorting = form("categorise");
        for (const [words, target] of verbs) await drag(page, rowOf(sorting, words).locator(".mv-grip"), sorting.locator(".mv-chip", { hasText: target }));
        assert.deepStrictEqual(await sorting.locator(".mv-chip", { hasText: "Can be seen" }).locator("li").allInnerTexts().then((list) => list.sort()), ["assemble", "measure"]);
        await check(sorting);
        assert.strictEqual(await verdict(sorting), "Correct.");
        const ordering = form("ordering");
        for (const [i, words] of inOrder.entries()) {
            const items = ordering.locator(".mv-order-item");
            if ((await texts(ordering))[i] !== words) await drag(page, items.filter({ hasText: words }).locator(".mv-grip"), items.nth(i), { share: 0.2 });
        }
        assert.deepStrictEqual(await texts(ordering), inOrder);
        await check(ordering);
        assert.strictEqual(await verdict(ordering), "Correct.");
        const words = form("words");
        await words.locator(".mv-chip", { hasText: "credit" }).click(); // a word, then its gap
        await words.locator(".mv-slot").first().click();
        await drag(page, words.locator(".mv-chip", { hasText: "hours" }), words.locator(".mv-slot").nth(1));
        await check(words);
        assert.strictEqual(await verdict(words), "Correct.");
        const hotspot = form("hotspot");
        await hotspot.locator(".mv-area").first().click();
        assert.ok(await hotspot.getByLabel("Circle").isChecked());
        await hotspot.locator(".mv-area").nth(1).click();
        await check(hotspot);
        assert.strictEqual(await verdict(hotspot), "Not correct.");
        assert.match(await hotspot.innerText(), /About the square\./);
    });
});

test("a drag that is broken off or let go elsewhere changes nothing", async () => {
    await onTypes(async (page, form) => {
        const ordering = form("ordering");
        const before = await texts(ordering);
        const grip = await ordering.locator(".mv-grip").first().boundingBox();
        await page.mouse.move(grip.x + 5, grip.y + 5);
        await page.mouse.down();
        await page.mouse.move(grip.x + 5, grip.y + 120, { steps: 5 });
        await page.keyboard.press("Escape");
        await page.mouse.up();
        assert.deepStrictEqual(await texts(ordering), before);
        await check(ordering);
        assert.match(await ordering.innerText(), /answer first/i);
        const matching = form("matching");
        await drag(page, matching.locator(".mv-chip").first(), matching.locator("legend"));
        assert.deepStrictEqual(await matching.locator("select").evaluateAll((list) => list.map((s) => s.value)), ["", "", ""]);
        assert.strictEqual(await page.locator(".mv-ghost").count(), 0);
    });
});

test("by finger: a word and its gap are touched, an item is dragged by its handle, lists and areas are pressed", async () => {
    await onTypes(async (page, form) => {
        const words = form("words");
        for (const [word, i] of [["credit", 0], ["hours", 1]]) {
            await words.locator(".mv-chip", { hasText: word }).tap();
            await words.locator(".mv-slot").nth(i).tap();
        }
        await words.locator("button[type=submit]").tap();
        assert.strictEqual(await verdict(words), "Correct.");
        await form("hotspot").locator(".mv-area").first().tap();
        await form("hotspot").locator("button[type=submit]").tap();
        assert.strictEqual(await verdict(form("hotspot")), "Correct.");
        const ordering = form("ordering");
        const last = (await texts(ordering)).at(-1);
        const grip = ordering.locator(".mv-grip").last();
        await grip.scrollIntoViewIfNeeded();
        const from = await grip.boundingBox();
        const to = await ordering.locator(".mv-order-item").first().boundingBox();
        const client = await page.context().newCDPSession(page);
        const touch = (type, y) => client.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: from.x + from.width / 2, y }] });
        await touch("touchStart", from.y + 10);
        for (let i = 1; i <= 8; ++i) await touch("touchMove", from.y + 10 + ((to.y + 2 - from.y - 10) * i) / 8);
        await touch("touchEnd");
        assert.strictEqual((await texts(ordering))[0], last);
    }, { hasTouch: true, viewport: { width: 820, height: 1100 } });
});

test("partly right: points by part, what was wrong is told in words, the answer on request, another try", async () => {
    await onTypes(async (page, form) => {
        const matching = form("matching");
        await choose(matching, "Assessment", "Proof that it can be done");
        await choose(matching, "Learning outcome", "Record of a short course");
        await check(matching);
        assert.strictEqual(await verdict(matching), "Partly correct.");
        assert.strictEqual((await won(matching)).trim(), "0.67 of 2 points");
        assert.match(await rowOf(matching, "Assessment").innerText(), /Right/);
        assert.match(await rowOf(matching, "Micro-credential").innerText(), /Left open/);
        const described = await matching.getByLabel("Assessment", { exact: true }).evaluate((s) => document.getElementById(s.getAttribute("aria-describedby")).textContent.trim());
        assert.strictEqual(described, "Right");
        assert.doesNotMatch(await matching.innerText(), /Right answer:/);
        await matching.getByRole("button", { name: "Show the answer" }).click();
        assert.match(await rowOf(matching, "Micro-credential").innerText(), /Right answer: Record of a short course/);
        await matching.getByRole("button", { name: "Try again" }).click();
        assert.deepStrictEqual(await matching.locator("select").evaluateAll((list) => list.map((s) => s.value)), ["", "", ""]);
        assert.strictEqual(await matching.locator(".mv-part-feedback").count(), 0);

        const gaps = form("gaps");
        await gaps.getByLabel("Gap 1").fill("something");
        await gaps.getByLabel("Gap 2").fill("raza");
        await check(gaps);
        assert.strictEqual((await won(gaps)).trim(), "0.5 of 2 points");
        assert.match(await gaps.innerText(), /Mind the end\./);
        await gaps.getByRole("button", { name: "Show the answer" }).click();
        assert.match(await gaps.innerText(), /Gap 1: λόγος/);

        const ordering = form("ordering");
        await answerByControls(ordering, "ordering");
        await ordering.getByRole("button", { name: "Move up: Review the course" }).click();
        await check(ordering);
        // Need, outcomes stand rightly; review does not follow the assessment, nor the assessment the outcomes.
        assert.strictEqual((await won(ordering)).trim(), "1 of 2 points");
        await ordering.getByRole("button", { name: "Show the answer" }).click();
        assert.match(await ordering.locator(".mv-feedback").innerText(), /The right order:/);
        await ordering.getByRole("button", { name: "Hint" }).click();
        assert.match(await ordering.innerText(), /Read the unit again/);
    });
});

test("an answered page comes back as it was", async () => {
    await onTypes(async (page, form) => {
        for (const type of order) {
            await answerByControls(form(type), type);
            await check(form(type));
        }
        const state = () => page.locator("form.mv-question").evaluateAll((list) => list.map((f) => [f.querySelector(".mv-feedback").dataset.state,
            [...f.querySelectorAll("select, .mv-gap")].map((s) => s.value), [...f.querySelectorAll(".mv-order-text, .mv-rows label")].map((e) => e.textContent),
            [...f.querySelectorAll("input:checked")].map((i) => i.value)]));
        const before = await state();
        await page.reload();
        await page.waitForSelector(".mv-header");
        assert.deepStrictEqual(await state(), before);
        assert.deepStrictEqual(before.map(([v]) => v), order.map(() => "right"));
    });
});

test("in an assessment every type is asked, kept over a reload, scored and reviewed", async () => {
    await onTypes(async (page, form) => {
        await page.click(".mv-start-card .mv-primary");
        const start = await texts(form("ordering"));
        assert.notDeepStrictEqual(start, inOrder);
        for (const type of order.slice(0, 4)) await answerByControls(form(type), type);
        await page.waitForTimeout(1800); // the last field was not left
        await page.reload();
        await page.waitForSelector("form.mv-question");
        assert.deepStrictEqual(await texts(form("ordering")), inOrder);
        assert.strictEqual(await form("gaps").getByLabel("Gap 1").inputValue(), "ΛΟΓΟΣ");
        await page.click(".mv-hand-in .mv-primary");
        assert.match(await page.locator(".mv-confirm").innerText(), /2 questions have no answer yet/);
        await page.click("text=Go to the first of them");
        assert.strictEqual(await page.evaluate(() => document.activeElement.closest("form").dataset.type), "gaps");
        await page.click(".mv-hand-in .mv-primary");
        await page.click("text=Hand in anyway");
        assert.match(await page.locator(".mv-standing").innerText(), /66\s?%/);
        assert.match(await page.locator(".mv-standing").innerText(), /Still open: 2 tasks/);
        assert.ok(await form("matching").locator("select").first().isDisabled());
        assert.match(await form("words").innerText(), /Not answered\.[\s\S]*Gap 1: credit/);
        assert.match(await form("hotspot").innerText(), /This was right/);
        assert.strictEqual(await form("ordering").locator(".mv-move:visible").count(), 0);
        await goTo(page, "results");
        const results = await page.locator("#mv-results").innerText();
        assert.match(results, /Tasks for your trainer/);
        assert.match(results, /Not finished yet/);
    }, { id: assessment });
});

test("an essay is counted, kept on this device, and shown with the model answer once it is finished", async () => {
    await onTypes(async (page) => {
        const task = page.locator("[data-type=essay]");
        await task.getByRole("button", { name: "I have finished" }).click();
        assert.match(await task.innerText(), /write something first/);
        await task.getByLabel("Your text").fill("One two three");
        assert.match(await task.innerText(), /3 words · at least 2 more/);
        await task.getByLabel("Your text").fill("Η ανάγκη είναι well-known <b>here</b> and now, today isn’t");
        assert.match(await task.innerText(), /too many/);
        assert.doesNotMatch(await task.innerText(), /names an employer/);
        await page.reload();
        await page.waitForSelector(".mv-header");
        assert.match(await task.getByLabel("Your text").inputValue(), /well-known <b>here/);
        await task.getByRole("button", { name: "I have finished" }).click();
        assert.match(await task.innerText(), /To be assessed by your trainer\./);
        assert.match(await task.innerText(), /names an employer/);
        assert.match(await task.innerText(), /<b>here<\/b>/);
        await goTo(page, "results");
        assert.match(await page.locator("#mv-results").innerText(), /Finished, to be assessed by your trainer/);
        await goTo(page, page0);
        await task.getByRole("button", { name: "Change my text" }).click();
        assert.ok(await task.getByLabel("Your text").isVisible());
    });
});

test("an essay's model answer waits for the hand-in of its assessment", async () => {
    await onTypes(async (page) => {
        const task = page.locator("[data-type=essay]");
        await task.getByLabel("Your text").fill("A need in my occupation");
        await task.getByRole("button", { name: "I have finished" }).click();
        assert.doesNotMatch(await task.innerText(), /names an employer/);
        await page.click(".mv-start-card .mv-primary");
        await page.click(".mv-hand-in .mv-primary");
        await page.click("text=Hand in anyway");
        assert.match(await task.innerText(), /names an employer/);
        await goTo(page, "results");
        await goTo(page, assessment);
        assert.match(await task.innerText(), /names an employer/);
    }, { id: assessment });
});

test("a practical task has ticks that stay, and its rubric", async () => {
    await onTypes(async (page) => {
        const task = page.locator("[data-type=practical]");
        await task.getByLabel("Cleans the scale").check();
        await task.getByLabel("I have finished this task").check();
        await page.reload();
        await page.waitForSelector(".mv-header");
        assert.ok(await task.getByLabel("Cleans the scale").isChecked());
        assert.ok(!(await task.getByLabel("Uses the test weight").isChecked()));
        assert.match(await task.innerText(), /To be assessed by your trainer\./);
        assert.ok(await task.getByRole("table").isVisible());
        await goTo(page, "results");
        await page.click("text=Delete my progress on this device");
        await page.click("text=Yes, delete");
        await goTo(page, page0);
        assert.ok(!(await task.getByLabel("Cleans the scale").isChecked()));
    });
});

test("what people assess is asked for in no outcome's points, whether its page was opened or not", async () => {
    await onTypes(async (page) => {
        const asked = await page.evaluate(() => window.microvet.progress.outcomes().map((o) => [o.id, o.asked, o.tasks]));
        const about = (list, id) => list.filter((q) => q.outcomes.includes(id)).length;
        assert.deepStrictEqual(asked, course.outcomes.map(({ id }) => [id, about(course.questions, id), about(course.tasks, id)]));
    });
});
