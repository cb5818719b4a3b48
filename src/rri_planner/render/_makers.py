"""How each document gets its view: what its template is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from rri_planner.graph import PlanGraph
from rri_planner.render._views.action_plan import action_plan
from rri_planner.render._wanted import Wanted
from rri_planner.render._writer import Writer

Made: TypeAlias = Mapping[str, object]


def _action_plan(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Made:
    return {"plan": action_plan(graph, writer, wanted)}


def _one_page(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Made:
    from rri_planner.render._views.one_page import one_page

    return {"page": one_page(graph, writer, today=wanted.today)}


def _answers(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Made:
    from rri_planner.render._views.answers import answers

    return {"letter": answers(graph.plan, writer, of=wanted.of, today=wanted.today)}


def _action_cards(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Made:
    from rri_planner.render._views.cards import cards

    return {"deck": cards(graph, writer, base_url=wanted.base_url)}


def _workshop(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Made:
    from rri_planner.render._views.workshop import workshop

    return {"workshop": workshop(graph, writer, of=wanted.of, today=wanted.today)}


def _roadmap(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Made:
    from rri_planner.render._views.roadmap import roadmap

    return {"roadmap": roadmap(graph, writer, today=wanted.today)}


def _progress(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Made:
    from rri_planner.render._views.progress import progress_report

    return {"progress": progress_report(graph, writer, today=wanted.today, since=wanted.since)}


def _coherence(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Made:
    from rri_planner.coherence import check
    from rri_planner.render._views.coherence import coherence_report

    report = check(graph.plan, today=wanted.today) if wanted.report is None else wanted.report
    return {"report": coherence_report(report, writer)}


def _comparison(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Made:
    from rri_planner.render._views.comparison import booklet

    return {"booklet": booklet(graph, writer, wanted)}


MAKERS: Mapping[str, Callable[[PlanGraph, Writer, Wanted], Made]] = MappingProxyType(
    {
        "action-plan": _action_plan,
        "one-page": _one_page,
        "answers": _answers,
        "action-cards": _action_cards,
        "workshop": _workshop,
        "roadmap": _roadmap,
        "progress": _progress,
        "coherence": _coherence,
        "comparison": _comparison,
    }
)
