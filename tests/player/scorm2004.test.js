// The course in one SCO on a platform with SCORM 2004.
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");
const { goTo } = require("./support/browser");
const { onPlatform } = require("./support/scorm2004")();
const { answerRightly, submit } = require("./support/scorm12");
const { uuid } = require("./support/site");

const unit = (n) => uuid(6, n);
const assessment = uuid(7, 0);
const readToTheEnd = (frame) => frame.evaluate(() => window.scrollTo(0, document.body.scrollHeight));

async function answerAll(frame) {
    for (const form of await frame.locator("form.mv-question").all()) {
        await answerRightly(form);
        if (await form.locator("button[type=submit]").count()) await submit(form);
    }
}

async function handIn(frame) {
    await frame.click(".mv-hand-in .mv-primary");
    await frame.waitForSelector(".mv-standing, .mv-confirm button");
    const anyway = frame.getByRole("button", { name: "Hand in anyway" });
    if (await anyway.count()) await anyway.click();
    await frame.waitForSelector(".mv-standing");
}

test("each answer is told in the forms of SCORM 2004, and committed", async () => {
    await onPlatform({ questionsPerUnit: 3 }, async (frame, lms) => {
        await goTo(frame, unit(1));
        for (const form of await frame.locator("form.mv-question").all()) {
            const before = await lms.commits();
            await answerRightly(form);
            await submit(form);
            assert.ok((await lms.commits()) > before, "not committed");
        }
        const told = [];
        for (const n of [0, 1, 2, 3, 4]) told.push(await lms.interaction(n));
        assert.deepStrictEqual(told.map((i) => [i.type, i.learner_response, i["correct_responses.0.pattern"], i.result]), [
            ["choice", "a", "a", "correct"], ["choice", "a[,]c", "a[,]c", "correct"], ["true-false", "true", "true", "correct"],
            ["numeric", "2.5", "2.45[:]2.55", "correct"], ["fill-in", "λόγος", "{case_matters=false}Λόγος", "correct"],
        ]);
        assert.strictEqual(told[0].id, lms.course.questions[0].id);
        assert.strictEqual(told[0]["objectives.0.id"], lms.course.outcomes[0].id);
        assert.strictEqual(told[0].description, "{lang=en}What comes first in task 0?");
        assert.strictEqual(told[1].weighting, "2");
        assert.match(told[0].timestamp, /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/);
        assert.match(told[0].latency, /^PT0H0M\d+\.\d\dS$/);
        // Partly right is told as a number, wrong as incorrect.
        const second = frame.locator("form.mv-question").nth(1);
        for (const [words, result] of [["Plan the course", "0.5"], ["Guess the answer", "incorrect"]]) {
            await second.getByRole("button", { name: "Try again" }).click();
            await second.getByText(words).click();
            const count = (await lms.committed())["cmi.suspend_data"] && (await lms.ask(() => window.lms.api.cmi.interactions.childArray.length));
            await submit(second);
            assert.strictEqual((await lms.interaction(count)).result, result);
        }
    });
});

test("what is put in its place is told as pairs, a sequence, words or a choice; essays and tasks are not told", async () => {
    await onPlatform({ units: 1, types: true }, async (frame, lms) => {
        await goTo(frame, uuid(6, 900));
        const form = (i) => frame.locator("form.mv-question").nth(i);
        for (const [words, target] of [["Learning outcome", "What somebody can do"], ["Micro-credential", "A diploma of three years"]]) await form(0).getByLabel(words, { exact: true }).selectOption({ label: target });
        await form(1).getByLabel("understand", { exact: true }).selectOption({ label: "Cannot be seen" });
        await form(2).locator(".mv-move[aria-disabled=false]").first().click();
        await form(3).getByLabel("Gap 1").fill("{lang=el}λόγος");
        await form(3).getByLabel("Gap 2").fill("a[,]b");
        await form(4).getByLabel("Gap 1").selectOption("credit");
        await form(5).getByLabel("Circle").check();
        for (let i = 0; i < 6; ++i) await submit(form(i));
        await frame.getByLabel("Your text").fill("A secret need of my school in so many words");
        await frame.getByRole("button", { name: "I have finished", exact: true }).click();
        const told = [];
        for (const n of [0, 1, 2, 3, 4, 5]) told.push(await lms.interaction(n));
        assert.deepStrictEqual(told.map((i) => i.type), ["matching", "matching", "sequencing", "fill-in", "fill-in", "choice"]);
        assert.strictEqual(told[0].learner_response, "a[.]4[,]c[.]1");
        assert.strictEqual(told[0]["correct_responses.0.pattern"], "a[.]4[,]b[.]2[,]c[.]3");
        assert.strictEqual(told[1].learner_response, "d[.]2");
        assert.match(told[2].learner_response, /^[a-d](\[,\][a-d]){3}$/);
        assert.strictEqual(told[2]["correct_responses.0.pattern"], "a[,]b[,]c[,]d");
        assert.strictEqual(told[3].learner_response, " {lang=el}λόγος[,]a[ , ]b");
        assert.strictEqual(told[3]["correct_responses.0.pattern"], "{case_matters=false}{order_matters=true}λόγος[,]razão");
        assert.strictEqual(told[4].learner_response, "credit[,]");
        assert.deepStrictEqual([told[5].learner_response, told[5].result], ["a", "correct"]);
        assert.deepStrictEqual(await lms.interaction(6), {});
        assert.doesNotMatch(JSON.stringify(await lms.committed()), /secret need/);
    });
});

test("odd answers keep to the forms: signed, tiny, with a unit, with controls, and as long as the field takes", async () => {
    await onPlatform({ questionsPerUnit: 3 }, async (frame, lms) => {
        await goTo(frame, unit(1));
        let n = 0;
        const told = async (type, answer) => {
            const form = frame.locator(`form[data-type=${type}]`).first();
            const again = form.getByRole("button", { name: "Try again" });
            if (await again.isVisible()) await again.click();
            await form.locator("input").fill(answer);
            await submit(form);
            const { learner_response: response, result } = await lms.interaction(n++);
            return [response, result];
        };
        assert.deepStrictEqual(await told("numeric", "\u22123,25"), ["-3.25", "incorrect"]);
        assert.deepStrictEqual(await told("numeric", "2,5 h"), ["2.5", "correct"]);
        assert.deepStrictEqual(await told("numeric", "0,0000001"), ["0.0000001", "incorrect"]);
        assert.deepStrictEqual(await told("short-answer", "logos"), ["logos", "0.5"]);
        assert.deepStrictEqual(await told("short-answer", "x\t" + "λ".repeat(400)), ["x " + "λ".repeat(248), "incorrect"]);
    });
});

test("location, completion, success, score, progress, outcomes and time follow the learner to the end and come back", async () => {
    await onPlatform({ units: 2, passMark: 0.6, assessments: [{ questions: 5 }] }, async (frame, lms) => {
        await goTo(frame, unit(0));
        let stored = await lms.committed();
        assert.deepStrictEqual(["location", "completion_status", "success_status", "progress_measure", "exit"].map((name) => stored["cmi." + name]),
            [unit(0), "incomplete", "unknown", "0", "suspend"]);
        await readToTheEnd(frame);
        await frame.waitForSelector("#mv-nav [data-done=true]");
        assert.strictEqual((await lms.committed())["cmi.progress_measure"], "0.3333333");
        // Not passed at first: failed, and open to another attempt.
        await goTo(frame, assessment);
        await frame.click(".mv-start-card .mv-primary");
        await handIn(frame);
        stored = await lms.committed();
        assert.deepStrictEqual([stored["cmi.success_status"], stored["cmi.score.scaled"], stored["cmi.score.raw"]], ["failed", "0", "0"]);
        assert.strictEqual(stored["cmi.completion_status"], "incomplete");

        frame = await lms.again();
        await frame.waitForSelector(`#mv-main[data-page="${assessment}"]`);
        assert.match(await frame.locator(".mv-progress").innerText(), /^1 of 2/);
        await frame.click(".mv-start-card .mv-primary");
        for (const form of (await frame.locator("form.mv-question").all()).slice(0, 4)) await answerRightly(form);
        await handIn(frame);
        stored = await lms.committed();
        assert.deepStrictEqual([stored["cmi.success_status"], stored["cmi.score.scaled"], stored["cmi.score.raw"]], ["passed", "0.6667", "66.67"]);
        assert.strictEqual(stored["cmi.completion_status"], "incomplete", "passed, and a unit still to do");
        await goTo(frame, unit(1));
        await answerAll(frame);
        stored = await lms.committed();
        assert.deepStrictEqual(["completion_status", "success_status", "progress_measure", "exit"].map((name) => stored["cmi." + name]), ["completed", "passed", "1", "suspend"]);
        const outcomes = Object.keys(stored).filter((key) => /^cmi\.objectives\.\d+\.id$/.test(key)).map((key) => key.replace(/\.id$/, "")).filter((key) => stored[key + ".id"] !== "course");
        assert.deepStrictEqual(outcomes.map((key) => stored[key + ".id"]), lms.course.outcomes.map((o) => o.id));
        for (const key of outcomes) {
            assert.strictEqual(stored[key + ".completion_status"], "completed");
            assert.strictEqual(stored[key + ".progress_measure"], "1");
            assert.ok(["passed", "failed"].includes(stored[key + ".success_status"]));
            assert.strictEqual(Number(stored[key + ".score.raw"]), Math.round(Number(stored[key + ".score.scaled"]) * 10000) / 100);
            assert.match(stored[key + ".description"], /^\{lang=en\}Outcome/);
        }
        // The time of both sessions, added up by the platform.
        await lms.ask(() => window.lms.leave());
        const total = (await lms.committed())["cmi.total_time"];
        assert.match(total, /^PT(\d+H)?(\d+M)?[\d.]*S?$/);
        assert.notStrictEqual(total, "PT0S");
    });
});

test("a course without a final assessment is completed, and says nothing of success", async () => {
    await onPlatform({ units: 1, assessments: [] }, async (frame, lms) => {
        await goTo(frame, unit(0));
        await readToTheEnd(frame);
        await frame.waitForSelector("#mv-nav [data-done=true]");
        const stored = await lms.committed();
        assert.deepStrictEqual([stored["cmi.completion_status"], stored["cmi.success_status"]], ["completed", "unknown"]);
        assert.ok(!stored["cmi.score.scaled"]);
    });
});

test("who has passed and completed stays so, with the score that passed, when the course is changed and tried again", async () => {
    await onPlatform({ units: 1, passMark: 0.6, assessments: [{ questions: 2 }] }, async (frame, lms) => {
        await lms.ask(() => {
            window.lms.leave();
            const all = JSON.parse(localStorage.getItem("again"));
            Object.assign(all.i.cmi, { success_status: "passed", completion_status: "completed", progress_measure: "1", suspend_data: "1~other~0.1~~p~~~" });
            all.i.cmi.score = { scaled: "0.9", raw: "90", min: "0", max: "100" };
            localStorage.setItem("again", JSON.stringify(all));
        });
        frame = await lms.again();
        assert.match(await frame.locator(".mv-notices").innerText(), /has been changed/);
        await goTo(frame, assessment);
        await frame.click(".mv-start-card .mv-primary");
        await handIn(frame);
        const stored = await lms.committed();
        assert.deepStrictEqual([stored["cmi.success_status"], stored["cmi.completion_status"], stored["cmi.score.scaled"], stored["cmi.progress_measure"]], ["passed", "completed", "0.9", "1"]);
    });
});

test("an open attempt with 400 answers comes back whole within 64,000 characters", async () => {
    await onPlatform({ units: 1, assessments: [{ questions: 400 }] }, async (frame, lms) => {
        await goTo(frame, assessment);
        await frame.click(".mv-start-card .mv-primary");
        await frame.evaluate(() => {
            // In the page itself: hundreds of round trips less, the same events.
            for (const [i, field] of [...document.querySelectorAll("form[data-type=short-answer] input")].entries()) {
                field.value = "λόγος ".repeat(12) + i;
                field.dispatchEvent(new Event("change", { bubbles: true }));
            }
        });
        const text = (await lms.committed())["cmi.suspend_data"];
        assert.ok(text.length > 4096 && text.length <= 64000, String(text.length));
        assert.strictEqual(await frame.locator(".mv-notices").innerText(), "");
        frame = await lms.again();
        await frame.waitForSelector(".mv-hand-in");
        const values = await frame.locator("form[data-type=short-answer] input").evaluateAll((list) => list.map((field) => field.value));
        assert.strictEqual(values.length, 80);
        assert.ok(values.every((value, i) => value === "λόγος ".repeat(12) + i));
    });
});

test("whoever only looks at a finished attempt changes neither status nor score", async () => {
    await onPlatform({ units: 1, mode: "review", assessments: [{ questions: 2, attempts: 1 }] }, async (frame, lms) => {
        await goTo(frame, assessment);
        await frame.click(".mv-start-card .mv-primary");
        await handIn(frame);
        const names = await lms.ask(() => window.lms.calls.filter(([call]) => call === "SetValue").map(([, name]) => name));
        assert.deepStrictEqual(names.filter((name) => /status|score|interactions|objectives|progress/.test(name)), []);
    });
});
