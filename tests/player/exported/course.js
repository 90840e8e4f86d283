// A learner who knows all answers, for courses that the exporters wrote.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { goTo } = require("../support/browser");

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
    } else if (q.targets) {
        for (const { id, target } of q.items) await form.locator(`[data-item="${id}"] select`).selectOption(rightly ? target : q.targets.find((other) => other !== target));
    } else if (q.type === "ordering") {
        const ids = () => form.locator(".mv-order-item").evaluateAll((list) => list.map((item) => item.dataset.item));
        for (const [i, { id }] of q.items.entries()) {
            for (let at = (await ids()).indexOf(id); at > i; --at) await form.locator(`[data-item="${id}"] .mv-move`).first().click();
        }
    } else if (q.gaps) {
        for (const [i, answers] of q.gaps.entries()) {
            const gap = form.locator(`[id$="-${i + 1}"].mv-gap`);
            const right = answers.find((one) => one.percent === 100).text.replaceAll("*", q.words ? "" : "x");
            if (q.words) await gap.selectOption(rightly ? right : q.words.find((word) => word !== right));
            else await gap.fill(rightly ? right : "1234567");
        }
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

module.exports = { answer, courseOf, questionsOf, wholeCourse };
