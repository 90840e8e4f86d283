// A learning platform made of scorm-again, which knows nothing of our code: SCORM 1.2, or SCORM 2004 with sequencing as
// the package's manifest says. What was committed is kept for the next launch; what was not is lost with the tab.
"use strict";

const fs = require("node:fs");
const path = require("node:path");

const library = (version) => fs.readFileSync(path.join(__dirname, "../node_modules/scorm-again/dist", `scorm${version === "1.2" ? "12" : "2004"}.js`), "utf8");

/// Runs in the browser. `setting`: {version, items: [{id, title, file, mastery}], root: settings of the whole, mode}
function platform(setting) {
    const is12 = setting.version === "1.2";
    const faults = [];
    const calls = [];
    const stored = JSON.parse(localStorage.getItem("again") || "{}"); // by item: what it committed last
    const deliveries = [];
    let commits = 0;
    let current = "";

    const options = { autocommit: false, logLevel: 5, mastery_override: true };
    const deliver = (id) => setTimeout(() => launch(id));
    const api = is12 ? new window.Scorm12API(options) : new window.Scorm2004API({
        ...options,
        sequencing: {
            activityTree: setting.root,
            eventListeners: { onActivityDelivery: (activity) => (deliveries.push(activity.id), activity.id !== current && deliver(activity.id)) },
        },
    });
    api.storeData = new Proxy(api.storeData, {
        apply(store, self, [terminates, ...rest]) {
            const result = Reflect.apply(store, self, [terminates, ...rest]);
            ++commits;
            // As the run-time data stand now, total time included where the session ends.
            const { cmi } = JSON.parse(JSON.stringify(api.renderCommitCMI(terminates)));
            const flat = {};
            const walk = (value, name) => {
                if (value && typeof value === "object") for (const [key, inner] of Object.entries(value)) walk(inner, name + "." + key);
                else if (value !== undefined) flat[name] = String(value);
            };
            walk(cmi, "cmi");
            stored[current] = { cmi, flat };
            localStorage.setItem("again", JSON.stringify(stored));
            if (!is12) localStorage.setItem("again-sequencing", JSON.stringify({ current, state: api.serializeSequencingState() }));
            return result;
        },
    });

    // Every call of the course passes here: what the platform refuses is a fault.
    const names = is12 ? { set: "LMSSetValue", get: "LMSGetValue", error: "LMSGetLastError" } : { set: "SetValue", get: "GetValue", error: "GetLastError" };
    const tolerated = is12 ? [] : ["403", "301"]; // asking for what has no value yet is how one finds out
    const seen = new Proxy(api, {
        get(target, name) {
            const member = target[name];
            if (typeof member !== "function") return member;
            return (...parameters) => {
                const answer = member.apply(target, parameters);
                calls.push([name, ...parameters]);
                const error = String(target[names.error]());
                if (name === names.set && (answer !== "true" || typeof parameters[1] !== "string")) faults.push([...parameters, error].join(" | "));
                if (name === names.get && error !== "0" && !tolerated.includes(error)) faults.push([name, ...parameters, error].join(" | "));
                return answer;
            };
        },
    });
    window[is12 ? "API" : "API_1484_11"] = seen;

    /// Ends what is running, as closing its window does, and opens that item with what was kept of it.
    function launch(id) {
        document.getElementById("course")?.remove();
        const { file } = setting.items.find((item) => item.id === id);
        const again = current !== "" || deliveries.length > 0;
        current = id;
        if (again) api.reset();
        const mastery = setting.items.find((item) => item.id === id).mastery;
        if (is12 && mastery) api.loadFromJSON({ student_data: { mastery_score: mastery } }, "cmi");
        if (setting.mode) api.loadFromJSON(is12 ? { core: { lesson_mode: setting.mode } } : { mode: setting.mode }, "cmi");
        const kept = stored[id]?.cmi;
        if (kept) {
            const { exit, session_time: session, core, ...rest } = structuredClone(kept);
            if (core) for (const name of ["exit", "session_time"]) delete core[name];
            for (const name of ["learner_id", "learner_name", "completion_threshold", "scaled_passing_score", "time_limit_action"]) delete rest[name];
            api.loadFromJSON(core ? { core, ...rest } : { ...rest, entry: "resume" }, "cmi");
        }
        const frame = document.createElement("iframe");
        Object.assign(frame, { id: "course", title: "Course", src: "/" + file, width: 1200, height: 700 });
        document.body.append(frame);
    }

    window.lms = {
        api, faults, calls, deliveries, launch,
        current: () => current,
        commits: () => commits,
        /// Flat, as "cmi.core.score.raw": of what runs, or of an item.
        committed: (id = current) => stored[id]?.flat || {},
        /// What the sequencing has found out: of an item, or of the whole.
        tracking: (id = setting.root.id) => api.getActivityTrackingData(id),
        /// The global objectives by their targets.
        shared: () => JSON.parse(api.serializeSequencingState()).globalObjectiveMap,
        /// The learner closes the part and takes another from the list of contents.
        choose(id) {
            document.getElementById("course")?.remove();
            return api.processNavigationRequest("choice", id);
        },
        leave: () => document.getElementById("course").remove(),
    };
    // Whoever comes back goes on in the item that ran, with what the platform has found out about all of them.
    const before = JSON.parse(localStorage.getItem("again-sequencing") || "null");
    if (before) api.deserializeSequencingState(before.state);
    launch(before?.current || setting.items[0].id);
}

/// In the browser as well: items and sequencing out of a manifest, for scorm-again's settings.
function readManifest(text) {
    const xml = new DOMParser().parseFromString(text, "text/xml");
    const all = (node, name) => [...(node?.children || [])].filter((child) => child.localName === name);
    const one = (node, name) => all(node, name)[0];
    const flags = (node) => Object.fromEntries([...node.attributes].filter((a) => !a.name.startsWith("xmlns")).map((a) => [a.localName, a.value === "true" ? true : a.value === "false" ? false : a.value]));
    const files = new Map([...xml.getElementsByTagName("resource")].map((r) => [r.getAttribute("identifier"), r.getAttribute("href")]));
    const items = [];

    function objectiveOf(node, extension) {
        const more = all(extension, "objective").find((o) => o.getAttribute("objectiveID") === node.getAttribute("objectiveID"));
        return {
            ...flags(node),
            minNormalizedMeasure: one(node, "minNormalizedMeasure") ? Number(one(node, "minNormalizedMeasure").textContent) : null,
            mapInfo: all(node, "mapInfo").map((map, i) => ({ ...flags(map), ...(all(more, "mapInfo")[i] ? flags(all(more, "mapInfo")[i]) : {}) })),
        };
    }

    function activity(node) {
        const id = node.getAttribute("identifier");
        const sequencing = one(node, "sequencing");
        const objectives = all(sequencing, "objectives").find((o) => o.namespaceURI.includes("imsss"));
        const extension = all(sequencing, "objectives").find((o) => o.namespaceURI.includes("adlseq"));
        const rollup = one(sequencing, "rollupRules");
        const controls = { ...(one(sequencing, "controlMode") ? flags(one(sequencing, "controlMode")) : {}), ...(one(sequencing, "deliveryControls") ? flags(one(sequencing, "deliveryControls")) : {}) };
        if (rollup) Object.assign(controls, flags(rollup));
        if (typeof controls.objectiveMeasureWeight === "string") controls.objectiveMeasureWeight = Number(controls.objectiveMeasureWeight);
        const threshold = one(node, "completionThreshold");
        const result = { id, title: one(node, "title").textContent, sequencingControls: controls };
        if (threshold) {
            const { completedByMeasure, minProgressMeasure, progressWeight } = flags(threshold);
            result.completionThreshold = { completedByMeasure, minProgressMeasure: Number(minProgressMeasure), progressWeight: Number(progressWeight) };
        }
        if (one(objectives, "primaryObjective")) result.primaryObjective = objectiveOf(one(objectives, "primaryObjective"), extension);
        result.objectives = all(objectives, "objective").map((o) => objectiveOf(o, extension));
        const known = { activityProgressKnown: "progressKnown" };
        if (rollup) result.rollupRules = { rules: all(rollup, "rollupRule").map((rule) => ({
            action: one(rule, "rollupAction").getAttribute("action"),
            consideration: rule.getAttribute("childActivitySet"),
            conditionCombination: one(rule, "rollupConditions").getAttribute("conditionCombination"),
            conditions: all(one(rule, "rollupConditions"), "rollupCondition").map((c) => ({ condition: known[c.getAttribute("condition")] || c.getAttribute("condition"), operator: c.getAttribute("operator") })),
        })) };
        if (node.localName === "item") {
            items.push({ id, title: result.title, file: files.get(node.getAttribute("identifierref")) });
            const mastery = one(node, "masteryscore");
            if (mastery) items.at(-1).mastery = mastery.textContent;
        }
        const children = all(node, "item").map(activity);
        if (children.length) result.children = children;
        return result;
    }

    const root = activity(xml.getElementsByTagName("organization")[0]);
    return { root, items };
}

/// Pages for serve(): the platform's, and its library. The package must lie at "/". `more`: mode.
function againPages(version, more = {}) {
    const start = `<script>(async () => {
        const text = await (await fetch("/imsmanifest.xml")).text();
        const read = (${readManifest})(text);
        (${platform})({ version: ${JSON.stringify(version)}, ...${JSON.stringify(more)}, ...read });
    })();</script>`;
    return {
        "/again.html": `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,"><script src="/again-library.js"></script></head><body>${start}</body></html>`,
        "/again-library.js": library(version),
    };
}

module.exports = { againPages };
