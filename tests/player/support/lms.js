// A learning platform that is strict about SCORM 1.2: every value is checked against its CMI data type, every fault is
// noted. What was committed is kept for the next launch; what was not is lost with the tab.
"use strict";

/// Runs in the browser. `setting`: {lacks: [names of elements it refuses], mode, dead: answers "false" to everything}
function platform(setting) {
    const stored = JSON.parse(localStorage.getItem("lms") || "{}");
    const values = { ...stored };
    const faults = [];
    let running = false;
    let error = "0";
    let commits = 0;

    const range = (low, high) => (v) => /^-?\d+(\.\d+)?$/.test(v) && Number(v) >= low && Number(v) <= high;
    const words = (...list) => (v) => list.includes(v);
    const identifier = (v) => /^[A-Za-z0-9_-]{1,255}$/.test(v);
    const decimal = (v) => /^-?\d+(\.\d+)?$/.test(v);
    const timespan = (v) => /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/.test(v);
    const time = (v) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(v);
    const text = (limit) => (v) => v.length <= limit && !/[\u0000-\u001f]/.test(v);
    const ascii = (limit) => (v) => v.length <= limit && /^[\x20-\x7e]*$/.test(v);
    const status = words("passed", "completed", "failed", "incomplete", "browsed", "not attempted");
    const responses = {
        choice: (v) => /^([a-z0-9]|\{[a-z0-9](,[a-z0-9])*\})$/.test(v),
        "true-false": (v) => /^[01tf]$/.test(v),
        numeric: decimal,
        "fill-in": text(255),
        matching: (v) => v.length <= 255 && (/^[a-z0-9]\.[a-z0-9]$/.test(v) || /^\{[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])+\}$/.test(v)),
        sequencing: (v) => v.length <= 255 && /^[a-z0-9](,[a-z0-9])*$/.test(v),
    };
    const writable = [
        [/^cmi\.core\.lesson_location$/, text(255)],
        [/^cmi\.core\.lesson_status$/, words("passed", "completed", "failed", "incomplete", "browsed")],
        [/^cmi\.core\.exit$/, words("time-out", "suspend", "logout", "")],
        [/^cmi\.core\.score\.(raw|min|max)$/, range(0, 100)],
        [/^cmi\.core\.session_time$/, timespan],
        [/^cmi\.suspend_data$/, ascii(4096)],
        [/^cmi\.objectives\.\d+\.id$/, identifier],
        [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, range(0, 100)],
        [/^cmi\.objectives\.\d+\.status$/, status],
        [/^cmi\.interactions\.\d+\.id$/, identifier],
        [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, identifier],
        [/^cmi\.interactions\.\d+\.time$/, time],
        [/^cmi\.interactions\.\d+\.type$/, words("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric")],
        [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, null],
        [/^cmi\.interactions\.\d+\.weighting$/, decimal],
        [/^cmi\.interactions\.\d+\.student_response$/, null],
        [/^cmi\.interactions\.\d+\.result$/, (v) => ["correct", "wrong", "unanticipated", "neutral"].includes(v) || decimal(v)],
        [/^cmi\.interactions\.\d+\.latency$/, timespan],
    ];
    const count = (list) => Object.keys(values).filter((key) => new RegExp("^" + list.replaceAll(".", "\\.") + "\\.\\d+\\.(id|pattern)$").test(key)).length;

    function refuse(code, why) {
        error = code;
        faults.push(why);
        return "false";
    }
    /// A list grows by one at a time, its id first.
    function inOrder(name) {
        const parts = [...name.matchAll(/^(cmi\.(?:objectives|interactions))\.(\d+)\.(.+)$/g)][0];
        if (!parts) return true;
        const [, list, index, rest] = parts;
        if (Number(index) > count(list) || (Number(index) === count(list) && rest !== "id")) return false;
        const inner = /^(objectives|correct_responses)\.(\d+)\./.exec(rest);
        return !inner || Number(inner[2]) <= count(`${list}.${index}.${inner[1]}`);
    }

    const api = {
        LMSInitialize(parameter) {
            if (parameter !== "" || running) return refuse("101", "LMSInitialize");
            running = true;
            return "true";
        },
        LMSGetValue(name) {
            error = "0";
            if (!running) return refuse("301", "get before initialize");
            if (setting.lacks?.some((part) => name.startsWith(part))) return (error = "401"), "";
            if (name === "cmi.core.lesson_mode") return setting.mode || "normal";
            if (name.endsWith("._count")) return String(count(name.slice(0, -7)));
            if (/^cmi\.(interactions\.|core\.(exit|session_time))/.test(name)) return refuse("404", "write only: " + name), "";
            if (name === "cmi.core.lesson_status") return values[name] ?? "not attempted";
            return values[name] ?? "";
        },
        LMSSetValue(name, value) {
            error = "0";
            if (!running) return refuse("301", "set before initialize");
            if (setting.lacks?.some((part) => name.startsWith(part))) return (error = "401"), "false";
            if (typeof value !== "string") return refuse("405", `no string: ${name} = ${value}`);
            const rule = writable.find(([pattern]) => pattern.test(name));
            if (!rule) return refuse("401", "no such element: " + name);
            if (!inOrder(name)) return refuse("201", "out of order: " + name);
            const interaction = /^(cmi\.interactions\.\d+\.)(correct_responses\.\d+\.pattern|student_response)$/.exec(name);
            const valid = rule[1] || responses[values[interaction[1] + "type"]];
            if (!valid) return refuse("405", "type first: " + name);
            if (!valid(value)) return refuse("405", `wrong type: ${name} = ${value}`);
            values[name] = value;
            return "true";
        },
        LMSCommit(parameter) {
            if (parameter !== "" || !running) return refuse("301", "LMSCommit");
            ++commits;
            localStorage.setItem("lms", JSON.stringify(values));
            return "true";
        },
        LMSFinish(parameter) {
            if (parameter !== "" || !running) return refuse("301", "LMSFinish");
            running = false;
            localStorage.setItem("lmsFinished", "yes");
            return "true";
        },
        LMSGetLastError: () => error,
        LMSGetErrorString: () => "",
        LMSGetDiagnostic: () => "",
    };
    if (setting.dead) for (const name of Object.keys(api)) api[name] = () => (name === "LMSInitialize" ? "true" : "false");
    window.API = api;
    window.lms = { values, faults, committed: () => JSON.parse(localStorage.getItem("lms") || "{}"), commits: () => commits };
}

/// The page of a learning platform that shows the course in a frame.
const lmsPage = (setting = {}) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<script>(${platform})(${JSON.stringify(setting)});</script></head>
<body><iframe id="course" title="Course" src="/index.html" width="1200" height="700"></iframe></body></html>`;

module.exports = { lmsPage };
