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
            folded = [microvet.fold(letter), letter.toLowerCase(), letter].find((form) => form.length === letter.length);
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
        // Of two words that begin at the same letter the longer one is marked.
        const wanted = [...words].sort((a, b) => b.length - a.length).map(microvet.literal);
        const hits = [...letters.matchAll(new RegExp(wanted.join("|"), "g"))];
        if (!hits.length) return [text.slice(0, after) + (text.length > after ? "…" : "")];
        const at = hits[0].index;
        let from = Math.max(0, at - before);
        if (from > 0) from = Math.min(at, text.indexOf(" ", from) + 1 || from);
        const to = Math.min(text.length, at + after);
        const parts = [from > 0 ? "…" : ""];
        let i = from;
        for (const { 0: hit, index } of hits.filter((match) => match.index < to)) {
            parts.push(text.slice(i, index), h("mark", text.slice(index, index + hit.length)));
            i = index + hit.length;
        }
        parts.push(text.slice(i, Math.max(i, to)), to < text.length ? "…" : "");
        return parts;
    }

    function form(data) {
        course = data;
        const field = h("input", { type: "search", id: "mv-search", autocomplete: "off", spellcheck: "false" });
        const status = h("p.mv-search-status", { role: "status" });
        const list = h("ol.mv-hits");
        let timer = 0;

        function show(words, hits = []) {
            status.textContent = words;
            microvet.fill(list, hits.slice(0, mostHits).map((hit) =>
                h("li", h("a", { href: "#" + hit.page.id, lang: course.language }, h("strong", hit.page.title), h("span", excerpt(hit))))));
        }

        async function run() {
            const query = field.value.trim();
            microvet.shell.tree().hidden = query !== "";
            if (!query) return show("");
            if (!loading) show(say("searching"));
            try {
                await load();
            } catch {
                return show(say("searchFailed"));
            }
            if (field.value.trim() !== query) return;
            const hits = find(query);
            const more = hits.length > mostHits ? " " + say("firstHits", { n: mostHits }) : "";
            show((hits.length ? say("hits", { n: hits.length }) : say("noHits")) + more, hits);
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
        const submit = (event) => {
            event.preventDefault();
            clearTimeout(timer);
            run();
        };
        return h("form.mv-search", { role: "search", "aria-label": say("search"), onsubmit: submit },
            h("label", { for: field.id }, say("searchLabel")), h("div.mv-search-field", icon("search"), field), status, list);
    }

    microvet.search = Object.assign(register, { form });
})();
