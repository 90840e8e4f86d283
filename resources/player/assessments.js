// Assessments: attempts, drawing of questions, the clock, handing in, result and review.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, all, fill, button, focusOn, verdictLine, percent: shownPercent, progress, questions, checks } = microvet;

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
            for (const id of pool.questions) pooled.set(id, pooled.get(id) || chosen.has(id));
        });
        const asked = assessment.questions.filter((id) => pooled.get(id) ?? true);
        return assessment.shuffle ? microvet.shuffled(asked, seed) : asked;
    }

    /// Takes over the page of an assessment. Returns a function to be called before another page is shown.
    function mount(main, assessment, data) {
        const results = () => progress.state.attempts[assessment.id];
        const openHere = () => (progress.state.open?.assessment === assessment.id ? progress.state.open : null);
        const forms = new Map();
        const unscored = [];
        for (const form of all(main, "form.mv-question, .mv-unscored")) {
            const id = form.dataset.question;
            if (questions.types[data[id]?.type]) {
                forms.set(id, form);
                form.remove();
            } else {
                unscored.push(form);
            }
        }
        const tasks = unscored.map((task) => microvet.tasks.mount(task, data,
            () => assessment.reviewAnswers && (assessment.questions.length === 0 || results()?.count > 0)));
        const taskCount = tasks.filter(Boolean).length;
        main.querySelector(".mv-assessment-facts")?.remove(); // the start box says the same and how many attempts are left
        const asked = { ...assessment, questions: assessment.questions.filter((id) => forms.has(id)) };
        const stage = h("section.mv-assessment");
        main.append(stage, ...unscored);

        let clock = 0;
        let lastTick = 0;
        let unsaved = 0;
        const begun = new Map(); // question id → when its present answer was begun, for the latency

        const stop = () => clearInterval(clock);
        const minutes = assessment.timeLimitMinutes;
        const passMark = () => say("passMark", { percent: shownPercent(assessment.passPercent) });
        const passes = (percent) => percent + 1e-9 >= assessment.passPercent;

        function showStart(...above) {
            stop();
            const elsewhere = !openHere() && progress.state.open?.assessment;
            const past = results();
            if (!above.length && past) above.push(standing(past));
            const left = progress.attemptsLeft(assessment);
            const facts = [
                say("questionCount", { n: drawn(asked, 1).length }),
                passMark(),
                left === Infinity ? say("attemptsUnlimited") : say("attemptsLeft", { n: left }),
                minutes > 0 ? say("timeLimit", { n: minutes }) : say("noTimeLimit"),
                minutes > 0 && say("moreTimePossible"),
                taskCount > 0 && say("tasksBelow", { n: taskCount }),
            ];
            fill(stage, above, asked.questions.length > 0 && h("div.mv-box.mv-start-card",
                h("h2", say(past ? "anotherAttempt" : "beforeYouStart")),
                h("ul", facts.map((fact) => fact && h("li", fact))),
                elsewhere ? h("p", say("openElsewhere"), " ", h("a", { href: "#" + elsewhere }, say("goThere")))
                    : left > 0 ? button(say(past ? "startAgain" : "start"), start, ".mv-primary")
                    : h("p", say("noAttemptsLeft"))));
        }

        const standingBox = (passed, ...children) => h("div.mv-box.mv-standing", { "data-state": passed ? "right" : "wrong" }, children);

        function standing({ passed, best, last, review }) {
            return standingBox(passed,
                verdictLine(passed ? "right" : "wrong", say(passed ? "passed" : "notPassed"), [" ", say("bestSoFar", { percent: shownPercent(best) })]),
                review && assessment.reviewAnswers && button(say("seeAnswers"), () => showResult(review, last, false)));
        }

        function start() {
            progress.state.open = { assessment: assessment.id, seed: microvet.newSeed(), used: 0, extensions: 0, answers: {} };
            progress.saveAndTell();
            run();
            focusOn(stage.querySelector("h2"));
        }

        function fresh(id, seed) {
            const form = forms.get(id).cloneNode(true);
            form.querySelector(".mv-number")?.remove(); // the number on the page is not the one in this attempt
            return { form, type: checks.prepare(form, data[id], seed) };
        }

        function card(form, i, { length: total }) {
            const words = say("questionOf", { number: i + 1, total });
            form.setAttribute("aria-label", words);
            return h("div.mv-box.mv-asked", h("h2.mv-asked-number", words), form);
        }

        function run() {
            const open = openHere();
            const ids = drawn(asked, open.seed);
            const cards = ids.map((id) => {
                const { form, type } = fresh(id, open.seed);
                if (open.answers[id]) type.write(form, data[id], type.decode(data[id], open.answers[id]));
                form.mvRefresh?.();
                const keep = () => {
                    remember(form);
                    progress.save();
                };
                // What is typed is kept while it is typed, not only when the field is left.
                let pause = 0;
                form.addEventListener("input", () => {
                    clearTimeout(pause);
                    pause = setTimeout(() => form.isConnected && keep(), 1000 * secondsOfPause);
                });
                form.addEventListener("change", keep);
                form.addEventListener("submit", keep);
                form.addEventListener("focusin", () => begun.has(id) || begun.set(id, performance.now()));
                return form;
            }).map(card);
            const confirm = h("div.mv-confirm", { role: "status" });
            const handIn = button(say("handIn"), () => askThenFinish(ids, confirm), ".mv-primary");
            fill(stage, minutes > 0 && timer(open), cards, h("div.mv-box.mv-hand-in",
                h("p", say("handInHelp")), h("div.mv-buttons", handIn), confirm));
            stop();
            lastTick = performance.now();
            if (minutes > 0) clock = setInterval(tick, 1000);
        }

        function remember(form) {
            const open = openHere();
            if (!open) return;
            const id = form.dataset.question;
            const type = questions.types[data[id].type];
            const answer = type.read(form, data[id]);
            delete open.answers[id];
            if (answer !== null) open.answers[id] = type.code(data[id], answer);
        }

        function askThenFinish(ids, place) {
            const missing = ids.filter((id) => !openHere().answers[id]);
            if (missing.length === 0) return finish();
            const first = document.getElementById("q-" + missing[0]);
            fill(place,
                h("p", say("unanswered", { n: missing.length })),
                h("div.mv-buttons",
                    button(say("goToUnanswered"), () => checks.firstControl(first).focus()),
                    button(say("handInAnyway"), () => finish())));
            place.querySelector("button").focus();
        }

        // The clock runs while the assessment is on the screen, and stands still while the page is closed.

        const secondsLeft = (open) => Math.max(0, 60 * minutes * (1 + extensionShare * open.extensions) - open.used);
        let timeText = null;
        let warning = null;

        function timer(open) {
            timeText = h("span.mv-time", { role: "timer", "aria-label": say("timeLeft") });
            warning = h("div.mv-warning", { role: "alert" });
            showTime(open);
            return h("div.mv-timer", h("p", icon("clock"), " ", say("timeLeft"), " ", timeText), warning);
        }

        function showTime(open) {
            const seconds = Math.ceil(secondsLeft(open));
            timeText.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
            const whole = 60 * minutes;
            const due = secondsLeft(open) <= Math.max(warningShare * whole, Math.min(shortestWarning, whole / 2));
            if (due && !warning.hasChildNodes()) {
                fill(warning, h("p", say("timeWarning", { n: Math.max(1, Math.round(seconds / 60)) })),
                    open.extensions < mostExtensions && button(say("moreTime"), extend));
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
            if (hadFocus) focusOn(stage.querySelector(".mv-timer"));
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

        function finish(timeIsUp = false) {
            stop();
            // An answer that is still being typed counts.
            all(stage, "form.mv-question").forEach(remember);
            const open = openHere();
            const review = { seed: open.seed, answers: open.answers };
            let won = 0;
            let possible = 0;
            const shares = drawn(asked, open.seed).map((id) => {
                const q = data[id];
                const type = questions.types[q.type];
                const code = open.answers[id];
                const answer = code && type.decode(q, code);
                const share = code ? type.share(q, answer) : 0;
                won += share * q.points;
                possible += q.points;
                return { id, share, code, answer };
            });
            const percent = possible > 0 ? Math.round((10000 * won) / possible) / 100 : 0;
            const past = results() || { count: 0, best: -1, passed: false };
            const better = percent > past.best;
            progress.state.attempts[assessment.id] = {
                count: past.count + 1,
                best: Math.max(past.best, percent),
                last: percent,
                passed: past.passed || passes(percent),
                review,
            };
            const now = performance.now();
            for (const { id, share, code, answer } of shares) {
                if (better) progress.recordAnswer(id, share, code);
                if (code) progress.report(questions.record(id, data[id], answer, (now - (begun.get(id) ?? now)) / 1000, forms.get(id)));
            }
            begun.clear();
            progress.state.open = null;
            progress.saveAndTell();
            showResult(review, percent, timeIsUp);
        }

        function showResult(review, percent, timeIsUp) {
            const passed = passes(percent);
            const heading = h("h2", say("yourResult"));
            const line = verdictLine(passed ? "right" : "wrong", shownPercent(percent), [" ", say(passed ? "passed" : "notPassed")], ".mv-large");
            tasks.forEach((show) => show?.());
            showStart(standingBox(passed, heading, timeIsUp && h("p", say("timeIsUp")), line, h("p", passMark()),
                taskCount > 0 && h("p", say("tasksOpen", { n: taskCount })),
                !assessment.reviewAnswers && h("p", say("answersNotShown"))));
            if (assessment.reviewAnswers) stage.append(...drawn(asked, review.seed).map((id) => reviewed(id, review)).map(card));
            focusOn(heading);
        }

        function reviewed(id, review) {
            const q = data[id];
            const { form, type } = fresh(id, review.seed);
            const code = review.answers[id];
            const answer = (code && type.decode(q, code)) || null;
            type.write(form, q, answer);
            for (const control of all(form, "input, select, fieldset button")) control.disabled = true;
            form.classList.add("mv-locked");
            checks.mark(form, q, answer ?? type.none(), true);
            const feedback = h("div.mv-feedback");
            form.append(feedback);
            checks.judge(feedback, form, q, answer, true);
            return form;
        }

        if (openHere()) run();
        else showStart();
        return stop;
    }

    microvet.assessments = { mount };
})();
