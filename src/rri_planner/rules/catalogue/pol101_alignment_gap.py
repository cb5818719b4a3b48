"""POL101: a goal or an objective of a policy that stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Alignment, Goal, Objective
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="POL101",
    name="alignment-gap",
    severity="info",
    since="consultation",
    sources=("DAC", "PCSD"),
    summary=Message("a goal is related to no policy, or nothing in the plan serves an objective that is in scope"),
    why=Message("A plan stands beside others; where they meet, and where they do not, is worth knowing."),
    remedies=(
        Message("say how the goal stands to an objective, or why it is the region's own"),
        Message("add what serves the objective"),
        Message("say that the objective is out of scope"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills, own_because: The region wants it}]
        actions: [{id: a-course, serves: [g-skills]}]
        policies:
          - id: pol-s3
            title: Smart specialisation
            objectives: [{id: o-bio, title: Bio-based materials, in_scope: true}]
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills, own_because: The region wants it}]
        actions: [{id: a-course, serves: [g-skills]}]
        policies:
          - id: pol-s3
            title: Smart specialisation
            objectives: [{id: o-bio, title: Bio-based materials, in_scope: false}]
    """,
)
def alignment_gap(case: Case) -> Iterator[Judgement]:
    """Judge every goal and every objective of a policy: the goal is related to some objective, the objective served.

    Any alignment relates a goal, be it a neutral one; a reason why it is the region's own does as well. An
    objective is served by a live goal, pathway or action that says so. Objectives out of scope need nothing.
    """
    yield from (_goal(case, goal) for goal in case.plan.goals)
    yield from (_objective(case, each) for policy in case.plan.policies for each in policy.objectives)


def _goal(case: Case, goal: Goal) -> Judgement:
    if goal.own_because is not None or case.graph.edges_from(goal.id, "aligns_with"):
        return HOLDS
    if not any(policy.objectives for policy in case.plan.policies):
        return cannot_tell("policies")
    message = Message("{goal} is related to no objective of any policy that the plan lists", goal=called(goal))
    return fires(goal.id, witness=Set(), message=message)


def _objective(case: Case, objective: Objective) -> Judgement:
    if objective.in_scope is None:
        return cannot_tell("in_scope")
    if not objective.in_scope or _is_served(case, objective):
        return HOLDS
    message = Message(
        "{objective} is in scope, and nothing in the plan says that it serves it", objective=called(objective)
    )
    return fires(objective.id, witness=Set(), message=message)


def _is_served(case: Case, objective: Objective) -> bool:
    edges = case.graph.edges_to(objective.id, "aligns_with")
    return any(
        isinstance(edge.link, Alignment) and edge.link.sign in {"supports", None} and case.graph.is_live(edge.source)
        for edge in edges
    )
