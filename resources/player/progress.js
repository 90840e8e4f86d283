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
    const listeners = [];
    const held = new Map(); // settings of several parts: all there is where the browser keeps nothing

    /// page: id of the last page; seed: orders the options of checks; done: page id → true;
    /// answers: question id → {share, code}, newest last; attempts: assessment id → {count, best, last, passed,
    /// review}; open: the attempt under way {assessment, seed, used, extensions, answers: {question id: code}} or null.
    const emptyState = () => ({ page: "", seed: microvet.newSeed(), done: {}, answers: {}, attempts: {}, open: null });

    progress.open = function (data) {
        course = data;
        for (const list of ["questions", "assessments", "outcomes", "tasks"]) course[list] ||= [];
        adapter = window.microvetStore || null;
        prefix = "microvet:" + course.id + ":";
        fingerprint = microvet
            .hash([...course.pages.map((p) => p.id), ...course.questions.map((q) => q.id), course.version].join(" "))
            .toString(36);
        progress.state = state = (adapter ? decode(adapter.load() || "") : readLocal()) || emptyState();
    };

    progress.usesPlatform = () => adapter !== null;
    progress.canStore = () => canStore;
    progress.onChange = (listener) => listeners.push(listener);

    /// A browser may keep nothing, or stop to at any moment: the result is null then.
    function inStore(work) {
        try {
            return work(localStorage);
        } catch {
            return null;
        }
    }

    /// Small things of the reader (theme, text size, answers about the course), or null; `null` as value removes one.
    progress.setting = (name, value) => inStore((store) =>
        (value === undefined ? store.getItem(prefix + name) : value === null ? store.removeItem(prefix + name) : store.setItem(prefix + name, value)));

    /// Keeps a value of several parts, null for none. Returns whether the browser does.
    progress.keep = function (name, value) {
        held.set(name, value);
        const text = value && JSON.stringify(value);
        progress.setting(name, text);
        return progress.setting(name) === text;
    };

    progress.kept = function (name) {
        try {
            return JSON.parse(progress.setting(name)) ?? held.get(name);
        } catch {
            return null; // not ours, or cut short
        }
    };

    function readLocal() {
        canStore = progress.keep("try", 1) && progress.keep("try", null);
        const stored = { ...emptyState(), ...progress.kept("progress") };
        if (stored.fingerprint !== fingerprint) {
            // Another version of the course: scores stay, positions of options may not.
            stored.open = null;
            for (const answer of Object.values(stored.answers)) delete answer.code;
            for (const attempt of Object.values(stored.attempts)) delete attempt.review;
        }
        return stored;
    }

    function writeLocal() {
        if (!canStore) return;
        canStore = progress.keep("progress", { ...state, fingerprint });
        if (!canStore) microvet.notify("storageForbidden");
    }

    /// Forgets everything about this course on this device, settings of the reader included.
    progress.forget = function () {
        inStore((store) => Object.keys(store).filter((key) => key.startsWith(prefix)).forEach((key) => store.removeItem(key)));
        held.clear();
        Object.assign(state, emptyState());
        changed();
    };

    /// To be called after every answer and page change: a browser drops what is sent while a page closes.
    progress.save = function () {
        if (!adapter) return writeLocal();
        const { text, leftOut } = progress.encode(adapter.limit);
        const taken = [adapter.save(text), adapter.set(progress.summary()), adapter.commit()];
        if (leftOut > 0) microvet.notify("leftOut", { n: leftOut });
        if (taken.includes(false)) microvet.notify("platformRefused");
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
        progress.saveAndTell();
        return true;
    };

    progress.recordAnswer = function (questionId, share, code) {
        delete state.answers[questionId]; // so that the newest stands last
        state.answers[questionId] = { share, code };
    };

    /// One answer told to a learning platform, where there is one.
    progress.report = (record) => adapter?.interaction({ time: new Date(), ...record });

    progress.finish = () => adapter?.finish();

    progress.saveAndTell = function () {
        progress.save();
        changed();
    };

    const units = () => course.pages.filter((page) => page.kind === "unit");
    const summative = () => course.assessments.filter((a) => a.purpose === "summative" && a.points !== 0);
    const sum = (list, part) => list.reduce((total, item) => total + part(item), 0);
    const handedIn = (a) => !!state.attempts[a.id]?.count;
    const isPassed = (a) => !!state.attempts[a.id]?.passed;

    progress.isDone = function (page) {
        if (page.kind === "assessment") {
            return handedIn(page) && (isPassed(page) || course.assessments.find((a) => a.id === page.id)?.purpose !== "summative");
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
    progress.isComplete = () => progress.unitsDone() === units().length && summative().every(isPassed);

    progress.attemptsLeft = (a) => (a.attempts > 0 ? Math.max(0, a.attempts - (state.attempts[a.id]?.count || 0)) : Infinity);

    /// Per outcome: the percent won in what was answered, and whether something is still to be answered.
    progress.outcomes = function () {
        const closed = new Set(course.assessments.filter(handedIn).flatMap((a) => a.questions));
        return course.outcomes.map(({ id, statement }) => {
            const about = (list) => list.filter((q) => q.outcomes?.includes(id));
            const asked = about(course.questions);
            const answered = asked.filter((q) => state.answers[q.id]);
            const possible = sum(answered, (q) => q.points);
            return {
                id, statement, asked: asked.length, answered: answered.length, tasks: about(course.tasks).length,
                pending: asked.some((q) => !state.answers[q.id] && !closed.has(q.id)),
                percent: possible > 0 ? (100 * sum(answered, (q) => state.answers[q.id].share * q.points)) / possible : null,
            };
        });
    };

    progress.summary = function () {
        const finals = summative();
        const points = (a) => a.points || 1;
        const total = sum(finals, points);
        const won = sum(finals, (a) => points(a) * (state.attempts[a.id]?.best || 0));
        const lost = finals.some((a) => !isPassed(a) && progress.attemptsLeft(a) === 0);
        const complete = progress.isComplete();
        // Where there is nothing else to do, an assessment for practice is what there is to do.
        const toHandIn = finals.length || units().length ? finals : course.assessments.filter((a) => a.points !== 0);
        const steps = units().length + toHandIn.length;
        const taken = progress.unitsDone() + toHandIn.filter(handedIn).length;
        return {
            position: state.page,
            status: complete ? (finals.length ? "passed" : "completed") : lost ? "failed" : "incomplete",
            finished: complete,
            percent: finals.some(handedIn) ? won / total : null,
            progress: steps > 0 ? taken / steps : 1,
            completed: taken === steps,
            success: finals.length === 0 ? "none"
                : finals.every(isPassed) ? "passed"
                : lost || finals.every(handedIn) ? "failed"
                : "unknown",
            objectives: progress.outcomes().map((o) => ({
                ...o,
                progress: o.pending ? o.answered / o.asked : o.asked > 0 ? 1 : 0,
                status: o.percent === null ? "not attempted"
                    : o.pending ? "incomplete"
                    : o.percent + 1e-9 >= (course.passPercent || 60) ? "passed"
                    : "failed",
            })),
        };
    };

    // The suspend string: 1~fingerprint~position.seed~unit bits~scores~attempts~open attempt~answers of the open attempt
    // Printable ASCII only. Fields are cut from the oldest entry on when the whole would be too long.

    const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const scoreDigit = (share) => digits[1 + Math.round(share * 62)];
    const scoreOf = (digit) => Math.max(0, digits.indexOf(digit) - 1) / 62;
    const base36 = (...numbers) => numbers.map((number) => Math.round(number).toString(36)).join(".");
    const trimmed = (list) => list.join("").replace(/A+$/, "");

    function packBits(flags) {
        const values = [];
        flags.forEach((flag, i) => (values[Math.floor(i / 6)] |= (flag ? 1 : 0) << i % 6));
        return trimmed(values.map((value) => digits[value]));
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
        return { positional: trimmed(course.questions.map((q) => (state.answers[q.id] ? scoreDigit(state.answers[q.id].share) : "A"))), list };
    }

    /// As many of the newest entries as there is room for.
    function fitting(entries, room) {
        let first = entries.length;
        for (let used = 0; first > 0 && (used += entries[first - 1].length) <= room; ) --first;
        return entries.slice(first);
    }

    progress.encode = function (limit) {
        const head = [
            "1",
            fingerprint,
            base36(Math.max(0, course.pages.findIndex((p) => p.id === state.page)), state.seed),
            packBits(units().map((page) => state.done[page.id])),
        ].join("~");
        const attempts = course.assessments.map((a) => {
            const t = state.attempts[a.id];
            return t ? base36(t.count, t.best * 100, t.last * 100, t.passed ? 1 : 0) : "";
        }).join(",");
        const at = course.assessments.findIndex((a) => a.id === state.open?.assessment);
        const open = at < 0 ? null : state.open;
        const attempt = open ? base36(at, open.seed, open.used, open.extensions) : "";
        const place = (id) => base36(course.assessments[at].questions.indexOf(id));
        const codes = open ? Object.entries(open.answers).map(([id, code]) => "!" + place(id) + "." + code) : [];

        const room = limit - head.length - attempts.length - attempt.length - 5;
        let leftOut = 0;
        const { positional, list } = packScores();
        let scores = "p" + positional;
        if (list.length * 4 < positional.length || scores.length > room) {
            const kept = fitting(list, room - 1);
            leftOut += list.length - kept.length;
            scores = "l" + kept.join("");
        }
        const answers = fitting(codes, room - scores.length);
        leftOut += codes.length - answers.length;
        return { text: [head, scores, attempts, attempt, answers.join("").slice(1)].join("~"), leftOut };
    };

    function decode(text) {
        const [format, print, position, bits, scores, attempts, attempt, answers] = text.split("~");
        if (format !== "1" || answers === undefined) return null;
        if (print !== fingerprint) {
            microvet.notify("courseChanged");
            return null;
        }
        const numbersOf = (list) => list.split(".").map((number) => parseInt(number, 36) || 0);
        const result = emptyState();
        const [page, seed] = numbersOf(position);
        result.page = course.pages[page]?.id || "";
        result.seed = seed || result.seed;
        units().forEach((unit, i) => {
            if (bitAt(bits, i)) result.done[unit.id] = true;
        });
        const remember = (question, digit) => {
            if (question && digit !== "A") result.answers[question.id] = { share: scoreOf(digit) };
        };
        const body = scores.slice(1);
        if (scores[0] === "p") {
            [...body].forEach((digit, i) => remember(course.questions[i], digit));
        } else {
            for (const [entry] of body.matchAll(/.{4}/g)) {
                const [a, b, c] = [...entry].map((digit) => digits.indexOf(digit));
                remember(course.questions[(a << 12) | (b << 6) | c], entry[3]);
            }
        }
        attempts.split(",").forEach((entry, i) => {
            const assessment = course.assessments[i];
            if (!entry || !assessment) return;
            const [count, best, last, passed] = numbersOf(entry);
            result.attempts[assessment.id] = { count, best: best / 100, last: last / 100, passed: passed === 1 };
        });
        const [at, openSeed, used, extensions] = numbersOf(attempt);
        const assessment = attempt && course.assessments[at];
        if (assessment) {
            result.open = { assessment: assessment.id, seed: openSeed, used, extensions, answers: {} };
            for (const entry of answers.split("!")) {
                const dot = entry.indexOf(".");
                const id = dot > 0 && assessment.questions[numbersOf(entry)[0]];
                if (id) result.open.answers[id] = entry.slice(dot + 1);
            }
        }
        return result;
    }
})();
