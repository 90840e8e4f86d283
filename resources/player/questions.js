// The types of question: read and write a form, score an answer, pack it. No texts and no buttons here.
(function () {
    "use strict";

    const { microvet } = window;

    // --- Numbers and words ---------------------------------------------------------------------------------------

    /// What a typed number may mean. "3,5" and "3.5" are the same; "1.000" may be one or a thousand, so both are given.
    function readings(text, unit) {
        let digits = text.trim();
        if (unit && digits.toLowerCase().endsWith(unit.toLowerCase())) digits = digits.slice(0, -unit.length);
        digits = digits.replace(/[\s\u00a0\u202f'’]/g, "").replace(/[\u2212\u2013]/g, "-");
        if (!/^[+-]?[\d.,]*\d[\d.,]*(e[+-]?\d+)?$/i.test(digits)) return [];
        const marks = digits.match(/[.,]/g) || [];
        const without = (mark) => digits.split(mark).join("");
        const candidates = [];
        if (marks.length === 0) {
            candidates.push(digits);
        } else if (new Set(marks).size === 2) {
            const decimal = marks[marks.length - 1];
            if (marks.filter((mark) => mark === decimal).length > 1) return [];
            candidates.push(without(decimal === "," ? "." : ",").replace(",", "."));
        } else if (marks.length > 1) {
            candidates.push(without(marks[0]));
        } else {
            candidates.push(digits.replace(",", "."));
            if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) candidates.push(without(marks[0]));
        }
        return candidates.map(Number).filter(Number.isFinite);
    }

    const nearEnough = (value, q) =>
        Math.abs(value - q.answer) <= (q.tolerance || 0) + 1e-9 * Math.max(1, Math.abs(q.answer));

    /// The accepted answer that a text meets, the one worth most if several. "*" stands for any characters.
    function acceptedAnswer(text, q) {
        const how = { keepCase: q.matchCase, keepAccents: q.matchAccents };
        const plain = (s) => microvet.fold(s, how).trim().replace(/\s+/g, " ");
        const given = plain(text);
        let best = null;
        for (const accepted of q.answers) {
            const parts = plain(accepted.text).split("*").map((s) => s.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
            if (new RegExp("^" + parts.join(".*") + "$", "su").test(given) && (accepted.percent ?? 100) > (best?.percent ?? -1)) {
                best = { ...accepted, percent: accepted.percent ?? 100 };
            }
        }
        return best;
    }

    // --- Packing of answers --------------------------------------------------------------------------------------
    // Printable ASCII without "~", "!" and "%" other than as an escape.

    const escapeText = (text) =>
        encodeURIComponent(text).replace(/[~!*'()]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());

    function unescapeText(text) {
        try {
            return decodeURIComponent(text);
        } catch {
            return "";
        }
    }

    // --- Types ---------------------------------------------------------------------------------------------------

    const boxes = (form) => [...form.querySelectorAll(".mv-option input")];
    const chosenValues = (form) => boxes(form).filter((box) => box.checked).map((box) => box.value);

    /// read: the answer in the form or null; write: puts one there; share: 0–1 of the points; code/decode: packing;
    /// right: what would have been right; options: ids of what there is to choose from; help: what to do, in words.
    /// A type of its own look has more (arranging.js): prepare builds it, mark and unmark show how each part was
    /// answered, notes and revealed give elements for the feedback, none stands for no answer.
    const choice = {
        read: (form) => (chosenValues(form).length ? chosenValues(form) : null),
        write: (form, q, answer) => boxes(form).forEach((box) => (box.checked = (answer || []).includes(box.value))),
        code: (q, answer) => "c" + answer.map((id) => q.options.findIndex((o) => o.id === id).toString(36)).join("."),
        decode: (q, code) => code.slice(1).split(".").map((i) => q.options[parseInt(i, 36)]?.id).filter(Boolean),
        right: (q) => q.options.filter((o) => o.correct).map((o) => o.id),
        options: (q) => q.options.map((o) => o.id),
    };

    const text = {
        field: (form) => form.querySelector("input[type=text], input:not([type])"),
        read: (form) => text.field(form)?.value.trim() || null,
        write(form, q, answer) {
            const field = text.field(form);
            if (field) field.value = answer || "";
        },
        code: (q, answer) => "s" + escapeText(answer),
        decode: (q, code) => unescapeText(code.slice(1)),
        options: () => [],
    };

    const types = {
        "single-choice": {
            ...choice,
            share: (q, answer) => (q.options.find((o) => o.id === answer[0])?.correct ? 1 : 0),
        },
        "multiple-choice": {
            ...choice,
            help: () => microvet.say("chooseSeveral"),
            share(q, answer) {
                const right = choice.right(q);
                const hits = answer.filter((id) => right.includes(id)).length;
                if (hits === right.length && answer.length === hits) return 1;
                if (!q.partialCredit || right.length === 0) return 0;
                return Math.max(0, hits - (answer.length - hits)) / right.length;
            },
        },
        "true-false": {
            ...choice,
            share: (q, answer) => (answer[0] === String(q.correct) ? 1 : 0),
            code: (q, answer) => (answer[0] === "true" ? "t" : "f"),
            decode: (q, code) => [code === "t" ? "true" : "false"],
            right: (q) => [String(q.correct)],
            options: () => ["true", "false"],
        },
        numeric: {
            ...text,
            help: () => microvet.say("enterNumber"),
            share: (q, answer) => (readings(answer, q.unit).some((value) => nearEnough(value, q)) ? 1 : 0),
            right: (q) => [microvet.number(q.answer) + (q.unit ? "\u00a0" + q.unit : "")],
            unreadable: (q, answer) => readings(answer, q.unit).length === 0,
        },
        "short-answer": {
            ...text,
            share: (q, answer) => (acceptedAnswer(answer, q)?.percent ?? 0) / 100,
            right: (q) => q.answers.filter((a) => (a.percent ?? 100) === 100).map((a) => a.text.replace(/\*/g, "…")),
        },
    };
    types.single = types["single-choice"];
    types.multiple = types["multiple-choice"];

    /// Feedback that belongs to what was answered: [{option, html}], option null where it is about a text.
    function answerFeedback(q, answer) {
        if (q.options) {
            return q.options.filter((o) => answer.includes(o.id)).map((o) => ({ option: o.id, html: o.feedback || "" }));
        }
        if (q.type === "true-false") {
            return [{ option: answer[0], html: (answer[0] === "true" ? q.feedbackTrue : q.feedbackFalse) || "" }];
        }
        const accepted = q.answers && acceptedAnswer(answer, q);
        return [{ option: null, html: accepted?.feedback || "" }];
    }

    /// What is asked, as a line of text.
    function asked(form) {
        const copy = form.querySelector("legend")?.cloneNode(true);
        copy?.querySelectorAll(".mv-number, annotation").forEach((element) => element.remove());
        return (copy?.textContent || "").trim().replace(/\s+/g, " ");
    }

    /// What a learning platform gets to know of an answer.
    function record(id, q, answer, seconds, form) {
        const type = types[q.type];
        const numbers = q.type === "numeric" ? readings(answer, q.unit) : [];
        return {
            question: id,
            type: q.type,
            options: type.options(q),
            items: (q.items || []).map((item) => item.id),
            answer: q.type === "numeric" ? (numbers.find((value) => nearEnough(value, q)) ?? numbers[0] ?? null) : answer,
            right: q.type === "numeric" ? q.answer
                : q.type === "short-answer" ? q.answers.filter((a) => (a.percent ?? 100) === 100).map((a) => a.text)
                : type.right(q),
            share: type.share(q, answer),
            points: q.points,
            outcomes: q.outcomes || [],
            tolerance: q.tolerance || 0,
            matchCase: q.matchCase === true,
            text: asked(form),
            seconds,
        };
    }

    microvet.questions = { types, readings, acceptedAnswer, answerFeedback, record, escapeText, unescapeText };
})();
