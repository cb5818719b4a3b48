"""Workbooks as teams make them, and what is said about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TypeAlias

import pytest
import xlsxwriter

from rri_planner.errors import UnreadablePlan
from rri_planner.formats import FORMATS, Limits
from rri_planner.formats._manuscript import Manuscript
from rri_planner.formats._plan_reader import read_plan
from rri_planner.model import Plan

Value: TypeAlias = str | float | bool | dt.date | None
Sheets: TypeAlias = Mapping[str, Sequence[Sequence[Value]]]
WORKBOOK = next(each for each in FORMATS if each.name == "workbook")
NAME = "plan.xlsx"


def filled(sheets: Sheets) -> bytes:
    """Return a workbook of these cells, without any of our decoration."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if isinstance(value, dt.date):
                    sheet.write_datetime(row, column, dt.datetime(value.year, value.month, value.day), day)  # noqa: DTZ001 - a cell has no time zone
                elif value is not None:
                    sheet.write(row, column, value)
    book.close()
    return made.getvalue()


def manuscript(content: bytes, *, limits: Limits | None = None) -> Manuscript:
    """Return what a workbook holds."""
    return WORKBOOK.read(content, NAME, limits or Limits(), marked=True)


def read(sheets: Sheets) -> Plan:
    """Return the plan in a workbook of these cells."""
    return read_plan(manuscript(filled(sheets))).plan


def refused(content: bytes, *, limits: Limits | None = None) -> list[str]:
    """Return the sentences with which a workbook is refused, each with its address."""
    with pytest.raises(UnreadablePlan) as caught:
        read_plan(manuscript(content, limits=limits))
    return [str(problem) for problem in caught.value.problems]


def problems(sheets: Sheets) -> list[str]:
    """Return the sentences with which a workbook of these cells is refused."""
    return refused(filled(sheets))


def remarks(sheets: Sheets) -> list[str]:
    """Return what is said about a workbook of these cells that can be read."""
    made = manuscript(filled(sheets))
    assert read_plan(made).plan
    return [str(remark) for remark in made.remarks]
