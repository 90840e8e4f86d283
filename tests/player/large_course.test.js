// A course of 1,000 units: it stays fluent.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { fileAddress, goTo, launch, open, serve, shown, temporaryFolder } = require("./support/browser");
const { writeSite, uuid } = require("./support/site");
const { visit } = require("./support/visit");

const unit = (n) => uuid(6, n);
const assessment = uuid(7, 0);
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

const inPage = (work, options) => visit(browser, work, options);

/// Milliseconds; on two quiet cores the figures are a fifth of these or less. Held to only where MICROVET_TIMED is set:
/// a busy machine misses any of them.
const limits = { opening: 4000, moving: 1000, next: 1000, searching: 4000, "searching again": 1200, unfolding: 500, "starting 200 questions": 2000, answering: 500 };

for (const from of ["a folder", "a web server"]) {
    test("1,000 units of 900 words and 200 questions stay fluent from " + from, async () => {
        const large = temporaryFolder();
        writeSite(large, { units: 1000, unitsPerModule: 20, wordsPerUnit: 900, number: 6, assessments: [{ questions: 200 }] });
        const http = from === "a folder" ? null : await serve(large);
        await inPage(async (page) => {
            const took = {};
            const timed = async (what, work) => {
                const began = performance.now();
                await work();
                took[what] = Math.round(performance.now() - began);
            };
            const hits = (pattern) => page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".mv-search-status").textContent), pattern);
            await timed("opening", () => open(page, http ? http.address : fileAddress(large)));
            await timed("moving", () => goTo(page, unit(999)));
            assert.ok(await page.locator(`.mv-tree a[href="#${unit(999)}"]`).evaluate((link) => {
                const box = link.getBoundingClientRect();
                return box.top > 0 && box.bottom < innerHeight + 2; // pixels are rounded
            }), "the place in the contents is not to be seen");
            await timed("next", async () => {
                await page.click(".mv-prev");
                await shown(page, unit(998));
            });
            await timed("searching", async () => {
                await page.fill("#mv-search", "needle777");
                await hits("^1 page");
            });
            await timed("searching again", async () => {
                await page.fill("#mv-search", "EVIDENCE σελιδα");
                await hits("^[5-9]\\d\\d pages found. The first 30");
            });
            assert.strictEqual(await page.locator(".mv-hits li").count(), 30);
            await page.fill("#mv-search", "");
            await page.waitForSelector(".mv-tree:visible");
            await timed("unfolding", () => page.evaluate(() => {
                document.querySelectorAll(".mv-toggle[aria-expanded=false]").forEach((toggle) => toggle.click());
                return document.body.offsetHeight;
            }));
            await goTo(page, assessment);
            await timed("starting 200 questions", () => page.click(".mv-primary"));
            assert.strictEqual(await page.locator("form.mv-question").count(), 200);
            await timed("answering", () => page.evaluate(() => document.querySelector("form.mv-question input").click()));
            console.log(from + ": " + Object.entries(took).map(([what, time]) => `${what} ${time} ms`).join(", "));
            if (process.env.MICROVET_TIMED)
                for (const [what, limit] of Object.entries(limits)) assert.ok(took[what] < limit, `${what} takes ${took[what]} ms`);
        }).finally(() => http?.close());
    });
}
