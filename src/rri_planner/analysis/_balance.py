"""Cross-impact balance: which combinations of open choices hold together."""

from __future__ import annotations

from math import prod

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._balance_enumeration import found_by_plain_loop
from rri_planner.analysis._balance_impacts import Bundle, Impacts, Weights, impacts_of, missing_judgements
from rri_planner.analysis._balance_result import Balance, Consistent, chosen_of
from rri_planner.analysis._balance_succession import found_by_succession
from rri_planner.analysis._balance_vectorised import found_by_vectors
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan

_PLAIN_LOOP = 100_000
_EXACT = 10_000_000
_STARTS = 1_000
_MOST = 1_000


def balance(
    plan: Plan | PlanGraph, *, exact: int = _EXACT, most: int = _MOST, starts: int = _STARTS, seed: int = 0
) -> Balance:
    """Return the bundles, one option of every variant, in which each option is at least as well supported as others.

    Up to `exact` bundles all of them are looked at, beyond 100,000 with the extra ``optimise`` (`MissingExtra`
    without it); if there are more, succession from so many `starts` drawn from `seed` finds some. At most `most`
    are listed, in the order of ids and options. Several judges of a pair count by their mean; a judgement that
    is missing counts as no force, and is named. Source: Weimer-Jehle 2006 (doi:10.1016/j.techfore.2005.06.005).

    >>> from rri_planner.model import Descriptor, Judgement
    >>> variants = [Descriptor(id="v-net", options=["slow", "fast"]), Descriptor(id="v-work", options=["far", "near"])]
    >>> judgements = [Judgement(of="v-net/fast", to="v-work", scores=[2, -2]),
    ...     Judgement(of="v-work/far", to="v-net", scores=[-1, 1])]
    >>> [dict(each.choice) for each in balance(Plan(variants=variants, judgements=judgements)).consistent]
    [{'v-net': 'slow', 'v-work': 'near'}, {'v-net': 'fast', 'v-work': 'far'}]
    """
    graph = graph_of(plan)
    weights = impacts_of(graph.plan)
    bundles = prod(map(len, weights.options)) if weights.options else 0
    within = bundles <= exact
    if not within:
        found, count = found_by_succession(weights, most=most, starts=starts, seed=seed)
    elif bundles <= _PLAIN_LOOP:
        found, count = found_by_plain_loop(weights, most=most)
    else:
        found, count = found_by_vectors(weights, most=most)
    return Balance(
        bundles,
        tuple(_consistent(weights, bundle) for bundle in found),
        count=count,
        exact=within,
        chosen=chosen_of(weights, graph.plan),
        method=_all_of(bundles) if within else _some_of(bundles, starts=starts, seed=seed),
        cannot_tell=_missing(graph.plan),
    )


def _all_of(bundles: int) -> Message:
    return Message("cross-impact balance; all {bundles} bundles were looked at", bundles=bundles)


def _some_of(bundles: int, *, starts: int, seed: int) -> Message:
    return Message(
        "cross-impact balance; {bundles} bundles are too many to look at all of them: succession from {starts} "
        "starts, seed {seed}, so that others may exist",
        bundles=bundles,
        starts=starts,
        seed=str(seed),
    )


def _consistent(weights: Weights, bundle: Bundle) -> Consistent:
    impacts = Impacts(weights, bundle)
    return Consistent(
        FrozenMap(weights.named(bundle)), weights.plain(impacts.total), weights.plain_or_none(impacts.margin)
    )


def _missing(plan: Plan) -> tuple[CannotTell, ...]:
    found = {
        "variants": () if plan.variants else (plan.id,),
        "options": tuple(sorted(each.id for each in plan.variants if not each.options)),
        "chosen": tuple(sorted(each.id for each in plan.variants if each.chosen not in each.options)),
        "judgements": missing_judgements(plan),
    }
    return tuple(CannotTell(field, ids) for field, ids in found.items() if ids)
