// The types of question: read and write a form, score an answer, pack it. No texts and no buttons here.
(function () {
    "use strict";

    const { microvet } = window;
    const { all, say } = microvet;

    /// What a typed number may mean. "3,5" and "3.5" are the same; "1.000" may be one or a thousand, so both are given.
    function readings(text, unit) {
        let digits = text.trim();
        if (unit && digits.toLowerCase().endsWith(unit.toLowerCase())) digits = digits.slice(0, -unit.length);
        digits = digits.replace(/[\s\u00a0\u202f'’]/g, "").replace(/[\u2212\u2013]/g, "-");
        if (!/^[+-]?[\d.,]*\d[\d.,]*(e[+-]?\d+)?$/i.test(digits)) return [];
        const marks = digits.match(/[.,]/g) || [];
        const decimal = marks.at(-1);
        const whole = digits.replaceAll(marks[0], "");
        const candidates = [];
        if (new Set(marks).size === 2) {
            if (marks.filter((mark) => mark === decimal).length > 1) return [];
            candidates.push(whole.replace(",", "."));
        } else {
            if (marks.length < 2) candidates.push(digits.replace(",", "."));
            if (marks.length > 1 || /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) candidates.push(whole);
        }
        return candidates.map(Number).filter(Number.isFinite);
    }

    const nearEnough = (value, q) =>
        Math.abs(value - q.answer) <= (q.tolerance || 0) + 1e-9 * Math.max(1, Math.abs(q.answer));

    /// The accepted answer that a text meets, the one worth most if several. "*" stands for any characters.
    function acceptedAnswer(text, q) {
        const plain = (s) => microvet.fold(s, q).trim().replace(/\s+/g, " ");
        const given = plain(text);
        let best = null;
        for (const accepted of q.answers) {
            const percent = accepted.percent ?? 100;
            const pattern = plain(accepted.text).split("*").map(microvet.literal).join(".*");
            if (percent > (best?.percent ?? -1) && new RegExp("^" + pattern + "$", "su").test(given)) best = { ...accepted, percent };
        }
        return best;
    }

    /// Printable ASCII without "~", "!" and "%" other than as an escape.
    const escapeText = (text) =>
        encodeURIComponent(text).replace(/[~!*'()]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());

    function unescapeText(text) {
        try {
            return decodeURIComponent(text);
        } catch {
            return "";
        }
    }

    /// 0–1 of the points; less than all only where the author gives partial credit.
    const shareOf = (q, won, possible) => (won >= possible ? 1 : q.partialCredit ? won / possible : 0);

    /// The texts of the accepted answers that win all points.
    const fullTexts = (answers) => answers.filter((a) => (a.percent ?? 100) === 100).map((a) => a.text);

    /// In an order of this question's own.
    const shuffled = (form, list, seed) => microvet.shuffled(list, seed ^ microvet.hash(form.dataset.question));

    const boxes = (form) => all(form, ".mv-option input");

    /// read: the answer in the form or null; write: puts one there; share: 0–1 of the points; code/decode: packing;
    /// right: what would have been right; told and toldRight: both for a learning platform, where that differs; options: ids of what there is to choose from; help: what to do, in words.
    /// A type of its own look has more (arranging.js): prepare builds it, mark shows how each part was
    /// answered, notes and revealed give elements for the feedback, none stands for no answer.
    const choice = {
        read(form) {
            const chosen = boxes(form).filter((box) => box.checked).map((box) => box.value);
            return chosen.length ? chosen : null;
        },
        write: (form, q, answer) => boxes(form).forEach((box) => (box.checked = (answer || []).includes(box.value))),
        code: (q, answer) => "c" + answer.map((id) => q.options.findIndex((o) => o.id === id).toString(36)).join("."),
        decode: (q, code) => code.slice(1).split(".").map((i) => q.options[parseInt(i, 36)]?.id).filter(Boolean),
        none: () => [],
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
        none: () => "",
        options: () => [],
    };

    const types = {
        "single-choice": {
            ...choice,
            share: (q, answer) => (q.options.find((o) => o.id === answer[0])?.correct ? 1 : 0),
        },
        "multiple-choice": {
            ...choice,
            help: () => say("chooseSeveral"),
            share(q, answer) {
                const right = choice.right(q);
                const hits = answer.filter((id) => right.includes(id)).length;
                return right.length ? shareOf(q, Math.max(0, hits - (answer.length - hits)), right.length) : 0;
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
            help: () => say("enterNumber"),
            share: (q, answer) => (readings(answer, q.unit).some((value) => nearEnough(value, q)) ? 1 : 0),
            right: (q) => [microvet.number(q.answer) + (q.unit ? "\u00a0" + q.unit : "")],
            unreadable: (q, answer) => readings(answer, q.unit).length === 0,
            told(q, answer) {
                const numbers = readings(answer, q.unit);
                return numbers.find((value) => nearEnough(value, q)) ?? numbers[0] ?? null;
            },
            toldRight: (q) => q.answer,
        },
        "short-answer": {
            ...text,
            share: (q, answer) => (acceptedAnswer(answer, q)?.percent ?? 0) / 100,
            right: (q) => fullTexts(q.answers).map((t) => t.replaceAll("*", "…")),
            toldRight: (q) => fullTexts(q.answers),
        },
    };

    /// Feedback that belongs to what was answered: option → html; "" is a text.
    function feedbackOn(q, answer) {
        if (q.options) return new Map(q.options.filter((o) => answer.includes(o.id)).map((o) => [o.id, o.feedback]));
        if (q.type === "true-false") return new Map([["true", q.feedbackTrue], ["false", q.feedbackFalse]]);
        return new Map([["", q.answers && acceptedAnswer(answer, q)?.feedback]]);
    }

    function asked(form) {
        const copy = form.querySelector("legend").cloneNode(true);
        for (const element of all(copy, ".mv-number, annotation")) element.remove();
        return copy.textContent.trim().replace(/\s+/g, " ");
    }

    /// What a learning platform gets to know of an answer.
    function record(id, q, answer, seconds, form) {
        const type = types[q.type];
        return {
            question: id,
            type: q.type,
            options: type.options(q),
            items: (q.items || []).map((item) => item.id),
            answer: type.told ? type.told(q, answer) : answer,
            right: (type.toldRight || type.right)(q),
            share: type.share(q, answer),
            points: q.points,
            outcomes: q.outcomes || [],
            tolerance: q.tolerance || 0,
            matchCase: q.matchCase === true,
            text: asked(form),
            seconds,
        };
    }

    microvet.questions = { types, readings, acceptedAnswer, feedbackOn, record, shareOf, fullTexts, shuffled, escapeText, unescapeText };
})();
