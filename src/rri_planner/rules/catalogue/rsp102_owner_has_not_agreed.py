"""RSP102: work that is given to somebody who has not agreed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import word_name
from rri_planner.model import Action, Involvement, Stakeholder
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="RSP102",
    name="owner-has-not-agreed",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("S3EC",),
    summary=Message("whoever is accountable for an action is not recorded as having agreed"),
    why=Message("Plans that give work to those who are not there fail; what counts is who is willing to take part."),
    remedies=(
        Message("ask, and record the answer with its date"),
        Message("make somebody else accountable"),
    ),
    incoherent="""
        stage: adopted
        stakeholders: [{id: s-chamber, name: Chamber of commerce}]
        actions:
          - {id: a-course, title: Evening course,
             involved: [{who: s-chamber, as: accountable, commitment: asked}, {who: s-chamber, as: responsible}]}
    """,
    coherent="""
        stage: adopted
        stakeholders: [{id: s-chamber, name: Chamber of commerce}]
        actions:
          - {id: a-course, title: Evening course,
             involved: [{who: s-chamber, as: accountable, commitment: confirmed, since: 2026-02},
                        {who: s-chamber, as: responsible}]}
    """,
)
def owner_has_not_agreed(case: Case) -> Iterator[Judgement]:
    """Judge every stakeholder that is accountable for a settled action: it has confirmed, and since when."""
    for action in case.settled_actions:
        for involvement in action.involved:
            owner = case.plan.get(involvement.who or "")
            if involvement.as_ != "accountable" or not isinstance(owner, Stakeholder):
                continue
            agreed = involvement.commitment == "confirmed" and involvement.since is not None
            yield HOLDS if agreed else _not_agreed(action, owner, involvement)


def _not_agreed(action: Action, owner: Stakeholder, involvement: Involvement) -> Fires:
    ends: dict[str, Any] = {"action": called(action), "owner": called(owner)}
    witness = Value("commitment", involvement.commitment, "confirmed")
    match involvement.commitment:
        case None:
            message = Message("{action} is given to {owner}, and nothing says that it has agreed", **ends)
        case "confirmed":
            witness = Value("since")
            message = Message("{owner} has agreed to answer for {action}, but nobody wrote down when", **ends)
        case commitment:
            said = word_name("commitment", commitment)
            message = Message('{action} is given to {owner}, which is only recorded as "{said}"', said=said, **ends)
    return fires(action.id, owner.id, witness=witness, message=message)
