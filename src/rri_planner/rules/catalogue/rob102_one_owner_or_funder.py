"""ROB102: one stakeholder or one source of money on which too many goals hang."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from rri_planner.analysis import ends_by_point
from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Goal, Involvement
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import Threshold, rule


@rule(
    code="ROB102",
    name="one-owner-or-funder",
    severity="warning",
    since="adopted",
    needs_level="D1",
    summary=Message("many goals, or one of first priority, are lost if one stakeholder or funding line drops out"),
    why=Message("Several ways that hang on the same organisation or the same grant fail together."),
    remedies=(
        Message("find a second owner or a second source"),
        Message("plan in phases, so that a part is worth having on its own"),
        Message("name who or what would step in"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, needs: any}]
        stakeholders: [{id: s-school, name: School board}]
        actions:
          - {id: a-course, serves: [g-skills], involved: [{who: s-school, as: accountable}]}
          - {id: a-visits, serves: [g-skills], involved: [{who: s-school, as: accountable}]}
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, needs: any}]
        stakeholders: [{id: s-school, name: School board}, {id: s-library, name: Library}]
        actions:
          - {id: a-course, serves: [g-skills], involved: [{who: s-school, as: accountable}]}
          - {id: a-visits, serves: [g-skills], involved: [{who: s-library, as: accountable}]}
    """,
    thresholds={"share": Threshold(Decimal("0.334"), Message("the share of goals that may hang on one of them"))},
)
def one_owner_or_funder(case: Case) -> Iterator[Judgement]:
    """Judge everybody who is accountable for an action, and every funding line that pays for one.

    Without them no more than a third of the goals that can be reached are lost, and none of the highest priority that
    the plan states. An action is lost with its owner if nobody else is accountable for it, and with its line if that
    alone pays for it. A finding is possible if it depends on needs that are not stated.
    """
    goals = [goal for goal in case.shared_points if case.coverage.of(goal).possible]
    if not goals:
        return
    reached = _Reached(len(goals), int(case.thresholds["ROB102.share"] * len(goals)), _first_of(case, goals))
    certain, possible = (ends_by_point(case.shared_points, certain=each) for each in (True, False))
    carrying = _carrying(case)
    if not carrying:
        yield cannot_tell("funding", "involved")
    for id_ in carrying:
        if reached.loses_much(certain.get(id_, ())):
            yield _lost(case, id_, certain[id_], reached)
        elif reached.loses_much(possible.get(id_, ())):
            yield _lost(case, id_, possible[id_], reached, certain=False)
        else:
            yield HOLDS


@frozen
class _Reached:
    """How many goals can be reached, how many of them may be lost, and which ones have the highest priority."""

    number: int
    limit: int
    first: frozenset[str]

    def loses_much(self, lost: Sequence[str]) -> bool:
        return len(lost) > self.limit or not self.first.isdisjoint(lost)


def _first_of(case: Case, goals: Sequence[str]) -> frozenset[str]:
    ranks = {id_: goal.priority for id_ in goals if isinstance(goal := case.plan[id_], Goal)}
    highest = min((rank for rank in ranks.values() if rank is not None), default=None)
    return frozenset(id_ for id_, rank in ranks.items() if rank is not None and rank == highest)


def _carrying(case: Case) -> list[str]:
    """Return who is accountable for an action that counts, and what pays for one."""
    edges = (*case.graph.edges("involves"), *case.graph.edges("funded_by"))
    return sorted(
        {
            edge.target
            for edge in edges
            if case.graph.is_means(edge.source)
            and not (isinstance(edge.link, Involvement) and edge.link.as_ != "accountable")
        }
    )


def _lost(case: Case, id_: str, lost: Sequence[str], reached: _Reached, *, certain: bool = True) -> Fires:
    if len(lost) > reached.limit:
        message = Message(
            "without {carrier}, {lost} of {goals} goals cannot be reached (limit: {limit}): {names}",
            carrier=called(case.plan[id_]),
            lost=len(lost),
            goals=reached.number,
            limit=reached.limit,
            names=listed(case.plan[goal] for goal in lost),
        )
    else:
        message = Message(
            "without {carrier}, {first} cannot be reached, and nothing has a higher priority in the plan",
            carrier=called(case.plan[id_]),
            first=listed(case.plan[goal] for goal in lost if goal in reached.first),
        )
    if certain:
        return fires(id_, witness=Set(lost), message=message)
    message = Message("{sentence}, if ends that do not state their needs take all of their means", sentence=message)
    return fires(id_, witness=Set(lost), message=message, certainty="possible")
