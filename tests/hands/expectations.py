"""What each hand must keep: takes two results, gives one of equal, expected, different, with the lines that differ.

A rule is one of the classes here. `expected` means: equal but for what this hand is known to add or to lose, and the
rule has looked that it is only that. Issue 12, "What it must show", has the demands; README.md says them for each hand.
"""

import re
from alterations import ADDED
from compare import Difference, numbered, paragraphs, values
from kept import Kept

# Notes that say what was done to the file. Each says nothing of the report's text.
OF_TURNING = {"page-turned"}
OF_SCAN = {"text-recognised"}


def judgements(result):
    return [(j["id"], j["grade"], j["parent"], j["label"], j["grade_text"]) for j in result.get("judgements", ())]


def called_damaged(copy):
    """No hand here damages a file."""
    return [f"+ {' | '.join(d)}" for d in values(copy, "diagnostic") if d[1] == "damaged-recovered"]


def said(original, copy):
    """The codes by which a copy's result says a doubt that the original's does not."""
    return ({d[1] for d in values(copy, "diagnostic")} - {d[1] for d in values(original, "diagnostic")} - OF_SCAN
            | {e[1] for e in values(copy, "error")})


class Equal:
    """Everything but places is equal, and no diagnostic is added."""
    must = "equal"
    notes = frozenset()
    added = None

    def excused(self, entry):
        if entry[0] == "diagnostic":
            return entry[1] in self.notes
        return entry[0] == "furniture" and bool(self.added) and bool(self.added.match(entry[2]))

    def judge(self, original, copy, source, target):
        difference = Difference(original, copy)
        if not difference:
            return {"status": "equal", "lines": []}
        only_added = not difference.gone and all(self.excused(e) for e in difference.added)
        return {"status": "expected" if only_added else "different", "lines": difference.lines()}


class Added(Equal):
    """Equal but for what was added to the pages, as furniture, and notes that say so."""
    must = "furniture added"

    def __init__(self, added, notes=frozenset()):
        self.added, self.notes = added, notes


class Noted(Equal):
    """Equal but for notes of these codes, at most one a document."""
    must = "one note"

    def __init__(self, notes):
        self.notes = notes

    def judge(self, original, copy, source, target):
        outcome = super().judge(original, copy, source, target)
        if outcome["status"] == "expected" and len(outcome["lines"]) > 1:
            outcome["status"] = "different"
        return outcome


def unspaced(entry):
    return tuple(re.sub(r"\s+", "", v) if isinstance(v, str) else v for v in entry)


class Spaces(Equal):
    """Equal but for spaces, where pdftotext finds the copy's spaces as ofstract does."""
    must = "equal but spaces"

    def judge(self, original, copy, source, target):
        difference = Difference(original, copy, same=unspaced)
        if difference:
            return {"status": "different", "lines": difference.lines()}
        if not difference.pairs:
            return {"status": "equal", "lines": []}
        kept = Kept(source, target)
        texts = [re.findall(r'"(?:text|label|heading|value)": "(.*?)"[,}]', b[-1]) or [b[-1]]
                 for a, b in difference.pairs]
        own = [all(kept.spaces(t) for t in found) for found in texts]
        lines = [f"- {' | '.join(a)}\n+ {' | '.join(b)}" for (a, b), o in zip(difference.pairs, own) if not o]
        return {"status": "different" if lines else "expected", "lines": lines,
                "figures": {"spaces of the copy's own": sum(own), "spaces of ours": len(own) - sum(own)}}


class Distilled(Equal):
    """Format, dates, judgements and numbers are equal, and texts where the copy keeps their characters (of all copies of
    this hand together, FLOOR of them). No copy is called damaged."""
    must = "facts equal, texts 99 %"
    FLOOR = 0.99

    def facts(self, original, copy, kept):
        """Lines for what is not equal of what a report is read for."""
        lines = []
        for kind in ("error", "format", "date"):
            if values(original, kind) != values(copy, kind):
                lines.append(f"- {values(original, kind)}\n+ {values(copy, kind)}")
        before, after = judgements(original), judgements(copy)
        same = [j for j, k in zip(before, after) if j == k or (j[:3] == k[:3] and kept and kept.told(j[3]) is not True)]
        if len(before) != len(after) or len(same) != len(before):
            lines.append(f"- judgements {before}\n+ judgements {after}")
        before, after = [n for n, _ in numbered(original)], [n for n, _ in numbered(copy)]
        if before != after:
            lines.append(f"- numbers {' '.join(before)}\n+ numbers {' '.join(after)}")
        return lines + called_damaged(copy)

    def judge(self, original, copy, source, target):
        difference = Difference(original, copy)
        if not difference:
            return {"status": "equal", "lines": []}
        kept, there = Kept(source, target), [t for t, _ in paragraphs(copy)]
        lines = self.facts(original, copy, kept)
        wanted = [t for t, _ in paragraphs(original)]
        told = [(t, kept.told(t)) for t in wanted]
        lost = [t for t, is_kept in told if is_kept and t not in there]
        figures = {"paragraphs": len(wanted), "kept": sum(k is True for _, k in told),
                   "not kept": sum(k is False for _, k in told), "untold": sum(k is None for _, k in told),
                   "kept and not equal": len(lost)}
        return {"status": "different" if lines else "expected", "lines": lines + [f"- {t}" for t in lost],
                "figures": figures}

    def enough(self, figures):
        """Whether all copies together keep what they must. A few paragraphs say nothing about a hundredth."""
        return figures.get("kept and not equal", 0) <= (1 - self.FLOOR) * max(100, figures.get("kept", 0))


class Reset(Distilled):
    """As Distilled where the copy keeps its characters and its letters' widths (fonts that are not here are replaced by
    wider ones, whose words lie over each other); else the result must say a doubt."""
    must = "facts equal or said"

    def judge(self, original, copy, source, target):
        outcome = super().judge(original, copy, source, target)
        if outcome["status"] == "different":
            if said(original, copy) and not called_damaged(copy):
                outcome["status"] = "expected"
                outcome["figures"]["facts wrong but said"] = 1
        return outcome

    def enough(self, figures):
        return True


def unbroken(entry):
    """A field keeps its lines, which end elsewhere in another type."""
    return tuple(v.replace("\\n", " ") if isinstance(v, str) else v for v in entry)


class Typeset(Equal):
    """Equal but for furniture, which stands on other pages, and for the note that a page ends with a full line: what the
    report says does not depend on its type. A copy that prints words over others, because its sheets stayed as they were,
    may differ where that is said."""
    must = "equal but furniture"
    notes = frozenset({"paragraph-end-unsure"})

    def judge(self, original, copy, source, target):
        difference = Difference(original, copy, same=unbroken, leave=("furniture",))
        if not difference:
            return {"status": "equal", "lines": []}
        noted = all(e[0] == "diagnostic" and e[1] in self.notes for e in difference.gone + difference.added)
        if not noted and "text-overprinted" in said(original, copy):
            return {"status": "expected", "lines": difference.lines(), "figures": {"printed over itself, and said": 1}}
        return {"status": "expected" if noted else "different", "lines": difference.lines()}


class Scan(Distilled):
    """Format, dates, numbers and judgements are right, or a diagnostic more than the scan's own says that they are not."""
    must = "facts right or said"

    def judge(self, original, copy, source, target):
        lines = self.facts(original, copy, None)
        before, after = {n for n, _ in numbered(original)}, {n for n, _ in numbered(copy)}
        doubts = said(original, copy)
        figures = {"facts wrong": len(lines), "numbers": len(before), "numbers found": len(before & after),
                   "doubts": len(doubts)}
        silent = (lines and not doubts) or called_damaged(copy)
        return {"status": "different" if silent else "expected", "figures": figures,
                "lines": lines + [f"+ diagnostics {' '.join(sorted(doubts))}"]}


EQUAL, TURNED = Equal(), Noted(OF_TURNING)
SPACES, DISTILLED, TYPESET, SCAN = Spaces(), Distilled(), Typeset(), Scan()
RULES = {
    **dict.fromkeys(("qpdf-linearize", "qpdf-objects", "qpdf-qdf", "qpdf-owner-aes256", "qpdf-owner-aes128",
                     "qpdf-owner-rc4-128", "qpdf-owner-rc4-40", "pikepdf", "pikepdf-linear", "pymupdf",
                     "pymupdf-garbage", "pymupdf-clean", "pymupdf-incremental", "mutool", "mutool-garbage",
                     "mutool-sanitize", "mutool-expand", "mutool-linear", "pdftk", "pdftk-expand", "highlight", "crop", "crop-tight",
                     "scale-a3", "scale-a5", "wrap", "wrap-pymupdf", "turned-90-shown-upright",
                     "turned-180-shown-upright", "two-up", "two-up-a3", "doubled", "doubled-aside"), EQUAL),
    **dict.fromkeys(("rotate-90", "rotate-180", "rotate-270", "turned-90", "turned-270"), TURNED),
    **{hand: Added(pattern, frozenset())
       for hand, pattern in ADDED.items()},
    "cairo": SPACES,
    **dict.fromkeys(("gs", "gs-screen"), DISTILLED),
    **dict.fromkeys(("printed", "draw"), Reset()),
    "scan": SCAN,
    **dict.fromkeys(("set-soft-hyphens", "set-hyphenated", "set-hyphenated-plain", "set-9pt", "set-13pt", "set-airy",
                     "set-serif", "set-dejavu", "set-fixed-spaces", "set-ligatures"), TYPESET),
}


def enough(hand, figures):
    return not isinstance(RULES[hand], Distilled) or RULES[hand].enough(figures)


def judge(hand, original, copy, source, target):
    return RULES[hand].judge(original, copy, source, target)
