// Dragging by pointer events, for mouse, pen and finger. Whatever is dragged here can be done with buttons and lists as
// well (WCAG 2.5.7), so that nothing of this is told to screen readers.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, icon } = microvet;

    const reach = 6;   // px that a pointer moves before it drags
    const edge = 48;   // px from the upper and lower border where the page scrolls …
    const step = 12;   // … by so many px per move

    /// The handle: a finger drags by it, and scrolls the page everywhere else.
    const grip = () => h("span", { class: "mv-grip", "aria-hidden": "true" }, icon("grip"));

    const isControl = (element) => element.closest("button, select, input, textarea, a, label[for]:not(.mv-row > label)");
    const inUse = (form) => !form.classList.contains("mv-locked");

    /// Follows one pointer from pointerdown on. `on`: {start, move(event), end(event, dragged)}.
    function follow(down, on) {
        let dragged = false;
        const move = (event) => {
            if (event.pointerId !== down.pointerId) return;
            if (!dragged) {
                if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < reach) return;
                dragged = true;
                document.documentElement.classList.add("mv-dragging");
                on.start?.();
            }
            event.preventDefault();
            if (event.clientY < edge) window.scrollBy(0, -step);
            else if (event.clientY > window.innerHeight - edge) window.scrollBy(0, step);
            on.move?.(event);
        };
        const stop = (event, done) => {
            document.removeEventListener("pointermove", move);
            document.removeEventListener("pointerup", up);
            document.removeEventListener("pointercancel", cancel);
            document.removeEventListener("keydown", escape, true);
            document.documentElement.classList.remove("mv-dragging");
            on.end(event, dragged, done);
        };
        const up = (event) => event.pointerId === down.pointerId && stop(event, true);
        const cancel = (event) => event.pointerId === down.pointerId && stop(event, false);
        const escape = (event) => {
            if (event.key !== "Escape" || !dragged) return;
            event.stopPropagation();
            stop(event, false);
        };
        document.addEventListener("pointermove", move, { passive: false });
        document.addEventListener("pointerup", up);
        document.addEventListener("pointercancel", cancel);
        document.addEventListener("keydown", escape, true);
    }

    /// Chips and places that are joined by dragging one onto the other, or by pressing a chip and then a place.
    /// `stays`: a pressed chip stays ready for more places. join(chip, place) does it.
    function pairs(form, { chips, places, stays = false, join }) {
        let ready = null;
        const elsewhere = (event) => form.contains(event.target) || arm(null);
        const arm = (chip) => {
            ready?.classList.remove("mv-ready");
            ready = chip;
            ready?.classList.add("mv-ready");
            form.classList.toggle("mv-armed", chip !== null);
            if (chip) document.addEventListener("pointerdown", elsewhere);
            else document.removeEventListener("pointerdown", elsewhere);
        };
        const at = (event, list) => {
            const under = document.elementFromPoint(event.clientX, event.clientY);
            return list.find((element) => element.contains(under)) || null;
        };

        function drag(down, source, targets, done) {
            let ghost = null;
            let over = null;
            const point = (event) => {
                const target = at(event, targets);
                if (target !== over) {
                    over?.classList.remove("mv-over");
                    target?.classList.add("mv-over");
                    over = target;
                }
                ghost.style.left = event.clientX + "px";
                ghost.style.top = event.clientY + "px";
            };
            follow(down, {
                start() {
                    arm(null);
                    ghost = h("div", { class: "mv-ghost", "aria-hidden": "true" }, (source.querySelector(".mv-chip-words, label") || source).textContent);
                    document.body.append(ghost);
                    source.classList.add("mv-lifted");
                },
                move: point,
                end(event, dragged, completed) {
                    ghost?.remove();
                    source.classList.remove("mv-lifted");
                    over?.classList.remove("mv-over");
                    if (dragged && completed && over) done(over);
                    else if (!dragged && completed && chips.includes(source)) arm(ready === source ? null : source);
                },
            });
        }

        for (const chip of chips) {
            chip.addEventListener("pointerdown", (event) => {
                if (event.button !== 0 || !inUse(form)) return;
                event.preventDefault(); // no text is selected
                drag(event, chip, places, (place) => join(chip, place));
            });
        }
        for (const place of places) {
            place.addEventListener("pointerdown", (event) => {
                const byGrip = event.target.closest(".mv-grip");
                if (event.button !== 0 || !inUse(form) || ready || (!byGrip && (event.pointerType !== "mouse" || isControl(event.target)))) return;
                if (!place.querySelector(".mv-grip")?.checkVisibility()) return; // nothing to drag to
                event.preventDefault();
                drag(event, place, chips, (chip) => join(chip, place));
            });
            place.addEventListener("click", (event) => {
                if (!ready || !inUse(form)) return;
                event.preventDefault();
                join(ready, place);
                if (!stays) arm(null);
            });
        }
        form.addEventListener("keydown", (event) => event.key === "Escape" && arm(null));
    }

    /// A list whose items follow the pointer. The others give way, the item that is held never leaves the page.
    function sortable(form, list, moved) {
        list.addEventListener("pointerdown", (event) => {
            const item = event.target.closest(".mv-order-item");
            const byGrip = event.target.closest(".mv-grip");
            if (!item || event.button !== 0 || !inUse(form) || (!byGrip && (event.pointerType !== "mouse" || isControl(event.target)))) return;
            event.preventDefault();
            const before = [...list.children];
            follow(event, {
                start: () => item.classList.add("mv-lifted"),
                move(at) {
                    for (let other = item.previousElementSibling; other; other = item.previousElementSibling) {
                        const box = other.getBoundingClientRect();
                        if (at.clientY >= box.top + box.height / 2) break;
                        item.after(other);
                    }
                    for (let other = item.nextElementSibling; other; other = item.nextElementSibling) {
                        const box = other.getBoundingClientRect();
                        if (at.clientY <= box.top + box.height / 2) break;
                        item.before(other);
                    }
                },
                end(at, dragged, completed) {
                    item.classList.remove("mv-lifted");
                    if (!dragged) return;
                    if (!completed) list.append(...before);
                    else if (before.some((other, i) => other !== list.children[i])) moved(item);
                },
            });
        });
    }

    microvet.dragging = { grip, pairs, sortable };
})();
