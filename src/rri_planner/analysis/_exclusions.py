"""Which actions, and which pathways, cannot both be taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import frozen

from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Exclusion, Item, Period


@frozen
class Conflict:
    """Two ids, in order, that exclude each other: surely, or unless dates of the ``undated`` ones keep them apart.

    Where it is ``coarse``, all dates are stated, and days within them could be chosen that keep the two apart.
    """

    first: str
    second: str
    undated: tuple[str, ...] = ()
    coarse: bool = False


def conflicts_in(graph: PlanGraph) -> tuple[Conflict, ...]:
    """Return the conflicts between actions, and between pathways, that count as means: each pair once, by id.

    An exclusion without a time always holds. One with a time holds if both may be under way together in that
    time; a date that is not stated may be any.
    """
    found: dict[tuple[str, str], list[Conflict]] = {}
    for pair, exclusion in _exclusions(graph):
        items = [graph.plan[id_] for id_ in pair]
        if exclusion is None or exclusion.period is None:
            found.setdefault(pair, []).append(Conflict(*pair))
        elif _may_meet(exclusion.period, *items):
            undated = tuple(item.id for item in items if _period(item) is None)
            coarse = not undated and not _must_meet(exclusion.period, *items)
            found.setdefault(pair, []).append(Conflict(*pair, undated, coarse))
    return tuple(_joined(each) for _, each in sorted(found.items()))


def _joined(conflicts: Sequence[Conflict]) -> Conflict:
    """Return what several exclusions between the same two come to: one that is sure settles it."""
    first = conflicts[0]
    if any(not each.undated and not each.coarse for each in conflicts):
        return Conflict(first.first, first.second)
    undated = tuple(sorted({id_ for each in conflicts for id_ in each.undated}))
    return Conflict(first.first, first.second, undated, coarse=not undated)


def _exclusions(graph: PlanGraph) -> Iterator[tuple[tuple[str, str], Exclusion | None]]:
    for edge in graph.edges("excludes"):
        if edge.source != edge.target and graph.is_means(edge.source) and graph.is_means(edge.target):
            first, second = sorted((edge.source, edge.target))
            yield (first, second), edge.link if isinstance(edge.link, Exclusion) else None


def _may_meet(period: Period, *items: Item) -> bool:
    periods = [period, *filter(None, map(_period, items))]
    return max(map(_first, periods)) <= min(map(_last, periods))


def _must_meet(period: Period, *items: Item) -> bool:
    """Whether two meet in a time whichever days their dates stand for; a date alone stands for all of its days."""
    periods = [*filter(None, map(_period, items))]
    starts = [each.start.latest if each.start and each.start != each.end else _first(each) for each in periods]
    ends = [each.end.earliest if each.end and each.start != each.end else _last(each) for each in periods]
    return max(_first(period), *starts) <= min(_last(period), *ends)


def _first(period: Period) -> dt.date:
    return period.start.earliest if period.start else dt.date.min


def _last(period: Period) -> dt.date:
    return period.end.latest if period.end else dt.date.max


def _period(item: Item) -> Period | None:
    return item.period if isinstance(item, Action) else None
