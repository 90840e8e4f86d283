// Speaks SCORM 2004 (4th edition; 2nd and 3rd have the same elements) with a learning platform for the player: sets
// window.microvetStore. Values follow the data types of the Run-Time Environment, chapter 4; its smallest permitted
// maximums are the limits here.
(function () {
    "use strict";

    const { connect, interactionPlaces, objectiveTeller, decimal, hundredth, words, identifier, optionMarks, pairs } = window.microvetScorm;

    const platform = connect("API_1484_11", { start: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", end: "Terminate" });
    if (!platform) return;
    const { get, set, setOnce } = platform;

    // --- Data types ----------------------------------------------------------------------------------------------

    const mostMarks = 36;        // in a choice, a match, a sequence
    const mostTexts = 10;        // in one answer of the type fill-in
    const mostPatterns = 5;      // right answers of the type fill-in
    const longestText = 250;     // of each text in it, and of descriptions
    const longestAnswer = 4000;  // of the type other
    const longestLocation = 1000;

    /// timeinterval(second,10,2)
    function interval(seconds) {
        const hundredths = Math.max(0, Math.round((seconds || 0) * 100));
        const whole = Math.floor(hundredths / 100);
        return "PT" + Math.floor(whole / 3600) + "H" + (Math.floor(whole / 60) % 60) + "M" + (whole % 60) + "." + String(hundredths % 100).padStart(2, "0") + "S";
    }

    /// time(second,10,0), in UTC with hundredths.
    const timestamp = (time) => time.toISOString().slice(0, 22) + "Z";

    /// localized_string_type. The language is the course's.
    const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9-]{2,8})?$/.test(document.documentElement.lang) ? document.documentElement.lang : "";
    const localized = (text) => (language ? "{lang=" + language + "}" : "") + words(text, longestText);

    // --- Interactions and objectives -----------------------------------------------------------------------------

    /// What a learner types must not be read as a separator, nor, at the start, as a property such as {lang=en}.
    const plain = (text, limit) => words(String(text).replace(/\[([,.:])\]/g, "[ $1 ]").replace(/^\{/, " {"), limit);

    const marks = (record, ids) => [...new Set(optionMarks(record, ids))].sort().slice(0, mostMarks).join("[,]");
    const pairList = (record, targets) => pairs(record, targets).slice(0, mostMarks).map((pair) => pair.join("[.]")).join("[,]");
    const texts = (list) => list.map((text) => plain(text, longestText)).join("[,]");
    const caseWords = (record) => "{case_matters=" + (record.matchCase ? "true" : "false") + "}";

    const choice = { type: "choice", answer: marks };
    const match = { type: "matching", answer: pairList };
    /// answer: how an answer is told; right: how a right one is, where that differs; null where it cannot be said.
    const forms = {
        "single-choice": choice,
        "multiple-choice": choice,
        hotspot: choice,
        "true-false": { type: "true-false", answer: (record, ids) => ids[0] },
        numeric: {
            type: "numeric", answer: (record, value) => decimal(value),
            right: (record, value) => decimal(value - (record.tolerance || 0)) + "[:]" + decimal(value + (record.tolerance || 0)),
        },
        "short-answer": {
            type: "fill-in", answer: (record, text) => texts([text]),
            // A pattern has no sign for "any letters", so that an answer with one is not told as a right one.
            right: (record, text) => (text.includes("*") ? null : caseWords(record) + texts([text])),
        },
        matching: match,
        categorise: match,
        ordering: { type: "sequencing", answer: (record, ids) => optionMarks(record, ids).slice(0, mostMarks).join("[,]") },
        gaps: {
            type: "fill-in", answer: (record, list) => texts(list),
            right: (record, list) => (list.some((text) => text.includes("*")) ? null : caseWords(record) + "{order_matters=true}" + texts(list)),
        },
        /// More gaps than an answer of the type fill-in must hold: told as one text.
        manyGaps: { type: "other", answer: (record, list) => plain(list.join("; "), longestAnswer) },
    };

    const formOf = (record) => (record.type === "gaps" && record.right.length > mostTexts ? forms.manyGaps : forms[record.type]);

    const interactionPlace = interactionPlaces(platform);

    function interaction(record) {
        const form = formOf(record);
        const place = form && interactionPlace(identifier(record.question));
        if (!place) return;
        set(place + "type", form.type);
        [...new Set(record.outcomes)].forEach((id, i) => set(place + "objectives." + i + ".id", identifier(id)));
        set(place + "timestamp", timestamp(record.time));
        const say = form.right || form.answer;
        const right = (record.type === "short-answer" ? record.right : [record.right]).map((answer) => say(record, answer));
        [...new Set(right)].filter((pattern) => pattern).slice(0, mostPatterns).forEach((pattern, i) => set(place + "correct_responses." + i + ".pattern", pattern));
        set(place + "weighting", decimal(record.points));
        if (record.answer !== null) set(place + "learner_response", form.answer(record, record.answer));
        set(place + "result", record.share >= 1 ? "correct" : record.share > 0 ? decimal(record.share) : "incorrect");
        set(place + "latency", interval(record.seconds));
        if (record.text) set(place + "description", localized(record.text));
    }

    const scoreOf = (percent) => [["score.scaled", decimal(percent / 100)], ["score.raw", hundredth(percent)], ["score.min", "0"], ["score.max", "100"]];

    const tellObjectives = objectiveTeller(platform, (outcome, isNew) => {
        const described = isNew ? [["description", localized(outcome.statement)]] : [];
        // Nothing answered here says nothing against what another part has found out.
        if (outcome.percent === null) return isNew ? [...described, ["completion_status", "not attempted"]] : [];
        const open = outcome.status === "incomplete";
        return [
            ...described, ...scoreOf(outcome.percent),
            ["progress_measure", decimal(outcome.progress)],
            ["completion_status", open ? "incomplete" : "completed"],
            ["success_status", open ? "unknown" : outcome.status],
        ];
    });

    // --- The store -----------------------------------------------------------------------------------------------

    /// A learner who only looks at a finished or foreign attempt changes nothing in it.
    const counts = !["browse", "review"].includes(get("cmi.mode"));
    const passedBefore = get("cmi.success_status") === "passed";
    const completedBefore = get("cmi.completion_status") === "completed";
    const scoreBefore = 100 * Number(get("cmi.score.scaled")) || 0;

    // Always: after a normal exit the next launch would be a new attempt, which knows nothing of this one.
    setOnce("cmi.exit", "suspend");

    const tellTime = () => set("cmi.session_time", interval(platform.seconds()));

    window.microvetStore = {
        limit: 64000,
        load: () => get("cmi.suspend_data"),
        save: (text) => setOnce("cmi.suspend_data", text),
        set(values) {
            let taken = setOnce("cmi.location", values.position.slice(0, longestLocation));
            if (!counts) return taken;
            // A platform that knows the pass mark judges by the score: who has passed keeps the one that passed.
            if (values.percent !== null && (!passedBefore || values.percent >= scoreBefore)) {
                for (const [element, value] of scoreOf(values.percent)) taken = setOnce("cmi." + element, value) && taken;
            }
            // Who has passed or completed once stays so.
            if (!completedBefore || values.completed) {
                taken = setOnce("cmi.progress_measure", decimal(values.progress)) && taken;
                taken = setOnce("cmi.completion_status", values.completed ? "completed" : "incomplete") && taken;
            }
            // One part of several without a final assessment: whoever has done all of it has reached its aim.
            const success = values.success === "none" ? (window.microvetPart && values.completed ? "passed" : "unknown") : values.success;
            if (!passedBefore || success === "passed") taken = setOnce("cmi.success_status", success) && taken;
            tellObjectives(values.objectives);
            return taken;
        },
        interaction: (record) => counts && interaction(record),
        commit() {
            tellTime();
            return platform.commit();
        },
        finish: () => platform.end(tellTime),
        /// Asks the platform for another part: "continue", "previous" or, where that is not possible, its item. The
        /// platform acts when this part ends, which it does here. False: the platform lets nobody go there.
        navigate(request, item) {
            const allowed = (what) => get("adl.nav.request_valid." + what) !== "false";
            const wish = request && allowed(request) ? request : allowed("choice.{target=" + item + "}") ? "{target=" + item + "}choice" : "";
            if (!wish || !set("adl.nav.request", wish)) return false;
            this.commit();
            this.finish();
            return true;
        },
    };
})();
