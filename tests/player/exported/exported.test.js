// The player over what the exporters write. MICROVET_SITE and MICROVET_SCORM name the folders: a website, and an
// unpacked SCORM package.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, test } = require("node:test");
const vm = require("node:vm");
const { colourRules, fileAddress, goTo, launch, layoutRules, open, serve, violations, watch } = require("../support/browser");
const { lmsPage } = require("../support/lms");
const { courseOf, wholeCourse } = require("./course");

const site = process.env.MICROVET_SITE;
const scormFolder = process.env.MICROVET_SCORM;
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

test("the folders are named", () => assert.ok(site && scormFolder, "MICROVET_SITE and MICROVET_SCORM name no folders"));

test("website: every page opens without a fault and without an axe violation, in light, in dark and at 320 px", async () => {
    const course = courseOf(site);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
    const watched = await watch(context);
    const page = await context.newPage();
    const began = performance.now();
    await open(page, fileAddress(site));
    console.log(`first page ${Math.round(performance.now() - began)} ms`);
    for (const { id } of course.pages) {
        await goTo(page, id);
        assert.strictEqual(await page.locator("h1").count(), 1, id);
        assert.deepStrictEqual(await violations(page), [], id);
        const broken = await page.locator("#mv-main img").evaluateAll((list) => list.filter((i) => i.complete && !i.naturalWidth).map((i) => i.src));
        assert.deepStrictEqual(broken, [], id);
        const dead = await page.locator("#mv-main a[href^='#']").evaluateAll((list, ids) =>
            list.map((a) => decodeURIComponent(a.hash.slice(1))).filter((to) => !ids.includes(to.split("/")[0]) && !document.getElementById(to)),
        course.pages.map((p) => p.id));
        assert.deepStrictEqual(dead, [], id);
        await page.emulateMedia({ colorScheme: "dark" });
        assert.deepStrictEqual(await violations(page, colourRules), [], id + ", dark");
        await page.emulateMedia({ colorScheme: "light" });
        for (const size of [{ width: 320, height: 640 }, { width: 1366, height: 768 }]) {
            await page.setViewportSize(size);
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // what watches sizes has run
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(wide <= 0, `${id} scrolls sideways by ${wide} px of ${size.width}`);
            if (size.width === 320) assert.deepStrictEqual(await violations(page, layoutRules), [], id + ", 320 px");
        }
    }
    watched.none();
    await context.close();
});

test("website: the first pages hold the course's record for search engines, and the policy lets it be", async () => {
    const context = await browser.newContext();
    const watched = await watch(context);
    const page = await context.newPage();
    const server = await serve(site);
    for (const address of [fileAddress(site), fileAddress(path.join(site, "plain")), server.address, server.address + "plain/index.html"]) {
        await page.goto(address);
        const record = JSON.parse(await page.locator("script[type='application/ld+json']").textContent());
        assert.deepStrictEqual(record["@type"], ["Course", "LearningResource"], address);
        assert.strictEqual(await page.locator("link[rel=license]").getAttribute("href"), record.license, address);
    }
    watched.none();
    server.close();
    await context.close();
});

test("website: with the keyboard alone, from the first page to the last, answering what comes", async () => {
    const course = courseOf(site);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const watched = await watch(context);
    const page = await context.newPage();
    await open(page, fileAddress(site));
    const focus = () => page.evaluate(() => ({
        tag: document.activeElement.tagName, next: document.activeElement.matches(".mv-next"), check: document.activeElement.matches("form.mv-question button[type=submit]"),
        radio: document.activeElement.matches("form.mv-question input[type=radio]"), box: document.activeElement.matches("form.mv-question input[type=checkbox]"),
        list: document.activeElement.matches("form.mv-question select"), text: document.activeElement.matches("form.mv-question input[type=text]"), move: document.activeElement.matches(".mv-move"),
        ring: getComputedStyle(document.activeElement.closest(".mv-option") || document.activeElement).outlineStyle,
    }));
    for (let i = 0; i + 1 < course.pages.length; ++i) {
        if (i > 0) assert.strictEqual((await focus()).tag, "H1", "a new page begins at its heading");
        let presses = 0;
        for (let at = await focus(); !at.next;) {
            assert.ok(++presses < 150, "the Tab key never comes to the next page of " + course.pages[i].title);
            await page.keyboard.press("Tab");
            at = await focus();
            assert.notStrictEqual(at.tag, "BODY", course.pages[i].title);
            assert.strictEqual(at.ring, "solid", "no focus to be seen on " + course.pages[i].title);
            if (at.radio || at.box || at.move) await page.keyboard.press("Space");
            if (at.list) await page.keyboard.press("ArrowDown");
            if (at.text) await page.keyboard.type("15");
            if (at.check) await page.keyboard.press("Enter");
        }
        await page.keyboard.press("Enter");
        await page.waitForSelector(`#mv-main[data-page="${course.pages[i + 1].id}"]:not([aria-busy])`);
        await page.waitForFunction(() => document.activeElement.tagName === "H1");
    }
    const answered = await page.evaluate(() => Object.keys(window.microvet.progress.state.answers).length);
    assert.ok(answered >= 8, answered + " checks answered by keyboard");
    watched.none();
    await context.close();
});

test("website: as a screen reader meets it, every page has its landmarks, a heading first and no level left out", async () => {
    const course = courseOf(site);
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await open(page, fileAddress(site));
    for (const { id, title } of course.pages) {
        await goTo(page, id);
        const tree = await page.locator("body").ariaSnapshot();
        for (const landmark of ["- banner:", '- navigation "Contents":', "- main:", '- navigation "Previous and next page":', "- contentinfo:"]) {
            assert.ok(tree.split("\n").includes(landmark), `${landmark} is not on ${title}`);
        }
        const main = await page.locator("#mv-main").ariaSnapshot();
        const levels = [...main.matchAll(/^\s*- '?heading .*\[level=(\d)\]/gm)].map((match) => Number(match[1]));
        assert.strictEqual(levels[0], 1, title);
        levels.reduce((before, level) => (assert.ok(level <= before + 1, `${title}: ${levels}`), level));
        assert.doesNotMatch(main, /- (radio|checkbox|textbox|button|link|img|table|group)( \[[^\]]*\])*$/m, "something without a name on " + title);
    }
});

test("website: links in sentences are part of their line", async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await open(page, fileAddress(site), "credits");
    const shapes = await page.locator(".mv-attributions a, .mv-references a, .mv-licence a, #mv-main p a:not(.mv-button)").evaluateAll((list) => list.map((a) => getComputedStyle(a).display));
    assert.ok(shapes.length > 10);
    assert.deepStrictEqual([...new Set(shapes)], ["inline"]);
});

test("website: lines have about 70 letters", async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await open(page, fileAddress(site), courseOf(site).pages.find((p) => p.kind === "unit").id);
    const letters = await page.locator(".mv-text p").evaluateAll((list) => list.map((p) => {
        const range = document.createRange();
        range.selectNodeContents(p);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom / 8))).size;
        return lines > 2 ? p.textContent.length / lines : 0;
    }).filter(Boolean));
    assert.ok(letters.length > 0);
    for (const count of letters) assert.ok(count > 45 && count < 82, String(letters));
});

test("website: without script the first page leads to plain pages, which lead from one to the next and to a form for paper", async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(fileAddress(site));
    await page.click("noscript a, .mv-plain-notice a");
    const met = [await page.locator("h1").innerText()];
    while (await page.locator("a[rel=next]").count()) {
        await page.click("a[rel=next]");
        met.push(await page.locator("h1").innerText());
    }
    assert.strictEqual(met.length, courseOf(site).pages.length);
    await page.goto("file://" + path.join(site, "plain/feedback.html"));
    assert.ok((await page.locator("input[type=radio]").count()) > 4);
    assert.strictEqual(await page.locator("form").count(), 0);
});

test("website: the plain pages are read without script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const watched = await watch(context);
    const page = await context.newPage();
    for (const name of fs.readdirSync(path.join(site, "plain")).filter((n) => n.endsWith(".html"))) {
        await page.goto("file://" + path.join(site, "plain", name));
        assert.strictEqual(await page.locator("h1").count(), 1, name);
    }
    // Without script nothing can stand in for captions that a browser refuses under file:; the transcript is there.
    watched.faults.splice(0, watched.faults.length, ...watched.faults.filter((fault) => !/\.vtt from frame .*unique security origins/s.test(fault)));
    watched.none();
    await context.close();
});

test("website: the whole course, to the end", async () => {
    const context = await browser.newContext();
    const watched = await watch(context);
    const page = await context.newPage();
    await open(page, fileAddress(site));
    await wholeCourse(page, site, courseOf(site));
    await goTo(page, "results");
    assert.match(await page.locator("#mv-results").innerText(), /completed/i);
    watched.none();
    await context.close();
});

test("SCORM: the whole course on a strict platform ends as passed", async () => {
    const course = courseOf(scormFolder);
    const server = await serve(scormFolder, { "/lms.html": lmsPage() });
    const context = await browser.newContext();
    const watched = await watch(context);
    const page = await context.newPage();
    await page.goto(server.address + "lms.html");
    const frame = await (await page.waitForSelector("#course")).contentFrame();
    await frame.waitForSelector(".mv-header");
    await wholeCourse(frame, scormFolder, course);
    const stored = await page.evaluate(() => window.lms.committed());
    assert.deepStrictEqual(await page.evaluate(() => window.lms.faults), []);
    const scored = course.assessments.some((a) => a.purpose === "summative" && a.points > 0);
    assert.strictEqual(stored["cmi.core.lesson_status"], scored ? "passed" : "completed");
    if (scored) assert.strictEqual(stored["cmi.core.score.raw"], "100");
    watched.none();
    server.close();
    await context.close();
});

/// Film, captions, sound, download and formulas of the page that has them all.
async function mediaAndFormulas(frame, pageWith) {
    await goTo(frame, await pageWith("<video"));
    const video = frame.locator("video");
    await frame.waitForFunction(() => document.querySelector("video").readyState >= 1 && document.querySelector("video").textTracks[0]?.cues?.length > 0);
    const film = await video.evaluate((v) => ({ width: v.videoWidth, length: v.duration, tracks: v.textTracks.length, mode: v.textTracks[0].mode,
        cues: [...v.textTracks[0].cues].map((c) => c.text), label: v.textTracks[0].label, language: v.textTracks[0].language }));
    assert.ok(film.width > 0 && film.length > 5, JSON.stringify(film));
    assert.strictEqual(film.tracks, 1);
    assert.strictEqual(film.mode, "showing");
    assert.strictEqual(film.label, "Captions");
    assert.strictEqual(film.language, "en");
    assert.strictEqual(film.cues[0], "First the need: who asks for the course?");
    await video.focus();
    await video.press("Space");
    await frame.waitForFunction(() => document.querySelector("video").currentTime > 0.1);
    await video.press("Space");
    await video.evaluate((v) => (v.currentTime = 4));
    await frame.waitForFunction(() => document.querySelector("video").textTracks[0].activeCues[0]?.text.startsWith("The assessment"));
    await frame.waitForFunction(() => document.querySelector("audio").readyState >= 1 && document.querySelector("audio").duration > 2);
    const transcript = frame.locator("details.mv-transcript").first();
    await transcript.locator("summary").focus();
    await transcript.locator("summary").press("Enter");
    assert.ok(await transcript.locator("p").first().isVisible());
    const download = frame.locator(".mv-download a[download]");
    assert.strictEqual(await download.getAttribute("download"), "planning-sheet.txt");
    assert.match(await frame.locator(".mv-download .mv-size").innerText(), /^\(TXT, \d+ bytes\)$/);

    await goTo(frame, await pageWith("mv-formula-figure"));
    const formula = await frame.locator(".mv-formula-figure math").evaluate((m) => ({ width: m.getBoundingClientRect().width,
        height: m.getBoundingClientRect().height, line: m.querySelector("mfrac").getBoundingClientRect().height,
        source: getComputedStyle(m.querySelector("annotation")).display, font: parseFloat(getComputedStyle(m).fontSize) }));
    assert.ok(formula.width > 60 && formula.height > formula.font * 1.5, JSON.stringify(formula)); // a real fraction: two lines high
    assert.strictEqual(formula.source, "none");
    assert.ok(await frame.getByRole("math", { name: /credit points equals the fraction h sub 1 plus/ }).count());
    assert.ok(await frame.locator("p math[display=inline]").count() > 1);
    assert.strictEqual(await frame.locator(".mv-formula-source, span.formula").count(), 0);
}

const pageIn = (folder) => async (part) => courseOf(folder).pages.map((p) => p.id)
    .find((id) => fs.readFileSync(path.join(folder, "pages", id + ".js"), "utf8").includes(part.replaceAll("<", "\\u003c"))
        || fs.readFileSync(path.join(folder, "pages", id + ".js"), "utf8").includes(part));

test("website from a folder: film with captions, sound, download, formulas", async () => {
    const context = await browser.newContext();
    const watched = await watch(context);
    const page = await context.newPage();
    await open(page, fileAddress(site));
    await mediaAndFormulas(page, pageIn(site));
    watched.none();
    await context.close();
});

test("SCORM: film with captions, sound, download, formulas", async () => {
    const server = await serve(scormFolder, { "/lms.html": lmsPage() });
    const context = await browser.newContext();
    const watched = await watch(context);
    const page = await context.newPage();
    await page.goto(server.address + "lms.html");
    const frame = await (await page.waitForSelector("#course")).contentFrame();
    await frame.waitForSelector(".mv-header");
    await mediaAndFormulas(frame, pageIn(scormFolder));
    watched.none();
    server.close();
    await context.close();
});
