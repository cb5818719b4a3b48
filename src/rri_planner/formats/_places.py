"""Where the parts of a plan stand in its files."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from rri_planner.errors import Place, Problem
from rri_planner.formats._plan_reader import Reading
from rri_planner.formats._raw import Path
from rri_planner.model import Item


@frozen
class Places:
    """Where the parts of a plan stand: the file, with line and column or sheet and cell, of an item or a value."""

    _reading: Reading

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """How the files were understood where that may surprise, and what in them is no part of the plan."""
        return self._reading.manuscript.remarks

    def of(self, id: str, *path: str | int) -> Place | None:
        """Return where an item stands, or the value at this way inside it; None where the plan has no such item.

        Where the files have nothing at the way, because it is unstated or part of a short form, it is the place of
        what is nearest around it. The id of the plan stands for the plan itself.
        """
        at = self._ways.get(id)
        return None if at is None else self.at((*at, *path))

    def at(self, path: Path) -> Place:
        """Return where the value at a way through the plan stands: ``("goals", 0, "due")``."""
        return self._reading.manuscript.place(self._reading.reader.stands_at(path))

    @cached_property
    def _ways(self) -> dict[str, Path]:
        plan = self._reading.plan
        ways = {placed.part.id: placed.path for placed in plan.parts() if isinstance(placed.part, Item)}
        return {**ways, plan.id: ()}
