"""python -m ofstract [--indent N] [--judgements] FILE...: reports as JSON, or their judgements as lines."""

from __future__ import annotations

import argparse
import sys
from typing import Optional, Sequence

from . import __version__, extract_many


def main(arguments: Optional[Sequence[str]] = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m ofstract", description="Inspection reports (PDF) as data.")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--indent", type=int, default=-1, help="spaces a level of the JSON form; else one line a report")
    parser.add_argument("--judgements", action="store_true", help="file, judgement and grade, with tabs between")
    parser.add_argument("--in-process", action="store_true", help="read trusted files without a process of their own")
    parser.add_argument("--version", action="version", version=__version__)
    options = parser.parse_args(arguments)
    failed = False
    for outcome in extract_many(options.files, isolated=not options.in_process):
        if outcome.report is None:
            print(f"{outcome.path}: {outcome.error}", file=sys.stderr)
            failed = True
        elif options.judgements:
            for judgement in outcome.report.judgements:
                print(outcome.path, judgement.id, judgement.grade or "", sep="\t")
        else:
            print(outcome.report.to_json(options.indent))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
