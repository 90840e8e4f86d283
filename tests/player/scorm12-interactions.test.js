// What a platform with SCORM 1.2 is told of answers.
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");
const { answerRightly, assessment, onPlatform, site, submit, to, unit } = require("./support/scorm12")();
const { uuid } = require("./support/site");

test("interactions of every type are told in the platform's formats, and committed with each answer", async () => {
    const { course, address } = await site({ questionsPerUnit: 3 });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, unit(1));
        for (const form of await frame.locator("form.mv-question").all()) {
            const before = await lms.commits();
            await answerRightly(form);
            await submit(form);
            assert.ok((await lms.commits()) > before, "not committed");
        }
        const stored = await lms.committed();
        const of = (n) => Object.fromEntries(Object.entries(stored).filter(([key]) => key.startsWith(`cmi.interactions.${n}.`)).map(([key, value]) => [key.split(".").slice(3).join("."), value]));
        assert.deepStrictEqual([0, 1, 2, 3, 4].map((n) => [of(n).type, of(n).student_response, of(n)["correct_responses.0.pattern"], of(n).result]), [
            ["choice", "a", "a", "correct"], ["choice", "{a,c}", "{a,c}", "correct"], ["true-false", "t", "t", "correct"],
            ["numeric", "2.5", "2.5", "correct"], ["fill-in", "λόγος", "Λόγος", "correct"],
        ]);
        assert.strictEqual(of(1).weighting, "2");
        assert.strictEqual(of(0).id, course.questions[0].id);
        assert.strictEqual(of(0)["objectives.0.id"], course.outcomes[0].id);
        // Partly right is told as a number.
        const second = frame.locator("form.mv-question").nth(1);
        await second.locator("text=Try again").click();
        await second.getByText("Plan the course").click();
        await submit(second);
        assert.strictEqual((await lms.committed())["cmi.interactions.6.result"], "0.5");
        assert.strictEqual((await lms.committed())["cmi.interactions.6.student_response"], "{a}");
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("what is put in its place is told as pairs, a sequence, words or a choice; essays and tasks are not told", async () => {
    const { course, address } = await site({ units: 1, types: true });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, uuid(6, 900));
        const form = (i) => frame.locator("form.mv-question").nth(i);
        for (const [words, target] of [["Learning outcome", "What somebody can do"], ["Micro-credential", "A diploma of three years"]]) await form(0).getByLabel(words, { exact: true }).selectOption({ label: target });
        await form(1).getByLabel("understand", { exact: true }).selectOption({ label: "Cannot be seen" });
        await form(2).getByRole("button", { name: "Move up: Plan the assessment" }).click().catch(() => {});
        await form(3).getByLabel("Gap 1").fill("λόγος");
        await form(3).getByLabel("Gap 2").fill("x".repeat(120));
        await form(4).getByLabel("Gap 1").selectOption("credit");
        await form(5).getByLabel("Circle").check();
        for (let i = 0; i < 6; ++i) {
            if (i === 2 && !(await form(2).evaluate((f) => f.mvTouched))) await form(2).getByRole("button", { name: "Move down: Plan the assessment" }).click();
            await submit(form(i));
        }
        await frame.getByLabel("Your text").fill("A secret need of my school in so many words");
        await frame.getByRole("button", { name: "I have finished", exact: true }).click();
        const stored = await lms.committed();
        const of = (n, name) => stored[`cmi.interactions.${n}.${name}`];
        assert.deepStrictEqual([0, 1, 2, 3, 4, 5].map((n) => of(n, "type")), ["matching", "matching", "sequencing", "fill-in", "fill-in", "choice"]);
        // The targets of the first: a diploma, proof, record, what somebody can do.
        assert.strictEqual(of(0, "student_response"), "{a.4,c.1}");
        assert.strictEqual(of(0, "correct_responses.0.pattern"), "{a.4,b.2,c.3}");
        assert.strictEqual(of(0, "result"), "0.3333333");
        assert.strictEqual(of(1, "student_response"), "d.2");
        assert.strictEqual(of(1, "correct_responses.0.pattern"), "{a.1,b.2,c.1,d.2}");
        assert.match(of(2, "student_response"), /^[a-d](,[a-d]){3}$/);
        assert.strictEqual(of(2, "correct_responses.0.pattern"), "a,b,c,d");
        assert.strictEqual(of(3, "student_response"), "λόγος; " + "x".repeat(120));
        assert.strictEqual(of(4, "student_response"), "credit; ");
        assert.strictEqual(of(5, "student_response"), "a");
        assert.strictEqual(of(5, "result"), "correct");
        assert.strictEqual(of(6, "id"), undefined);
        assert.doesNotMatch(JSON.stringify(stored), /secret need/);
        assert.strictEqual(course.tasks.length, 2);
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("odd answers keep to the platform's formats: wrong, signed, tiny, with a unit, and as long as the field takes", async () => {
    const { address } = await site({ questionsPerUnit: 3 });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, unit(1));
        const told = async (type, answer) => {
            const form = frame.locator(`form[data-type=${type}]`).first();
            const again = form.locator("text=Try again");
            if (await again.isVisible()) await again.click();
            if (type === "single-choice") await form.getByText("Guess the answer").click();
            else if (type === "true-false") await form.getByText("False").click();
            else await form.locator("input").fill(answer);
            await submit(form);
            const stored = await lms.committed();
            const last = Object.keys(stored).filter((key) => /interactions\.\d+\.id$/.test(key)).length - 1;
            return ["student_response", "result"].map((name) => stored[`cmi.interactions.${last}.${name}`]);
        };
        assert.deepStrictEqual(await told("single-choice"), ["b", "wrong"]);
        assert.deepStrictEqual(await told("true-false"), ["f", "wrong"]);
        assert.deepStrictEqual(await told("numeric", "\u22123,25"), ["-3.25", "wrong"]);
        assert.deepStrictEqual(await told("numeric", "2,5 h"), ["2.5", "correct"]);
        assert.deepStrictEqual(await told("numeric", "0,0000001"), ["0.0000001", "wrong"]);
        assert.deepStrictEqual(await told("short-answer", "x\t" + "λ".repeat(400)), ["x " + "λ".repeat(248), "wrong"]);
        assert.deepStrictEqual(await told("short-answer", "logos"), ["logos", "0.5"]);
        const stored = await lms.committed();
        for (const [key, value] of Object.entries(stored)) {
            if (key.endsWith(".latency")) assert.match(value, /^0000:00:\d\d\.\d\d$/);
            if (key.endsWith(".time")) assert.match(value, /^\d\d:\d\d:\d\d$/);
        }
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("what learners say about the course is not told to the platform", async () => {
    const { address } = await site({ feedback: true });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, "feedback");
        await frame.check("#e-1-4");
        await frame.fill("#e-3", "Sagt es niemandem");
        await to(frame, "credits");
        assert.doesNotMatch(JSON.stringify(await lms.values()), /Sagt|e-1/);
        await to(frame, "feedback");
        assert.strictEqual(await frame.inputValue("#e-3"), "Sagt es niemandem");
        assert.deepStrictEqual(await lms.faults(), []);
    });
});
