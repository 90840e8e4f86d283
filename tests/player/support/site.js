// Writes a site as the contract in resources/player/README.md says, without the exporter.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { order, taskHtml, tasks, typed } = require("./types");

const player = path.resolve(__dirname, "../../../resources/player");
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/// Ids look like those of the program: equal for equal numbers.
const uuid = (kind, n) => `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(n).padStart(12, "0")}`;

function choiceForm(id, q, prompt) {
    const kind = q.type === "multiple-choice" ? "checkbox" : "radio";
    const options = q.type === "true-false" ? [{ id: "true", text: "True" }, { id: "false", text: "False" }] : q.options;
    return options.map((o) => {
        const input = q.type === "true-false" ? `q-${id}-${o.id}` : `o-${o.id}`;
        return `<div class="mv-option" data-option="${o.id}"><input type="${kind}" name="q-${id}" id="${input}" value="${o.id}"/> <label for="${input}">${o.text}</label></div>`;
    }).join("");
}

function questionHtml(id, q, number) {
    const inner = q.body ? q.body(id) : q.options || q.type === "true-false"
        ? `<div class="mv-options">${choiceForm(id, q)}</div>`
        : `<div class="mv-input"><label for="i-${id}">Your answer</label> <input type="text" name="q-${id}" id="i-${id}"/>${q.unit ? ` <span class="mv-unit">${q.unit}</span>` : ""}</div>`;
    return `<form class="mv-question" id="q-${id}" data-question="${id}" data-type="${q.type}" novalidate="novalidate"><fieldset>` +
        `<legend><span class="mv-number">Question ${number}</span> ${q.prompt}</legend>${inner}</fieldset></form>`;
}

/// Questions 0, 5, 10 … are single choice, 1, 6 … multiple, then true/false, numeric, short answer. Right answers: the
/// first option; the first and third; true; 2.5; "Λόγος".
function question(n, outcome, assessment) {
    const base = {
        points: n % 5 === 1 ? 2 : 1, partialCredit: true, shuffle: true, outcomes: [outcome],
        hint: n % 5 === 0 ? "<p>Think of the first one.</p>" : "",
        feedback: { correct: "<p>Well done.</p>", partly: "<p>Nearly.</p>", incorrect: "<p>Read the text again.</p>" },
        ...(assessment ? { assessment } : {}),
    };
    const options = (rights) => [0, 1, 2, 3].map((i) => ({
        id: uuid("3" + n, i), text: ["Plan the course", "Guess the answer", "Check the outcomes", "Wait and see"][i], correct: rights.includes(i),
        feedback: `<p>About option ${i + 1}.</p>`,
    }));
    return [
        { ...base, type: "single-choice", prompt: `What comes first in task ${n}?`, options: options([0]) },
        { ...base, type: "multiple-choice", prompt: `What belongs to task ${n}?`, options: options([0, 2]) },
        { ...base, type: "true-false", prompt: `Task ${n} can be planned.`, correct: true, feedbackTrue: "<p>It can.</p>", feedbackFalse: "<p>Look again.</p>" },
        { ...base, type: "numeric", prompt: `How many hours does task ${n} take?`, answer: 2.5, tolerance: 0.05, unit: "h" },
        { ...base, type: "short-answer", prompt: `Which Greek word stands for reason (${n})?`, matchCase: false, matchAccents: false,
            answers: [{ text: "Λόγος", percent: 100, feedback: "<p>That is the word.</p>" }, { text: "logo*", percent: 50, feedback: "<p>In Greek letters, please.</p>" }] },
    ][n % 5];
}

const blocks = `
<section class="mv-block mv-text" id="b-1"><h2>Why short courses</h2><p>A micro-credential proves the <strong>learning outcomes</strong> of a short course. It is small, assessed and transparent; see <a href="https://example.org/">the framework</a>.</p><ul><li>It answers a need of the labour market.</li><li>It can be stacked with others.</li></ul></section>
<section class="mv-block mv-callout" id="b-2"><div class="mv-callout-tip" role="note"><p class="mv-label">Tip</p><p>Begin with the outcomes, then think of the assessment.</p></div></section>
<section class="mv-block mv-callout" id="b-3"><div class="mv-callout-warning" role="note"><p class="mv-label">Warning</p><p>Do not promise what you cannot assess.</p></div></section>
<section class="mv-block mv-table" id="b-4"><div class="mv-table-frame" tabindex="0" role="region" aria-label="Workload"><table><caption>Workload</caption><thead><tr><th scope="col">Activity</th><th scope="col">Hours</th><th scope="col">Where</th><th scope="col">Evidence</th></tr></thead><tbody><tr><th scope="row">Reading</th><td>1</td><td>At home</td><td>Notes</td></tr><tr><th scope="row">Workshop</th><td>2.5</td><td>At school</td><td>A plan</td></tr></tbody></table></div></section>
<section class="mv-block mv-accordion" id="b-5"><details class="mv-section"><summary>What is an outcome?</summary><p>What a learner can do afterwards.</p></details><details class="mv-section"><summary>What is stacking?</summary><p>Joining small credentials.</p></details></section>
<section class="mv-block mv-flash-cards" id="b-6"><ul class="mv-cards"><li class="mv-card"><div class="mv-card-front"><p>EQF</p></div><details class="mv-card-back"><summary>Show the back</summary><p>European Qualifications Framework</p></details></li><li class="mv-card"><div class="mv-card-front"><p>ESCO</p></div><details class="mv-card-back"><summary>Show the back</summary><p>Skills and occupations</p></details></li></ul></section>
<section class="mv-block mv-activity" id="b-7"><p class="mv-label mv-kind">Activity</p><h2 class="mv-block-title">Write one outcome</h2><p class="mv-minutes">20 minutes</p><p>Write one outcome for your own course.</p></section>`;

const radio = (name, value, words) => `<div class="mv-choice"><input type="radio" name="${name}" id="${name}-${value}" value="${value}"/> <label for="${name}-${value}">${words}</label></div>`;
const feedbackHtml = `<h1>Your feedback</h1><p>Three questions.</p><p class="mv-note">Nothing is sent.</p><div class="mv-evaluation" id="mv-evaluation">
<fieldset class="mv-ask" data-ask="e-1"><legend>The course was useful.</legend><div class="mv-scale">${[1, 2, 3, 4, 5].map((n) => radio("e-1", n, { 1: "1 – not at all", 5: "5 – fully" }[n] || n)).join("")}</div></fieldset>
<fieldset class="mv-ask" data-ask="e-2"><legend>The time needed was</legend><div class="mv-choices">${radio("e-2", 1, "less than announced")}${radio("e-2", 2, "more than announced")}</div></fieldset>
<div class="mv-ask" data-ask="e-3"><label for="e-3">What should be changed?</label><textarea id="e-3" rows="4"></textarea></div>
</div>`;

/// So many words, in paragraphs of 75, different from unit to unit.
const vocabulary = "a course begins with the need of an employer and ends with évidence that learners can use what they have learned at work or in another place σελίδα ενότητα".split(" ");
function proseOf(count, seed) {
    const word = (i) => vocabulary[(i * 7 + seed * 13 + ((i * i) >> 3)) % vocabulary.length];
    return Array.from({ length: Math.ceil(count / 75) }, (_, p) =>
        `<p>${Array.from({ length: Math.min(75, count - 75 * p) }, (_, i) => word(75 * p + i)).join(" ")}.</p>`).join("");
}

/// options: units (number), wordsPerUnit, questionsPerUnit, assessments ([{…facts, questions: n}]), language, platform (true: SCORM 1.2, "2004"),
/// plus anything for course.js. Returns the facts.
function writeSite(folder, options = {}) {
    const { units = 4, unitsPerModule = 2, questionsPerUnit = 1, wordsPerUnit = 0, language = "en", platform = false, withResults = true } = options;
    const course = {
        id: uuid(1, options.number || 1), version: "1.0", language, title: options.title || "First steps with micro-credentials",
        summary: "A short course.", minutes: 180, passPercent: 60, pages: [], questions: [], assessments: [], tasks: [],
        outcomes: [0, 1, 2].map((i) => ({ id: uuid(2, i), statement: `Outcome ${i + 1}: plans a short course` })),
    };
    const chunks = new Map();
    const texts = [];
    let n = 0;
    const put = (page, html, questions = {}) => {
        course.pages.push({ minutes: 0, questions: Object.keys(questions).length, parent: -1, outcomes: [], ...page });
        chunks.set(page.id, { html, questions });
        texts.push([page.id, html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim()]);
    };
    const makeQuestions = (count, assessment) => Object.fromEntries(Array.from({ length: count }, () => {
        const id = uuid(4, n);
        const q = question(n, course.outcomes[n % 3].id, assessment);
        course.questions.push({ id, page: course.pages.length, points: q.points, outcomes: q.outcomes });
        ++n;
        return [id, q];
    }));
    /// One of each further type, in the order of types.js.
    const makeTyped = (assessment) => Object.fromEntries(order.map((name) => {
        const id = uuid(4, n);
        const { type = name, prompt, body, facts } = typed(n)[name];
        const q = {
            type, prompt, points: 2, partialCredit: true, shuffle: true, outcomes: [course.outcomes[n % 3].id], hint: "<p>Read the unit again.</p>",
            feedback: { correct: "<p>Well done.</p>", partly: "<p>Nearly.</p>", incorrect: "<p>Read the text again.</p>" }, ...facts, ...(assessment ? { assessment } : {}),
        };
        Object.defineProperty(q, "body", { value: body }); // not written down
        course.questions.push({ id, page: course.pages.length, points: q.points, outcomes: q.outcomes });
        ++n;
        return [id, q];
    }));
    const makeTasks = (kind) => Object.fromEntries(Object.keys(tasks).map((type, i) => {
        const id = uuid(kind, i);
        const outcomes = [course.outcomes[i].id];
        course.tasks.push({ id, page: course.pages.length, points: 4, outcomes });
        return [id, { type, points: 0, outcomes, hint: "", feedback: {}, ...tasks[type].facts }];
    }));
    const tasksOf = (questions) => Object.entries(questions).map(([id, q], i) => taskHtml(id, q.type, i + 1)).join("\n");
    const formsOf = (questions) => Object.entries(questions).map(([id, q], i) => questionHtml(id, q, i + 1)).join("\n");

    put({ id: "home", kind: "home", title: course.title }, `<h1>${course.title}</h1><div class="mv-summary"><p>For trainers who want to write a short course that ends in a micro-credential.</p></div><dl class="mv-facts"><dt>Level</dt><dd>EQF 5</dd><dt>Workload</dt><dd>3 hours</dd></dl><h2>What you will be able to do</h2><ul class="mv-outcomes"><li>Plan a short course</li><li>Assess outcomes</li></ul>`);
    let parent = -1;
    for (let u = 0; u < units; ++u) {
        if (u % unitsPerModule === 0) {
            parent = course.pages.length;
            put({ id: uuid(5, u), kind: "module", title: `Module ${u / unitsPerModule + 1}: from need to outcome`, minutes: 30 }, `<h1>Module ${u / unitsPerModule + 1}: from need to outcome</h1><p>What this module is about.</p>`);
        }
        // Every second unit has questions.
        const questions = u % 2 === 1 ? makeQuestions(questionsPerUnit * 2) : {};
        const check = u % 2 === 1 ? `<section class="mv-block mv-knowledge-check"><h2 class="mv-block-title">Check yourself</h2>${formsOf(questions)}</section>` : "";
        put({ id: uuid(6, u), kind: "unit", title: `Unit ${u + 1}: writing things down`, parent, minutes: 15 },
            `<h1>Unit ${u + 1}: writing things down</h1><p class="mv-minutes">15 minutes</p>${u < 2 ? blocks : `<p>Text of unit ${u + 1} with the word needle${u}.${options.glossary ? ` It names the <a href="#glossary/t-${uuid(9, 1)}">EQF</a> and <a href="#glossary/t-${uuid(9, 9)}">nothing</a>.` : ""}</p>`}${proseOf(wordsPerUnit, u)}${check}`, questions);
    }
    if (options.types) {
        const questions = makeTyped();
        const open = makeTasks(8);
        put({ id: uuid(6, 900), kind: "unit", title: "All types", parent, minutes: 15 },
            `<h1>All types</h1><section class="mv-block mv-knowledge-check"><h2 class="mv-block-title">Check yourself</h2>${formsOf(questions)}${tasksOf(open)}</section>`, { ...questions, ...open });
        course.pages.at(-1).questions = order.length;
    }
    for (const [i, facts] of (options.assessments || [{ questions: 5 }]).entries()) {
        const id = uuid(7, i);
        const questions = facts.types ? makeTyped(id) : makeQuestions(facts.questions, id);
        const open = facts.tasks ? makeTasks(9) : {};
        const ids = Object.keys(questions);
        const a = {
            id, title: `Final assessment ${i + 1}`, purpose: "summative", passPercent: 60, attempts: 0, timeLimitMinutes: 0, shuffle: false,
            reviewAnswers: true, points: Object.values(questions).reduce((sum, q) => sum + q.points, 0), pools: [], ...facts, questions: ids,
        };
        if (facts.draw) a.pools = [{ draw: facts.draw, questions: ids.slice(1) }];
        for (const name of ["draw", "types", "tasks"]) delete a[name];
        course.assessments.push(a);
        put({ id, kind: "assessment", title: a.title, minutes: 20 }, `<h1>${a.title}</h1><p>Show what you can do.</p><ul class="mv-assessment-facts"><li>20 minutes</li></ul>${formsOf(questions)}${tasksOf(open)}`, { ...questions, ...open });
    }
    if (withResults) put({ id: "results", kind: "results", title: "Results" }, `<h1>Results</h1><div id="mv-results"></div>`);
    if (options.glossary) put({ id: "glossary", kind: "glossary", title: "Glossary" },
        `<h1>Glossary</h1><dl class="mv-terms"><dt id="t-${uuid(9, 1)}"><dfn>EQF</dfn></dt><dd>European Qualifications Framework: eight levels.</dd></dl>`);
    if (options.feedback) put({ id: "feedback", kind: "feedback", title: "Your feedback" }, feedbackHtml);
    put({ id: "credits", kind: "credits", title: "Licence and credits" }, `<h1>Licence and credits</h1><p class="mv-licence">CC BY-NC-SA 4.0</p>`);

    const write = (name, text) => {
        fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        fs.writeFileSync(path.join(folder, name), text);
    };
    const scripts = JSON.parse(fs.readFileSync(path.join(player, "scripts.json"), "utf8"));
    const spoken = fs.existsSync(path.join(player, `lang/${language}.js`)) ? language : "en";
    const assets = ["player.css", `lang/${spoken}.js`, ...(platform ? ["scorm.js", `scorm${platform === "2004" ? "2004" : "12"}.js`] : []), ...scripts];
    for (const name of assets) write("assets/" + name, fs.readFileSync(path.join(player, name)));
    write("data/course.js", `microvet.course(${JSON.stringify(course)});\n`);
    write("data/search.js", `microvet.search(${JSON.stringify(texts)});\n`);
    for (const [id, chunk] of chunks) write(`pages/${id}.js`, `microvet.page(${JSON.stringify(id)}, ${JSON.stringify(chunk)});\n`);
    const tags = assets.slice(1).map((name) => `<script src="assets/${name}" defer="defer"></script>`).join("\n");
    write("index.html", `<!DOCTYPE html>
<html lang="${language}" class="mv" data-course="${course.id}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${course.title}</title>
<link rel="stylesheet" href="assets/player.css"/>
<link rel="icon" href="data:,"/>
${tags}
<script src="data/course.js" defer="defer"></script>
</head>
<body>
<a class="mv-skip" href="#mv-main">Skip to content</a>
<noscript><p class="mv-plain-notice">Scripts are off. <a href="plain/index.html">Plain pages</a></p></noscript>
<div id="mv-app">
<main id="mv-main" tabindex="-1" data-page="home">
${chunks.get("home").html}
</main>
</div>
</body>
</html>
`);
    return course;
}

module.exports = { writeSite, uuid };
