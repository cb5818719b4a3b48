"""The head of a document: which plan this is."""

from __future__ import annotations

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.language import capitalised
from rri_planner.model import Plan
from rri_planner.render._values import Origin, Words
from rri_planner.render._writer import Writer


@frozen
class Heading:
    """What a reader has to know of a plan before anything else."""

    title: Words
    region: Words | None
    period: str | None
    stage: str
    origin: Origin | None


def heading(plan: Plan, writer: Writer) -> Heading:
    """Return the head of a document."""
    return Heading(
        writer.words(plan.title) or Words(writer.say(Message("Action plan"))),
        writer.words(plan.region.name or plan.region.title) if plan.region is not None else None,
        writer.said(plan.period),
        capitalised(writer.word("stage", plan.stage)),
        writer.origin(plan.provenance),
    )
