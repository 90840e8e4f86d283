"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const vm = require("node:vm");

const player = path.resolve(__dirname, "../../resources/player");
const window = { microvetWords: { language: "en" } };
const context = vm.createContext({ window, Intl, console });
for (const name of ["base.js", "questions.js", "dragging.js", "arranging.js"]) vm.runInContext(fs.readFileSync(path.join(player, name), "utf8"), context);
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

const placed = { partialCredit: true, items: ["a", "b", "c", "d"].map((id) => ({ id, target: "t" + id, same: id })), targets: ["td", "tb", "ta", "tc", "tx"] };

test("matching and groups: right ones by all, or all or none", () => {
    assert.strictEqual(types.matching.share(placed, ["ta", "tb", "", "tx"]), 0.5);
    assert.strictEqual(types.categorise.share(placed, ["ta", "tb", "tc", "td"]), 1);
    assert.strictEqual(types.matching.share({ ...placed, partialCredit: false }, ["ta", "tb", "tc", "tx"]), 0);
});

test("ordering: what stands first or behind the right one counts, equal items stand for each other", () => {
    const share = (text, more) => types.ordering.share({ ...placed, ...more }, [...text]);
    assert.strictEqual(share("abcd"), 1);
    assert.strictEqual(share("abdc"), 0.5);
    assert.strictEqual(share("dabc"), 0.5, "one item in the wrong place costs itself and its neighbour");
    assert.strictEqual(share("dcba"), 0);
    assert.strictEqual(share("abdc", { partialCredit: false }), 0);
    const twins = { items: [{ id: "a", same: "a" }, { id: "b", same: "b" }, { id: "c", same: "a" }] };
    assert.strictEqual(share("cba", twins), 1);
});

test("gaps: the percents of the answers that are met, by all gaps", () => {
    const q = { partialCredit: true, matchCase: false, matchAccents: true, gaps: [[{ text: "ação", percent: 100 }, { text: "acao", percent: 40 }], [{ text: "μέρος", percent: 100 }]] };
    assert.strictEqual(types.gaps.share(q, ["AÇÃO", "ΜΈΡΟΣ"]), 1);
    assert.strictEqual(types.gaps.share(q, ["acao", ""]), 0.2);
    assert.strictEqual(types.gaps.share({ ...q, matchAccents: false }, ["acao", "μερος"]), 1);
    assert.strictEqual(types.gaps.share({ ...q, partialCredit: false }, ["ação", "x"]), 0);
});

test("places on a picture: one right as single choice, several as multiple choice", () => {
    const areas = (...rights) => ({ partialCredit: true, options: [0, 1, 2].map((i) => ({ id: "o" + i, correct: rights.includes(i) })) });
    assert.strictEqual(types.hotspot.share(areas(1), ["o1"]), 1);
    assert.strictEqual(types.hotspot.share(areas(1), ["o0"]), 0);
    assert.strictEqual(types.hotspot.share(areas(0, 1), ["o0"]), 0.5);
    assert.strictEqual(types.hotspot.share(areas(0, 1), ["o0", "o2"]), 0);
});

test("what is put in its place is packed in one character each, above 36 places with dots, and comes back", () => {
    const back = (name, q, answer) => plain(types[name].decode(q, types[name].code(q, answer)));
    assert.strictEqual(types.matching.code(placed, ["ta", "", "tc", "tx"]), "m2-34");
    assert.deepStrictEqual(back("matching", placed, ["ta", "", "tc", "tx"]), ["ta", "", "tc", "tx"]);
    assert.strictEqual(types.ordering.code(placed, ["d", "a", "c", "b"]), "o3021");
    assert.deepStrictEqual(back("ordering", placed, ["d", "a", "c", "b"]), ["d", "a", "c", "b"]);
    const many = { items: Array.from({ length: 40 }, (_, i) => ({ id: "i" + i, same: "i" + i })) };
    const turned = many.items.map((item) => item.id).reverse();
    assert.deepStrictEqual(back("ordering", many, turned), turned);
    const words = { words: ["one", "two"], gaps: [[], [], []] };
    assert.strictEqual(types.gaps.code(words, ["two", "", "one"]), "w1-0");
    assert.deepStrictEqual(back("gaps", words, ["two", "", "one"]), ["two", "", "one"]);
    const typed = { gaps: [[], [], []] };
    const texts = ["λόγος ~!'", "", "100 %"];
    assert.match(types.gaps.code(typed, texts), /^[\x21-\x7d]+$/);
    assert.deepStrictEqual(back("gaps", typed, texts), texts);
});

test("an order depends on its seed alone", () => {
    const list = Array.from({ length: 20 }, (_, i) => i);
    assert.deepStrictEqual(plain(microvet.shuffled(list, 7)), plain(microvet.shuffled(list, 7)));
    assert.notDeepStrictEqual(plain(microvet.shuffled(list, 7)), plain(microvet.shuffled(list, 8)));
    assert.deepStrictEqual(plain(microvet.shuffled(list, 7)).sort((a, b) => a - b), list);
});
