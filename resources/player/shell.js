// What stands around a page: header, contents, display settings, notices, previous and next.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, unseen, progress } = microvet;

    const themes = ["auto", "light", "dark", "contrast"];
    const sizes = ["normal", "large", "larger", "largest"];
    const wide = window.matchMedia("(min-width: 62em)");

    let course;
    let parts = {};
    const items = new Map(); // page id → its link in the contents
    const told = new Set();
    const waiting = [];

    // --- Said to the reader --------------------------------------------------------------------------------------

    /// Spoken by a screen reader, not shown.
    microvet.announce = function (text) {
        if (!parts.live) return;
        parts.live.textContent = "";
        setTimeout(() => (parts.live.textContent = text), 50);
    };

    /// A sentence at the top, said once.
    microvet.notify = function (key, values) {
        if (told.has(key)) return;
        told.add(key);
        if (!parts.notices) return waiting.push([key, values]);
        const close = h("button", { type: "button", class: "mv-button mv-small", onclick: () => {
            notice.remove();
            document.getElementById("mv-main").focus();
        } }, say("close"));
        const notice = h("div", { class: "mv-notice" }, h("p", {}, say(key, values)), close);
        parts.notices.append(notice);
    };

    // --- Display -------------------------------------------------------------------------------------------------

    function applyDisplay() {
        const root = document.documentElement;
        root.dataset.theme = progress.setting("theme") || root.dataset.theme || "auto";
        root.dataset.size = progress.setting("size") || root.dataset.size || "normal";
    }

    function radios(name, values) {
        const chosen = document.documentElement.dataset[name];
        return h("fieldset", {}, h("legend", {}, say(name)),
            values.map((value) => {
                const id = "mv-" + name + "-" + value;
                const input = h("input", { type: "radio", name: "mv-" + name, id, value, checked: value === chosen, onchange: () => {
                    document.documentElement.dataset[name] = value;
                    progress.setting(name, value);
                } });
                return h("div", { class: "mv-radio" }, input, h("label", { for: id }, say(name + "-" + value)));
            }));
    }

    function displayPanel(button) {
        const panel = h("div", { id: "mv-display", class: "mv-panel", hidden: true }, radios("theme", themes), radios("size", sizes));
        const close = (focus) => {
            panel.hidden = true;
            button.setAttribute("aria-expanded", "false");
            if (focus) button.focus();
        };
        button.addEventListener("click", () => {
            if (!panel.hidden) return close(false);
            panel.hidden = false;
            button.setAttribute("aria-expanded", "true");
            panel.querySelector("input:checked").focus();
        });
        panel.addEventListener("keydown", (event) => event.key === "Escape" && close(true));
        document.addEventListener("click", (event) => {
            if (!panel.hidden && !panel.contains(event.target) && !button.contains(event.target)) close(false);
        });
        panel.addEventListener("focusout", (event) => {
            if (event.relatedTarget && !panel.contains(event.relatedTarget) && event.relatedTarget !== button) close(false);
        });
        return panel;
    }

    // --- Contents ------------------------------------------------------------------------------------------------

    function item(page) {
        const link = h("a", { href: "#" + page.id },
            h("span", { class: "mv-tick" }),
            h("span", { class: "mv-item", lang: course.language }, page.title),
            page.minutes > 0 && page.kind !== "module" ? h("span", { class: "mv-minutes" }, say("minutesShort", { n: page.minutes })) : null);
        items.set(page.id, link);
        return link;
    }

    function tree() {
        const list = h("ul", { class: "mv-tree" });
        const inside = new Map();
        course.pages.forEach((page, i) => {
            if (page.parent >= 0 && inside.has(page.parent)) {
                inside.get(page.parent).append(h("li", {}, item(page)));
                return;
            }
            const entry = h("li", { class: "mv-entry" }, item(page));
            if (page.kind === "module") {
                const sub = h("ul", { id: "mv-in-" + i, hidden: true });
                const toggle = h("button", { type: "button", class: "mv-toggle", "aria-expanded": "false", "aria-controls": sub.id,
                    "aria-label": say("unitsOf", { title: page.title }), onclick: () => unfold(sub, sub.hidden) }, icon("open"));
                entry.classList.add("mv-has-units");
                entry.prepend(toggle);
                entry.append(sub);
                inside.set(i, sub);
            }
            list.append(entry);
        });
        for (const sub of inside.values()) if (!sub.childElementCount) sub.previousElementSibling.previousElementSibling.remove();
        return list;
    }

    function unfold(sub, open) {
        sub.hidden = !open;
        sub.parentElement.querySelector(".mv-toggle")?.setAttribute("aria-expanded", String(open));
    }

    function updateMarks() {
        for (const page of course.pages) {
            const link = items.get(page.id);
            const done = progress.isDone(page);
            if ((link.dataset.done === "true") === done) continue;
            link.dataset.done = String(done);
            link.querySelector(".mv-tick").replaceChildren(...(done ? [icon("right"), unseen(say("done") + " ")] : []));
        }
        const done = progress.unitsDone();
        const total = progress.unitsTotal();
        parts.bar.max = Math.max(1, total);
        parts.bar.value = done;
        parts.count.textContent = say("unitsDone", { n: total, done });
    }

    function openMenu(open, focus = true) {
        document.documentElement.classList.toggle("mv-menu-open", open);
        parts.menu.setAttribute("aria-expanded", String(open));
        if (open && focus) (parts.nav.querySelector("[aria-current]") || parts.nav.querySelector("a, input"))?.focus();
        if (!open && focus) parts.menu.focus();
    }

    const menuIsOpen = () => document.documentElement.classList.contains("mv-menu-open");

    function buildNavigation() {
        parts.nav = h("nav", { id: "mv-nav", "aria-label": say("contents") });
        parts.tree = tree();
        parts.nav.append(microvet.search.form(course), parts.tree);
        // The drawer covers the page on a small screen: it closes with Escape, and when the focus goes elsewhere.
        parts.nav.addEventListener("keydown", (event) => {
            if (event.key === "Escape" && !wide.matches && menuIsOpen()) openMenu(false);
        });
        parts.nav.addEventListener("focusout", (event) => {
            const to = event.relatedTarget;
            if (to && !wide.matches && menuIsOpen() && !parts.nav.contains(to) && to !== parts.menu) openMenu(false, false);
        });
        parts.nav.addEventListener("click", (event) => {
            if (event.target.closest("a") && !wide.matches) openMenu(false, false);
        });
        wide.addEventListener("change", () => openMenu(wide.matches, false));
        return parts.nav;
    }

    // --- Building ------------------------------------------------------------------------------------------------

    function build(data, main) {
        course = data;
        applyDisplay();
        parts.menu = h("button", { type: "button", class: "mv-button mv-quiet", "aria-controls": "mv-nav", "aria-expanded": "false",
            onclick: () => openMenu(!menuIsOpen(), !wide.matches) }, icon("menu"), " ", h("span", {}, say("contents")));
        const display = h("button", { type: "button", class: "mv-button mv-quiet", "aria-controls": "mv-display", "aria-expanded": "false" },
            icon("display"), " ", h("span", {}, say("display")));
        parts.bar = h("progress", { "aria-label": say("progress"), max: 1, value: 0 });
        parts.count = h("span", {});
        parts.live = h("div", { class: "mv-hidden", role: "status", id: "mv-live" });
        parts.notices = h("div", { class: "mv-notices", role: "status" });
        const header = h("header", { class: "mv-header" },
            h("div", { class: "mv-bar" },
                parts.menu,
                h("a", { class: "mv-course", href: "#" + course.pages[0].id, lang: course.language }, course.title),
                progress.unitsTotal() > 0 ? h("div", { class: "mv-progress" }, parts.bar, parts.count) : null,
                display),
            displayPanel(display), parts.notices, parts.live);
        parts.steps = h("nav", { class: "mv-turn", "aria-label": say("steps") });
        parts.kept = h("p", {});
        const noResults = !progress.usesPlatform() && !course.pages.some((page) => page.kind === "results");
        const footer = h("footer", { class: "mv-footer" },
            h("p", { lang: course.language }, course.title, course.version ? " · " + course.version : ""), parts.kept,
            noResults ? microvet.results.forgetting(() => {
                progress.forget();
                location.reload();
            }) : null);
        const app = document.getElementById("mv-app");
        const column = h("div", { class: "mv-column" });
        app.replaceChildren(header, h("div", { class: "mv-body" }, buildNavigation(), column));
        column.append(main, parts.steps);
        app.append(footer);
        if (microvet.spoken() !== (course.language || "").split("-")[0]) {
            for (const element of [header, parts.nav, parts.steps, footer]) element.lang = microvet.spoken();
        }
        openMenu(wide.matches, false);
        progress.onChange(updateMarks);
        updateMarks();
        for (const [key, values] of waiting.splice(0)) {
            told.delete(key);
            microvet.notify(key, values);
        }
        parts.kept.textContent = say(progress.usesPlatform() ? "keptOnPlatform" : progress.canStore() ? "keptHere" : "keptNowhere");
    }

    function step(page, words, kind) {
        if (!page) return h("span", {});
        return h("a", { href: "#" + page.id, class: "mv-step mv-" + kind, rel: kind },
            kind === "prev" ? icon("back") : null,
            h("span", {}, h("span", { class: "mv-step-word" }, say(words)), h("span", { class: "mv-step-title", lang: course.language }, page.title)),
            kind === "next" ? icon("open") : null);
    }

    /// Brings everything around the page in line with the page shown.
    function showPlace(index) {
        const page = course.pages[index];
        document.title = page.kind === "home" ? course.title : page.title + " – " + course.title;
        parts.nav.querySelector("[aria-current]")?.removeAttribute("aria-current");
        const link = items.get(page.id);
        link.setAttribute("aria-current", "page");
        const sub = link.closest("ul[id]") || link.parentElement.querySelector("ul[id]");
        if (sub) unfold(sub, true);
        if (wide.matches) link.scrollIntoView({ block: "nearest" });
        const near = (by) => (course.near ? course.near(index, by) : course.pages[index + by]);
        parts.steps.replaceChildren(step(near(-1), "previous", "prev"), step(near(1), "next", "next"));
    }

    microvet.shell = { build, showPlace, steps: () => parts.steps, tree: () => parts.tree };
})();
