"""ADA103: something is watched, and nobody has said when to act, how, or who."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Indicator, Signpost
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import Listing, called
from rri_planner.rules._rule import rule


@rule(
    code="ADA103",
    name="signpost-without-trigger",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("TRIG", "DAPP"),
    summary=Message("an indicator is watched as a sign, but it is not settled when somebody acts, who, or how"),
    why=Message("A sign helps only if it is agreed beforehand at which value the next step begins."),
    remedies=(Message("set a value, a person and the next step"),),
    incoherent="""
        stage: adopted
        goals: [{id: g-homes, title: Homes for everybody}]
        actions: [{id: a-build, serves: [g-homes]}]
        stakeholders: [{id: s-town, name: Town council}]
        indicators: [{id: i-rents, title: Rents, measures: [g-homes], signpost: {who: s-town}}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-homes, title: Homes for everybody}]
        actions: [{id: a-build, serves: [g-homes]}]
        stakeholders: [{id: s-town, name: Town council}]
        indicators:
          - {id: i-rents, title: Rents, measures: [g-homes],
             signpost: {threshold: 12, then: Build on the old harbour, who: s-town}}
    """,
)
def signpost_without_trigger(case: Case) -> Iterator[Judgement]:
    """Judge every indicator that is a signpost, by its own word or by that of an assumption that it would show.

    It says at which value somebody acts, what is done then, and who does it.
    """
    named = {id_ for assumption in case.plan.assumptions for id_ in assumption.signpost}
    for indicator in case.plan.indicators:
        if indicator.signpost is not None or indicator.id in named:
            missing = _missing(indicator.signpost or Signpost())
            yield _unsettled(indicator, missing) if missing else HOLDS


def _missing(signpost: Signpost) -> dict[str, Message]:
    asked = {
        "threshold": (signpost.threshold, Message("at which value somebody acts")),
        "then": (signpost.then, Message("what is done then")),
        "who": (signpost.who, Message("who does it")),
    }
    return {key: question for key, (answer, question) in asked.items() if answer is None}


def _unsettled(indicator: Indicator, missing: dict[str, Message]) -> Judgement:
    message = Message(
        "{indicator} is watched as a sign, and the plan does not say {missing}",
        indicator=called(indicator),
        missing=Listing(missing.values()),
    )
    return fires(indicator.id, witness=Set(f"signpost.{key}" for key in missing), message=message)
