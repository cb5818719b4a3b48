"""A sheet as it was read: its cells, and where each of them stands."""

from __future__ import annotations

from attrs import frozen

from rri_planner.formats._workbook._cells import Cell, is_blank
from rri_planner.formats._workbook._notes import Spot


@frozen
class Grid:
    """The cells of a sheet, row by row; `turned` where it is written downwards and was laid on its side."""

    sheet: str
    rows: tuple[tuple[Cell, ...], ...]
    turned: bool = False

    @property
    def says_something(self) -> bool:
        """Whether any cell is filled."""
        return any(not is_blank(cell) for row in self.rows for cell in row)

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell, which may lie beyond the last one that is filled."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    def spot(self, row: int, column: int) -> Spot:
        """Return where a cell stands in the sheet itself."""
        return Spot(self.sheet, column, row) if self.turned else Spot(self.sheet, row, column)

    def laid_down(self) -> Grid:
        """Return the sheet on its side, so that what it writes downwards stands in a row."""
        width = max(map(len, self.rows), default=0)
        padded = [(*row, *(None,) * (width - len(row))) for row in self.rows]
        return Grid(self.sheet, tuple(zip(*padded, strict=True)), turned=True)
