# Written by lib/model/describe.py from lib/model/report.toml: change that one.
"""The parts of a report, and their parsed JSON → them."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any, NamedTuple, Optional

from ._grade import Grade
from ._values import Where, _at, _day, _grade, _Nested, _notes, _rows, _short, _where


@dataclasses.dataclass(frozen=True)
class Part:
    """Which of its file's reports a report is."""

    number: int
    """From 1."""
    of: int
    """How many there are."""
    pages: tuple[int, int]
    """Its first and last page."""


@dataclasses.dataclass(frozen=True)
class Source:
    """The file that a report was read from."""

    name: str
    """Without its folder."""
    sha256: str
    """64 hexadecimal digits."""
    bytes: int
    """Its size."""
    pages: int
    """Of the file."""
    part: Optional[Part]
    """None for a report that takes its whole file."""


@dataclasses.dataclass(frozen=True)
class Authority:
    """A local authority."""

    name: str
    """Of today; as printed where it is not known."""
    urn: Optional[str]
    """Ofsted's number."""
    la_code: Optional[str]
    """The Department for Education's number."""
    ons_code: Optional[str]
    """The code of the Office for National Statistics."""


class Interval(NamedTuple):
    """Days in a row."""

    start: datetime.date
    """The first day."""
    end: datetime.date
    """The last day, which belongs to it."""


@dataclasses.dataclass(frozen=True)
class Inspector:
    """Who led an inspection."""

    name: str
    """As printed."""
    role: Optional[str]
    """"His Majesty’s Inspector", where it is printed."""


@dataclasses.dataclass(frozen=True)
class Inspection:
    """When a report's inspection was, and who led it."""

    intervals: tuple[Interval, ...]
    """The days inspected."""
    previous_intervals: tuple[Interval, ...]
    """Of the inspection before, where they are printed."""
    next: Optional[str]
    """The sentence that says when the next one is."""
    published: Optional[datetime.date]
    """As printed; of a letter, its date."""
    lead_inspector: Optional[Inspector]
    """The first who is named."""
    other_lead_inspectors: tuple[Inspector, ...]
    """All others."""


@dataclasses.dataclass(frozen=True)
class Field:
    """A labelled line before the body: "Inspection dates", "22 April to 3 May 2024"."""

    label: Optional[str]
    """As printed."""
    value: str
    """The text behind the label."""
    where: Where
    """Of both."""
    notes: tuple[str, ...]
    """Marks of footnotes."""


@dataclasses.dataclass(frozen=True, repr=False)
class Judgement:
    """A label and the grade that the report gives it."""

    id: str
    """"overall-effectiveness", or a slug of the label."""
    label: str
    """As printed; of a sentence the whole."""
    grade: Optional[Grade]
    """None where there is none that is known."""
    grade_text: Optional[str]
    """As printed."""
    parent: Optional[str]
    """The id of the judgement that this one is part of."""
    where: Where
    """Of the label, then of the grade beside it."""
    label_where: Where
    """Of the label."""
    grade_where: Where
    """Of the words that give the grade; in a sentence one a line."""
    notes: tuple[str, ...]
    """Marks of footnotes."""
    section: Optional[Section] = dataclasses.field(default=None, compare=False)
    """The section that has its words; None of a row or a sentence of its own."""

    def __repr__(self) -> str:
        return f"<Judgement {self.id}: {self.grade or _short(self.grade_text or '')}>"


@dataclasses.dataclass(frozen=True, repr=False)
class Previous:
    """A grade of an earlier inspection, as the report prints it; no judgement of this one."""

    label: str
    """As printed."""
    grade: Optional[Grade]
    """None where no grade is printed: "Not applicable"."""
    grade_text: Optional[str]
    """As printed."""
    where: Where
    """Of label and grade."""

    def __repr__(self) -> str:
        return f"<Previous {_short(self.label)}: {self.grade or _short(self.grade_text or '')}>"


@dataclasses.dataclass(frozen=True, repr=False)
class Stretch:
    """A part of the report: its cover, its findings, the publisher's imprint. A kind may come again."""

    kind: str
    """"cover", "letterhead", "contents", "findings", "facts", "signatures", "imprint"."""
    opened_by: str
    """What the page shows there."""
    where: Where
    """One a page."""

    def __repr__(self) -> str:
        return f"<Stretch {self.kind}: {_short(self.opened_by)}>"


@dataclasses.dataclass(frozen=True)
class Cell:
    """Of a table."""

    text: str
    """As printed, lines joined."""
    notes: tuple[str, ...]
    """Marks of footnotes."""


@dataclasses.dataclass(frozen=True, repr=False)
class Block:
    """A paragraph (number, text), an item (marker, depth, text) or a table (rows)."""

    type: str
    """"paragraph", "item" or "table"."""
    number: Optional[str]
    """Of a numbered paragraph, without its full stop."""
    marker: Optional[str]
    """Of an item, as printed."""
    depth: int
    """Of an item; 0 is the outermost."""
    text: str
    """Without number, marker and marks of footnotes; "" of a table."""
    header_rows: int
    """How many of the rows, from the first on, name the columns."""
    rows: tuple[tuple[Cell, ...], ...]
    """Of a table."""
    where: Where
    """Its places, one a page."""
    notes: tuple[str, ...]
    """Marks of footnotes."""
    section: Optional[Section] = dataclasses.field(default=None, compare=False)
    """The section that has it."""

    def __repr__(self) -> str:
        return f"<Block {self.type}{' ' + self.number if self.number else ''}: {_rows(self.rows) or _short(self.text)}>"


@dataclasses.dataclass(frozen=True, repr=False)
class Section(_Nested):
    """A heading, and the texts below it."""

    id: str
    """"help-and-protection", or a slug of the heading."""
    heading: str
    """As printed, its grade included; "" of the text before the first heading."""
    level: int
    """From 1."""
    grade: Optional[Grade]
    """Of the heading."""
    effective_grade: Optional[Grade]
    """Its own; where it has none, that of the nearest section above with one."""
    position: int
    """Among all sections of the report, in reading order; from 0."""
    where: Where
    """Of the heading."""
    blocks: tuple[Block, ...]
    """Its own, without those of the sections in it."""
    sections: tuple[Section, ...]
    """Those inside it."""
    notes: tuple[str, ...]
    """Marks of footnotes in the heading."""
    parent: Optional[Section] = dataclasses.field(default=None, compare=False)
    """The section around it."""

    def __repr__(self) -> str:
        return f"<Section {self.id}: {len(self.blocks)} blocks, {len(self.sections)} sections>"


@dataclasses.dataclass(frozen=True, repr=False)
class ListItem:
    """An item of a list: one thing that must change."""

    number: Optional[str]
    """Of a numbered one."""
    text: str
    """As printed."""
    responsible: Optional[str]
    """Who is to act, where a table says so."""
    parts: tuple[str, ...]
    """What the item lists itself."""
    due: Optional[datetime.date]
    """By when, where a table says so."""
    where: Where
    """Its places."""
    section: Optional[Section] = dataclasses.field(default=None, compare=False)
    """Of the first block that it quotes."""

    def __repr__(self) -> str:
        return f"<ListItem {_short(self.text)}>"


@dataclasses.dataclass(frozen=True, repr=False)
class List:
    """What needs to improve, areas for improvement, recommendations."""

    id: str
    """"what-needs-to-improve", …"""
    heading: str
    """As printed."""
    items: tuple[ListItem, ...]
    """At least one."""

    def __repr__(self) -> str:
        return f"<List {self.id}: {len(self.items)} items>"


@dataclasses.dataclass(frozen=True, repr=False)
class Footnote:
    """At the foot of a page."""

    mark: str
    """As printed."""
    text: str
    """Without the mark."""
    where: Where
    """Its places."""

    def __repr__(self) -> str:
        return f"<Footnote {self.mark}: {_short(self.text)}>"


@dataclasses.dataclass(frozen=True, repr=False)
class Furniture:
    """What a page carries beside the report."""

    type: str
    """"header", "footer", "page-number", "imprint", …"""
    text: str
    """As printed."""
    where: Where
    """Its places."""

    def __repr__(self) -> str:
        return f"<Furniture {self.type}: {_short(self.text)}>"


@dataclasses.dataclass(frozen=True, repr=False)
class Diagnostic:
    """What a self-check found."""

    code: str
    """Stable: "paragraph-number-gap". Codes are only added."""
    severity: str
    """"note", "warning" or "error"."""
    message: str
    """For people."""
    where: Where
    """Empty: the file as a whole."""

    def __repr__(self) -> str:
        return f"<Diagnostic {self.severity} {self.code}: {_short(self.message, 60)}>"


def read_part(j: dict[str, Any]) -> Part:
    return Part(
        j["number"],
        j["of"],
        (j["pages"][0], j["pages"][1]),
    )


def read_source(j: dict[str, Any]) -> Source:
    return Source(
        j["name"],
        j["sha256"],
        j["bytes"],
        j["pages"],
        read_part(j["part"]) if "part" in j else None,
    )


def read_authority(j: dict[str, Any]) -> Authority:
    return Authority(
        j["name"],
        j["urn"],
        j["la_code"],
        j["ons_code"],
    )


def read_interval(j: dict[str, Any]) -> Interval:
    return Interval(
        datetime.date.fromisoformat(j["start"]),
        datetime.date.fromisoformat(j["end"]),
    )


def read_inspector(j: dict[str, Any]) -> Inspector:
    return Inspector(
        j["name"],
        j["role"],
    )


def read_inspection(j: dict[str, Any]) -> Inspection:
    return Inspection(
        tuple(read_interval(x) for x in j["intervals"]),
        tuple(read_interval(x) for x in j["previous_intervals"]),
        j["next"],
        _day(j["published"]),
        read_inspector(j["lead_inspector"]) if j["lead_inspector"] else None,
        tuple(read_inspector(x) for x in j.get("other_lead_inspectors", ())),
    )


def read_field(j: dict[str, Any]) -> Field:
    return Field(
        j["label"],
        j["value"],
        _where(j["where"]),
        _notes(j),
    )


def read_judgement(j: dict[str, Any], sections: list[Section]) -> Judgement:
    return Judgement(
        j["id"],
        j["label"],
        _grade(j["grade"]),
        j["grade_text"],
        j["parent"],
        _where(j["where"]),
        _where(j["label_where"]),
        _where(j["grade_where"]),
        _notes(j),
        _at(sections, j["section"]),
    )


def read_previous(j: dict[str, Any]) -> Previous:
    return Previous(
        j["label"],
        _grade(j["grade"]),
        j["grade_text"],
        _where(j["where"]),
    )


def read_stretch(j: dict[str, Any]) -> Stretch:
    return Stretch(
        j["kind"],
        j["opened_by"],
        _where(j["where"]),
    )


def read_cell(j: dict[str, Any]) -> Cell:
    return Cell(
        j["text"],
        _notes(j),
    )


def read_block(j: dict[str, Any]) -> Block:
    return Block(
        j["type"],
        j.get("number"),
        j.get("marker"),
        j.get("depth", 0),
        j.get("text", ""),
        j.get("header_rows", 0),
        tuple(tuple(read_cell(c) for c in row) for row in j.get("rows", ())),
        _where(j["where"]),
        _notes(j),
    )


def read_section(j: dict[str, Any]) -> Section:
    return Section(
        j["id"],
        j["heading"],
        j["level"],
        _grade(j["grade"]),
        _grade(j["effective_grade"]),
        j["position"],
        _where(j["where"]),
        tuple(read_block(x) for x in j["blocks"]),
        tuple(read_section(x) for x in j["sections"]),
        _notes(j),
    )


def read_list_item(j: dict[str, Any], sections: list[Section]) -> ListItem:
    return ListItem(
        j["number"],
        j["text"],
        j["responsible"],
        tuple(j["parts"]),
        _day(j["due"]),
        _where(j["where"]),
        _at(sections, j["section"]),
    )


def read_list(j: dict[str, Any], sections: list[Section]) -> List:
    return List(
        j["id"],
        j["heading"],
        tuple(read_list_item(x, sections) for x in j["items"]),
    )


def read_footnote(j: dict[str, Any]) -> Footnote:
    return Footnote(
        j["mark"],
        j["text"],
        _where(j["where"]),
    )


def read_furniture(j: dict[str, Any]) -> Furniture:
    return Furniture(
        j["type"],
        j["text"],
        _where(j["where"]),
    )


def read_diagnostic(j: dict[str, Any]) -> Diagnostic:
    return Diagnostic(
        j["code"],
        j["severity"],
        j["message"],
        _where(j["where"]),
    )
