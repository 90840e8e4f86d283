// The course on a learning platform: a strict one, a poor one, a broken one, and none.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { launch, open, goTo, serve, temporaryFolder, watch } = require("./support/browser");
const { lmsPage } = require("./support/lms");
const { writeSite, uuid } = require("./support/site");

const unit = (n) => uuid(6, n);
const assessment = uuid(7, 0);
let browser;
const servers = [];

before(async () => (browser = await launch()));
after(async () => {
    await browser?.close();
    for (const server of servers) server.close();
});

async function site(options) {
    const folder = temporaryFolder();
    const course = writeSite(folder, { platform: true, units: 4, ...options });
    const server = await serve(folder, {
        "/lms.html": lmsPage(),
        "/poor.html": lmsPage({ lacks: ["cmi.interactions", "cmi.objectives", "cmi.core.score.m"] }),
        "/dead.html": lmsPage({ dead: true }),
        "/review.html": lmsPage({ mode: "review" }),
    });
    servers.push(server);
    return { course, address: server.address };
}

/// Runs with the course in the frame of a platform. `again` opens the platform anew, as the next launch would.
async function onPlatform(address, page0, work) {
    const context = await browser.newContext({ viewport: { width: 1300, height: 800 } });
    const watched = await watch(context);
    try {
        let page;
        const again = async () => {
            page = await context.newPage();
            page.setDefaultTimeout(20000);
            await page.goto(address + page0);
            const frame = await (await page.waitForSelector("#course")).contentFrame();
            await frame.waitForSelector(".mv-header");
            return frame;
        };
        const lms = (expression) => page.evaluate(expression);
        await work(await again(), {
            again, context,
            page: () => page,
            faults: () => lms(() => window.lms.faults),
            committed: () => lms(() => window.lms.committed()),
            values: () => lms(() => window.lms.values),
            commits: () => lms(() => window.lms.commits()),
        });
        watched.none();
    } finally {
        await context.close();
    }
}

const to = goTo;
const submit = (form) => form.locator("button[type=submit]").click();

async function answerRightly(form) {
    const type = await form.getAttribute("data-type");
    if (type === "single-choice") await form.getByText("Plan the course").click();
    else if (type === "multiple-choice") for (const words of ["Plan the course", "Check the outcomes"]) await form.getByText(words).click();
    else if (type === "true-false") await form.getByText("True").click();
    else await form.locator("input").fill(type === "numeric" ? "2,5" : "λόγος");
}

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
