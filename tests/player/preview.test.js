// The live preview in a browser: it follows an edit to its page and place. MICROVET_SERVED: the program that serves.
"use strict";

const assert = require("node:assert");
const { spawn } = require("node:child_process");
const { once } = require("node:events");
const { test } = require("node:test");
const { launch } = require("./support/browser");

test("the browser shows an edit within a second, at its place, and in a phone's width", async () => {
    const served = spawn(process.env.MICROVET_SERVED);
    const [first] = await once(served.stdout, "data");
    const browser = await launch();
    try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        const faults = [];
        page.on("pageerror", (error) => faults.push(String(error)));
        await page.goto(String(first).trim());
        const inside = page.frameLocator("iframe:not(.next)");
        await inside.locator("#mv-main h1").waitFor();
        const start = Date.now();
        served.stdin.write("Sourdough\n");
        await inside.locator("#mv-main h1", { hasText: "Sourdough" }).waitFor({ timeout: 20000 });
        // The program waits 250 ms for a pause in typing before that. A busy computer may take longer: only said then.
        const took = Date.now() - start;
        if (process.env.MICROVET_TIMED) assert.ok(took < 750, took + " ms");
        else console.log("seen after " + took + " ms");
        const frame = await (await page.$("iframe:not(.next)")).contentFrame();
        const top = await frame.evaluate(() => document.querySelector("form.mv-question").getBoundingClientRect().top);
        assert.ok(top >= 0 && top < 800, "the question is on the screen: " + top);
        await page.click("#phone");
        assert.equal(await frame.evaluate(() => innerWidth), 390);
        const note = await page.innerText("#state");
        served.stdin.end();
        await page.waitForFunction((before) => document.getElementById("state").innerText !== before, note);
        assert.deepEqual(faults, []);
    } finally {
        await browser.close();
        served.kill();
    }
});
