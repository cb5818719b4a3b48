"""IND106: a goal that is measured only by what is done for it."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Goal, Indicator
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule


@rule(
    code="IND106",
    name="outputs-only",
    severity="warning",
    since="adopted",
    sources=("GK",),
    summary=Message("a goal is measured only by what is done, not by what changes"),
    why=Message("Workshops and courses can all be held while nothing changes, and such measures would not show it."),
    remedies=(
        Message("add one measure of what is to change; a simple question in a survey is enough"),
        Message("if a measure does tell what changed, call it a result or an impact"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        indicators: [{id: i-courses, title: Number of courses, kind: output, measures: [g-skills]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        indicators: [{id: i-courses, title: People who use what they learned, kind: result, measures: [g-skills]}]
    """,
)
def outputs_only(case: Case) -> Iterator[Judgement]:
    """Judge every goal that something measures: some indicator of it is of another kind than an output."""
    yield from (judged for goal in case.plan.goals if (judged := _judged(case, goal)) is not None)


def _judged(case: Case, goal: Goal) -> Judgement | None:
    sources = dict.fromkeys(edge.source for edge in case.graph.edges_to(goal.id, "measures"))
    indicators = [each for id_ in sources if isinstance(each := case.plan[id_], Indicator)]
    kinds = {each.kind for each in indicators}
    if not kinds:
        return None
    if kinds - {"output", None}:
        return HOLDS
    if None in kinds:
        return cannot_tell("kind")
    message = Message(
        "{goal} is measured only by {indicators}; that tells what is done, not what changes",
        goal=called(goal),
        indicators=listed(indicators),
    )
    return fires(goal.id, witness=Set(sources), message=message)
