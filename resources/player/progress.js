// What a learner has done: kept in this browser or handed to a learning platform by an adapter (window.microvetStore).
(function () {
    "use strict";

    const { microvet } = window;
    const progress = (microvet.progress = {});

    let course;
    let state;
    let adapter = null;
    let prefix = "";
    let fingerprint = "";
    let canStore = true;
    let toldLeftOut = false;
    let toldRefused = false;
    const listeners = [];

    /// page: id of the last page; seed: orders the options of checks; done: page id → true;
    /// answers: question id → {share, code, tries}, newest last; attempts: assessment id → {count, best, last, passed,
    /// review}; open: the attempt under way {assessment, seed, used, extensions, answers: {question id: code}} or null.
    const emptyState = () => ({
        page: "",
        seed: microvet.newSeed(),
        done: {},
        answers: {},
        attempts: {},
        open: null,
    });

    // --- Opening -----------------------------------------------------------------------------------------------

    progress.open = function (data) {
        course = data;
        course.questions = course.questions || [];
        course.assessments = course.assessments || [];
        course.outcomes = course.outcomes || [];
        course.tasks = course.tasks || [];
        adapter = window.microvetStore || null;
        prefix = "microvet:" + course.id + ":";
        fingerprint = microvet
            .hash([...course.pages.map((p) => p.id), ...course.questions.map((q) => q.id), course.version].join(" "))
            .toString(36);
        state = (adapter ? decode(adapter.load() || "") : readLocal()) || emptyState();
        progress.state = state;
        return state;
    };

    progress.usesPlatform = () => adapter !== null;
    progress.canStore = () => canStore;
    progress.onChange = (listener) => listeners.push(listener);

    /// Questions of a page that course.js did not list become known when the page is opened.
    progress.learn = function (pageIndex, questions) {
        for (const [id, q] of Object.entries(questions || {})) {
            if (!course.questions.some((known) => known.id === id)) {
                course.questions.push({ id, page: pageIndex, points: q.points, outcomes: q.outcomes || [] });
            }
        }
    };

    // --- This browser ------------------------------------------------------------------------------------------

    /// Small things of the reader (theme, text size, answers about the course), or null; `null` as value removes one.
    progress.setting = function (name, value) {
        try {
            if (value === undefined) return localStorage.getItem(prefix + name);
            if (value === null) localStorage.removeItem(prefix + name);
            else localStorage.setItem(prefix + name, value);
        } catch {
            // Nothing to keep it in: it holds until the page is closed.
        }
        return null;
    };

    function readLocal() {
        try {
            localStorage.setItem(prefix + "try", "1");
            localStorage.removeItem(prefix + "try");
            const text = localStorage.getItem(prefix + "progress");
            if (!text) return null;
            const stored = { ...emptyState(), ...JSON.parse(text) };
            if (stored.fingerprint !== fingerprint) {
                // Another version of the course: scores stay, positions of options may not.
                stored.open = null;
                for (const answer of Object.values(stored.answers)) delete answer.code;
                for (const attempt of Object.values(stored.attempts)) delete attempt.review;
            }
            return stored;
        } catch (error) {
            if (!(error instanceof SyntaxError)) canStore = false;
            return null;
        }
    }

    function writeLocal() {
        if (!canStore) return;
        try {
            localStorage.setItem(prefix + "progress", JSON.stringify({ ...state, fingerprint }));
        } catch {
            canStore = false;
            microvet.notify("storageForbidden");
        }
    }

    /// Forgets everything about this course on this device, settings of the reader included.
    progress.forget = function () {
        try {
            for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
        } catch {
            // Nothing was kept.
        }
        microvet.tasks?.forget();
        Object.assign(state, emptyState());
        changed();
    };

    // --- Saving ------------------------------------------------------------------------------------------------

    /// To be called after every answer and page change: a browser drops what is sent while a page closes.
    progress.save = function () {
        if (!adapter) return writeLocal();
        const { text, leftOut } = encode(adapter.limit || 4096);
        const taken = [adapter.save(text), adapter.set(progress.summary()), adapter.commit()];
        if (leftOut > 0 && !toldLeftOut) {
            toldLeftOut = true;
            microvet.notify("leftOut", { n: leftOut });
        }
        if (taken.includes(false) && !toldRefused) {
            toldRefused = true;
            microvet.notify("platformRefused");
        }
    };

    function changed() {
        for (const listener of listeners) listener();
    }

    progress.visit = function (pageId) {
        state.page = pageId;
        progress.save();
    };

    progress.markDone = function (pageId) {
        if (state.done[pageId]) return false;
        state.done[pageId] = true;
        progress.save();
        changed();
        return true;
    };

    progress.recordAnswer = function (questionId, share, code) {
        const tries = (state.answers[questionId]?.tries || 0) + 1;
        delete state.answers[questionId]; // so that the newest stands last
        state.answers[questionId] = { share, code, tries };
    };

    /// One answer told to a learning platform, where there is one.
    progress.report = (record) => adapter?.interaction({ time: new Date(), ...record });

    progress.finish = () => adapter?.finish();

    progress.saveAndTell = function () {
        progress.save();
        changed();
    };

    // --- What it adds up to ------------------------------------------------------------------------------------

    const units = () => course.pages.filter((page) => page.kind === "unit");
    const summative = () => course.assessments.filter((a) => a.purpose === "summative" && a.points !== 0);

    progress.isDone = function (page) {
        if (page.kind === "assessment") {
            const attempt = state.attempts[page.id];
            const assessment = course.assessments.find((a) => a.id === page.id);
            return !!attempt?.count && (attempt.passed || assessment?.purpose !== "summative");
        }
        if (page.kind === "module") {
            const index = course.pages.indexOf(page);
            const inside = course.pages.filter((p) => p.parent === index);
            return inside.length > 0 && inside.every((p) => progress.isDone(p));
        }
        return !!state.done[page.id];
    };

    progress.unitsDone = () => units().filter((page) => state.done[page.id]).length;
    progress.unitsTotal = () => units().length;
    progress.isComplete = () =>
        progress.unitsDone() === units().length && summative().every((a) => state.attempts[a.id]?.passed);

    progress.attemptsLeft = (a) => (a.attempts > 0 ? Math.max(0, a.attempts - (state.attempts[a.id]?.count || 0)) : Infinity);

    /// Per outcome: points won and possible of what was answered, and whether something is still to be answered.
    progress.outcomes = function () {
        const openAssessments = new Map();
        for (const a of course.assessments) {
            for (const id of a.questions) openAssessments.set(id, !state.attempts[a.id]?.count);
        }
        return course.outcomes.map((outcome) => {
            const result = { id: outcome.id, statement: outcome.statement, won: 0, possible: 0, asked: 0, answered: 0, pending: false, tasks: 0 };
            for (const q of course.questions) {
                if (!q.outcomes?.includes(outcome.id)) continue;
                ++result.asked;
                const answer = state.answers[q.id];
                if (answer) {
                    ++result.answered;
                    result.won += answer.share * q.points;
                    result.possible += q.points;
                } else if (openAssessments.get(q.id) ?? true) {
                    result.pending = true;
                }
            }
            result.tasks = course.tasks.filter((task) => task.outcomes?.includes(outcome.id)).length;
            result.percent = result.possible > 0 ? (100 * result.won) / result.possible : null;
            return result;
        });
    };

    /// What a learning platform is told.
    progress.summary = function () {
        const finals = summative();
        const begun = finals.some((a) => state.attempts[a.id]?.count);
        const points = (a) => a.points || 1;
        const total = finals.reduce((sum, a) => sum + points(a), 0);
        const won = finals.reduce((sum, a) => sum + points(a) * (state.attempts[a.id]?.best || 0), 0);
        const lost = finals.some((a) => !state.attempts[a.id]?.passed && progress.attemptsLeft(a) === 0);
        const complete = progress.isComplete();
        // Where there is nothing else to do, an assessment for practice is what there is to do.
        const handedIn = (a) => state.attempts[a.id]?.count > 0;
        const toHandIn = finals.length || units().length ? finals : course.assessments.filter((a) => a.points !== 0);
        const steps = units().length + toHandIn.length;
        const taken = progress.unitsDone() + toHandIn.filter(handedIn).length;
        return {
            position: state.page,
            status: complete ? (finals.length ? "passed" : "completed") : lost ? "failed" : "incomplete",
            finished: complete,
            percent: begun ? won / total : null,
            progress: steps > 0 ? taken / steps : 1,
            completed: taken === steps,
            success: finals.length === 0 ? "none"
                : finals.every((a) => state.attempts[a.id]?.passed) ? "passed"
                : lost || finals.every(handedIn) ? "failed"
                : "unknown",
            objectives: progress.outcomes().map((o) => ({
                id: o.id,
                statement: o.statement,
                percent: o.percent,
                progress: o.pending ? o.answered / o.asked : o.asked > 0 ? 1 : 0,
                status: o.percent === null ? "not attempted"
                    : o.pending ? "incomplete"
                    : o.percent + 1e-9 >= (course.passPercent || 60) ? "passed"
                    : "failed",
            })),
        };
    };

    // --- The suspend string ------------------------------------------------------------------------------------
    // 1~fingerprint~position.seed~unit bits~scores~attempts~open attempt~answers of the open attempt
    // Printable ASCII only. Fields are cut from the oldest entry on when the whole would be too long.

    const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const scoreDigit = (share) => digits[1 + Math.round(share * 62)];
    const scoreOf = (digit) => Math.max(0, digits.indexOf(digit) - 1) / 62;
    const base36 = (number) => Math.round(number).toString(36);

    function packBits(flags) {
        let text = "";
        for (let i = 0; i < flags.length; i += 6) {
            let value = 0;
            for (let j = 0; j < 6; ++j) if (flags[i + j]) value |= 1 << j;
            text += digits[value];
        }
        return text.replace(/A+$/, "");
    }

    const bitAt = (text, i) => (digits.indexOf(text[Math.floor(i / 6)] || "A") >> (i % 6)) & 1;

    /// "p": one digit per question of the course, as long as that is shorter; "l": position and digit per answer.
    function packScores() {
        const place = new Map(course.questions.map((q, i) => [q.id, i]));
        const entries = Object.entries(state.answers).filter(([id]) => place.has(id));
        const list = entries.map(([id, a]) => {
            const i = place.get(id);
            return digits[i >> 12] + digits[(i >> 6) & 63] + digits[i & 63] + scoreDigit(a.share);
        });
        const all = course.questions.map((q) => (state.answers[q.id] ? scoreDigit(state.answers[q.id].share) : "A"));
        const positional = all.join("").replace(/A+$/, "");
        return { positional, list };
    }

    function encode(limit) {
        const head = [
            "1",
            fingerprint,
            base36(Math.max(0, course.pages.findIndex((p) => p.id === state.page))) + "." + base36(state.seed),
            packBits(units().map((page) => state.done[page.id])),
        ].join("~");
        const attempts = course.assessments
            .map((a) => state.attempts[a.id])
            .map((t) => (t ? [t.count, t.best * 100, t.last * 100, t.passed ? 1 : 0].map(base36).join(".") : ""))
            .join(",");
        const open = state.open;
        const at = open ? course.assessments.findIndex((a) => a.id === open.assessment) : -1;
        const attempt = at < 0 ? "" : [at, open.seed, open.used, open.extensions].map(base36).join(".");
        const known = at < 0 ? [] : course.assessments[at].questions;
        const codes = at < 0 ? [] : Object.entries(open.answers).map(([id, code]) => base36(known.indexOf(id)) + "." + code);

        let room = limit - head.length - attempts.length - attempt.length - 5;
        let leftOut = 0;
        const { positional, list } = packScores();
        let scores = "p" + positional;
        if (list.length * 4 < positional.length || scores.length > room) {
            const kept = list.slice(Math.max(0, list.length - Math.floor((room - 1) / 4)));
            leftOut += list.length - kept.length;
            scores = "l" + kept.join("");
        }
        room -= scores.length;
        const answers = [];
        for (let i = codes.length - 1, used = 0; i >= 0; --i) {
            used += codes[i].length + 1;
            if (used > room) {
                leftOut += i + 1;
                break;
            }
            answers.unshift(codes[i]);
        }
        return { text: [head, scores, attempts, attempt, answers.join("!")].join("~"), leftOut };
    }

    function decode(text) {
        const [format, print, position, bits, scores, attempts, attempt, answers] = text.split("~");
        if (format !== "1" || answers === undefined) return null;
        if (print !== fingerprint) {
            microvet.notify("courseChanged");
            return null;
        }
        const numberOf = (digitsText) => parseInt(digitsText, 36) || 0;
        const result = emptyState();
        const [page, seed] = position.split(".").map(numberOf);
        result.page = course.pages[page]?.id || "";
        result.seed = seed || result.seed;
        units().forEach((unit, i) => {
            if (bitAt(bits, i)) result.done[unit.id] = true;
        });
        const remember = (question, digit) => {
            if (question && digit !== "A") result.answers[question.id] = { share: scoreOf(digit), tries: 1 };
        };
        const body = scores.slice(1);
        if (scores[0] === "p") {
            [...body].forEach((digit, i) => remember(course.questions[i], digit));
        } else {
            for (let i = 0; i + 3 < body.length; i += 4) {
                const [a, b, c] = [...body.slice(i, i + 3)].map((digit) => digits.indexOf(digit));
                remember(course.questions[(a << 12) | (b << 6) | c], body[i + 3]);
            }
        }
        attempts.split(",").forEach((entry, i) => {
            const assessment = course.assessments[i];
            if (!entry || !assessment) return;
            const [count, best, last, passed] = entry.split(".").map(numberOf);
            result.attempts[assessment.id] = { count, best: best / 100, last: last / 100, passed: passed === 1 };
        });
        if (attempt) {
            const [at, openSeed, used, extensions] = attempt.split(".").map(numberOf);
            const assessment = course.assessments[at];
            if (assessment) {
                result.open = { assessment: assessment.id, seed: openSeed, used, extensions, answers: {} };
                for (const entry of answers ? answers.split("!") : []) {
                    const dot = entry.indexOf(".");
                    const id = assessment.questions[numberOf(entry.slice(0, dot))];
                    if (id) result.open.answers[id] = entry.slice(dot + 1);
                }
            }
        }
        return result;
    }

    progress.encode = encode;
})();
