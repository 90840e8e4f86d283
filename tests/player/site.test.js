// The course as a website, from a folder and from a web server: its pages, and what stands around them.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { fileAddress, goTo, launch, open, serve, shown, temporaryFolder } = require("./support/browser");
const { writeSite, uuid } = require("./support/site");
const { focused, forbidStorage, text, visit } = require("./support/visit");

const unit = (n) => uuid(6, n);
const assessment = uuid(7, 0);
let browser, folder, course, server;

before(async () => {
    folder = temporaryFolder();
    course = writeSite(folder, { units: 4, assessments: [{ questions: 5, attempts: 2, shuffle: true }, { questions: 10, draw: 3, purpose: "formative", reviewAnswers: false }] });
    browser = await launch();
    server = await serve(folder);
});
after(async () => {
    await browser?.close();
    server?.close();
});

const inPage = (work, options) => visit(browser, work, options);

for (const [name, address] of [["a folder", () => fileAddress(folder)], ["a web server", () => server.address]]) {
    test("every page opens from " + name, () => inPage(async (page) => {
        await open(page, address());
        for (const { id, title } of course.pages.slice(1)) {
            await goTo(page, id);
            assert.strictEqual(await page.title(), `${title} – ${course.title}`);
            assert.strictEqual(await text(page, "h1"), title);
            assert.strictEqual(await page.evaluate(() => document.activeElement.tagName), "H1");
            assert.strictEqual(await page.locator("#mv-nav [aria-current=page]").getAttribute("href"), "#" + id);
        }
        await page.goBack();
        await shown(page, "results");
    }));
}

test("next, previous and the contents lead from page to page; an unknown page leads home", () => inPage(async (page) => {
    await open(page, fileAddress(folder));
    await page.click(".mv-begin a");
    await shown(page, unit(0));
    await page.click(".mv-next");
    await shown(page, unit(1));
    await page.click(".mv-prev");
    await shown(page, unit(0));
    await page.click("#mv-nav >> text=Final assessment 1");
    await shown(page, assessment);
    await page.evaluate(() => (location.hash = "nothing-like-this"));
    await shown(page, "home");
    assert.match(await text(page, ".mv-notices"), /not in this course/);
    await page.evaluate((id) => (location.hash = id + "/b-4"), unit(0));
    await shown(page, unit(0));
    assert.strictEqual(await focused(page), "b-4");
}));

test("a page that cannot be loaded says so and can be tried again", () => inPage(async (page, context, watched) => {
    await open(page, server.address);
    let broken = true;
    await page.route("**/pages/" + unit(1) + ".js", (route) => (broken ? route.abort() : route.continue()));
    await page.evaluate((id) => (location.hash = id), unit(1));
    await page.waitForSelector("text=could not be loaded");
    assert.deepStrictEqual(watched.faults.splice(0), ["console: Failed to load resource: net::ERR_FAILED"]);
    broken = false;
    await page.click("button:has-text('Try again')");
    await shown(page, unit(1));
}));

test("where storage is forbidden everything works, and the course says once that nothing is kept", () => inPage(async (page, context) => {
    await forbidStorage(context);
    await open(page, fileAddress(folder), unit(1));
    assert.match(await text(page, ".mv-notices"), /does not let the course keep/);
    await page.getByText("Plan the course").first().click();
    await page.locator("button[type=submit]").first().click();
    await page.waitForSelector(".mv-feedback[data-state=right]");
    await page.click(".mv-notices button");
    await goTo(page, "results");
    assert.strictEqual(await text(page, ".mv-notices"), "");
    assert.match(await text(page, ".mv-footer"), /not kept/);
}));

test("search finds without case and accents, marks the place and leads there", () => inPage(async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await open(page, fileAddress(folder));
    assert.ok(!asked.some((url) => url.endsWith("data/search.js")), "loaded before it was needed");
    await page.fill("#mv-search", "NÉEDLE2");
    await page.waitForSelector(".mv-hits a");
    assert.strictEqual(await text(page, ".mv-search-status"), "1 page found.");
    assert.strictEqual(await text(page, ".mv-hits mark"), "needle2");
    await page.click(".mv-hits a");
    await shown(page, unit(2));
    await page.fill("#mv-search", "nowhere at all");
    await page.waitForFunction(() => document.querySelector(".mv-search-status").textContent.startsWith("No page"));
    await page.press("#mv-search", "Escape");
    await page.waitForSelector(".mv-tree:visible");
}));

test("colours and text size are chosen by keyboard, kept, and Escape closes the panel", () => inPage(async (page) => {
    await open(page, server.address, unit(0));
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.click("[aria-controls=mv-display]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.notStrictEqual(await ground(), light);
    await page.check("#mv-size-largest");
    await page.keyboard.press("Escape");
    assert.strictEqual(await page.locator("#mv-display").isVisible(), false);
    assert.strictEqual(await page.evaluate(() => document.activeElement.getAttribute("aria-controls")), "mv-display");
    const dark = await ground();
    await page.reload();
    await page.waitForSelector(".mv-header");
    assert.strictEqual(await ground(), dark);
    assert.strictEqual(await page.evaluate(() => document.documentElement.dataset.size), "largest");
}));

test("on a small screen the contents are a drawer that Escape closes and that gives the focus back", () => inPage(async (page) => {
    await open(page, fileAddress(folder), unit(0));
    const nav = page.locator("#mv-nav");
    assert.strictEqual(await nav.isVisible(), false);
    await page.focus("[aria-controls=mv-nav]");
    await page.keyboard.press("Enter");
    assert.ok(await nav.isVisible());
    assert.strictEqual(await page.evaluate(() => document.activeElement.getAttribute("aria-current")), "page");
    await page.keyboard.press("Escape");
    assert.strictEqual(await nav.isVisible(), false);
    assert.strictEqual(await page.evaluate(() => document.activeElement.getAttribute("aria-controls")), "mv-nav");
    await page.keyboard.press("Enter");
    for (let i = 0; i < 40 && (await nav.isVisible()); ++i) await page.keyboard.press("Tab");
    assert.strictEqual(await nav.isVisible(), false, "the focus is caught in the drawer");
}, { viewport: { width: 390, height: 844 } }));

test("a course without questions has no results page, and the way through it has no gap", async () => {
    const site = temporaryFolder();
    const facts = writeSite(site, { units: 2, number: 9, questionsPerUnit: 0, assessments: [], withResults: false });
    await inPage(async (page) => {
        await open(page, fileAddress(site));
        const met = ["home"];
        while (await page.locator(".mv-next").count()) {
            await page.click(".mv-next");
            await page.waitForFunction((before) => document.getElementById("mv-main").dataset.page !== before, met.at(-1));
            met.push(await page.locator("#mv-main").getAttribute("data-page"));
        }
        assert.deepStrictEqual(met, facts.pages.map((p) => p.id));
        assert.strictEqual(await page.locator("#mv-nav >> text=Results").count(), 0);
        await page.click(".mv-footer >> text=Delete my progress on this device");
        await Promise.all([page.waitForEvent("load"), page.click(".mv-footer >> text=Yes, delete")]);
        assert.match(await text(page, ".mv-progress"), /^0 of 2/);
    });
});

test("the player speaks the language of the course, English where it does not know it", async () => {
    for (const [language, word] of [["el", "Περιεχόμενα"], ["pl", "Contents"]]) {
        const site = temporaryFolder();
        writeSite(site, { units: 2, language, number: 5 });
        await inPage(async (page) => {
            await open(page, fileAddress(site));
            assert.match(await text(page, ".mv-header"), new RegExp(word));
            assert.strictEqual(await page.locator(".mv-header").getAttribute("lang"), language === "pl" ? "en" : null);
        });
    }
});
