// Questions as the exporter writes them in QTI 3.0, on a reader that knows nothing of our code: every answer wins there
// the same share of the points as in the player. MICROVET_EXPORTS names the folder with the courses, once as websites and
// once as items.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, test } = require("node:test");
const vm = require("node:vm");
const { launch } = require("../support/browser");

const folder = process.env.MICROVET_EXPORTS;
const player = path.resolve(__dirname, "../../../resources/player");
const reader = path.join(__dirname, "../node_modules/@citolab/qti-components/cdn/index.global.js");
const answersEach = 24;
/// The reader rounds every outcome that is set, so the share of the points and then the points.
const rounded = 0.0005;
let browser, page;

before(async () => {
    browser = await launch();
    page = await browser.newPage();
    await page.goto("about:blank");
    await page.addScriptTag({ path: reader });
});
after(() => browser?.close());

/// The player's own scoring, without a browser.
const window = { microvetWords: { language: "en" } };
const context = vm.createContext({ window, Intl, console });
for (const name of ["base.js", "questions.js", "dragging.js", "arranging.js"]) vm.runInContext(fs.readFileSync(path.join(player, name), "utf8"), context);
const { types } = window.microvet.questions;

/// Id → facts of every question on the pages of a website.
function questionsOf(site) {
    const all = {};
    const microvet = { page: (id, chunk) => Object.assign(all, chunk.questions) };
    for (const file of fs.readdirSync(path.join(site, "pages"))) vm.runInNewContext(fs.readFileSync(path.join(site, "pages", file), "utf8"), { microvet });
    return JSON.parse(JSON.stringify(all));
}

/// Numbers by chance, the same in every run.
function chance(seed) {
    let state = seed >>> 0;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 4294967296) * below);
    };
}

/// Nothing, something else, or an accepted answer, also in capitals.
function textFor(random, accepted) {
    const text = accepted[random(accepted.length)].text.replace(/\*/g, "x");
    return ["", "zzzz", text, text.toUpperCase()][random(4)];
}

/// An answer as the player has it: the right one first, then any.
const answers = {
    "single-choice": (q, random, first) => [first ? types["single-choice"].right(q)[0] : q.options[random(q.options.length)].id],
    "multiple-choice": (q, random, first) => (first ? types["multiple-choice"].right(q) : q.options.filter(() => random(2)).map((o) => o.id)),
    "true-false": (q, random) => [random(2) ? "true" : "false"],
    numeric: (q, random, first) => String(q.answer + (first ? 0 : (random(7) - 3) * (q.tolerance || 1))),
    "short-answer": (q, random, first) => (first ? q.answers.find((a) => a.percent === 100).text.replace(/\*/g, "") : textFor(random, q.answers)),
    matching: (q, random, first) => q.items.map((item) => (first ? item.target : [...q.targets, ""][random(q.targets.length + 1)])),
    ordering: (q, random, first) => {
        const ids = q.items.map((item) => item.id);
        for (let i = ids.length - 1; i > 0 && !first; --i) {
            const j = random(i + 1);
            [ids[i], ids[j]] = [ids[j], ids[i]];
        }
        return ids;
    },
    gaps: (q, random, first) => q.gaps.map((gap) => {
        const right = gap.find((a) => a.percent === 100).text.replace(/\*/g, "");
        if (first) return q.words?.find((word) => word === right) ?? right;
        return q.words ? [...q.words, ""][random(q.words.length + 1)] : textFor(random, gap);
    }),
};
answers.hotspot = (q, random, first) => (q.options.filter((o) => o.correct).length > 1 ? answers["multiple-choice"] : answers["single-choice"])(q, random, first);
answers.categorise = answers.matching;

/// 128 bits as 26 signs (core/exporters/qti/identifier).
const signs = "bcdfghjklmnpqrstvwxyze0123456789";
const identifier = (id, kind) => {
    const bits = BigInt("0x" + id.replaceAll("-", ""));
    const name = Array.from({ length: 26 }, (_, i) => signs[Number((bits >> BigInt(5 * (25 - i))) & 31n)]).join("");
    return kind ? name + "-" + kind : name;
};
const isEmpty = (answer) => answer.length === 0 || (Array.isArray(answer) && answer.every((part) => part === ""));

/// The same answer as response variables.
function responsesOf(q, answer) {
    const ids = () => (q.type === "single-choice" || (q.type === "hotspot" && q.options.filter((o) => o.correct).length < 2) ? identifier(answer[0]) : answer.map((id) => identifier(id)));
    switch (q.type) {
    case "single-choice": case "multiple-choice": case "hotspot": return { RESPONSE: ids() };
    case "true-false": return { RESPONSE: answer[0] };
    case "matching": case "categorise":
        return { RESPONSE: q.items.map((item, i) => answer[i] && identifier(item.id, "left") + " " + identifier(answer[i], "right")).filter(Boolean) };
    case "ordering": return { RESPONSE: answer.map((id) => identifier(id)) };
    case "gaps":
        if (q.words) return { RESPONSE: answer.map((word, i) => word && `WORD${q.words.indexOf(word) + 1} GAP${i + 1}`).filter(Boolean) };
        return Object.fromEntries(answer.map((text, i) => [q.gaps.length === 1 ? "RESPONSE" : "RESPONSE" + (i + 1), text]));
    default: return { RESPONSE: answer };
    }
}

/// Runs in the browser: a new item for each answer, as each is a session of its own.
async function scored({ xml, all }) {
    const document3 = new DOMParser().parseFromString(xml, "text/xml");
    if (document3.querySelector("parsererror")) throw new Error("not well formed");
    const made = (node) => {
        if (node.nodeType !== 1) return document.createTextNode(node.data || "");
        const formula = node.namespaceURI.includes("MathML");
        const element = formula ? document.createElementNS(node.namespaceURI, node.localName) : document.createElement(node.localName);
        for (const attribute of node.attributes) if (!attribute.name.startsWith("xmlns")) element.setAttribute(attribute.name, attribute.value);
        element.append(...[...node.childNodes].map(made));
        return element;
    };
    const items = all.map(() => made(document3.documentElement));
    document.body.replaceChildren(...items);
    await Promise.all(items.map((item) => item.updateComplete));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return items.map((item, i) => {
        for (const [name, value] of Object.entries(all[i])) item.updateResponseVariable(name, value);
        item.processResponse();
        return Object.fromEntries(item.variables.map((variable) => [variable.identifier, variable.value]));
    });
}

const sites = { example: "site", "every-kind": "every-kind-site" };
for (const course of Object.keys(sites)) {
    test(`${course}: every answer wins the same on another reader as in the player`, async () => {
        const questions = Object.entries(questionsOf(path.join(folder, sites[course]))).filter(([, q]) => types[q.type]);
        assert.ok(questions.length > 4);
        for (const [id, q] of questions) {
            const random = chance(Number.parseInt(id.slice(0, 8), 16) + 1);
            const given = Array.from({ length: answersEach }, (_, i) => answers[q.type](q, random, i === 0)).filter((answer) => answer && !isEmpty(answer));
            const xml = fs.readFileSync(path.join(folder, course + "-qti30", "items", id + ".xml"), "utf8");
            const outcomes = await page.evaluate(scored, { xml, all: [...given.map((answer) => responsesOf(q, answer)), {}] });
            given.forEach((answer, i) => {
                const wanted = types[q.type].share(q, answer) * q.points;
                assert.ok(Math.abs(Number(outcomes[i].SCORE) - wanted) <= rounded * (q.points + 1) + 1e-9, `${q.type} ${id} ${JSON.stringify(answer)}: ${outcomes[i].SCORE}, not ${wanted}`);
            });
            if (q.type !== "true-false") assert.strictEqual(Number(outcomes[0].SCORE), q.points, `${q.type} ${id}: the right answer`);
            assert.strictEqual(Number(outcomes.at(-1).SCORE), 0, `${q.type} ${id}: nothing`);
        }
    });
}

test("what is said follows how right the answer was", async () => {
    const [id, q] = Object.entries(questionsOf(path.join(folder, sites["every-kind"]))).find(([, each]) => each.type === "single-choice" && each.feedback.correct && each.feedback.incorrect);
    const xml = fs.readFileSync(path.join(folder, "every-kind-qti30", "items", id + ".xml"), "utf8");
    const wrong = q.options.find((o) => !o.correct).id;
    const [right, other, none] = await page.evaluate(scored, { xml, all: [responsesOf(q, types[q.type].right(q)), responsesOf(q, [wrong]), {}] });
    assert.strictEqual(right.FEEDBACK, "CORRECT");
    assert.strictEqual(other.FEEDBACK, "INCORRECT");
    assert.ok(!none.FEEDBACK);
});
