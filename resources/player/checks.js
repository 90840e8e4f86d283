// Questions on a page: knowledge checks with feedback, hints and another try; and the look of a marked answer, which
// assessments use as well.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, all, fill, attribute, button, verdictLine, progress, questions } = microvet;
    const { types } = questions;

    const verdictOf = (share) => (share >= 1 ? "right" : share > 0 ? "partly" : "wrong");
    const shareOf = (q, answer) => (answer === null ? 0 : types[q.type].share(q, answer));
    const verdictWords = { right: "correct", partly: "partlyCorrect", wrong: "incorrect" };

    /// Brings a form of the page into the player's shape. Returns null for a type that is not scored here.
    function prepare(form, q, seed) {
        form.addEventListener("submit", (event) => event.preventDefault());
        const type = types[q?.type];
        if (!type) return null;
        const list = form.querySelector(".mv-options");
        if (list && q.options && q.shuffle && !type.prepare) {
            list.append(...questions.shuffled(form, all(list, ".mv-option"), seed));
        }
        const field = type.field?.(form);
        if (field) {
            field.autocomplete = "off";
            field.maxLength = 250;
            if (q.type === "numeric") field.inputMode = "decimal";
            if (!field.labels.length && !field.getAttribute("aria-label")) attribute(field, "aria-label", say("yourAnswer"));
        }
        type.prepare?.(form, q, seed);
        const help = type.help?.(q);
        const points = q.points !== 1 ? say("points", { n: q.points }) : "";
        if (help || points) {
            const drag = type.drags && h("span.mv-drag-help", { "aria-hidden": "true" }, " ", say("dragHelp"));
            const note = h("p.mv-question-facts", { id: form.id + "-facts" }, help, drag, help && points && " · ", points);
            const fieldset = form.querySelector("fieldset");
            (form.querySelector("legend ~ :is(.mv-bank, .mv-rows, .mv-order, .mv-gaps, .mv-hotspot, .mv-options, .mv-input)") || fieldset.lastElementChild).before(note);
            attribute(fieldset, "aria-describedby", note.id);
        }
        return type;
    }

    /// Where an answer begins: the first control that the question has.
    const firstControl = (form) => form.querySelector("fieldset :is(input, select, textarea, button:not([aria-disabled=true]))");

    function unmark(form) {
        for (const note of all(form, ".mv-option-feedback, .mv-part-feedback")) note.remove();
        for (const part of all(form, "[data-state]:is(.mv-option, .mv-row, .mv-slot, .mv-order-item)")) delete part.dataset.state;
        for (const control of all(form, ".mv-option input, select, .mv-gap")) attribute(control, "aria-describedby", null);
        form.mvRefresh?.();
    }

    /// Marks what was chosen, in words and with a sign. `reveal` marks the right answers that were not chosen too.
    function mark(form, q, answer, reveal) {
        unmark(form);
        const type = types[q.type];
        if (type.mark) type.mark(form, q, answer, reveal);
        else if (!type.field) markOptions(form, q, answer, reveal);
        form.mvRefresh?.();
    }

    function markOptions(form, q, answer, reveal) {
        const right = types[q.type].right(q);
        const feedback = questions.feedbackOn(q, answer);
        for (const option of all(form, ".mv-option")) {
            const input = option.querySelector("input");
            const chosen = answer.includes(input.value);
            const isRight = right.includes(input.value);
            if (!chosen && !(reveal && isRight)) continue;
            const words = say(!chosen ? "optionMissed" : isRight ? "optionRight" : "optionWrong");
            const html = chosen && feedback.get(input.value);
            microvet.notePart(option, !chosen ? "missed" : isRight ? "right" : "wrong",
                h("div.mv-option-feedback", microvet.markLine(isRight ? "right" : "wrong", words), html && h("div", { html })), input);
        }
    }

    /// Fills the place for the verdict and the feedback on the whole answer; null: there is none.
    function judge(place, form, q, answer, reveal) {
        const type = types[q.type];
        const share = shareOf(q, answer);
        const state = verdictOf(share);
        const won = say("pointsWon", { n: q.points, won: Math.round(share * q.points * 100) / 100 });
        place.dataset.state = state;
        fill(place,
            answer === null ? verdictLine(state, say("notAnswered")) : [
                verdictLine(state, say(verdictWords[state]), h("span.mv-won", " ", won)),
                [q.feedback?.[state === "partly" ? "partly" : verdictWords[state]], questions.feedbackOn(q, answer).get("")].map((html) => html && h("div", { html })),
                type.notes?.(q, answer),
            ],
            reveal && share < 1 && [type.field && h("p", say("rightAnswer", { answer: type.right(q).join(" · ") })), type.revealed?.(form, q, answer)]);
        return state;
    }

    /// `data`: the questions of the page. `answered` is called after each scored answer. Returns the id of the question, null
    /// where it is not scored here.
    function mountCheck(form, data, answered) {
        const id = form.dataset.question;
        const q = data[id];
        const type = prepare(form, q, progress.state.seed);
        if (!type) return null;
        let began = performance.now();
        const feedback = h("div.mv-feedback", { role: "status" });
        const hintPlace = h("div.mv-hint-shown", { role: "status" });
        const check = h("button.mv-button.mv-primary", { type: "submit" }, say("check"));
        const again = button(say("tryAgain"), startAgain);
        const reveal = button(say("showAnswer"), () => show(type.read(form, q), true));
        const hint = q.hint ? button([icon("hint"), " ", say("hint")], showHint, "", { "aria-expanded": "false" }) : null;
        form.append(hintPlace, h("div.mv-buttons", check, again, reveal, hint), feedback);

        clearMarks();

        function showHint() {
            const shown = hintPlace.childElementCount > 0;
            fill(hintPlace, !shown && h("div", { html: q.hint }));
            attribute(hint, "aria-expanded", String(!shown));
        }

        function show(answer, revealed) {
            mark(form, q, answer, revealed);
            const state = judge(feedback, form, q, answer, revealed);
            again.hidden = false;
            // A button that vanishes under the finger would throw the focus away.
            if (document.activeElement === reveal) again.focus();
            reveal.hidden = revealed || state === "right";
        }

        function tell(state, words) {
            feedback.dataset.state = state;
            fill(feedback, h("p", words));
        }

        function clearMarks() {
            unmark(form);
            feedback.replaceChildren();
            delete feedback.dataset.state;
            again.hidden = reveal.hidden = true;
        }

        function startAgain() {
            type.write(form, q, null);
            clearMarks();
            began = performance.now();
            firstControl(form)?.focus();
        }

        form.addEventListener("submit", () => {
            const answer = type.read(form, q);
            const refusal = answer === null ? "answerFirst" : type.unreadable?.(q, answer) ? "notANumber" : "";
            if (refusal) {
                clearMarks();
                tell("missing", say(refusal));
                firstControl(form)?.focus();
                return;
            }
            progress.recordAnswer(id, type.share(q, answer), type.code(q, answer));
            progress.report(questions.record(id, q, answer, (performance.now() - began) / 1000, form));
            began = performance.now();
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
            tell(verdictOf(earlier.share), say("answeredBefore", { percent: microvet.percent(earlier.share * 100) }));
        }
        return id;
    }

    microvet.checks = { prepare, mark, judge, mountCheck, firstControl };
})();
