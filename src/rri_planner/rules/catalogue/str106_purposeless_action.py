"""STR106: an action that leads to no goal."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule

_PURPOSES = frozenset({"goal", "vision"})


@rule(
    code="STR106",
    name="purposeless-action",
    severity="warning",
    sources=("LFA", "CMP5"),
    summary=Message("an action leads to no goal"),
    why=Message("Activities are there for what stands above them; nobody can say what this one is for."),
    remedies=(
        Message("say which pathway or goal it serves"),
        Message("add the missing goal that it reveals"),
        Message("move it out of the plan"),
    ),
    incoherent="""
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}, {id: a-fair, title: Annual fair}]
    """,
    coherent="""
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}, {id: a-fair, title: Annual fair, serves: [g-skills]}]
    """,
)
def purposeless_action(case: Case) -> Iterator[Judgement]:
    """Judge every live action: some goal, or the vision, stands above it."""
    for action in case.live_actions:
        ends = case.graph.ends(action.id)
        if any(case.plan[end].item_kind in _PURPOSES for end in ends):
            yield HOLDS
        else:
            message = Message("{action} leads to no goal", action=called(action))
            yield fires(action.id, witness=Set(ends), message=message)
