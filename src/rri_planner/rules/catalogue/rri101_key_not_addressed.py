"""RRI101: a key of responsible research and innovation that nothing in the plan speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import word_name
from rri_planner.model import Action, Goal
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._rule import rule


@rule(
    code="RRI101",
    name="key-not-addressed",
    severity="warning",
    since="consultation",
    sources=("RRIT", "PAN"),
    summary=Message("a key of responsible research and innovation is mentioned nowhere"),
    why=Message("The keys are the agendas of responsible research and innovation; each deserves an answer."),
    remedies=(
        Message("say which goal or action addresses it, and how"),
        Message("say why it does not matter here, in a waiver; a reason is a full answer"),
    ),
    incoherent="""
        stage: consultation
        vocabularies: {rri: {mode: replace, terms: [{key: open-access, label: Open access}]}}
        goals: [{id: g-data, title: Data for all}]
    """,
    coherent="""
        stage: consultation
        vocabularies: {rri: {mode: replace, terms: [{key: open-access, label: Open access}]}}
        goals: [{id: g-data, title: Data for all, rri: [open-access]}]
    """,
)
def key_not_addressed(case: Case) -> Iterator[Judgement]:
    """Judge every key of the plan's vocabulary: a goal, a live action, an opportunity or a threat names it."""
    addressed = set(_keys(case))
    for key in case.plan.words("rri"):
        if key in addressed:
            yield HOLDS
        else:
            message = Message('"{key}" is mentioned nowhere in the plan', key=word_name("rri", key, case.plan))
            yield fires(key, witness=Set(), message=message)


def _keys(case: Case) -> Iterator[str | None]:
    tagged: tuple[Goal | Action, ...] = (*case.plan.goals, *case.live_actions)
    for item in tagged:
        yield from (link.key for link in item.rri)
    if case.plan.vision is not None:
        yield from (prospect.rri for prospect in (*case.plan.vision.opportunities, *case.plan.vision.threats))
