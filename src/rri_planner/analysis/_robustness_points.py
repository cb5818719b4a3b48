"""Single points of failure and actions that change nothing: asked of many ends, without listing any sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._robustness_readings import Readings
from rri_planner.analysis._success import Structure
from rri_planner.analysis._success_branches import TooLargeError
from rri_planner.analysis._success_diagram import diagram_of
from rri_planner.analysis._success_points import perhaps_irrelevant, points_of
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan

_LARGEST = 200_000


@frozen
class Points:
    """The ids whose failure alone breaks an end, sorted: in every reading of unstated needs, and in at least one."""

    certain: tuple[str, ...]
    possible: tuple[str, ...]


@frozen
class Irrelevance:
    """Actions below goals that change nothing about any of them, sorted.

    ``undecided`` are those of which nobody can tell: a goal above them rests on needs that are not stated, or is too
    large to be followed.
    """

    irrelevant: tuple[str, ...]
    undecided: tuple[str, ...]


def single_points(
    plan: Plan | PlanGraph, *, ends: Iterable[str] | None = None, shared: bool = False
) -> FrozenMap[Points]:
    """Return the single points of failure of ends: visions, goals or pathways, by default every live goal.

    Exact, by trying each action below an end, thousands at once; no path or cut set is built. See `robustness` for what
    `shared` adds. An end that is not reached even if nothing fails has none.

    >>> from rri_planner.model import Action, Goal
    >>> ways = [Action(id=id_, serves="G", depends_on="A0") for id_ in ("A1", "A2")]
    >>> plan = Plan(goals=[Goal(id="G", needs="any")], actions=[Action(id="A0"), *ways])
    >>> single_points(plan)["G"].certain
    ('A0',)
    """
    readings = Readings(graph_of(plan), shared=shared)
    asked = readings.live_goals if ends is None else tuple(ends)
    return FrozenMap({end: _points(readings, end) for end in asked})


def _points(readings: Readings, end: str) -> Points:
    found = [set(points_of(structure, end)) for structure in readings.of(end).values()]
    return Points(tuple(sorted(set.intersection(*found))), tuple(sorted(set.union(*found))))


def ends_by_point(points: Mapping[str, Points], *, certain: bool) -> FrozenMap[tuple[str, ...]]:
    """Return, for each id, the ends that its failure alone breaks: in every reading, or in at least one.

    >>> dict(ends_by_point({"G1": Points(("A1",), ("A1", "A2")), "G2": Points(("A1",), ("A1",))}, certain=True))
    {'A1': ('G1', 'G2')}
    """
    found: dict[str, list[str]] = {}
    for end, each in points.items():
        for id_ in each.certain if certain else each.possible:
            found.setdefault(id_, []).append(end)
    return FrozenMap({id_: tuple(ends) for id_, ends in found.items()})


def irrelevance(plan: Plan | PlanGraph, *, largest: int = _LARGEST) -> Irrelevance:
    """Return the actions that are below a goal and in no minimal set that suffices for any goal.

    Most actions are seen to matter in one pass over all of them; the others are looked up in the decision
    diagram of each goal above them, which may have `largest` nodes.
    """
    readings = Readings(graph_of(plan), shared=False)
    below = {goal: readings.strict.open_inputs(goal) for goal in readings.live_goals}
    doubtful = {goal for goal in below if "stated" not in readings.of(goal)}
    left = {
        goal: set(perhaps_irrelevant(readings.strict, goal)) for goal in readings.live_goals if goal not in doubtful
    }
    candidates = {id_ for ids in below.values() for id_ in ids}
    for goal, ids in left.items():
        candidates -= {*below[goal]} - ids
    for goal, ids in left.items():
        if ids & candidates:
            matters = _matters(readings.strict, goal, largest)
            candidates -= matters or set()
            doubtful |= {goal} if matters is None else set()
    undecided = {id_ for goal in doubtful for id_ in below[goal]} & candidates
    return Irrelevance(tuple(sorted(candidates - undecided)), tuple(sorted(undecided)))


def _matters(structure: Structure, goal: str, largest: int) -> frozenset[str] | None:
    """Return the ids that matter for a goal, all but the single points; None where there are too many ways."""
    points = frozenset(points_of(structure, goal))
    try:
        return diagram_of(structure, goal, certain=points, largest=largest).matters
    except TooLargeError:
        return None
