// Types in which something is put in its place: matching, sorting into groups, ordering, gaps, places on a picture.
// Every one works with native controls alone; dragging (dragging.js) is an addition.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, all, notePart, questions, dragging } = microvet;
    const { types, shareOf } = questions;

    /// An answer as the places of its parts in a list, one character each where 36 are enough; "-" for none.
    const divider = (list) => (list.length > 36 ? "." : "");
    const pack = (list, answer) => answer.map((part) => list.indexOf(part)).map((i) => (i < 0 ? "-" : i.toString(36))).join(divider(list));
    const unpack = (list, code) => code.slice(1).split(divider(list)).map((place) => list[parseInt(place, 36)] || "");

    const changed = (element) => ["input", "change"].forEach((name) => element.dispatchEvent(new Event(name, { bubbles: true })));

    /// Puts what a chip stands for into the control of a place.
    const joining = (selector) => (chip, place) => {
        const control = place.querySelector(selector);
        control.value = chip.dataset.target;
        changed(control);
    };

    const partWords = (state) => say(state === "right" ? "partRight" : state === "empty" ? "partEmpty" : "partWrong");
    const stateOf = (state) => (state === "right" ? "right" : "wrong"); // what was left open is wrong
    const partNote = (state, more) => h("div.mv-part-feedback", microvet.markLine(stateOf(state), partWords(state)), more);

    /// What is joined by dragging, over the places that it goes to; a screen reader has the lists.
    function bankOf(kind, ids, words, items) {
        const chips = ids.map((id) => h("div.mv-chip", { "data-target": id }, h("span.mv-chip-words", words(id)), items && h("ul.mv-chip-items")));
        return [h("div.mv-bank" + kind, { "aria-hidden": "true" }, chips), chips];
    }

    /// `refresh` is to be called whenever the answer or its marks change by other means than the learner's.
    function refreshing(form, refresh) {
        form.mvRefresh = refresh;
        form.addEventListener("change", refresh);
    }

    // Matching and groups have a row and a list to choose from for each item. The answer: the chosen target per item, in
    // the order of q.items; "" where nothing was chosen.

    const longWords = 20; // letters that a closed list shows
    const selectsOf = (form, q) => q.items.map(({ id }) => form.querySelector(`.mv-row[data-item="${CSS.escape(id)}"] select`));
    const targetWords = (form, id) => form.querySelector(`.mv-row option[value="${CSS.escape(id)}"]`)?.text || "";

    const rows = {
        drags: true,
        prepare(form, q, seed) {
            const list = form.querySelector(".mv-rows");
            if (q.shuffle) list.append(...questions.shuffled(form, [...list.children], seed));
            const groups = q.type === "categorise";
            const [bank, chips] = bankOf(groups ? ".mv-groups" : ".mv-bank-optional", q.targets, (id) => targetWords(form, id), groups);
            list.before(bank);
            const places = [...list.children];
            for (const row of places) {
                row.prepend(dragging.grip());
                row.append(h("div.mv-row-words", { "aria-hidden": "true" }));
            }
            refreshing(form, () => {
                const used = new Map(q.targets.map((id) => [id, []]));
                for (const row of places) {
                    const chosen = row.querySelector("select").value;
                    used.get(chosen)?.push(row.querySelector("label").textContent);
                    // A closed list cuts what is long; here it stands whole.
                    const words = targetWords(form, chosen);
                    row.querySelector(".mv-row-words").textContent = chosen && words.length > longWords ? words : "";
                }
                for (const chip of chips) {
                    const inside = used.get(chip.dataset.target);
                    chip.classList.toggle("mv-used", !groups && inside.length > 0);
                    chip.querySelector("ul")?.replaceChildren(...inside.map((words) => h("li", words)));
                }
            });
            dragging.pairs(form, { chips, places, stays: groups, join: joining("select") });
        },
        read(form, q) {
            const chosen = selectsOf(form, q).map((select) => select.value);
            return chosen.some(Boolean) ? chosen : null;
        },
        write: (form, q, answer) => selectsOf(form, q).forEach((select, i) => (select.value = answer?.[i] || "")),
        share: (q, answer) => shareOf(q, q.items.filter((item, i) => answer[i] === item.target).length, q.items.length),
        code: (q, answer) => "m" + pack(q.targets, answer),
        decode: (q, code) => unpack(q.targets, code),
        none: () => [],
        mark(form, q, answer, reveal) {
            selectsOf(form, q).forEach((select, i) => {
                const { target } = q.items[i];
                const state = answer[i] === target ? "right" : answer[i] ? "wrong" : "empty";
                const more = reveal && state !== "right" && h("div", say("rightAnswer", { answer: targetWords(form, target) }));
                notePart(select.closest(".mv-row"), stateOf(state), partNote(state, more), select);
            });
        },
        options: (q) => q.targets,
        right: (q) => q.items.map((item) => item.target),
    };

    types.matching = { ...rows, help: () => say("matchHelp") };
    types.categorise = { ...rows, help: () => say("sortHelp") };

    // Ordering. The answer: ids in the order that they were given; null until something was moved, for the first order is
    // never right.

    const orderItems = (form) => all(form, ".mv-order-item");
    const orderOf = (form) => orderItems(form).map((item) => item.dataset.item);
    const itemsById = (form) => new Map(orderItems(form).map((item) => [item.dataset.item, item]));
    const textOf = (item) => item.querySelector(".mv-order-text");
    const idsOf = (q) => q.items.map((item) => item.id);

    /// For each place whether its item stands where it should: first, or right behind the one that belongs before it.
    function orderHits(q, answer) {
        const same = new Map(q.items.map((item) => [item.id, item.same ?? item.id]));
        const given = answer.map((id) => same.get(id) ?? id);
        const wanted = [...same.values()];
        if (given.every((id, i) => id === wanted[i])) return given.map(() => true);
        const step = (list, i) => (list[i - 1] ?? "") + ">" + list[i];
        const steps = new Set(wanted.map((id, i) => step(wanted, i)));
        return given.map((id, i) => steps.has(step(given, i)));
    }

    function put(form, ids) {
        const byId = itemsById(form);
        form.querySelector(".mv-order").append(...ids.map((id) => byId.get(id)).filter(Boolean));
        form.mvRefresh?.();
    }

    types.ordering = {
        help: () => say("orderHelp"),
        drags: true,
        prepare(form, q, seed) {
            const list = form.querySelector(".mv-order");
            let first = orderOf(form);
            if (q.shuffle) first = questions.shuffled(form, first, seed);
            if (orderHits(q, first).every(Boolean)) first.push(first.shift());
            form.mvFirst = first;
            form.mvRefresh = () => {
                const items = orderItems(form);
                items.forEach((item, i) => {
                    const [up, down] = all(item, ".mv-move");
                    up.setAttribute("aria-disabled", String(i === 0));
                    down.setAttribute("aria-disabled", String(i === items.length - 1));
                });
            };
            const moved = (item) => {
                form.mvTouched = true;
                form.mvRefresh();
                changed(list);
                microvet.announce(say("moved", { item: textOf(item).textContent, place: orderItems(form).indexOf(item) + 1, total: list.children.length }));
            };
            for (const item of orderItems(form)) {
                // The neighbour moves, not the item: the focus and the finger stay where they are.
                const mover = (words, sign, neighbour, way) => microvet.button(icon(sign), () => {
                    if (!item[neighbour]) return;
                    item[way](item[neighbour]);
                    moved(item);
                }, ".mv-move", { "aria-label": say(words, { item: textOf(item).textContent }) });
                item.prepend(dragging.grip());
                item.append(h("span.mv-moves", mover("moveUp", "up", "previousElementSibling", "after"), mover("moveDown", "down", "nextElementSibling", "before")));
            }
            dragging.sortable(form, list, moved);
            put(form, first);
        },
        read: (form) => (form.mvTouched ? orderOf(form) : null),
        write(form, q, answer) {
            form.mvTouched = answer !== null;
            put(form, answer ?? form.mvFirst);
        },
        share: (q, answer) => shareOf(q, orderHits(q, answer).filter(Boolean).length, q.items.length),
        code: (q, answer) => "o" + pack(idsOf(q), answer),
        decode: (q, code) => unpack(idsOf(q), code).filter(Boolean),
        none: () => null,
        mark(form, q, answer) {
            const hits = answer && orderHits(q, answer).map((hit) => (hit ? "right" : "wrong"));
            if (hits) orderItems(form).forEach((item, i) => notePart(item, hits[i], partNote(hits[i])));
        },
        revealed(form, q) {
            const byId = itemsById(form);
            return [h("p.mv-right-order", say("rightOrder")), h("ol", idsOf(q).map((id) => h("li", { html: textOf(byId.get(id)).innerHTML })))];
        },
        options: idsOf,
        right: idsOf,
    };

    // Gaps: typed, or words chosen from a list. The answer: the text per gap, "" where nothing stands.

    const gapNumber = (gap) => Number(gap.id.split("-").at(-1));
    /// By their numbers: a list or a table may turn their order round.
    const gapsOf = (form) => all(form, ".mv-gap").sort((a, b) => gapNumber(a) - gapNumber(b));
    const accepted = (q, i, text) => (text ? questions.acceptedAnswer(text, { ...q, answers: q.gaps[i] || [] }) : null);
    const percentOf = (q, i, text) => accepted(q, i, text)?.percent ?? 0;
    const bestWords = (q, i) => questions.fullTexts(q.gaps[i] || []).map((t) => (q.words ? t.replaceAll("*", "").trim() : t.replaceAll("*", "…")));
    const mostLetters = 120; // of one typed gap

    types.gaps = {
        help: (q) => say(q.words ? "wordsHelp" : "gapsHelp"),
        prepare(form, q) {
            const gaps = gapsOf(form);
            if (!q.words) {
                for (const gap of gaps) {
                    gap.maxLength = mostLetters;
                    gap.size = Math.min(24, Math.max(6, ...bestWords(q, gapNumber(gap) - 1).map((w) => w.length + 2)));
                }
                return;
            }
            const [bank, chips] = bankOf("", q.words, (word) => word);
            form.querySelector(".mv-gaps").before(bank);
            refreshing(form, () => {
                const used = new Set(gaps.map((gap) => gap.value));
                for (const chip of chips) chip.classList.toggle("mv-used", used.has(chip.dataset.target));
                for (const gap of gaps) gap.parentElement.classList.toggle("mv-filled", gap.value !== "");
            });
            dragging.pairs(form, { chips, places: all(form, ".mv-slot"), join: joining(".mv-gap") });
        },
        read(form) {
            const texts = gapsOf(form).map((gap) => gap.value.trim());
            return texts.some(Boolean) ? texts : null;
        },
        write: (form, q, answer) => gapsOf(form).forEach((gap, i) => (gap.value = answer?.[i] || "")),
        share: (q, answer) => shareOf(q, q.gaps.reduce((sum, gap, i) => sum + percentOf(q, i, answer[i]) / 100, 0), q.gaps.length),
        code: (q, answer) => (q.words ? "w" + pack(q.words, answer) : "g" + answer.map(questions.escapeText).join("'")),
        decode: (q, code) => (q.words ? unpack(q.words, code) : code.slice(1).split("'").map(questions.unescapeText)),
        none: () => [],
        mark(form, q, answer) {
            gapsOf(form).forEach((gap, i) => {
                const state = percentOf(q, i, answer[i]) >= 100 ? "right" : answer[i] ? "wrong" : "empty";
                const note = h("span.mv-part-feedback", icon(stateOf(state)), h("span.mv-hidden", partWords(state)));
                notePart(gap.parentElement, stateOf(state), note, gap);
            });
        },
        notes: (q, answer) => q.gaps.map((gap, i) => accepted(q, i, answer[i])?.feedback).filter(Boolean).map((html) => h("div", { html })),
        revealed: (form, q, answer) => [h("ul", q.gaps.map((gap, i) => percentOf(q, i, answer?.[i]) < 100
            && h("li", say("gapAnswer", { n: i + 1, answer: bestWords(q, i).join(" / ") }))))],
        options: (q) => q.words || [],
        right: (q) => q.gaps.map((gap, i) => bestWords(q, i)[0] || ""),
    };

    // Places on a picture: the options of a choice, and areas that press them.

    const severalRight = (q) => q.options.filter((o) => o.correct).length > 1;

    types.hotspot = {
        ...types["multiple-choice"],
        help: (q) => say(severalRight(q) ? "placesHelp" : "placeHelp"),
        prepare(form, q) {
            const picture = form.querySelector(".mv-hotspot-picture");
            const options = new Map(all(form, ".mv-option").map((option) => [option.dataset.option, option]));
            const number = (i) => h("span.mv-area-number", { "aria-hidden": "true" }, String(i + 1));
            q.options.forEach((area, i) => {
                const input = options.get(area.id)?.querySelector("input");
                if (!input) return;
                input.before(number(i));
                if (!picture || !(area.width > 0) || !(area.height > 0)) return;
                const spot = h("div.mv-area", { "data-option": area.id, "aria-hidden": "true", onclick: () => input.disabled || input.click() }, number(i));
                // Set here: the security policy forbids style attributes in the page.
                for (const [side, share] of [["left", area.x], ["top", area.y], ["width", area.width], ["height", area.height]]) {
                    spot.style[side] = 100 * share + "%";
                }
                picture.append(spot);
                for (const name of ["focus", "blur"]) input.addEventListener(name, () => spot.classList.toggle("mv-pointed", name === "focus"));
            });
            refreshing(form, () => {
                for (const spot of all(form, ".mv-area")) {
                    const option = options.get(spot.dataset.option);
                    spot.classList.toggle("mv-chosen", option.querySelector("input").checked);
                    microvet.attribute(spot, "data-state", option.dataset.state);
                }
            });
        },
        share: (q, answer) => types[severalRight(q) ? "multiple-choice" : "single-choice"].share(q, answer),
    };
})();
