// What comes back at the next launch within the 4,096 characters of SCORM 1.2.
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");
const { answerRightly, assessment, onPlatform, site, submit, to, unit } = require("./support/scorm12")();
const { uuid } = require("./support/site");

test("an assessment of all types comes back from the suspend string, which stays short", async () => {
    const { address } = await site({ units: 1, assessments: [{ types: true, tasks: true, questions: 0 }] });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, assessment);
        await frame.click(".mv-start-card .mv-primary");
        const form = (where, i) => where.locator("form.mv-question").nth(i);
        await form(frame, 0).getByLabel("Assessment", { exact: true }).selectOption({ label: "Proof that it can be done" });
        await form(frame, 1).getByLabel("measure", { exact: true }).selectOption({ label: "Can be seen" });
        await form(frame, 2).locator(".mv-move[aria-disabled=false]").first().click();
        await form(frame, 3).getByLabel("Gap 2").fill("razão ~!'");
        await form(frame, 4).getByLabel("Gap 2").selectOption("hours");
        await form(frame, 4).getByLabel("Gap 2").blur();
        await form(frame, 5).getByLabel("Square").check();
        const order = await form(frame, 2).locator(".mv-order-text").allInnerTexts();
        assert.ok((await lms.committed())["cmi.suspend_data"].length < 200);
        const back = await lms.again();
        await back.waitForSelector("form.mv-question");
        assert.strictEqual(await form(back, 0).getByLabel("Assessment", { exact: true }).locator("option:checked").innerText(), "Proof that it can be done");
        assert.strictEqual(await form(back, 1).getByLabel("measure", { exact: true }).locator("option:checked").innerText(), "Can be seen");
        assert.deepStrictEqual(await form(back, 2).locator(".mv-order-text").allInnerTexts(), order);
        assert.strictEqual(await form(back, 3).getByLabel("Gap 2").inputValue(), "razão ~!'");
        assert.strictEqual(await form(back, 4).getByLabel("Gap 2").inputValue(), "hours");
        assert.ok(await form(back, 5).getByLabel("Square").isChecked());
        await back.click(".mv-hand-in .mv-primary"); // nothing is unanswered
        await back.waitForSelector(".mv-standing");
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("suspend data holds position, units, scores, attempts and the open attempt, in this order, and comes back", async () => {
    const { course, address } = await site({ units: 8, assessments: [{ questions: 5 }, { questions: 5, purpose: "formative" }] });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, unit(2)); // the third unit, without questions
        await frame.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await frame.waitForSelector(`#mv-nav a[href="#${unit(2)}"][data-done=true]`, { state: "attached" });
        await to(frame, unit(1));
        await answerRightly(frame.locator("form.mv-question").first());
        await submit(frame.locator("form.mv-question").first());
        await to(frame, assessment);
        await frame.click(".mv-primary");
        await answerRightly(frame.locator("form[data-type=true-false]"));
        await frame.click(".mv-hand-in .mv-primary");
        await frame.click("text=Hand in anyway");
        await to(frame, uuid(7, 1));
        await frame.click(".mv-primary");
        await frame.locator("form[data-type=numeric] input").fill("2,5");
        await frame.locator("form[data-type=numeric] input").blur();
        const fields = (await lms.committed())["cmi.suspend_data"].split("~");
        assert.strictEqual(fields.length, 8);
        const [format, , position, bits, scores, attempts, open, answers] = fields;
        assert.strictEqual(format, "1");
        assert.strictEqual(parseInt(position.split(".")[0], 36), course.pages.findIndex((p) => p.id === uuid(7, 1)));
        assert.strictEqual(bits, "E", "the third of six bits");
        assert.match(scores, /^[pl]\S+$/);
        assert.match(attempts, /^1\./);
        assert.strictEqual(open.split(".")[0], "1");
        const numeric = course.assessments[1].questions.findIndex((id) => course.questions.findIndex((q) => q.id === id) % 5 === 3);
        assert.match(answers, new RegExp(`^${numeric.toString(36)}\\.`));

        const back = await lms.again();
        await back.waitForSelector(`#mv-main[data-page="${uuid(7, 1)}"]`);
        assert.strictEqual(await back.locator("form[data-type=numeric] input").inputValue(), "2,5");
        assert.match(await back.locator(".mv-progress").innerText(), /^1 of 8/);
        await to(back, "results");
        assert.match(await back.locator("#mv-results").innerText(), /Final assessment 1\s+\d+%/);
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("1,000 units and 200 questions: a tab killed behind an answer resumes, within 4,096 characters", async () => {
    const { course, address } = await site({ units: 1000, unitsPerModule: 20, questionsPerUnit: 0, assessments: [{ questions: 200, shuffle: true }] });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await frame.evaluate((ids) => {
            // Half of the units, done as if they had been read.
            for (const id of ids) window.microvet.progress.state.done[id] = true;
        }, course.pages.filter((p) => p.kind === "unit").filter((_, i) => i % 2 === 0).map((p) => p.id));
        await to(frame, assessment);
        await frame.click(".mv-primary");
        const asked = await frame.locator("form.mv-question legend").allInnerTexts();
        const forms = await frame.locator("form.mv-question").all();
        for (const form of forms) {
            // In the page itself: two hundred round trips less, the same events.
            await form.evaluate((element) => {
                const field = element.querySelector("input[type=text]");
                if (field) field.value = element.dataset.type === "numeric" ? "2,5" : "λόγος";
                else element.querySelector("input").click();
                field?.dispatchEvent(new Event("change", { bubbles: true }));
            });
        }
        const kept = (await lms.committed())["cmi.suspend_data"];
        assert.ok(kept.length <= 4096, String(kept.length));
        assert.deepStrictEqual(await lms.faults(), []);
        const session = await lms.context.newCDPSession(lms.page());
        session.send("Page.crash").catch(() => {});
        await lms.page().waitForEvent("crash");

        const back = await lms.again();
        await back.waitForSelector(`#mv-main[data-page="${assessment}"]`);
        assert.match(await back.locator(".mv-progress").innerText(), /500 of 1,000/);
        assert.deepStrictEqual(await back.locator("form.mv-question legend").allInnerTexts(), asked);
        const answered = await back.locator("form.mv-question").evaluateAll((list) => list.filter((f) => f.querySelector("input:checked") || f.querySelector("input[type=text]")?.value).length);
        assert.strictEqual(answered, 200);
        await back.click(".mv-hand-in .mv-primary");
        await back.waitForSelector(".mv-standing");
        assert.ok((await lms.committed())["cmi.suspend_data"].length <= 4096);
        assert.ok("cmi.interactions.199.result" in (await lms.committed()));
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("what does not fit is left out, oldest first, and the learner is told", async () => {
    const { address } = await site({ units: 2, assessments: [{ questions: 200 }] });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, assessment);
        await frame.click(".mv-primary");
        const fields = await frame.locator("form[data-type=short-answer] input").all();
        for (const [i, field] of fields.entries()) {
            await field.evaluate((element, value) => {
                element.value = value;
                element.dispatchEvent(new Event("change", { bubbles: true }));
            }, "λόγος ".repeat(20) + i);
        }
        assert.match(await frame.locator(".mv-notices").innerText(), /oldest answers? could not be kept/);
        assert.ok((await lms.committed())["cmi.suspend_data"].length <= 4096);
        assert.deepStrictEqual(await lms.faults(), []);
        await lms.page().close();
        const back = await lms.again();
        await back.waitForSelector(".mv-hand-in");
        const values = await back.locator("form[data-type=short-answer] input").evaluateAll((list) => list.map((field) => field.value));
        const kept = values.map(Boolean);
        assert.strictEqual(kept.at(-1), true);
        assert.strictEqual(kept[0], false);
        assert.deepStrictEqual(kept, [...kept].sort(), "not the oldest were left out");
        assert.ok(values.at(-1).startsWith("λόγος λόγος"));
    });
});

test("scores of thousands of questions fit as well as they can", async () => {
    const { course, address } = await site({ units: 2, questionsPerUnit: 3000, assessments: [] });
    await onPlatform(address, "lms.html", async (frame) => {
        const result = await frame.evaluate((ids) => {
            const { progress } = window.microvet;
            ids.forEach((id) => progress.recordAnswer(id, 1, "t"));
            return [progress.encode(4096).text.length, progress.encode(4096).leftOut, progress.encode(9000).leftOut];
        }, course.questions.map((q) => q.id));
        assert.ok(result[0] <= 4096 && result[0] > 4000);
        assert.ok(result[1] > 4900 && result[1] < 5100, String(result[1]));
        assert.strictEqual(result[2], 0);
    });
});

test("another version of the course starts anew and says so", async () => {
    const { address } = await site({});
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, unit(0));
        await lms.page().evaluate(() => {
            const stored = JSON.parse(localStorage.getItem("lms"));
            stored["cmi.suspend_data"] = stored["cmi.suspend_data"].replace(/^1~\w+/, "1~other");
            localStorage.setItem("lms", JSON.stringify(stored));
        });
        const back = await lms.again();
        assert.match(await back.locator(".mv-notices").innerText(), /has been changed/);
    });
});
