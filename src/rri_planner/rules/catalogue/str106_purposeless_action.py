"""STR106: an action that leads to no goal."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Action
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule

_PURPOSES = ("goal", "vision")


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
    """Judge every live action: some goal, or the vision, stands above it.

    What was given up leads nowhere for an action that counts; an idea may stay with the pathway that it came with.
    """
    purposeful = _leading_to_a_purpose(case)
    for action in case.live_actions:
        ends = case.graph.ends(action.id)
        led = action.id in purposeful
        if led or (not case.graph.is_means(action.id) and any(_is_purpose(case, end) for end in ends)):
            yield HOLDS
        else:
            yield fires(action.id, witness=Set(ends), message=_sentence(case, action, ends))


def _leading_to_a_purpose(case: Case) -> set[str]:
    """Return the ids of all that leads to a goal or the vision by ends none of which was given up."""
    graph = case.graph
    pending = [each.id for each in case.plan.of_kind(*_PURPOSES) if graph.is_live(each.id)]
    found = set(pending)
    while pending:
        for edge in graph.edges_to(pending.pop(), "serves"):
            if edge.source not in found and graph.is_live(edge.source):
                found.add(edge.source)
                pending.append(edge.source)
    return found


def _is_purpose(case: Case, id_: str) -> bool:
    return case.plan[id_].item_kind in _PURPOSES


def _sentence(case: Case, action: Action, ends: tuple[str, ...]) -> Message:
    if not any(_is_purpose(case, end) for end in ends):
        return Message("{action} leads to no goal", action=called(action))
    given_up = listed(case.plan[end] for end in ends if not case.graph.is_live(end))
    return Message("{action} leads only to what was given up: {ends}", action=called(action), ends=given_up)
