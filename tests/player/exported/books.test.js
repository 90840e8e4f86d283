// E-books as the exporter writes them: two validators that know nothing of each other find nothing, and each page is open to
// everybody in Chromium. MICROVET_EXPORTS names the folder with the books.
"use strict";

const assert = require("node:assert");
const { execFileSync, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { pathToFileURL } = require("node:url");
const { colourRules, launch, serve, temporaryFolder, violations, watch } = require("../support/browser");

const folder = process.env.MICROVET_EXPORTS;
const jar = process.env.MICROVET_EPUBCHECK || ["/usr/share/java/epubcheck.jar", "/usr/bin/epubcheck"].find((file) => fs.existsSync(file));
const books = ["example.epub", "greek.epub", "every-kind.epub", "random-1.epub", "random-2.epub"];
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

const unpacked = {};
function unpack(book) {
    if (!unpacked[book]) execFileSync("unzip", ["-q", path.join(folder, book), "-d", (unpacked[book] = temporaryFolder())]);
    return path.join(unpacked[book], "EPUB");
}
const pagesOf = (book) => fs.readdirSync(unpack(book)).filter((file) => file.endsWith(".xhtml")).sort();

/// Debian's EPUBCheck 4 knows EPUB 3.2.
function messagesOf(book) {
    const report = path.join(temporaryFolder(), "report.json");
    // Done before the thorough compiler and many threads would be worth it.
    spawnSync("java", ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, path.join(folder, book), "--json", report, "-q"], { stdio: "ignore" });
    return JSON.parse(fs.readFileSync(report, "utf8")).messages;
}

/// Media that EPUB 3.2 did not know yet; no other message may be left out.
const newer = (message) => message.ID === "RSC-032" && message.locations.every((place) => /\.(webp|opus)/.test(place.path));

for (const book of books) {
    test(`${book}: no error and no warning in EPUBCheck 4`, () => {
        const found = messagesOf(book).filter((m) => ["FATAL", "ERROR", "WARNING"].includes(m.severity) && !newer(m));
        assert.deepStrictEqual(found.map((m) => `${m.ID} ${m.message} ${JSON.stringify(m.locations[0] || "")}`), []);
    });

    test(`${book}: no error and no warning in the port of EPUBCheck 5`, async () => {
        const { EpubCheck } = await import("@likecoin/epubcheck-ts");
        const result = await EpubCheck.validate(new Uint8Array(fs.readFileSync(path.join(folder, book))));
        assert.deepStrictEqual(result.messages.filter((m) => ["fatal", "error", "warning"].includes(m.severity)).map((m) => `${m.id} ${m.message} ${JSON.stringify(m.location || "")}`), []);
    });
}

test("both validators do find faults", async () => {
    const broken = temporaryFolder();
    const copy = path.join(broken, "whole.epub");
    const faulty = path.join(broken, "broken.epub");
    fs.copyFileSync(path.join(folder, "example.epub"), copy);
    fs.mkdirSync(path.join(broken, "EPUB"));
    fs.writeFileSync(path.join(broken, "EPUB", "home.xhtml"), "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><p><img src='nowhere.png'/></body></html>");
    execFileSync("python3", ["-c", "import sys,zipfile\nwith zipfile.ZipFile(sys.argv[1]) as a, zipfile.ZipFile(sys.argv[2],'w') as b:\n for i in a.infolist():\n  b.writestr(i, open(sys.argv[3],'rb').read() if i.filename=='EPUB/home.xhtml' else a.read(i))", copy, faulty, path.join(broken, "EPUB", "home.xhtml")]);
    const { EpubCheck } = await import("@likecoin/epubcheck-ts");
    assert.ok(!(await EpubCheck.validate(new Uint8Array(fs.readFileSync(faulty)))).valid);
    assert.ok(messagesOf(path.relative(folder, faulty)).some((m) => ["FATAL", "ERROR"].includes(m.severity)));
});

for (const book of ["example.epub", "every-kind.epub"]) {
    test(`${book}: every page is open to everybody, in light and dark, and nothing scrolls sideways on the smallest phone`, async () => {
        // From a server: beside a file Chromium refuses to read captions. It asks a server for an icon, which no book has.
        const server = await serve(unpack(book), { "/favicon.ico": " " });
        const context = await browser.newContext();
        const watched = await watch(context);
        const page = await context.newPage();
        for (const file of pagesOf(book)) {
            await page.setViewportSize({ width: 900, height: 1200 });
            await page.emulateMedia({ colorScheme: "light" });
            await page.goto(server.address + file);
            assert.deepStrictEqual(await violations(page), [], `${file}, light`);
            await page.setViewportSize({ width: 320, height: 640 });
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), file);
            await page.setViewportSize({ width: 900, height: 1200 });
            await page.emulateMedia({ colorScheme: "dark" });
            // Dark as readers do it: their colours on the body.
            await page.evaluate(() => {
                Object.assign(document.body.style, { background: "#111", color: "#ddd" });
                document.querySelectorAll("a").forEach((a) => (a.style.color = "inherit"));
            });
            assert.deepStrictEqual(await violations(page, colourRules), [], `${file}, dark`);
        }
        watched.none();
        await context.close();
        server.close();
    });
}

test("an exercise leads to its answer, and the answer back", async () => {
    const page = await browser.newPage();
    const unit = pagesOf("every-kind.epub").find((file) => /Prompt 0 of check/.test(fs.readFileSync(path.join(unpack("every-kind.epub"), file), "utf8")));
    await page.goto(pathToFileURL(path.join(unpack("every-kind.epub"), unit)).href);
    await page.getByRole("link", { name: "Answer to question 3", exact: true }).click();
    await page.waitForURL(/answers-.*#a-3$/);
    assert.ok(await page.locator("#a-3").isVisible());
    await page.locator("#a-3").getByRole("link", { name: /Question 3/ }).click();
    await page.waitForURL(/#q-/);
    assert.match(await page.locator(":target").innerText(), /Question 3/);
    await page.close();
});

test("the contents name every page but themselves, in order", async () => {
    for (const book of ["example.epub", "every-kind.epub"]) {
        const page = await browser.newPage();
        await page.goto(pathToFileURL(path.join(unpack(book), "nav.xhtml")).href);
        const listed = await page.locator("nav[role=doc-toc] a").evaluateAll((links) => links.map((a) => decodeURIComponent(a.href.split("/").pop())));
        assert.deepStrictEqual([...listed].sort(), pagesOf(book).filter((file) => file !== "nav.xhtml"));
        assert.strictEqual(new Set(listed).size, listed.length);
        await page.close();
    }
});
