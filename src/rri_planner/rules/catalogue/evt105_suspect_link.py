"""EVT105: a link to something that has changed since somebody last looked at the link."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="EVT105",
    name="suspect-link",
    severity="info",
    since="running",
    sources=("DOOR", "OFT"),
    summary=Message("what a link leads to has changed since somebody last looked at the link"),
    why=Message("A link was right for what its target said then; plans change, and links stay behind unnoticed."),
    remedies=(
        Message("if the link still holds, confirm it: the new fingerprint is stored with it"),
        Message("change the link or take it away"),
    ),
    incoherent="""
        stage: running
        goals: [{id: g-skills, title: Digital skills for everybody}]
        actions: [{id: a-course, title: Evening course, serves: [{to: g-skills, reviewed: 0123456789ab}]}]
    """,
    coherent="""
        stage: running
        goals: [{id: g-skills, title: Digital skills for everybody}]
        actions: [{id: a-course, title: Evening course, serves: [{to: g-skills, reviewed: 8adf2d658c36}]}]
    """,
)
def suspect_link(case: Case) -> Iterator[Judgement]:
    """Judge every link between items: its target says what it said when somebody last looked at the link.

    What a target says is told by its fingerprint; its status, observations and translations do not count.
    """
    fingerprint = cache(case.plan.fingerprint)
    for holder, key, link in case.links:
        if link.to not in case.plan:
            continue
        if link.reviewed is None:
            yield cannot_tell("reviewed")
            continue
        now = fingerprint(link.to)
        if link.reviewed == now:
            yield HOLDS
            continue
        message = Message(
            "{target} has changed since somebody last looked at the link from {holder} to it",
            target=called(case.plan[link.to]),
            holder=called(holder),
        )
        yield fires(holder.id, link.to, witness=Value(key, link.reviewed, now), message=message)
