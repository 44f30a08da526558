"""Parsed JSON of a report → typed, immutable values, whose reprs fit on a line.

Each class lists the keys of the JSON form under the same names. What is absent is None or empty. Where the JSON form
names a section by its position, here is the section itself.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Optional

from ._grade import Grade


def _short(text: str, most: int = 40) -> str:
    return repr(text if len(text) <= most else text[: most - 1] + "…")


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


@dataclass(frozen=True)
class Part:
    """Which of its file's reports a report is."""

    number: int
    """From 1."""
    of: int
    """How many there are."""
    pages: tuple[int, int]
    """Its first and last page."""


@dataclass(frozen=True)
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


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Inspector:
    """Who led an inspection."""

    name: str
    """As printed."""
    role: Optional[str]
    """"His Majesty’s Inspector", where it is printed."""


@dataclass(frozen=True)
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


@dataclass(frozen=True)
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


@dataclass(frozen=True, repr=False)
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
    section: Optional[Section] = field(default=None, compare=False)
    """The section that has its words; None of a row or a sentence of its own."""

    def __repr__(self) -> str:
        return f"<Judgement {self.id}: {self.grade or _short(self.grade_text or '')}>"


@dataclass(frozen=True, repr=False)
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


@dataclass(frozen=True, repr=False)
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


@dataclass(frozen=True)
class Cell:
    """Of a table."""

    text: str
    """As printed, lines joined."""
    notes: tuple[str, ...]
    """Marks of footnotes."""


@dataclass(frozen=True, repr=False)
class Block:
    """A paragraph (number, text), an item (marker, depth, text) or a table (rows)."""

    type: str
    """"paragraph", "item" or "table"."""
    text: str
    """Without number, marker and marks of footnotes; "" of a table."""
    number: Optional[str]
    """Of a numbered paragraph, without its full stop."""
    marker: Optional[str]
    """Of an item, as printed."""
    depth: int
    """Of an item; 0 is the outermost."""
    rows: tuple[tuple[Cell, ...], ...]
    """Of a table."""
    header_rows: int
    """How many of the rows, from the first on, name the columns."""
    where: Where
    """Its places, one a page."""
    notes: tuple[str, ...]
    """Marks of footnotes."""
    section: Optional[Section] = field(default=None, compare=False)
    """The section that has it."""

    def __repr__(self) -> str:
        what = f"{len(self.rows)} rows" if self.type == "table" else _short(self.text)
        return f"<Block {self.type}{' ' + self.number if self.number else ''}: {what}>"


@dataclass(frozen=True, repr=False)
class Section:
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
    parent: Optional[Section] = field(default=None, compare=False)
    """The section around it."""

    @property
    def path(self) -> tuple[Section, ...]:
        """From the outermost section to this one."""
        return (*self.parent.path, self) if self.parent else (self,)

    def __repr__(self) -> str:
        return f"<Section {self.id}: {len(self.blocks)} blocks, {len(self.sections)} sections>"


@dataclass(frozen=True, repr=False)
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
    section: Optional[Section] = field(default=None, compare=False)
    """Of the first block that it quotes."""

    def __repr__(self) -> str:
        return f"<ListItem {_short(self.text)}>"


@dataclass(frozen=True, repr=False)
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


@dataclass(frozen=True, repr=False)
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


@dataclass(frozen=True, repr=False)
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


@dataclass(frozen=True, repr=False)
class Diagnostic:
    """What a self-check found."""

    code: str
    """Stable: "paragraph-number-gap"."""
    severity: str
    """"note", "warning" or "error"."""
    message: str
    """For people."""
    where: Where
    """Empty: the file as a whole."""

    def __repr__(self) -> str:
        return f"<Diagnostic {self.severity} {self.code}: {_short(self.message, 60)}>"


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


def _where(spans: list[dict[str, Any]]) -> Where:
    return tuple(Span(s["page"], Box(*s["box"])) for s in spans)


def diagnostics(json: list[dict[str, Any]]) -> tuple[Diagnostic, ...]:
    """Of a report, or of the error in its place."""
    return tuple(Diagnostic(d["code"], d["severity"], d["message"], _where(d["where"])) for d in json)


def _grade(text: Optional[str]) -> Optional[Grade]:
    return Grade(text) if text else None


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
        _grade(j["grade"]),
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
        _grade(s["grade"]),
        _grade(s["effective_grade"]),
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
        _grade(section.get("effective_grade")),
        m["number"],
        m["text"],
        m["words_changed"],
        tuple(Difference(d["quoted"], d["printed"]) for d in m["differences"]),
        _where(m["where"]),
    )


def attributes(json: dict[str, Any]) -> dict[str, Any]:
    """Of a report, by their names."""
    out: dict[str, Any] = {}
    source = json["source"]
    part = source.get("part")
    out["source"] = Source(
        source["name"],
        source["sha256"],
        source["bytes"],
        source["pages"],
        Part(part["number"], part["of"], (part["pages"][0], part["pages"][1])) if part else None,
    )
    out["format"] = json["format"]
    out["title"] = json["title"]
    out["authority"] = Authority(**json["authority"]) if json["authority"] else None
    out["urn"] = json["urn"]
    out["inspection"] = _inspection(json["inspection"])
    out["fields"] = tuple(Field(f["label"], f["value"], _where(f["where"]), _notes(f)) for f in json["fields"])
    out["sections"] = tuple(_section(s) for s in json["sections"])
    sections = all_sections(out["sections"])
    out["judgements"] = tuple(_judgement(j, sections) for j in json["judgements"])
    out["previous"] = tuple(
        Previous(p["label"], _grade(p["grade"]), p["grade_text"], _where(p["where"])) for p in json["previous"]
    )
    out["lists"] = tuple(
        List(x["id"], x["heading"], tuple(_item(i, sections) for i in x["items"])) for x in json["lists"]
    )
    out["footnotes"] = tuple(Footnote(n["mark"], n["text"], _where(n["where"])) for n in json["footnotes"])
    out["furniture"] = tuple(Furniture(f["type"], f["text"], _where(f["where"])) for f in json["furniture"])
    out["diagnostics"] = diagnostics(json["diagnostics"])
    out["stretches"] = tuple(Stretch(s["kind"], s["opened_by"], _where(s["where"])) for s in json["stretches"])
    return out
