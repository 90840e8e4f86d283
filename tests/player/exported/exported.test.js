// The player over what the exporters write. MICROVET_SITE and MICROVET_SCORM name the folders: a website, and an
// unpacked SCORM package.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, test } = require("node:test");
const vm = require("node:vm");
const { fileAddress, goTo, launch, open, serve, violations, watch } = require("../support/browser");
const { lmsPage } = require("../support/lms");

const site = process.env.MICROVET_SITE;
const scormFolder = process.env.MICROVET_SCORM;
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

function courseOf(folder) {
    let course = null;
    const context = { microvet: { course: (data) => (course = data) } };
    vm.runInNewContext(fs.readFileSync(path.join(folder, "data/course.js"), "utf8"), context);
    return course;
}

function questionsOf(folder, pageId) {
    let questions = {};
    const context = { microvet: { page: (id, chunk) => (questions = chunk.questions) } };
    vm.runInNewContext(fs.readFileSync(path.join(folder, "pages", pageId + ".js"), "utf8"), context);
    return questions;
}

async function answer(form, q, rightly = true) {
    if (q.options) {
        for (const option of q.options) if (option.correct === rightly) await form.locator(`input[value="${option.id}"]`).check();
    } else if (q.type === "true-false") {
        await form.locator(`input[value="${q.correct === rightly}"]`).check();
    } else {
        const right = q.type === "numeric" ? String(q.answer) : q.answers.find((a) => a.percent === 100).text.replaceAll("*", "x");
        await form.locator("input").fill(rightly ? right : "1234567");
    }
}

/// Reads every page to its end, answers every check, passes every assessment.
async function wholeCourse(frame, folder, course) {
    for (const page of course.pages) {
        await goTo(frame, page.id);
        await frame.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        const questions = questionsOf(folder, page.id);
        if (page.kind === "assessment") {
            const start = frame.locator(".mv-start-card .mv-primary");
            if (!(await start.count())) continue;
            await start.click();
        }
        for (const form of await frame.locator("form.mv-question").all()) {
            await answer(form, questions[await form.getAttribute("data-question")]);
            if (page.kind !== "assessment") await form.locator("button[type=submit]").click();
        }
        if (page.kind === "assessment") {
            await frame.click(".mv-hand-in .mv-primary");
            await frame.waitForSelector(".mv-standing[data-state=right]");
        } else if (page.kind === "unit") {
            await frame.waitForSelector(`#mv-nav a[href="#${page.id}"][data-done=true]`, { state: "attached" });
        }
    }
}

test("the folders are named", () => assert.ok(site && scormFolder, "MICROVET_SITE and MICROVET_SCORM name no folders"));

for (const [look, options] of [["light", {}], ["dark", { colorScheme: "dark" }], ["320 px", { viewport: { width: 320, height: 640 } }]]) {
    test(`website: every page opens without a fault and without an axe violation, ${look}`, async () => {
        const course = courseOf(site);
        const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce", ...options });
        const watched = await watch(context);
        const page = await context.newPage();
        const began = performance.now();
        await open(page, fileAddress(site));
        console.log(`first page ${Math.round(performance.now() - began)} ms`);
        for (const { id } of course.pages) {
            await goTo(page, id);
            assert.strictEqual(await page.locator("h1").count(), 1, id);
            assert.deepStrictEqual(await violations(page), [], id);
            const broken = await page.locator("#mv-main img").evaluateAll((list) => list.filter((i) => i.complete && !i.naturalWidth).map((i) => i.src));
            assert.deepStrictEqual(broken, [], id);
            const dead = await page.locator("#mv-main a[href^='#']").evaluateAll((list, ids) =>
                list.map((a) => decodeURIComponent(a.hash.slice(1))).filter((to) => !ids.includes(to.split("/")[0]) && !document.getElementById(to)),
            course.pages.map((p) => p.id));
            assert.deepStrictEqual(dead, [], id);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(wide <= 0, `${id} scrolls sideways by ${wide} px`);
        }
        watched.none();
        await context.close();
    });
}

test("website: the plain pages are read without script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const watched = await watch(context);
    const page = await context.newPage();
    for (const name of fs.readdirSync(path.join(site, "plain")).filter((n) => n.endsWith(".html"))) {
        await page.goto("file://" + path.join(site, "plain", name));
        assert.strictEqual(await page.locator("h1").count(), 1, name);
    }
    watched.none();
    await context.close();
});

test("website: the whole course, to the end", async () => {
    const context = await browser.newContext();
    const watched = await watch(context);
    const page = await context.newPage();
    await open(page, fileAddress(site));
    await wholeCourse(page, site, courseOf(site));
    await goTo(page, "results");
    assert.match(await page.locator("#mv-results").innerText(), /completed/i);
    watched.none();
    await context.close();
});

test("SCORM: the whole course on a strict platform ends as passed", async () => {
    const course = courseOf(scormFolder);
    const server = await serve(scormFolder, { "/lms.html": lmsPage() });
    const context = await browser.newContext();
    const watched = await watch(context);
    const page = await context.newPage();
    await page.goto(server.address + "lms.html");
    const frame = await (await page.waitForSelector("#course")).contentFrame();
    await frame.waitForSelector(".mv-header");
    await wholeCourse(frame, scormFolder, course);
    const stored = await page.evaluate(() => window.lms.committed());
    assert.deepStrictEqual(await page.evaluate(() => window.lms.faults), []);
    const scored = course.assessments.some((a) => a.purpose === "summative" && a.points > 0);
    assert.strictEqual(stored["cmi.core.lesson_status"], scored ? "passed" : "completed");
    if (scored) assert.strictEqual(stored["cmi.core.score.raw"], "100");
    watched.none();
    server.close();
    await context.close();
});
