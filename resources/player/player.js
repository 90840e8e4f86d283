// Starts the course and moves between its pages.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, progress, shell } = microvet;

    const chunks = new Map(); // page id → {html, questions}
    let course;
    let main;
    let current = "";
    let leave = null;      // what the page shown wants done before it goes
    let endWatcher = null;
    let request = 0;

    /// Called by pages/<id>.js.
    microvet.page = (id, chunk) => chunks.set(id, chunk);

    /// The html and questions of a page, which is loaded where that was not done yet.
    microvet.pageOf = async function (id) {
        if (!chunks.has(id)) await microvet.loadScript("pages/" + id + ".js");
        if (!chunks.has(id)) throw new Error(id);
        return chunks.get(id);
    };

    /// Called by data/course.js, the last script of index.html.
    microvet.course = function (data) {
        course = window.microvetPart?.open(data) ?? data;
        main = document.getElementById("mv-main");
        // The page in index.html has no questions with it; one that needs them is loaded like the others.
        if (!course.pages.find((page) => page.id === main.dataset.page)?.questions) {
            chunks.set(main.dataset.page, { html: main.innerHTML, questions: {} });
        }
        progress.open(course);
        shell.build(course, main);
        microvet.tips.start(main);
        if (window.microvetPlatformMissing) microvet.notify("platformMissing");
        else if (!progress.usesPlatform() && !progress.canStore()) microvet.notify("storageForbidden");
        document.querySelector(".mv-skip")?.addEventListener("click", (event) => {
            event.preventDefault(); // the address of the page stays
            main.focus();
        });
        window.addEventListener("hashchange", () => route(true));
        // All is saved by then; this only tells the platform that the session is over.
        window.addEventListener("pagehide", (event) => event.persisted || progress.finish());
        window.addEventListener("beforeprint", unrollForPaper);
        window.addEventListener("afterprint", rollUp);
        if (!location.hash && progress.usesPlatform() && pageIndex(progress.state.page) > 0) {
            history.replaceState(null, "", "#" + progress.state.page);
        }
        route(false);
    };

    const pageIndex = (id) => course.pages.findIndex((page) => page.id === id);

    // --- The way to a page ---------------------------------------------------------------------------------------

    function route(moved) {
        let id = location.hash.slice(1); // "<page id>" or "<page id>/<element id>"
        let place = "";
        try {
            id = decodeURIComponent(id);
        } catch {
            // Not one of ours; no page has such a name.
        }
        if (id === "") id = course.pages[0].id;
        if (pageIndex(id) < 0) {
            if (current && document.getElementById(id)) return; // a place on this page: the browser goes there
            [id, place] = id.split("/");
        }
        if (pageIndex(id) < 0 && window.microvetPart && goElsewhere(id)) return;
        if (pageIndex(id) < 0) {
            if (id !== "mv-main") microvet.notify("noSuchPage");
            id = course.pages[0].id;
        }
        if (id !== current) go(id, moved, place);
        else if (place) goToPlace(place);
    }

    /// To a page in another part of the course, which only the platform can open.
    function goElsewhere(id) {
        const way = window.microvetPart.leaveFor(id);
        if (way === "gone") {
            clear();
            current = "";
            shell.steps().replaceChildren();
            main.replaceChildren(h("h1", {}, say("partOpens")), h("p", {}, say("partChoose")));
            microvet.focusOn(main.querySelector("h1"));
        } else if (way) {
            history.replaceState(null, "", "#" + current);
            microvet.notify("partChoose");
        }
        return way === "gone" || (way !== "" && current !== "");
    }

    function goToPlace(id) {
        const element = document.getElementById(id);
        element?.scrollIntoView();
        microvet.focusOn(element);
    }

    async function go(id, moved, place) {
        const mine = ++request;
        if (!chunks.has(id)) {
            main.setAttribute("aria-busy", "true");
            try {
                await microvet.pageOf(id);
            } catch {
                if (mine === request) showFailure(id);
                return;
            } finally {
                main.removeAttribute("aria-busy");
            }
        }
        if (mine !== request) return;
        show(id, moved);
        if (place) goToPlace(place);
    }

    function clear() {
        leave?.();
        leave = null;
        endWatcher?.disconnect();
    }

    function showFailure(id) {
        clear();
        current = "";
        main.replaceChildren(h("h1", {}, say("loadFailed")), h("p", {}, say("loadFailedHelp")),
            h("p", {}, h("button", { type: "button", class: "mv-button mv-primary", onclick: () => go(id, true) }, say("retry"))));
        microvet.focusOn(main.querySelector("h1"));
    }

    function show(id, moved) {
        clear();
        current = id;
        const index = pageIndex(id);
        const { html, questions } = chunks.get(id);
        main.innerHTML = microvet.withoutTracks(html);
        microvet.mountCaptions(main);
        main.dataset.page = id;
        main.dataset.kind = course.pages[index].kind;
        progress.learn(index, questions);
        shell.showPlace(index);
        // Looking at the first page does not lose the place to go on from.
        if (course.pages[index].kind !== "home" && progress.state.page !== id) progress.visit(id);
        fill(course.pages[index], questions || {});
        main.querySelectorAll("table").forEach(makeScrollable);
        for (const math of main.querySelectorAll(".mv-formula-figure > math")) focusWhereItScrolls(math.parentElement, "group", math.getAttribute("aria-label"));
        if (moved) {
            window.scrollTo(0, 0);
            microvet.focusOn(main.querySelector("h1") || main);
        }
    }

    // --- What a page gets ----------------------------------------------------------------------------------------

    function fill(page, questions) {
        if (page.kind === "home") {
            const box = microvet.results.startBox(course);
            if (box) (main.querySelector(".mv-summary") || main.querySelector("h1"))?.after(box);
        }
        const results = document.getElementById("mv-results");
        if (results) microvet.results.fill(results, course, () => go(page.id, true));
        const evaluation = document.getElementById("mv-evaluation");
        if (evaluation) microvet.feedback.fill(evaluation, course);
        const assessment = page.kind === "assessment" && course.assessments.find((a) => a.id === page.id);
        if (assessment) {
            leave = microvet.assessments.mount(main, assessment, questions);
            return;
        }
        for (const task of main.querySelectorAll(".mv-unscored")) microvet.tasks.mount(task, task.dataset.question, questions[task.dataset.question]);
        const scored = [];
        for (const form of main.querySelectorAll("form.mv-question")) {
            const id = form.dataset.question;
            if (microvet.checks.mountCheck(form, id, questions[id], answered)) scored.push(id);
        }
        if (page.kind !== "unit") return;
        if (scored.length === 0) watchEnd(page);
        function answered() {
            if (scored.every((id) => progress.state.answers[id])) unitDone(page);
            progress.saveAndTell();
        }
    }

    function unitDone(page) {
        if (progress.markDone(page.id)) microvet.announce(say("unitDone"));
    }

    /// A unit without questions is done when its end came into view.
    function watchEnd(page) {
        endWatcher = new IntersectionObserver((entries) => {
            if (!entries.some((entry) => entry.isIntersecting)) return;
            endWatcher.disconnect();
            unitDone(page);
        });
        endWatcher.observe(shell.steps());
    }

    /// Paper has nothing to press: what is rolled up is printed, but for hints and answers.
    let unrolled = [];
    function unrollForPaper() {
        unrolled = [...main.querySelectorAll("details:not([open], .mv-answer, .mv-hint)")];
        unrolled.forEach((details) => (details.open = true));
    }

    function rollUp() {
        unrolled.splice(0).forEach((details) => (details.open = false));
    }

    /// A wide table scrolls in itself, by keyboard too, so that the page never does.
    function makeScrollable(table) {
        let box = table.parentElement;
        if (!box.matches(".mv-scroll, .mv-table-frame")) {
            box = h("div", { class: "mv-scroll" });
            table.replaceWith(box);
            box.append(table);
        }
        focusWhereItScrolls(box, "region", table.caption?.textContent.trim() || say("table"));
    }

    /// A box that scrolls has the focus as well; one that has room for everything is no stop on the way.
    function focusWhereItScrolls(box, role, name) {
        new ResizeObserver(() => {
            const scrolls = box.scrollWidth > box.clientWidth + 1;
            for (const [key, value] of [["tabindex", "0"], ["role", role], ["aria-label", name]]) {
                if (scrolls) box.setAttribute(key, value);
                else box.removeAttribute(key);
            }
        }).observe(box);
    }
})();
