"""What comes of joining two copies of a plan, as values."""

from __future__ import annotations

import attrs
from attrs import frozen

from rri_planner.analysis._diff_values import plain
from rri_planner.errors import Message
from rri_planner.model import Plan


@frozen
class MergeConflict:
    """One place where both copies say something new, and not the same.

    ``place`` is the way through the plan, by ids where there are any: ``("actions", "a-lab", "title", "sv")``.
    ``base``, ``ours`` and ``theirs`` are the values there; None where there is none.
    """

    place: tuple[str, ...]
    base: object
    ours: object
    theirs: object
    sentence: Message = attrs.field(eq=False)

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "place": list(self.place),
            "base": plain(self.base),
            "ours": plain(self.ours),
            "theirs": plain(self.theirs),
        }


@frozen
class Merge:
    """Two copies of a plan as one: ``plan`` is None as long as there are conflicts and no side is preferred."""

    plan: Plan | None
    conflicts: tuple[MergeConflict, ...]

    @property
    def method(self) -> Message:
        """How it was done."""
        return Message("three-way, items by id and field by field; records without an id by what they say")

    @property
    def sentence(self) -> Message:
        """Whether somebody has to decide, and how often."""
        if not self.conflicts:
            return Message("The two copies go together.")
        return Message(
            "Both copies change the same place in {n} case, differently.",
            plural="Both copies change the same place in {n} cases, differently.",
            count=len(self.conflicts),
            n=len(self.conflicts),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {"conflicts": [each.to_dict() for each in self.conflicts], "method": str(self.method)}
