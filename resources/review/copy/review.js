// The review copy of a course: comments on every block and the checklist, kept in this browser and saved as a file for the
// authors (docs/review-file.md). Runs beside the player, after it; data/review.js calls microvetReview.start.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, all, attribute, button, fill } = microvet;
    const table = window.microvetReviewWords;
    const plural = new Intl.PluralRules(table.language);
    const kinds = ["should", "must", "question", "praise"];
    const verdicts = ["met", "partly", "not-met", "not-applicable"];
    const longestQuote = 300;
    const longestName = 40; // of a place in the name of its button

    let course; // {id, title, contentHash, home, pages, askedBy, checklist: {name, groups}}
    let state; // {name, comments: [{id, place, weight, text, quote, page, time}], answers: {item: {verdict, comment}}, summary, verdict: id, saved}
    let kept = true;
    let bar;

    function say(key, values = {}) {
        let text = table[key];
        if (typeof text === "object") text = text[plural.select(values.n)] ?? text.other;
        return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
    }

    /// A UUID also where a page from a folder may not ask for one.
    function newId() {
        const bytes = crypto.getRandomValues(new Uint8Array(16));
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
    }

    // --- What is kept ------------------------------------------------------------------------------------------------

    /// Not below the player's keys: who deletes the results of the learner does not mean these. Another version of the
    /// course begins anew; what was said of the old one was sent, or is still under its own key.
    const key = () => `microvet-review:${course.id}:${course.contentHash}`;

    function read() {
        const none = { name: "", comments: [], answers: {}, summary: "", verdict: newId(), saved: true };
        try {
            const found = JSON.parse(localStorage.getItem(key()));
            if (!found || !Array.isArray(found.comments)) return none;
            return { ...none, ...found, comments: found.comments.filter((one) => one?.id && one.place && one.text && kinds.includes(one.weight)) };
        } catch {
            kept = false;
            return none;
        }
    }

    function keep() {
        state.saved = false;
        store();
        showBar();
    }

    function store() {
        try {
            localStorage.setItem(key(), JSON.stringify(state));
            kept = true;
        } catch {
            kept = false;
        }
    }

    /// On a place, and on the parts of it that have places of their own.
    const commentsAt = (place, parts = []) => state.comments.filter((comment) => comment.place === place || parts.some(({ id }) => id === comment.place));
    const isAnswered = (answer) => Boolean(answer && (answer.verdict || answer.comment));

    function asFile() {
        const time = new Date().toISOString();
        const answers = Object.entries(state.answers).filter(([, answer]) => isAnswered(answer));
        const verdict = { id: state.verdict, reviewer: state.name, summary: state.summary, time,
            reviewTemplate: course.checklist?.name || "",
            answers: answers.map(([item, answer]) => ({ id: answer.id, item, verdict: answer.verdict, comment: answer.comment })) };
        return {
            format: "microvet-review",
            version: 1,
            note: { kind: "review", from: state.name, time },
            course: { id: course.id, title: course.title, contentHash: course.contentHash },
            commentsOnly: true,
            review: {
                comments: state.comments.map(({ id, place, weight, text, quote, time: written }) =>
                    ({ id, place, weight, text, ...(quote ? { quote } : {}), author: state.name, time: written })),
                verdicts: answers.length || state.summary ? [verdict] : [],
            },
        };
    }

    function save() {
        const words = (text) => text.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 40);
        const name = [words(course.title), words(state.name)].filter(Boolean).join("-") + ".microvet-review";
        const address = URL.createObjectURL(new Blob([JSON.stringify(asFile(), null, 1)], { type: "application/octet-stream" }));
        const link = h("a", { href: address, download: name, hidden: true });
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(address), 60000);
        state.saved = true;
        store();
        showBar();
        return name;
    }

    // --- Parts of the windows ----------------------------------------------------------------------------------------

    let fields = 0;

    /// A label above its control.
    function field(words, control, hint) {
        control.id = "mvr-field-" + ++fields;
        const note = hint && h("p.mv-note", { id: control.id + "-hint" }, hint);
        if (note) control.setAttribute("aria-describedby", note.id);
        return h("div.mvr-field", h("label", { for: control.id }, words), control, note);
    }

    function area(value, rows, oninput = () => {}) {
        const text = h("textarea", { rows, oninput });
        text.value = value || "";
        return text;
    }

    function choice(values, prefix, chosen) {
        const select = h("select", values.map((value) => h("option", { value }, say(prefix + value))));
        select.value = chosen;
        return select;
    }

    /// A window over the page; Escape and "Close" lead back to what opened it.
    function openWindow(heading, ...content) {
        const back = document.activeElement;
        const title = h("h2", { id: "mvr-title", tabindex: "-1" }, heading);
        const dialog = h("dialog.mvr-window", { "aria-labelledby": title.id, lang: table.language },
            h("div.mvr-head", title, button(say("close"), () => dialog.close(), ".mv-small")), content);
        dialog.addEventListener("close", () => {
            dialog.remove();
            decorate();
            // The button may have been written anew: it counts its comments.
            const opener = document.contains(back) ? back : document.querySelector(`[data-place="${back.dataset.place}"]`);
            (opener || bar.querySelector("button")).focus();
        });
        document.body.append(dialog);
        dialog.showModal();
        title.focus();
        return dialog;
    }

    // --- Comments on one place ---------------------------------------------------------------------------------------

    /// What is marked inside the place, in one paragraph; else nothing.
    function marked(element) {
        const selection = window.getSelection();
        if (!selection.rangeCount || selection.isCollapsed || !element.contains(selection.getRangeAt(0).commonAncestorContainer)) return "";
        const text = selection.toString().trim();
        return /\n/.test(text) || text.length > longestQuote ? "" : text;
    }

    function line(comment, more, part) {
        return h("li.mvr-comment",
            h("p.mvr-kind", h("strong", say("kind-" + comment.weight)), part && h("span.mvr-part", { lang: course.language }, part.words), comment.quote && h("q", { lang: course.language }, comment.quote)),
            h("p.mvr-text", comment.text), h("div.mv-buttons", more));
    }

    /// `parts`: what can be meant besides the whole, {id, words} each.
    function openPlace(place, page, what, quote, begun = "", parts = []) {
        let edited = null;
        const list = h("ul.mvr-list");
        const form = h("form.mvr-form");
        const status = h("p.mv-status", { role: "status" });
        const dialog = openWindow(say("commentsOn", { what }), list, form, status);

        function showList() {
            fill(list, commentsAt(place, parts).map((comment) => line(comment, [
                button(say("edit"), () => showForm(comment), ".mv-small"),
                button(say("delete"), () => {
                    state.comments = state.comments.filter((one) => one !== comment);
                    keep();
                    showList();
                    showForm(null);
                    status.textContent = say("deleted");
                }, ".mv-small.mv-danger")], parts.find(({ id }) => id === comment.place))));
        }

        function showForm(comment) {
            edited = comment;
            status.textContent = "";
            const kind = choice(kinds, "kind-", comment?.weight || kinds[0]);
            const part = parts.length > 0 && h("select", h("option", { value: place }, say("whole")),
                parts.map(({ id, words }) => h("option", { value: id, lang: course.language }, words)));
            if (part) part.value = comment?.place || place;
            const passage = comment ? comment.quote : quote;
            const text = area(comment ? comment.text : begun, 5);
            const missing = h("p.mvr-missing", { role: "alert" });
            fill(form,
                passage && h("p.mvr-kind", say("about") + " ", h("q", { lang: course.language }, passage)),
                part && field(say("part"), part), field(say("kind"), kind), field(say("text"), text), missing,
                h("div.mv-buttons", h("button.mv-button.mv-primary", { type: "submit" }, say(comment ? "change" : "add")),
                    button(say("cancel"), () => dialog.close())));
            form.onsubmit = (event) => {
                event.preventDefault();
                if (!text.value.trim()) {
                    missing.textContent = say("textMissing");
                    text.focus();
                    return;
                }
                const written = { place: part ? part.value : place, weight: kind.value, text: text.value.trim(), time: new Date().toISOString() };
                if (edited) Object.assign(edited, written);
                else state.comments.push({ id: newId(), page, quote: passage || "", ...written });
                keep();
                dialog.close();
            };
            text.focus();
        }

        showList();
        showForm(null);
    }

    // --- The whole review --------------------------------------------------------------------------------------------

    function itemFields(item) {
        const answer = (state.answers[item.id] ||= { id: newId(), verdict: "", comment: "" });
        const name = "mvr-item-" + ++fields;
        return h("fieldset.mvr-item",
            h("legend", item.must && h("strong.mvr-must", say("must") + " "), item.text),
            item.help && h("p.mv-note", item.help),
            h("div.mvr-verdicts", verdicts.map((verdict) => {
                const input = h("input", { type: "radio", name, id: name + verdict, value: verdict, checked: answer.verdict === verdict,
                    onchange: () => {
                        answer.verdict = verdict;
                        keep();
                    } });
                return h("div.mv-radio", input, h("label", { for: input.id }, say("verdict-" + verdict)));
            })),
            field(say("itemComment"), area(answer.comment, 2, ({ target }) => {
                answer.comment = target.value.trim();
                keep();
            })));
    }

    function allComments() {
        if (!state.comments.length) return h("p.mv-note", say("noComments"));
        const titles = new Map(course.pages.map((page) => [page.id, page.title]));
        return h("ul.mvr-list", state.comments.map((comment) => line(comment, h("a.mv-button.mv-small", { href: "#" + comment.page,
            onclick: ({ target }) => target.closest("dialog").close() }, say("goTo", { page: titles.get(comment.page) || course.title })))));
    }

    function openReview() {
        const missing = h("p.mvr-missing", { role: "alert" });
        const status = h("p.mv-status", { role: "status" });
        const name = h("input", { type: "text", autocomplete: "name", value: state.name, oninput: () => {
            state.name = name.value.trim();
            keep();
        } });
        const groups = course.checklist?.groups || [];
        openWindow(say("yourReview"),
            h("p", say("how")), field(say("name"), name, say("nameHint")), missing,
            h("h3", say("comments", { n: state.comments.length })), allComments(),
            groups.length > 0 && [h("h3", say("checklist")), h("p.mv-note", say("checklistHint")),
                groups.map((group) => h("details.mvr-group", h("summary", group.title),
                    group.items.map(itemFields)))],
            field(say("summary"), area(state.summary, 4, ({ target }) => {
                state.summary = target.value.trim();
                keep();
            })),
            h("div.mv-buttons", button(say("save"), () => {
                missing.textContent = state.name ? "" : say("nameMissing");
                if (!state.name) return name.focus();
                status.textContent = say("savedAs", { file: save() });
            }, ".mv-primary")), status);
    }

    // --- Around the course -------------------------------------------------------------------------------------------

    function showBar() {
        const answered = Object.values(state.answers).filter(isAnswered).length;
        const count = bar.querySelector(".mvr-count");
        count.textContent = say("comments", { n: state.comments.length }) + (answered ? " · " + say("answers", { n: answered }) : "");
        bar.querySelector(".mvr-state").textContent = say(!kept ? "notKept" : state.saved ? (state.comments.length || answered ? "isSaved" : "nothingYet") : "notSaved");
    }

    const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
    const shortened = (words) => {
        const text = words.replace(/\s+/g, " ").trim();
        return text.length > longestName ? text.slice(0, longestName) + "…" : text;
    };
    const wordsOf = (element) => shortened((element.querySelector("h2, h3, h4, .mv-block-title, legend, .mv-label") || element).textContent);

    /// The options, rows and items of a question, as they stand on the page; each once.
    function partsOf(element) {
        const parts = new Map();
        for (const one of all(element, ".mv-option[data-option], .mv-row[data-item], .mv-order-item[data-item], .mv-checklist > [data-item]")) {
            const id = one.dataset.option || one.dataset.item;
            if (uuid.exec(id)?.[0] !== id || parts.has(id)) continue;
            const words = shortened((one.querySelector("label, .mv-order-text") || one).textContent);
            if (words) parts.set(id, { id, words });
        }
        return [...parts.values()];
    }

    function commentButton(place, page, element, begun) {
        const parts = partsOf(element);
        const count = commentsAt(place, parts).length;
        const words = count ? say("comments", { n: count }) : say("comment");
        const what = wordsOf(element);
        const opener = button([words, h("span.mv-hidden", ": " + what)], () => openPlace(place, page, what, quote, begun, partsOf(element)), ".mv-small.mvr-comment-button",
            { "data-place": place, "data-count": count, lang: table.language });
        // A press on the button ends the selection before the click.
        let quote = "";
        opener.addEventListener("pointerdown", () => (quote = marked(element)));
        opener.addEventListener("keydown", () => (quote = marked(element)));
        return opener;
    }

    function put(element, place, page, begun) {
        if (!place) return;
        const present = [...element.children].find((child) => child.matches(".mvr-comment-button"));
        if (present?.dataset.count === String(commentsAt(place, partsOf(element)).length) && present.dataset.place === place) return;
        const fresh = commentButton(place, page, element, begun);
        if (present) present.replaceWith(fresh);
        else element.append(fresh);
    }

    /// Gives everything on the page its button, once; called whenever the player has changed the page.
    function decorate() {
        const main = document.getElementById("mv-main");
        const id = main.dataset.page;
        const page = course.pages.find((one) => one.id === id);
        const heading = main.querySelector("h1");
        if (!page || !heading) return;
        for (const block of all(main, ".mv-block")) put(block, uuid.exec(block.id)?.[0], id);
        for (const question of all(main, ".mv-question, .mv-unscored")) put(question, uuid.exec(question.dataset.question || "")?.[0], id);
        if (["results", "feedback"].includes(page.kind)) return;
        let box = main.querySelector(":scope > .mvr-page");
        if (!box) heading.after((box = h("div.mvr-page")));
        const own = uuid.exec(id)?.[0];
        box.dataset.title = page.title;
        if (!box.firstChild || box.firstChild.dataset.count !== String(commentsAt(own || course.id).length)) {
            const opener = commentButton(own || course.id, id, heading, own || page.kind === "home" ? "" : page.title + ": ");
            fill(box, opener);
        }
    }

    function start(data) {
        course = data;
        state = read();
        store();
        bar = h("section.mvr-bar", { "aria-label": say("review"), lang: table.language },
            h("p.mvr-count"), h("p.mvr-state", { role: "status" }), button(say("openReview"), openReview, ".mv-primary"));
        document.body.append(bar);
        showBar();
        decorate();
        let waiting = false;
        new MutationObserver(() => {
            if (waiting) return;
            waiting = true;
            requestAnimationFrame(() => {
                waiting = false;
                decorate();
            });
        }).observe(document.getElementById("mv-main"), { childList: true, subtree: true, attributeFilter: ["data-page"] });
        window.addEventListener("beforeunload", (event) => {
            if (!kept && !state.saved) event.preventDefault();
        });
    }

    window.microvetReview = { start };
})();
