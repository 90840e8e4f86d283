// Types in which something is put in its place: matching, sorting into groups, ordering, gaps, places on a picture.
// Every one works with native controls alone; dragging (dragging.js) is an addition.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, questions, dragging } = microvet;
    const { types } = questions;

    // --- Packing: places in a list, one character each where 36 are enough -----------------------------------------

    const packPlaces = (places, count) =>
        places.map((i) => (i < 0 ? "-" : i.toString(36))).join(count > 36 ? "." : "");

    function unpackPlaces(text, count) {
        const parts = count > 36 ? text.split(".") : [...text];
        return parts.map((part) => (part === "-" ? -1 : parseInt(part, 36)));
    }

    const changed = (element) => ["input", "change"].forEach((name) => element.dispatchEvent(new Event(name, { bubbles: true })));

    /// A sign and words behind a part of the answer.
    const markOf = (state) => h("span", { class: "mv-mark" }, icon(state === "right" ? "right" : "wrong"), " ",
        say(state === "right" ? "partRight" : state === "empty" ? "partEmpty" : "partWrong"));

    function notePart(place, control, state, more) {
        place.dataset.state = state === "right" ? "right" : "wrong";
        const note = h("div", { class: "mv-part-feedback", id: control.id + "-feedback" }, markOf(state), more);
        place.append(note);
        control.setAttribute("aria-describedby", note.id);
    }

    function unmarkParts(form) {
        form.querySelectorAll(".mv-part-feedback").forEach((element) => element.remove());
        for (const element of form.querySelectorAll("[data-state]:is(.mv-row, .mv-slot, .mv-order-item)")) delete element.dataset.state;
        form.querySelectorAll("select, input.mv-gap").forEach((control) => control.removeAttribute("aria-describedby"));
    }

    // --- Matching and groups: a row and a list to choose from for each item ----------------------------------------
    // The answer: the chosen target per item, in the order of q.items; "" where nothing was chosen.

    const longWords = 20; // letters that a closed list shows
    const rowOf = (form, id) => [...form.querySelectorAll(".mv-row")].find((row) => row.dataset.item === id);
    const selectOf = (form, id) => rowOf(form, id)?.querySelector("select");
    const targetWords = (form, id) => [...(form.querySelector(".mv-row select")?.options || [])].find((o) => o.value === id)?.text || "";

    const rows = {
        prepare(form, q, seed) {
            const list = form.querySelector(".mv-rows");
            if (q.shuffle) list.append(...microvet.shuffled([...list.children], seed ^ microvet.hash(form.dataset.question)));
            const groups = q.type === "categorise";
            const bank = h("div", { class: "mv-bank " + (groups ? "mv-groups" : "mv-bank-optional"), "aria-hidden": "true" });
            const chips = new Map(q.targets.map((id) => [id, h("div", { class: "mv-chip", "data-target": id },
                h("span", { class: "mv-chip-words" }, targetWords(form, id)), groups ? h("ul", { class: "mv-chip-items" }) : null)]));
            bank.append(...chips.values());
            list.before(bank);
            for (const row of list.children) row.prepend(dragging.grip());
            for (const row of list.children) row.append(h("div", { class: "mv-row-words", "aria-hidden": "true" }));
            form.mvRefresh = () => {
                const used = new Map(q.targets.map((id) => [id, []]));
                for (const row of list.children) {
                    const chosen = row.querySelector("select").value;
                    used.get(chosen)?.push(row.querySelector("label").textContent);
                    // A closed list cuts what is long; here it stands whole.
                    const words = targetWords(form, chosen);
                    row.querySelector(".mv-row-words").textContent = chosen && words.length > longWords ? words : "";
                }
                for (const [id, chip] of chips) {
                    chip.classList.toggle("mv-used", !groups && used.get(id).length > 0);
                    if (groups) chip.querySelector("ul").replaceChildren(...used.get(id).map((words) => h("li", {}, words)));
                }
            };
            dragging.pairs(form, {
                chips: [...chips.values()], places: [...list.children], stays: groups,
                join(chip, row) {
                    const select = row.querySelector("select");
                    select.value = chip.dataset.target;
                    changed(select);
                },
            });
            form.addEventListener("change", form.mvRefresh);
        },
        read(form, q) {
            const chosen = q.items.map((item) => selectOf(form, item.id)?.value || "");
            return chosen.some(Boolean) ? chosen : null;
        },
        write(form, q, answer) {
            q.items.forEach((item, i) => {
                const select = selectOf(form, item.id);
                if (select) select.value = answer?.[i] || "";
            });
            form.mvRefresh?.();
        },
        share(q, answer) {
            const hits = q.items.filter((item, i) => answer[i] === item.target).length;
            return hits === q.items.length ? 1 : q.partialCredit ? hits / q.items.length : 0;
        },
        code: (q, answer) => "m" + packPlaces(answer.map((id) => q.targets.indexOf(id)), q.targets.length),
        decode: (q, code) => unpackPlaces(code.slice(1), q.targets.length).map((i) => q.targets[i] || ""),
        none: () => [],
        mark(form, q, answer, reveal) {
            q.items.forEach((item, i) => {
                const row = rowOf(form, item.id);
                if (!row) return;
                const state = answer[i] === item.target ? "right" : answer[i] ? "wrong" : "empty";
                const more = reveal && state !== "right" ? h("div", {}, say("rightAnswer", { answer: targetWords(form, item.target) })) : null;
                notePart(row, row.querySelector("select"), state, more);
            });
        },
        unmark: unmarkParts,
        options: (q) => q.targets,
        right: (q) => q.items.map((item) => item.target),
    };

    types.matching = { ...rows, help: () => say("matchHelp"), drags: true };
    types.categorise = { ...rows, help: () => say("sortHelp"), drags: true };

    // --- Ordering --------------------------------------------------------------------------------------------------
    // The answer: ids in the order that they were given; null until something was moved, for the first order is never
    // right.

    const orderItems = (form) => [...form.querySelectorAll(".mv-order-item")];
    const sameOf = (q, id) => q.items.find((item) => item.id === id)?.same ?? id;
    const wordsOf = (item) => item.querySelector(".mv-order-text").textContent;

    /// For each place whether its item stands where it should: first, or right behind the one that belongs before it.
    function orderHits(q, answer) {
        const given = answer.map((id) => sameOf(q, id));
        const wanted = q.items.map((item) => item.same ?? item.id);
        if (given.every((id, i) => id === wanted[i])) return given.map(() => true);
        const before = new Set(wanted.map((id, i) => (i ? wanted[i - 1] : "") + ">" + id));
        return given.map((id, i) => before.has((i ? given[i - 1] : "") + ">" + id));
    }

    function put(form, ids) {
        const list = form.querySelector(".mv-order");
        const byId = new Map(orderItems(form).map((item) => [item.dataset.item, item]));
        list.append(...ids.map((id) => byId.get(id)).filter(Boolean));
        form.mvRefresh?.();
    }

    types.ordering = {
        help: () => say("orderHelp"),
        drags: true,
        prepare(form, q, seed) {
            const list = form.querySelector(".mv-order");
            let first = orderItems(form).map((item) => item.dataset.item);
            if (q.shuffle) first = microvet.shuffled(first, seed ^ microvet.hash(form.dataset.question));
            if (types.ordering.share({ ...q, partialCredit: false }, first) === 1) first.push(first.shift());
            form.mvFirst = first;
            form.mvRefresh = () => {
                const items = orderItems(form);
                items.forEach((item, i) => {
                    const [up, down] = item.querySelectorAll(".mv-move");
                    up.setAttribute("aria-disabled", String(i === 0));
                    down.setAttribute("aria-disabled", String(i === items.length - 1));
                });
            };
            const moved = (item) => {
                form.mvTouched = true;
                form.mvRefresh();
                changed(list);
                microvet.announce(say("moved", { item: wordsOf(item), place: orderItems(form).indexOf(item) + 1, total: list.children.length }));
            };
            for (const item of orderItems(form)) {
                // The neighbour moves, not the item: the focus and the finger stay where they are.
                const move = (up) => {
                    const neighbour = up ? item.previousElementSibling : item.nextElementSibling;
                    if (!neighbour) return;
                    if (up) item.after(neighbour);
                    else item.before(neighbour);
                    moved(item);
                };
                const button = (words, sign, up) => h("button", { type: "button", class: "mv-button mv-move", "aria-label": say(words, { item: wordsOf(item) }), onclick: () => move(up) }, icon(sign));
                item.prepend(dragging.grip());
                item.append(h("span", { class: "mv-moves" }, button("moveUp", "up", true), button("moveDown", "down", false)));
            }
            dragging.sortable(form, list, moved);
            put(form, first);
        },
        read: (form) => (form.mvTouched ? orderItems(form).map((item) => item.dataset.item) : null),
        write(form, q, answer) {
            form.mvTouched = answer !== null;
            put(form, answer ?? form.mvFirst);
        },
        share(q, answer) {
            const hits = orderHits(q, answer).filter(Boolean).length;
            return hits === q.items.length ? 1 : q.partialCredit ? hits / q.items.length : 0;
        },
        code: (q, answer) => "o" + packPlaces(answer.map((id) => q.items.findIndex((item) => item.id === id)), q.items.length),
        decode: (q, code) => unpackPlaces(code.slice(1), q.items.length).map((i) => q.items[i]?.id).filter(Boolean),
        none: () => null,
        mark(form, q, answer) {
            if (!answer) return;
            const hits = orderHits(q, answer);
            orderItems(form).forEach((item, i) => {
                item.dataset.state = hits[i] ? "right" : "wrong";
                item.append(h("div", { class: "mv-part-feedback" }, markOf(item.dataset.state)));
            });
        },
        unmark: unmarkParts,
        revealed(form, q) {
            const words = new Map(orderItems(form).map((item) => [item.dataset.item, item.querySelector(".mv-order-text").innerHTML]));
            return [h("p", { class: "mv-right-order" }, say("rightOrder")), h("ol", {}, q.items.map((item) => h("li", { html: words.get(item.id) })))];
        },
        options: (q) => q.items.map((item) => item.id),
        right: (q) => q.items.map((item) => item.id),
    };

    // --- Gaps: typed, or words chosen from a list ------------------------------------------------------------------
    // The answer: the text per gap, "" where nothing stands.

    const gapsOf = (form) => [...form.querySelectorAll(".mv-gap")]
        .sort((a, b) => gapNumber(a) - gapNumber(b)); // a list or a table may turn their order round
    const gapNumber = (gap) => Number(gap.id.split("-").at(-1));
    const asShort = (q, i) => ({ answers: q.gaps[i] || [], matchCase: q.matchCase, matchAccents: q.matchAccents });
    const accepted = (q, i, text) => (text ? questions.acceptedAnswer(text, asShort(q, i)) : null);
    const bestWords = (q, i) => (q.gaps[i] || []).filter((a) => (a.percent ?? 100) === 100)
        .map((a) => (q.words ? a.text.replace(/\*/g, "").trim() : a.text.replace(/\*/g, "…")));
    const mostLetters = 120; // of one typed gap

    types.gaps = {
        help: (q) => say(q.words ? "wordsHelp" : "gapsHelp"),
        prepare(form, q) {
            for (const gap of gapsOf(form)) {
                if (!q.words) gap.setAttribute("maxlength", String(mostLetters));
                if (!q.words) gap.setAttribute("size", String(Math.min(24, Math.max(6, ...bestWords(q, gapNumber(gap) - 1).map((w) => w.length + 2)))));
            }
            if (!q.words) return;
            const bank = h("div", { class: "mv-bank", "aria-hidden": "true" });
            const chips = q.words.map((word) => h("div", { class: "mv-chip", "data-target": word }, h("span", { class: "mv-chip-words" }, word)));
            bank.append(...chips);
            form.querySelector(".mv-gaps").before(bank);
            form.mvRefresh = () => {
                const used = new Set(gapsOf(form).map((gap) => gap.value));
                chips.forEach((chip) => chip.classList.toggle("mv-used", used.has(chip.dataset.target)));
                gapsOf(form).forEach((gap) => gap.parentElement.classList.toggle("mv-filled", gap.value !== ""));
            };
            dragging.pairs(form, {
                chips, places: [...form.querySelectorAll(".mv-slot")],
                join(chip, slot) {
                    const gap = slot.querySelector(".mv-gap");
                    gap.value = chip.dataset.target;
                    changed(gap);
                },
            });
            form.addEventListener("change", form.mvRefresh);
        },
        read(form) {
            const texts = gapsOf(form).map((gap) => gap.value.trim());
            return texts.some(Boolean) ? texts : null;
        },
        write(form, q, answer) {
            gapsOf(form).forEach((gap, i) => (gap.value = answer?.[i] || ""));
            form.mvRefresh?.();
        },
        share(q, answer) {
            const sum = q.gaps.reduce((total, gap, i) => total + (accepted(q, i, answer[i])?.percent ?? 0) / 100, 0);
            return sum >= q.gaps.length ? 1 : q.partialCredit ? sum / q.gaps.length : 0;
        },
        code: (q, answer) => (q.words ? "w" + packPlaces(answer.map((word) => q.words.indexOf(word)), q.words.length)
            : "g" + answer.map(questions.escapeText).join("'")),
        decode: (q, code) => (q.words ? unpackPlaces(code.slice(1), q.words.length).map((i) => q.words[i] || "")
            : code.slice(1).split("'").map(questions.unescapeText)),
        none: () => [],
        mark(form, q, answer) {
            gapsOf(form).forEach((gap, i) => {
                const percent = accepted(q, i, answer[i])?.percent ?? 0;
                const state = percent >= 100 ? "right" : "wrong";
                gap.parentElement.dataset.state = state;
                gap.parentElement.append(h("span", { class: "mv-part-feedback", id: gap.id + "-feedback" }, icon(state),
                    microvet.unseen(say(state === "right" ? "partRight" : answer[i] ? "partWrong" : "partEmpty"))));
                gap.setAttribute("aria-describedby", gap.id + "-feedback");
            });
        },
        unmark: unmarkParts,
        notes: (q, answer) => q.gaps.map((gap, i) => accepted(q, i, answer[i])?.feedback).filter(Boolean).map((html) => h("div", { html })),
        revealed: (form, q, answer) => [h("ul", {}, q.gaps.map((gap, i) => ((accepted(q, i, answer?.[i])?.percent ?? 0) >= 100 ? null
            : h("li", {}, say("gapAnswer", { n: i + 1, answer: bestWords(q, i).join(" / ") })))))],
        options: (q) => q.words || [],
        right: (q) => q.gaps.map((gap, i) => bestWords(q, i)[0] || ""),
    };

    // --- Places on a picture: the options of a choice, and areas that press them ------------------------------------

    const severalRight = (q) => q.options.filter((o) => o.correct).length > 1;

    types.hotspot = {
        ...types["multiple-choice"],
        help: (q) => say(severalRight(q) ? "placesHelp" : "placeHelp"),
        prepare(form, q) {
            const picture = form.querySelector(".mv-hotspot-picture");
            q.options.forEach((area, i) => {
                const option = [...form.querySelectorAll(".mv-option")].find((o) => o.dataset.option === area.id);
                const input = option?.querySelector("input");
                if (!input) return;
                input.before(h("span", { class: "mv-area-number", "aria-hidden": "true" }, String(i + 1)));
                if (!picture || !(area.width > 0) || !(area.height > 0)) return;
                const spot = h("div", { class: "mv-area", "data-option": area.id, "aria-hidden": "true", onclick: () => input.disabled || input.click() },
                    h("span", { class: "mv-area-number" }, String(i + 1)));
                // Set here: the security policy forbids style attributes in the page.
                for (const [side, share] of [["left", area.x], ["top", area.y], ["width", area.width], ["height", area.height]]) {
                    spot.style[side] = 100 * share + "%";
                }
                picture.append(spot);
                input.addEventListener("focus", () => spot.classList.add("mv-pointed"));
                input.addEventListener("blur", () => spot.classList.remove("mv-pointed"));
            });
            form.mvRefresh = () => {
                for (const spot of form.querySelectorAll(".mv-area")) {
                    const option = [...form.querySelectorAll(".mv-option")].find((o) => o.dataset.option === spot.dataset.option);
                    spot.classList.toggle("mv-chosen", option.querySelector("input").checked);
                    if (option.dataset.state) spot.dataset.state = option.dataset.state;
                    else delete spot.dataset.state;
                }
            };
            form.addEventListener("change", form.mvRefresh);
        },
        write(form, q, answer) {
            types["multiple-choice"].write(form, q, answer);
            form.mvRefresh?.();
        },
        share: (q, answer) => (severalRight(q) ? types["multiple-choice"] : types["single-choice"]).share(q, answer),
        marked: (form) => form.mvRefresh?.(),
    };
})();
