"""The sheet of the plan's head: what it says of itself, of the region and of the vision, line by line, with help."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rri_planner.errors import Message
from rri_planner.formats._workbook._hints import column_help
from rri_planner.formats._workbook._planned import PlannedColumn
from rri_planner.formats._workbook._sheet import HEADINGS, SheetWriter, row_height, set_title_rows, style_of
from rri_planner.formats._workbook._styles import Sheet
from rri_planner.language import capitalised, field_label, say
from rri_planner.model import Plan

_PLAN = Message("The plan itself")
_VALUE, _HELP = 1, 2
_WIDTHS = (38, 64, 80)
_FOLDED = {"level": 1, "hidden": True}
_LANDSCAPE_A4 = 9


def write_head(writer: SheetWriter, sheet: Sheet, titles: tuple[str, str], columns: Sequence[PlannedColumn]) -> None:
    """Write the sheet; values that nobody has stated and that few plans state are folded away."""
    language, styles = writer.words.languages[0], writer.styles
    for index, width in enumerate(_WIDTHS):
        sheet.set_column(index, index, width, styles["text"])
    sheet.write_string(0, 0, titles[0], styles["title"])
    sheet.write_string(1, 0, titles[1], styles["lead"])
    set_title_rows(sheet)
    said = (say(Message("Your plan"), language), say(Message("What it means"), language))
    sheet.write_blank(HEADINGS, 0, None, styles["heading"])  # a text here would be taken for the name of a line
    for index, heading in enumerate(said, start=_VALUE):
        sheet.write_string(HEADINGS, index, heading, styles["heading"])
    row = HEADINGS
    for part, lines in groupby(columns, key=_part):
        group = tuple(lines)
        row += 1
        label = capitalised(field_label(Plan.__name__, part, language)) if part else say(_PLAN, language)
        _section(writer, sheet, row, label, folded=all(column.folded for column in group))
        for column in group:
            row += 1
            _line(writer, sheet, row, column)
    _set_up(sheet)


def _section(writer: SheetWriter, sheet: Sheet, row: int, label: str, *, folded: bool) -> None:
    if folded:
        sheet.set_row(row, None, None, _FOLDED)
    for index, text in enumerate((label, "", "")):
        sheet.write_string(row, index, text, writer.styles["section"])


def _line(writer: SheetWriter, sheet: Sheet, row: int, column: PlannedColumn) -> None:
    said = column_help(column, writer.words.languages[0])
    height = row_height(((column.cells[0], _WIDTHS[_VALUE]), (said, _WIDTHS[_HELP])))
    sheet.set_row(row, height, None, _FOLDED if column.folded else {})
    sheet.write_string(row, 0, column.heading, writer.styles["label"])
    sheet.write_blank(row, _VALUE, None, writer.styles["field"])
    writer.put(sheet, (row, _VALUE), column.cells[0], style_of(column))
    sheet.write_string(row, _HELP, said, writer.styles["help"])
    writer.choose(sheet, (row, _VALUE, row, _VALUE), column)


def _part(column: PlannedColumn) -> str:
    """Return which part of the head a line belongs to; the plan itself has no name."""
    return column.column.path[0] if column.column is not None and len(column.column.path) > 1 else ""


def _set_up(sheet: Sheet) -> None:
    sheet.freeze_panes(HEADINGS + 1, 1)
    sheet.outline_settings(visible=True, symbols_below=False)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(_LANDSCAPE_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADINGS)
    sheet.set_footer("&L&A&R&P / &N")
