"""A report → a pandas frame; only who asks for one needs pandas."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import Report
    from ._values import Where


def _page(where: Where) -> Any:
    return where[0].page if where else None


def _common(report: Report) -> dict[str, Any]:
    intervals = report.inspection.intervals
    return {
        "file": report.source.name,
        "format": report.format,
        "authority": report.authority.name if report.authority else None,
        "start": intervals[0].start if intervals else None,
    }


def _path(section: Any) -> str:
    return "/".join(above.id for above in section.path) if section else ""


def _rows(report: Report, rows: str) -> list[dict[str, Any]]:
    if rows == "judgements":
        return [
            {"judgement": j.id, "label": j.label, "grade": j.grade and j.grade.value, "page": _page(j.where)}
            for j in report.judgements
        ]
    if rows == "blocks":
        return [
            {"path": _path(b.section), "effective_grade": _effective(b.section), "type": b.type, "number": b.number,
             "text": b.text, "page": _page(b.where)}
            for b in report.blocks
        ]  # fmt: skip
    if rows == "items":
        return [
            {"list": each.id, "number": i.number, "text": i.text, "responsible": i.responsible, "due": i.due,
             "path": _path(i.section), "page": _page(i.where)}
            for each in report.lists for i in each.items
        ]  # fmt: skip
    raise ValueError(f'rows are "judgements", "blocks" or "items", not {rows!r}')


def _effective(section: Any) -> Any:
    return section.effective_grade.value if section and section.effective_grade else None


_COLUMNS = {
    "judgements": ["judgement", "label", "grade", "page"],
    "blocks": ["path", "effective_grade", "type", "number", "text", "page"],
    "items": ["list", "number", "text", "responsible", "due", "path", "page"],
}


def of(report: Report, rows: str) -> Any:
    """With the same columns whether there are rows or not."""
    pandas = importlib.import_module("pandas")
    found = _rows(report, rows)
    common = _common(report)
    frame = pandas.DataFrame([{**common, **row} for row in found], columns=[*common, *_COLUMNS[rows]])
    frame["start"] = pandas.to_datetime(frame["start"])
    return frame
