"""RRI102: a key that a goal names, and that nobody acts on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import word_name
from rri_planner.model import Action, Goal, Stakeholder
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule


@rule(
    code="RRI102",
    name="key-named-not-acted",
    severity="warning",
    since="adopted",
    sources=("VOEL",),
    summary=Message("a goal names a key of responsible research and innovation, and no action or indicator follows it"),
    why=Message("A key that is only named is a label; it takes somebody who does something, and a way to see it."),
    remedies=(
        Message("name the key in an action below the goal that somebody is accountable for"),
        Message("add an indicator that measures the goal, or such an action"),
        Message("lower the claim: take the key from the goal"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, rri: [gender-equality]}]
        stakeholders: [{id: s-school, name: Evening school}]
        actions: [{id: a-course, serves: [g-skills], involved: [{who: s-school, as: accountable}]}]
        indicators: [{id: i-share, measures: [g-skills]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, rri: [gender-equality]}]
        stakeholders: [{id: s-school, name: Evening school}]
        actions:
          - {id: a-course, serves: [g-skills], involved: [{who: s-school, as: accountable}], rri: [gender-equality]}
        indicators: [{id: i-share, measures: [g-skills]}]
    """,
)
def key_named_not_acted(case: Case) -> Iterator[Judgement]:
    """Judge every key of every live goal that is not only watched.

    An action that reaches the goal names the key too and has somebody accountable, and an indicator measures the
    goal or an action that names the key.
    """
    for goal in case.plan.goals:
        keys = dict.fromkeys(link.key for link in goal.rri if link.key is not None)
        if not keys or goal.watch_only is not None or not case.graph.is_live(goal.id):
            continue
        below = [case.plan[id_] for id_ in case.graph.reaches(goal.id)]
        for key in keys:
            yield _judged(case, goal, key, [each for each in below if isinstance(each, Action) and _names(each, key)])


def _names(action: Action, key: str) -> bool:
    return any(link.key == key for link in action.rri)


def _judged(case: Case, goal: Goal, key: str, actions: list[Action]) -> Judgement:
    owned = any(_is_owned(case, action) for action in actions)
    measured = any(case.graph.edges_to(each.id, "measures") for each in (goal, *actions))
    if owned and measured:
        return HOLDS
    facts: dict[str, Any] = {"goal": called(goal), "key": word_name("rri", key, case.plan), "actions": listed(actions)}
    if owned:
        message = Message('{goal} names the key "{key}", and no indicator shows what comes of it', **facts)
    elif actions:
        message = Message(
            '{goal} names the key "{key}", and nobody is accountable for what names it below: {actions}', **facts
        )
    elif measured:
        message = Message('{goal} names the key "{key}", and no action below it does', **facts)
    else:
        message = Message('{goal} names the key "{key}", and no action and no indicator stands behind it', **facts)
    return fires(goal.id, key, witness=Set(action.id for action in actions), message=message)


def _is_owned(case: Case, action: Action) -> bool:
    owners = (case.plan.get(each.who or "") for each in action.involved if each.as_ == "accountable")
    return any(isinstance(owner, Stakeholder) for owner in owners)
