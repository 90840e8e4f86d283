// Questions on a page: knowledge checks with feedback, hints and another try; and the look of a marked answer, which
// assessments use as well.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, progress, questions } = microvet;

    const verdictOf = (share) => (share >= 1 ? "right" : share > 0 ? "partly" : "wrong");

    // --- The form ------------------------------------------------------------------------------------------------

    /// Brings a form of the page into the player's shape. Returns null for a type that is not scored here.
    function prepare(form, q, seed) {
        form.addEventListener("submit", (event) => event.preventDefault());
        const type = q && questions.types[q.type];
        if (!type) return null;
        const list = form.querySelector(".mv-options");
        if (list && q.options && q.shuffle && !type.prepare) {
            const options = [...list.querySelectorAll(".mv-option")];
            list.append(...microvet.shuffled(options, seed ^ microvet.hash(form.dataset.question)));
        }
        if (type.field) {
            const field = type.field(form);
            if (field) {
                field.setAttribute("autocomplete", "off");
                field.setAttribute("maxlength", "250");
                if (q.type === "numeric") field.setAttribute("inputmode", "decimal");
                if (!field.labels?.length && !field.getAttribute("aria-label")) {
                    field.setAttribute("aria-label", say("yourAnswer"));
                }
            }
        }
        type.prepare?.(form, q, seed);
        const help = type.help?.(q);
        const points = q.points !== 1 ? say("points", { n: q.points }) : "";
        if (help || points) {
            const drag = type.drags && h("span", { class: "mv-drag-help", "aria-hidden": "true" }, " ", say("dragHelp"));
            const note = h("p", { class: "mv-question-facts", id: form.id + "-facts" }, help, drag, help && points && " · ", points);
            const fieldset = form.querySelector("fieldset");
            (form.querySelector("legend ~ :is(.mv-bank, .mv-rows, .mv-order, .mv-gaps, .mv-hotspot, .mv-options, .mv-input)") || fieldset.lastElementChild).before(note);
            fieldset.setAttribute("aria-describedby", note.id);
        }
        return type;
    }

    /// Where an answer begins: the first control that the question has.
    const firstControl = (form) => form.querySelector("fieldset :is(input, select, textarea, button:not([aria-disabled=true]))");

    function unmark(form, q) {
        questions.types[q.type].unmark?.(form);
        form.querySelectorAll(".mv-mark, .mv-option-feedback").forEach((element) => element.remove());
        form.querySelectorAll(".mv-option[data-state]").forEach((element) => delete element.dataset.state);
        form.querySelectorAll(".mv-option input").forEach((input) => input.removeAttribute("aria-describedby"));
        delete form.dataset.verdict;
        form.mvRefresh?.();
    }

    /// Marks what was chosen, in words and with a sign. `reveal` marks the right answers that were not chosen too.
    function mark(form, q, answer, reveal) {
        unmark(form, q);
        const type = questions.types[q.type];
        form.dataset.verdict = answer === null ? "wrong" : verdictOf(type.share(q, answer));
        if (type.field) return;
        if (type.mark) {
            type.mark(form, q, answer, reveal);
            return;
        }
        const right = type.right(q);
        const feedback = new Map(questions.answerFeedback(q, answer).map((f) => [f.option, f.html]));
        for (const option of form.querySelectorAll(".mv-option")) {
            const input = option.querySelector("input");
            const chosen = answer.includes(input.value);
            const isRight = right.includes(input.value);
            if (!chosen && !(reveal && isRight)) continue;
            const state = !chosen ? "missed" : isRight ? "right" : "wrong";
            option.dataset.state = state;
            const words = say(state === "missed" ? "optionMissed" : state === "right" ? "optionRight" : "optionWrong");
            const note = h("div", { class: "mv-option-feedback", id: input.id + "-feedback" });
            note.append(h("span", { class: "mv-mark" }, icon(state === "wrong" ? "wrong" : "right"), " ", words));
            if (chosen && feedback.get(input.value)) note.append(h("div", { html: feedback.get(input.value) }));
            option.append(note);
            input.setAttribute("aria-describedby", note.id);
        }
        type.marked?.(form);
    }

    /// The verdict and the feedback on the whole answer, as elements.
    function verdict(q, answer, { reveal = false, form = null } = {}) {
        const type = questions.types[q.type];
        const share = type.share(q, answer);
        const state = verdictOf(share);
        const won = say("pointsWon", { n: q.points, won: Math.round(share * q.points * 100) / 100 });
        const parts = [
            h("p", { class: "mv-verdict" }, icon(state), " ",
                h("strong", {}, say(state === "right" ? "correct" : state === "partly" ? "partlyCorrect" : "incorrect")),
                h("span", { class: "mv-won" }, " ", won)),
        ];
        const html = q.feedback?.[state === "right" ? "correct" : state === "partly" ? "partly" : "incorrect"];
        if (html) parts.push(h("div", { html }));
        if (type.field) {
            for (const { html: own } of questions.answerFeedback(q, answer)) if (own) parts.push(h("div", { html: own }));
            if (reveal && share < 1) parts.push(h("p", {}, say("rightAnswer", { answer: type.right(q).join(" · ") })));
        }
        parts.push(...(type.notes?.(q, answer) || []));
        if (reveal && share < 1 && form) parts.push(...(type.revealed?.(form, q, answer) || []));
        return { state, parts };
    }

    // --- A knowledge check ---------------------------------------------------------------------------------------

    /// `answered` is called after each scored answer. Returns whether the question is scored here.
    function mountCheck(form, id, q, answered) {
        const type = prepare(form, q, progress.state.seed);
        if (!type) return false;
        const started = { at: performance.now() };
        const feedback = h("div", { class: "mv-feedback", role: "status" });
        const hintPlace = h("div", { class: "mv-hint-shown", role: "status" });
        const button = (words, press, kind = "") => h("button", { type: "button", class: "mv-button " + kind, onclick: press }, words);
        const check = h("button", { type: "submit", class: "mv-button mv-primary" }, say("check"));
        const again = button(say("tryAgain"), startAgain);
        const reveal = button(say("showAnswer"), () => show(type.read(form, q), true));
        const hint = q.hint ? button([icon("hint"), " ", say("hint")], showHint) : null;
        const buttons = h("div", { class: "mv-buttons" }, check, again, reveal, hint);
        again.hidden = reveal.hidden = true;
        form.append(hintPlace, buttons, feedback);

        function showHint() {
            const shown = hintPlace.childElementCount > 0;
            hintPlace.replaceChildren(...(shown ? [] : [h("div", { html: q.hint })]));
            hint.setAttribute("aria-expanded", String(!shown));
        }
        hint?.setAttribute("aria-expanded", "false");

        function show(answer, revealed) {
            mark(form, q, answer, revealed);
            const { state, parts } = verdict(q, answer, { reveal: revealed, form });
            feedback.dataset.state = state;
            feedback.replaceChildren(...parts);
            again.hidden = false;
            // A button that vanishes under the finger would throw the focus away.
            if (document.activeElement === reveal) again.focus();
            reveal.hidden = revealed || state === "right";
        }

        function clearMarks() {
            unmark(form, q);
            feedback.replaceChildren();
            delete feedback.dataset.state;
            again.hidden = reveal.hidden = true;
        }

        function startAgain() {
            type.write(form, q, null);
            clearMarks();
            started.at = performance.now();
            firstControl(form)?.focus();
        }

        form.addEventListener("submit", () => {
            const answer = type.read(form, q);
            const refusal = answer === null ? "answerFirst" : type.unreadable?.(q, answer) ? "notANumber" : "";
            if (refusal) {
                clearMarks();
                feedback.dataset.state = "missing";
                feedback.replaceChildren(h("p", {}, say(refusal)));
                firstControl(form)?.focus();
                return;
            }
            progress.recordAnswer(id, type.share(q, answer), type.code(q, answer));
            progress.report(questions.record(id, q, answer, (performance.now() - started.at) / 1000, form));
            started.at = performance.now();
            show(answer, false);
            answered();
        });
        form.addEventListener("input", () => feedback.hasChildNodes() && clearMarks());

        const earlier = progress.state.answers[id];
        if (earlier?.code) {
            const answer = type.decode(q, earlier.code);
            type.write(form, q, answer);
            show(answer, false);
        } else if (earlier) {
            feedback.dataset.state = verdictOf(earlier.share);
            feedback.replaceChildren(h("p", {}, say("answeredBefore", { percent: microvet.percent(earlier.share * 100) })));
        }
        return true;
    }

    microvet.checks = { prepare, mark, unmark, verdict, mountCheck, firstControl };
})();
