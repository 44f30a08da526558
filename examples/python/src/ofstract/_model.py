"""Parsed JSON of a report → typed, immutable values, whose reprs fit on a line.

Each class lists the keys of the JSON form under the same names. What is absent is None or empty. Where the JSON form
names a section by its position, here is the section itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from ._described import (
    Diagnostic,
    Section,
    read_authority,
    read_diagnostic,
    read_field,
    read_footnote,
    read_furniture,
    read_inspection,
    read_judgement,
    read_list,
    read_previous,
    read_section,
    read_source,
    read_stretch,
)
from ._grade import Grade
from ._values import Where, _grade, _short, _where


@dataclass(frozen=True)
class Difference:
    """Words of the quote against those of the report; one of the two may be empty."""

    quoted: str
    """As given."""
    printed: str
    """As the report has it."""


@dataclass(frozen=True, repr=False)
class Match:
    """A place where a report says a quote."""

    kind: str
    """"exact" or "near"."""
    place: str
    """What the words are part of: "title", "paragraph", …"""
    section: Optional[str]
    """The section's id."""
    heading: Optional[str]
    """Of that section."""
    effective_grade: Optional[Grade]
    """Of that section, or of the nearest above with one."""
    number: Optional[str]
    """Of the paragraph."""
    text: str
    """As printed."""
    words_changed: int
    """0 of an exact one."""
    differences: tuple[Difference, ...]
    """Of a near one."""
    where: Where
    """Its places."""

    def __repr__(self) -> str:
        return f"<Match {self.kind} in {self.place}{' ' + self.number if self.number else ''}: {_short(self.text)}>"


def diagnostics(json: list[dict[str, Any]]) -> tuple[Diagnostic, ...]:
    """Of a report, or of the error in its place."""
    return tuple(read_diagnostic(d) for d in json)


def _link(section: Section) -> None:
    # The ways up; nobody has seen these values yet.
    for block in section.blocks:
        object.__setattr__(block, "section", section)
    for child in section.sections:
        object.__setattr__(child, "parent", section)
        _link(child)


def all_sections(sections: tuple[Section, ...]) -> list[Section]:
    """At every depth, in reading order."""
    out: list[Section] = []
    for section in sections:
        out.append(section)
        out += all_sections(section.sections)
    return out


def match(m: dict[str, Any]) -> Match:
    section = m["section"] or {}
    return Match(
        m["kind"],
        m["place"],
        section.get("id"),
        section.get("heading"),
        _grade(section.get("effective_grade")),
        m["number"],
        m["text"],
        m["words_changed"],
        tuple(Difference(d["quoted"], d["printed"]) for d in m["differences"]),
        _where(m["where"]),
    )


def attributes(json: dict[str, Any]) -> dict[str, Any]:
    """Of a report, by their names."""
    top = tuple(read_section(s) for s in json["sections"])
    for section in top:
        _link(section)
    sections = all_sections(top)
    return {
        "source": read_source(json["source"]),
        "format": json["format"],
        "title": json["title"],
        "authority": read_authority(json["authority"]) if json["authority"] else None,
        "urn": json["urn"],
        "inspection": read_inspection(json["inspection"]),
        "fields": tuple(read_field(f) for f in json["fields"]),
        "sections": top,
        "judgements": tuple(read_judgement(j, sections) for j in json["judgements"]),
        "previous": tuple(read_previous(p) for p in json["previous"]),
        "lists": tuple(read_list(x, sections) for x in json["lists"]),
        "footnotes": tuple(read_footnote(n) for n in json["footnotes"]),
        "furniture": tuple(read_furniture(f) for f in json["furniture"]),
        "diagnostics": diagnostics(json["diagnostics"]),
        "stretches": tuple(read_stretch(s) for s in json["stretches"]),
    }
