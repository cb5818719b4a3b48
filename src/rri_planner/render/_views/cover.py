"""The first page: what plan this is, for whom, for when, and how much there is in it."""

from __future__ import annotations

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised, kind_label
from rri_planner.render._values import Origin, Words
from rri_planner.render._views.voices import Count
from rri_planner.render._writer import Writer

_COUNTED = ("goals", "pathways", "actions", "indicators", "stakeholders", "events", "contributions")


@frozen
class Cover:
    """What a reader sees first."""

    title: Words
    region: Words | None
    period: str | None
    stage: str
    issued: str | None
    summary: Words | None
    description: Words | None
    mission: Words | None
    values: tuple[Words, ...]
    counts: tuple[Count, ...]
    origin: Origin | None


def cover(graph: PlanGraph, writer: Writer) -> Cover:
    """Return the first page of a plan; what was dropped, rejected or merged is not counted."""
    plan = graph.plan
    return Cover(
        writer.words(plan.title) or Words(writer.say(Message("Action plan"))),
        writer.words(plan.region.name or plan.region.title) if plan.region is not None else None,
        writer.said(plan.period),
        capitalised(writer.word("stage", plan.stage)),
        writer.said(plan.issued),
        writer.words(plan.summary),
        writer.words(plan.description),
        writer.words(plan.mission),
        writer.texts(plan.values),
        tuple(_counts(graph, writer)),
        writer.origin(plan.provenance),
    )


def _counts(graph: PlanGraph, writer: Writer) -> list[Count]:
    found = []
    for name in _COUNTED:
        items = [item for item in getattr(graph.plan, name) if graph.is_live(item.id)]
        if items:
            label = kind_label(items[0].item_kind, writer.language, plural=len(items) != 1)
            found.append(Count(label, writer.say(len(items))))
    return found
