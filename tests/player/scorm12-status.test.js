// Where a learner stands, as a platform with SCORM 1.2 is told: location, status, score, objectives, time.
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");
const { answerRightly, assessment, onPlatform, site, submit, to, unit } = require("./support/scorm12")();

test("location, status, score, objectives and exit follow the learner to the end", async () => {
    const { course, address } = await site({ units: 2, assessments: [{ questions: 5 }] });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, unit(0));
        let stored = await lms.committed();
        assert.strictEqual(stored["cmi.core.lesson_location"], unit(0));
        assert.strictEqual(stored["cmi.core.lesson_status"], "incomplete");
        assert.strictEqual(stored["cmi.core.exit"], "suspend");
        await frame.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await frame.waitForSelector("#mv-nav [data-done=true]");
        await to(frame, unit(1));
        for (const form of await frame.locator("form.mv-question").all()) {
            await answerRightly(form);
            await submit(form);
        }
        await to(frame, assessment);
        await frame.click(".mv-primary");
        for (const form of (await frame.locator("form.mv-question").all()).slice(0, 4)) await answerRightly(form);
        await frame.click(".mv-hand-in .mv-primary");
        await frame.click("text=Hand in anyway");
        stored = await lms.committed();
        assert.strictEqual(stored["cmi.core.lesson_status"], "passed");
        assert.strictEqual(stored["cmi.core.score.raw"], "66.67");
        assert.strictEqual(stored["cmi.core.score.max"], "100");
        assert.strictEqual(stored["cmi.core.exit"], "");
        assert.match(stored["cmi.core.session_time"], /^0000:00:\d\d\.\d\d$/);
        const objectives = [0, 1, 2].map((n) => [stored[`cmi.objectives.${n}.id`], stored[`cmi.objectives.${n}.status`]]);
        assert.deepStrictEqual(objectives.map(([id]) => id), course.outcomes.map((o) => o.id));
        assert.ok(objectives.every(([, status]) => ["passed", "failed"].includes(status)), JSON.stringify(objectives));
        assert.deepStrictEqual(await lms.faults(), []);
        await lms.page().evaluate(() => document.getElementById("course").remove());
        assert.strictEqual(await lms.page().evaluate(() => localStorage.getItem("lmsFinished")), "yes");
    });
});

test("a course without a final assessment is completed, with no score", async () => {
    const { address } = await site({ units: 2, assessments: [] });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, unit(0));
        await frame.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await frame.waitForSelector("#mv-nav [data-done=true]");
        await to(frame, unit(1));
        assert.strictEqual((await lms.committed())["cmi.core.lesson_status"], "incomplete");
        for (const form of await frame.locator("form.mv-question").all()) {
            await answerRightly(form);
            await submit(form);
        }
        const stored = await lms.committed();
        assert.strictEqual(stored["cmi.core.lesson_status"], "completed");
        assert.strictEqual(stored["cmi.core.exit"], "");
        assert.ok(!("cmi.core.score.raw" in stored));
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("who has passed stays so at the next launch, even where the platform forgot the rest", async () => {
    const { address } = await site({ units: 2, assessments: [{ questions: 2 }] });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await lms.page().evaluate(() => localStorage.setItem("lms", JSON.stringify({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "90" })));
        const back = await lms.again();
        await to(back, unit(0));
        await to(back, unit(1));
        const stored = await lms.committed();
        assert.strictEqual(stored["cmi.core.lesson_location"], unit(1));
        assert.strictEqual(stored["cmi.core.lesson_status"], "passed");
        assert.strictEqual(stored["cmi.core.score.raw"], "90");
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("every page change is committed, and while the page goes nothing but the time is told", async () => {
    const { course, address } = await site({ feedback: true });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        for (const page of course.pages.slice(1)) {
            const before = await lms.commits();
            await to(frame, page.id);
            assert.ok((await lms.commits()) > before, page.title);
            const stored = await lms.committed();
            assert.strictEqual(stored["cmi.core.lesson_location"], page.id);
            assert.strictEqual(stored["cmi.suspend_data"].split("~")[2].split(".")[0], course.pages.indexOf(page).toString(36));
        }
        const before = await lms.committed();
        const told = await lms.page().evaluate(() => {
            const set = window.API.LMSSetValue;
            const names = [];
            window.API.LMSSetValue = (name, value) => (names.push(name), set(name, value));
            document.getElementById("course").remove();
            return names;
        });
        assert.deepStrictEqual(told, ["cmi.core.session_time"]);
        const { "cmi.core.session_time": earlier, ...kept } = before;
        const { "cmi.core.session_time": later, ...left } = await lms.committed();
        assert.deepStrictEqual(left, kept);
        assert.ok(later >= earlier);
    });
});

test("the time of a long session is told in hours, and the same time is not told twice as two sessions", async () => {
    const { address } = await site({});
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await frame.evaluate(() => {
            const real = Date.now;
            Date.now = () => real() + (123 * 3600 + 4 * 60 + 5) * 1000;
        });
        await to(frame, unit(0));
        assert.match((await lms.committed())["cmi.core.session_time"], /^0123:04:\d\d\.\d\d$/);
        const back = await lms.again();
        await to(back, unit(1));
        assert.match((await lms.committed())["cmi.core.session_time"], /^0000:00:\d\d\.\d\d$/);
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("failed when the attempts are used up", async () => {
    const { address } = await site({ units: 2, assessments: [{ questions: 2, attempts: 1 }] });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await to(frame, assessment);
        await frame.click(".mv-primary");
        await frame.click(".mv-hand-in .mv-primary");
        await frame.click("text=Hand in anyway");
        assert.strictEqual((await lms.committed())["cmi.core.lesson_status"], "failed");
        assert.strictEqual((await lms.committed())["cmi.core.score.raw"], "0");
        assert.deepStrictEqual(await lms.faults(), []);
    });
});

test("who has passed keeps the score that passed, whatever is tried later", async () => {
    const { address } = await site({ units: 2, assessments: [{ questions: 2 }] });
    await onPlatform(address, "lms.html", async (frame, lms) => {
        await lms.page().evaluate(() => localStorage.setItem("lms", JSON.stringify({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "90" })));
        const back = await lms.again();
        await to(back, assessment);
        await back.click(".mv-primary");
        await back.click(".mv-hand-in .mv-primary");
        await back.click("text=Hand in anyway");
        await back.waitForSelector(".mv-standing");
        assert.strictEqual((await lms.committed())["cmi.core.score.raw"], "90");
        assert.strictEqual((await lms.committed())["cmi.core.lesson_status"], "passed");
        assert.deepStrictEqual(await lms.faults(), []);
    });
});
