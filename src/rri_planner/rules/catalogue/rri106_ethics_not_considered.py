"""RRI106: an action that calls for care, and nothing that keeps it ethical."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import word_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import Listing, called, quoted
from rri_planner.rules._rule import rule

_SENSITIVE = ("personal-data", "human-participants", "minors", "ai-decisions", "animals", "dual-use")


@rule(
    code="RRI106",
    name="ethics-not-considered",
    severity="warning",
    since="adopted",
    sources=("SRT",),
    summary=Message("an action touches on people, animals or dual use, and no ethical step is planned"),
    why=Message("Ethics is a key of responsible research and innovation; somebody has to see to it."),
    remedies=(
        Message("add a review or a safeguard, and who takes care of it"),
        Message("correct what the action touches on"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-health, title: Healthy schools}]
        actions: [{id: a-survey, title: Health survey, serves: [g-health], flags: [minors, personal-data]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-health, title: Healthy schools}]
        actions:
          - {id: a-survey, title: Health survey, serves: [g-health], flags: [minors, personal-data],
             ethics: [Consent of the parents]}
    """,
)
def ethics_not_considered(case: Case) -> Iterator[Judgement]:
    """Judge every live action that calls for ethical care: it says what keeps it ethical, or who does."""
    for action in case.live_actions:
        if action.flags is None:
            yield cannot_tell("flags")
            continue
        flags = [flag for flag in _SENSITIVE if flag in action.flags]
        if not flags or any(each.title is not None or each.who is not None for each in action.ethics):
            yield HOLDS
            continue
        message = Message(
            "{action} touches on {flags}, and nothing is planned that keeps it ethical",
            action=called(action),
            flags=Listing(quoted(word_name("flag", flag)) for flag in flags),
        )
        yield fires(action.id, witness=Set(flags), message=message)
