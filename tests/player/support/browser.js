// Debian's Chromium, folders and web servers for the tests. What a page logs, asks for outside, or its security policy
// refuses makes the test fail.
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const http = require("node:http");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const executable = process.env.MICROVET_CHROMIUM || "/usr/bin/chromium";
const types = { ".html": "text/html", ".xhtml": "application/xhtml+xml", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".webm": "video/webm", ".mp4": "video/mp4", ".mp3": "audio/mpeg", ".wav": "audio/wav", ".vtt": "text/vtt", ".txt": "text/plain" };

const launch = () => chromium.launch({
    executablePath: executable,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

const folders = [];
process.on("exit", () => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

function temporaryFolder() {
    folders.push(fs.mkdtempSync(path.join(os.tmpdir(), "microvet-player-")));
    return folders.at(-1);
}

/// A web server over a folder. `extra` maps an address to the text of a page or script.
function serve(folder, extra = {}) {
    const server = http.createServer((request, response) => {
        const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
        if (extra[name]) return response.writeHead(200, { "content-type": types[path.extname(name)] || "text/html" }).end(extra[name]);
        const file = path.join(folder, path.normalize(name.endsWith("/") ? name + "index.html" : name));
        if (!fs.existsSync(file)) return response.writeHead(404).end();
        const type = { "content-type": types[path.extname(file)] || "application/octet-stream" };
        // A film is searched by asking for a part of it, as every real server allows.
        const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range || "");
        if (range) {
            const size = fs.statSync(file).size;
            const [start, end] = [Number(range[1]), range[2] ? Math.min(Number(range[2]), size - 1) : size - 1];
            response.writeHead(206, { ...type, "accept-ranges": "bytes", "content-range": `bytes ${start}-${end}/${size}`, "content-length": end - start + 1 });
            return fs.createReadStream(file, { start, end }).pipe(response);
        }
        response.writeHead(200, { ...type, "accept-ranges": "bytes" });
        return fs.createReadStream(file).pipe(response);
    });
    return new Promise((resolve) => server.listen(0, "127.0.0.1", () =>
        resolve({ address: `http://127.0.0.1:${server.address().port}/`, close: () => server.closeAllConnections() ?? server.close() })));
}

/// Notes everything that a page must not do.
async function watch(context) {
    const faults = [];
    await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => console.error("policy violation: " + event.violatedDirective + " " + event.blockedURI));
    });
    const listen = (page) => {
        page.on("pageerror", (error) => faults.push("exception: " + error.stack));
        page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push("console: " + message.text()));
        page.on("request", (request) => /^(file|data|about|blob):|^http:\/\/127\.0\.0\.1:/.test(request.url()) || faults.push("request outside: " + request.url()));
    };
    context.pages().forEach(listen);
    context.on("page", listen);
    return { faults, none: () => assert.deepStrictEqual(faults.splice(0), []) };
}

const fileAddress = (folder) => pathToFileURL(path.join(folder, "index.html")).href;

/// Waits until the page with this id is shown and answered to the hash.
const shown = (page, id) => page.waitForSelector(`#mv-main[data-page="${id}"]:not([aria-busy])`);

async function open(page, address, id) {
    await page.goto(address + (id ? "#" + id : ""));
    await shown(page, id || "home");
    await page.waitForSelector(".mv-header");
}

const goTo = async (page, id) => {
    await page.evaluate((hash) => (location.hash = hash), id);
    await shown(page, id);
};

/// What another colour scheme or another width can break where the page has been looked at as a whole.
const colourRules = ["color-contrast", "link-in-text-block"];
const layoutRules = ["target-size", "scrollable-region-focusable"];

/// Violations of WCAG 2.2 A and AA and of axe's good practice, or of some rules alone, as short lines.
async function violations(page, rules) {
    if (!(await page.evaluate(() => "axe" in window))) {
        // Past the page's own policy, which forbids inline scripts.
        await page.evaluate(fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    }
    const runOnly = rules ? { type: "rule", values: rules } : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await page.evaluate((only) => window.axe.run(document, { preload: false, resultTypes: ["violations"], runOnly: only }), runOnly);
    return result.violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(" ")} – ${node.failureSummary.replace(/\s+/g, " ")}`));
}

module.exports = { launch, temporaryFolder, serve, watch, fileAddress, open, goTo, shown, violations, colourRules, layoutRules };
