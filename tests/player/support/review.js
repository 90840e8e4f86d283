// A review copy as core/exporters/reviewcopy arranges it, over a site of support/site.js.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { uuid, writeSite } = require("./site");

const copy = path.resolve(__dirname, "../../../resources/review/copy");

const checklist = {
    name: "house 1.0",
    groups: [
        { title: "Content", items: [{ id: "correct", text: "The content is correct.", help: "Say where you are not sure.", must: true }, { id: "current", text: "The content is up to date.", help: "", must: false }] },
        { title: "Quality", items: [{ id: "tasks", text: "Learners do something in every unit.", help: "", must: false }] },
    ],
};

const block = (n) => uuid(10, n);

/// Returns the facts of the course. Its blocks have ids as the program's have.
function writeReviewCopy(folder, { language = "en", ...options } = {}) {
    const course = writeSite(folder, { language, ...options });
    const write = (name, text) => {
        fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        fs.writeFileSync(path.join(folder, name), text);
    };
    for (const name of fs.readdirSync(path.join(folder, "pages"))) {
        const file = path.join(folder, "pages", name);
        fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/id=\\"b-(\d+)\\"/g, (whole, n) => `id=\\"b-${block(Number(n))}\\"`));
    }
    write("review/review.css", fs.readFileSync(path.join(copy, "review.css")));
    write("review/review.js", fs.readFileSync(path.join(copy, "review.js")));
    write("review/words.js", fs.readFileSync(path.join(copy, `lang/${language}.js`)));
    const facts = { id: course.id, title: course.title, language, contentHash: "abc", pages: course.pages.map(({ id, kind, title }) => ({ id, kind, title })), checklist };
    write("data/review.js", `microvetReview.start(${JSON.stringify(facts)});\n`);
    const index = path.join(folder, "index.html");
    const tags = ["review/words.js", "review/review.js", "data/review.js"].map((name) => `<script src="${name}" defer="defer"></script>\n`).join("");
    fs.writeFileSync(index, fs.readFileSync(index, "utf8").replace("</head>", `<link rel="stylesheet" href="review/review.css"/>\n${tags}</head>`));
    return course;
}

module.exports = { writeReviewCopy, block, copy };
