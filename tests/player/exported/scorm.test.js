// SCORM packages as the exporters write them, on a platform made of scorm-again. MICROVET_EXPORTS names the folder with
// the packages "scorm", "scorm2004" and "scorm2004-parts", all of the same course.
"use strict";

const assert = require("node:assert");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { pathToFileURL } = require("node:url");
const { goTo, launch, serve, watch } = require("../support/browser");
const { againPages } = require("../support/again");
const { answer, courseOf, questionsOf, wholeCourse } = require("./course");

const exportsFolder = process.env.MICROVET_EXPORTS;
const folderOf = (name) => path.join(exportsFolder, name);
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

test("the folder is named", () => assert.ok(exportsFolder, "MICROVET_EXPORTS names no folder"));

/// Runs with the package open on the platform.
async function onPlatform(name, version, work) {
    const server = await serve(folderOf(name), againPages(version));
    const context = await browser.newContext({ viewport: { width: 1300, height: 800 } });
    const watched = await watch(context);
    try {
        let page;
        const lms = {
            /// The course that runs now, once it is there.
            async frame(item) {
                if (item) await page.waitForFunction((id) => window.lms.current() === id && document.getElementById("course"), item);
                const frame = await (await page.waitForSelector("#course")).contentFrame();
                await frame.waitForSelector(".mv-header");
                return frame;
            },
            async again() {
                await page?.close();
                page = await context.newPage();
                page.setDefaultTimeout(60000);
                await page.goto(server.address + "again.html");
                return lms.frame();
            },
            ask: (fn, argument) => page.evaluate(fn, argument),
            committed: (item) => page.evaluate((id) => window.lms.committed(id || undefined), item),
            tracking: (item) => page.evaluate((id) => window.lms.tracking(id || undefined), item),
            async sound() {
                assert.deepStrictEqual(await page.evaluate(() => window.lms.faults), []);
            },
        };
        await work(await lms.again(), lms);
        await lms.sound();
        watched.none();
    } finally {
        server.close();
        await context.close();
    }
}

test("SCORM 1.2: the whole course is passed, suspended and resumed", async () => {
    const course = courseOf(folderOf("scorm"));
    await onPlatform("scorm", "1.2", async (frame, lms) => {
        await wholeCourse(frame, folderOf("scorm"), course);
        const stored = await lms.committed();
        assert.strictEqual(stored["cmi.core.lesson_status"], "passed");
        assert.strictEqual(stored["cmi.core.score.raw"], "100");
        assert.strictEqual(stored["cmi.objectives.0.id"], course.outcomes[0].id);
        assert.strictEqual(stored["cmi.objectives.0.status"], "passed");
        assert.ok(stored["cmi.interactions.0.student_response"]);
        assert.ok(stored["cmi.suspend_data"].length <= 4096);
        await lms.sound();
        const back = await lms.again();
        await goTo(back, "results");
        assert.match(await back.locator("#mv-results").innerText(), /You have completed the course/);
    });
});

test("SCORM 2004: completion and success are told apart, and both are kept", async () => {
    const course = courseOf(folderOf("scorm2004"));
    const final = course.assessments.find((a) => a.purpose === "summative" && a.points > 0);
    await onPlatform("scorm2004", "2004", async (frame, lms) => {
        // Handed in empty first: not passed, and nothing is completed.
        await goTo(frame, final.id);
        await frame.click(".mv-start-card .mv-primary");
        await frame.click(".mv-hand-in .mv-primary");
        await frame.getByText("Hand in anyway").click();
        await frame.waitForSelector(".mv-standing");
        let stored = await lms.committed();
        assert.strictEqual(stored["cmi.success_status"], "failed");
        assert.strictEqual(stored["cmi.completion_status"], "incomplete");
        assert.strictEqual(stored["cmi.score.scaled"], "0");
        assert.strictEqual(stored["cmi.exit"], "suspend");
        const back = await lms.again();
        await back.waitForSelector(`#mv-main[data-page="${final.id}"]`);
        assert.match(await back.locator(".mv-standing").innerText(), /0%/);
        await wholeCourse(back, folderOf("scorm2004"), course);
        stored = await lms.committed();
        assert.strictEqual(stored["cmi.success_status"], "passed");
        assert.strictEqual(stored["cmi.completion_status"], "completed");
        assert.strictEqual(stored["cmi.progress_measure"], "1");
        assert.deepStrictEqual(["scaled", "raw", "min", "max"].map((name) => stored["cmi.score." + name]), ["1", "100", "0", "100"]);
        await lms.ask(() => window.lms.leave());
        const whole = await lms.tracking();
        assert.deepStrictEqual([whole.completionStatus, whole.successStatus], ["completed", "passed"]);
    });
});

test("SCORM 2004 in parts: modules complete the course, the final decides, outcomes are shared, links lead over", async () => {
    const folder = folderOf("scorm2004-parts");
    const course = courseOf(folder);
    const part = (id) => course.parts.find((p) => p.id === id);
    const modules = course.parts.filter((p) => course.pages.find((page) => page.id === p.id).kind === "module");
    const final = course.assessments.find((a) => a.purpose === "summative" && a.points > 0);
    const pagesOf = (p) => course.pages.filter((page) => p.pages.includes(page.id));
    await onPlatform("scorm2004-parts", "2004", async (start, lms) => {
        assert.strictEqual(await start.locator("h1").innerText(), course.title);
        assert.strictEqual(await start.locator(".mv-tree > li").count(), part("home").pages.length);
        // A platform that leads nobody there: the learner is told, and stays.
        await lms.ask(() => {
            const { api } = window.lms;
            const get = api.GetValue;
            api.GetValue = (name) => (name.startsWith("adl.nav.request_valid") ? "false" : get.call(api, name));
            window.allowAgain = () => (api.GetValue = get);
        });
        await start.click(`main a[href="#${modules[1].id}"]`);
        await start.waitForSelector(".mv-notice");
        assert.match(await start.locator(".mv-notices").innerText(), /please choose it in the learning platform/);
        assert.strictEqual(await start.locator("h1").innerText(), course.title);
        await lms.ask(() => window.allowAgain());
        // From the start on to the first module, by its own button.
        await start.click(".mv-begin .mv-primary");
        let frame = await lms.frame(modules[0].item);
        assert.strictEqual(await frame.locator("h1").innerText(), modules[0].title);
        assert.strictEqual(await frame.locator('.mv-tree a[href="#results"]').count(), 0);
        for (const module of modules) {
            frame = await lms.frame(module.item);
            await wholeCourse(frame, folder, { ...course, pages: pagesOf(module) });
            const stored = await lms.committed(module.item);
            assert.deepStrictEqual(["completion_status", "success_status", "progress_measure"].map((name) => stored["cmi." + name]), ["completed", "passed", "1"]);
            assert.ok(!stored["cmi.score.scaled"], "practice is no grade");
            // On to the next part from the last unit.
            await goTo(frame, pagesOf(module).filter((page) => page.kind === "unit").at(-1).id);
            await frame.click(".mv-turn a[rel=next]");
        }
        frame = await lms.frame(part(final.id).item);
        let whole = await lms.tracking();
        assert.notStrictEqual(whole.completionStatus, "completed");
        assert.notStrictEqual(whole.successStatus, "passed");
        const questions = questionsOf(folder, final.id);
        const take = async (rightly) => {
            await frame.click(".mv-start-card .mv-primary");
            await answer(frame, questions, { rightly });
            await frame.click(".mv-hand-in .mv-primary");
            const anyway = frame.getByText("Hand in anyway");
            if (await anyway.count()) await anyway.click();
            await frame.waitForSelector(`.mv-standing[data-state=${rightly ? "right" : "wrong"}]`);
        };
        await take(false);
        // Away and back: the failed attempt is known, and the module was not disturbed.
        await goTo(frame, "results");
        assert.doesNotMatch(await frame.locator("#mv-results").innerText(), /You have completed|on your way/);
        assert.ok(await lms.ask((id) => window.lms.choose(id), modules[0].item));
        frame = await lms.frame(modules[0].item);
        await frame.waitForSelector('.mv-tree [data-done=true]', { state: "attached" });
        whole = await lms.tracking();
        assert.deepStrictEqual([whole.completionStatus, whole.successStatus], ["completed", "failed"]);
        assert.ok(await lms.ask((id) => window.lms.choose(id), part(final.id).item));
        frame = await lms.frame(part(final.id).item);
        await goTo(frame, final.id);
        await take(true);
        const stored = await lms.committed();
        assert.strictEqual(stored["cmi.score.scaled"], "1");
        assert.strictEqual(stored["cmi.success_status"], "passed");
        await lms.ask(() => window.lms.leave());
        whole = await lms.tracking();
        assert.deepStrictEqual([whole.completionStatus, whole.successStatus], ["completed", "passed"]);
        const outcomes = new Set(questions ? Object.values(questions).flatMap((q) => q.outcomes) : []);
        const shared = await lms.ask(() => window.lms.shared());
        for (const id of outcomes) assert.deepStrictEqual([shared["urn:uuid:" + id]?.satisfiedStatus, shared["urn:uuid:" + id]?.normalizedMeasure], [true, 1], id);
    });
});

test("SCORM 2004 in parts: closed within the first module, it goes on where it stood, with answers, results and rollup", async () => {
    const folder = folderOf("scorm2004-parts");
    const course = courseOf(folder);
    const [first, second] = course.parts.filter((p) => course.pages.find((page) => page.id === p.id).kind === "module");
    const pages = course.pages.filter((page) => first.pages.includes(page.id));
    const [done, begun] = pages.filter((page) => page.kind === "unit");
    const asked = questionsOf(folder, begun.id);
    const known = ["completion_status", "success_status", "progress_measure", "location"];
    const marked = (frame) => frame.locator(".mv-tree [data-done=true]").evaluateAll((links) => links.map((link) => link.hash.slice(1)));
    const interactions = (stored) => Object.keys(stored).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;
    const tell = (tracked) => [tracked.completionStatus, tracked.successStatus];
    await onPlatform("scorm2004-parts", "2004", async (start, lms) => {
        await start.click(".mv-begin .mv-primary");
        let frame = await lms.frame(first.item);
        // A unit to its end, and the first question of the next one.
        await wholeCourse(frame, folder, { ...course, pages: [done] });
        await goTo(frame, begun.id);
        const form = (at) => at.locator("form.mv-question").first();
        await answer(frame, asked, { submit: true, forms: "form.mv-question:nth-of-type(1)" });
        const before = await lms.committed();
        const units = pages.filter((page) => page.kind === "unit").length;
        assert.deepStrictEqual(known.map((name) => before["cmi." + name]), ["incomplete", "unknown", String(Number((1 / units).toFixed(7))), begun.id]);
        assert.strictEqual(interactions(before), done.questions + 1);

        frame = await lms.again();
        assert.strictEqual(await lms.ask(() => window.lms.current()), first.item);
        await frame.waitForSelector(`#mv-main[data-page="${begun.id}"]`);
        assert.match(await form(frame).innerText(), /You answered this question before: 100\s?% of the points/);
        assert.deepStrictEqual(await marked(frame), [done.id]);
        const back = await lms.committed();
        for (const [name, value] of Object.entries(before)) if (/objectives|interactions|status|measure|location/.test(name)) assert.strictEqual(back[name], value, name);
        assert.notStrictEqual((await lms.tracking(first.item)).completionStatus, "completed");
        assert.notStrictEqual((await lms.tracking()).completionStatus, "completed");

        // What is answered now follows behind what was told; then the module is done, the course is not.
        await wholeCourse(frame, folder, { ...course, pages: pages.filter((page) => page !== done) });
        const stored = await lms.committed();
        assert.deepStrictEqual(known.slice(0, 3).map((name) => stored["cmi." + name]), ["completed", "passed", "1"]);
        assert.strictEqual(interactions(stored), 1 + pages.reduce((sum, page) => sum + page.questions, 0));
        await goTo(frame, pages.filter((page) => page.kind === "unit").at(-1).id);
        await frame.click(".mv-turn a[rel=next]");
        frame = await lms.frame(second.item);
        assert.deepStrictEqual(tell(await lms.tracking(first.item)), ["completed", "passed"]);
        assert.notStrictEqual((await lms.tracking()).completionStatus, "completed");

        // Closed in the second module: the first one is still done.
        frame = await lms.again();
        assert.strictEqual(await lms.ask(() => window.lms.current()), second.item);
        assert.strictEqual(await frame.locator("h1").innerText(), second.title);
        assert.deepStrictEqual(tell(await lms.tracking(first.item)), ["completed", "passed"]);
        assert.notStrictEqual((await lms.tracking()).successStatus, "passed");
    });
});

test("parts without a platform lead over to each other like pages, and say that results are not sent", async () => {
    const folder = folderOf("scorm2004-parts");
    const course = courseOf(folder);
    const modules = course.parts.filter((p) => course.pages.find((page) => page.id === p.id).kind === "module");
    const context = await browser.newContext();
    const watched = await watch(context);
    const page = await context.newPage();
    page.setDefaultTimeout(60000);
    await page.goto(pathToFileURL(path.join(folder, "index.html")).href);
    await page.waitForSelector(".mv-header");
    assert.match(await page.locator(".mv-notices").innerText(), /No learning platform was found/);
    await page.click(`main a[href="#${modules[1].id}"]`);
    await page.waitForURL("**/" + modules[1].file + "#" + modules[1].id);
    await page.waitForSelector(`#mv-main[data-page="${modules[1].id}"]`);
    await page.click(".mv-turn a[rel=prev]");
    await page.waitForURL("**/" + modules[0].file + "#*");
    // The words are at hand in every part.
    await goTo(page, "glossary");
    await goTo(page, "credits");
    watched.none();
    await context.close();
});
