// Starts the course and moves between its pages.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, all, attribute, focusOn, notify, results, progress, shell } = microvet;

    const chunks = new Map(); // page id → {html, questions}
    let course;
    let main;
    let current = "";
    let leave = null; // what the page shown wants done before it goes
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
        if (window.microvetPlatformMissing) notify("platformMissing");
        else if (!progress.usesPlatform() && !progress.canStore()) notify("storageForbidden");
        document.querySelector(".mv-skip")?.addEventListener("click", (event) => {
            event.preventDefault(); // the address of the page stays
            main.focus();
        });
        window.addEventListener("hashchange", () => route(true));
        // All is saved by then; this only tells the platform that the session is over.
        window.addEventListener("pagehide", (event) => event.persisted || progress.finish());
        window.addEventListener("beforeprint", unrollForPaper);
        if (!location.hash && progress.usesPlatform() && pageIndex(progress.state.page) > 0) {
            history.replaceState(null, "", "#" + progress.state.page);
        }
        route(false);
    };

    const pageIndex = (id) => course.pages.findIndex((page) => page.id === id);

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
            if (id !== "mv-main") notify("noSuchPage");
            id = course.pages[0].id;
        }
        if (id !== current) go(id, moved, place);
        else if (place) goToPlace(place);
    }

    /// To a page in another part of the course, which only the platform can open.
    function goElsewhere(id) {
        const way = window.microvetPart.leaveFor(id);
        if (way === "gone") {
            shell.steps.replaceChildren();
            showInstead(say("partOpens"), h("p", say("partChoose")));
        } else if (way) {
            history.replaceState(null, "", "#" + current);
            notify("partChoose");
        }
        return way === "gone" || (way !== "" && current !== "");
    }

    function goToPlace(id) {
        const element = document.getElementById(id);
        element?.scrollIntoView();
        focusOn(element);
    }

    async function go(id, moved, place) {
        const mine = ++request;
        if (!chunks.has(id)) {
            attribute(main, "aria-busy", "true");
            try {
                await microvet.pageOf(id);
            } catch {
                if (mine === request) {
                    showInstead(say("loadFailed"), h("p", say("loadFailedHelp")), h("p", microvet.button(say("retry"), () => go(id, true), ".mv-primary")));
                }
                return;
            } finally {
                attribute(main, "aria-busy", null);
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

    function showInstead(heading, ...rest) {
        clear();
        current = "";
        main.replaceChildren(h("h1", heading), ...rest);
        focusOn(main.querySelector("h1"));
    }

    function show(id, moved) {
        clear();
        current = id;
        const index = pageIndex(id);
        const page = course.pages[index];
        const { html, questions = {} } = chunks.get(id);
        main.innerHTML = microvet.withoutTracks(html);
        microvet.mountCaptions(main);
        microvet.mountEmbeds(main);
        main.dataset.page = id;
        shell.showPlace(index);
        // Looking at the first page does not lose the place to go on from.
        if (page.kind !== "home" && progress.state.page !== id) progress.visit(id);
        fill(page, questions);
        all(main, "table").forEach(makeScrollable);
        for (const math of all(main, ".mv-formula-figure > math")) focusWhereItScrolls(math.parentElement, "group", math.getAttribute("aria-label"));
        if (moved) {
            window.scrollTo(0, 0);
            focusOn(main.querySelector("h1") || main);
        }
    }

    function fill(page, questions) {
        const box = page.kind === "home" && results.startBox(course);
        if (box) (main.querySelector(".mv-summary") || main.querySelector("h1"))?.after(box);
        for (const place of all(main, "#mv-results")) results.fill(place, course, () => go(page.id, true));
        for (const place of all(main, "#mv-evaluation")) microvet.feedback.fill(place, course);
        const assessment = course.assessments.find((a) => a.id === page.id);
        if (assessment) {
            leave = microvet.assessments.mount(main, assessment, questions);
            return;
        }
        for (const task of all(main, ".mv-unscored")) microvet.tasks.mount(task, questions);
        const scored = all(main, "form.mv-question").map((form) => microvet.checks.mountCheck(form, questions, answered)).filter(Boolean);
        if (page.kind === "unit" && scored.length === 0) watchEnd(page);
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
        endWatcher.observe(shell.steps);
    }

    /// Paper has nothing to press: what is rolled up is printed, but for hints and answers.
    function unrollForPaper() {
        const rolled = all(main, "details:not([open], .mv-answer, .mv-hint)");
        const open = (wanted) => rolled.forEach((details) => (details.open = wanted));
        open(true);
        window.addEventListener("afterprint", () => open(false), { once: true });
    }

    /// A wide table scrolls in itself, by keyboard too, so that the page never does.
    function makeScrollable(table) {
        let box = table.parentElement;
        if (!box.matches(".mv-scroll, .mv-table-frame")) {
            box = h("div.mv-scroll");
            table.replaceWith(box);
            box.append(table);
        }
        focusWhereItScrolls(box, "region", table.caption?.textContent.trim() || say("table"));
    }

    /// A box that scrolls has the focus as well; one that has room for everything is no stop on the way.
    function focusWhereItScrolls(box, role, name) {
        new ResizeObserver(() => {
            const scrolls = box.scrollWidth > box.clientWidth + 1;
            for (const [key, value] of [["tabindex", "0"], ["role", role], ["aria-label", name]]) attribute(box, key, scrolls && value);
        }).observe(box);
    }
})();
