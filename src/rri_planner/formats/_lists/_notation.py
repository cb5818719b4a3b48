"""How a list writes numbers and days: found out from all of its cells together and said, never guessed from one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.formats._raw import Plain

_ROOM = re.compile(r"(?<=\d)[ \u00a0\u202f'\u2019](?=\d{3})")
_MARKED = re.compile(r"[-+]?\d{1,60}(?:[.,]\d{1,60})+", re.ASCII)
_COMMA = re.compile(r"[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+", re.ASCII)
_POINT = re.compile(r"[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+", re.ASCII)
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_DAY = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ T,].*)?", re.ASCII)
_TIMED = re.compile(r"(\d{4}-\d\d-\d\d)[ T]\d.*", re.ASCII)
_MONTHS = 12
_MOST_LETTERS = 80

Answer: TypeAlias = str | None


@frozen
class Notation:
    """How numbers and days are written; None where no cell leaves a choice."""

    decimal: Answer = None
    dates: Answer = None

    def number(self, cell: str) -> str:
        """Return a number with a decimal point and nothing between its thousands; what is none stays as it is."""
        if isinstance(cell, Plain):
            return cell
        bare = _ROOM.sub("", cell)
        if not _MARKED.fullmatch(bare):
            return bare if bare.lstrip("+-").isdecimal() else cell
        if self.decimal == "comma" and (_COMMA.fullmatch(bare) or "," not in bare):
            return bare.replace(".", "").replace(",", ".")
        if self.decimal == "point" and (_POINT.fullmatch(bare) or "." not in bare):
            return bare.replace(",", "")
        return cell

    def date(self, cell: str) -> str:
        """Return a date as plans write it, without the time of day; what is none stays as it is."""
        timed = _TIMED.fullmatch(cell[:_MOST_LETTERS])
        if timed is not None:
            return timed[1]
        found = _DAY.fullmatch(cell[:_MOST_LETTERS])
        if found is None:
            return cell
        first, second = found[1], found[3]
        day, month = (second, first) if found[2] != "." and self.dates == "month-first" else (first, second)
        return f"{found[4]}-{int(month):02}-{int(day):02}"


def decimal_of(cells: Iterable[str]) -> tuple[Answer, bool]:
    """Return ``comma`` or ``point``, whichever the numbers have before their fractions, and whether that is certain.

    None where no number has either. It is uncertain where some can be read in both ways and none decides, or where
    they decide differently.
    """
    commas = points = open_ = 0
    for cell in cells:
        bare = "" if isinstance(cell, Plain) else _ROOM.sub("", cell)
        if not _MARKED.fullmatch(bare):
            continue
        if _THOUSANDS.fullmatch(bare):
            open_ += 1
        elif _COMMA.fullmatch(bare) or bare.count(".") > 1:
            commas += 1
        elif _POINT.fullmatch(bare) or bare.count(",") > 1:
            points += 1
    if commas and points:
        return None, False
    found = "comma" if commas else "point" if points else None
    return found, found is not None or not open_


def days_of(cells: Iterable[str]) -> tuple[Answer, bool]:
    """Return ``day-first`` or ``month-first`` for dates such as 4/5/2027, and whether that is certain."""
    days = months = open_ = 0
    for cell in cells:
        found = _DAY.fullmatch(cell[:_MOST_LETTERS])
        if found is None or found[2] == ".":
            continue
        first, second = int(found[1]), int(found[3])
        days += first > _MONTHS
        months += second > _MONTHS
        open_ += first <= _MONTHS and second <= _MONTHS and first != second
    if days and months:
        return None, False
    found_order = "day-first" if days else "month-first" if months else None
    return found_order, found_order is not None or not open_


DECIMAL_UNCLEAR = Message(
    "it cannot be told whether 1,234 means a thousand or one and a bit in this list; say it in the mapping: "
    "file: {{decimal: comma}} or point"
)
DAYS_UNCLEAR = Message(
    "it cannot be told whether 4/5/2027 is in April or in May in this list; say it in the mapping: "
    "file: {{dates: day-first}} or month-first"
)
