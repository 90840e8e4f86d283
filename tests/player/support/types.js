// One question of each type that is more than a choice or a field, in the form that the plan gives it.
"use strict";

const id = (kind, n, i) => `${String(kind).padStart(8, "0")}-0000-4000-9000-${String(n * 100 + i).padStart(12, "0")}`;

/// A picture of 400 × 200: a red circle on the left, a blue square on the right.
const picture = "data:image/svg+xml," + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200"><rect width="400" height="200" fill="#f2efe8"/><circle cx="100" cy="100" r="60" fill="#c0392b"/><rect x="240" y="40" width="120" height="120" fill="#2a5c8a"/></svg>');

const select = (name, selectId, options) => `<select name="${name}" id="${selectId}"><option value="">Choose …</option>${options.map(([value, words]) => `<option value="${value}">${words}</option>`).join("")}</select>`;
const rows = (name, items, options) => `<div class="mv-rows">${items.map(([item, words]) => `<div class="mv-row" data-item="${item}"><label for="r-${item}">${words}</label> ${select(name, "r-" + item, options)}</div>`).join("")}</div>`;

/// [{type, prompt, body(name, question id), facts}] for the question number n.
function typed(n) {
    const left = ["Learning outcome", "Assessment", "Micro-credential"].map((words, i) => [id(51, n, i), words]);
    const right = [[id(51, n, 9), "A diploma of three years"], [id(51, n, 1), "Proof that it can be done"], [id(51, n, 2), "Record of a short course"], [id(51, n, 0), "What somebody can do"]];
    const items = [["a", "Find the need"], ["b", "Write the outcomes"], ["c", "Plan the assessment"], ["d", "Review the course"]].map(([, words], i) => [id(52, n, i), words]);
    const groups = [[id(53, n, 50), "Can be seen"], [id(53, n, 51), "Cannot be seen"]];
    const verbs = [["assemble", 0], ["be aware of", 1], ["measure", 0], ["understand", 1]].map(([words, group], i) => [id(53, n, i), words, group]);
    const gap = (qid, i, tag) => `<span class="mv-slot"><${tag} class="mv-gap" name="q-${qid}" id="g-${qid}-${i}" aria-label="Gap ${i}"${tag === "input type=\"text\"" ? "/>" : `><option value="">Choose …</option>${["credit", "diploma", "hours", "outcomes"].map((w) => `<option value="${w}">${w}</option>`).join("")}</select>`}</span>`;
    const areas = [["Circle", true, 0.1, 0.2, 0.3, 0.6], ["Square", false, 0.6, 0.2, 0.3, 0.6]].map(([label, correct, x, y, width, height], i) => ({ id: id(55, n, i), label, correct, x, y, width, height, feedback: `<p>About the ${label.toLowerCase()}.</p>` }));
    return {
        matching: {
            prompt: "Match the words.", body: (qid) => rows("q-" + qid, left, right),
            facts: { items: left.map(([item]) => ({ id: item, target: item })), targets: right.map(([item]) => item) },
        },
        categorise: {
            prompt: "Which verbs can be seen?", body: (qid) => rows("q-" + qid, verbs, groups),
            facts: { items: verbs.map(([item, , group]) => ({ id: item, target: groups[group][0] })), targets: groups.map(([group]) => group) },
        },
        ordering: {
            prompt: "In which order is a course made?",
            body: () => `<ol class="mv-order">${items.slice().sort((a, b) => (a[1] < b[1] ? -1 : 1)).map(([item, words]) => `<li class="mv-order-item" data-item="${item}"><span class="mv-order-text">${words}</span></li>`).join("")}</ol>`,
            facts: { items: items.map(([item]) => ({ id: item, same: item })) },
        },
        gaps: {
            prompt: "Complete the sentence.",
            body: (qid) => `<div class="mv-gaps"><p>The Greek word is ${gap(qid, 1, 'input type="text"')}, the Portuguese one ${gap(qid, 2, 'input type="text"')}.</p></div>`,
            facts: { gaps: [[{ text: "λόγος", percent: 100, feedback: "" }], [{ text: "razão", percent: 100, feedback: "" }, { text: "raz*", percent: 50, feedback: "<p>Mind the end.</p>" }]], matchCase: false, matchAccents: false },
        },
        words: {
            type: "gaps", prompt: "Put the words in.",
            body: (qid) => `<div class="mv-gaps"><p>A ${gap(qid, 1, "select")} point stands for twenty-five ${gap(qid, 2, "select")}.</p></div>`,
            facts: { gaps: [[{ text: "credit", percent: 100, feedback: "" }], [{ text: "hour*", percent: 50, feedback: "" }, { text: "hours", percent: 100, feedback: "" }]], words: ["credit", "diploma", "hours", "outcomes"], matchCase: false, matchAccents: false },
        },
        hotspot: {
            prompt: "Where is the circle?",
            body: (qid) => `<div class="mv-hotspot"><div class="mv-hotspot-picture"><img src="${picture}" alt="A circle and a square" width="400" height="200"/></div><div class="mv-options">${areas.map((a) => `<div class="mv-option" data-option="${a.id}"><input type="radio" name="q-${qid}" id="o-${a.id}" value="${a.id}"/> <label for="o-${a.id}">${a.label}</label></div>`).join("")}</div></div>`,
            facts: { options: areas.map(({ label, ...facts }) => facts) },
        },
    };
}

const order = ["matching", "categorise", "ordering", "gaps", "words", "hotspot"];

const tasks = {
    essay: {
        prompt: "Describe a need in your occupation.",
        body: () => `<p class="mv-task">Write your answer as a text.</p><p>At least 5 words</p>`,
        facts: { minWords: 5, maxWords: 8, modelAnswer: "<p>A <strong>good</strong> answer names an employer.</p>" },
    },
    practical: {
        prompt: "Show a trainee how a scale is calibrated.",
        body: (qid) => `<div class="mv-evidence"><p class="mv-label">What you hand in or show</p><p>A film of two minutes.</p></div><p class="mv-label">What is looked at</p><ul class="mv-checklist"><li data-item="${qid}-1">Cleans the scale</li><li data-item="${qid}-2">Uses the test weight <strong>(must be met)</strong></li></ul><div class="mv-table-frame" tabindex="0" role="region" aria-label="How it is judged"><table class="mv-rubric"><caption>How it is judged</caption><tbody><tr><th scope="row">Care</th><td><strong>Not yet</strong> (points: 0)<br/>Skips steps</td><td><strong>Reached</strong> (points: 2)<br/>All steps</td></tr></tbody></table></div>`,
        facts: {},
    },
};

const taskHtml = (qid, type, number) => `<div class="mv-question mv-unscored" id="q-${qid}" data-question="${qid}" data-type="${type}"><p><span class="mv-number">Question ${number}:</span> ${tasks[type].prompt}</p>${tasks[type].body(qid)}</div>`;

module.exports = { typed, order, tasks, taskHtml };
