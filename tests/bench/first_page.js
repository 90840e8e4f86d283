// How long the first page of an exported course of 1,000 units takes in Chromium, from a folder and from a web server: until
// it can be read, and until the player stands around it and that was drawn. Beside it an empty page, in turns, in the same
// browser.
// Usage: node tests/bench/first_page.js [BUILD_DIR], with the programs make_courses and microvet built; exit status 1 where
// the target is missed. The packages of tests/player must be there.
"use strict";

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { fileAddress, launch, serve, temporaryFolder } = require("../player/support/browser");

const target = 150; // ms
const rounds = 21;

const bin = path.join(path.resolve(process.argv[2] || path.join(__dirname, "../../build/release")), "bin");
const run = (program, ...parameters) => execFileSync(path.join(bin, program), parameters, { stdio: ["ignore", "ignore", "inherit"] });
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

function makeSites() {
    const folder = temporaryFolder();
    run("make_courses", folder, "big");
    run("microvet", "export", path.join(folder, "big.microvet"), "--format", "site", "--output", path.join(folder, "site"));
    const empty = path.join(folder, "empty");
    fs.mkdirSync(empty);
    fs.writeFileSync(path.join(empty, "index.html"), '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Empty</title><link rel="icon" href="data:,"></head><body><h1>Empty</h1></body></html>');
    return { site: path.join(folder, "site"), empty };
}

/// Milliseconds from the start of the navigation, with nothing in the browser's cache: to the first text on the screen, and
/// to the frame behind all scripts.
async function opened(browser, address) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addInitScript(() => {
        const painted = new Promise((resolve) => new PerformanceObserver((list) => {
            const [text] = list.getEntriesByName("first-contentful-paint");
            if (text) resolve(text.startTime);
        }).observe({ type: "paint", buffered: true }));
        const drawn = new Promise((resolve) => document.addEventListener("DOMContentLoaded", () =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))));
        window.opened = Promise.all([painted, drawn]);
    });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "commit" });
    const times = await page.evaluate(() => window.opened);
    const links = await page.locator(".mv-tree a").count();
    await context.close();
    return { times, links };
}

async function main() {
    const { site, empty } = makeSites();
    const servers = await Promise.all([site, empty].map((folder) => serve(folder)));
    const browser = await launch();
    let missed = false;
    try {
        for (const [from, ours, peer] of [["a folder", fileAddress(site), fileAddress(empty)], ["a web server", servers[0].address, servers[1].address]]) {
            const times = { ours: [], peer: [] };
            for (let round = 0; round < rounds; ++round) {
                const our = await opened(browser, ours);
                if (our.links < 1000) throw new Error(`only ${our.links} pages in the contents`);
                times.ours.push(our.times);
                times.peer.push((await opened(browser, peer)).times);
            }
            for (const [i, what] of ["to be read", "with the player around it"].entries()) {
                const [our, their] = [times.ours, times.peer].map((list) => median(list.map((both) => both[i])));
                missed ||= our > target;
                const row = `| First page of 1,000 units from ${from}, ${what}, against an empty page | ${our.toFixed(0)} ms | ${their.toFixed(0)} ms | ${(our / their).toFixed(2)} | ≤ ${target} ms | ${our > target ? "missed" : "met"} |`;
                console.log(row);
                if (process.env.MICROVET_BENCH_TABLE) fs.appendFileSync(process.env.MICROVET_BENCH_TABLE, row + "\n");
            }
        }
    } finally {
        await browser.close();
        servers.forEach((server) => server.close());
    }
    process.exitCode = missed ? 1 : 0;
}

main();
