"""A report → the piece of HTML that a notebook shows: its judgements as a table, and its outline."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Iterable

if TYPE_CHECKING:
    from . import Judgement, Report, Section


def _row(judgement: Judgement) -> str:
    grade = judgement.grade.display_name if judgement.grade else judgement.grade_text or ""
    return f"<tr><td>{escape(judgement.label)}</td><td>{escape(grade)}</td></tr>"


def _outline(sections: Iterable[Section]) -> str:
    items = "".join(
        f"<li>{escape(section.heading or '(opening)')}{_outline(section.sections)}</li>" for section in sections
    )
    return f"<ul>{items}</ul>" if items else ""


def of(report: Report) -> str:
    """All that comes from the report is escaped."""
    rows = "".join(map(_row, report.judgements))
    table = f"<table><tr><th>Judgement</th><th>Grade</th></tr>{rows}</table>" if rows else ""
    title = escape(report.title or report.source.name)
    return f"<div><strong>{title}</strong>{table}{_outline(report.sections)}</div>"
