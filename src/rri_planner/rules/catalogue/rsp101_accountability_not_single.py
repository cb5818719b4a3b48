"""RSP101: an action that nobody answers for, or several."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Action
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="RSP101",
    name="accountability-not-single",
    severity="warning",
    since="consultation",
    needs_level="D1",
    sources=("RACI",),
    summary=Message("an action has nobody accountable, or several, or nobody who does it"),
    why=Message(
        "One body answers for an action and at least one does it: a convention of practice, not of science. "
        "Where the lead is shared on purpose, say so."
    ),
    remedies=(
        Message("name one body as accountable; others are responsible or consulted"),
        Message("name who does the work"),
    ),
    incoherent="""
        stage: consultation
        actions: [{id: a-course, title: Evening course, status: selected}]
    """,
    coherent="""
        stage: consultation
        stakeholders: [{id: s-school, name: The school}]
        actions:
          - {id: a-course, title: Evening course, status: selected,
             involved: [{who: s-school, as: accountable}, {who: s-school, as: responsible}]}
    """,
)
def accountability_not_single(case: Case) -> Iterator[Judgement]:
    """Judge every settled action: one stakeholder is accountable for it, and somebody is responsible."""
    for action in case.settled_actions:
        accountable, responsible = _involved(action, "accountable"), _involved(action, "responsible")
        if len(accountable) == 1 and responsible:
            yield HOLDS
        else:
            message = _sentence(action, len(accountable))
            yield fires(action.id, witness=Set(accountable), message=message)


def _involved(action: Action, part: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.who for each in action.involved if each.as_ == part and each.who is not None))


def _sentence(action: Action, accountable: int) -> Message:
    if not accountable:
        return Message("nobody is accountable for {action}", action=called(action))
    if accountable > 1:
        return Message(
            "{action} has {number} accountable bodies, and nothing says who decides if they disagree",
            action=called(action),
            number=accountable,
        )
    return Message(
        "{action} has one accountable body, but nobody who is responsible for doing it", action=called(action)
    )
