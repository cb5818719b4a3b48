"""What may stand in a single cell, and in which shape it survives the programs that open workbooks."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TypeAlias

from rri_planner.errors import BadValue, Message
from rri_planner.formats._raw import excerpt
from rri_planner.model import is_number

Cell: TypeAlias = str | bool | Decimal | dt.date | None
"""A value as a workbook has it; None is a cell with nothing in it."""

LONGEST = 16_000
"""How many characters we write into a cell: Excel holds 32,767 units, of which a character takes up to two."""

_DIGITS = 15
_ESCAPED = re.compile(r"_x[0-9A-Fa-f]{4}_")
_EDGES = " \t\u00a0"
_FIRST_DAY = dt.date(1900, 3, 1)  # before it programs count the days differently
_EXPECTED_TEXT = Message("a text; put an apostrophe before it where a number is meant as a text")


def survives(text: str) -> bool:
    """Whether a cell gives back exactly this text, whichever program has saved the workbook."""
    return bool(text.strip()) and text == text.strip(_EDGES) and len(text) <= LONGEST and not _is_changed(text)


def _is_changed(text: str) -> bool:
    return _ESCAPED.search(text) is not None or any(
        (letter < " " and letter not in "\n\t") or letter in "\x7f\x85\u2028\u2029\ufeff" for letter in text
    )


def kept(text: str) -> str:
    """Return the text of a cell as it counts: spaces at its ends are slips of a paste."""
    return text.strip(_EDGES)


def number_cell(digits: str) -> Cell:
    """Return the cell for a number: a number where a program keeps all its digits, else a text."""
    if not is_number(digits):
        return digits
    number = Decimal(digits)
    plain = format(number, "f") if number.adjusted() < _DIGITS else ""
    exact = plain and len(number.as_tuple().digits) <= _DIGITS and Decimal(repr(float(number))) == number
    return number if exact and len(plain) <= 2 * _DIGITS else digits


def digits_of(cell: Decimal) -> str:
    """Return the digits of a number, without a point where it is whole."""
    if not cell.is_finite():
        return str(cell)
    text = format(cell.normalize(), "f")
    return text if is_number(text) else str(cell)


def day_cell(text: str) -> Cell:
    """Return the cell for a date: a real one for a day, a number for a year, else the text."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        day = dt.date.fromisoformat(text)
        return day if day >= _FIRST_DAY else text
    return Decimal(text) if re.fullmatch(r"\d{4}", text, re.ASCII) else text


def text_in(cell: Cell) -> str:
    """Return the text in a cell; raise `BadValue` for a number or a date, which a program may have made of it."""
    if isinstance(cell, str):
        return kept(cell)
    raise BadValue(written(cell), _EXPECTED_TEXT)


def written(cell: Cell) -> str:
    """Return a cell's value as a text in which it can be read again."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case Decimal():
            return digits_of(cell)
        case dt.date():
            return cell.isoformat()
        case _:
            return cell.strip()


def is_blank(cell: Cell) -> bool:
    """Whether nothing can be seen in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def quoted(cell: Cell) -> str:
    """Return what stands in a cell for a message, shortened."""
    return excerpt(written(cell))
