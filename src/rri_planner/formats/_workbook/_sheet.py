"""One sheet with a row for each record: title, headings, an example, the rows, drop-downs, help and print set-up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import ceil

from attrs import frozen

from rri_planner.errors import BadUsage, Message
from rri_planner.formats._workbook._cells import Cell
from rri_planner.formats._workbook._choices import Choices
from rri_planner.formats._workbook._hints import column_help, example
from rri_planner.formats._workbook._lists import SPARE_ROWS
from rri_planner.formats._workbook._planned import PlannedColumn
from rri_planner.formats._workbook._styles import Sheet, Styles
from rri_planner.formats._workbook._words import Words
from rri_planner.model import VOCABULARIES

HEADINGS = 2
"""The row of the headings, counted from 0; the example is the next one, then come the records."""

FIRST = HEADINGS + 2
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_FROZEN = 2
_FITS_A4, _FITS_A3 = 200, 300
_A3, _A4 = 8, 9
_LINE, _MOST_LINES = 15.0, 12
_LONGEST_TITLE, _LONGEST_HELP = 32, 255
_WIDTHS = {"id": 20, "text": 34, "string": 18, "word": 20, "reference": 28, "date": 15, "period": 17, "duration": 12,
           "number": 11, "whole": 11, "truth": 10, "money": 14, "value": 14, "needs": 18, "record": 24, "counts": 30,
           "free": 30, "language": 12, "currency": 11}  # fmt: skip


@frozen
class SheetWriter:
    """Writes the sheets of one workbook in one language."""

    styles: Styles
    choices: Choices
    words: Words

    def write(self, sheet: Sheet, titles: tuple[str, str], columns: Sequence[PlannedColumn], count: int) -> None:
        """Write a sheet of `count` records under a title and a sentence about it."""
        _check_room(titles[0], count, len(columns))
        sheet.write_string(0, 0, titles[0], self.styles["title"])
        sheet.write_string(1, 0, titles[1], self.styles["lead"])
        set_title_rows(sheet)
        sheet.set_row(HEADINGS, 34)
        for row in range(count):
            shown = ((column.cells[row], _width(column)) for column in columns if not column.folded)
            sheet.set_row(FIRST + row, row_height(shown))
        for index, column in enumerate(columns):
            self._column(sheet, index, column, FIRST + count + SPARE_ROWS, has_example=is_key(columns[0]))
        self._look(sheet, columns, FIRST + count)
        self._print(sheet, columns)

    def _column(self, sheet: Sheet, index: int, column: PlannedColumn, last: int, *, has_example: bool) -> None:
        folding = {"level": 1, "hidden": True} if column.folded else {}
        sheet.set_column(index, index, _width(column), self.styles[style_of(column)], folding)
        sheet.write_string(HEADINGS, index, column.heading, self.styles["heading"])
        if has_example:
            self.put(sheet, (HEADINGS + 1, index), example(column, self.words), style_of(column))
        for row, cell in enumerate(column.cells, start=FIRST):
            self.put(sheet, (row, index), cell, style_of(column))
        self.choose(sheet, (HEADINGS + 1, index, last, index), column)
        self.choose(sheet, (HEADINGS, index, HEADINGS, index), column, only_help=True)

    def put(self, sheet: Sheet, at: tuple[int, int], cell: Cell, style: str) -> None:
        """Write a value as the kind of cell that it is; texts are never formulas or addresses."""
        match cell:
            case None:
                pass
            case bool():
                sheet.write_boolean(*at, cell, self.styles[style])
            case Decimal():
                cents = style == "money" and cell != cell.to_integral_value()
                chosen = "cents" if cents else "number" if style in {"date", "text", "key"} else style
                sheet.write_number(*at, float(cell), self.styles[chosen])
            case dt.date():
                sheet.write_datetime(*at, dt.datetime(cell.year, cell.month, cell.day), self.styles["date"])  # noqa: DTZ001 - a cell has no time zone
            case _:
                sheet.write_string(*at, cell, self.styles["text" if style in {"date", "number", "money"} else style])

    def choose(
        self, sheet: Sheet, area: tuple[int, int, int, int], column: PlannedColumn, *, only_help: bool = False
    ) -> None:
        """Give cells a drop-down where there is a choice, and the help that shows when one of them is entered."""
        source = None if only_help else self._source(column)
        said = column_help(column, self.words.languages[0])
        options: dict[str, object] = {"validate": "list", "source": source} if source else {"validate": "any"}
        if said:
            options |= {"input_title": column.heading[:_LONGEST_TITLE], "input_message": said[:_LONGEST_HELP]}
        elif source is None:
            return
        sheet.data_validation(*area, {**options, "ignore_blank": True, "show_error": _is_strict(column)})

    def _source(self, column: PlannedColumn) -> str | None:
        match column.role:
            case "value" if column.column is not None:
                return self.choices.of(column.column)
            case "item" if column.kinds:
                return self.choices.items(column.kinds)
            case "vocabulary":
                changeable = tuple(name for name, each in VOCABULARIES.items() if each.openness != "closed")
                return self.choices.fixed("vocabularies", changeable)
            case "mode":
                labels = tuple(self.words.label("extension", word) for word in self.words.known("extension"))
                return self.choices.fixed("extension", labels)
            case _:
                return None

    def _look(self, sheet: Sheet, columns: Sequence[PlannedColumn], last: int) -> None:
        area = (HEADINGS + 1, 0, last + SPARE_ROWS, len(columns) - 1)
        if is_key(columns[0]):
            rule = {"type": "formula", "criteria": f'=LEFT($A{HEADINGS + 2},1)="#"', "stop_if_true": True}
            sheet.conditional_format(*area, {**rule, "format": self.styles["example"]})
        banded = {"type": "formula", "criteria": "=MOD(ROW(),2)=0", "format": self.styles["band"]}
        sheet.conditional_format(*area, banded)
        sheet.conditional_format(*area, {"type": "formula", "criteria": "=TRUE", "format": self.styles["line"]})
        sheet.freeze_panes(HEADINGS + 1, _FROZEN if is_key(columns[0]) and len(columns) > _FROZEN else 1)
        sheet.autofilter(HEADINGS, 0, max(last - 1, HEADINGS + 1), len(columns) - 1)
        sheet.outline_settings(visible=True, symbols_below=False, symbols_right=False)

    def _print(self, sheet: Sheet, columns: Sequence[PlannedColumn]) -> None:
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        width = sum(_width(column) for column in columns if not column.folded)
        sheet.set_paper(_A4 if width <= _FITS_A4 else _A3)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.fit_to_pages(ceil(width / _FITS_A3), 0)
        sheet.repeat_rows(HEADINGS)
        if is_key(columns[0]):
            sheet.repeat_columns(0)
        sheet.set_footer("&L&A&R&P / &N")


def set_title_rows(sheet: Sheet) -> None:
    """Give the title and the sentence below it room."""
    sheet.set_row(0, 30)
    sheet.set_row(1, 22)


def row_height(cells: Iterable[tuple[Cell, int]]) -> float | None:
    """Return how high a row must be to show these cells in columns this wide; None where one line is enough.

    Programs find the height of wrapped texts only when a cell is changed.
    """
    lines = max((_lines(cell, width) for cell, width in cells if isinstance(cell, str)), default=1)
    return None if lines == 1 else min(lines, _MOST_LINES) * _LINE


def _lines(text: str, width: int) -> int:
    return sum(1 + max(len(line) - 1, 0) * 9 // (width * 10) for line in text.split("\n"))


def is_key(column: PlannedColumn) -> bool:
    """Whether rows are known by this column, so that a hash sign in it sets a row aside."""
    return column.role in {"item", "vocabulary"} or (column.column is not None and column.column.path == ("id",))


def style_of(column: PlannedColumn) -> str:  # noqa: PLR0911 - one for each kind of value
    if column.role != "value" or column.column is None:
        return {"item": "key", "json": "exact", "own": "number"}.get(column.role, "text")
    declared = column.column.field.declared
    match declared.value:
        case "id":
            return "key"
        case "date":
            return "date"
        case "period":
            return "date"
        case "number" if declared.unit == "percent":
            return "percent"
        case "number" | "whole" | "value":
            return "number"
        case "money":
            return "money"
        case _:
            return "text"


def _width(column: PlannedColumn) -> int:
    if column.column is None:
        return {"item": 22, "column": 24, "json": 20}.get(column.role, 18)
    width = _WIDTHS[column.column.field.declared.value]
    return 48 if column.column.field.key == "description" else width


def _is_strict(column: PlannedColumn) -> bool:
    """Whether nothing but what can be chosen may stand in a column."""
    if column.column is None or column.column.listed is not None:
        return False
    declared = column.column.field.declared
    known = VOCABULARIES.get(declared.vocabulary or "")
    return declared.value == "word" and not declared.many and known is not None and known.openness == "closed"


def _check_room(title: str, rows: int, columns: int) -> None:
    if rows > _MOST_ROWS - FIRST - 1 or columns > _MOST_COLUMNS:
        message = Message(
            'the sheet "{sheet}" would have {rows} rows and {columns} columns, more than a workbook can hold',
            sheet=title, rows=rows, columns=columns,
        )  # fmt: skip
        raise BadUsage(message)
