"""The same report through other hands: makes copies, reads all with ofstract, and compares what was read.

    python3 hands_test.py --ofstract PATH                    a sample, for CI
    python3 hands_test.py --ofstract PATH --all              everything
    python3 hands_test.py --ofstract PATH --hand gs --file ilacs-inspection/modern-five-rows --diff

Prints a table: a row a hand, with how many copies were compared, how many are equal, equal but for what the hand is
expected to add, different, and not made. Ends with 1 where a copy differs that is not in not-yet.txt, or where a
program is missing and --require-all is given (or CI is set). README.md says what each hand must keep.
"""

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import files
from alterations import ALTERATIONS
from copies import HANDS, NotMade, make, missing
from expectations import RULES, enough, judge
from typeset import TYPESET

MAKERS = {**HANDS, **ALTERATIONS, **TYPESET}
EVERY = 4      # of the files, so many hands apart, one is tried in a sample: about 5 minutes on two cores
SCANS = 2      # files that are scanned in a sample
SCANS_ALL = 6  # and with --all: a scan takes 20 to 60 seconds


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ofstract", required=True, help="the command")
    parser.add_argument("--hand", action="append", default=[], help="only this hand; or, where none is named so, those that begin so")
    parser.add_argument("--file", action="append", default=[], help="only this report: CASE of the corpus, or a path")
    parser.add_argument("--all", action="store_true", help="every hand on every file")
    parser.add_argument("--copies", help="keep copies in this folder, and take those that are there")
    parser.add_argument("--made-up", action="store_true", help="no real reports")
    parser.add_argument("--every-real", action="store_true", help="all real reports at hand, not the smallest few")
    parser.add_argument("--require-all", action="store_true", default=bool(os.environ.get("CI")),
                        help="a program that is missing is a failure (also where CI is set)")
    parser.add_argument("--diff", action="store_true", help="print what differs")
    parser.add_argument("--json", help="write all outcomes here")
    parser.add_argument("--accept", action="store_true",
                        help="with --all: rewrite not-yet.txt to what differs now of the hands that are tried, "
                             "keeping the reasons that are known")
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def chosen_files(options):
    known = files.made_up() + ([] if options.made_up else files.real(options.every_real))
    if not options.file:
        return known
    found = []
    for wanted in options.file:
        match = [(n, p) for n, p in known if wanted in (n, n.split("/")[-1], str(p))]
        found += match or [(Path(wanted).stem, Path(wanted).resolve())]
    return found


def chosen_hands(options):
    if not options.hand:
        return list(MAKERS)
    exact = {w for w in options.hand if w in MAKERS}
    return [h for h in MAKERS if h in exact or any(h.startswith(w) for w in options.hand if w not in exact)]


def plan(options, reports, hands):
    """(hand, name, path) of each copy to make."""
    for position, hand in enumerate(hands):
        mine = [(n, p) for n, p in reports if hand not in TYPESET or (p.parent / "report.html").exists()]
        if hand == "scan" and not options.file:
            # One of each kind first: letters and reports, made up and real.
            count = SCANS_ALL if options.all else SCANS
            mine = mine[::max(1, len(mine) // count)][:count]
        elif not (options.all or options.file or options.hand):
            mine = mine[position % EVERY::EVERY]
        for name, path in mine:
            yield hand, name, path


def made(hand, path, target):
    """Gives None, or why there is no copy."""
    if target.exists():
        return None
    try:
        make(MAKERS[hand][1], path, target)
    except (NotMade, subprocess.TimeoutExpired) as error:
        return str(error)
    return None


def made_all(tasks, jobs):
    """Why each copy is not there, None where it is. In processes, as PyMuPDF is not for threads; those that use PyMuPDF
    use nothing else, as with pikepdf in the same process it fails ("'SwigPyObject' has no attribute 'thisown'"), and so
    it does in one that has made several."""
    why = {}
    for with_pymupdf in (True, False):
        mine = [t for t in tasks if ("python3-fitz" in MAKERS[t[0]][0]) == with_pymupdf]
        with multiprocessing.get_context("spawn").Pool(jobs, maxtasksperchild=3) as pool:
            why.update(zip(mine, pool.starmap(made, [(t[0], t[2], t[3]) for t in mine], chunksize=1)))
    return [why[t] for t in tasks]


def read(ofstract, paths):
    """The JSON form of each path."""
    with tempfile.TemporaryDirectory(prefix="ofstract-hands-") as out:
        listed = b"\0".join(str(p).encode() for p in paths)
        subprocess.run([ofstract, "batch", "-q", "-0", "--formats", "ndjson", "-o", out], input=listed, check=True,
                       stdout=subprocess.DEVNULL)
        found = {}
        for line in (Path(out) / "reports.ndjson").read_text("utf-8").splitlines():
            record = json.loads(line)
            found[record["source"]["path"]] = record
    for path, record in found.items():
        if "duplicate_of" in record:
            found[path] = found[record["duplicate_of"]]
    return {p: found[str(p)] for p in paths}


def not_yet():
    """hand → file → reason: what the issue demands and what is not reached, one a line."""
    listed = {}
    for line in (Path(__file__).parent / "not-yet.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            hand, name, reason = line.split(None, 2)
            listed.setdefault(hand, {})[name] = reason
    return listed


def accept(outcomes):
    """Writes not-yet.txt: one line for a hand whose every copy differs, else one for each copy that does. What is listed
    of hands that were not tried stays."""
    path = Path(__file__).parent / "not-yet.txt"
    listed = not_yet()
    lines = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    tried = dict.fromkeys(o["hand"] for o in outcomes)
    for hand in sorted({*listed, *tried}, key=list(MAKERS).index):
        if hand not in tried:
            lines += [f"{hand} {name} {reason}" for name, reason in listed[hand].items()]
            continue
        mine = [o for o in outcomes if o["hand"] == hand]
        wrong = [o for o in mine if o["status"] in ("different", "not made")]
        known = listed.get(hand, {})
        if wrong and len(wrong) == len(mine):
            lines.append(f"{hand} * {known.get('*', 'every copy differs')}")
            continue
        for o in wrong:
            reason = known.get(o["file"]) or kinds(o["lines"])
            lines.append(f"{hand} {o['file']} {reason}")
    path.write_text("\n".join(lines) + "\n", "utf-8")


def kinds(lines):
    """In a few words what differs: the kinds of entries, and which diagnostics. No text of a report."""
    found = []
    for line in lines:
        parts = line[2:].split(" | ")
        named = len(parts) > 2 and parts[0] in ("diagnostic", "furniture")
        found.append(" ".join(parts[:2]) if named else parts[0] if len(parts) > 1 else "facts or texts")
    return ", ".join(list(dict.fromkeys(found))[:5])


def summed(outcomes):
    figures = {}
    for outcome in outcomes:
        for key, value in outcome.get("figures", {}).items():
            figures[key] = figures.get(key, 0) + value
    return figures


def table(outcomes, hands):
    rows = [("hand", "must", "compared", "equal", "as expected", "different", "not made", "facts of the copies")]
    for hand in hands:
        mine = [o for o in outcomes if o["hand"] == hand]
        if not mine:
            continue
        count = {s: sum(o["status"] == s for o in mine) for s in ("equal", "expected", "different", "not made")}
        told = summed(mine)
        rows.append((hand, RULES[hand].must, str(len(mine) - count["not made"]), str(count["equal"]),
                     str(count["expected"]), str(count["different"]), str(count["not made"]),
                     ", ".join(f"{k} {v}" for k, v in told.items())))
    widths = [max(len(r[i]) for r in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(c.ljust(w) for c, w in zip(r, widths)) + " |" for r in rows]
    lines.insert(1, "|" + "|".join("-" * (w + 2) for w in widths) + "|")
    return "\n".join(lines)


def main():
    options = arguments()
    reports, hands = chosen_files(options), chosen_hands(options)
    if not reports or not hands:
        sys.exit("hands: no such file or hand")
    absent = {hand: missing(MAKERS[hand][0]) for hand in hands}
    skipped = {hand: needs for hand, needs in absent.items() if needs}
    hands = [hand for hand in hands if hand not in skipped]
    with tempfile.TemporaryDirectory(prefix="ofstract-copies-") as temporary:
        folder = Path(options.copies or temporary).resolve()
        tasks = [(h, n, p, folder / h / (n.replace("/", "--") + ".pdf")) for h, n, p in plan(options, reports, hands)]
        why = made_all(tasks, options.jobs)
        sources = sorted({t[2] for t in tasks})
        results = read(options.ofstract, sources + [t[3] for t, w in zip(tasks, why) if not w])
        outcomes = []
        for (hand, name, path, target), reason in zip(tasks, why):
            if reason:
                outcomes.append({"hand": hand, "file": name, "status": "not made", "lines": [reason]})
                continue
            outcome = judge(hand, results[path], results[target], path, target)
            outcomes.append({"hand": hand, "file": name, **outcome})
    return tell(options, outcomes, hands, skipped)


def tell(options, outcomes, hands, skipped):
    listed, failures, better = not_yet(), [], []
    for outcome in outcomes:
        known = listed.get(outcome["hand"], {})
        pardoned = outcome["file"] in known or ("*" in known and outcome["status"] == "different")
        if outcome["status"] in ("different", "not made") and not pardoned:
            failures.append(outcome)
        if outcome["status"] in ("equal", "expected") and outcome["file"] in known:
            better.append(outcome)
        if options.diff and outcome["status"] != "equal":
            print(f"== {outcome['hand']} {outcome['file']}: {outcome['status']}")
            print("\n".join(outcome["lines"]))
    print(table(outcomes, hands))
    for hand, needs in skipped.items():
        print(f"skipped: {hand}: not installed: {', '.join(needs)}")
    for outcome in better:
        print(f"reached: {outcome['hand']} {outcome['file']}: take it off not-yet.txt")
    for outcome in () if options.accept else failures:
        print(f"failed: {outcome['hand']} {outcome['file']}: {outcome['status']}: " + "; ".join(l[:160] for l in outcome["lines"][:4]))
    short = [h for h in hands if not enough(h, summed(o for o in outcomes if o["hand"] == h)) and "*" not in
             listed.get(h, {})]
    for hand in short:
        print(f"failed: {hand}: too many paragraphs differ whose characters the copies keep")
    if options.json:
        Path(options.json).write_text(json.dumps(outcomes, ensure_ascii=False, indent=1), "utf-8")
    if options.accept and options.all:
        accept(outcomes)
    if skipped and options.require_all:
        print("failed: programs are missing, and all are required")
        return 1
    if not any(o["status"] != "not made" for o in outcomes):
        print("failed: nothing was compared")
        return 1
    return 1 if failures or short else 0


if __name__ == "__main__":
    sys.exit(main())
