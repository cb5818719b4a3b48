"""Inclusion: who took part, and whose contributions were taken up."""

from __future__ import annotations

from collections import Counter

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._funnel import strands_of
from rri_planner.analysis._inclusion_counts import Attendance, added
from rri_planner.analysis._inclusion_parity import fisher_exact
from rri_planner.analysis._inclusion_result import Inclusion, Uptake, variety_of
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan

_FEWEST = 8


def inclusion(plan: Plan | PlanGraph, *, fewest: int = _FEWEST) -> Inclusion:
    """Return who took part in each event and in all, and how much of what each strand said was taken up.

    Counts come first; the numbers of variety and the test only add to them. A strand with fewer contributions
    than `fewest`, or without any others to compare with, gets counts but no test. Sources: Stirling 2007
    (doi:10.1098/rsif.2007.0213); OECD Guidelines for Citizen Participation Processes 2022.

    >>> plan = Plan(events=[{"id": "e-workshop", "participants": {"helix": {"research": 12, "business": 5}}}])
    >>> dict(inclusion(plan).totals.helix)
    {'business': 5, 'research': 12}
    """
    asked = graph_of(plan).plan
    events = FrozenMap({event.id: Attendance.of(event.participants) for event in asked.events})
    totals = added(events.values())
    uncounted = tuple(id_ for id_, each in events.items() if not each.helix)
    return Inclusion(
        events,
        totals,
        variety_of(totals.helix, strands=len(asked.words("helix"))),
        _uptake(asked, fewest),
        cannot_tell=(CannotTell("participants.helix", uncounted),) if uncounted or not events else (),
    )


def _uptake(plan: Plan, fewest: int) -> FrozenMap[Uptake]:
    strands = strands_of(plan)
    raised: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    for said in plan.contributions:
        strand = strands.get(said.by)
        if strand is not None:
            raised[strand] += 1
            taken[strand] += said.outcome in {"adopted", "merged"}
    return FrozenMap({strand: _against_others(strand, raised, taken, fewest) for strand in raised})


def _against_others(strand: str, raised: Counter[str], taken: Counter[str], fewest: int) -> Uptake:
    others_raised, others_taken = raised.total() - raised[strand], taken.total() - taken[strand]
    enough = raised[strand] >= fewest and others_raised > 0
    p = (
        fisher_exact(taken[strand], raised[strand], others_taken=others_taken, others_raised=others_raised)
        if enough
        else None
    )
    return Uptake(raised[strand], taken[strand], others_raised, others_taken, p)
