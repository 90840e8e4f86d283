// What a word of the glossary means, where it stands in a text: on hovering and on focus (WCAG 1.4.13: Escape closes it, the
// pointer may rest on it, it stays until it is left).
(function () {
    "use strict";

    const { microvet } = window;
    const { h } = microvet;

    const isTerm = (element) => element?.closest?.('a[href^="#glossary/t-"]') || null;
    let tip = null;
    let owner = null;
    let leaving = 0;

    /// The definition behind a link; empty where the glossary has none or cannot be loaded.
    async function meaningOf(link) {
        try {
            const page = h("div", { html: (await microvet.pageOf("glossary")).html });
            return page.querySelector("#" + CSS.escape(link.hash.split("/")[1]))?.nextElementSibling?.textContent.trim() || "";
        } catch {
            return "";
        }
    }

    async function show(link) {
        clearTimeout(leaving);
        if (owner === link) return;
        hide();
        owner = link;
        const meaning = await meaningOf(link);
        if (owner !== link || !meaning || !link.isConnected) return;
        tip = h("div.mv-tip", { id: "mv-tip", role: "tooltip", lang: document.getElementById("mv-main").lang || null,
            onmouseenter: () => clearTimeout(leaving), onmouseleave: soon }, meaning);
        document.body.append(tip);
        place(link);
        link.setAttribute("aria-describedby", tip.id);
    }

    /// Below the word, or above it where there is no room; never beyond the edge of the window.
    function place(link) {
        const word = link.getClientRects()[0];
        const room = document.documentElement;
        const left = Math.max(8, Math.min(word.left, room.clientWidth - tip.offsetWidth - 8));
        const below = word.bottom + tip.offsetHeight + 6 < room.clientHeight;
        tip.style.left = left + window.scrollX + "px";
        tip.style.top = (below ? word.bottom + 6 : Math.max(8, word.top - tip.offsetHeight - 6)) + window.scrollY + "px";
    }

    function hide() {
        clearTimeout(leaving);
        owner?.removeAttribute("aria-describedby");
        tip?.remove();
        tip = owner = null;
    }

    function soon() {
        clearTimeout(leaving);
        leaving = setTimeout(hide, 250); // long enough to move the pointer onto the tip
    }

    function start(main) {
        const on = (name, work) => main.addEventListener(name, (event) => isTerm(event.target) && work(isTerm(event.target)));
        on("mouseover", show);
        on("focusin", show);
        on("mouseout", soon);
        on("focusout", hide);
        document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
        window.addEventListener("hashchange", hide);
    }

    microvet.tips = { start };
})();
