// The application form: looks at the answers, and saves them as a file. Nothing is sent, and nothing is kept.
(function () {
    "use strict";

    const data = JSON.parse(document.getElementById("form-data").textContent);
    const { words } = data;
    const form = document.querySelector("form");
    const box = document.querySelector(".problems");
    const consent = document.getElementById("consent");
    let touched = false;

    const field = (question) => document.getElementById(question.id);
    const valueOf = (question) => field(question).value.trim();

    /// What is wrong with an answer; empty: nothing.
    function problemOf(question) {
        const value = valueOf(question);
        if (value === "") return question.needed ? words.needed : "";
        if (question.mail && !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(value)) return words.wrongMail;
        return "";
    }

    function show(element, problem) {
        const note = document.getElementById(element.id + "-wrong");
        note.textContent = problem;
        note.hidden = problem === "";
        if (problem === "") element.removeAttribute("aria-invalid");
        else element.setAttribute("aria-invalid", "true");
    }

    /// All that is wrong, as [element, name, problem].
    function check() {
        const wrong = [];
        for (const question of data.questions) {
            const problem = problemOf(question);
            show(field(question), problem);
            if (problem !== "") wrong.push([field(question), question.text, problem]);
        }
        const refused = consent.checked ? "" : words.noConsent;
        show(consent, refused);
        if (refused !== "") wrong.push([consent, words.agree, refused]);
        return wrong;
    }

    function list(wrong) {
        const items = wrong.map(([element, name, problem]) => {
            const link = document.createElement("a");
            link.href = "#" + element.id;
            link.textContent = name + ": " + problem;
            link.addEventListener("click", (event) => {
                event.preventDefault();
                element.focus();
            });
            const item = document.createElement("li");
            item.append(link);
            return item;
        });
        box.querySelector("ul").replaceChildren(...items);
        box.hidden = items.length === 0;
        if (items.length > 0) box.focus();
    }

    /// Letters and digits of every language, and what every system takes in the name of a file.
    function fileName(person) {
        const name = person.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 40);
        return words.fileName + (name === "" ? "" : "-" + name) + data.suffix;
    }

    function save() {
        const answers = {};
        for (const question of data.questions) {
            const value = valueOf(question);
            if (value !== "") answers[question.key] = value;
        }
        const file = {
            format: "microvet-application",
            version: 1,
            call: data.call,
            language: document.documentElement.lang,
            time: new Date().toISOString(),
            answers,
            consent: { given: true, text: data.consent, notice: data.notice },
        };
        const name = fileName(answers.name || "");
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + "\n"], { type: "application/json" }));
        link.download = name;
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
        touched = false;
        document.querySelector(".saved").textContent = words.saved.replace("{file}", () => name);
    }

    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const wrong = check();
        list(wrong);
        if (wrong.length === 0) save();
    });
    form.addEventListener("input", (event) => {
        touched = true;
        // What is being mended no longer says that it is wrong.
        const question = data.questions.find((one) => one.id === event.target.id);
        if (event.target.getAttribute("aria-invalid") === "true") show(event.target, question ? problemOf(question) : consent.checked ? "" : words.noConsent);
    });
    window.addEventListener("beforeunload", (event) => {
        if (touched) event.preventDefault();
    });
    form.hidden = false;
})();
