"""EVT103: a priority that nothing in the plan gives a ground for."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Action, Goal, Item, Link, Pathway
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule

_GROUNDS = frozenset({"event", "gap"})


@rule(
    code="EVT103",
    name="ungrounded-priority",
    severity="warning",
    since="consultation",
    sources=("PQ", "DAV", "S3EC"),
    summary=Message("a goal or pathway rests on no idea, event, study or gap that the plan names"),
    why=Message(
        "The facts that a plan starts from are a part of it; without them nobody can see why this and not that."
    ),
    remedies=(
        Message("name what you had in mind: an event, an idea, a gap, a figure"),
        Message("say in a waiver that it is a political choice; that is allowed"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        events: [{id: e-workshop, kind: vision-workshop, date: 2026-02, informs: [g-skills]}]
    """,
)
def ungrounded_priority(case: Case) -> Iterator[Judgement]:
    """Judge every goal, every live pathway under a goal, and every action that claims to come from the people.

    A ground is an event that informs it, a gap before it, a contribution that went into it or into something
    below it, a link of its own or to it with evidence, or an alignment with a reason.
    """
    heard = _heard(case)
    for item in _priorities(case):
        if item.id in heard or _has_ground(case, item):
            yield HOLDS
        else:
            message = Message("{item} rests on no idea, event, study or gap that the plan names", item=called(item))
            yield fires(item.id, witness=Set(), message=message)


def _priorities(case: Case) -> Iterator[Goal | Pathway | Action]:
    yield from case.plan.goals
    yield from (each for each in case.plan.pathways if each.serves and case.graph.is_live(each.id))
    yield from (each for each in case.live_actions if each.participatory)


def _heard(case: Case) -> set[str]:
    pending = [edge.target for edge in case.graph.edges("answered_by")]
    heard: set[str] = set()
    while pending:
        here = pending.pop()
        if here not in heard:
            heard.add(here)
            pending.extend(edge.target for edge in case.graph.edges_from(here, "serves"))
    return heard


def _has_ground(case: Case, item: Goal | Pathway | Action) -> bool:
    graph = case.graph
    links = (*item.serves, *(edge.link for edge in graph.edges_to(item.id, "serves")))
    return (
        any(_kind(case, edge.source) in _GROUNDS for edge in graph.edges_to(item.id, "informs"))
        or any(isinstance(link, Link) and _known(case, link.evidence) for link in links)
        or (isinstance(item, Goal | Pathway) and _known(case, item.evidence))
        or any(getattr(edge.link, "because", None) for edge in graph.edges_from(item.id, "aligns_with"))
    )


def _kind(case: Case, id_: str) -> str:
    item: Item = case.plan[id_]
    return item.item_kind


def _known(case: Case, evidence: tuple[str, ...]) -> bool:
    return any(each in case.plan for each in evidence)
