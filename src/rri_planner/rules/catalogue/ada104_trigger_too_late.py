"""ADA104: the sign to change comes when it is too late to change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from attrs import frozen

from rri_planner.analysis import Transfer, pathways
from rri_planner.errors import Message
from rri_planner.findings import Statement, Statements
from rri_planner.model import Assumption, Indicator, LeadTime, PartialDate, Pathway
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="ADA104",
    name="trigger-too-late",
    severity="warning",
    since="adopted",
    needs_level="D3",
    sources=("TRIG", "DAPP"),
    summary=Message("when the sign to leave a pathway is expected, there is no time left to build the next one"),
    why=Message("Deciding and building take time; who waits for the sign until then is left without a way."),
    remedies=(
        Message("agree on an earlier sign"),
        Message("take a way that is quicker to build"),
        Message("plan a bridge for the time between"),
    ),
    incoherent="""
        stage: adopted
        period: 2026/2050
        goals: [{id: g-travel, title: Travel without a car}]
        pathways:
          - {id: p-bus, title: More buses, serves: [g-travel], sell_by: 2034, transfers: [p-rail]}
          - {id: p-rail, title: Light rail, serves: [g-travel], status: considered, sell_by: 2060,
             lead_time: {decide: P1Y, build: P3Y}}
        actions: [{id: a-lines, serves: [p-bus]}]
        stakeholders: [{id: s-region, name: The region}]
        indicators:
          - {id: i-full, title: Full buses, measures: [p-bus],
             signpost: {threshold: 90, then: Decide on light rail, who: s-region, expected: 2032}}
    """,
    coherent="""
        stage: adopted
        period: 2026/2050
        goals: [{id: g-travel, title: Travel without a car}]
        pathways:
          - {id: p-bus, title: More buses, serves: [g-travel], sell_by: 2034, transfers: [p-rail]}
          - {id: p-rail, title: Light rail, serves: [g-travel], status: considered, sell_by: 2060,
             lead_time: {decide: P1Y, build: P3Y}}
        actions: [{id: a-lines, serves: [p-bus]}]
        stakeholders: [{id: s-region, name: The region}]
        indicators:
          - {id: i-full, title: Full buses, measures: [p-bus],
             signpost: {threshold: 70, then: Decide on light rail, who: s-region, expected: 2029}}
    """,
)
def trigger_too_late(case: Case) -> Iterator[Judgement]:
    """Judge every pathway that has to be left for another one: the sign comes while some way on is still open.

    Signs are the indicators that measure the pathway or watch an assumption it rests on, of these the earliest.
    A finding is certain if it holds for every day that the expected date may be, else possible. Lead times count
    at their longest, and a pathway that works until the vision is to come true need not be left.
    """
    found = pathways(case.graph)
    signs = _signs(case)
    for id_ in sorted({each.source for each in found.transfers}):
        sign = min(signs.get(id_, ()), key=lambda sign: (sign.expected, sign.indicator.id), default=None)
        ways = [each for each in found.transfers if each.source == id_]
        last = max(filter(None, (each.decide_by for each in ways)), default=None)
        if sign is None:
            yield cannot_tell("signpost")
        elif last is not None and sign.expected.latest.toordinal() <= last:
            yield HOLDS
        elif last is None or None in {each.decide_by for each in ways}:
            yield cannot_tell("lead_time")
        else:
            yield _too_late(case, sign, max(ways, key=lambda each: each.decide_by or 0), last)


@frozen
class _Sign:
    expected: PartialDate
    indicator: Indicator


def _signs(case: Case) -> Mapping[str, list[_Sign]]:
    """Return, for each item, the dated signs that watch it."""
    found: dict[str, list[_Sign]] = {}
    resting: dict[str, list[str]] = {}
    for edge in case.graph.edges("rests_on"):
        assumption = case.plan[edge.target]
        for id_ in assumption.signpost if isinstance(assumption, Assumption) else ():
            resting.setdefault(id_, []).append(edge.source)
    for indicator in case.plan.indicators:
        if indicator.signpost is not None and indicator.signpost.expected is not None:
            measured = (edge.target for edge in case.graph.edges_from(indicator.id, "measures"))
            for id_ in {*measured, *resting.get(indicator.id, ())}:
                found.setdefault(id_, []).append(_Sign(indicator.signpost.expected, indicator))
    return found


def _too_late(case: Case, sign: _Sign, way: Transfer, last: int) -> Fires:
    left, taken = case.plan[way.source], case.plan[way.target]
    assert isinstance(left, Pathway)
    assert isinstance(taken, Pathway)
    certain = sign.expected.earliest.toordinal() > last
    day = sign.expected.earliest if certain else sign.expected.latest
    message = Message(
        "the sign to leave {left} may come too late ({date}): to have {taken} in time, deciding has to begin by {day}",
        left=called(left),
        date=sign.expected,
        taken=called(taken),
        day=dt.date.fromordinal(max(last, 1)),
    )
    witness = Statements(_statements(sign, left, taken), day.toordinal() - last)
    return fires(left.id, witness=witness, message=message, certainty="certain" if certain else "possible")


def _statements(sign: _Sign, left: Pathway, taken: Pathway) -> tuple[Statement, ...]:
    lead = taken.lead_time or left.lead_time or LeadTime()
    said = Message("{sign} is expected to call for action: {date}", sign=called(sign.indicator), date=sign.expected)
    lasts = Message(
        "deciding on {way} takes {decide}, building it {build}",
        way=called(taken),
        decide=lead.decide,
        build=lead.build,
    )
    works = Message("{way} works until {date}", way=called(left), date=left.sell_by)
    return (
        Statement(said, (sign.indicator.id,)),
        Statement(lasts, (taken.id,)),
        Statement(works, (left.id,)),
    )
