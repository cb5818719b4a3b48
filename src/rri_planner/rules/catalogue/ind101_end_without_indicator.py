"""IND101: a goal that nobody could see coming true."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Goal
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="IND101",
    name="end-without-indicator",
    severity="warning",
    since="adopted",
    sources=("DAV", "IATI"),
    summary=Message("nothing is measured for a goal"),
    why=Message("Without a measure nobody could see whether it is reached."),
    remedies=(
        Message("add one measure"),
        Message("add a question that is asked in words, with a date"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        indicators: [{id: i-trained, title: People who finished a course, measures: [g-skills]}]
    """,
)
def end_without_indicator(case: Case) -> Iterator[Judgement]:
    """Judge every goal, and every live pathway that leads down to an action: some indicator measures it.

    For a pathway that is worth a thought and no more.
    """
    pathways = (each for each in case.plan.pathways if case.graph.is_live(each.id))
    for end in (*case.plan.goals, *(each for each in pathways if case.coverage.of(each.id).certain)):
        if case.graph.edges_to(end.id, "measures"):
            yield HOLDS
        else:
            message = Message("no indicator measures {end}, so that nobody could see it succeed", end=called(end))
            yield fires(end.id, witness=Set(), message=message, severity=None if isinstance(end, Goal) else "info")
