// Assessments: attempts, drawing of questions, the clock, handing in, result and review.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, progress, questions, checks } = microvet;

    const warningShare = 0.2; // of the limit is left when the warning comes …
    const shortestWarning = 60; // … but not less than this many seconds, or half of a very short limit
    const extensionShare = 0.5; // of the limit is what one press adds
    const mostExtensions = 10;
    const secondsBetweenSaves = 30;
    const secondsOfPause = 1.5; // in typing

    /// The questions of one attempt in their order; the seed decides, so that a reload asks the same ones.
    function drawn(assessment, seed) {
        const pooled = new Map();
        (assessment.pools || []).forEach((pool, i) => {
            const n = pool.draw > 0 ? pool.draw : pool.questions.length;
            const chosen = new Set(microvet.shuffled(pool.questions, seed + i + 1).slice(0, n));
            for (const id of pool.questions) pooled.set(id, (pooled.get(id) || false) || chosen.has(id));
        });
        const asked = assessment.questions.filter((id) => pooled.get(id) ?? true);
        return assessment.shuffle ? microvet.shuffled(asked, seed) : asked;
    }

    /// Takes over the page of an assessment. Returns a function to be called before another page is shown.
    function mount(main, assessment, data) {
        const forms = new Map();
        const unscored = [];
        for (const form of main.querySelectorAll("form.mv-question")) {
            const id = form.dataset.question;
            if (questions.types[data[id]?.type]) {
                forms.set(id, form);
                form.remove();
            } else {
                unscored.push(form);
            }
        }
        unscored.push(...main.querySelectorAll(".mv-unscored"));
        const tasks = unscored.map((task) => microvet.tasks.mount(task, task.dataset.question, data[task.dataset.question],
            () => assessment.reviewAnswers && (assessment.questions.length === 0 || results()?.count > 0)));
        const taskCount = unscored.filter((task) => ["essay", "practical"].includes(data[task.dataset.question]?.type)).length;
        main.querySelector(".mv-assessment-facts")?.remove(); // the start box says the same and how many attempts are left
        const asked = { ...assessment, questions: assessment.questions.filter((id) => forms.has(id)) };
        const stage = h("section", { class: "mv-assessment" });
        main.append(stage);
        for (const form of unscored) main.append(form);

        let clock = 0;
        let lastTick = 0;
        let unsaved = 0;
        const begun = new Map(); // question id → when its present answer was begun, for the latency

        const results = () => progress.state.attempts[assessment.id];
        const openHere = () => (progress.state.open?.assessment === assessment.id ? progress.state.open : null);

        // --- Before ------------------------------------------------------------------------------------------

        function facts() {
            const n = drawn(asked, 1).length;
            const left = progress.attemptsLeft(assessment);
            return [
                say("questionCount", { n }),
                say("passMark", { percent: microvet.percent(assessment.passPercent) }),
                assessment.attempts > 0 ? say("attemptsLeft", { n: left }) : say("attemptsUnlimited"),
                assessment.timeLimitMinutes > 0 ? say("timeLimit", { n: assessment.timeLimitMinutes }) : say("noTimeLimit"),
                assessment.timeLimitMinutes > 0 ? say("moreTimePossible") : "",
                taskCount > 0 ? say("tasksBelow", { n: taskCount }) : "",
            ].filter(Boolean);
        }

        function showStart(...above) {
            stop();
            const elsewhere = progress.state.open && !openHere() ? progress.state.open.assessment : "";
            const past = results();
            const children = [...above];
            if (!above.length && past) children.push(standing(past));
            if (asked.questions.length === 0) {
                stage.replaceChildren(...children);
                return;
            }
            const card = h("div", { class: "mv-box mv-start-card" },
                h("h2", {}, say(past ? "anotherAttempt" : "beforeYouStart")),
                h("ul", {}, facts().map((fact) => h("li", {}, fact))));
            if (elsewhere) {
                card.append(h("p", {}, say("openElsewhere"), " ", h("a", { href: "#" + elsewhere }, say("goThere"))));
            } else if (progress.attemptsLeft(assessment) > 0) {
                card.append(h("button", { type: "button", class: "mv-button mv-primary", onclick: start }, say(past ? "startAgain" : "start")));
            } else {
                card.append(h("p", {}, say("noAttemptsLeft")));
            }
            stage.replaceChildren(...children, card);
        }

        function standing(past) {
            const words = say("bestSoFar", { percent: microvet.percent(past.best) });
            return h("div", { class: "mv-box mv-standing", "data-state": past.passed ? "right" : "wrong" },
                h("p", { class: "mv-verdict" }, icon(past.passed ? "right" : "wrong"), " ",
                    h("strong", {}, say(past.passed ? "passed" : "notPassed")), " ", words),
                past.review && assessment.reviewAnswers
                    ? h("button", { type: "button", class: "mv-button", onclick: () => showResult(past.review, past.last, false) }, say("seeAnswers"))
                    : null);
        }

        function start() {
            progress.state.open = { assessment: assessment.id, seed: microvet.newSeed(), used: 0, extensions: 0, answers: {} };
            progress.saveAndTell();
            run();
            microvet.focusOn(stage.querySelector("h2"));
        }

        // --- Under way ---------------------------------------------------------------------------------------

        function fresh(id, seed) {
            const form = forms.get(id).cloneNode(true);
            form.querySelector(".mv-number")?.remove(); // the number on the page is not the one in this attempt
            return { form, type: checks.prepare(form, data[id], seed) };
        }

        function card(number, total, form) {
            form.setAttribute("aria-label", say("questionOf", { number, total }));
            return h("div", { class: "mv-box mv-asked" }, h("h2", { class: "mv-asked-number" }, say("questionOf", { number, total })), form);
        }

        function run() {
            const open = openHere();
            const ids = drawn(asked, open.seed);
            const cards = ids.map((id, i) => {
                const { form, type } = fresh(id, open.seed);
                if (open.answers[id]) type.write(form, data[id], type.decode(data[id], open.answers[id]));
                const keep = () => remember(id, form, type);
                // What is typed is kept while it is typed, not only when the field is left.
                let pause = 0;
                form.addEventListener("input", () => {
                    clearTimeout(pause);
                    pause = setTimeout(() => form.isConnected && keep(), 1000 * secondsOfPause);
                });
                form.addEventListener("change", keep);
                form.addEventListener("submit", keep);
                form.addEventListener("focusin", () => begun.has(id) || begun.set(id, performance.now()));
                return card(i + 1, ids.length, form);
            });
            const confirm = h("div", { class: "mv-confirm", role: "status" });
            const handIn = h("button", { type: "button", class: "mv-button mv-primary", onclick: () => askThenFinish(ids, confirm) }, say("handIn"));
            stage.replaceChildren(timer(open), ...cards, h("div", { class: "mv-box mv-hand-in" },
                h("p", {}, say("handInHelp")), h("div", { class: "mv-buttons" }, handIn), confirm));
            startClock();
        }

        function remember(id, form, type) {
            const open = openHere();
            if (!open) return;
            const answer = type.read(form, data[id]);
            delete open.answers[id];
            if (answer !== null) open.answers[id] = type.code(data[id], answer);
            progress.save();
        }

        function askThenFinish(ids, place) {
            const missing = ids.filter((id) => !openHere().answers[id]);
            if (missing.length === 0) return finish();
            const first = document.getElementById("q-" + missing[0]);
            place.replaceChildren(
                h("p", {}, say("unanswered", { n: missing.length })),
                h("div", { class: "mv-buttons" },
                    h("button", { type: "button", class: "mv-button", onclick: () => checks.firstControl(first).focus() }, say("goToUnanswered")),
                    h("button", { type: "button", class: "mv-button", onclick: () => finish() }, say("handInAnyway"))));
            place.querySelector("button").focus();
        }

        // --- The clock -----------------------------------------------------------------------------------------
        // It runs while the assessment is on the screen, and stands still while the page is closed.

        const limit = (open) => 60 * assessment.timeLimitMinutes * (1 + extensionShare * open.extensions);
        const secondsLeft = (open) => Math.max(0, limit(open) - open.used);
        let timeText = null;
        let warning = null;

        function timer(open) {
            if (!(assessment.timeLimitMinutes > 0)) return "";
            timeText = h("span", { class: "mv-time", role: "timer", "aria-label": say("timeLeft") });
            warning = h("div", { class: "mv-warning", role: "alert" });
            showTime(open);
            return h("div", { class: "mv-timer" }, h("p", {}, icon("clock"), " ", say("timeLeft"), " ", timeText), warning);
        }

        function showTime(open) {
            const seconds = Math.ceil(secondsLeft(open));
            timeText.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
            const whole = 60 * assessment.timeLimitMinutes;
            const due = secondsLeft(open) <= Math.max(warningShare * whole, Math.min(shortestWarning, whole / 2));
            if (due && !warning.hasChildNodes()) {
                const more = open.extensions < mostExtensions && h("button", { type: "button", class: "mv-button", onclick: extend }, say("moreTime"));
                warning.replaceChildren(h("p", {}, say("timeWarning", { n: Math.max(1, Math.round(seconds / 60)) })), more || "");
            }
        }

        function extend() {
            const open = openHere();
            ++open.extensions;
            const hadFocus = warning.contains(document.activeElement);
            warning.replaceChildren();
            progress.save();
            showTime(open);
            microvet.announce(say("timeAdded", { n: Math.round(secondsLeft(open) / 60) }));
            if (hadFocus) microvet.focusOn(stage.querySelector(".mv-timer"));
        }

        function startClock() {
            stop();
            lastTick = performance.now();
            if (assessment.timeLimitMinutes > 0) clock = setInterval(tick, 1000);
        }

        function tick() {
            const open = openHere();
            if (!open) return stop();
            const now = performance.now();
            const passed = (now - lastTick) / 1000;
            lastTick = now;
            open.used += passed;
            unsaved += passed;
            if (secondsLeft(open) <= 0) return finish(true);
            showTime(open);
            if (unsaved >= secondsBetweenSaves) {
                unsaved = 0;
                progress.save();
            }
        }

        function stop() {
            clearInterval(clock);
            clock = 0;
        }

        // --- Handed in -----------------------------------------------------------------------------------------

        function finish(timeIsUp = false) {
            stop();
            // An answer that is still being typed counts.
            for (const form of stage.querySelectorAll("form.mv-question")) {
                remember(form.dataset.question, form, questions.types[data[form.dataset.question].type]);
            }
            const open = openHere();
            const ids = drawn(asked, open.seed);
            let won = 0;
            let possible = 0;
            const shares = ids.map((id) => {
                const q = data[id];
                const type = questions.types[q.type];
                const code = open.answers[id];
                const share = code ? type.share(q, type.decode(q, code)) : 0;
                won += share * q.points;
                possible += q.points;
                return { id, share, code };
            });
            const percent = possible > 0 ? Math.round((10000 * won) / possible) / 100 : 0;
            const past = results() || { count: 0, best: -1, passed: false };
            const better = percent > past.best;
            progress.state.attempts[assessment.id] = {
                count: past.count + 1,
                best: Math.max(past.best, percent),
                last: percent,
                passed: past.passed || percent + 1e-9 >= assessment.passPercent,
                review: { seed: open.seed, answers: open.answers },
            };
            for (const { id, share, code } of shares) {
                if (better) progress.recordAnswer(id, share, code);
                if (!code) continue;
                const q = data[id];
                const since = begun.has(id) ? (performance.now() - begun.get(id)) / 1000 : 0;
                progress.report(questions.record(id, q, questions.types[q.type].decode(q, code), since, forms.get(id)));
            }
            begun.clear();
            progress.state.open = null;
            progress.saveAndTell();
            showResult({ seed: open.seed, answers: open.answers }, percent, timeIsUp);
        }

        function showResult(review, percent, timeIsUp) {
            const passed = percent + 1e-9 >= assessment.passPercent;
            const ids = drawn(asked, review.seed);
            const heading = h("h2", {}, say("yourResult"));
            const result = h("div", { class: "mv-box mv-standing", "data-state": passed ? "right" : "wrong" },
                heading,
                timeIsUp ? h("p", {}, say("timeIsUp")) : null,
                h("p", { class: "mv-verdict mv-large" }, icon(passed ? "right" : "wrong"), " ",
                    h("strong", {}, microvet.percent(percent)), " ", say(passed ? "passed" : "notPassed")),
                h("p", {}, say("passMark", { percent: microvet.percent(assessment.passPercent) })),
                taskCount > 0 ? h("p", {}, say("tasksOpen", { n: taskCount })) : null,
                assessment.reviewAnswers ? null : h("p", {}, say("answersNotShown")));
            tasks.forEach((show) => show?.());
            showStart(result);
            if (assessment.reviewAnswers) ids.forEach((id, i) => stage.append(card(i + 1, ids.length, reviewed(id, review))));
            microvet.focusOn(heading);
        }

        function reviewed(id, review) {
            const q = data[id];
            const { form, type } = fresh(id, review.seed);
            const code = review.answers[id];
            const answer = code ? type.decode(q, code) : null;
            type.write(form, q, answer);
            form.querySelectorAll("input, select, fieldset button").forEach((control) => (control.disabled = true));
            form.classList.add("mv-locked");
            checks.mark(form, q, answer ?? (type.none ? type.none(q) : type.field ? "" : []), true);
            const { state, parts } = answer
                ? checks.verdict(q, answer, { reveal: true, form })
                : { state: "wrong", parts: [h("p", { class: "mv-verdict" }, icon("wrong"), " ", h("strong", {}, say("notAnswered"))),
                    type.field ? h("p", {}, say("rightAnswer", { answer: type.right(q).join(" · ") })) : "",
                    ...(type.revealed?.(form, q, null) || [])] };
            form.append(h("div", { class: "mv-feedback", "data-state": state }, parts));
            return form;
        }

        if (openHere()) run();
        else showStart();
        return stop;
    }

    microvet.assessments = { mount, drawn };
})();
