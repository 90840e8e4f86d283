// What people assess: essays and practical tasks. Texts and ticks are kept in this browser and go nowhere.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, all, fill, button, progress } = microvet;

    /// {text, done, ticks: {item id: true}}
    const load = (id) => progress.kept("task:" + id) || {};
    const keep = (id, state) => progress.keep("task:" + id, state);
    const isDone = (id) => load(id).done === true;

    function countWords(text, q) {
        const n = (text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) || []).length;
        const more = q.maxWords > 0 && n > q.maxWords ? [say("wordsOver", { n: n - q.maxWords })]
            : q.minWords > 0 && n < q.minWords ? [say("wordsShort", { n: q.minWords - n })] : [];
        return [say("wordCount", { n }), ...more].join(" · ");
    }

    const openNote = () => microvet.verdictLine("clock", say("taskOpen"), null, ".mv-task-open");

    /// Before the rubric, the hint and the answer, behind what the task says.
    function place(task, element) {
        const later = task.querySelector(":scope > :is(.mv-table-frame, .mv-scroll, .mv-hint, .mv-answer)");
        if (later) later.before(element);
        else task.append(element);
    }

    /// `mayShow` says whether the model answer may be shown yet.
    function mountEssay(task, id, q, mayShow) {
        const state = load(id);
        const count = h("p.mv-word-count", { id: `t-${id}-count` });
        const field = h("textarea", { id: "t-" + id, rows: "8", spellcheck: "true", "aria-describedby": count.id });
        const writing = h("div.mv-writing", h("label", { for: field.id }, say("yourText")), field, count);
        const finished = h("div.mv-finished");
        const status = h("p.mv-status", { role: "status" });
        const finish = button(say("finishText"), () => setDone(true), ".mv-primary");
        const change = button(say("changeText"), () => setDone(false));
        const copy = button(say("copyText"), () => microvet.copy(finished.querySelector(".mv-essay-text"), status));
        const print = microvet.printButton();
        place(task, h("div.mv-essay", writing, finished, h("div.mv-buttons", finish, change, copy, print), status, h("p.mv-note", say("taskKept"))));
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
            writing.hidden = finish.hidden = state.done === true;
            change.hidden = copy.hidden = print.hidden = state.done !== true;
            count.textContent = countWords(field.value, q);
            fill(finished, state.done && [h("p.mv-label", say("yourText")), h("div.mv-essay-text", state.text), h("p.mv-word-count", count.textContent), openNote()],
                state.done && q.modelAnswer && mayShow() && [h("p.mv-label", say("modelAnswer")), h("div.mv-model-answer", { html: q.modelAnswer })]);
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

    function mountPractical(task, id) {
        const state = load(id);
        const note = h("div.mv-finished");
        const tick = (name, checked, words, ticked) => {
            const box = h("input", { type: "checkbox", id: `t-${id}-${name}`, checked, onchange: () => {
                ticked(box.checked);
                keep(id, state);
            } });
            return [box, h("label", { for: box.id }, words)];
        };
        for (const item of all(task, ".mv-checklist li")) {
            const name = item.dataset.item;
            item.append(...tick(name, state.ticks?.[name], [...item.childNodes], (checked) => (state.ticks = { ...state.ticks, [name]: checked })));
        }
        const show = () => fill(note, state.done && openNote());
        const done = tick("done", state.done, say("taskFinished"), (checked) => {
            state.done = checked;
            show();
        });
        task.querySelector(".mv-checklist")?.after(h("p.mv-note", say("selfCheck")));
        place(task, h("div.mv-practical", h("p.mv-done-tick", done), h("div", { role: "status" }, note)));
        show();
        return show;
    }

    /// Brings a task of the page to life; `data`: the questions of the page. Returns what shows it anew, or null for a type
    /// that is not known.
    function mount(task, data, mayShow = () => true) {
        const id = task.dataset.question;
        const q = data[id];
        if (q?.type === "essay") return mountEssay(task, id, q, mayShow);
        if (q?.type === "practical") return mountPractical(task, id);
        task.append(h("p.mv-note", say("notScored")));
        return null;
    }

    microvet.tasks = { mount, isDone };
})();
