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
>>> report.judgement("overall-effectiveness").grade >= ofstract.Grade.GOOD
True
>>> report.section("what-needs-to-improve")
<Section what-needs-to-improve: 3 blocks, 0 sections>

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
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import IO, Any, Iterable, Iterator, NoReturn, Optional, Sequence, Union, cast

from . import _html, _model, _ofstract
from ._described import (
    Authority,
    Block,
    Cell,
    Diagnostic,
    Field,
    Footnote,
    Furniture,
    Inspection,
    Inspector,
    Interval,
    Judgement,
    List,
    ListItem,
    Part,
    Previous,
    Section,
    Source,
    Stretch,
)
from ._grade import Grade
from ._model import Difference, Match
from ._values import Box, Span, _short

__all__ = [
    "Authority", "Block", "Box", "Cell", "Diagnostic", "Difference", "Error", "Field", "Footnote", "Furniture",
    "Grade", "Inspection", "Inspector", "Interval", "Judgement", "Limits", "List", "ListItem", "Match", "Outcome", "Part",
    "Previous",
    "Report", "Section", "Source", "Span", "Stretch", "check", "compare", "extract", "extract_all", "extract_many",
]  # fmt: skip

__version__: str = _ofstract.version

Limits = _ofstract.Limits


class Error(Exception):
    """The reason why a file gave no report: a stable code, a sentence for people, a page (0: the whole file), and the
    findings up to the moment when the document was refused."""

    def __init__(self, code: str, message: str, page: int = 0, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(code, message, page, diagnostics)
        self.code: str = code
        """Stable: "not-a-pdf"."""
        self.message: str = message
        """One sentence: what is wrong, where, and what to do."""
        self.page: int = page
        """From 1; 0: the file as a whole."""
        self.diagnostics: tuple[Diagnostic, ...] = diagnostics
        """The findings up to the moment when the document was refused."""

    def __str__(self) -> str:
        page = f" (page {self.page})" if self.page else ""
        return f"{self.code}{page}: {self.message}"


class Report:
    """A report as data; attributes are named as the keys of the JSON form, and nothing of it can be changed.

    It can be pickled, and comes back from its JSON form. Reports are equal where their JSON forms are.

    >>> report = extract("report.pdf")
    >>> Report.from_json(report.to_json()) == report
    True
    """

    __slots__ = (
        "_held", "source", "format", "title", "authority", "urn", "inspection", "fields", "judgements", "previous",
        "sections", "lists", "footnotes", "furniture", "diagnostics", "stretches",
    )  # fmt: skip

    _held: _ofstract.Held

    source: Source
    """The file that it was read from."""
    format: str
    """"ilacs-inspection", …; "unknown" of no known one."""
    title: Optional[str]
    """As printed."""
    authority: Optional[Authority]
    """That was inspected, where it is one."""
    urn: Optional[str]
    """Of a home or a school, where it is printed."""
    inspection: Inspection
    """When it was, and who led it."""
    fields: tuple[Field, ...]
    """The labelled lines before the body."""
    judgements: tuple[Judgement, ...]
    """In the order of the report."""
    previous: tuple[Previous, ...]
    """What an earlier inspection judged, where this report prints it."""
    sections: tuple[Section, ...]
    """The outermost ones."""
    lists: tuple[List, ...]
    """Of what must change."""
    footnotes: tuple[Footnote, ...]
    """In the order of the pages."""
    furniture: tuple[Furniture, ...]
    """What pages carry beside the report."""
    diagnostics: tuple[Diagnostic, ...]
    """What self-checks found; empty where they found nothing."""
    stretches: tuple[Stretch, ...]
    """What its parts are, in reading order."""

    def __init__(self, held: _ofstract.Held) -> None:
        object.__setattr__(self, "_held", held)
        for name, value in _model.attributes(self.to_dict()).items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a report cannot be changed: {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a report cannot be changed: {name!r}")

    def __repr__(self) -> str:
        return f"<Report {self.format} {self.source.name!r}: {_short(self.title or '')}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and (self is other or self.to_json() == other.to_json())

    def __hash__(self) -> int:
        return hash((self.source.sha256, self.source.part))

    def __reduce__(self) -> tuple[Any, ...]:
        return (Report.from_json, (self.to_json(),))

    def _repr_html_(self) -> str:
        return _html.of(self)

    @classmethod
    def from_json(cls, text: str) -> Report:
        """The report whose to_json() this is; raises `Error` where it is none.

        Places are to a tenth of a point, as in the JSON form.
        """
        result = _ofstract.from_json(text)
        if isinstance(result, tuple):
            raise _error(result)
        return cls(result)

    def to_json(self, indent: int = -1) -> str:
        """The JSON form; `indent` spaces a level, or -1 for one line."""
        return self._held.json(indent)

    def to_dict(self) -> dict[str, Any]:
        """The JSON form as dicts and lists, made anew for each call."""
        return cast("dict[str, Any]", json.loads(self._held.json(-1)))

    def judgement(self, id: str) -> Optional[Judgement]:
        """The first judgement with this id, such as "overall-effectiveness"."""
        return next((j for j in self.judgements if j.id == id), None)

    def section(self, id: str) -> Optional[Section]:
        """The first section with this id that has any content, else the first; at any depth."""
        named = [section for section in self.all_sections() if section.id == id]
        return next((s for s in named if s.blocks or s.sections), named[0] if named else None)

    def paragraph(self, number: str) -> Optional[Block]:
        """The first paragraph of this number, such as "12"."""
        return next((block for block in self.numbered_paragraphs if block.number == number), None)

    @property
    def blocks(self) -> list[Block]:
        """The blocks of all sections, in reading order."""
        return [block for section in self.all_sections() for block in section.blocks]

    def all_sections(self) -> list[Section]:
        """The sections at every depth, in reading order."""
        return _model.all_sections(self.sections)

    @property
    def numbered_paragraphs(self) -> list[Block]:
        """The numbered paragraphs of all sections, in reading order."""
        return [block for block in self.blocks if block.number]

    def to_frame(self, rows: str = "judgements") -> Any:
        """A pandas frame with a row for each of the "judgements", "blocks" or "items" (of what must change)."""
        from . import _frame

        return _frame.of(self, rows)

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


def _error(failure: _ofstract.Failure) -> Error:
    code, message, page, form = failure
    return Error(code, message, page, _model.diagnostics(json.loads(form)["error"]["diagnostics"]))


class _Helpers(threading.local):
    """One isolated extractor a thread, warm from the first use on, whatever the limits."""

    warm: Optional[_ofstract.Isolated] = None


_helpers = _Helpers()


def _isolated() -> _ofstract.Isolated:
    if not hasattr(_ofstract, "Isolated"):
        raise NotImplementedError("this build of ofstract reads in process only; build it with isolated reading")
    if _helpers.warm is None:
        # Beside this file when it was installed; else the library knows where its own is.
        worker = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ofstract-worker")
        is_beside = os.access(worker, os.X_OK) and "OFSTRACT_WORKER" not in os.environ
        _helpers.warm = _ofstract.Isolated(worker if is_beside else "")
    return _helpers.warm


Input = Union[str, "os.PathLike[str]", "os.PathLike[bytes]", bytes, bytearray, memoryview, IO[bytes]]


def _name_of(file: IO[bytes]) -> str:
    name = getattr(file, "name", "")
    return os.path.basename(name) if isinstance(name, str) else ""


def _read(given: Input, name: str, isolated: bool, limits: Optional[Limits], all_: bool) -> list[Report]:
    limits = limits or Limits()
    if not isinstance(given, (str, os.PathLike, bytes, bytearray, memoryview)) and hasattr(given, "read"):
        name = name or _name_of(given)
        given = given.read()
        if not isinstance(given, bytes):
            raise TypeError("the file is not open in binary mode")
    if isinstance(given, (bytes, bytearray, memoryview)):
        pdf = bytes(given)  # a copy only of what could change meanwhile
        if isolated:
            result = _isolated().read_bytes(pdf, name, limits, all_)
        else:
            result = _ofstract.read_bytes(pdf, name, limits, all_)
    else:
        path = os.fsencode(cast("str", given))
        if b"\0" in path:
            raise ValueError("a path holds no null byte")
        result = _isolated().read_file(path, limits, all_) if isolated else _ofstract.read_file(path, limits, all_)
    if isinstance(result, tuple):
        raise _error(result)
    return [Report(held) for held in result]


def extract(
    given: Input,
    /,
    *,
    name: str = "",
    isolated: bool = False,
    limits: Optional[Limits] = None,
) -> Report:
    """Reads a report from a path, from bytes, or from a file that is open in binary mode; of several, the first.

    `name` becomes `source.name` of a report that is not read from a path. With `isolated`, the file is read in a process
    of its own, which is bounded in time and memory: for files that nobody vouches for. Raises `Error`.

    >>> extract("missing.pdf")
    Traceback (most recent call last):
        ...
    ofstract.Error: io: ...
    """
    return _read(given, name, isolated, limits, False)[0]


def extract_all(
    given: Input,
    /,
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
    return _read(given, name, isolated, limits, True)


@dataclass(frozen=True)
class Outcome:
    """What reading one file of many came to: a report, or an error in its place."""

    path: Union[str, "os.PathLike[str]"]
    """As it was given."""
    report: Optional[Report] = None
    """None where there is an error."""
    error: Optional[Error] = None
    """None where there is a report."""


def extract_many(
    paths: Iterable[Union[str, "os.PathLike[str]"]],
    *,
    jobs: Optional[int] = None,
    isolated: bool = True,
    limits: Optional[Limits] = None,
) -> Iterator[Outcome]:
    """Reads many files, `jobs` at a time (as many as the machine has processors), and gives an outcome for each, in the
    order of the paths, as soon as it is there. Paths are taken as they are needed. Of a file with several reports, the
    first. Isolated unless said otherwise: each job has one warm helper.

    >>> for outcome in extract_many(["report.pdf", "missing.pdf"], jobs=2):
    ...     print(outcome.path, outcome.error.code if outcome.error else outcome.report.format)
    report.pdf ilacs-inspection
    missing.pdf io
    """
    if jobs is not None and jobs < 1:
        raise ValueError("jobs must be at least 1")
    return _outcomes(paths, jobs or os.cpu_count() or 1, isolated, limits)


def _outcomes(
    paths: Iterable[Union[str, "os.PathLike[str]"]], jobs: int, isolated: bool, limits: Optional[Limits]
) -> Iterator[Outcome]:
    def read(path: Union[str, "os.PathLike[str]"]) -> Outcome:
        try:
            return Outcome(path, report=_read(path, "", isolated, limits, False)[0])
        except Error as error:
            return Outcome(path, error=error)

    pool = ThreadPoolExecutor(jobs)
    waiting: deque[Future[Outcome]] = deque()
    try:
        for path in paths:
            waiting.append(pool.submit(read, path))
            if len(waiting) >= 2 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:  # also where nobody wants the rest
        pool.shutdown(wait=True, cancel_futures=True)


def compare(before: Report, after: Report) -> dict[str, Any]:
    """What has changed from one report to the next, as the JSON form "ofstract/compare/1"; see include/ofstract/compare.h.

    >>> report = extract("report.pdf")
    >>> changes = compare(report, report)
    >>> changes["grades"][0]["after"]["id"], changes["grades"][0]["change"]
    ('leaders', 'same')
    """
    return cast("dict[str, Any]", json.loads(_ofstract.compare_json(before._held, after._held)))


def check(text: str, reports: Sequence[Report]) -> dict[str, Any]:
    """What a text quotes, held against reports, as the JSON form "ofstract/check/1"; see include/ofstract/check.h.

    >>> checked = check("They “can name the streets where lamps are broken”.", [extract("report.pdf")])
    >>> quotation = checked["quotations"][0]
    >>> quotation["verdict"], quotation["findings"][0]["match"]["number"]
    ('exact', '25')
    """
    return cast("dict[str, Any]", json.loads(_ofstract.check_json(text, [report._held for report in reports])))
