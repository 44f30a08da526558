// The review page: a click on a box goes to its text and on a text to its box; steps from doubt to doubt; search.
// Without a script the links do the first of these by themselves.
"use strict";
(() => {
    const all = (selector, from = document) => [...from.querySelectorAll(selector)];
    const one = (id) => document.getElementById(id);
    const pages = one("pages");
    if (matchMedia("(max-width: 75rem)").matches) document.querySelector(".legend").open = false;

    // What sticks to the bar has to know how high it is: it grows with what it says.
    const bar = document.querySelector(".bar");
    new ResizeObserver(() =>
        document.documentElement.style.setProperty("--bar", `${bar.getBoundingClientRect().height}px`),
    ).observe(bar);

    // Brings into view, below the bar and not under it; nothing moves where it is in view already.
    function reveal(element) {
        if (!element) return;
        const { top, bottom, height } = element.getBoundingClientRect();
        const under = bar.getBoundingClientRect().bottom;
        if (top >= under && bottom <= innerHeight) return;
        const room = innerHeight - under;
        scrollTo({ top: scrollY + top - under - (height < room ? (room - height) / 2 : 8), behavior: "instant" });
    }

    // In a panel that scrolls by itself.
    function revealInside(panel, element) {
        const outer = panel.getBoundingClientRect();
        const inner = element.getBoundingClientRect();
        if (inner.top < outer.top) panel.scrollTop -= outer.top - inner.top + 8;
        else if (inner.bottom > outer.bottom) panel.scrollTop += inner.bottom - outer.bottom + 8;
    }

    const turnOff = () => all(".on", pages).forEach((element) => element.classList.remove("on"));

    // An entry's text and boxes, together.
    function choose(id) {
        turnOff();
        all(`.entry[data-e="${id}"], .box[data-e="${id}"]`, pages).forEach((element) => element.classList.add("on"));
    }

    pages.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        const flag = event.target.closest("[data-d]");
        if (flag) {
            event.preventDefault();
            go(doubts.findIndex((doubt) => doubt.dataset.d === flag.dataset.d));
            return;
        }
        const from = event.target.closest("[data-e]");
        if (!from || (getSelection() && !getSelection().isCollapsed)) return;
        event.preventDefault();
        choose(from.dataset.e);
        if (from.classList.contains("box")) {
            reveal(one(`t${from.dataset.e}`));
            return;
        }
        const box = one(from.hash ? from.hash.slice(1) : `b${from.dataset.e}`);
        reveal(box);
        if (from.hash) box?.focus({ preventScroll: true });
    });
    // Enter on a box leads back to the link that led there.
    pages.addEventListener("keydown", (event) => {
        const box = event.key === "Enter" && event.target.closest(".box");
        if (!box) return;
        event.preventDefault();
        choose(box.dataset.e);
        const text = one(`t${box.dataset.e}`);
        reveal(text);
        pages.querySelector(`.place[data-e="${box.dataset.e}"]`)?.focus({ preventScroll: true });
    });

    // Doubts.
    const doubts = all(".doubt");
    const now = one("now");
    let current = -1;

    function say(doubt) {
        const number = document.createElement("b");
        number.textContent = `${doubt.querySelector(".sev").textContent} ${doubt.dataset.d}`;
        now.replaceChildren(number, ` ${doubt.querySelector(".msg").textContent} `);
        now.hidden = false;
    }

    function go(to) {
        if (doubts.length === 0 || to < 0) return;
        current = (to + doubts.length) % doubts.length;
        const doubt = doubts[current];
        doubts.forEach((other) => other.classList.toggle("on", other === doubt));
        doubts.forEach((other) => other.toggleAttribute("aria-current", other === doubt));
        one("at").textContent = `Doubt ${current + 1} of ${doubts.length}`;
        say(doubt);
        turnOff();
        if (doubt.dataset.t !== "0") choose(doubt.dataset.t);
        all(`.flagged[data-d="${doubt.dataset.d}"]`).forEach((flag) => flag.classList.add("on"));
        const flag = one(`d${doubt.dataset.d}`);
        // Where the picture stands beside the text both come into view, else the picture, which was last.
        reveal(flag ? one(`t${doubt.dataset.t}`) : document.querySelector("h1"));
        reveal(flag);
        (flag ?? doubt).focus({ preventScroll: true });
        revealInside(document.querySelector(".rail"), doubt);
    }
    const next = () => go(current + 1);
    const before = () => go(current <= 0 ? doubts.length - 1 : current - 1);
    one("next").addEventListener("click", next);
    one("before").addEventListener("click", before);
    doubts.forEach((doubt, index) =>
        doubt.addEventListener("click", (event) => {
            event.preventDefault();
            go(index);
        }),
    );

    // Search: words as people type them; kinds of quotes, dashes and spaces do not matter.
    const search = one("search");
    const found = one("found");
    let entries = null;
    let hits = [];
    let hit = -1;

    const plain = (text) =>
        text
            .toLowerCase()
            .replace(/[\u2018\u2019]/g, "'")
            .replace(/[\u201c\u201d]/g, '"')
            .replace(/[\u2010-\u2015]/g, "-")
            .replace(/\s/g, " ");

    function mark() {
        if (!window.Highlight || !CSS.highlights) return;
        const ranges = hits.map(({ node, at, length }) => {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, Math.min(at + length, node.length));
            return range;
        });
        CSS.highlights.set("found", new Highlight(...ranges));
        CSS.highlights.set("found-here", new Highlight(...ranges.slice(hit, hit + 1).filter(() => hit >= 0)));
    }

    function look() {
        entries ??= all(".entry", pages).map((element) => {
            const node = element.querySelector(".words").firstChild;
            return { element, node, text: node ? plain(node.data) : "" };
        });
        const words = plain(search.value.trim());
        hits = [];
        hit = -1;
        for (const { element, node, text } of entries) {
            element.classList.remove("hit");
            for (let at = text.indexOf(words); words && at >= 0; at = text.indexOf(words, at + words.length)) {
                hits.push({ element, node, at, length: words.length });
                element.classList.add("hit");
            }
        }
        found.textContent = !words ? "" : hits.length === 0 ? "none" : `${hits.length}`;
        mark();
    }

    function stepBy(by) {
        if (hits.length === 0) return;
        hit = (hit + by + hits.length + (hit < 0 && by < 0 ? 1 : 0)) % hits.length;
        found.textContent = `${hit + 1} of ${hits.length}`;
        mark();
        choose(hits[hit].element.dataset.e);
        reveal(hits[hit].element);
    }
    search.addEventListener("input", look);
    search.addEventListener("keydown", (event) => {
        if (event.key === "Enter") stepBy(event.shiftKey ? -1 : 1);
    });

    // Keys, where nobody is writing.
    function letGo() {
        turnOff();
        search.value = "";
        look();
        now.hidden = true;
        document.activeElement?.blur();
    }
    const keys = {
        n: next,
        j: next,
        p: before,
        k: before,
        b: () => document.body.classList.toggle("bare"),
        "/": () => {
            search.focus();
            search.select();
        },
    };
    addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "Escape") letGo();
        else if (!event.target.closest?.("input:not([type=checkbox])") && keys[event.key]) {
            event.preventDefault();
            keys[event.key]();
        }
    });
})();
