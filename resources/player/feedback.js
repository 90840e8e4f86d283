// What the learner says about the course: kept in this browser, never sent; a text to copy, a page to print.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, all, button, progress } = microvet;

    const textOf = (ask) => ask.querySelector("textarea");
    const chosen = (ask) => ask.querySelector("input:checked");

    function answersOf(asks) {
        const answers = {};
        for (const ask of asks) {
            const answer = (textOf(ask) || chosen(ask))?.value;
            if (answer) answers[ask.dataset.ask] = answer;
        }
        return answers;
    }

    function show(asks, answers) {
        for (const ask of asks) {
            const answer = answers[ask.dataset.ask] || "";
            if (textOf(ask)) textOf(ask).value = answer;
            else for (const input of all(ask, "input")) input.checked = input.value === answer;
        }
    }

    /// Every question with its answer, so that the text can be read without the course.
    function asText(asks, heading) {
        const lines = asks.map((ask) => {
            const question = ask.querySelector("legend, label").textContent.trim();
            const answer = textOf(ask)?.value || chosen(ask)?.labels[0].textContent || "";
            return question + "\n" + (answer.trim() || "–").replace(/^/gm, "    ");
        });
        return [heading, ...lines].join("\n\n") + "\n";
    }

    function fill(form, course) {
        const asks = all(form, ".mv-ask");
        const heading = course.title + (course.version ? " · " + course.version : "");
        const text = h("textarea.mv-as-text", { id: "mv-feedback-text", readonly: true, "aria-label": say("feedbackText") });
        const kept = h("p.mv-note");
        const status = h("p.mv-status", { role: "status" });

        function keep() {
            const answers = answersOf(asks);
            const empty = Object.keys(answers).length === 0;
            kept.textContent = say(progress.keep("feedback", empty ? null : answers) || empty ? "feedbackKept" : "feedbackNotKept");
            text.value = empty ? say("feedbackNone") : asText(asks, heading);
            text.rows = text.value.split("\n").length;
            status.textContent = "";
        }

        const remove = microvet.results.confirming("feedbackDelete", "feedbackDeleteQuestion", () => {
            show(asks, {});
            keep();
            status.textContent = say("feedbackDeleted");
            asks[0]?.querySelector("input, textarea").focus();
        });
        form.after(
            h("section.mv-box.mv-hand-on", h("h2", say("feedbackText")), kept, text,
                h("div.mv-buttons",
                    button(say("copyText"), () => microvet.copy(text, status), ".mv-primary"),
                    microvet.printButton()),
                status, remove));
        show(asks, progress.kept("feedback") || {});
        keep();
        form.addEventListener("input", keep);
    }

    microvet.feedback = { fill };
})();
