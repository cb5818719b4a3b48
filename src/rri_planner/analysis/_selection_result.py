"""A selection of actions, as a value."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from attrs import frozen

from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.errors import Message
from rri_planner.model import FrozenMap, Money, ShownAsTable

Ids = tuple[str, ...]


@frozen
class Selection(ShownAsTable):
    """Which actions reach the most within a budget; every list of ids is sorted.

    ``status`` is ``optimal``, or ``limit`` where the time was up: then ``gap`` says by which share a better selection
    may still reach more, None where not even that is known. ``alternatives`` are the sets, none inside
    another, that reach the same goals within the same limits, the cheapest first, ``actions`` the first of
    them; ``more`` says that there are, or may be, others. ``held`` are done and cost nothing. ``unreached``
    are the goals that are left. ``unknown_cost`` and ``other_currency`` are actions that could not be chosen.
    """

    status: Literal["optimal", "limit"]
    goals: Ids
    actions: Ids
    cost: Decimal
    alternatives: tuple[Ids, ...]
    more: bool
    gap: float | None
    budget: Decimal | None
    currency: str | None
    held: Ids
    unreached: Ids
    unknown_cost: Ids
    other_currency: Ids
    costs: FrozenMap[Decimal]
    cannot_tell: tuple[CannotTell, ...]
    method: Message

    @property
    def sentence(self) -> Message:
        """How much the selection reaches, for what."""
        within = (
            Message("at any cost, for no ceiling is stated")
            if self.budget is None
            else Message("within {budget}", budget=Money(self.budget, self.currency))
        )
        return Message(
            "Goals that can be reached {within}: {reached} of {goals}. The least that this costs is {cost}; "
            "actions that it takes: {actions}.",
            within=within,
            reached=len(self.goals),
            goals=len(self.goals) + len(self.unreached),
            cost=Money(self.cost, self.currency),
            actions=len(self.actions),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: amounts as strings of digits."""
        return {
            "status": self.status,
            "goals": list(self.goals),
            "actions": list(self.actions),
            "cost": _written(self.cost),
            "alternatives": [list(each) for each in self.alternatives],
            "more": self.more,
            "gap": self.gap,
            "budget": None if self.budget is None else _written(self.budget),
            "currency": self.currency,
            "held": list(self.held),
            "unreached": list(self.unreached),
            "unknown_cost": list(self.unknown_cost),
            "other_currency": list(self.other_currency),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each action that could be chosen: whether it is, and in how many of the alternatives."""
        return [
            {
                "action": id_,
                "cost": cost,
                "selected": id_ in self.actions,
                "in_alternatives": sum(id_ in each for each in self.alternatives),
            }
            for id_, cost in self.costs.items()
        ]


def _written(amount: Decimal) -> str:
    return format(amount, "f")
