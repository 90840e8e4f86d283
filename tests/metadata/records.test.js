// The records that the exporters write about courses, through the validators of their standards. MICROVET_RECORDS names the
// folder with them; MICROVET_STANDARDS the one with the official shapes, schemas and contexts.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const jsonld = require("jsonld");

const records = process.env.MICROVET_RECORDS;
const standards = process.env.MICROVET_STANDARDS;
const skip = standards ? false : "MICROVET_STANDARDS names no folder with the official shapes and schemas";
const complete = ["example"];
const lacking = ["every-kind", "random-1", "random-2"]; // courses that do not say everything that a record asks for

const read = (file) => fs.readFileSync(file, "utf8");
const record = (name) => JSON.parse(read(path.join(records, name)));

/// Contexts from the disk; nothing is fetched.
async function documentLoader(url) {
    const official = {
        "http://data.europa.eu/snb/model/context/edc-ap": "elm/edc-ap-context.jsonld",
        "https://www.w3.org/ns/credentials/v2": "openbadges/credentials-v2.jsonld",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "openbadges/ob-v3p0-3.0.3.json",
    };
    if (url === "https://www.w3.org/2018/credentials/v1") return { documentUrl: url, document: require("credentials-context").contexts.get(url) };
    assert.ok(official[url], "no context may be fetched: " + url);
    return { documentUrl: url, document: JSON.parse(read(path.join(standards, official[url]))) };
}

/// Fails where a term has no meaning in the context, as a reader would drop it in silence.
const quads = async (document) => new (require("n3").Parser)().parse(await jsonld.toRDF(document, { format: "application/n-quads", safe: true, documentLoader }));

/// Faults that SHACL finds, as "property component".
async function faults(document, ...shapeFiles) {
    const { default: Validator } = await import("rdf-validate-shacl");
    const shapes = shapeFiles.flatMap((file) => {
        // The shapes are written for regular expressions in which "(?i)" may stand inside; in those of JavaScript it is a flag.
        // The one deactivated shape describes what we write, so it is used, too. What is imported stands in the list of files.
        const text = read(path.join(standards, "elm", file)).replace(/sh:pattern "\^\(\?i\)/g, 'sh:flags "i"; sh:pattern "^').replace(/owl:imports? \S+;/g, "")
            .replace(/(rdfs:label "Learning Achievement Specification Shape"@en;\s*)sh:deactivated true ;/, "$1");
        return new (require("n3").Parser)({ blankNodePrefix: file }).parse(text);
    });
    const validator = new Validator(shapes);
    const report = await validator.validate(validator.factory.dataset(await quads(document)));
    const short = (term) => term?.value?.replace(/^.*[/#]/, "") ?? "";
    return [...new Set(report.results.map((result) => `${short(result.path)} ${short(result.sourceConstraintComponent)}`))].sort();
}

const loq = ["LOQ-constraints.ttl", "LOQ-constraints-mdr.ttl"];
const edc = ["EDC-generic-no-cv.ttl", "EDC-generic-full.ttl"];
/// What sealing adds: the date of issue, and the identifier in the seal of the issuer.
const sealing = ["issued MinCountConstraintComponent", "issuer NodeConstraintComponent"];

test("The course's own context gives every term a meaning, and nothing is fetched", async () => {
    for (const name of [...complete, ...lacking]) assert.ok((await quads(record(`${name}.elm-course.jsonld`))).length > 5, name);
});

test("The credits say in RDFa which licence holds, for the course and for each medium", async () => {
    const { RdfaParser } = require("rdfa-streaming-parser");
    const base = "https://courses.example/plain/credits.html", said = [];
    const parser = new RdfaParser({ baseIRI: base, contentType: "text/html" });
    parser.on("data", (quad) => said.push([quad.subject.value, quad.predicate.value, quad.object.value].join(" ")));
    parser.end(read(path.join(records, "site/plain/credits.html")));
    await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
    const rights = "http://creativecommons.org/ns#", licence = "https://creativecommons.org/licenses/by-nc-sa/4.0/";
    for (const line of [`${base} ${rights}license ${licence}`, `${base} http://www.w3.org/1999/xhtml/vocab#license ${licence}`, `${base} ${rights}attributionName microVET Studio authors`])
        assert.ok(said.includes(line), line);
    const media = fs.readdirSync(path.join(records, "site/media")).map((file) => "https://courses.example/media/" + file);
    const licensed = said.filter((line) => line.startsWith("https://courses.example/media/") && line.includes(` ${rights}license `));
    assert.ok(licensed.length > 5, said.join("\n"));
    for (const line of licensed) assert.ok(media.includes(line.split(" ")[0]), line);
});

test("Fits the official shapes of learning opportunities and qualifications", { skip }, async () => {
    for (const name of complete) assert.deepStrictEqual(await faults(record(`${name}.elm-course.jsonld`), ...loq), [], name);
    for (const name of lacking)
        for (const fault of await faults(record(`${name}.elm-course.jsonld`), ...loq)) assert.match(fault, / MinCount/, name);
});

test("Fits the official shapes of digital credentials, but for what sealing adds", { skip }, async () => {
    const official = JSON.parse(read(path.join(standards, "elm/Sample-MC-Annex1-unsigned.jsonld")));
    assert.deepStrictEqual(await faults(official, ...edc), sealing, "the Commission's sample");
    for (const name of complete) assert.deepStrictEqual(await faults(record(`${name}.elm-credential.jsonld`), ...edc), sealing, name);
    for (const name of lacking)
        for (const fault of await faults(record(`${name}.elm-credential.jsonld`), ...edc)) assert.ok(/ MinCount/.test(fault) || sealing.includes(fault), `${name}: ${fault}`);
});

test("The shapes find what is wrong", { skip }, async () => {
    const broken = record("example.elm-course.jsonld");
    delete broken.homepage;
    broken.learningAchievementSpecification.volumeOfLearning = "three hours";
    const found = await faults(broken, ...loq);
    for (const fault of ["homepage MinCountConstraintComponent", "volumeOfLearning DatatypeConstraintComponent"]) assert.ok(found.includes(fault), `${fault} not in ${found}`);
});

test("Fits the official schema of Open Badges", { skip }, async () => {
    const Ajv = require("ajv/dist/2019");
    const ajv = new Ajv({ strict: false, allErrors: true });
    require("ajv-formats")(ajv);
    const schema = JSON.parse(read(path.join(standards, "openbadges/ob_v3p0_achievementcredential_schema.json")));
    ajv.addSchema(schema);
    const achievement = ajv.getSchema(schema.$id + "#/$defs/Achievement"), credential = ajv.getSchema(schema.$id);
    for (const name of [...complete, ...lacking]) {
        assert.ok(achievement(record(`${name}.openbadge.json`)), name + JSON.stringify(achievement.errors));
        const whole = record(`${name}.openbadge-credential.json`);
        assert.ok(credential(whole) || credential.errors.every((error) => error.params.missingProperty === "issuer"), name + JSON.stringify(credential.errors));
        assert.ok(!complete.includes(name) || whole.issuer, name);
        assert.ok((await quads(record(`${name}.openbadge.json`))).length > 5, name);
        assert.ok((await quads(whole)).length > 5, name);
    }
    const broken = record("example.openbadge.json");
    broken.achievementType = "Badge of honour";
    assert.ok(!achievement(broken));
});
