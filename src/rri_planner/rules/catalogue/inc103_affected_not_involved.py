"""INC103: somebody whom an action affects, and who was not heard about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rri_planner.analysis import Hearing, hearing
from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Action, Stakeholder
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule

_ONLY_CONCERNED = frozenset({None, "affected", "informed"})


@rule(
    code="INC103",
    name="affected-not-involved",
    severity="warning",
    since="consultation",
    needs_level="D2",
    sources=("STIL", "GRACE"),
    summary=Message("somebody is marked as affected by an action and was not heard about it"),
    why=Message("Inclusion means that those who are affected can say something before it is decided."),
    remedies=(
        Message("talk to them before the plan is adopted, and record it as an event"),
        Message("record the event at which they were, or what they said"),
        Message("say who speaks for them"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-coast, title: A living coast}]
        stakeholders: [{id: s-fishers, name: Fishers}, {id: s-port, name: Port authority}]
        actions: [{id: a-farm, title: Wind farm, serves: [g-coast], involved: [{who: s-fishers, as: affected}]}]
        events: [{id: e-workshop, informs: [g-coast], attended_by: [s-port]}]
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-coast, title: A living coast}]
        stakeholders: [{id: s-fishers, name: Fishers}, {id: s-port, name: Port authority}]
        actions: [{id: a-farm, title: Wind farm, serves: [g-coast], involved: [{who: s-fishers, as: affected}]}]
        events: [{id: e-workshop, informs: [g-coast], attended_by: [s-port, s-fishers]}]
    """,
)
def affected_not_involved(case: Case) -> Iterator[Judgement]:
    """Judge every stakeholder that live actions affect: it, or who speaks for it, was heard about each of them.

    Heard is who attended an event, or said something there, that shaped the action or a goal or pathway above it. Who
    has a part in the action needs no hearing. Where nobody recorded who was there, nobody can tell.
    """
    affected, asked = _affected(case), hearing(case.graph)
    for stakeholder in case.plan.stakeholders:
        if stakeholder.id in affected:
            yield _judged(stakeholder, affected[stakeholder.id], asked)


def _affected(case: Case) -> Mapping[str, dict[str, Action]]:
    """Return the live actions that affect each stakeholder which has no part in them, by id."""
    found: dict[str, dict[str, Action]] = {}
    for action in case.live_actions:
        parts = {each.who for each in action.involved if each.as_ not in _ONLY_CONCERNED}
        for who in dict.fromkeys(each.who for each in action.involved if each.as_ == "affected"):
            if who is not None and who not in parts:
                found.setdefault(who, {})[action.id] = action
    return found


def _judged(stakeholder: Stakeholder, actions: Mapping[str, Action], asked: Hearing) -> Judgement:
    heard = asked.heard(stakeholder, actions)
    missed = [actions[id_] for id_, was in heard.items() if was is False]
    if not missed:
        return cannot_tell("attended_by") if None in heard.values() else HOLDS
    message = Message(
        "{stakeholder} is affected by {actions} and is not recorded in anything that shaped it",
        plural="{stakeholder} is affected by {actions} and is not recorded in anything that shaped them",
        count=len(missed),
        stakeholder=called(stakeholder),
        actions=listed(missed),
    )
    return fires(stakeholder.id, witness=Set(action.id for action in missed), message=message)
