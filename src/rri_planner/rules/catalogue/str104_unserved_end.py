"""STR104: an end without means."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Goal, Item
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule


@rule(
    code="STR104",
    name="unserved-end",
    severity={"draft": "warning", "adopted": "error"},
    sources=("BRAT", "DAV", "OFT"),
    summary=Message("a vision, goal or pathway has nothing under it that would bring it about"),
    why=Message("Who intends an end must intend some means; a goal without any is a wish."),
    remedies=(
        Message("add a pathway or an action that serves it"),
        Message("merge it into another goal, or take it out"),
        Message("mark the goal as one that the region only watches, with the reason"),
    ),
    incoherent="""
        goals:
          - {id: g-access, title: Fair access to data}
          - {id: g-skills, title: Digital skills}
        actions: [{id: a-course, serves: [g-skills]}]
    """,
    coherent="""
        goals:
          - {id: g-access, title: Fair access to data, watch_only: {because: decided by the state}}
          - {id: g-skills, title: Digital skills}
        actions: [{id: a-course, serves: [g-skills]}]
    """,
)
def unserved_end(case: Case) -> Iterator[Judgement]:
    """Judge the vision, every goal that is not only watched and every live pathway: some means serves it.

    A pathway that is still being considered is never more than a warning, as nobody intends it yet.
    """
    graph = case.graph
    for end in case.plan.of_kind("vision", "goal", "pathway"):
        if not graph.is_live(end.id) or (isinstance(end, Goal) and end.watch_only):
            continue
        if graph.supporters(end.id):
            yield HOLDS
        else:
            open_choice = graph.status(end.id) == "considered"
            message = _nothing_serves(end, [case.plan[edge.source] for edge in graph.edges_to(end.id, "serves")])
            yield fires(end.id, witness=Set(), message=message, severity="warning" if open_choice else None)


def _nothing_serves(end: Item, not_counted: list[Item]) -> Message:
    if not_counted:
        return Message(
            "{end} rests only on {items}, and none of that counts: it is an idea, an open choice or was given up",
            end=called(end),
            items=listed(dict.fromkeys(not_counted)),
        )
    if end.item_kind == "vision":
        return Message("{end} has no goal under it", end=called(end))
    if end.item_kind == "pathway":
        return Message("{end} has no action under it", end=called(end))
    return Message("{end} has no pathway or action under it", end=called(end))
