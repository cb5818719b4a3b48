"""RRI104: people were heard about something that had been decided before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rri_planner.errors import Message
from rri_planner.findings import Statement, Statements
from rri_planner.model import Decision, Event, Item, PartialDate
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="RRI104",
    name="engagement-after-decision",
    severity="warning",
    since="consultation",
    needs_level="D1",
    sources=("OECDP",),
    summary=Message("an event is said to have shaped what had been decided before it took place"),
    why=Message("People should be asked while there is room for influence, before the decision has been taken."),
    remedies=(
        Message("correct the dates"),
        Message("open the decision again, and record the new one"),
        Message("describe the event as information, and take away what it is said to have shaped"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        decisions: [{id: d-skills, title: Skills come first, about: [g-skills], date: 2027-03-03}]
        events: [{id: e-workshop, title: Goal workshop, informs: [g-skills], date: 2027-04-20}]
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        decisions: [{id: d-skills, title: Skills come first, about: [g-skills], date: 2027-05-03}]
        events: [{id: e-workshop, title: Goal workshop, informs: [g-skills], date: 2027-04-20}]
    """,
)
def engagement_after_decision(case: Case) -> Iterator[Judgement]:
    """Judge every event and each live item that it is said to have shaped, where a decision was taken about the item.

    The last decision counts: what was opened again after the event was still open. An event that says itself
    that the item had already been decided needs no dates.
    """
    decisions = _decisions(case)
    for event in case.plan.events:
        for id_ in dict.fromkeys(edge.target for edge in case.graph.edges_from(event.id, "informs")):
            item = case.plan[id_]
            taken = decisions.get(item.id, [])
            settled = not {item.id, *(decision.id for decision in taken)}.isdisjoint(event.decided_before)
            if case.graph.is_live(item.id) and (taken or settled):
                yield _judged(event, item, taken, settled=settled)


def _decisions(case: Case) -> Mapping[str, list[Decision]]:
    """Return the decisions about each item; a decision is also one about itself."""
    found: dict[str, list[Decision]] = {}
    for decision in case.plan.decisions:
        for id_ in {decision.id, *(link.to for link in decision.about)}:
            found.setdefault(id_, []).append(decision)
    for pathway in case.plan.pathways:
        decided = case.plan.get(pathway.decided or "")
        if isinstance(decided, Decision) and decided not in found.get(pathway.id, []):
            found.setdefault(pathway.id, []).append(decided)
    return found


def _judged(event: Event, item: Item, taken: list[Decision], *, settled: bool) -> Judgement:
    dated = [(decision.date, decision) for decision in taken if decision.date is not None]
    last = max(dated, key=lambda each: (each[0].latest, each[1].id), default=None)
    if event.date is not None and any(not each.surely_before(event.date) for each, _ in dated):
        return HOLDS
    if event.date is not None and last is not None and len(dated) == len(taken):
        return _too_late(event, item, event.date, last)
    return _said_so(event, item) if settled else cannot_tell("date")


def _too_late(event: Event, item: Item, held: PartialDate, last: tuple[PartialDate, Decision]) -> Judgement:
    day, decision = last
    facts: dict[str, Any] = {"event": called(event), "item": called(item), "day": day, "held": held}
    statements = (
        Statement(Message("{item} was decided: {day}", **facts), tuple(dict.fromkeys((item.id, decision.id)))),
        Statement(Message("{event} took place: {held}", **facts), (event.id,)),
        Statement(Message("{event} shaped {item}", **facts), (event.id, item.id)),
    )
    message = Message(
        "{item} was decided ({day}) before {event}, which is said to have shaped it, took place ({held})", **facts
    )
    return fires(item.id, event.id, witness=Statements(statements), message=message)


def _said_so(event: Event, item: Item) -> Judgement:
    facts: dict[str, Any] = {"event": called(event), "item": called(item)}
    statements = (
        Statement(Message("{item} had been decided before {event}", **facts), (event.id, item.id)),
        Statement(Message("{event} shaped {item}", **facts), (event.id, item.id)),
    )
    message = Message("{event} is said to have shaped {item}, and to have taken place after it was decided", **facts)
    return fires(item.id, event.id, witness=Statements(statements), message=message)
