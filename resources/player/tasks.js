// What people assess: essays and practical tasks. Texts and ticks are kept in this browser and go nowhere.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, progress } = microvet;

    const held = new Map(); // where nothing can be stored: until the page is closed

    /// {text, done, ticks: {item id: true}}
    function load(id) {
        try {
            return JSON.parse(progress.setting("task:" + id) || "null") || held.get(id) || {};
        } catch {
            return {};
        }
    }

    function keep(id, state) {
        held.set(id, state);
        progress.setting("task:" + id, JSON.stringify(state));
    }

    const isDone = (id) => load(id).done === true;
    const forget = () => held.clear();

    const wordsIn = (text) => (text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) || []).length;

    function countWords(text, q) {
        const n = wordsIn(text);
        if (q.maxWords > 0 && n > q.maxWords) return say("wordCount", { n }) + " · " + say("wordsOver", { n: n - q.maxWords });
        if (q.minWords > 0 && n < q.minWords) return say("wordCount", { n }) + " · " + say("wordsShort", { n: q.minWords - n });
        return say("wordCount", { n });
    }

    const openNote = () => h("p", { class: "mv-verdict mv-task-open" }, icon("clock"), " ", h("strong", {}, say("taskOpen")));
    const button = (words, press, kind = "") => h("button", { type: "button", class: "mv-button " + kind, onclick: press }, words);

    /// Before the rubric, the hint and the answer, behind what the task says.
    function place(task, element) {
        const later = task.querySelector(":scope > :is(.mv-table-frame, .mv-scroll, .mv-hint, .mv-answer)");
        if (later) later.before(element);
        else task.append(element);
    }

    // --- Essay -----------------------------------------------------------------------------------------------------

    /// `mayShow` says whether the model answer may be shown yet.
    function mountEssay(task, id, q, mayShow) {
        const state = load(id);
        const count = h("p", { class: "mv-word-count", id: `t-${id}-count` });
        const field = h("textarea", { id: "t-" + id, rows: "8", spellcheck: "true", "aria-describedby": count.id });
        const writing = h("div", { class: "mv-writing" }, h("label", { for: field.id }, say("yourText")), field, count);
        const finished = h("div", { class: "mv-finished" });
        const status = h("p", { class: "mv-status", role: "status" });
        const buttons = h("div", { class: "mv-buttons" });
        const finish = button(say("finishText"), () => setDone(true), "mv-primary");
        const change = button(say("changeText"), () => setDone(false));
        const copy = button(say("copyText"), copyText);
        const print = button(say("print"), () => window.print());
        buttons.append(finish, change, copy, print);
        place(task, h("div", { class: "mv-essay" }, writing, finished, buttons, status, h("p", { class: "mv-note" }, say("taskKept"))));
        field.value = state.text || "";

        function setDone(done) {
            if (done && !field.value.trim()) {
                status.textContent = say("writeFirst");
                field.focus();
                return;
            }
            state.done = done;
            keep(id, state);
            show();
            status.textContent = "";
            if (done) microvet.announce(say("taskOpen"));
            (done ? change : field).focus();
        }

        function show() {
            writing.hidden = state.done === true;
            finish.hidden = state.done === true;
            change.hidden = copy.hidden = print.hidden = state.done !== true;
            count.textContent = countWords(field.value, q);
            finished.replaceChildren(...(state.done ? [
                h("p", { class: "mv-label" }, say("yourText")), h("div", { class: "mv-essay-text" }, state.text), h("p", { class: "mv-word-count" }, countWords(state.text, q)), openNote(),
                ...(q.modelAnswer && mayShow() ? [h("p", { class: "mv-label" }, say("modelAnswer")), h("div", { class: "mv-model-answer", html: q.modelAnswer })] : []),
            ] : []));
        }

        async function copyText() {
            try {
                await navigator.clipboard.writeText(state.text);
                status.textContent = say("copied");
            } catch {
                getSelection().selectAllChildren(finished.querySelector(".mv-essay-text"));
                status.textContent = say("copyByHand");
            }
        }

        field.addEventListener("input", () => {
            state.text = field.value;
            count.textContent = countWords(field.value, q);
            status.textContent = "";
            keep(id, state);
        });
        show();
        return show;
    }

    // --- Practical task ----------------------------------------------------------------------------------------------

    function mountPractical(task, id) {
        const state = load(id);
        const note = h("div", { class: "mv-finished" });
        const list = task.querySelector(".mv-checklist");
        for (const item of list?.querySelectorAll("li") || []) {
            const box = h("input", { type: "checkbox", id: `t-${id}-${item.dataset.item}` });
            box.checked = state.ticks?.[item.dataset.item] === true;
            const label = h("label", { for: box.id });
            label.append(...item.childNodes);
            item.append(box, label);
            box.addEventListener("change", () => {
                state.ticks = { ...state.ticks, [item.dataset.item]: box.checked };
                keep(id, state);
            });
        }
        const done = h("input", { type: "checkbox", id: `t-${id}-done` });
        done.checked = state.done === true;
        const show = () => note.replaceChildren(...(done.checked ? [openNote()] : []));
        done.addEventListener("change", () => {
            state.done = done.checked;
            keep(id, state);
            show();
        });
        if (list) list.after(h("p", { class: "mv-note" }, say("selfCheck")));
        place(task, h("div", { class: "mv-practical" }, h("p", { class: "mv-done-tick" }, done, h("label", { for: done.id }, say("taskFinished"))), h("div", { role: "status" }, note)));
        show();
        return show;
    }

    /// Brings a task of the page to life. Returns what shows it anew, or null for a type that is not known.
    function mount(task, id, q, mayShow = () => true) {
        if (q?.type === "essay") return mountEssay(task, id, q, mayShow);
        if (q?.type === "practical") return mountPractical(task, id);
        task.append(h("p", { class: "mv-note" }, say("notScored")));
        return null;
    }

    microvet.tasks = { mount, isDone, forget, wordsIn };
})();
