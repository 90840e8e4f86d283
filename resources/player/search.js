// Search in the course. The text of all pages is loaded when somebody searches for the first time.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon } = microvet;

    const mostHits = 30;
    const before = 40;  // characters shown before a hit
    const after = 120;

    let course;
    let entries = null; // [{page, text, folded}]
    let loading = null;

    /// Called by data/search.js.
    const register = (list) => (entries = list);

    const folds = new Map();
    function foldedLetter(letter) {
        let folded = folds.get(letter);
        if (folded === undefined) {
            folded = microvet.fold(letter);
            if (folded.length !== letter.length) folded = letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter;
            folds.set(letter, folded);
        }
        return folded;
    }

    /// Folded letter by letter, so that a position in the result is the same position in the text.
    const folded = (text) => Array.from(text.normalize("NFC"), foldedLetter).join("");

    function load() {
        loading ||= microvet.loadScript("data/search.js").then(() => {
            const pages = new Map(course.pages.map((page) => [page.id, page]));
            entries = entries.filter(([id]) => pages.has(id)).map(([id, text]) => {
                const plain = text.normalize("NFC");
                return { page: pages.get(id), text: plain, folded: folded(plain), title: folded(pages.get(id).title) };
            });
        });
        loading.catch(() => (loading = null));
        return loading;
    }

    /// Pages that hold every word; those with all words in the title first.
    function find(query) {
        const words = folded(query).split(/\s+/).filter(Boolean);
        if (!words.length) return [];
        const hits = entries.filter((e) => words.every((w) => e.folded.includes(w) || e.title.includes(w)));
        const inTitle = (e) => words.every((w) => e.title.includes(w));
        return [...hits.filter(inTitle), ...hits.filter((e) => !inTitle(e))].map((e) => ({ ...e, words }));
    }

    function excerpt({ text, folded: letters, words }) {
        const at = words.map((w) => letters.indexOf(w)).filter((i) => i >= 0).sort((a, b) => a - b)[0];
        if (at === undefined) return [text.slice(0, after) + (text.length > after ? "…" : "")];
        let from = Math.max(0, at - before);
        if (from > 0) from = text.indexOf(" ", from) + 1 || from;
        const to = Math.min(text.length, at + after);
        const parts = [from > 0 ? "…" : ""];
        let i = from;
        while (i < to) {
            const next = words.map((w) => [letters.indexOf(w, i), w.length]).filter(([p]) => p >= 0 && p < to)
                .sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
            if (!next) break;
            parts.push(text.slice(i, next[0]), h("mark", {}, text.slice(next[0], next[0] + next[1])));
            i = next[0] + next[1];
        }
        parts.push(text.slice(i, Math.max(i, to)), to < text.length ? "…" : "");
        return parts;
    }

    function form(data) {
        course = data;
        const field = h("input", { type: "search", id: "mv-search", autocomplete: "off", spellcheck: "false" });
        const status = h("p", { class: "mv-search-status", role: "status" });
        const list = h("ol", { class: "mv-hits" });
        let timer = 0;

        async function run() {
            const query = field.value.trim();
            microvet.shell.tree().hidden = query !== "";
            if (!query) {
                list.replaceChildren();
                status.textContent = "";
                return;
            }
            if (!loading) status.textContent = say("searching");
            try {
                await load();
            } catch {
                status.textContent = say("searchFailed");
                return;
            }
            if (field.value.trim() !== query) return;
            const hits = find(query);
            status.textContent = hits.length ? say("hits", { n: hits.length }) : say("noHits");
            list.replaceChildren(...hits.slice(0, mostHits).map((hit) =>
                h("li", {}, h("a", { href: "#" + hit.page.id, lang: course.language },
                    h("strong", {}, hit.page.title), h("span", {}, excerpt(hit))))));
            if (hits.length > mostHits) status.textContent += " " + say("firstHits", { n: mostHits });
        }

        field.addEventListener("input", () => {
            clearTimeout(timer);
            timer = setTimeout(run, 200);
        });
        field.addEventListener("keydown", (event) => {
            if (event.key !== "Escape" || !field.value) return;
            event.stopPropagation();
            field.value = "";
            run();
        });
        const element = h("form", { role: "search", class: "mv-search", "aria-label": say("search") },
            h("label", { for: "mv-search" }, say("searchLabel")),
            h("div", { class: "mv-search-field" }, icon("search"), field), status, list);
        element.addEventListener("submit", (event) => {
            event.preventDefault();
            clearTimeout(timer);
            run();
        });
        return element;
    }

    microvet.search = Object.assign(register, { form });
})();
