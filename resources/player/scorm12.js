// Speaks SCORM 1.2 with a learning platform for the player: sets window.microvetStore.
// Values follow the CMI data types; an element that the platform refuses or lacks never stops the course.
(function () {
    "use strict";

    const mostHops = 20;
    const began = Date.now();

    // --- The platform's API --------------------------------------------------------------------------------------

    function above(start) {
        let place = start;
        for (let hops = 0; place && hops < mostHops; ++hops) {
            if (place.API) return place.API;
            if (place.parent === place) break;
            place = place.parent;
        }
        return null;
    }

    function findApi() {
        for (const start of [() => window, () => window.opener, () => window.top.opener]) {
            try {
                const found = start() && above(start());
                if (found) return found;
            } catch {
                // A window of somebody else: not to be looked into.
            }
        }
        return null;
    }

    const api = findApi();

    function call(name, ...parameters) {
        try {
            return String(api[name](...parameters) ?? "");
        } catch {
            return "";
        }
    }

    if (!api || call("LMSInitialize", "") !== "true") {
        window.microvetPlatformMissing = true;
        return;
    }

    const get = (name) => call("LMSGetValue", name);
    const set = (name, value) => call("LMSSetValue", name, String(value)) === "true";

    // --- CMI data types ------------------------------------------------------------------------------------------

    const two = (n) => String(n).padStart(2, "0");

    /// CMITimespan HHHH:MM:SS.SS
    function timespan(seconds) {
        const hundredths = Math.min(Math.max(0, Math.round((seconds || 0) * 100)), 9999 * 360000 + 359999);
        const whole = Math.floor(hundredths / 100);
        return String(Math.floor(whole / 3600)).padStart(4, "0") + ":" + two(Math.floor(whole / 60) % 60) + ":" +
            two(whole % 60) + "." + two(hundredths % 100);
    }

    /// CMITime HH:MM:SS
    const timeOfDay = (time) => two(time.getHours()) + ":" + two(time.getMinutes()) + ":" + two(time.getSeconds());

    /// CMIDecimal: digits and one point, never an exponent.
    const decimal = (value) => value.toFixed(7).replace(/\.?0+$/, "").replace(/^-0$/, "0");

    /// CMIIdentifier: letters and digits without blanks, at most 255.
    const identifier = (text) => String(text).replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 255);

    /// CMIString255, on one line.
    const words = (text) => String(text).replace(/[\u0000-\u001f\u007f]+/g, " ").slice(0, 255);

    /// An option is one character: a to z, then 0 to 9.
    const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    const letterOf = (record, id) => letters[record.options.indexOf(id)];
    const letterList = (record, ids) => ids.map((id) => letterOf(record, id)).filter(Boolean).sort().join(",");

    /// Pairs of a letter for the item and a character for what it was given, as "{a.1,b.2}"; what was left out is not named.
    const targetMarks = "123456789abcdefghijklmnopqrstuvwxyz0";
    function pairList(record, targets) {
        const pairs = targets.map((id, i) => [letters[i], targetMarks[record.options.indexOf(id)]])
            .filter(([item, target]) => item && target).map((pair) => pair.join("."));
        const list = pairs.slice(0, 62).join(","); // at most 255 characters
        return pairs.length > 1 ? "{" + list + "}" : list;
    }
    /// The items in their order, as "c,a,b".
    const sequence = (record, ids) => ids.map((id) => letterOf(record, id)).filter(Boolean).join(",");

    const forms = {
        "single-choice": { type: "choice", pattern: (record, ids) => letterList(record, ids.slice(0, 1)) },
        "multiple-choice": { type: "choice", pattern: (record, ids) => "{" + letterList(record, ids) + "}" },
        "true-false": { type: "true-false", pattern: (record, ids) => ids[0][0] },
        numeric: { type: "numeric", pattern: (record, value) => decimal(value) },
        "short-answer": { type: "fill-in", pattern: (record, text) => words(text) },
        matching: { type: "matching", pattern: pairList },
        categorise: { type: "matching", pattern: pairList },
        ordering: { type: "sequencing", pattern: sequence },
        gaps: { type: "fill-in", pattern: (record, texts) => words(texts.join("; ")) },
        hotspot: { type: "choice", pattern: (record, ids) => (ids.length === 1 && record.right.length === 1 ? letterList(record, ids) : "{" + letterList(record, ids) + "}") },
    };
    forms.single = forms["single-choice"];
    forms.multiple = forms["multiple-choice"];

    // --- Interactions and objectives -----------------------------------------------------------------------------

    const counted = (list) => parseInt(get("cmi." + list + "._count"), 10) || 0;
    let interactions = null; // how many the platform holds; -1: it takes none
    let objectives = null;   // id → index; false: it takes none

    function interaction(record) {
        const form = forms[record.type];
        if (!form || interactions === -1) return;
        if (interactions === null) interactions = counted("interactions");
        const place = "cmi.interactions." + interactions + ".";
        if (!set(place + "id", identifier(record.question))) {
            interactions = -1;
            return;
        }
        ++interactions;
        record.outcomes.forEach((id, i) => set(place + "objectives." + i + ".id", identifier(id)));
        set(place + "time", timeOfDay(record.time));
        set(place + "type", form.type);
        // Several texts may be right; everything else has one right answer.
        const right = record.type === "short-answer" ? record.right : [record.right];
        right.forEach((answer, i) => set(place + "correct_responses." + i + ".pattern", form.pattern(record, answer)));
        set(place + "weighting", decimal(record.points));
        if (record.answer !== null) set(place + "student_response", form.pattern(record, record.answer));
        set(place + "result", record.share >= 1 ? "correct" : record.share > 0 ? decimal(record.share) : "wrong");
        set(place + "latency", timespan(record.seconds));
    }

    function objective(outcome) {
        if (objectives === null) {
            objectives = new Map();
            for (let i = 0; i < counted("objectives"); ++i) objectives.set(get("cmi.objectives." + i + ".id"), i);
        }
        if (objectives === false) return;
        const id = identifier(outcome.id);
        if (!objectives.has(id)) {
            if (!set("cmi.objectives." + objectives.size + ".id", id)) {
                objectives = false;
                return;
            }
            objectives.set(id, objectives.size);
        }
        const place = "cmi.objectives." + objectives.get(id) + ".";
        if (outcome.percent !== null) {
            set(place + "score.raw", decimal(Math.round(outcome.percent * 100) / 100));
            set(place + "score.min", 0);
            set(place + "score.max", 100);
        }
        set(place + "status", outcome.status);
    }

    // --- The store -----------------------------------------------------------------------------------------------

    /// A learner who only looks at a finished or foreign attempt changes nothing in it.
    const counts = !["browse", "review"].includes(get("cmi.core.lesson_mode"));
    const statusBefore = get("cmi.core.lesson_status");
    const sent = new Map(); // what the platform holds: the same value is not sent again
    let over = false;

    function setOnce(name, value) {
        if (sent.get(name) === value) return true;
        const taken = set(name, value);
        if (taken) sent.set(name, value);
        return taken;
    }

    if (counts && ["not attempted", ""].includes(statusBefore)) setOnce("cmi.core.lesson_status", "incomplete");
    setOnce("cmi.core.exit", "suspend");

    window.microvetStore = {
        limit: 4096,
        load: () => get("cmi.suspend_data"),
        save: (text) => setOnce("cmi.suspend_data", text),
        set(values) {
            let taken = setOnce("cmi.core.lesson_location", values.position.slice(0, 255));
            if (!counts) return taken;
            if (values.percent !== null) {
                taken = setOnce("cmi.core.score.raw", decimal(Math.round(values.percent * 100) / 100)) && taken;
                setOnce("cmi.core.score.min", "0");
                setOnce("cmi.core.score.max", "100");
            }
            // Who has passed or completed once stays so.
            if (!["passed", "completed"].includes(statusBefore) || values.finished) {
                taken = setOnce("cmi.core.lesson_status", values.status) && taken;
            }
            setOnce("cmi.core.exit", values.finished ? "" : "suspend");
            for (const outcome of values.objectives) {
                const state = outcome.status + outcome.percent;
                if (sent.get(outcome.id) === state) continue;
                sent.set(outcome.id, state);
                objective(outcome);
            }
            return taken;
        },
        interaction: (record) => counts && interaction(record),
        commit() {
            set("cmi.core.session_time", timespan((Date.now() - began) / 1000));
            return call("LMSCommit", "") === "true";
        },
        finish() {
            if (over) return;
            over = true;
            set("cmi.core.session_time", timespan((Date.now() - began) / 1000));
            call("LMSFinish", "");
        },
    };
})();
