"""ROB101: an action without which a goal cannot be reached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="ROB101",
    name="single-point-of-failure",
    severity="warning",
    since="adopted",
    sources=("FTA",),
    summary=Message("if one action fails, a goal cannot be reached"),
    why=Message("Something always goes wrong in years of work; where there is no other way, one failure is enough."),
    remedies=(
        Message("add another way to the goal"),
        Message("protect the action: an owner, money and time in reserve"),
        Message("accept it, and say why"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, needs: any}]
        actions:
          - {id: a-course, title: Evening course, serves: [g-skills]}
          - {id: a-visits, title: Home visits, serves: [g-skills]}
    """,
)
def single_point_of_failure(case: Case) -> Iterator[Judgement]:
    """Judge every live goal that can be reached: no single action can break it by failing.

    Actions that others wait for count as well, those that are done no longer. A finding is certain if it holds even
    where every end that does not state its needs takes any one of its means, else possible.
    """
    for goal, points in case.single_points.items():
        for action in points.possible:
            yield _breaks(case, goal, action, certain=action in points.certain)
        if not points.possible and case.coverage.of(goal).possible:
            yield HOLDS


def _breaks(case: Case, goal: str, action: str, *, certain: bool) -> Fires:
    ends: dict[str, Any] = {"action": called(case.plan[action]), "goal": called(case.plan[goal])}
    if certain:
        message = Message("if {action} fails, {goal} cannot be reached: the plan has no other way", **ends)
    else:
        message = Message(
            "if {action} fails, {goal} may be out of reach: that depends on needs that the plan does not state", **ends
        )
    return fires(goal, action, witness=Set((action,)), message=message, certainty="certain" if certain else "possible")
