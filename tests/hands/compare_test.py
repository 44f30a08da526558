"""That the comparison sees what differs: each kind of value in the made-up reports' results, changed, is a difference.

    python3 compare_test.py

Takes every corpus/*/*/expected.json; for each path of the JSON form that occurs there (tests/schema/report-1.shape's
spelling) one value is changed, and Difference must say so, but for the places, which it must not look at. Also the rules
of expectations.py on results made by hand: what they excuse, and what they must not.
"""

import copy
import json
import sys

import files
from compare import Difference
from expectations import RULES, judge

PLACES = ("where", "label_where", "grade_where", "source", "schema")


def leaves(value, path=(), shape=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, path + (key,), f"{shape}.{key}")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from leaves(inner, path + (at,), f"{shape}[]")
    else:
        yield path, shape


def changed(result, path):
    other = copy.deepcopy(result)
    inner = other
    for step in path[:-1]:
        inner = inner[step]
    old = inner[path[-1]]
    inner[path[-1]] = old + "x" if isinstance(old, str) else old + 1 if isinstance(old, (int, float)) else "x"
    return other


def check_paths(failures):
    seen, places = set(), 0
    for name, pdf in files.made_up():
        result = json.loads((pdf.parent / "expected.json").read_text("utf-8"))
        if Difference(result, copy.deepcopy(result)):
            failures.append(f"{name}: differs from itself")
        for path, shape in leaves(result):
            if shape in seen:
                continue
            seen.add(shape)
            is_place = any(step in PLACES for step in path)
            places += is_place
            if bool(Difference(result, changed(result, path))) == is_place:
                failures.append(f"{name}: {shape}: {'a place is compared' if is_place else 'a change is not seen'}")
    if len(seen) < 60 or places < 20:
        failures.append(f"only {len(seen)} paths, {places} of them places: the corpus is not what this test is for")


def check_rules(failures):
    name, pdf = files.made_up()[0]
    result = json.loads((pdf.parent / "expected.json").read_text("utf-8"))

    def altered(alter):
        other = copy.deepcopy(result)
        alter(other)
        return other

    def furniture(text):
        return altered(lambda r: r["furniture"].insert(1, {"type": "header", "text": text, "where": []}))

    def note(code, times=1):
        given = {"code": code, "severity": "note", "message": "…", "where": []}
        return altered(lambda r: r["diagnostics"].extend([given] * times))

    untitled = altered(lambda r: r.update(title="Agenda Item 7 " + r["title"]))
    damaged = note("damaged-recovered")
    overprinted = altered(lambda r: (r.update(title="x"), r["diagnostics"].append(
        {"code": "text-overprinted", "severity": "warning", "message": "…", "where": []})))
    rows = (
        ("qpdf-qdf", result, "equal"), ("qpdf-qdf", damaged, "different"), ("qpdf-qdf", furniture("x"), "different"),
        ("stamps", furniture("Agenda Item 7"), "expected"), ("stamps", furniture("Page 48"), "expected"),
        ("stamps", furniture("Agenda Item 8"), "different"), ("stamps", untitled, "different"),
        ("line-numbers", furniture("1 2 3"), "expected"), ("line-numbers", furniture("1 of 3"), "different"),
        ("watermark", furniture("DRAFT"), "expected"), ("stamps", damaged, "different"),
        ("rotate-90", result, "equal"), ("rotate-90", damaged, "different"),
        ("set-serif", furniture("elsewhere"), "equal"), ("set-serif", damaged, "different"),
        ("set-serif", untitled, "different"), ("set-serif", overprinted, "expected"),
    )
    for hand, other, wanted in rows:
        got = judge(hand, result, other, pdf, pdf)["status"]
        if got != wanted:
            failures.append(f"{hand}: {got}, not {wanted}")
    for hand, rule in RULES.items():
        for code in rule.notes:
            if hand.startswith(("rotate", "turned")) and judge(hand, result, note(code, 2), pdf, pdf)["status"] != "different":
                failures.append(f"{hand}: two notes {code} are excused")


def main():
    failures = []
    check_paths(failures)
    check_rules(failures)
    for failure in failures:
        print(f"failed: {failure}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
