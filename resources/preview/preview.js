// The frame around a previewed course: asks the program what is being edited, and shows it. No part of an exported course.
"use strict";

(() => {
    const stage = document.getElementById("stage");
    const note = document.getElementById("state");
    const phone = document.getElementById("phone");
    const pause = 200; // ms between two questions
    let frame = null;
    let seen = { version: -1, asked: -1, page: "", anchor: "" };
    let failures = 0;
    let busy = false;
    let timer = 0;

    phone.addEventListener("click", () => {
        const on = phone.getAttribute("aria-pressed") !== "true";
        phone.setAttribute("aria-pressed", String(on));
        document.body.classList.toggle("phone", on);
    });

    const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

    /// Until the player shows the page; gives up after some seconds, for a page may be gone.
    async function shown(view, page) {
        for (let i = 0; i < 200; ++i) {
            const main = view.contentDocument?.getElementById("mv-main");
            if (view.contentDocument?.readyState === "complete" && main?.dataset.page === page && !main.hasAttribute("aria-busy")) return true;
            await sleep(20);
        }
        return false;
    }

    function goToPlace(view, anchor, always) {
        const element = anchor && view.contentDocument.getElementById(anchor);
        if (!element) return;
        const box = element.getBoundingClientRect();
        const visible = box.top >= 0 && box.top < view.contentWindow.innerHeight * 0.7;
        if (always || !visible) element.scrollIntoView({ block: box.height > view.contentWindow.innerHeight ? "start" : "center" });
    }

    /// A new frame is made ready behind the old one and takes its place: nothing flickers.
    async function reload(state) {
        const next = document.createElement("iframe");
        next.title = stage.dataset.title;
        next.className = "next";
        next.src = "site/index.html?" + state.version + "#" + state.page;
        stage.append(next);
        await shown(next, state.page);
        const old = frame;
        const stays = old?.contentDocument?.getElementById("mv-main")?.dataset.page === state.page;
        if (stays) next.contentWindow.scrollTo(0, old.contentWindow.scrollY);
        goToPlace(next, state.anchor, !stays);
        next.className = "";
        old?.remove();
        frame = next;
    }

    async function follow(state) {
        const there = frame.contentDocument.getElementById("mv-main")?.dataset.page === state.page;
        if (!there) {
            frame.contentWindow.location.hash = "#" + state.page;
            await shown(frame, state.page);
        }
        goToPlace(frame, state.anchor, true);
    }

    async function look() {
        if (busy) return;
        clearTimeout(timer);
        busy = true;
        try {
            const answer = await fetch("state", { cache: "no-store" });
            if (!answer.ok) throw new Error(String(answer.status));
            const state = await answer.json();
            failures = 0;
            const before = seen;
            seen = state;
            if (state.version !== before.version) await reload(state);
            else if (state.page !== before.page || state.anchor !== before.anchor || state.asked !== before.asked) await follow(state);
        } catch {
            failures += 1;
        }
        busy = false;
        if (failures > 3) note.textContent = note.dataset.ended;
        else timer = setTimeout(look, pause);
    }

    // A tab in the background is slowed down by the browser; back in front it looks at once.
    document.addEventListener("visibilitychange", () => document.hidden || failures > 3 || look());
    look();
})();
