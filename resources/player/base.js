// The ground of the player: the namespace, words, elements and small tools. Loaded after the words, before the rest.
(function () {
    "use strict";

    const microvet = (window.microvet = window.microvet || {});
    const table = window.microvetWords || {}; // from lang/<code>.js

    /// The language that the player speaks; the course may be in another one.
    const spoken = (microvet.spoken = table.language || "en");
    const plural = new Intl.PluralRules(spoken);
    const numbers = new Intl.NumberFormat(spoken, { maximumFractionDigits: 2 });
    const percents = new Intl.NumberFormat(spoken, { style: "percent", maximumFractionDigits: 0 });

    microvet.number = (value) => numbers.format(value);

    /// Never rounded up to a pass or to "all".
    microvet.percent = (value) => percents.format(Math.floor(value + 1e-9) / 100);

    const shown = (value) => (typeof value === "number" ? microvet.number(value) : String(value));

    /// A sentence from the language file. `{name}` is replaced; an object holds plural forms, chosen by `values.n`.
    microvet.say = function (key, values = {}) {
        let text = table[key];
        if (text && typeof text === "object") text = text[plural.select(values.n)] ?? text.other;
        if (text === undefined) return key;
        return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? shown(values[name]) : whole));
    };

    /// h("button.mv-x.mv-y", {onclick: f, disabled: true}, "text", child): an element. The attributes may be left out.
    const h = (microvet.h = function (what, attributes, ...children) {
        const [tag, ...classes] = what.split(".");
        const element = document.createElement(tag);
        element.classList.add(...classes);
        if (attributes?.constructor !== Object) children.unshift(attributes);
        else {
            for (const [name, value] of Object.entries(attributes)) {
                if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
                else if (name === "html") element.innerHTML = value;
                else microvet.attribute(element, name, value);
            }
        }
        element.append(...there(children));
        return element;
    });

    const there = (children) => children.flat(Infinity).filter((child) => (child ?? false) !== false);

    /// Gives an element these children instead of those that it has; like h(), without what is null, undefined or false.
    microvet.fill = (element, ...children) => element.replaceChildren(...there(children));

    /// Sets an attribute, or takes it away: null, undefined, false.
    microvet.attribute = function (element, name, value) {
        if ((value ?? false) === false) element.removeAttribute(name);
        else element.setAttribute(name, value === true ? "" : value);
    };

    microvet.all = (place, selector) => [...place.querySelectorAll(selector)];

    /// `kind`: a further class, as ".mv-primary".
    microvet.button = (words, onclick, kind = "", more = {}) => h("button.mv-button" + kind, { type: "button", onclick, ...more }, words);

    microvet.printButton = () => microvet.button(microvet.say("print"), () => window.print());

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
    microvet.icon = (name) => h("span", {
        html: `<svg viewBox="0 0 24 24" class="mv-icon mv-icon-${name}" aria-hidden="true" focusable="false"><path d="${icons[name]}"/></svg>`,
    }).firstChild;

    microvet.verdictLine = (sign, words, more, kind = "") => h("p.mv-verdict" + kind, microvet.icon(sign), " ", h("strong", words), more);

    microvet.markLine = (sign, words) => h("span.mv-mark", microvet.icon(sign), " ", words);

    /// Marks a part of an answer and says so behind it; `control` is what the note describes.
    microvet.notePart = function (place, state, note, control) {
        place.dataset.state = state;
        place.append(note);
        if (!control) return;
        note.id = control.id + "-feedback";
        control.setAttribute("aria-describedby", note.id);
    };

    /// Letters as they compare when neither case nor accents count. The Greek final sigma is a sigma; the breve of a
    /// Cyrillic й makes another letter and stays.
    microvet.fold = function (text, { matchCase = false, matchAccents = false } = {}) {
        let result = text.normalize("NFC").replace(/[\u2018\u2019\u02BC\u0384]/g, "'");
        if (!matchCase) result = result.toLowerCase();
        result = result.replace(/ς/g, "σ");
        if (!matchAccents) result = result.normalize("NFD").replace(/(?<![иИ])\u0306|(?!\u0306)\p{M}/gu, "").replace(/ß/g, "ss");
        return result.normalize("NFC");
    };

    /// A text as a part of a regular expression.
    microvet.literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

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

    /// Copies the text of an element and says in `status` whether that was possible. The older way works from a folder and in
    /// a frame too, where the newer one does not.
    microvet.copy = function (element, status) {
        if (element.select) {
            element.focus();
            element.select();
        } else {
            window.getSelection().selectAllChildren(element);
        }
        status.textContent = microvet.say(document.execCommand("copy") ? "copied" : "copyByHand");
    };

    /// Appends a classic script: the one way of loading that works from a folder as well.
    microvet.loadScript = (address) =>
        new Promise((resolve, reject) => {
            const script = h("script", { src: address, onload: () => resolve(script.remove()), onerror: () => reject(script.remove()) });
            document.head.append(script);
        });
})();
