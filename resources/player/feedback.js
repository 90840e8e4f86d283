// What the learner says about the course: kept in this browser, never sent; a text to copy, a page to print.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, progress } = microvet;

    const place = "feedback"; // of the answers among the settings of the reader
    let held = {};            // name of a question → answer; all there is where the browser keeps nothing

    const textOf = (ask) => ask.querySelector("textarea");
    const chosen = (ask) => ask.querySelector("input:checked");

    function stored() {
        try {
            return JSON.parse(progress.setting(place) || "null");
        } catch {
            return null; // not ours, or cut short
        }
    }

    function answersOf(asks) {
        const answers = {};
        for (const ask of asks) {
            const answer = textOf(ask) ? textOf(ask).value : chosen(ask)?.value || "";
            if (answer) answers[ask.dataset.ask] = answer;
        }
        return answers;
    }

    function show(asks, answers) {
        for (const ask of asks) {
            const answer = answers[ask.dataset.ask] || "";
            if (textOf(ask)) textOf(ask).value = answer;
            else ask.querySelectorAll("input").forEach((input) => (input.checked = input.value === answer));
        }
    }

    /// Every question with its answer, so that the text can be read without the course.
    function asText(asks, heading) {
        const lines = asks.map((ask) => {
            const question = ask.querySelector(textOf(ask) ? "label" : "legend").textContent.trim();
            const answer = textOf(ask) ? textOf(ask).value.trim() : chosen(ask)?.labels[0].textContent.trim();
            return question + "\n" + (answer || "–").replace(/^/gm, "    ");
        });
        return [heading, ...lines].join("\n\n") + "\n";
    }

    /// Fills the page of the questions about the course.
    function fill(form, course) {
        const asks = [...form.querySelectorAll(".mv-ask")];
        const heading = course.title + (course.version ? " · " + course.version : "");
        const text = h("textarea", { id: "mv-feedback-text", readonly: true, class: "mv-as-text", "aria-label": say("feedbackText") });
        const kept = h("p", { class: "mv-note" });
        const status = h("p", { class: "mv-status", role: "status" });

        function keep() {
            held = answersOf(asks);
            const empty = Object.keys(held).length === 0;
            const packed = JSON.stringify(held);
            progress.setting(place, empty ? null : packed);
            kept.textContent = say(empty || progress.setting(place) === packed ? "feedbackKept" : "feedbackNotKept");
            text.value = empty ? say("feedbackNone") : asText(asks, heading);
            text.rows = text.value.split("\n").length;
            status.textContent = "";
        }

        function copy() {
            text.focus();
            text.select();
            let taken = false;
            try {
                taken = document.execCommand("copy"); // works from a folder and in a frame, where the newer way does not
            } catch {
                // Said below.
            }
            status.textContent = say(taken ? "copied" : "copyByHand");
        }

        const remove = microvet.results.confirming({ ask: "feedbackDelete", question: "feedbackDeleteQuestion" }, () => {
            show(asks, {});
            keep();
            status.textContent = say("feedbackDeleted");
            asks[0]?.querySelector("input, textarea").focus();
        });
        form.after(
            h("section", { class: "mv-box mv-hand-on" }, h("h2", {}, say("feedbackText")), kept, text,
                h("div", { class: "mv-buttons" },
                    h("button", { type: "button", class: "mv-button mv-primary", onclick: copy }, say("copyText")),
                    h("button", { type: "button", class: "mv-button", onclick: () => window.print() }, say("print"))),
                status, remove));
        show(asks, stored() || held);
        keep();
        form.addEventListener("input", keep);
    }

    microvet.feedback = { fill };
})();
