"""A list as rows of cells under headings; from a workbook a sheet of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from rri_planner.errors import Message, Place, Problem, UnreadablePlan, nearest
from rri_planner.formats._limits import Limits
from rri_planner.formats._raw import Plain, excerpt
from rri_planner.formats._refusals import refusal
from rri_planner.formats._workbook._cells import Cell, is_blank, written
from rri_planner.formats._workbook._grid import Grid
from rri_planner.formats._workbook._notes import Spot

if TYPE_CHECKING:
    from rri_planner.formats._lists._mapping import ListMapping

_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\ufeff]")


@frozen
class Row:
    """One row of a list: the number of its line or row, from 1, and its cells.

    A cell that its file writes as a number or a date is a `Plain` text, so that nobody asks what its comma means.
    """

    number: int
    cells: tuple[str, ...]


@frozen
class ListTable:
    """A list: its file, its headings in the line or row `header`, its rows; `sheet` where it comes from a workbook."""

    file: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    header: int
    sheet: str | None = None

    def place(self, row: int, column: int | None = None) -> Place:
        """Return where a cell stands; `column` counts from 0."""
        if self.sheet is None:
            return Place(self.file, row, None if column is None else column + 1)
        cell = f"{row}" if column is None else Spot(self.sheet, row - 1, column).cell
        return Place(self.file, sheet=self.sheet, cell=cell)

    def positions(self, wanted: tuple[str, ...]) -> dict[str, int]:
        """Return where the columns of these headings stand; refuse where one is missing or there twice."""
        problems = []
        for heading in wanted:
            count = self.headings.count(heading)
            if count == 0:
                message = Message('the list has no column "{heading}"', heading=heading)
                problems.append(Problem(message, self.place(self.header), nearest=nearest(heading, self.headings)))
            elif count > 1:
                message = Message('the list has {number} columns "{heading}"', number=count, heading=heading)
                problems.append(Problem(message, self.place(self.header)))
        if problems:
            raise UnreadablePlan(tuple(problems))
        return {heading: self.headings.index(heading) for heading in wanted}


def heading_of(cell: str) -> str:
    """Return a heading as it is compared: without line breaks, double spaces and what cannot be seen."""
    return " ".join(_INVISIBLE.sub("", cell).split())


def sheet_table(content: bytes, file: str, limits: Limits, mapping: ListMapping) -> tuple[ListTable, Message]:
    """Return the list in a workbook and the sentence that says which of its sheets it is."""
    from rri_planner.formats._workbook._sheets import sheets_in

    grids = [grid for grid in sheets_in(content, file, limits) if grid.says_something]
    grid = _chosen(grids, file, mapping)
    rows = [Row(number, tuple(map(_text, cells))) for number, cells in enumerate(grid.rows, start=1)]
    header, *others = [row for row in rows if any(cell.strip() for cell in row.cells)]
    note = Message('The list is the sheet "{sheet}".', sheet=excerpt(grid.sheet))
    return ListTable(file, tuple(map(heading_of, header.cells)), tuple(others), header.number, grid.sheet), note


def _chosen(grids: list[Grid], file: str, mapping: ListMapping) -> Grid:
    stated = mapping.written.get("sheet")
    if stated is not None:
        named = [grid for grid in grids if grid.sheet == stated]
        if not named:
            message = Message('the workbook has no sheet "{sheet}" with something in it', sheet=stated)
            near = nearest(stated, [grid.sheet for grid in grids])
            raise UnreadablePlan((Problem(message, Place(file), nearest=near),))
        return named[0]
    having = [grid for grid in grids if _has(grid, mapping.headings)] or grids
    if len(having) == 1:
        return having[0]
    if not having:
        raise refusal(Message("the file is empty"), file)
    message = Message("several sheets could be the list; say which in the mapping: file: {{sheet: NAME}}")
    raise refusal(message, file)


def _has(grid: Grid, headings: tuple[str, ...]) -> bool:
    first = next((row for row in grid.rows if any(not is_blank(cell) for cell in row)), ())
    found = {heading_of(_text(cell)) for cell in first}
    return all(heading in found for heading in headings)


def _text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else Plain(written(cell))
