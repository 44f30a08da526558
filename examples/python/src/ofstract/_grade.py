"""The grades, in their order: a str each, so that they are what the JSON form has."""

from __future__ import annotations

import enum

from . import _ofstract

_FACTS = {name: (display, scale, rank) for name, display, scale, rank in _ofstract.grades()}


class Grade(str, enum.Enum):
    """A grade. Of one scale the better one is the greater; grades of different scales cannot be ordered (TypeError).

    >>> Grade("good") < Grade.OUTSTANDING
    True
    >>> Grade.REQUIRES_IMPROVEMENT == "requires-improvement"
    True
    >>> max(Grade.GOOD, Grade.INADEQUATE).display_name
    'Good'
    >>> Grade.GOOD < Grade.MET
    Traceback (most recent call last):
        ...
    TypeError: good and met are not grades of one scale
    """

    OUTSTANDING = "outstanding"
    GOOD = "good"
    REQUIRES_IMPROVEMENT = "requires-improvement"
    INADEQUATE = "inadequate"
    ADEQUATE = "adequate"
    SATISFACTORY = "satisfactory"
    NOT_JUDGED = "not-judged"
    TYPICALLY_POSITIVE = "typically-positive"
    INCONSISTENT = "inconsistent"
    SYSTEMIC_FAILINGS = "systemic-failings"
    EXCEPTIONAL = "exceptional"
    STRONG_STANDARD = "strong-standard"
    EXPECTED_STANDARD = "expected-standard"
    NEEDS_ATTENTION = "needs-attention"
    URGENT_IMPROVEMENT = "urgent-improvement"
    MET = "met"
    NOT_MET = "not-met"
    LIKELY_TO_MEET = "likely-to-meet"
    UNLIKELY_TO_MEET = "unlikely-to-meet"
    STRONG_CONTRIBUTION = "strong-contribution"
    REASONABLE_CONTRIBUTION = "reasonable-contribution"
    LIMITED_CONTRIBUTION = "limited-contribution"
    STANDARDS_MAINTAINED = "standards-maintained"
    MAY_HAVE_IMPROVED = "may-have-improved"
    MAY_HAVE_DECLINED = "may-have-declined"

    @property
    def display_name(self) -> str:
        """For people: "Requires improvement"."""
        return _FACTS[self.value][0]

    @property
    def scale(self) -> str:
        """The scale that it belongs to, such as "effectiveness"; "" of not-judged, which is on none."""
        return _FACTS[self.value][1]

    @property
    def rank(self) -> int:
        """On its scale, from 1, the lowest; 0 of what is on none."""
        return _FACTS[self.value][2]

    def _rank_of(self, other: object) -> int:
        try:
            grade = Grade(other)
        except ValueError:
            raise TypeError(f"{self.value} and {other!r} are not grades of one scale") from None
        if not self.scale or grade.scale != self.scale:
            raise TypeError(f"{self.value} and {grade.value} are not grades of one scale")
        return grade.rank

    def __lt__(self, other: str) -> bool:
        return self.rank < self._rank_of(other)

    def __gt__(self, other: str) -> bool:
        return self.rank > self._rank_of(other)

    def __le__(self, other: str) -> bool:
        return self.rank <= self._rank_of(other)

    def __ge__(self, other: str) -> bool:
        return self.rank >= self._rank_of(other)

    __hash__ = str.__hash__

    def __str__(self) -> str:
        return self.value

    def __format__(self, spec: str) -> str:
        return format(self.value, spec)
