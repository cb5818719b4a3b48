"""The sheets of a workbook with their cells, as python-calamine reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from math import isfinite

from rri_planner.errors import Message, MissingExtra
from rri_planner.formats._limits import Limits
from rri_planner.formats._refusals import refusal
from rri_planner.formats._workbook._archive import cleaned
from rri_planner.formats._workbook._cells import Cell
from rri_planner.formats._workbook._grid import Grid


def sheets_in(content: bytes, file: str, limits: Limits) -> Iterator[Grid]:
    """Yield the sheets of a workbook in their order, the hidden ones too; formulas are what they came to."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ModuleNotFoundError:
        raise MissingExtra("excel", "python-calamine") from None
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(cleaned(content, file, limits)))
        for name in workbook.sheet_names:
            rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            yield Grid(name, tuple(tuple(map(_cell, row)) for row in rows))
    except CalamineError as error:
        message = Message("this workbook cannot be taken apart: {reason}", reason=str(error))
        raise refusal(message, file) from None


def _cell(value: object) -> Cell:  # noqa: PLR0911 - one for each kind of value
    match value:
        case "" | None:
            return None
        case str():
            return value if "\r" not in value else value.replace("\r\n", "\n").replace("\r", "\n")
        case bool() | dt.datetime() if not isinstance(value, dt.datetime):
            return value
        case dt.datetime() if value.time() == dt.time():
            return value.date()
        case dt.date() if not isinstance(value, dt.datetime):
            return value
        case int():
            return Decimal(value)
        case float() if isfinite(value):
            return Decimal(repr(value))
        case _:
            return str(value)  # a time of day, which no field takes
