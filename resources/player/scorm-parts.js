// A course that a learning platform opens part by part, each module and each assessment by itself: shows the player
// only the part that this page is for, and leads over to the others. Sets window.microvetPart.
(function () {
    "use strict";

    const mine = document.documentElement.dataset.part;
    const inEveryPart = ["glossary", "credits"];
    let parts = [];
    let at = -1;

    /// The course cut down to its part. What lies elsewhere is not looked at: neither its progress nor its questions.
    function open(course) {
        parts = course.parts || [];
        at = parts.findIndex((part) => part.id === mine);
        if (at < 0) return course;
        const kept = new Set(parts[at].pages);
        const moved = new Map(); // place in the course → place in the part
        const pages = course.pages.filter((page, i) => kept.has(page.id) && moved.set(i, moved.size))
            .map((page) => ({ ...page, parent: moved.get(page.parent) ?? -1 }));
        const within = (list) => (list || []).filter((q) => moved.has(q.page)).map((q) => ({ ...q, page: moved.get(q.page) }));
        const questions = within(course.questions);
        const tasks = within(course.tasks);
        const asked = new Set([...questions, ...tasks].flatMap((q) => q.outcomes || []));
        const chain = at + 1 < parts.length ? pages.filter((page) => !inEveryPart.includes(page.kind)) : pages;
        return {
            ...course, part: parts[at], pages, questions, tasks,
            outcomes: (course.outcomes || []).filter((outcome) => asked.has(outcome.id)),
            assessments: (course.assessments || []).filter((assessment) => kept.has(assessment.id)),
            /// The page before (-1) or behind (1) the one at `index`, beyond the end of the part too.
            near(index, step) {
                const place = chain.indexOf(pages[index]);
                if (place < 0) return null;
                return chain[place + step] || firstOf(parts[at + step]);
            },
        };
    }

    const firstOf = (part) => (part ? { id: part.pages[0], title: part.title } : null);

    /// Leaves for the part with that page. "": there is none; "refused": the platform does not lead there.
    function leaveFor(pageId) {
        const target = parts.findIndex((part, i) => i !== at && part.pages.includes(pageId));
        if (target < 0) return "";
        const { file, item } = parts[target];
        const store = window.microvetStore;
        if (!store) {
            location.assign(file + "#" + pageId);
            return "gone";
        }
        const request = target === at + 1 ? "continue" : target === at - 1 ? "previous" : "";
        return store.navigate?.(request, item) ? "gone" : "refused";
    }

    window.microvetPart = { open, leaveFor };
})();
