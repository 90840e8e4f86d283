// A course that was written here, in one SCO on a platform with SCORM 2004 (scorm-again), for one file of tests.
"use strict";

const assert = require("node:assert");
const { after, before } = require("node:test");
const { againPages } = require("./again");
const { launch, serve, temporaryFolder, watch } = require("./browser");
const { writeSite } = require("./site");

const manifest = (passMark) => `<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
<organizations default="o"><organization identifier="o"><title>Course</title><item identifier="i" identifierref="r"><title>Course</title>
<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="1.0" progressWeight="1.0"/>
<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="course" satisfiedByMeasure="${passMark !== undefined}">${passMark === undefined ? "" : `<imsss:minNormalizedMeasure>${passMark}</imsss:minNormalizedMeasure>`}</imsss:primaryObjective></imsss:objectives>
<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing></item>
<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html"/></resources></manifest>`;

let browser;

/// Runs with the course in the frame of the platform. `again` opens it anew, as the next launch would.
async function onPlatform(options, work) {
    const { mode, passMark, ...course } = options;
    const folder = temporaryFolder();
    const facts = writeSite(folder, { platform: "2004", units: 4, ...course });
    const server = await serve(folder, { ...againPages("2004", { mode }), "/imsmanifest.xml": manifest(passMark) });
    const context = await browser.newContext({ viewport: { width: 1300, height: 800 } });
    const watched = await watch(context);
    try {
        let page;
        const lms = {
            course: facts,
            async again() {
                await page?.close();
                page = await context.newPage();
                page.setDefaultTimeout(60000);
                await page.goto(server.address + "again.html");
                const frame = await (await page.waitForSelector("#course")).contentFrame();
                await frame.waitForSelector(".mv-header");
                return frame;
            },
            ask: (fn, argument) => page.evaluate(fn, argument),
            committed: () => page.evaluate(() => window.lms.committed()),
            commits: () => page.evaluate(() => window.lms.commits()),
            /// The interaction at that place.
            async interaction(n) {
                const all = await page.evaluate(() => window.lms.committed());
                const start = `cmi.interactions.${n}.`;
                return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(start)).map(([key, value]) => [key.slice(start.length), value]));
            },
            sound: async () => assert.deepStrictEqual(await page.evaluate(() => window.lms.faults), []),
        };
        await work(await lms.again(), lms);
        await lms.sound();
        watched.none();
    } finally {
        server.close();
        await context.close();
    }
}

module.exports = function () {
    before(async () => (browser = await launch()));
    after(() => browser?.close());
    return { onPlatform };
};
