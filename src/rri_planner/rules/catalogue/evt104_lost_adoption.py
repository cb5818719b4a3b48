"""EVT104: something that was said was adopted, and what it was adopted into has come to nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from rri_planner.errors import Message
from rri_planner.findings import Path
from rri_planner.language import word_name
from rri_planner.model import Action, Contribution, Goal, Item, PartialDate, Pathway, Vision
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import Threshold, rule

_NOT_BEGUN = frozenset({"idea", "measure", "selected", "planned"})
_GIVEN_UP = frozenset({"dropped", "rejected"})
_MONTHS_A_YEAR = 12


@rule(
    code="EVT104",
    name="lost-adoption",
    severity="warning",
    since="adopted",
    needs_level="D2",
    summary=Message("a contribution was adopted into something that was dropped, never began or has no action"),
    why=Message("Whoever was told that an idea is in the plan would find nothing behind that promise."),
    remedies=(
        Message("name what the contribution lives on in"),
        Message("bring what it went into back to life"),
        Message("tell the people who raised it, and record that as the answer"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills}]
        actions:
          - {id: a-course, serves: [g-skills]}
          - {id: a-bus, title: Digital bus, serves: [g-skills], status: dropped}
        contributions: [{id: c-bus, text: A bus with computers, outcome: adopted, into: [a-bus]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills}]
        actions:
          - {id: a-course, serves: [g-skills]}
          - {id: a-bus, title: Digital bus, serves: [g-skills], status: done}
        contributions: [{id: c-bus, text: A bus with computers, outcome: adopted, into: [a-bus]}]
    """,
    thresholds={"months": Threshold(Decimal(12), Message("the months after its start within which an action begins"))},
)
def lost_adoption(case: Case) -> Iterator[Judgement]:
    """Judge everything that an adopted contribution went into: it is alive, has actions, and began when it was to.

    An action that was merged stands for the one it became part of. Goals that the region only watches need no
    actions, and circles are left to another rule. An action began if its status says so.
    """
    for said in case.plan.contributions:
        if said.outcome != "adopted":
            continue
        targets = dict.fromkeys(edge.target for edge in case.graph.edges_from(said.id, "answered_by"))
        if not targets:
            yield cannot_tell("into")
        yield from (_judged(case, said, _merged(case, target)) for target in targets)


def _merged(case: Case, id_: str) -> tuple[Item, ...]:
    """Return the item, and if it is an action that was merged, those that it became part of in turn."""
    chain = {id_: case.plan[id_]}
    here = case.plan.get(id_)
    while isinstance(here, Action) and here.merged_into is not None and here.merged_into not in chain:
        here = case.plan.get(here.merged_into)
        if isinstance(here, Action):
            chain[here.id] = here
    return tuple(chain.values())


def _judged(case: Case, said: Contribution, chain: tuple[Item, ...]) -> Judgement:
    last = chain[-1]
    if case.graph.status(last.id) in _GIVEN_UP:
        return _lost(said, chain, Message("was given up"))
    if isinstance(last, Action):
        return _begun(case, said, chain, last)
    if isinstance(last, Goal) and last.watch_only is not None:
        return HOLDS
    if isinstance(last, Vision | Goal | Pathway):
        return _covered(case, said, chain)
    return HOLDS


def _begun(case: Case, said: Contribution, chain: tuple[Item, ...], action: Action) -> Judgement:
    status, start = case.graph.status(action.id), None if action.period is None else action.period.start
    if status is not None and status not in _NOT_BEGUN:
        return HOLDS
    if status is None or start is None or case.today is None:
        stated = {"period": start, "status": status, "today": case.today}
        return cannot_tell(*(key for key, value in stated.items() if value is None))
    months = case.thresholds["EVT104.months"]
    if _months_since(start, case.today) < months:
        return HOLDS
    late = Message(
        'was to begin ({start}) and is still "{status}" {months} months or more later',
        start=start,
        status=word_name("action-status", status),
        months=months,
    )
    return _lost(said, chain, late)


def _covered(case: Case, said: Contribution, chain: tuple[Item, ...]) -> Judgement:
    match case.coverage.of(chain[-1].id).depth:
        case "not-deep":
            return _lost(said, chain, Message("does not lead down to any action that would bring it about"))
        case "unsure":
            return cannot_tell("needs")
        case _:
            return HOLDS


def _lost(said: Contribution, chain: tuple[Item, ...], fate: Message) -> Judgement:
    message = Message(
        "{said} was adopted into {item}, but that {fate}", said=called(said), item=called(chain[0]), fate=fate
    )
    if len(chain) > 1:
        message = Message(
            "{said} was adopted into {item}, which became part of {last}, but that {fate}",
            said=called(said),
            item=called(chain[0]),
            last=called(chain[-1]),
            fate=fate,
        )
    return fires(said.id, chain[0].id, witness=Path((said.id, *(each.id for each in chain))), message=message)


def _months_since(start: PartialDate, today: dt.date) -> int:
    """Return the whole months since the last day that a date may be."""
    last = start.latest
    return (today.year - last.year) * _MONTHS_A_YEAR + today.month - last.month - (today.day < last.day)
