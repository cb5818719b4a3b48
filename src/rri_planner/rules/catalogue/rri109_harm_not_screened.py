"""RRI109: an action whose harm to the environment was not looked at, or not met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import word_name
from rri_planner.model import Action
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import Listing, called, quoted
from rri_planner.rules._rule import rule

_BUILDS = frozenset({"physical", "investment"})


@rule(
    code="RRI109",
    name="harm-not-screened",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("DNSH",),
    summary=Message("the harm that works or an investment may do to the environment was not looked at, or not met"),
    why=Message(
        "The Union's guidance checks each measure against six environmental objectives. It binds only certain funds, "
        "such as the Recovery and Resilience Facility; elsewhere it is good practice."
    ),
    remedies=(
        Message("record for each objective whether there is a risk"),
        Message("say what is done about a risk, or plan the action differently"),
        Message("say in a waiver why the action needs no screening"),
    ),
    incoherent="""
        stage: adopted
        vocabularies: {environmental-objective: {mode: replace, terms: [water, biodiversity]}}
        goals: [{id: g-reach, title: Everybody can get there}]
        actions:
          - {id: a-road, title: New road, serves: [g-reach], flags: [physical],
             screening: [{objective: water, finding: none}, {objective: biodiversity, finding: risk}]}
    """,
    coherent="""
        stage: adopted
        vocabularies: {environmental-objective: {mode: replace, terms: [water, biodiversity]}}
        goals: [{id: g-reach, title: Everybody can get there}]
        actions:
          - {id: a-road, title: New road, serves: [g-reach], flags: [physical],
             screening: [{objective: water, finding: none},
                         {objective: biodiversity, finding: risk, mitigation: Wildlife crossing}]}
    """,
)
def harm_not_screened(case: Case) -> Iterator[Judgement]:
    """Judge every live action with works or an investment: each environmental objective has been looked at.

    And judge every live action that records a screening: each risk comes with what is done about it.
    """
    objectives = case.plan.words("environmental-objective")
    for action in case.live_actions:
        if action.flags is None:
            yield cannot_tell("flags")
        elif not _BUILDS.isdisjoint(action.flags):
            seen = {each.objective for each in action.screening if each.finding is not None}
            yield _unscreened(case, action, [each for each in objectives if each not in seen])
        if action.screening:
            risks = (each for each in action.screening if each.finding == "risk" and each.mitigation is None)
            yield _unmet(case, action, [each.objective for each in risks if each.objective is not None])


def _unscreened(case: Case, action: Action, missing: list[str]) -> Judgement:
    if not missing:
        return HOLDS
    message = Message(
        "nobody has recorded whether {action} may harm {objectives}",
        action=called(action),
        objectives=_labels(case, missing),
    )
    return fires(action.id, witness=Set(missing), message=message)


def _unmet(case: Case, action: Action, risks: list[str]) -> Judgement:
    if not risks:
        return HOLDS
    message = Message(
        "{action} is marked as a risk for {objectives}, and nothing is said to be done about it",
        action=called(action),
        objectives=_labels(case, risks),
    )
    return fires(action.id, witness=Set(risks), message=message)


def _labels(case: Case, objectives: Iterable[str]) -> Listing:
    labels = (word_name("environmental-objective", each, case.plan) for each in dict.fromkeys(objectives))
    return Listing(map(quoted, labels))
