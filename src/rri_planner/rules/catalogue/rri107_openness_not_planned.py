"""RRI107: an action that yields publications or data, and nothing about who can use them."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import word_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import Listing, called, quoted
from rri_planner.rules._rule import rule

_YIELDS = ("publications", "data")


@rule(
    code="RRI107",
    name="openness-not-planned",
    severity="info",
    since="adopted",
    sources=("HEOS",),
    summary=Message("an action yields publications or data, and does not say how others can use them"),
    why=Message("What is paid for together should be as open as possible and as closed as necessary."),
    remedies=(
        Message("say in one line where others find it and under which licence"),
        Message("say why it has to stay closed; that is an answer too"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-energy, title: Less energy}]
        actions: [{id: a-meters, title: Meters in workshops, serves: [g-energy], flags: [data]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-energy, title: Less energy}]
        actions:
          - {id: a-meters, title: Meters in workshops, serves: [g-energy], flags: [data],
             openness: [Hourly values without names under CC BY]}
    """,
)
def openness_not_planned(case: Case) -> Iterator[Judgement]:
    """Judge every live action that yields publications or data: it says how they are opened, or why they are not."""
    for action in case.live_actions:
        if action.flags is None:
            yield cannot_tell("flags")
            continue
        yields = [flag for flag in _YIELDS if flag in action.flags]
        if not yields or any(each.title is not None for each in action.openness):
            yield HOLDS
            continue
        message = Message(
            "{action} will yield {results}; where others can find them, or why not, is not said",
            action=called(action),
            results=Listing(quoted(word_name("flag", flag)) for flag in yields),
        )
        yield fires(action.id, witness=Set(yields), message=message)
