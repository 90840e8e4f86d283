// Pages of others, shown inside the course when the learner asks for them: before that, nothing is requested from there.
(function () {
    "use strict";

    const { microvet } = window;
    const { h, say } = microvet;

    function show(box, link, button) {
        const frame = h("iframe", { src: link.href, title: box.dataset.title || link.href, referrerpolicy: "no-referrer", allowfullscreen: "",
            sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-presentation" });
        box.prepend(frame);
        button.remove();
        frame.focus();
    }

    microvet.mountEmbeds = function (root) {
        for (const box of root.querySelectorAll(".mv-outside")) {
            const link = box.querySelector("a");
            const button = h("button.mv-button", { type: "button", onclick: () => show(box, link, button) }, say("showHere"));
            link.before(button, " ");
        }
    };
})();
