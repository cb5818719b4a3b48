"""The efficient frontier: the least that each number of goals costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._selection_choice import Choice, choice_in, reading_of
from rri_planner.analysis._selection_search import Chosen, Search
from rri_planner.analysis._selection_solver import TimeUpError, deadline
from rri_planner.analysis._success import Unstated
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Money, Plan, ShownAsTable

_SECONDS = 60.0


@frozen
class Frontier(ShownAsTable):
    """Choices of which none is both cheaper and reaches more goals, by cost; the first is what costs nothing.

    ``status`` is ``limit`` where the time was up: then there may be further points, with more goals.
    """

    status: Literal["optimal", "limit"]
    points: tuple[Chosen, ...]
    goals: int
    currency: str | None
    cannot_tell: tuple[CannotTell, ...]
    method: Message

    @property
    def sentence(self) -> Message:
        """What the most goals cost."""
        last = self.points[-1]
        return Message(
            "The most goals that can be reached: {reached} of {goals}, for {cost}.",
            reached=len(last.goals),
            goals=self.goals,
            cost=Money(last.cost, self.currency),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: amounts as strings of digits."""
        points = [
            {"cost": format(each.cost, "f"), "goals": list(each.goals), "actions": list(each.actions)}
            for each in self.points
        ]
        return {
            "status": self.status,
            "points": points,
            "currency": self.currency,
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each point."""
        return [
            {
                "cost": each.cost,
                "number_of_goals": len(each.goals),
                "goals": ", ".join(each.goals),
                "actions": ", ".join(each.actions),
            }
            for each in self.points
        ]


def frontier(plan: Plan | PlanGraph, *, unstated: Unstated = "all", seconds: float = _SECONDS) -> Frontier:
    """Return, for each number of goals, the least that it costs to reach so many, points that others outdo left out.

    Every goal counts as one, whatever its priority; the ceilings of the funding lines hold. See `selection` for
    what can be chosen, for `unstated` and for the extra that this needs. The points that were found within
    so many `seconds` are exact.

    >>> from rri_planner.model import Action, Goal
    >>> plan = Plan(goals=[Goal(id="G1", needs="any"), Goal(id="G2", needs="all")], actions=[
    ...     Action(id="A1", serves="G1", cost=4), Action(id="A2", serves="G2", cost=3)])
    >>> [(str(point.cost), point.goals) for point in frontier(plan).points]
    [('0', ()), ('3', ('G2',)), ('7', ('G1', 'G2'))]
    """
    choice = choice_in(graph_of(plan), unstated=unstated)
    points, complete = _points(choice, seconds)
    return Frontier(
        "optimal" if complete else "limit",
        tuple(points),
        len(choice.goals),
        choice.purse.currency,
        choice.cannot_tell,
        Message("exact, by mixed-integer optimisation (HiGHS); {reading}", reading=reading_of(unstated)),
    )


def _points(choice: Choice, seconds: float) -> tuple[list[Chosen], bool]:
    """Return the points by cost, and whether these are all."""
    search = Search(choice, budget=None, until=deadline(seconds))
    points = [Chosen((), choice.reached(frozenset()), Decimal(0))]
    try:
        while True:
            search.reach(choice.goals, at_least=len(points[-1].goals) + 1)
            found = search.cheapest()
            if found is None or not found.proven:
                return points, found is None
            if found.cost == points[-1].cost:
                points.pop()
            points.append(found)
    except TimeUpError:
        return points, False
