"""Which reports are copied: takes the checkout and where real reports are, gives (name, path) in a fixed order.

Made up: every one in corpus/. Real: of each format in corpus/real/, in the order of their size in bytes, the smallest
file at hand, the middle one and the one at three quarters; the smallest alone where there are fewer than ten. (The two
smallest were tried first: of 336 copies by Ghostscript 95 had a fact wrong at dd0cc4e, none of them of those files.)
No other choice is made.
"""

import json
import os
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
NOT_FORMATS = {"corrections", "not-a-report"}


def made_up():
    return [(f"{p.parent.parent.name}/{p.parent.name}", p) for p in sorted(TOP.glob("corpus/*/*/report.pdf"))]


def real_folder():
    given = os.environ.get("OFSTRACT_CORPUS")
    for folder in ([Path(given)] if given else []) + [TOP.parent / "shared" / "corpus"]:
        if (folder / "pdf").is_dir():
            return folder / "pdf"
    return None


def real(every=False):
    folder = real_folder()
    if not folder:
        return []
    chosen = []
    for facts in sorted(TOP.glob("corpus/real/*.json")):
        if facts.stem in NOT_FORMATS:
            continue
        reports = json.loads(facts.read_text("utf-8"))
        paths = [folder / f"{r['id']}.pdf" for r in reports]
        paths = sorted((p for p in paths if p.exists()), key=lambda p: (p.stat().st_size, p.name))
        if not every:
            paths = [paths[0], paths[len(paths) // 2], paths[len(paths) * 3 // 4]] if len(paths) >= 10 else paths[:1]
        chosen += [(f"real/{p.stem}", p) for p in paths]
    return chosen
