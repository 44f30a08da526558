"""Ofsted's inspection reports (PDF) as data.

>>> import ofstract
>>> report = ofstract.extract("report.pdf")
>>> report.format
'ilacs-inspection'
>>> for j in report.judgements:
...     print(j.label, "|", j.grade_text, "| page", j.where[0].page)
The impact of leaders on social work practice with children and families | Good | page 1
The experiences and progress of children who need help and protection | Requires improvement to be good | page 1
The experiences and progress of children in care | Good | page 1
The experiences and progress of care leavers | Good | page 1
Overall effectiveness | Good | page 1
>>> report.inspection.intervals[0].start
datetime.date(2024, 5, 13)
>>> report.numbered_paragraphs[0].number
'1'

What cannot be read is an error with a stable code:

>>> ofstract.extract(b"no PDF")
Traceback (most recent call last):
    ...
ofstract.Error: not-a-pdf: the file does not begin as a PDF (no %PDF- header); ...

Units and origin: boxes are (left, top, right, bottom) in points (1/72 inch) from the top left corner of the page, to a
tenth of a point. Index base: pages count from 1, lists from 0. Ownership: all objects are plain, immutable values.
Thread-safety: extract may be called from many threads at once; it does not hold the interpreter while it reads.
Errors: `Error` for whatever a file can cause, TypeError for arguments of another type.
Source: the JSON form of the library (schema "ofstract/report/1"): names and values are the same.
"""

from __future__ import annotations

import json
import os
import threading
from typing import Any, Optional, Sequence, Union

from . import _model, _ofstract
from ._model import (
    Authority,
    Block,
    Box,
    Cell,
    Diagnostic,
    Difference,
    Field,
    Footnote,
    Furniture,
    Inspection,
    Inspector,
    Interval,
    Judgement,
    List,
    ListItem,
    Match,
    Part,
    Previous,
    Section,
    Source,
    Span,
)

__all__ = [
    "Authority", "Block", "Box", "Cell", "Diagnostic", "Difference", "Error", "Field", "Footnote", "Furniture",
    "Inspection", "Inspector", "Interval", "Judgement", "Limits", "List", "ListItem", "Match", "Part", "Previous",
    "Report", "Section", "Source", "Span", "check", "compare", "extract", "extract_all",
]  # fmt: skip

__version__: str = _ofstract.version

Limits = _ofstract.Limits


class Error(Exception):
    """Why a file gave no report: a stable code, a sentence for people, a page (0: the whole file), and what was found of
    the document before it was refused."""

    def __init__(self, code: str, message: str, page: int = 0, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(code, message, page, diagnostics)
        self.code = code
        self.message = message
        self.page = page
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        page = f" (page {self.page})" if self.page else ""
        return f"{self.code}{page}: {self.message}"


class Report:
    """A report as data; attributes are named as the keys of the JSON form."""

    source: Source
    format: str
    title: Optional[str]
    authority: Optional[Authority]
    urn: Optional[str]
    inspection: Inspection
    fields: tuple[Field, ...]
    judgements: tuple[Judgement, ...]
    previous: tuple[Previous, ...]
    sections: tuple[Section, ...]
    lists: tuple[List, ...]
    footnotes: tuple[Footnote, ...]
    furniture: tuple[Furniture, ...]
    diagnostics: tuple[Diagnostic, ...]

    def __init__(self, held: _ofstract.Held) -> None:
        self._held = held
        _model.fill(self, self.to_dict())

    def __repr__(self) -> str:
        return f"<ofstract.Report {self.format} {self.source.name!r}: {self.title!r}>"

    def __getstate__(self) -> None:
        raise TypeError("a Report cannot be pickled; keep its to_json()")

    def to_json(self, indent: int = -1) -> str:
        """The JSON form; `indent` spaces a level, or -1 for one line."""
        return self._held.json(indent)

    def to_dict(self) -> dict[str, Any]:
        """The JSON form as dicts and lists, made anew for each call."""
        return json.loads(self._held.json(-1))

    def judgement(self, id: str) -> Optional[Judgement]:
        """The first judgement with this id, such as "overall-effectiveness"."""
        return next((j for j in self.judgements if j.id == id), None)

    def all_sections(self) -> list[Section]:
        """The sections at every depth, in reading order."""
        return _model.all_sections(self.sections)

    @property
    def numbered_paragraphs(self) -> list[Block]:
        """The numbered paragraphs of all sections, in reading order."""
        return [block for section in self.all_sections() for block in section.blocks if block.number]

    def find(self, quote: str) -> list[Match]:
        """Where the report says this, the best first; see include/ofstract/find.h for the rule.

        >>> report = extract("report.pdf")
        >>> exact = report.find("the council has bought a “minibus”")[0]
        >>> exact.kind, exact.number, exact.where[0].page
        ('exact', '1', 2)
        >>> near = report.find("the council has bought a tractor")[0]
        >>> near.kind, near.differences[0].quoted, near.differences[0].printed
        ('near', 'tractor', 'minibus')
        """
        matches = json.loads(self._held.find_json(quote))["matches"]
        return [_model.match(m) for m in matches]


class _Helpers(threading.local):
    """One isolated extractor a thread, warm from the first use on."""

    usual: Any = None


_helpers = _Helpers()


def _isolated(limits: Optional[Limits]) -> Any:
    if not hasattr(_ofstract, "Isolated"):
        raise NotImplementedError("this build of ofstract reads in process only; build it with isolated reading")
    # Beside this file when it was installed; else the library knows where its own is.
    worker = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ofstract-worker")
    worker = worker if os.access(worker, os.X_OK) and "OFSTRACT_WORKER" not in os.environ else ""
    if limits is not None:
        return _ofstract.Isolated(limits, worker)
    if _helpers.usual is None:
        _helpers.usual = _ofstract.Isolated(Limits(), worker)
    return _helpers.usual


PathOrBytes = Union[str, os.PathLike, bytes, bytearray, memoryview]


def _read(path_or_bytes: PathOrBytes, name: str, isolated: bool, limits: Optional[Limits], all_: bool) -> list[Report]:
    if isinstance(path_or_bytes, (bytes, bytearray, memoryview)):
        bytes_ = bytes(path_or_bytes)  # a copy only of what could change meanwhile
        if isolated:
            result = _isolated(limits).read_bytes(bytes_, name, all_)
        else:
            result = _ofstract.read_bytes(bytes_, name, limits or Limits(), all_)
    else:
        path = os.fsencode(path_or_bytes)
        if b"\0" in path:
            raise ValueError("a path holds no null byte")
        if isolated:
            result = _isolated(limits).read_file(path, all_)
        else:
            result = _ofstract.read_file(path, limits or Limits(), all_)
    if isinstance(result, tuple):
        code, message, page, form = result
        raise Error(code, message, page, _model.diagnostics(json.loads(form)["error"]["diagnostics"]))
    return [Report(held) for held in result]


def extract(
    path_or_bytes: PathOrBytes,
    *,
    name: str = "",
    isolated: bool = False,
    limits: Optional[Limits] = None,
) -> Report:
    """Reads a report from a file, or from the bytes of one; of a file with several, the first.

    `name` becomes `source.name` of a report that is read from bytes. With `isolated`, the file is read in a process
    of its own, which is bounded in time and memory: for files that nobody vouches for. Raises `Error`.

    >>> extract("missing.pdf")
    Traceback (most recent call last):
        ...
    ofstract.Error: io: ...
    """
    return _read(path_or_bytes, name, isolated, limits, False)[0]


def extract_all(
    path_or_bytes: PathOrBytes,
    *,
    name: str = "",
    isolated: bool = False,
    limits: Optional[Limits] = None,
) -> list[Report]:
    """Reads every report of a file, in its order: at least one. As `extract` else.

    `source.part` says which report of its file each is, and its pages.

    >>> len(extract_all("report.pdf"))
    1
    """
    return _read(path_or_bytes, name, isolated, limits, True)


def compare(before: Report, after: Report) -> dict[str, Any]:
    """What has changed from one report to the next, as the JSON form "ofstract/compare/1"; see include/ofstract/compare.h.

    >>> report = extract("report.pdf")
    >>> changes = compare(report, report)
    >>> changes["grades"][0]["after"]["id"], changes["grades"][0]["change"]
    ('leaders', 'same')
    """
    return json.loads(_ofstract.compare_json(before._held, after._held))


def check(text: str, reports: Sequence[Report]) -> dict[str, Any]:
    """What a text quotes, held against reports, as the JSON form "ofstract/check/1"; see include/ofstract/check.h.

    >>> checked = check("They “can name the streets where lamps are broken”.", [extract("report.pdf")])
    >>> quotation = checked["quotations"][0]
    >>> quotation["verdict"], quotation["findings"][0]["match"]["number"]
    ('exact', '25')
    """
    return json.loads(_ofstract.check_json(text, [report._held for report in reports]))
