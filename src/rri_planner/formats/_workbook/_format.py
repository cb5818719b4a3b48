"""The workbook as a file format; what reads and writes it is imported when it is used."""

from __future__ import annotations

from collections.abc import Iterable

from rri_planner.errors import Message, MissingExtra, Problem
from rri_planner.formats._file_format import FileFormat, holds_everything
from rri_planner.formats._limits import Limits
from rri_planner.formats._manuscript import Manuscript
from rri_planner.model import Plan


def _read(content: bytes, file: str, limits: Limits, *, marked: bool) -> Manuscript:  # noqa: ARG001 - always marked
    from rri_planner.formats._workbook._read import read_workbook

    return read_workbook(content, file, limits)


def _write(plan: Plan, *, language: str | None = None) -> bytes:
    try:
        from rri_planner.formats._workbook._write import write_workbook
    except ModuleNotFoundError as error:
        if error.name != "xlsxwriter":
            raise
        raise MissingExtra("excel", "XlsxWriter") from None
    return write_workbook(plan, language)


def with_comments(content: bytes, problems: Iterable[Problem], *, language: str = "en") -> bytes:
    """Return a copy of a workbook in which each problem is a comment on its cell, in a language.

    `content` are the bytes of the file, `problems` those of the `UnreadablePlan` with which `load` has refused it.
    What has no cell is said in the first cell of its sheet. Nothing else in the workbook changes but the colour of the
    sheets' tabs.
    """
    from rri_planner.formats._workbook._mark import commented

    return commented(content, problems, language)


WORKBOOK = FileFormat(
    name="workbook",
    suffixes=(".xlsx",),
    extra="excel",
    read=_read,
    write=_write,
    cannot_hold=holds_everything,
    holds_all=Message("A workbook can hold everything in the plan."),
)
