"""What less money would cost: how many goals can still be reached with a part of the budget."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._selection_budget import budget_of
from rri_planner.analysis._selection_choice import Choice, choice_in
from rri_planner.analysis._success import Unstated
from rri_planner.analysis._success_branches import EVERYTHING, NOTHING, Node, TooLargeError
from rri_planner.analysis._success_diagram import Diagram, diagram_of
from rri_planner.analysis._success_gates import Gate
from rri_planner.graph import PlanGraph
from rri_planner.model import Plan

_LARGEST = 5_000
_ENOUGH = ":enough"


@frozen
class Thrift:
    """What goals cost at least: ``least`` has the cost of one goal, of two goals and so on, in the plan's currency.

    It ends where no further goal can be reached at any cost, and is None where there are too many ways to tell.
    ``total`` is the sum of the ceilings, or of all costs where no ceiling is stated. ``unknown_cost`` are the
    actions of which nobody can say what they cost in that currency; they count as free. ``is_one_reading`` says that
    all ends below the goals state their needs.
    """

    least: tuple[Decimal, ...] | None
    total: Decimal
    currency: str | None
    unknown_cost: tuple[str, ...]
    is_one_reading: bool

    def reached(self, budget: Decimal) -> int:
        """Return how many goals can be reached at most within a budget."""
        return bisect(self.least or (), budget)


def thrift(plan: Plan | PlanGraph, *, unstated: Unstated, largest: int = _LARGEST) -> Thrift:
    """Return what it costs at least to reach so many goals: live ones that the region does not only watch.

    Actions that are done cost nothing more. `unstated` says whether ends that do not state their needs take all of
    their means or any; exclusions and the ceilings of single lines are left aside, so that no plan reaches more. Exact,
    by the cheapest way through decision diagrams of at most `largest` nodes.

    >>> from rri_planner.model import Action, Goal
    >>> goals = [Goal(id="G1"), Goal(id="G2")]
    >>> actions = [Action(id="A1", serves="G1", cost=4), Action(id="A2", serves="G2", cost=3)]
    >>> thrift(Plan(goals=goals, actions=actions), unstated="all").least
    (Decimal('3'), Decimal('7'))
    """
    choice = choice_in(graph_of(plan), unstated=unstated)
    purse = choice.purse
    total = budget_of(purse, None)
    return Thrift(
        _least(choice, largest),
        sum(purse.costs.values(), Decimal(0)) if total is None else total,
        purse.currency,
        tuple(sorted((*purse.unknown_cost, *purse.other_currency))),
        is_one_reading="needs" not in {gap.needs for gap in choice.cannot_tell},
    )


def _least(choice: Choice, largest: int) -> tuple[Decimal, ...] | None:
    found: list[Decimal] = []
    try:
        for number in range(1, len(choice.goals) + 1):
            structure = choice.structure.with_gates({_ENOUGH: Gate(choice.goals, number)})
            cost = _cheapest(diagram_of(structure, _ENOUGH, largest=largest), choice.purse.costs)
            if cost is None:
                break
            found.append(cost)
    except TooLargeError:
        return None
    return tuple(found)


def _cheapest(diagram: Diagram, costs: Mapping[str, Decimal]) -> Decimal | None:
    """Return the cost of the cheapest choice for which the function holds; None if it never does."""
    branches = diagram.branches
    known: dict[Node, Decimal | None] = {NOTHING: None, EVERYTHING: Decimal(0)}
    for node in branches.below(diagram.root):
        without, with_ = known[branches.without[node]], known[branches.with_[node]]
        paid = None if with_ is None else with_ + costs.get(diagram.inputs[branches.level[node]], Decimal(0))
        known[node] = min((each for each in (without, paid) if each is not None), default=None)
    return known[diagram.root]
