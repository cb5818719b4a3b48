"""Which actions, and which pathways, cannot both be taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Exclusion, Item, Period


@frozen
class Conflict:
    """Two ids, in order, that exclude each other: surely, or unless dates of the ``undated`` ones keep them apart."""

    first: str
    second: str
    undated: tuple[str, ...] = ()


def conflicts_in(graph: PlanGraph) -> tuple[Conflict, ...]:
    """Return the conflicts between actions, and between pathways, that count as means: each pair once, by id.

    An exclusion without a time always holds. One with a time holds if both may be under way together in that
    time; a date that is not stated may be any.
    """
    found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for pair, exclusion in _exclusions(graph):
        items = [graph.plan[id_] for id_ in pair]
        if exclusion is None or exclusion.period is None:
            found.setdefault(pair, []).append(())
        elif _may_meet(exclusion.period, *items):
            undated = tuple(item.id for item in items if _period(item) is None)
            found.setdefault(pair, []).append(undated)
    return tuple(
        Conflict(*pair, undated=tuple(sorted({id_ for ids in each for id_ in ids})) if all(each) else ())
        for pair, each in sorted(found.items())
    )


def _exclusions(graph: PlanGraph) -> Iterator[tuple[tuple[str, str], Exclusion | None]]:
    for edge in graph.edges("excludes"):
        if edge.source != edge.target and graph.is_means(edge.source) and graph.is_means(edge.target):
            first, second = sorted((edge.source, edge.target))
            yield (first, second), edge.link if isinstance(edge.link, Exclusion) else None


def _may_meet(period: Period, *items: Item) -> bool:
    periods = [period, *filter(None, map(_period, items))]
    starts = [each.start.earliest if each.start else dt.date.min for each in periods]
    ends = [each.end.latest if each.end else dt.date.max for each in periods]
    return max(starts) <= min(ends)


def _period(item: Item) -> Period | None:
    return item.period if isinstance(item, Action) else None
