"""The hidden sheet behind the drop-downs: one named list a column, its number of entries above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from rri_planner.formats._workbook._codecs import LONGEST_TITLE, TITLED
from rri_planner.formats._workbook._headings import LISTS

SPARE_ROWS = 100
"""How many rows below the last one a sheet is prepared for."""


@frozen
class Source:
    """Where the items of one kind stand: sheet, rows that may have one (from 0), columns of ids and of titles.

    ``shown`` is what can be chosen as long as nobody has changed the sheet.
    """

    sheet: str
    first: int
    last: int
    id: int
    titles: tuple[int, ...]
    shown: tuple[str, ...]


@frozen
class Written:
    """A list that has been written: its column, how many rows it has, what it shows as long as nothing has changed."""

    column: int
    length: int
    shown: tuple[str, ...]

    @property
    def name(self) -> str:
        """What formulas call the part of the list that says something."""
        return f"list_{self.column}"

    @property
    def count(self) -> str:
        """The cell that has the number of entries."""
        return _cell(0, self.column)

    @property
    def cells(self) -> str:
        """All cells of the list."""
        return f"{_cell(1, self.column)}:{_cell(self.length, self.column)}"


class Lists:
    """Writes lists into the hidden sheet of a workbook."""

    def __init__(self, book: Any, sheet: Any) -> None:  # noqa: ANN401 - the library has no types
        self._book, self._sheet = book, sheet
        self._next = 0
        sheet.very_hidden()

    def fixed(self, entries: Sequence[str]) -> Written:
        """Write a list that does not change."""
        column = self._take()
        for row, entry in enumerate(entries, start=1):
            self._sheet.write_string(row, column, entry)
        return self._named(column, len(entries), entries, str(len(entries)))

    def growing(self, source: Source) -> Written:
        """Write a list that follows a sheet: what it says of each item, how many those are by then, without gaps."""
        length = source.last - source.first + 1
        said, number, column = self._take(), self._take(), self._take()
        for row in range(1, length + 1):
            is_shown = row <= len(source.shown)
            entry = source.shown[row - 1] if is_shown else ""
            self._formula(row, said, _said(source, source.first + row), entry)
            before = f"{_cell(row - 1, number)}+" if row > 1 else ""
            self._formula(row, number, f'{before}({_cell(row, said)}<>"")', min(row, len(source.shown)))
        for row in range(1, length + 1):
            entry = source.shown[row - 1] if row <= len(source.shown) else ""
            numbers, entries = (f"{_cell(1, each)}:{_cell(length, each)}" for each in (number, said))
            self._formula(row, column, f'IFERROR(INDEX({entries},MATCH({row},{numbers},0)),"")', entry)
        return self._named(column, length, source.shown, _cell(length, number))

    def joined(self, lists: Sequence[Written]) -> Written:
        """Write a list that has these lists one below the other."""
        shown = [entry for each in lists for entry in each.shown]
        column, length = self._take(), len(shown) + SPARE_ROWS
        counts = [each.count for each in lists]
        parts = [
            (f"<={'+'.join(counts[: at + 1])},INDEX({each.cells},", "".join(f"-{count}" for count in counts[:at]))
            for at, each in enumerate(lists)
        ]
        for row in range(1, length + 1):
            said = "".join(f"IF({row}{upto}{row}{before})," for upto, before in parts)
            self._formula(row, column, f'{said}""{")" * len(parts)}', shown[row - 1] if row <= len(shown) else "")
        return self._named(column, length, shown, "+".join(counts))

    def _take(self) -> int:
        self._next += 1
        return self._next - 1

    def _formula(self, row: int, column: int, formula: str, value: object) -> None:
        self._sheet.write_formula(row, column, f"={formula}", None, value)

    def _named(self, column: int, length: int, shown: Sequence[str], count: str) -> Written:
        written = Written(column, max(length, 1), tuple(shown))
        self._formula(0, column, count, len(shown))
        first, many = f"{LISTS}!{_cell(1, column)}", f"{LISTS}!{written.count}"
        self._book.define_name(written.name, f"=OFFSET({first},0,0,MAX(1,{many}),1)")
        return written


def _said(source: Source, row: int) -> str:
    """Return the formula for what is said of the item in a row (from 1); deleted rows do not break it."""

    def at(column: int) -> str:
        letters = xl_col_to_name(column, col_abs=True)
        return f"INDEX({sheet}{letters}:{letters},{row})"

    sheet = "'" + source.sheet.replace("'", "''") + "'!"
    id_, said = at(source.id), at(source.titles[-1]) if source.titles else '""'
    for column in reversed(source.titles[:-1]):
        said = f'IF({at(column)}<>"",{at(column)},{said})'
    shown = f'LEFT(SUBSTITUTE(SUBSTITUTE({said},";",","),CHAR(10)," "),{LONGEST_TITLE})'
    titled = f'{id_}&IF({said}="","","{TITLED}"&{shown})' if source.titles else id_
    return f'IF(OR({id_}="",LEFT({id_},1)="#"),"",{titled})'


def _cell(row: int, column: int) -> str:
    return str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))
