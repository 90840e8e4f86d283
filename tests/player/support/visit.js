// Pages in a browser, each in a context of its own: what the tests of the player's subjects share.
"use strict";

const assert = require("node:assert");
const { watch } = require("./browser");

/// The faults noted must be none at the end.
async function visit(browser, work, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
    const watched = await watch(context);
    try {
        const page = await context.newPage();
        page.setDefaultTimeout(20000);
        await work(page, context, watched);
        watched.none();
    } finally {
        await context.close();
    }
}

const text = (page, selector) => page.locator(selector).innerText();
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);

/// Tab until the element that has the focus answers to the selector.
async function tabTo(page, selector, most = 80) {
    for (let i = 0; i < most; ++i) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
    }
    assert.fail("the Tab key never comes to " + selector);
}

/// The browser keeps nothing: to be called before a page is opened.
const forbidStorage = (context) => context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
});

module.exports = { visit, text, focused, tabTo, forbidStorage };
