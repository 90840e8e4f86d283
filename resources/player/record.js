// A record of learning to print: what the learner did, in the learner's own words; no credential.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, progress } = microvet;

    const rows = (list) => h("tbody", {}, list.map(([name, value]) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, value))));

    function sheet(course, name) {
        const today = new Intl.DateTimeFormat(microvet.spoken(), { dateStyle: "long" }).format(new Date());
        const own = (text) => h("span", { lang: course.language }, text);
        const facts = [[say("recordName"), name || "________________"], [say("recordDate"), today],
            [say("progress"), say("unitsDone", { n: progress.unitsTotal(), done: progress.unitsDone() })]];
        if (course.version) facts.push([say("recordVersion"), course.version]);
        const taken = course.assessments.map((a) => [a, progress.state.attempts[a.id]]).filter(([, past]) => past);
        const outcomes = progress.outcomes().filter((o) => o.percent !== null);
        return [
            h("h2", {}, say("record")), h("p", { class: "mv-large" }, h("strong", {}, own(course.title))),
            h("table", {}, rows(facts)),
            taken.length ? h("table", {}, h("caption", {}, say("assessments")),
                rows(taken.map(([a, past]) => [own(a.title), microvet.percent(past.best) + " · " + say(past.passed ? "passed" : "notPassed")]))) : null,
            outcomes.length ? h("table", {}, h("caption", {}, say("outcomes")),
                rows(outcomes.map((o) => [own(o.statement), microvet.percent(o.percent)]))) : null,
            h("p", {}, h("strong", {}, say("recordNote"))),
        ];
    }

    /// The section at the end of the results: a name, which is not kept, and a button that prints the record alone.
    function section(course) {
        const input = h("input", { type: "text", id: "mv-record-name", autocomplete: "name", "aria-describedby": "mv-record-help" });
        const paper = h("div", { class: "mv-record", "aria-hidden": "true" });
        const print = () => {
            paper.replaceChildren(...sheet(course, input.value.trim()).filter(Boolean));
            document.documentElement.classList.add("mv-printing-record");
            window.addEventListener("afterprint", () => document.documentElement.classList.remove("mv-printing-record"), { once: true });
            window.print();
        };
        return h("section", { class: "mv-box mv-record-box" }, h("h2", {}, say("record")), h("p", {}, say("recordNote")),
            h("div", { class: "mv-input" }, h("label", { for: input.id }, say("recordName")), " ", input,
                h("span", { id: "mv-record-help", class: "mv-note" }, " ", say("recordNameHelp"))),
            h("div", { class: "mv-buttons" }, h("button", { type: "button", class: "mv-button", onclick: print }, say("recordPrint"))), paper);
    }

    microvet.record = { section };
})();
