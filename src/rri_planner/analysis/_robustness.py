"""Robustness: what a goal hangs on, and what else would do if something does not happen."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._robustness_readings import Readings
from rri_planner.analysis._robustness_result import GoalRobustness, Reading, Robustness, Sets
from rri_planner.analysis._success import Structure
from rri_planner.analysis._success_branches import TooLargeError
from rri_planner.analysis._success_diagram import diagram_of
from rri_planner.analysis._success_points import pairs_of, points_of
from rri_planner.analysis._success_sets import minimal_sets
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan

_MOST = 1_000
_LARGEST = 200_000
_MOST_IN_PAIRS = 500


def robustness(
    plan: Plan | PlanGraph, *, shared: bool = False, most: int = _MOST, largest: int = _LARGEST
) -> Robustness:
    """Return, for every live goal, which sets of actions suffice for it and the loss of which sets breaks it.

    An action takes effect if it is carried out and all that it depends on takes effect; one that is done
    holds. Shared means and dependencies are one variable each. With `shared` the single accountable
    stakeholder, the only funding line and the load-bearing assumptions of each item may fail as well.

    Exact: minimal solutions by decision diagrams. At most `most` sets of each kind are listed for a goal,
    the smallest first; a diagram of more than `largest` nodes is given up, and then only single points and pairs
    are listed. ``complete`` says if either happened.

    >>> from rri_planner.model import Action, Goal, Pathway
    >>> plan = Plan(
    ...     goals=[Goal(id="G", needs="all")],
    ...     pathways=[Pathway(id="P1", serves="G", needs="any"), Pathway(id="P2", serves="G", needs="all")],
    ...     actions=[Action(id="A1", serves="P1"), Action(id="A2", serves=["P1", "P2"]), Action(id="A3", serves="P2")])
    >>> found = robustness(plan).of("G").readings["stated"]
    >>> found.path_sets, found.cut_sets, found.irrelevant
    ((('A2', 'A3'),), (('A2',), ('A3',)), ('A1',))
    """
    readings = Readings(graph_of(plan), shared=shared)
    goals = {
        goal: GoalRobustness(
            FrozenMap({name: _reading(each, goal, most, largest) for name, each in readings.of(goal).items()})
        )
        for goal in readings.live_goals
    }
    never = tuple(sorted(readings.strict.waiting.never))
    return Robustness(FrozenMap(goals), shared, never, tuple(readings.gaps()), _method(most, largest))


def _method(most: int, largest: int) -> Message:
    return Message(
        "minimal solutions by binary decision diagrams: exact up to {largest} nodes a diagram, "
        "at most {most} sets of each kind listed",
        most=most,
        largest=largest,
    )


def _reading(structure: Structure, goal: str, most: int, largest: int) -> Reading:
    points = points_of(structure, goal)
    try:
        # What every way needs is set aside, so that the diagram has only what there is a choice about.
        diagram = diagram_of(structure, goal, certain=frozenset(points), largest=largest)
        paths = minimal_sets(diagram, largest=largest)
        cuts = minimal_sets(diagram.dual, largest=largest)
    except TooLargeError:
        return _small_cuts(structure, goal, points, most)
    irrelevant = {*structure.open_inputs(goal)} - {*points} - diagram.matters
    return Reading(
        path_sets=_in_order((*points, *each) for each in islice(paths.smallest_first(), most)),
        cut_sets=_in_order(islice(chain(_one_by_one(points), cuts.smallest_first()), most)),
        single_points=points,
        irrelevant=tuple(sorted(irrelevant)),
        paths=paths.count,
        cuts=len(points) + cuts.count,
    )


def _small_cuts(structure: Structure, goal: str, points: tuple[str, ...], most: int) -> Reading:
    """Return what can be said without a diagram: single points, and pairs where they are not too many to try."""
    others = tuple(sorted({*structure.open_inputs(goal)} - {*points}))
    pairs = pairs_of(structure, goal, among=others if len(others) <= _MOST_IN_PAIRS else ())
    cuts = _in_order(islice(chain(_one_by_one(points), pairs), most))
    return Reading(path_sets=(), cut_sets=cuts, single_points=points, irrelevant=(), paths=None, cuts=None)


def _one_by_one(ids: Iterable[str]) -> Iterable[tuple[str, ...]]:
    return ((id_,) for id_ in ids)


def _in_order(sets: Iterable[tuple[str, ...]]) -> Sets:
    return tuple(sorted((tuple(sorted(each)) for each in sets), key=lambda each: (len(each), each)))
