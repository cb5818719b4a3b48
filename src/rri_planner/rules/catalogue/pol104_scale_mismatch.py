"""POL104: a policy that is not in force when or where the plan is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rri_planner.errors import Message
from rri_planner.findings import Statement, Statements
from rri_planner.model import Item, Policy, Region
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule

_CODE = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}", re.ASCII)
_COUNTRY = 2
_EUROPE = frozenset({"EEA", "EU", "EU27"})
# Two countries have other letters in NUTS than elsewhere.
_BY_NUTS: Mapping[str, str] = MappingProxyType({"GR": "EL", "GB": "UK"})


@rule(
    code="POL104",
    name="scale-mismatch",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("CG",),
    summary=Message("the plan is aligned with a policy that is in force at another time or in another place"),
    why=Message("What has run out, or holds elsewhere, gives the plan neither duty nor support."),
    remedies=(
        Message("name the strategy that took its place"),
        Message("correct the time or the territory"),
        Message("take the alignment away"),
    ),
    incoherent="""
        stage: adopted
        period: 2026/2030
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        policies: [{id: pol-old, title: Digital agenda, period: 2014/2020, objectives: [{id: o-skills}]}]
        alignments: [{of: g-skills, with: o-skills, sign: supports, because: Both teach}]
    """,
    coherent="""
        stage: adopted
        period: 2026/2030
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        policies: [{id: pol-new, title: Digital agenda, period: 2021/2027, objectives: [{id: o-skills}]}]
        alignments: [{of: g-skills, with: o-skills, sign: supports, because: Both teach}]
    """,
)
def scale_mismatch(case: Case) -> Iterator[Judgement]:
    """Judge every live part of the plan with every policy it supports: both are in force at one time and place.

    Times that are partial are apart only if all of their days are; a time that ends before it begins tells nothing.
    A policy covers the region if its territory is the region, its country, a larger NUTS region around it, or
    Europe (EU, EEA).
    """
    policies = {each.id: policy for policy in case.plan.policies for each in policy.objectives}
    pairs = {
        (source.id, policies[objective.id].id): (source, policies[objective.id])
        for source, objective, alignment in case.alignments
        if alignment.sign == "supports" and case.graph.is_live(source.id)
    }
    for source, policy in pairs.values():
        yield _in_time(case, source, policy)
        yield _in_place(case, source, policy)


def _in_time(case: Case, source: Item, policy: Policy) -> Judgement:
    ours, theirs = case.plan.period, policy.period
    if ours is None or theirs is None or ours.is_inverted or theirs.is_inverted:
        return cannot_tell("period")
    gaps = [
        (later.earliest - earlier.latest).days
        for earlier, later in ((theirs.end, ours.start), (ours.end, theirs.start))
        if earlier is not None and later is not None
    ]
    short_by = max(gaps, default=0)
    if short_by <= 0:
        return HOLDS
    message = Message(
        "{item} is to serve {policy}, but that is in force at another time ({theirs}) than the plan ({ours})",
        item=called(source),
        policy=called(policy),
        theirs=theirs,
        ours=ours,
    )
    statements = (
        Statement(Message("the plan is in force: {period}", period=ours), (case.plan.id,)),
        Statement(Message("{policy} is in force: {period}", policy=called(policy), period=theirs), (policy.id,)),
    )
    return fires(source.id, policy.id, witness=Statements(statements, short_by=short_by), message=message)


def _in_place(case: Case, source: Item, policy: Policy) -> Judgement:
    here, there = _here(case.plan.region), _as_nuts(policy.territory)
    if there is None:
        return cannot_tell("territory")
    if there in _EUROPE:
        return HOLDS
    if here is None or (len(here) == _COUNTRY and there != here and there.startswith(here)):
        return cannot_tell("region.code")
    if here.startswith(there):
        return HOLDS
    message = Message(
        "{item} is to serve {policy}, but that holds in {there} only and the plan is for {here}",
        item=called(source),
        policy=called(policy),
        there=there,
        here=here,
    )
    statements = (
        Statement(Message("the plan is for {place}", place=here), (case.plan.id,)),
        Statement(Message("{policy} holds in {place}", policy=called(policy), place=there), (policy.id,)),
    )
    return fires(source.id, policy.id, witness=Statements(statements), message=message)


def _here(region: Region | None) -> str | None:
    return None if region is None else _as_nuts(region.code) or _as_nuts(region.country)


def _as_nuts(code: str | None) -> str | None:
    """Return a code of a region or country as NUTS writes it; None where it is not such a code."""
    if code is None or not _CODE.fullmatch(code):
        return None
    return _BY_NUTS.get(code, code)
