// The results page and the start box of the first page.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, progress } = microvet;

    function bar(label, value, max, words) {
        return h("div", { class: "mv-measure" },
            h("progress", { max: Math.max(1, max), value, "aria-label": label }), h("span", {}, words));
    }

    function state(good, words) {
        return h("span", { class: "mv-state", "data-state": good ? "right" : "open" }, good ? icon("right") : null, " ", words);
    }

    function table(caption, heads, rows) {
        return h("div", { class: "mv-scroll" }, h("table", {}, h("caption", { class: "mv-hidden" }, caption),
            h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
            h("tbody", {}, rows.map(([first, ...others]) =>
                h("tr", {}, h("th", { scope: "row" }, first), others.map((cell) => h("td", {}, cell)))))));
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
            outcome.tasks && outcome.asked ? h("span", { class: "mv-note" }, say("tasksOpen", { n: outcome.tasks })) : null,
        ];
    }

    /// What a person assesses: open here, whatever the learner has done.
    function taskRow(course, task, i) {
        const page = course.pages[task.page];
        const done = microvet.tasks.isDone(task.id);
        return [
            h("span", {}, h("a", { href: "#" + page?.id + "/q-" + task.id, lang: course.language }, say("taskNumber", { n: i + 1, title: page?.title || "" }))),
            state(false, say(done ? "taskDone" : "taskNotYet")),
        ];
    }

    /// A button that asks before it deletes. `words`: keys of the button and of the question.
    function confirming(words, onYes) {
        const place = h("div", { role: "status" });
        const ask = h("button", { type: "button", class: "mv-button", onclick: () => {
            place.replaceChildren(h("p", {}, say(words.question)), h("div", { class: "mv-buttons" },
                h("button", { type: "button", class: "mv-button mv-danger", onclick: () => {
                    place.replaceChildren();
                    onYes();
                } }, say("forgetYes")),
                h("button", { type: "button", class: "mv-button", onclick: () => {
                    place.replaceChildren();
                    ask.focus();
                } }, say("forgetNo"))));
            place.querySelector("button:last-of-type").focus();
        } }, say(words.ask));
        return h("div", { class: "mv-forget" }, ask, place);
    }

    const forgetting = (onForget) => confirming({ ask: "forget", question: "forgetQuestion" }, onForget);

    /// Fills #mv-results. `redraw` is called when the learner has deleted the progress.
    function fill(place, course, redraw) {
        const done = progress.unitsDone();
        const total = progress.unitsTotal();
        const complete = progress.isComplete();
        // One part of several knows nothing of how the course as a whole stands.
        const children = course.part ? [] : [
            h("div", { class: "mv-box mv-standing", "data-state": complete ? "right" : "open" },
                h("p", { class: "mv-verdict mv-large" }, complete ? [icon("right"), " "] : null,
                    h("strong", {}, say(complete ? "courseComplete" : "courseOpen"))),
                bar(say("progress"), done, total, say("unitsDone", { n: total, done }))),
        ];
        if (course.assessments.length) {
            children.push(h("h2", {}, say("assessments")), table(say("assessments"),
                [say("assessment"), say("best"), say("needed"), say("standing"), say("attempts")],
                course.assessments.map((a) => assessmentRow(course, a))));
        }
        const outcomes = progress.outcomes().filter((o) => o.asked > 0 || o.tasks > 0);
        if (outcomes.length) {
            children.push(h("h2", {}, say("outcomes")), h("p", { class: "mv-note" }, say("outcomesHelp")),
                table(say("outcomes"), [say("outcome"), say("result")], outcomes.map((o) => outcomeRow(course, o))));
        }
        if (course.tasks.length) {
            children.push(h("h2", {}, say("tasks")), h("p", { class: "mv-note" }, say("tasksHelp")),
                table(say("tasks"), [say("task"), say("standing")], course.tasks.map((task, i) => taskRow(course, task, i))));
        }
        children.push(h("div", { class: "mv-buttons mv-result-actions" },
            h("button", { type: "button", class: "mv-button", onclick: () => window.print() }, say("print"))));
        if (!course.part) children.push(microvet.record.section(course));
        if (!progress.usesPlatform()) {
            children.push(forgetting(() => {
                progress.forget();
                redraw();
                microvet.announce(say("forgotten"));
            }));
        }
        place.replaceChildren(...children);
    }

    /// On the first page: where to begin, or to go on.
    function startBox(course) {
        const last = course.pages.find((page) => page.id === progress.state.page);
        const goesOn = last && last !== course.pages[0] && !course.part;
        const target = goesOn ? last : course.pages.find((page) => page.kind === "unit") || course.near?.(0, 1) || course.pages[1];
        if (!target) return null;
        return h("div", { class: "mv-box mv-begin" },
            goesOn ? h("p", {}, say("welcomeBack")) : null,
            h("p", {}, h("a", { class: "mv-button mv-primary", href: "#" + target.id },
                say(goesOn ? "continueWith" : "begin", { title: target.title }))),
            goesOn ? bar(say("progress"), progress.unitsDone(), progress.unitsTotal(),
                say("unitsDone", { n: progress.unitsTotal(), done: progress.unitsDone() })) : null);
    }

    microvet.results = { fill, startBox, confirming, forgetting };
})();
