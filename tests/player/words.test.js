"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const vm = require("node:vm");

const player = path.resolve(__dirname, "../../resources/player");

function read(code) {
    const window = {};
    vm.runInNewContext(fs.readFileSync(path.join(player, "lang", code), "utf8"), { window });
    return JSON.parse(JSON.stringify(window.microvetWords));
}

const files = fs.readdirSync(path.join(player, "lang")).sort();
const english = read("en.js");
const placeholders = (text) => [...new Set(text.match(/\{\w+\}/g) || [])].sort();
const forms = (value) => (typeof value === "string" ? [value] : Object.values(value));

test("the languages of the partnership are there", () => {
    assert.deepStrictEqual(files, ["bg.js", "de.js", "el.js", "en.js", "fr.js", "it.js", "nl.js", "pt.js"]);
});

for (const file of files) {
    test(`${file} says everything that English says, with the same places to fill in`, () => {
        const words = read(file);
        assert.strictEqual(words.language + ".js", file);
        assert.deepStrictEqual(Object.keys(words).sort(), Object.keys(english).sort());
        const rules = new Intl.PluralRules(words.language);
        for (const [key, value] of Object.entries(words)) {
            // "Your oldest answer" needs no number.
            const wanted = placeholders(forms(english[key]).at(-1));
            assert.deepStrictEqual(placeholders(forms(value).at(-1)), wanted, key);
            for (const form of forms(value)) {
                assert.ok(form.trim(), key);
                assert.deepStrictEqual(placeholders(form).filter((place) => !wanted.includes(place)), [], key);
            }
            if (typeof value !== "string") for (const n of [0, 1, 2, 5, 22]) assert.ok(value[rules.select(n)] || value.other, `${key} ${n}`);
            if (file !== "en.js" && forms(value)[0].length > 24) assert.notDeepStrictEqual(value, english[key], key + " is not translated");
        }
    });
}

test("every word that the player says is in the file, and every word in the file is said", () => {
    const scripts = JSON.parse(fs.readFileSync(path.join(player, "scripts.json"), "utf8"));
    const code = scripts.map((name) => fs.readFileSync(path.join(player, name), "utf8")).join("\n");
    const said = [...code.matchAll(/\b(?:say|notify)\("([\w-]+)"/g)].map((match) => match[1]);
    for (const key of said) assert.ok(key in english, key);
    for (const key of Object.keys(english)) {
        if (key === "language" || /^(theme|size)(-|$)/.test(key)) continue;
        assert.ok(code.includes(`"${key}"`), key + " is never said");
    }
});

test("the scripts of a course are small", () => {
    const scripts = fs.readdirSync(player).filter((name) => name.endsWith(".js") && !name.startsWith("scorm"));
    const bytes = scripts.reduce((sum, name) => sum + fs.statSync(path.join(player, name)).size, 0);
    assert.ok(bytes <= 120_000, String(bytes));
});
