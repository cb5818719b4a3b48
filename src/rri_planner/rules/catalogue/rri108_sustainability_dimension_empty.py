"""RRI108: a dimension of sustainability that no goal with actions behind it serves."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import word_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import listed
from rri_planner.rules._rule import rule


@rule(
    code="RRI108",
    name="sustainability-dimension-empty",
    severity="warning",
    since="consultation",
    sources=("EGI", "PCSD"),
    summary=Message("no goal with actions behind it serves one of the dimensions of sustainability"),
    why=Message("Sustainability has several dimensions, and a plan that leaves one out should know that it does."),
    remedies=(
        Message("say which goal serves the dimension, or add one"),
        Message("put actions behind the goal that serves it"),
        Message("say in a waiver why the plan leaves it to others"),
    ),
    incoherent="""
        stage: consultation
        vocabularies: {sustainability: {mode: replace, terms: [economic, ecological]}}
        goals: [{id: g-jobs, title: More jobs, sustainability: [economic]}]
        actions: [{id: a-course, serves: [g-jobs]}]
    """,
    coherent="""
        stage: consultation
        vocabularies: {sustainability: {mode: replace, terms: [economic, ecological]}}
        goals: [{id: g-jobs, title: More jobs, sustainability: [economic, ecological]}]
        actions: [{id: a-course, serves: [g-jobs]}]
    """,
)
def sustainability_dimension_empty(case: Case) -> Iterator[Judgement]:
    """Judge every dimension of the plan's vocabulary: a goal that leads down to actions serves it.

    Where that depends on goals that do not say how many of their means they need, or that serve one another in a
    circle, nobody can tell.
    """
    for dimension in case.plan.words("sustainability"):
        goals = [goal for goal in case.plan.goals if dimension in goal.sustainability]
        if any(case.coverage.of(goal.id).certain for goal in goals):
            yield HOLDS
        elif any(case.coverage.of(goal.id).possible for goal in goals):
            yield cannot_tell("needs")
        elif any(case.coverage.of(goal.id).circular for goal in goals):
            yield cannot_tell("serves")
        else:
            label = word_name("sustainability", dimension, case.plan)
            message = Message('no goal serves the dimension "{dimension}"', dimension=label)
            if goals:
                message = Message(
                    'the dimension "{dimension}" rests on {goals} alone, and no action stands behind that',
                    dimension=label,
                    goals=listed(goals),
                )
            yield fires(dimension, witness=Set(goal.id for goal in goals), message=message)
