// Captions of films where the browser does not load them by itself: in a folder of the computer each file is an origin of
// its own, and a <track> may not be read. There, and where loading fails, they come as a script chunk.
(function () {
    "use strict";

    const { microvet } = window;
    const chunks = new Map(); // name of the medium → [[start, end, text], …]

    /// Called by captions/<file>.js.
    microvet.captions = (file, cues) => chunks.set(file, cues);

    /// The markup of a page, before it is shown: nothing is asked for that will be refused.
    microvet.withoutTracks = (html) =>
        location.protocol === "file:" ? html.replaceAll('<track kind="captions" src=', '<track kind="captions" data-src=') : html;

    async function take(track) {
        const video = track.closest("video");
        const file = (track.dataset.src || track.getAttribute("src")).split("/").pop();
        const { label, srclang } = track;
        track.remove();
        try {
            if (!chunks.has(file)) await microvet.loadScript("captions/" + file + ".js");
        } catch {
            return; // the transcript is still there
        }
        const shown = video.addTextTrack("captions", label, srclang);
        for (const [start, end, text] of chunks.get(file) || []) shown.addCue(new VTTCue(start, end, text));
        shown.mode = "showing";
    }

    microvet.mountCaptions = function (root) {
        for (const track of microvet.all(root, "video > track")) {
            if (track.dataset.src || track.readyState === HTMLTrackElement.ERROR) take(track);
            else track.addEventListener("error", () => take(track), { once: true });
        }
    };
})();
