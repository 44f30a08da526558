"""What the parts of a report are made of: places, grades, days; and the ways up."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from ._grade import Grade

if TYPE_CHECKING:
    from ._described import Section


def _short(text: str, most: int = 40) -> str:
    return repr(text if len(text) <= most else text[: most - 1] + "…")


def _rows(rows: tuple[Any, ...]) -> str:
    return f"{len(rows)} rows" if rows else ""


class Box(NamedTuple):
    """Points (1/72 inch) from the top left corner of the page, y growing downwards."""

    left: float
    """Its left side."""
    top: float
    """Its upper side."""
    right: float
    """Its right side."""
    bottom: float
    """Its lower side."""


class Span(NamedTuple):
    """One run of text on one page."""

    page: int
    """From 1."""
    box: Box
    """Where on the page."""


Where = tuple[Span, ...]


class _Nested:
    """A section's way up."""

    @property
    def path(self: Any) -> tuple[Section, ...]:
        """From the outermost section to this one."""
        return (*self.parent.path, self) if self.parent else (self,)


def _where(spans: list[dict[str, Any]]) -> Where:
    return tuple(Span(s["page"], Box(*s["box"])) for s in spans)


def _grade(text: Optional[str]) -> Optional[Grade]:
    return Grade(text) if text else None


def _notes(json: dict[str, Any]) -> tuple[str, ...]:
    return tuple(json.get("notes", ()))


def _day(text: Optional[str]) -> Optional[datetime.date]:
    return datetime.date.fromisoformat(text) if text else None


def _at(sections: list[Section], position: Optional[int]) -> Optional[Section]:
    return None if position is None else sections[position]
