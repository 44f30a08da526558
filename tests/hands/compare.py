"""What two results say differently: takes the JSON forms of an original and of its copy, gives entries that differ.

A result becomes one list of entries in reading order, each a tuple (kind, value...) without any place: `where`, the
file's name, size and digest, and the number of its sheets are not compared, as another hand may change them. The rest
is. Two lists are compared as sequences, so that order counts, and each entry is in exactly one of: equal, gone (the
original's alone), added (the copy's alone).
Reference: tests/schema/report-1.shape, whose every path but those places comes to an entry here (shape_test below).
"""

import difflib
import json

PLACES = {"where", "label_where", "grade_where", "source", "schema"}
TEXTS = {"paragraph", "item", "table"}


def plain(value):
    """The value without its places, as text in one spelling."""
    def strip(v):
        if isinstance(v, dict):
            return {k: strip(w) for k, w in v.items() if k not in PLACES}
        return [strip(w) for w in v] if isinstance(v, list) else v
    return json.dumps(strip(value), ensure_ascii=False, sort_keys=True)


def body(sections):
    for section in sections:
        yield ("heading", plain({k: v for k, v in section.items() if k not in ("blocks", "sections")}))
        for block in section.get("blocks", ()):
            yield (block["type"], plain(block))
        yield from body(section.get("sections", ()))


def entries(result):
    found = []
    if "error" in result:
        found.append(("error", result["error"]["code"]))
    # Keys that are new are compared before anybody thinks of them here.
    for key in [k for k in result if k not in PLACES and k != "error"]:
        value = result[key]
        if key == "sections":
            found += body(value)
        elif key == "furniture":
            found += [("furniture", f["type"], f["text"]) for f in value]
        elif key == "stretches":
            found += [("stretch", s["kind"], s["opened_by"]) for s in value]
        elif key == "diagnostics":
            found += [("diagnostic", d["code"], d["severity"], d["message"]) for d in value]
        elif key == "inspection":
            found += [("date", k, plain(v)) for k, v in value.items() if "inspector" not in k]
            found += [("inspector", k, plain(v)) for k, v in value.items() if "inspector" in k]
        elif key in ("fields", "judgements", "lists", "footnotes"):
            found += [(key.removesuffix("s"), plain(v)) for v in value]
        else:
            found.append((key, plain(value)))
    return found


class Difference:
    def __init__(self, original, copy, same=None, leave=()):
        """same(entry): what counts as the same when it is equal. leave: kinds that are not compared."""
        same = same or (lambda entry: entry)
        before = [e for e in entries(original) if e[0] not in leave]
        after = [e for e in entries(copy) if e[0] not in leave]
        matcher = difflib.SequenceMatcher(None, [same(e) for e in before], [same(e) for e in after], autojunk=False)
        self.compared, self.equal, self.gone, self.added = len(before), 0, [], []
        self.pairs = []  # entries that are the same by `same` and yet not equal
        for tag, i, j, k, l in matcher.get_opcodes():
            if tag == "equal":
                self.equal += j - i
                self.pairs += [(a, b) for a, b in zip(before[i:j], after[k:l]) if a != b]
            else:
                self.gone += before[i:j]
                self.added += after[k:l]

    def __bool__(self):
        return bool(self.gone or self.added)

    def kinds(self):
        counts = {}
        for entry in self.gone:
            counts.setdefault(entry[0], [0, 0])[0] += 1
        for entry in self.added:
            counts.setdefault(entry[0], [0, 0])[1] += 1
        return counts

    def lines(self):
        return [f"- {' | '.join(e)}" for e in self.gone] + [f"+ {' | '.join(e)}" for e in self.added]


def values(result, kind):
    return [e for e in entries(result) if e[0] == kind]


def numbered(result):
    """(number, text) of each numbered paragraph, in reading order."""
    found = []

    def walk(sections):
        for section in sections:
            for block in section.get("blocks", ()):
                if block.get("number"):
                    found.append((block["number"], block.get("text", "")))
            walk(section.get("sections", ()))
    walk(result.get("sections", ()))
    return found


def paragraphs(result):
    """(text, pages) of each paragraph, item and table cell of the body."""
    found = []

    def pages(block):
        return sorted({w["page"] for w in block["where"]})

    def walk(sections):
        for section in sections:
            for block in section.get("blocks", ()):
                if block["type"] == "table":
                    cells = [cell["text"] for row in block["rows"] for cell in row]
                    found.extend((text, pages(block)) for text in cells if text)
                else:
                    found.append((block["text"], pages(block)))
            walk(section.get("sections", ()))
    walk(result.get("sections", ()))
    return found
