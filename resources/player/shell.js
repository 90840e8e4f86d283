// What stands around a page: header, contents, display settings, notices, previous and next.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say, icon, attribute, button, progress } = microvet;
    const root = document.documentElement;

    const wide = window.matchMedia("(min-width: 62em)");

    let course;
    const items = new Map(); // page id → its link in the contents
    const told = new Set();
    const live = h("div.mv-hidden", { role: "status", id: "mv-live" });
    const notices = h("div.mv-notices", { role: "status" });
    const nav = h("nav", { id: "mv-nav", "aria-label": say("contents") });
    const steps = h("nav.mv-turn", { "aria-label": say("steps") });
    const bar = h("progress", { "aria-label": say("progress"), max: 1, value: 0 });
    const count = h("span");
    let contents;

    /// Spoken by a screen reader, not shown.
    microvet.announce = function (text) {
        live.textContent = "";
        setTimeout(() => (live.textContent = text), 50);
    };

    /// A sentence at the top, said once.
    microvet.notify = function (key, values) {
        if (told.has(key)) return;
        told.add(key);
        const notice = h("div.mv-notice", h("p", say(key, values)), button(say("close"), () => {
            notice.remove();
            document.getElementById("mv-main").focus();
        }, ".mv-small"));
        notices.append(notice);
    };

    const opener = (name, sign, words, press) =>
        button([icon(sign), " ", h("span", words)], press, ".mv-quiet", { "aria-controls": name, "aria-expanded": "false" });

    /// What opens over the page closes with Escape, and when the focus goes elsewhere. close(focus): whether to the opener.
    function closing(panel, opened, isOpen, close) {
        panel.addEventListener("keydown", (event) => event.key === "Escape" && isOpen() && close(true));
        panel.addEventListener("focusout", ({ relatedTarget: to }) => to && isOpen() && !panel.contains(to) && to !== opened && close(false));
    }

    function radios(name, values) {
        root.dataset[name] = progress.setting(name) || root.dataset[name] || values[0];
        return h("fieldset", h("legend", say(name)),
            values.map((value) => {
                const id = "mv-" + name + "-" + value;
                const input = h("input", { type: "radio", name: "mv-" + name, id, value, checked: value === root.dataset[name], onchange: () => {
                    root.dataset[name] = value;
                    progress.setting(name, value);
                } });
                return h("div.mv-radio", input, h("label", { for: id }, say(name + "-" + value)));
            }));
    }

    function display() {
        const panel = h("div.mv-panel", { id: "mv-display", hidden: true }, 
            radios("theme", ["auto", "light", "dark", "contrast"]), radios("size", ["normal", "large", "larger", "largest"]));
        const open = (wanted, focus) => {
            panel.hidden = !wanted;
            attribute(opened, "aria-expanded", String(wanted));
            if (focus) (wanted ? panel.querySelector("input:checked") : opened).focus();
        };
        const opened = opener(panel.id, "display", say("display"), () => open(panel.hidden, panel.hidden));
        closing(panel, opened, () => !panel.hidden, (focus) => open(false, focus));
        document.addEventListener("click", (event) => {
            if (!panel.hidden && !panel.contains(event.target) && !opened.contains(event.target)) open(false, false);
        });
        return [opened, panel];
    }

    function item(page) {
        const link = h("a", { href: "#" + page.id },
            h("span.mv-tick"),
            h("span.mv-item", { lang: course.language }, page.title),
            page.minutes > 0 && page.kind !== "module" && h("span.mv-minutes", say("minutesShort", { n: page.minutes })));
        items.set(page.id, link);
        return link;
    }

    function tree() {
        const list = h("ul.mv-tree");
        const parents = new Set(course.pages.map((page) => page.parent));
        const inside = new Map();
        course.pages.forEach((page, i) => {
            if (inside.has(page.parent)) {
                inside.get(page.parent).append(h("li", item(page)));
                return;
            }
            const isModule = page.kind === "module";
            const sub = isModule && parents.has(i) && h("ul", { id: "mv-in-" + i, hidden: true });
            if (sub) inside.set(i, sub);
            list.append(h("li.mv-entry" + (isModule ? ".mv-has-units" : ""),
                sub && h("button.mv-toggle", { type: "button", "aria-expanded": "false", "aria-controls": sub.id,
                    "aria-label": say("unitsOf", { title: page.title }), onclick: () => unfold(sub, sub.hidden) }, icon("open")),
                item(page), sub));
        });
        return list;
    }

    function unfold(sub, open) {
        sub.hidden = !open;
        sub.parentElement.querySelector(".mv-toggle")?.setAttribute("aria-expanded", open);
    }

    function updateMarks() {
        for (const page of course.pages) {
            const link = items.get(page.id);
            const done = progress.isDone(page);
            if ((link.dataset.done === "true") === done) continue;
            link.dataset.done = String(done);
            microvet.fill(link.querySelector(".mv-tick"), done && [icon("right"), h("span.mv-hidden", say("done") + " ")]);
        }
        bar.max = Math.max(1, progress.unitsTotal());
        bar.value = progress.unitsDone();
        count.textContent = microvet.results.unitsWords();
    }

    const menuIsOpen = () => root.classList.contains("mv-menu-open");
    const menu = opener(nav.id, "menu", say("contents"), () => openMenu(!menuIsOpen(), !wide.matches));

    function openMenu(open, focus) {
        root.classList.toggle("mv-menu-open", open);
        attribute(menu, "aria-expanded", String(open));
        if (focus) (open ? nav.querySelector("[aria-current]") || nav.querySelector("a, input") : menu)?.focus();
    }

    function build(data, main) {
        course = data;
        contents = tree();
        nav.append(microvet.search.form(course), contents);
        // On a small screen the contents are a drawer over the page.
        closing(nav, menu, () => !wide.matches && menuIsOpen(), (focus) => openMenu(false, focus));
        nav.addEventListener("click", (event) => event.target.closest("a") && !wide.matches && openMenu(false, false));
        wide.addEventListener("change", () => openMenu(wide.matches, false));
        const [displayOpener, displayPanel] = display();
        const header = h("header.mv-header",
            h("div.mv-bar",
                menu,
                h("a.mv-course", { href: "#" + course.pages[0].id, lang: course.language }, course.title),
                progress.unitsTotal() > 0 && h("div.mv-progress", bar, count),
                displayOpener),
            displayPanel, notices, live);
        const noResults = !progress.usesPlatform() && !course.pages.some((page) => page.kind === "results");
        const footer = h("footer.mv-footer",
            h("p", { lang: course.language }, course.title, course.version ? " · " + course.version : ""),
            h("p", say(progress.usesPlatform() ? "keptOnPlatform" : progress.canStore() ? "keptHere" : "keptNowhere")),
            noResults && microvet.results.forgetting(() => location.reload()));
        document.getElementById("mv-app").replaceChildren(header, h("div.mv-body", nav, h("div.mv-column", main, steps)), footer);
        if (microvet.spoken !== (course.language || "").split("-")[0]) {
            for (const element of [header, nav, steps, footer]) element.lang = microvet.spoken;
        }
        openMenu(wide.matches, false);
        progress.onChange(updateMarks);
        updateMarks();
    }

    function step(page, words, kind) {
        if (!page) return h("span");
        return h("a.mv-step.mv-" + kind, { href: "#" + page.id, rel: kind },
            kind === "prev" && icon("back"),
            h("span", h("span.mv-step-word", say(words)), h("span.mv-step-title", { lang: course.language }, page.title)),
            kind === "next" && icon("open"));
    }

    function showPlace(index) {
        const page = course.pages[index];
        document.title = page.kind === "home" ? course.title : page.title + " – " + course.title;
        nav.querySelector("[aria-current]")?.removeAttribute("aria-current");
        const link = items.get(page.id);
        link.setAttribute("aria-current", "page");
        const sub = link.closest("ul[id]") || link.parentElement.querySelector("ul[id]");
        if (sub) unfold(sub, true);
        if (wide.matches) link.scrollIntoView({ block: "nearest" });
        const near = (by) => (course.near ? course.near(index, by) : course.pages[index + by]);
        steps.replaceChildren(step(near(-1), "previous", "prev"), step(near(1), "next", "next"));
    }

    microvet.shell = { build, showPlace, steps, tree: () => contents };
})();
