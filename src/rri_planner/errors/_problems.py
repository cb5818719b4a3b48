"""One thing that keeps a plan from being read, with its address."""

from __future__ import annotations

from attrs import frozen

from rri_planner.errors._messages import Message


@frozen
class Place:
    """Where something stands: a file with line and column (both from 1), or a sheet with a cell."""

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        cell = self.sheet if self.cell is None else f"{self.sheet}!{self.cell}"
        parts = (self.file, self.line, self.column) if self.sheet is None else (self.file, cell)
        return ":".join(str(part) for part in parts if part is not None)


@frozen
class Problem:
    """One reason why a plan cannot be read.

    ``at`` is the way to the value inside the plan: ``("actions", "a-lab", "period")``. ``nearest`` is the
    right word that was probably meant.
    """

    message: Message
    place: Place | None = None
    at: tuple[str | int, ...] = ()
    nearest: str | None = None

    @property
    def hint(self) -> Message | None:
        """The remedy: the word that was probably meant, if there is one."""
        return None if self.nearest is None else Message('did you mean "{nearest}"?', nearest=self.nearest)

    def __str__(self) -> str:
        path = ".".join(map(str, self.at))
        head = ": ".join(str(part) for part in (self.place, path) if part)
        tail = f"; {self.hint}" if self.hint else ""
        return f"{head}: {self.message}{tail}" if head else f"{self.message}{tail}"
