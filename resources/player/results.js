// The results page and the start box of the first page.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, button, progress } = microvet;

    const bar = (label, value, max, words) =>
        h("div.mv-measure", h("progress", { max: Math.max(1, max), value, "aria-label": label }), h("span", words));

    const unitsWords = () => say("unitsDone", { n: progress.unitsTotal(), done: progress.unitsDone() });
    const unitsBar = () => bar(say("progress"), progress.unitsDone(), progress.unitsTotal(), unitsWords());

    const state = (good, words) => h("span.mv-state", { "data-state": good ? "right" : "open" }, good && icon("right"), " ", words);

    const tableBody = (rows) => h("tbody", rows.map(([first, ...others]) =>
        h("tr", h("th", { scope: "row" }, first), others.map((cell) => h("td", cell)))));

    /// A heading, and a table in it; nothing where there are no rows. `heads`: keys of words.
    function tableOf(title, note, heads, rows) {
        if (!rows.length) return [];
        return [h("h2", say(title)), note && h("p.mv-note", say(note)),
            h("div.mv-scroll", h("table", h("caption.mv-hidden", say(title)),
                h("thead", h("tr", heads.map((head) => h("th", { scope: "col" }, say(head))))), tableBody(rows)))];
    }

    function assessmentRow(course, a) {
        const past = progress.state.attempts[a.id];
        const left = progress.attemptsLeft(a);
        return [
            h("a", { href: "#" + a.id, lang: course.language }, a.title),
            past ? microvet.percent(past.best) : "–",
            microvet.percent(a.passPercent),
            past ? state(past.passed, say(past.passed ? "passed" : "notPassed")) : state(false, say("notTaken")),
            left === Infinity ? say("unlimited") : microvet.number(left),
        ];
    }

    function outcomeRow(course, outcome) {
        const { percent } = outcome;
        return [
            h("span", { lang: course.language }, outcome.statement),
            percent === null ? say(outcome.asked ? "notTaken" : "taskOpen")
                : bar(say("resultOf", { title: outcome.statement }), percent, 100, microvet.percent(percent)),
            outcome.tasks > 0 && outcome.asked > 0 && h("span.mv-note", say("tasksOpen", { n: outcome.tasks })),
        ];
    }

    /// What a person assesses: open here, whatever the learner has done.
    function taskRow(course, task, i) {
        const page = course.pages[task.page];
        const done = microvet.tasks.isDone(task.id);
        return [
            h("a", { href: "#" + page.id + "/q-" + task.id, lang: course.language }, say("taskNumber", { n: i + 1, title: page.title })),
            state(false, say(done ? "taskDone" : "taskNotYet")),
        ];
    }

    /// A button that asks before it deletes. `words` and `question`: keys of what it and the question say.
    function confirming(words, question, onYes) {
        const place = h("div", { role: "status" });
        const ask = button(say(words), () => {
            const keep = button(say("forgetNo"), () => answer(() => ask.focus()));
            microvet.fill(place, h("p", say(question)), h("div.mv-buttons", button(say("forgetYes"), () => answer(onYes), ".mv-danger"), keep));
            keep.focus();
        });
        const answer = (then) => {
            place.replaceChildren();
            then();
        };
        return h("div.mv-forget", ask, place);
    }

    const forgetting = (then) => confirming("forget", "forgetQuestion", () => {
        progress.forget();
        then();
    });

    /// Fills #mv-results. `redraw` is called when the learner has deleted the progress.
    function fill(place, course, redraw) {
        const complete = progress.isComplete();
        // One part of several knows nothing of how the course as a whole stands.
        microvet.fill(place,
            !course.part && h("div.mv-box.mv-standing", { "data-state": complete ? "right" : "open" },
                h("p.mv-verdict.mv-large", complete && [icon("right"), " "], h("strong", say(complete ? "courseComplete" : "courseOpen"))),
                unitsBar()),
            tableOf("assessments", null, ["assessment", "best", "needed", "standing", "attempts"],
                course.assessments.map((a) => assessmentRow(course, a))),
            tableOf("outcomes", "outcomesHelp", ["outcome", "result"],
                progress.outcomes().filter((o) => o.asked > 0 || o.tasks > 0).map((o) => outcomeRow(course, o))),
            tableOf("tasks", "tasksHelp", ["task", "standing"], course.tasks.map((task, i) => taskRow(course, task, i))),
            h("div.mv-buttons.mv-result-actions", microvet.printButton()),
            !course.part && microvet.record.section(course),
            !progress.usesPlatform() && forgetting(() => {
                redraw();
                microvet.announce(say("forgotten"));
            }));
    }

    /// On the first page: where to begin, or to go on.
    function startBox(course) {
        const last = course.pages.find((page) => page.id === progress.state.page);
        const goesOn = last && last !== course.pages[0] && !course.part;
        const target = goesOn ? last : course.pages.find((page) => page.kind === "unit") || course.near?.(0, 1) || course.pages[1];
        if (!target) return null;
        return h("div.mv-box.mv-begin",
            goesOn && h("p", say("welcomeBack")),
            h("p", h("a.mv-button.mv-primary", { href: "#" + target.id },
                say(goesOn ? "continueWith" : "begin", { title: target.title }))),
            goesOn && unitsBar());
    }

    microvet.results = { fill, startBox, confirming, forgetting, tableBody, unitsWords };
})();
