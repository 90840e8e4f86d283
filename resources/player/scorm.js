// What the adapters of SCORM 1.2 and SCORM 2004 share: finding a learning platform and calling it, its lists, and the
// forms of values that both versions have. An element that the platform refuses or lacks never stops the course.
(function () {
    "use strict";

    const mostHops = 20;

    // --- The platform's API --------------------------------------------------------------------------------------

    function above(start, name) {
        let place = start;
        for (let hops = 0; place && hops < mostHops; ++hops) {
            if (place[name]) return place[name];
            if (place.parent === place) break;
            place = place.parent;
        }
        return null;
    }

    function find(name) {
        for (const start of [() => window, () => window.opener, () => window.top.opener]) {
            try {
                const found = start() && above(start(), name);
                if (found) return found;
            } catch {
                // A window of somebody else: not to be looked into.
            }
        }
        return null;
    }

    /// `names`: what the version calls its functions. Returns null, and tells the player, where there is no platform.
    function connect(apiName, names) {
        const api = find(apiName);
        const began = Date.now();
        const sent = new Map(); // what the platform holds: the same value is not sent again
        let over = false;

        function call(name, ...parameters) {
            try {
                return String(api[name](...parameters) ?? "");
            } catch {
                return "";
            }
        }

        if (!api || call(names.start, "") !== "true") {
            window.microvetPlatformMissing = true;
            return null;
        }
        const platform = {
            get: (name) => call(names.get, name),
            set: (name, value) => call(names.set, name, String(value)) === "true",
            setOnce(name, value) {
                if (sent.get(name) === value) return true;
                const taken = platform.set(name, value);
                if (taken) sent.set(name, value);
                return taken;
            },
            count: (list) => parseInt(platform.get(list + "._count"), 10) || 0,
            seconds: () => (Date.now() - began) / 1000,
            commit: () => call(names.commit, "") === "true",
            /// Once: what comes later has nobody to hear it.
            end(farewell) {
                if (over) return;
                over = true;
                farewell();
                call(names.end, "");
            },
        };
        return platform;
    }

    // --- Lists: they grow by one at a time, the id first ---------------------------------------------------------

    /// Gives the place of the next interaction; null once the platform has refused one.
    function interactionPlaces(platform) {
        let next = null;
        return (id) => {
            if (next === -1) return null;
            if (next === null) next = platform.count("cmi.interactions");
            const place = "cmi.interactions." + next + ".";
            if (!platform.set(place + "id", id)) {
                next = -1;
                return null;
            }
            ++next;
            return place;
        };
    }

    /// Tells the outcomes as objectives. valuesOf(outcome, isNew) gives what there is to tell, [[element, value], …]; what the
    /// platform was told last is not told again. Nothing is told where it takes none.
    function objectiveTeller(platform, valuesOf) {
        const told = new Map(); // outcome → what the platform knows of it
        let places = null; // id → index; false: none are taken

        function tell(outcome) {
            const id = identifier(outcome.id);
            const isNew = !places.has(id);
            if (isNew && !platform.set("cmi.objectives." + places.size + ".id", id)) {
                places = false;
                return;
            }
            if (isNew) places.set(id, places.size);
            const values = valuesOf(outcome, isNew);
            if (told.get(id) === JSON.stringify(values)) return;
            told.set(id, JSON.stringify(values));
            for (const [element, value] of values) platform.set("cmi.objectives." + places.get(id) + "." + element, value);
        }

        return (outcomes) => {
            if (places === null) {
                places = new Map();
                for (let i = 0; i < platform.count("cmi.objectives"); ++i) places.set(platform.get("cmi.objectives." + i + ".id"), i);
            }
            for (const outcome of outcomes) if (places) tell(outcome);
        };
    }

    // --- Values --------------------------------------------------------------------------------------------------

    const largest = 1e20; // beyond it JavaScript writes an exponent, which no version takes

    /// Digits and one point, at most seven behind it, never an exponent.
    const decimal = (value) => Math.min(Math.max(value, -largest), largest).toFixed(7).replace(/\.?0+$/, "").replace(/^-0$/, "0");

    const hundredth = (value) => decimal(Math.round(value * 100) / 100);

    /// On one line, cut behind a whole character.
    function words(text, limit) {
        const line = String(text).replace(/[\u0000-\u001f\u007f]+/g, " ");
        return line.length <= limit ? line : line.slice(0, limit).replace(/[\ud800-\udbff]$/, "");
    }

    /// Letters and digits without blanks.
    const identifier = (text) => String(text).replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 255);

    /// An option is a to z, then 0 to 9, by its place in the author's order; a target the other way round, from 1.
    const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    const targetMarks = "123456789abcdefghijklmnopqrstuvwxyz0";
    const optionMarks = (record, ids) => ids.map((id) => letters[record.options.indexOf(id)]).filter(Boolean);
    /// Items that were given nothing are not named.
    const pairs = (record, targets) =>
        targets.map((id, i) => [letters[i], targetMarks[record.options.indexOf(id)]]).filter(([item, target]) => item && target);

    window.microvetScorm = { connect, interactionPlaces, objectiveTeller, decimal, hundredth, words, identifier, optionMarks, pairs };
})();
