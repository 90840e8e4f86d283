// A record of learning to print: what the learner did, in the learner's own words; no credential.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, progress } = microvet;

    const table = (title, rows) => rows.length > 0 && h("table", title && h("caption", say(title)), microvet.results.tableBody(rows));

    function sheet(course, name) {
        const today = new Intl.DateTimeFormat(microvet.spoken, { dateStyle: "long" }).format(new Date());
        const own = (text) => h("span", { lang: course.language }, text);
        const facts = [[say("recordName"), name || "________________"], [say("recordDate"), today],
            [say("progress"), microvet.results.unitsWords()]];
        if (course.version) facts.push([say("recordVersion"), course.version]);
        const taken = course.assessments.map((a) => [a, progress.state.attempts[a.id]]).filter(([, past]) => past);
        return [
            h("h2", say("record")), h("p.mv-large", h("strong", own(course.title))),
            table("", facts),
            table("assessments", taken.map(([a, past]) => [own(a.title), microvet.percent(past.best) + " · " + say(past.passed ? "passed" : "notPassed")])),
            table("outcomes", progress.outcomes().filter((o) => o.percent !== null).map((o) => [own(o.statement), microvet.percent(o.percent)])),
            h("p", h("strong", say("recordNote"))),
        ];
    }

    /// The section at the end of the results: a name, which is not kept, and a button that prints the record alone.
    function section(course) {
        const input = h("input", { type: "text", id: "mv-record-name", autocomplete: "name", "aria-describedby": "mv-record-help" });
        const paper = h("div.mv-record", { "aria-hidden": "true" });
        const print = () => {
            microvet.fill(paper, sheet(course, input.value.trim()));
            document.documentElement.classList.add("mv-printing-record");
            window.addEventListener("afterprint", () => document.documentElement.classList.remove("mv-printing-record"), { once: true });
            window.print();
        };
        return h("section.mv-box.mv-record-box", h("h2", say("record")), h("p", say("recordNote")),
            h("div.mv-input", h("label", { for: input.id }, say("recordName")), " ", input,
                h("span.mv-note", { id: "mv-record-help" }, " ", say("recordNameHelp"))),
            h("div.mv-buttons", microvet.button(say("recordPrint"), print)), paper);
    }

    microvet.record = { section };
})();
