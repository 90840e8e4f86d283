"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const vm = require("node:vm");

const player = path.resolve(__dirname, "../../resources/player");
const window = { microvetWords: { language: "en" } };
const context = vm.createContext({ window, Intl, console });
for (const name of ["base.js", "questions.js"]) vm.runInContext(fs.readFileSync(path.join(player, name), "utf8"), context);
const { microvet } = window;
const { types, readings, acceptedAnswer } = microvet.questions;
const plain = (value) => JSON.parse(JSON.stringify(value));

const options = [true, false, true, false].map((correct, i) => ({ id: "o" + i, correct, feedback: "f" + i }));

test("multiple choice gives right less wrong over right, never below none", () => {
    const share = (answer, partialCredit) => types["multiple-choice"].share({ options, partialCredit }, answer);
    assert.strictEqual(share(["o0", "o2"], true), 1);
    assert.strictEqual(share(["o0"], true), 0.5);
    assert.strictEqual(share(["o0", "o2", "o1"], true), 0.5);
    assert.strictEqual(share(["o0", "o1"], true), 0);
    assert.strictEqual(share(["o1", "o3"], true), 0);
    assert.strictEqual(share(["o0"], false), 0);
    assert.strictEqual(share(["o0", "o2"], false), 1);
});

test("single choice and true or false are right or not", () => {
    assert.strictEqual(types["single-choice"].share({ options }, ["o0"]), 1);
    assert.strictEqual(types["single-choice"].share({ options }, ["o1"]), 0);
    assert.strictEqual(types["true-false"].share({ correct: false }, ["false"]), 1);
    assert.strictEqual(types["true-false"].share({ correct: false }, ["true"]), 0);
});

test("numbers are read with comma or point, with blanks, thousands, a minus of any kind and the unit", () => {
    const first = (text, unit) => readings(text, unit)[0];
    assert.strictEqual(first("2,5"), 2.5);
    assert.strictEqual(first(" 2.5 "), 2.5);
    assert.strictEqual(first("1 234,5"), 1234.5);
    assert.strictEqual(first("1\u00a0234.5"), 1234.5);
    assert.strictEqual(first("1.234,5"), 1234.5);
    assert.strictEqual(first("1,234.5"), 1234.5);
    assert.strictEqual(first("1.234.567"), 1234567);
    assert.strictEqual(first("−3"), -3);
    assert.strictEqual(first("2,5 kg", "kg"), 2.5);
    assert.strictEqual(first(",5"), 0.5);
    assert.deepStrictEqual(plain(readings("1.000")), [1, 1000]);
    assert.deepStrictEqual(plain(readings("0.125")), [0.125]);
    for (const text of ["", "abc", "1,2.3,4", "-", "2 5a", "."]) assert.deepStrictEqual(plain(readings(text)), [], text);
});

test("numeric answers count within the tolerance, borders included", () => {
    const share = (text, q) => types.numeric.share({ answer: 2.5, tolerance: 0.1, unit: "h", ...q }, text);
    assert.strictEqual(share("2,6"), 1);
    assert.strictEqual(share("2.4 h"), 1);
    assert.strictEqual(share("2.61"), 0);
    assert.strictEqual(share("0,3", { answer: 0.1 + 0.2, tolerance: 0 }), 1);
    assert.strictEqual(share("1.000", { answer: 1000, tolerance: 0 }), 1);
});

test("short answers: wildcards, case, accents, tonos and final sigma", () => {
    const q = (text, more) => ({ answers: [{ text, percent: 100 }], matchCase: false, matchAccents: false, ...more });
    const meets = (given, question) => acceptedAnswer(given, question) !== null;
    assert.ok(meets("ΛΟΓΟΣ", q("λόγος")));
    assert.ok(meets("λογοσ", q("λόγος")));
    assert.ok(!meets("λογος", q("λόγος", { matchAccents: true })));
    assert.ok(meets("λόγοσ", q("λόγος", { matchAccents: true })));
    assert.ok(!meets("ΛΌΓΟΣ", q("λόγος", { matchAccents: true, matchCase: true })));
    assert.ok(meets("  micro   credentials ", q("Micro Credential*")));
    assert.ok(meets("a micro-credential", q("*micro-credential")));
    assert.ok(!meets("micro", q("micro?")));
    assert.ok(meets("1+1", q("1+1")));
    assert.ok(meets("cafe\u0301", q("café", { matchAccents: true })));
    assert.ok(meets("Cafe", q("café")));
    assert.ok(!meets("мои", q("мой")), "a Cyrillic й is a letter of its own");
    assert.ok(meets("straße", q("STRASSE")));
});

test("of several accepted answers the one worth most counts", () => {
    const q = { answers: [{ text: "*", percent: 10 }, { text: "plan*", percent: 100 }, { text: "plan", percent: 50 }] };
    assert.strictEqual(acceptedAnswer("plan", q).percent, 100);
    assert.strictEqual(acceptedAnswer("other", q).percent, 10);
});

test("packed answers come back as they were, in printable characters without separators", () => {
    const q = { options };
    assert.deepStrictEqual(plain(types["multiple-choice"].decode(q, types["multiple-choice"].code(q, ["o0", "o3"]))), ["o0", "o3"]);
    assert.deepStrictEqual(plain(types["true-false"].decode(q, types["true-false"].code(q, ["false"]))), ["false"]);
    for (const text of ["λόγος ~!%.", "a\u00a0b", "(x)*'"]) {
        const code = types["short-answer"].code(q, text);
        assert.match(code, /^[\x21-\x7d]+$/);
        assert.doesNotMatch(code, /[~!]/);
        assert.strictEqual(types["short-answer"].decode(q, code), text);
    }
});

test("an order depends on its seed alone", () => {
    const list = Array.from({ length: 20 }, (_, i) => i);
    assert.deepStrictEqual(plain(microvet.shuffled(list, 7)), plain(microvet.shuffled(list, 7)));
    assert.notDeepStrictEqual(plain(microvet.shuffled(list, 7)), plain(microvet.shuffled(list, 8)));
    assert.deepStrictEqual(plain(microvet.shuffled(list, 7)).sort((a, b) => a - b), list);
});
