// The ground of the player: the namespace, words, elements and small tools. Loaded after the words, before the rest.
(function () {
    "use strict";

    const microvet = (window.microvet = window.microvet || {});

    // --- Words -------------------------------------------------------------------------------------------------

    const table = window.microvetWords || {}; // from lang/<code>.js
    const plural = new Intl.PluralRules(table.language || "en");

    /// The language that the player speaks; the course may be in another one.
    microvet.spoken = () => table.language || "en";

    /// A sentence from the language file. `{name}` is replaced; an object holds plural forms, chosen by `values.n`.
    microvet.say = function (key, values = {}) {
        let text = table[key];
        if (text && typeof text === "object") text = text[plural.select(values.n)] ?? text.other;
        if (text === undefined) return key;
        return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? shown(values[name]) : whole));
    };

    const shown = (value) => (typeof value === "number" ? microvet.number(value) : String(value));

    microvet.number = (value) => new Intl.NumberFormat(microvet.spoken(), { maximumFractionDigits: 2 }).format(value);

    microvet.percent = (value) =>
        new Intl.NumberFormat(microvet.spoken(), { style: "percent", maximumFractionDigits: 0 }).format(
            // Never rounded up to a pass or to "all".
            Math.floor(value + 1e-9) / 100,
        );

    // --- Elements ----------------------------------------------------------------------------------------------

    /// h("button", {class: "x", onclick: f, disabled: true}, "text", child): an element.
    microvet.h = function (tag, attributes, ...children) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes || {})) {
            if (value === undefined || value === null || value === false) continue;
            if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
            else if (name === "html") element.innerHTML = value;
            else element.setAttribute(name, value === true ? "" : value);
        }
        element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
        return element;
    };

    const icons = {
        menu: "M4 6h16M4 12h16M4 18h16",
        right: "M5 12.5l4.5 4.5L19 7.5",
        wrong: "M6 6l12 12M18 6L6 18",
        partly: "M5 12h14",
        open: "M9 6l6 6-6 6",
        back: "M15 6l-6 6 6 6",
        display: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
        hint: "M9 18h6M10 21h4M8.5 15a6 6 0 1 1 7 0v1h-7z",
        search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20",
        up: "M12 19V5M6 11l6-6 6 6",
        down: "M12 5v14M6 13l6 6 6-6",
        grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
        clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
    };

    /// A drawing beside a text that says the same: hidden from screen readers.
    microvet.icon = function (name) {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        svg.setAttribute("viewBox", "0 0 24 24");
        svg.setAttribute("class", "mv-icon mv-icon-" + name);
        svg.setAttribute("aria-hidden", "true");
        svg.setAttribute("focusable", "false");
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        path.setAttribute("d", icons[name]);
        svg.append(path);
        return svg;
    };

    /// Read by screen readers, not shown.
    microvet.unseen = (text) => microvet.h("span", { class: "mv-hidden" }, text);

    // --- Tools -------------------------------------------------------------------------------------------------

    /// Letters as they compare when neither case nor accents count. The Greek final sigma is a sigma; the breve of a
    /// Cyrillic й makes another letter and stays.
    microvet.fold = function (text, { keepCase = false, keepAccents = false } = {}) {
        let result = text.normalize("NFC").replace(/[\u2018\u2019\u02BC\u0384]/g, "'");
        if (!keepCase) result = result.toLowerCase();
        result = result.replace(/ς/g, "σ");
        if (!keepAccents) {
            result = result.normalize("NFD").replace(/(?<![иИ])\u0306|(?!\u0306)\p{M}/gu, "").replace(/ß/g, "ss");
        }
        return result.normalize("NFC");
    };

    /// A number for a text: the same on every machine.
    microvet.hash = function (text) {
        let value = 0x811c9dc5;
        for (let i = 0; i < text.length; ++i) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
        return value >>> 0;
    };

    microvet.newSeed = () => Math.floor(Math.random() * 0x7fffffff) + 1;

    /// A copy in an order that depends on the seed alone, so that a reload shows the same order.
    microvet.shuffled = function (list, seed) {
        const copy = list.slice();
        let state = seed >>> 0;
        const random = () => {
            state = (state + 0x6d2b79f5) >>> 0;
            let t = Math.imul(state ^ (state >>> 15), 1 | state);
            t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
            return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
        };
        for (let i = copy.length - 1; i > 0; --i) {
            const j = Math.floor(random() * (i + 1));
            [copy[i], copy[j]] = [copy[j], copy[i]];
        }
        return copy;
    };

    /// Moves the focus to something that is no control, a heading for example.
    microvet.focusOn = function (element) {
        if (!element) return;
        if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
        element.focus();
    };

    /// Appends a classic script: the one way of loading that works from a folder as well.
    microvet.loadScript = (address) =>
        new Promise((resolve, reject) => {
            const script = microvet.h("script", { src: address });
            script.onload = () => resolve(script.remove());
            script.onerror = () => reject(script.remove());
            document.head.append(script);
        });
})();
