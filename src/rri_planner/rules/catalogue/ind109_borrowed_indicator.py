"""IND109: an indicator that belongs to too much to tell about any one goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Indicator
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import Threshold, rule


@rule(
    code="IND109",
    name="borrowed-indicator",
    severity="info",
    since="adopted",
    sources=("GK",),
    summary=Message("one indicator measures several goals, or a statistic of the region is all that measures a goal"),
    why=Message("Such a number moves for many reasons; success or failure could not be related to the plan."),
    remedies=(
        Message("add a measure that is closer to what is done for the goal"),
        Message("keep the statistic as background"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills}, {id: g-young}, {id: g-firms}]
        actions: [{id: a-course, serves: [g-skills, g-young, g-firms]}]
        indicators: [{id: i-work, title: Employment in the region, measures: [g-skills, g-young, g-firms]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills}, {id: g-young}, {id: g-firms}]
        actions: [{id: a-course, serves: [g-skills, g-young, g-firms]}]
        indicators: [{id: i-work, title: Employment in the region, measures: [g-skills]}]
    """,
    thresholds={
        "goals": Threshold(Decimal(3), Message("the goals from which on one indicator measures too many")),
        "actions": Threshold(Decimal(3), Message("the actions below which a statistic says little about a goal")),
    },
)
def borrowed_indicator(case: Case) -> Iterator[Judgement]:
    """Judge every indicator that measures a goal: it measures few, and is closer to them than a statistic.

    A statistic (an indicator of the kind "context") may be the only measure of a goal that many actions reach.
    """
    for indicator in case.plan.indicators:
        edges = case.graph.edges_from(indicator.id, "measures")
        goals = [id_ for id_ in dict.fromkeys(edge.target for edge in edges) if case.plan[id_].item_kind == "goal"]
        if goals:
            yield _judged(case, indicator, goals)


def _judged(case: Case, indicator: Indicator, goals: Sequence[str]) -> Judgement:
    most = case.thresholds["IND109.goals"]
    if len(goals) >= most:
        message = Message(
            "{indicator} measures {number} goals (we point out {most} or more); what moves it will hardly tell about "
            "any one of them",
            indicator=called(indicator),
            number=len(goals),
            most=most,
        )
        return fires(indicator.id, witness=Set(goals), message=message)
    if indicator.kind not in {"context", None}:
        return HOLDS
    least = case.thresholds["IND109.actions"]
    alone = [each for each in goals if _is_alone(case, each) and len(case.graph.reaches(each)) < least]
    if not alone or indicator.kind is None:
        return cannot_tell("kind") if alone else HOLDS
    message = Message(
        "{indicator} is a statistic of the region and all that measures {goals}, for which there are fewer than "
        "{least} actions",
        indicator=called(indicator),
        goals=listed(case.plan[each] for each in alone),
        least=least,
    )
    return fires(indicator.id, witness=Set(alone), message=message)


def _is_alone(case: Case, goal: str) -> bool:
    return len({edge.source for edge in case.graph.edges_to(goal, "measures")}) == 1
