"""Parsed JSON of a report → typed, immutable values.

Each class lists the keys of the JSON form under the same names. What is absent is None or empty. Where the JSON form
names a section by its position, here is the section itself.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Optional


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


class Span(NamedTuple):
    page: int
    box: Box


Where = tuple[Span, ...]


@dataclass(frozen=True)
class Part:
    """Which of its file's reports it is, from 1, and of how many; and its first and last page."""

    number: int
    of: int
    pages: tuple[int, int]


@dataclass(frozen=True)
class Source:
    name: str
    sha256: str
    bytes: int
    pages: int  # of the file
    part: Optional[Part]  # None for a report that takes its whole file


@dataclass(frozen=True)
class Authority:
    name: str
    urn: Optional[str]
    la_code: Optional[str]
    ons_code: Optional[str]


class Interval(NamedTuple):
    start: datetime.date
    end: datetime.date


@dataclass(frozen=True)
class Inspector:
    name: str
    role: Optional[str]


@dataclass(frozen=True)
class Inspection:
    intervals: tuple[Interval, ...]
    previous_intervals: tuple[Interval, ...]
    next: Optional[str]
    published: Optional[datetime.date]
    lead_inspector: Optional[Inspector]
    other_lead_inspectors: tuple[Inspector, ...]


@dataclass(frozen=True)
class Field:
    label: Optional[str]
    value: str
    where: Where
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Judgement:
    id: str
    label: str
    grade: Optional[str]
    grade_text: Optional[str]
    parent: Optional[str]
    where: Where
    """Of the label, then of the grade beside it."""
    label_where: Where
    grade_where: Where
    """Of the words that give the grade; in a sentence one a line."""
    notes: tuple[str, ...]
    section: Optional[Section] = field(default=None, repr=False, compare=False)
    """Where its words stand; None of a row or a sentence of its own."""


@dataclass(frozen=True)
class Previous:
    """What an earlier inspection judged, as the report prints it; no judgement of this one."""

    label: str
    grade: Optional[str]
    """None where what is printed is no grade: "Not applicable"."""
    grade_text: Optional[str]
    where: Where


@dataclass(frozen=True)
class Cell:
    text: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Block:
    """A paragraph (number, text), an item (marker, depth, text) or a table (rows)."""

    type: str
    text: str
    number: Optional[str]
    marker: Optional[str]
    depth: int
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int
    """How many of the rows, from the first on, name the columns."""
    where: Where
    notes: tuple[str, ...]
    section: Optional[Section] = field(default=None, repr=False, compare=False)


@dataclass(frozen=True)
class Section:
    id: str
    heading: str
    level: int
    grade: Optional[str]
    effective_grade: Optional[str]
    """Its own; where it has none, that of the nearest section above with one."""
    position: int
    where: Where
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    parent: Optional[Section] = field(default=None, repr=False, compare=False)

    @property
    def path(self) -> tuple[Section, ...]:
        """From the outermost section to this one."""
        return (*self.parent.path, self) if self.parent else (self,)


@dataclass(frozen=True)
class ListItem:
    number: Optional[str]
    text: str
    responsible: Optional[str]
    parts: tuple[str, ...]
    due: Optional[datetime.date]
    where: Where
    section: Optional[Section] = field(default=None, repr=False, compare=False)


@dataclass(frozen=True)
class List:
    id: str
    heading: str
    items: tuple[ListItem, ...]


@dataclass(frozen=True)
class Footnote:
    mark: str
    text: str
    where: Where


@dataclass(frozen=True)
class Furniture:
    type: str
    text: str
    where: Where


@dataclass(frozen=True)
class Diagnostic:
    code: str
    severity: str
    message: str
    where: Where


@dataclass(frozen=True)
class Difference:
    """Words of the quote against those of the report; one of the two may be empty."""

    quoted: str
    printed: str


@dataclass(frozen=True)
class Match:
    kind: str
    """"exact" or "near"."""
    place: str
    section: Optional[str]
    """The section's id."""
    heading: Optional[str]
    effective_grade: Optional[str]
    """Of that section, or of the nearest above with one."""
    number: Optional[str]
    """Of the paragraph."""
    text: str
    """As printed."""
    words_changed: int
    differences: tuple[Difference, ...]
    where: Where


def _where(spans: list[dict[str, Any]]) -> Where:
    return tuple(Span(s["page"], Box(*s["box"])) for s in spans)


def diagnostics(json: list[dict[str, Any]]) -> tuple[Diagnostic, ...]:
    """Of a report, or of the error in its place."""
    return tuple(Diagnostic(d["code"], d["severity"], d["message"], _where(d["where"])) for d in json)


def _notes(json: dict[str, Any]) -> tuple[str, ...]:
    return tuple(json.get("notes", ()))


def _day(text: Optional[str]) -> Optional[datetime.date]:
    return datetime.date.fromisoformat(text) if text else None


def _intervals(json: list[dict[str, str]]) -> tuple[Interval, ...]:
    return tuple(
        Interval(datetime.date.fromisoformat(i["start"]), datetime.date.fromisoformat(i["end"])) for i in json
    )


def _inspection(json: dict[str, Any]) -> Inspection:
    lead = json["lead_inspector"]
    return Inspection(
        _intervals(json["intervals"]),
        _intervals(json["previous_intervals"]),
        json["next"],
        _day(json["published"]),
        Inspector(**lead) if lead else None,
        tuple(Inspector(**i) for i in json.get("other_lead_inspectors", ())),
    )


def _at(sections: list[Section], position: Optional[int]) -> Optional[Section]:
    return None if position is None else sections[position]


def _judgement(j: dict[str, Any], sections: list[Section]) -> Judgement:
    return Judgement(
        j["id"],
        j["label"],
        j["grade"],
        j["grade_text"],
        j["parent"],
        _where(j["where"]),
        _where(j["label_where"]),
        _where(j["grade_where"]),
        _notes(j),
        _at(sections, j["section"]),
    )


def _block(b: dict[str, Any]) -> Block:
    rows = tuple(tuple(Cell(c["text"], _notes(c)) for c in row) for row in b.get("rows", ()))
    return Block(
        b["type"],
        b.get("text", ""),
        b.get("number"),
        b.get("marker"),
        b.get("depth", 0),
        rows,
        b.get("header_rows", 0),
        _where(b["where"]),
        _notes(b),
    )


def _section(s: dict[str, Any]) -> Section:
    section = Section(
        s["id"],
        s["heading"],
        s["level"],
        s["grade"],
        s["effective_grade"],
        s["position"],
        _where(s["where"]),
        tuple(_block(b) for b in s["blocks"]),
        tuple(_section(child) for child in s["sections"]),
        _notes(s),
    )
    # The ways up; nobody has seen these values yet.
    for block in section.blocks:
        object.__setattr__(block, "section", section)
    for child in section.sections:
        object.__setattr__(child, "parent", section)
    return section


def all_sections(sections: tuple[Section, ...]) -> list[Section]:
    """At every depth, in reading order."""
    out: list[Section] = []
    for section in sections:
        out.append(section)
        out += all_sections(section.sections)
    return out


def _item(i: dict[str, Any], sections: list[Section]) -> ListItem:
    return ListItem(
        i["number"],
        i["text"],
        i["responsible"],
        tuple(i["parts"]),
        _day(i["due"]),
        _where(i["where"]),
        _at(sections, i["section"]),
    )


def match(m: dict[str, Any]) -> Match:
    section = m["section"] or {}
    return Match(
        m["kind"],
        m["place"],
        section.get("id"),
        section.get("heading"),
        section.get("effective_grade"),
        m["number"],
        m["text"],
        m["words_changed"],
        tuple(Difference(d["quoted"], d["printed"]) for d in m["differences"]),
        _where(m["where"]),
    )


def fill(report: Any, json: dict[str, Any]) -> None:
    """Sets a report's attributes."""
    source = json["source"]
    part = source.get("part")
    report.source = Source(
        source["name"],
        source["sha256"],
        source["bytes"],
        source["pages"],
        Part(part["number"], part["of"], tuple(part["pages"])) if part else None,
    )
    report.format = json["format"]
    report.title = json["title"]
    report.authority = Authority(**json["authority"]) if json["authority"] else None
    report.urn = json["urn"]
    report.inspection = _inspection(json["inspection"])
    report.fields = tuple(Field(f["label"], f["value"], _where(f["where"]), _notes(f)) for f in json["fields"])
    report.sections = tuple(_section(s) for s in json["sections"])
    sections = all_sections(report.sections)
    report.judgements = tuple(_judgement(j, sections) for j in json["judgements"])
    report.previous = tuple(
        Previous(p["label"], p["grade"], p["grade_text"], _where(p["where"])) for p in json["previous"]
    )
    report.lists = tuple(
        List(x["id"], x["heading"], tuple(_item(i, sections) for i in x["items"])) for x in json["lists"]
    )
    report.footnotes = tuple(Footnote(n["mark"], n["text"], _where(n["where"])) for n in json["footnotes"])
    report.furniture = tuple(Furniture(f["type"], f["text"], _where(f["where"])) for f in json["furniture"])
    report.diagnostics = diagnostics(json["diagnostics"])
