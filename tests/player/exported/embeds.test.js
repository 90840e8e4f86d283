// Pages of others inside the course: only when the learner asks, and only from the hosts that the course names.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { fileAddress, goTo, launch, open, violations } = require("../support/browser");

const site = path.join(process.env.MICROVET_EXPORTS, "every-kind-site");
const embedded = "https://example.org/embed";
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

/// The page with the embedded one; what is asked of the outside is noted and answered here.
async function onThePage(work) {
    const name = fs.readdirSync(path.join(site, "pages")).find((file) => fs.readFileSync(path.join(site, "pages", file), "utf8").includes("mv-outside"));
    const context = await browser.newContext();
    const asked = [];
    await context.route(/^https?:/, (route) => {
        asked.push(route.request().url());
        route.fulfill({ contentType: "text/html", body: "<h1>Of somebody else</h1>" });
    });
    const page = await context.newPage();
    await open(page, fileAddress(site));
    await goTo(page, path.basename(name, ".js"));
    await work(page, asked);
    await context.close();
}

test("nothing is asked for before the button is pressed; then the page is there, with a name", () => onThePage(async (page, asked) => {
    const box = page.locator(".mv-outside").first();
    assert.strictEqual(await page.locator("iframe").count(), 0);
    assert.deepStrictEqual(asked, []);
    await box.locator("button").focus();
    await page.keyboard.press("Enter");
    assert.strictEqual(await page.frameLocator(".mv-outside iframe").locator("h1").textContent(), "Of somebody else");
    assert.deepStrictEqual(asked, [embedded]);
    assert.strictEqual(await box.locator("iframe").getAttribute("title"), await box.getAttribute("data-title"));
    assert.strictEqual(await box.locator("button").count(), 0);
    assert.strictEqual(await box.locator("a").getAttribute("href"), embedded, "and it can be opened by itself, where it allows no frame");
    assert.deepStrictEqual(await violations(page), []);
}));

test("a host that the course does not name is refused", () => onThePage(async (page, asked) => {
    const refused = await page.evaluate(() => new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
        document.querySelector(".mv-outside").append(Object.assign(document.createElement("iframe"), { src: "https://example.com/" }));
    }));
    assert.strictEqual(refused, "frame-src");
    assert.deepStrictEqual(asked, []);
    assert.match(fs.readFileSync(path.join(site, "index.html"), "utf8"), /frame-src https:\/\/example\.org"/);
}));
