"""Contributions and the actions that they led to: the rows in which nothing stands are what led to no action."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.analysis._matrix import Entry, Matrix, matrix_of
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Contribution

_UNANSWERED = "EVT101"


def contributions_actions(graph: PlanGraph, *, limit: int) -> Matrix:
    """Return the matrix of all contributions and the actions that count.

    A cell is True where a contribution went into the action itself, by way of another contribution too. It names the
    goal, the pathway or the gap where the contribution went into one that the action serves or closes. A row without
    an action is explained where the contribution was declined with a reason, is parked until a date, or is waived.
    """
    said = sorted(graph.plan.contributions, key=lambda each: each.id)
    actions = tuple(sorted(each.id for each in graph.plan.actions if graph.is_means(each.id)))
    waived = {id_ for waiver in graph.plan.waivers if waiver.rule == _UNANSWERED for id_ in waiver.subject}
    found = _Followed(graph, frozenset(actions))
    fits = len(said) * len(actions) <= limit
    return matrix_of(
        Message("Contributions and the actions that they led to"),
        rows=tuple(each.id for each in said),
        columns=actions,
        filled={(each.id, action): entry for each in said for action, entry in found.cells(each.id, whole=fits)},
        reasons=waived | {each.id for each in said if _is_explained(each)},
        limit=limit,
    )


def _is_explained(said: Contribution) -> bool:
    return (said.outcome == "declined" and said.because is not None) or (
        said.outcome == "parked" and said.until is not None
    )


class _Followed:
    """Follows contributions to actions; what reaches an end is found once for each end."""

    def __init__(self, graph: PlanGraph, actions: frozenset[str]) -> None:
        self._graph = graph
        self._actions = actions
        self._merged = {each.id: each.merged_into for each in graph.plan.actions if each.merged_into in graph.plan}
        self._serving: dict[str, tuple[str, ...]] = {}

    def cells(self, id_: str, *, whole: bool) -> Iterator[tuple[str, Entry]]:
        """Yield the actions that a contribution led to, each once; one of them unless the `whole` row is asked for."""
        cells: dict[str, Entry] = {}
        for end in self._ends(id_):
            if end in self._actions:
                cells[end] = True
            for action in self._serving_actions(end):
                cells.setdefault(action, end)
            if cells and not whole:
                break
        yield from cells.items()

    def _ends(self, id_: str) -> tuple[str, ...]:
        """Return what a contribution went into, by way of contributions and merged actions too, nearest first."""
        found = {id_: None}
        pending = [id_]
        for each in pending:
            onward = [edge.target for edge in self._graph.edges_from(each, "answered_by")]
            into = self._merged.get(each)
            fresh = [end for end in (*onward, *(() if into is None else (into,))) if end not in found]
            found |= dict.fromkeys(fresh)
            pending += fresh
        return tuple(found)[1:]

    def _serving_actions(self, end: str) -> tuple[str, ...]:
        if end not in self._serving:
            closing = (edge.source for edge in self._graph.edges_to(end, "closes"))
            self._serving[end] = tuple(each for each in (*self._graph.reaches(end), *closing) if each in self._actions)
        return self._serving[end]
