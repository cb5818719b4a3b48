"""Which actions many others wait for."""

from __future__ import annotations

from graphlib import TopologicalSorter

from rri_planner.analysis._asked import counted_actions, graph_of
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan


def awaited(plan: Plan | PlanGraph, *, more_than: int) -> FrozenMap[tuple[str, ...]]:
    """Return the actions that more than so many others wait for, directly or by way of others, with those others.

    Only actions that count and are not done; all ids sorted. Actions in a circle do not wait for one another here:
    none of them can begin. Those that wait are a bit each of one number for each action, so that the work is the
    number of dependencies times a part of the number of actions.

    >>> from rri_planner.model import Action
    >>> later = [Action(id=id_, depends_on="A0") for id_ in ("A1", "A2")]
    >>> dict(awaited(Plan(actions=[Action(id="A0"), *later]), more_than=1))
    {'A0': ('A1', 'A2')}
    """
    waiting = _waiting(graph_of(plan))
    place = {id_: number for number, id_ in enumerate(waiting)}
    others: dict[str, int] = {}
    for id_ in TopologicalSorter(waiting).static_order():
        bits = 0
        for each in waiting[id_]:
            bits |= others[each] | 1 << place[each]
        others[id_] = bits
    return FrozenMap(
        {
            id_: tuple(each for each, number in place.items() if others[id_] >> number & 1)
            for id_ in waiting
            if others[id_].bit_count() > more_than
        }
    )


def _waiting(graph: PlanGraph) -> dict[str, list[str]]:
    """Return for each action those that name it as one that must end first, without those of the same circle."""
    waiting: dict[str, list[str]] = {id_: [] for id_ in counted_actions(graph, None) if graph.status(id_) != "done"}
    circle_of = {id_: number for number, knot in enumerate(graph.knots("depends_on")) for id_ in knot.ids}
    for id_ in waiting:
        for first in graph.waits_for(id_):
            if first in waiting and (id_ not in circle_of or circle_of[id_] != circle_of.get(first)):
                waiting[first].append(id_)
    return waiting
