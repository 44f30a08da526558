// The index: a filter over its rows; each word typed must stand in a row.
"use strict";
(() => {
    const filter = document.getElementById("filter");
    const left = document.getElementById("left");
    const rows = [...document.querySelectorAll("tbody tr, .failed li")];
    const texts = rows.map((row) => row.textContent.toLowerCase());

    filter.addEventListener("input", () => {
        const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
        let shown = 0;
        rows.forEach((row, index) => {
            row.hidden = !words.every((word) => texts[index].includes(word));
            if (!row.hidden) ++shown;
        });
        document.querySelectorAll("section").forEach((section) => {
            section.hidden = ![...section.querySelectorAll("tbody tr, li")].some((row) => !row.hidden);
        });
        left.textContent = words.length ? `${shown} of ${rows.length}` : "";
    });
    addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "Escape") {
            filter.value = "";
            filter.dispatchEvent(new Event("input"));
        } else if (event.key === "/" && event.target !== filter) {
            event.preventDefault();
            filter.focus();
        }
    });
})();
