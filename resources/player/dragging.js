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
    const grip = () => h("span.mv-grip", { "aria-hidden": "true" }, icon("grip"));

    const isControl = (element) => element.closest("button, select, input, textarea, a, label[for]:not(.mv-row > label)");
    const inUse = (form) => !form.classList.contains("mv-locked");
    const pressed = (event, form) => event.button === 0 && inUse(form);
    const mayDrag = (event, form) => pressed(event, form) &&
        (event.target.closest(".mv-grip") || (event.pointerType === "mouse" && !isControl(event.target)));

    /// Follows one pointer from pointerdown on. `held`: {start(), move(event), end(dragged, completed)}.
    function follow(down, held) {
        let dragged = false;
        const listening = new AbortController();
        const on = (name, work, how) => document.addEventListener(name, work, { signal: listening.signal, ...how });
        const onPointer = (name, work, how) => on(name, (event) => event.pointerId === down.pointerId && work(event), how);
        const stop = (completed) => {
            listening.abort();
            document.documentElement.classList.remove("mv-dragging");
            held.end(dragged, completed);
        };
        onPointer("pointermove", (event) => {
            if (!dragged) {
                if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < reach) return;
                dragged = true;
                document.documentElement.classList.add("mv-dragging");
                held.start();
            }
            event.preventDefault();
            if (event.clientY < edge) window.scrollBy(0, -step);
            else if (event.clientY > window.innerHeight - edge) window.scrollBy(0, step);
            held.move(event);
        }, { passive: false });
        onPointer("pointerup", () => stop(true));
        onPointer("pointercancel", () => stop(false));
        on("keydown", (event) => {
            if (event.key !== "Escape" || !dragged) return;
            event.stopPropagation();
            stop(false);
        }, { capture: true });
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

        function drag(down, source, targets, done) {
            const ghost = h("div.mv-ghost", { "aria-hidden": "true" }, (source.querySelector(".mv-chip-words, label") || source).textContent);
            let over = null;
            down.preventDefault(); // no text is selected
            follow(down, {
                start() {
                    arm(null);
                    document.body.append(ghost);
                    source.classList.add("mv-lifted");
                },
                move(event) {
                    const under = document.elementFromPoint(event.clientX, event.clientY);
                    over?.classList.remove("mv-over");
                    over = targets.find((target) => target.contains(under));
                    over?.classList.add("mv-over");
                    ghost.style.left = event.clientX + "px";
                    ghost.style.top = event.clientY + "px";
                },
                end(dragged, completed) {
                    ghost.remove();
                    source.classList.remove("mv-lifted");
                    over?.classList.remove("mv-over");
                    if (!completed) return;
                    if (over) done(over);
                    else if (!dragged && chips.includes(source)) arm(ready === source ? null : source);
                },
            });
        }

        for (const chip of chips) {
            chip.addEventListener("pointerdown", (event) => pressed(event, form) && drag(event, chip, places, (place) => join(chip, place)));
        }
        for (const place of places) {
            place.addEventListener("pointerdown", (event) => {
                // Where no handle is to be seen there is nothing to drag to.
                if (!ready && mayDrag(event, form) && place.querySelector(".mv-grip")?.checkVisibility()) drag(event, place, chips, (chip) => join(chip, place));
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
            if (!item || !mayDrag(event, form)) return;
            event.preventDefault();
            const before = [...list.children];
            const middle = (other) => other.getBoundingClientRect().top + other.getBoundingClientRect().height / 2;
            follow(event, {
                start: () => item.classList.add("mv-lifted"),
                move(at) {
                    while (item.previousElementSibling && at.clientY < middle(item.previousElementSibling)) item.after(item.previousElementSibling);
                    while (item.nextElementSibling && at.clientY > middle(item.nextElementSibling)) item.before(item.nextElementSibling);
                },
                end(dragged, completed) {
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
