"""What is noticed while a workbook is read: problems and remarks, each with its sheet and cell."""

from __future__ import annotations

from attrs import field, frozen

from rri_planner.errors import Message, Place, Problem

_LETTERS = 26


@frozen
class Spot:
    """A cell: its sheet, and its row and column counted from 0."""

    sheet: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        """The cell as programs name it: ``C12``."""
        letters, left = "", self.column + 1
        while left:
            left, letter = divmod(left - 1, _LETTERS)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.row + 1}"


@frozen
class Notes:
    """Gathers what is wrong with a file, and what its author should know although it can be read."""

    file: str
    problems: list[Problem] = field(factory=list)
    remarks: list[Problem] = field(factory=list)

    def problem(self, spot: Spot, message: Message, nearest: str | None = None) -> None:
        """Note something that keeps the plan from being read."""
        self.problems.append(Problem(message, self.place(spot), nearest=nearest))

    def remark(self, place: Place, message: Message, nearest: str | None = None) -> None:
        """Note something that may surprise."""
        self.remarks.append(Problem(message, place, nearest=nearest))

    def place(self, spot: Spot) -> Place:
        """Return where a cell stands."""
        return Place(self.file, sheet=spot.sheet, cell=spot.cell)
