"""What there is to choose from: actions with their cost, what they lead to, what limits the choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._exclusions import Conflict, conflicts_in
from rri_planner.analysis._selection_money import Purse, purse_of
from rri_planner.analysis._success import Structure, Unstated, structure_of
from rri_planner.analysis._success_algebra import cases
from rri_planner.analysis._success_gates import Gate, all_of
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph


@frozen
class Choice:
    """What a selection decides on, all ids sorted.

    ``goals`` are live and not only watched. ``held`` are the actions that are done: they hold and cost nothing more.
    ``taken`` are inputs ``<id>:taken`` of the pathways that exclude another one: such a pathway leads to its goal only
    if it is the one that is taken. ``conflicts`` are pairs of inputs that cannot both be chosen.
    """

    structure: Structure
    goals: tuple[str, ...]
    purse: Purse
    held: tuple[str, ...]
    taken: tuple[str, ...]
    conflicts: tuple[tuple[str, str], ...]
    cannot_tell: tuple[CannotTell, ...]

    def reached(self, chosen: frozenset[str]) -> tuple[str, ...]:
        """Return the goals that are reached if these inputs are chosen and no others."""
        found = []
        for goal in self.goals:
            given = {id_: int(id_ in chosen) for id_ in self.structure.open_inputs(goal)}
            if cases(1).evaluate(self.structure.below(goal), self.structure.gates, given)[goal]:
                found.append(goal)
        return tuple(found)

    def spare(self, chosen: frozenset[str], goals: Iterable[str]) -> list[str]:
        """Return the chosen actions, by id, any one of which can be left out and the goals are reached all the same."""
        ids = sorted(chosen & self.purse.costs.keys())
        algebra = cases(len(ids))
        left_out = {id_: algebra.everything & ~(1 << number) for number, id_ in enumerate(ids)}
        held = algebra.everything
        for goal in goals:
            given = {
                id_: left_out.get(id_, algebra.everything if id_ in chosen else algebra.nothing)
                for id_ in self.structure.open_inputs(goal)
            }
            held &= algebra.evaluate(self.structure.below(goal), self.structure.gates, given)[goal]
        return [id_ for number, id_ in enumerate(ids) if held >> number & 1]

    def cost(self, chosen: frozenset[str]) -> Decimal:
        """Return what chosen inputs cost together."""
        return sum((cost for id_, cost in self.purse.costs.items() if id_ in chosen), Decimal(0))


def choice_in(graph: PlanGraph, *, unstated: Unstated) -> Choice:
    """Return what a plan leaves to choose; `unstated` says how ends that do not state their needs are read."""
    structure = structure_of(graph, unstated=unstated)
    means = [action for action in graph.plan.actions if graph.is_means(action.id)]
    held = tuple(sorted(action.id for action in means if graph.status(action.id) == "done"))
    purse = purse_of(graph.plan, [action for action in means if action.id not in held])
    conflicts = conflicts_in(graph)
    pathways = sorted({id_ for each in conflicts for id_ in (each.first, each.second) if id_ in structure.gates})
    goals = sorted(goal.id for goal in graph.plan.goals if graph.is_live(goal.id) and goal.watch_only is None)
    structure = structure.with_gates(dict(_taken(structure, pathways)))
    return Choice(
        structure,
        tuple(goals),
        purse,
        held,
        tuple(f"{id_}:taken" for id_ in pathways),
        tuple((_input(each.first, structure), _input(each.second, structure)) for each in conflicts),
        tuple(_gaps(structure, goals, purse, conflicts)),
    )


def reading_of(unstated: Unstated) -> Message:
    """Say how ends that do not state their needs are read."""
    if unstated == "all":
        return Message("ends that do not state their needs take all of their means")
    return Message("ends that do not state their needs take any one of their means")


def _input(id_: str, structure: Structure) -> str:
    """Return the input that stands for an action or a pathway."""
    return f"{id_}:taken" if id_ in structure.gates else id_


def _taken(structure: Structure, pathways: Sequence[str]) -> Iterator[tuple[str, Gate]]:
    for id_ in pathways:
        yield f"{id_}:possible", structure.gates[id_]
        yield id_, all_of(f"{id_}:possible", f"{id_}:taken")


def _gaps(
    structure: Structure, goals: Sequence[str], purse: Purse, conflicts: Sequence[Conflict]
) -> Iterator[CannotTell]:
    below = {id_ for goal in goals for id_ in structure.named_below(goal)}
    lacking = {
        "ceiling": purse.no_ceiling,
        "cost": purse.unknown_cost,
        "depends_on": structure.waiting.given_up & below,
        "funding": purse.no_amount,
        "needs": structure.unstated & below,
        "period": {id_ for each in conflicts for id_ in each.undated},
        "serves": structure.unclear & below,
    }
    return (CannotTell(needs, tuple(sorted(ids))) for needs, ids in lacking.items() if ids)
