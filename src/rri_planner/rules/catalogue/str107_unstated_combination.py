"""STR107: nobody has said whether an end takes all of its means or one."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Goal, Pathway, Vision
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule

_CHOICE_BEGINS_AT = 2


@rule(
    code="STR107",
    name="unstated-combination",
    severity="info",
    since="consultation",
    sources=("KAOS", "TOC3"),
    summary=Message("an end has several means, and the plan does not say how many of them it takes"),
    why=Message(
        "Whether all of them are needed or one is enough decides what happens when one fails; "
        "until it is said, both readings are worked out and the range is shown."
    ),
    remedies=(Message("say how many it needs: all of them, any one of them, or at least a number"),),
    incoherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}, {id: a-book, serves: [g-skills]}]
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills, needs: any}]
        actions: [{id: a-course, serves: [g-skills]}, {id: a-book, serves: [g-skills]}]
    """,
)
def unstated_combination(case: Case) -> Iterator[Judgement]:
    """Judge every live end with two means or more: it says how many of them it needs."""
    for end in case.plan.of_kind("vision", "goal", "pathway"):
        assert isinstance(end, Vision | Goal | Pathway)
        means = case.graph.supporters(end.id) if case.graph.is_live(end.id) else ()
        if len(means) < _CHOICE_BEGINS_AT:
            continue
        if end.needs is not None:
            yield HOLDS
            continue
        message = Message(
            "{end} rests on {number} means ({means}), and the plan does not say whether it takes all or one is enough",
            end=called(end),
            number=len(means),
            means=listed(case.plan[each] for each in means),
        )
        yield fires(end.id, witness=Set(means), message=message)
