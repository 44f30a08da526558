"""Judgements of a folder of reports as a pandas frame.

    python3 judgements.py FOLDER [table.csv]

The cells (# %%) run one by one in Jupyter, VS Code or Spyder too.
"""

# %% Read every report of the folder, four at a time: reading does not hold the interpreter.
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd

import ofstract

folder = Path(sys.argv[1])


def rows_of(path):
    """A row for each judgement; one with the reason for a file that gave no report."""
    try:
        report = ofstract.extract(path)
    except ofstract.Error as error:
        return [{"file": path.name, "error": error.code}]
    intervals = report.inspection.intervals
    common = {
        "file": path.name,
        "format": report.format,
        "authority": report.authority and report.authority.name,
        "start": intervals[0].start if intervals else None,
    }
    return [
        {**common, "judgement": j.id, "grade": j.grade, "page": j.where[0].page} for j in report.judgements
    ] or [common]


with ThreadPoolExecutor(4) as pool:
    rows = [row for rows in pool.map(rows_of, sorted(folder.rglob("*.pdf"))) for row in rows]

# %% One row a judgement.
columns = ["file", "format", "authority", "start", "judgement", "grade", "page", "error"]
judgements = pd.DataFrame(rows, columns=columns)
judgements["start"] = pd.to_datetime(judgements["start"])
if len(sys.argv) > 2:
    judgements.to_csv(sys.argv[2], index=False)

# %% How often each grade was given.
print(judgements.pivot_table(index="judgement", columns="grade", values="file", aggfunc="count", fill_value=0))
