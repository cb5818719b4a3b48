"""Signed influence: which items help and which hinder, directly and by way of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from itertools import permutations

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._influence_result import InfluenceOf, Influences
from rri_planner.analysis._influence_stability import Cells, second_order, stability_of, sums
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan

_ENOUGH = Fraction(4, 5)
_RUNS = 1_000
_MOST_NAMED = 100


def influence(
    plan: Plan | PlanGraph, *, runs: int = _RUNS, seed: int = 0, enough: Fraction | float = _ENOUGH
) -> Influences:
    """Return how strongly each item helps (+) or hinders (-) the others, from -3 to +3 a pair.

    Items are the live ones that occur in ``influences``; several judges of a pair count by their mean; a pair
    without a score is not assessed, which is not zero. Groups and stability are held back while less than `enough` of
    the pairs, from 0 to 1, are assessed. Stability comes from `runs` random changes of the scores, drawn from
    `seed`. Sources: Nilsson, Griggs and Visbeck 2016 (doi:10.1038/534320a); Weitz et al. 2018
    (doi:10.1007/s11625-017-0470-0).

    >>> from rri_planner.model import Goal, Influence
    >>> said = [Influence(of="g-skills", to="g-young", score=2), Influence(of="g-young", to="g-skills", score=-1)]
    >>> found = influence(Plan(goals=[Goal(id="g-skills"), Goal(id="g-young")], influences=said))
    >>> found.items["g-skills"].direct, found.items["g-skills"].total, found.opposed
    (Fraction(2, 1), Fraction(1, 1), (('g-skills', 'g-young'),))
    """
    graph = graph_of(plan)
    ids, cells, judges = _matrix(graph)
    pairs = len(ids) * (len(ids) - 1)
    assessed = Fraction(len(cells), pairs) if pairs else None
    blocked = assessed is None or assessed < enough
    return Influences(
        _items(ids, cells),
        assessed=assessed,
        opposed=_opposed(cells),
        stability=None if blocked else stability_of(ids, cells, runs=runs, seed=seed),
        judges=judges,
        cannot_tell=_missing(ids, cells),
    )


def _matrix(graph: PlanGraph) -> tuple[tuple[str, ...], Cells, int]:
    """Return the items, the mean score of each pair that was assessed, and the most judges of a pair."""
    scores: dict[tuple[str, str], list[int]] = defaultdict(list)
    ids: set[str] = set()
    for each in graph.plan.influences:
        if each.of is None or each.to is None or each.of == each.to:
            continue
        ids |= {each.of, each.to}
        if each.score is not None:
            scores[each.of, each.to].append(each.score)
    live = {id_ for id_ in ids if id_ in graph.plan and graph.is_live(id_)}
    known = {pair: found for pair, found in sorted(scores.items()) if live.issuperset(pair)}
    cells = {pair: Fraction(sum(found), len(found)) for pair, found in known.items()}
    return tuple(sorted(live)), cells, max(map(len, known.values()), default=0)


def _items(ids: tuple[str, ...], cells: Cells) -> FrozenMap[InfluenceOf]:
    direct, received = sums(ids, cells)
    indirect = second_order(direct, cells)
    return FrozenMap({id_: InfluenceOf(direct[id_], indirect[id_], received[id_]) for id_ in ids})


def _opposed(cells: Cells) -> tuple[tuple[str, str], ...]:
    back: Mapping[tuple[str, str], Fraction] = {(to, of): score for (of, to), score in cells.items()}
    return tuple(pair for pair, score in cells.items() if pair[0] < pair[1] and score * back.get(pair, 0) < 0)


def _missing(ids: tuple[str, ...], cells: Cells) -> tuple[CannotTell, ...]:
    """Name the first pairs that nobody assessed."""
    if not ids:
        return (CannotTell("influences"),)
    missing: list[str] = []
    for pair in permutations(ids, 2):
        if pair not in cells:
            missing.append(" -> ".join(pair))
        if len(missing) == _MOST_NAMED:
            break
    return (CannotTell("score", tuple(missing)),) if missing else ()
