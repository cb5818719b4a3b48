"""What is wrong with a value, before it is known where the value stands."""

from __future__ import annotations

from attrs import frozen

from rri_planner.errors import Message, Problem
from rri_planner.formats._manuscript import Manuscript
from rri_planner.formats._raw import Path


@frozen
class Fault:
    """Something wrong at a way through the plan; with the key itself where `on_key`, else with its value."""

    path: Path
    message: Message
    nearest: str | None = None
    on_key: bool = False

    def addressed(self, manuscript: Manuscript) -> Problem:
        """Return the problem with file, line and column."""
        return Problem(self.message, manuscript.place(self.path, key=self.on_key), self.path, self.nearest)
