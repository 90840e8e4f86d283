// Speaks SCORM 1.2 with a learning platform for the player: sets window.microvetStore. Values follow the CMI data types.
(function () {
    "use strict";

    const { connect, interactionPlaces, objectiveTeller, decimal, hundredth, words, identifier, optionMarks, pairs } = window.microvetScorm;

    const platform = connect("API", { start: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", end: "LMSFinish" });
    if (!platform) return;
    const { get, set, setOnce } = platform;

    // --- CMI data types ------------------------------------------------------------------------------------------

    const longestText = 255; // CMIString255
    const mostPairs = 62;    // of four characters each, in 255

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

    // --- Interactions and objectives -----------------------------------------------------------------------------

    const letterList = (record, ids) => optionMarks(record, ids).sort().join(",");

    /// Pairs of a letter for the item and a character for what it was given, as "{a.1,b.2}".
    function pairList(record, targets) {
        const list = pairs(record, targets).map((pair) => pair.join("."));
        return list.length > 1 ? "{" + list.slice(0, mostPairs).join(",") + "}" : list.join("");
    }

    const forms = {
        "single-choice": { type: "choice", pattern: (record, ids) => letterList(record, ids.slice(0, 1)) },
        "multiple-choice": { type: "choice", pattern: (record, ids) => "{" + letterList(record, ids) + "}" },
        "true-false": { type: "true-false", pattern: (record, ids) => ids[0][0] },
        numeric: { type: "numeric", pattern: (record, value) => decimal(value) },
        "short-answer": { type: "fill-in", pattern: (record, text) => words(text, longestText) },
        matching: { type: "matching", pattern: pairList },
        categorise: { type: "matching", pattern: pairList },
        /// The items in their order, as "c,a,b".
        ordering: { type: "sequencing", pattern: (record, ids) => optionMarks(record, ids).join(",") },
        gaps: { type: "fill-in", pattern: (record, texts) => words(texts.join("; "), longestText) },
        hotspot: { type: "choice", pattern: (record, ids) => (ids.length === 1 && record.right.length === 1 ? letterList(record, ids) : "{" + letterList(record, ids) + "}") },
    };

    const interactionPlace = interactionPlaces(platform);
    const tellObjectives = objectiveTeller(platform, (outcome) => [
        ...(outcome.percent === null ? [] : [["score.raw", hundredth(outcome.percent)], ["score.min", "0"], ["score.max", "100"]]),
        ["status", outcome.status],
    ]);

    function interaction(record) {
        const form = forms[record.type];
        const place = form && interactionPlace(identifier(record.question));
        if (!place) return;
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

    // --- The store -----------------------------------------------------------------------------------------------

    /// A learner who only looks at a finished or foreign attempt changes nothing in it.
    const counts = !["browse", "review"].includes(get("cmi.core.lesson_mode"));
    const statusBefore = get("cmi.core.lesson_status");
    const scoreBefore = Number(get("cmi.core.score.raw")) || 0;

    if (counts && ["not attempted", ""].includes(statusBefore)) setOnce("cmi.core.lesson_status", "incomplete");
    setOnce("cmi.core.exit", "suspend");

    const tellTime = () => set("cmi.core.session_time", timespan(platform.seconds()));

    window.microvetStore = {
        limit: 4096,
        load: () => get("cmi.suspend_data"),
        save: (text) => setOnce("cmi.suspend_data", text),
        set(values) {
            let taken = setOnce("cmi.core.lesson_location", values.position.slice(0, longestText));
            if (!counts) return taken;
            // A platform with a mastery score judges by the score: who has passed keeps the one that passed.
            const better = statusBefore !== "passed" || values.percent >= scoreBefore;
            if (values.percent !== null && better) {
                taken = setOnce("cmi.core.score.raw", hundredth(values.percent)) && taken;
                setOnce("cmi.core.score.min", "0");
                setOnce("cmi.core.score.max", "100");
            }
            // Who has passed or completed once stays so.
            if (!["passed", "completed"].includes(statusBefore) || values.finished) {
                taken = setOnce("cmi.core.lesson_status", values.status) && taken;
            }
            setOnce("cmi.core.exit", values.finished ? "" : "suspend");
            tellObjectives(values.objectives);
            return taken;
        },
        interaction: (record) => counts && interaction(record),
        commit() {
            tellTime();
            return platform.commit();
        },
        finish: () => platform.end(tellTime),
    };
})();
