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

/// Runs in the page: answers with the native controls, all in one go, for each step from outside costs a frame.
function fillIn(forms, [questions, rightly, submit]) {
    const set = (control, value) => {
        control.value = value;
        for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
    };
    for (const form of forms) {
        const q = questions[form.dataset.question];
        const one = (selector) => form.querySelector(selector);
        if (q.options) {
            for (const o of q.options) if (o.correct === rightly && !one(`input[value="${o.id}"]`).checked) one(`input[value="${o.id}"]`).click();
        } else if (q.type === "true-false") {
            one(`input[value="${q.correct === rightly}"]`).click();
        } else if (q.targets) {
            for (const { id, target } of q.items) set(one(`[data-item="${id}"] select`), rightly ? target : q.targets.find((other) => other !== target));
        } else if (q.type === "ordering") {
            const place = (id) => [...form.querySelectorAll(".mv-order-item")].findIndex((item) => item.dataset.item === id);
            for (const [i, { id }] of q.items.entries()) while (place(id) > i) one(`[data-item="${id}"] .mv-move`).click();
        } else if (q.gaps) {
            for (const [i, answers] of q.gaps.entries()) {
                const right = answers.find((a) => a.percent === 100).text.replaceAll("*", q.words ? "" : "x");
                set(one(`[id$="-${i + 1}"].mv-gap`), rightly ? right : q.words ? q.words.find((word) => word !== right) : "1234567");
            }
        } else {
            const right = q.type === "numeric" ? String(q.answer) : q.answers.find((a) => a.percent === 100).text.replaceAll("*", "x");
            set(one("input"), rightly ? right : "1234567");
        }
        if (submit) one("button[type=submit]").click();
    }
}

/// `submit`: presses "Check". `forms`: which of the page.
const answer = (frame, questions, { rightly = true, submit = false, forms = "form.mv-question" } = {}) =>
    frame.locator(forms).evaluateAll(fillIn, [questions, rightly, submit]);

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
        await answer(frame, questions, { submit: page.kind !== "assessment" });
        if (page.kind === "assessment") {
            await frame.click(".mv-hand-in .mv-primary");
            await frame.waitForSelector(".mv-standing[data-state=right]");
        } else if (page.kind === "unit") {
            await frame.waitForSelector(`#mv-nav a[href="#${page.id}"][data-done=true]`, { state: "attached" });
        }
    }
}

module.exports = { answer, courseOf, questionsOf, wholeCourse };
