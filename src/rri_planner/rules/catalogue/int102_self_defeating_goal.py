"""INT102: a goal that the plan's own actions hinder as much as they help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from rri_planner.errors import Message
from rri_planner.findings import Part, Sum
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule


@rule(
    code="INT102",
    name="self-defeating-goal",
    severity="warning",
    since="adopted",
    needs_level="D3",
    sources=("CIB", "HR"),
    summary=Message("by the plan's own scores, its actions hinder a goal at least as much as they help it"),
    why=Message("Means should support one another; here what the one builds up the other takes away."),
    remedies=(
        Message("change or drop the actions that hinder"),
        Message("change the goal"),
        Message("look at the scores again, together"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-nature, title: Quiet nature}, {id: g-visitors, title: More visitors}]
        actions: [{id: a-wardens, serves: [g-nature]}, {id: a-airport, serves: [g-visitors]}]
        influences: [{of: a-airport, to: g-nature, score: -3}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-nature, title: Quiet nature}, {id: g-visitors, title: More visitors}]
        actions: [{id: a-wardens, serves: [g-nature]}, {id: a-trails, serves: [g-visitors]}]
        influences: [{of: a-wardens, to: g-nature, score: 3}, {of: a-trails, to: g-nature, score: -1}]
    """,
)
def self_defeating_goal(case: Case) -> Iterator[Judgement]:
    """Judge every live goal on which an action was scored: if one hinders, the others help it more.

    Several judges count by their mean; an action that leads to the goal and was not scored counts as +1. Of a goal on
    which no action was scored nobody can tell.
    """
    scored: dict[str, dict[str, Decimal]] = {}
    live = {action.id for action in case.live_actions}
    for (source, target), score in case.scores.items():
        if source in live:
            scored.setdefault(target, {})[source] = score
    for goal in case.plan.goals:
        if goal.id in scored:
            effects = {**dict.fromkeys(case.graph.reaches(goal.id), Decimal(1)), **scored[goal.id]}
            hinders = min(effects.values()) < 0 and sum(effects.values()) <= 0
            yield _defeated(case, goal.id, effects) if hinders else HOLDS
        elif case.graph.is_live(goal.id):
            yield cannot_tell("influences")


def _defeated(case: Case, goal: str, effects: Mapping[str, Decimal]) -> Fires:
    helping = {id_: each for id_, each in effects.items() if each > 0}
    hindering = {id_: each for id_, each in effects.items() if each < 0}
    facts: dict[str, Any] = {
        "goal": called(case.plan[goal]),
        "hindering": listed(case.plan[id_] for id_ in sorted(hindering)),
        "minus": sum(hindering.values(), Decimal(0)),
    }
    if helping:
        message = Message(
            "{goal} is hindered by {hindering} (together {minus}) and helped by {helping} (together {plus}): "
            "by these scores the plan does not move it forward",
            helping=listed(case.plan[id_] for id_ in sorted(helping)),
            plus=sum(helping.values(), Decimal(0)),
            **facts,
        )
    else:
        message = Message("{goal} is hindered by {hindering} (together {minus}), and no action helps it", **facts)
    parts = tuple(Part(id_, effects[id_]) for id_ in sorted(effects))
    return fires(goal, witness=Sum(parts, sum(effects.values(), Decimal(0)), Decimal(0)), message=message)
