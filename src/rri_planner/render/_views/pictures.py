"""The figures of the action plan, each in the chapter whose facts it shows."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from rri_planner.graph import PlanGraph
from rri_planner.model import Plan
from rri_planner.render._figures.roadmap_content import MOST_BARS
from rri_planner.render._views.drawings import Drawing, drawing
from rri_planner.render._writer import Writer

_WIDTH = 880.0  # what a column of text takes on a desk, in pixels
_THREE_CHARTS = 1010.0


@frozen
class Pictures:
    """A figure for each question on which the plan has anything to show, else None."""

    roadmap: Drawing | None
    pathways: Drawing | None
    coverage: Drawing | None
    indicators: Drawing | None
    funnel: Drawing | None
    influences: Drawing | None


def pictures(graph: PlanGraph, writer: Writer, today: dt.date | None) -> Pictures:
    """Return the figures of a plan; the roadmap and the pathways show where `today` is, if it is given."""

    def drawn(name: str, *, worth: bool, width: float = _WIDTH) -> Drawing | None:
        return drawing(graph, name, writer, today=today, width=width) if worth else None

    plan = graph.plan
    return Pictures(
        roadmap=drawn("roadmap", worth=_fits_a_roadmap(graph)),
        pathways=drawn("pathways", worth=any(each.sell_by is not None for each in plan.pathways)),
        coverage=drawn("coverage", worth=_has_keys(graph)),
        indicators=drawn("indicator", worth=_is_measured(plan), width=_THREE_CHARTS),
        funnel=drawn("funnel", worth=bool(plan.contributions)),
        influences=drawn("influence", worth=bool(plan.influences)),
    )


def _fits_a_roadmap(graph: PlanGraph) -> bool:
    """Whether there are dated actions, and no more than a roadmap shows one by one; of more the table tells more."""
    dated = sum(action.period is not None and graph.is_live(action.id) for action in graph.plan.actions)
    return 0 < dated <= MOST_BARS


def _has_keys(graph: PlanGraph) -> bool:
    return any(action.rri and graph.is_live(action.id) for action in graph.plan.actions)


def _is_measured(plan: Plan) -> bool:
    return any(each.baseline is not None or each.targets or each.observations for each in plan.indicators)
