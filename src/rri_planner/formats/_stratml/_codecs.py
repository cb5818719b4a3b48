"""How single values stand in StratML: what of a value survives, how it is written, what a text is read as."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, TypeAlias

from attrs import frozen

from rri_planner.errors import BadValue
from rri_planner.model import PartialDate, Text, as_text, is_number

Bounds: TypeAlias = tuple[PartialDate | None, PartialDate | None]

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~/?&=:@!$'()*+,;%-]+", re.ASCII)
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d|T[\d:.]*(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_LONGEST_NUMBER = 60


@frozen
class Codec:
    """How one sort of value stands in StratML.

    ``keep`` returns what of a value survives the journey there and back, None where nothing does; ``write`` its
    letters; ``read`` the value of a text, None where it has none of this sort. A text has no white space at its ends.
    """

    keep: Callable[[Any], Any]
    write: Callable[[Any], str]
    read: Callable[[str], Any]


def a_date(text: str) -> PartialDate | None:
    """Return the date of a text: a day, perhaps with a time or a zone, or a coarser date; None where it is none."""
    day = _DAY.fullmatch(text)
    try:
        return PartialDate.parse(day.group(1) if day else text)
    except BadValue:
        return None


def day_of(date: PartialDate, *, last: bool) -> PartialDate:
    """Return the first or the last day that a date may be."""
    return PartialDate.on(date.latest if last else date.earliest)


def bounds(date: PartialDate) -> Bounds:
    """Return the start and the end that StratML gives a date: a day is an end alone, anything coarser has both."""
    if date.precision == "day":
        return None, date
    return day_of(date, last=False), day_of(date, last=True)


def within(start: PartialDate | None, end: PartialDate | None) -> tuple[PartialDate | None, bool]:
    """Return the date that a start and an end make, and whether it says all of both.

    >>> date, whole = within(PartialDate.parse("2027-04-01"), PartialDate.parse("2027-06-30"))
    >>> str(date), whole
    ('2027-Q2', True)
    """
    if start is None or end is None:
        return end or start, True
    first, last = start.earliest, end.latest
    for name in (f"{last:%Y-%m}", f"{last.year}-Q{(last.month + 2) // 3}", f"{last.year}"):
        coarse = PartialDate.parse(name)
        if (coarse.earliest, coarse.latest) == (first, last):
            return coarse, True
    return end, start == end


def is_decimal(number: Decimal) -> bool:
    """Whether StratML can hold the number: at most 60 digits, written without an exponent."""
    return abs(number.adjusted()) <= _LONGEST_NUMBER and len(format(number, "f")) <= _LONGEST_NUMBER


def a_number(text: str) -> Decimal | None:
    """Return the number that a text writes, or None."""
    return Decimal(text) if is_number(text) else None


def _stripped(value: object) -> str | None:
    return (value.strip() or None) if isinstance(value, str) else None


def _address(text: str) -> str | None:
    return text if _ADDRESS.fullmatch(text) and not _BAD_ESCAPE.search(text) else None


def _same(value: Any) -> Any:  # noqa: ANN401 - each codec has its own type of value
    return value


def _read_text(text: str) -> Text | None:
    return as_text(text)


def _day_alone(date: PartialDate) -> PartialDate | None:
    return date if date.precision == "day" else None


TEXT = Codec(_same, str, _read_text)
"""A text in one language; the plan has been brought to one before."""

STRING = Codec(_stripped, str, _same)
IDENTIFIER = Codec(_same, str, _same)
"""An id; reading and writing it is the affair of `_identifiers`."""

ADDRESS = Codec(lambda value: _address(value.strip()), str, _same)
DAY = Codec(_day_alone, str, a_date)
FIRST_DAY = Codec(partial(day_of, last=False), str, a_date)
LAST_DAY = Codec(partial(day_of, last=True), str, a_date)


def one_of(*words: str) -> Codec:
    """Return the codec of a word of the standard that has no word of ours: it is kept as it is."""
    return Codec(lambda value: value if value in words else None, str, lambda text: text if text in words else None)


def words(ours: Mapping[str, str]) -> Codec:
    """Return the codec of a vocabulary: our words with the standard's; several of ours come back as the first."""
    back = {theirs: word for word, theirs in reversed(tuple(ours.items()))}
    return Codec(lambda word: back.get(ours.get(word, "")), ours.__getitem__, back.get)
