// A course that was written here, on a strict platform with SCORM 1.2 (lms.js), for one file of tests.
"use strict";

const { after, before } = require("node:test");
const { goTo, launch, serve, temporaryFolder, watch } = require("./browser");
const { lmsPage } = require("./lms");
const { writeSite, uuid } = require("./site");

const unit = (n) => uuid(6, n);
const assessment = uuid(7, 0);
let started;
const servers = [];
/// The browser of this file's tests, once they run.
const browser = { newContext: (...parameters) => started.newContext(...parameters) };

async function site(options) {
    const folder = temporaryFolder();
    const course = writeSite(folder, { platform: true, units: 4, ...options });
    const server = await serve(folder, {
        "/lms.html": lmsPage(),
        "/poor.html": lmsPage({ lacks: ["cmi.interactions", "cmi.objectives", "cmi.core.score.m"] }),
        "/dead.html": lmsPage({ dead: true }),
        "/review.html": lmsPage({ mode: "review" }),
    });
    servers.push(server);
    return { course, address: server.address };
}

/// Runs with the course in the frame of a platform. `again` opens the platform anew, as the next launch would.
async function onPlatform(address, page0, work) {
    const context = await browser.newContext({ viewport: { width: 1300, height: 800 } });
    const watched = await watch(context);
    try {
        let page;
        const again = async () => {
            page = await context.newPage();
            page.setDefaultTimeout(20000);
            await page.goto(address + page0);
            const frame = await (await page.waitForSelector("#course")).contentFrame();
            await frame.waitForSelector(".mv-header");
            return frame;
        };
        const lms = (expression) => page.evaluate(expression);
        await work(await again(), {
            again, context,
            page: () => page,
            faults: () => lms(() => window.lms.faults),
            committed: () => lms(() => window.lms.committed()),
            values: () => lms(() => window.lms.values),
            commits: () => lms(() => window.lms.commits()),
        });
        watched.none();
    } finally {
        await context.close();
    }
}

const submit = (form) => form.locator("button[type=submit]").click();

async function answerRightly(form) {
    const type = await form.getAttribute("data-type");
    if (type === "single-choice") await form.getByText("Plan the course").click();
    else if (type === "multiple-choice") for (const words of ["Plan the course", "Check the outcomes"]) await form.getByText(words).click();
    else if (type === "true-false") await form.getByText("True").click();
    else await form.locator("input").fill(type === "numeric" ? "2,5" : "λόγος");
}

module.exports = function () {
    before(async () => (started = await launch()));
    after(async () => {
        await started?.close();
        for (const server of servers) server.close();
    });
    return { answerRightly, assessment, browser, onPlatform, site, submit, to: goTo, unit };
};
Object.assign(module.exports, { answerRightly, submit });
