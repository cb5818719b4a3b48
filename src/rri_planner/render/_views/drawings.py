"""Figures in documents."""

from __future__ import annotations

import datetime as dt

from attrs import frozen
from markupsafe import Markup

from rri_planner.graph import PlanGraph
from rri_planner.render._figure import figure
from rri_planner.render._figures.figure_value import FigureTable
from rri_planner.render._writer import Writer


@frozen
class Drawing:
    """A figure as SVG that says in words what it shows, and as a table; ``notes`` tell what it leaves out."""

    svg: Markup
    caption: str
    notes: tuple[str, ...]
    table: FigureTable


def drawing(graph: PlanGraph, name: str, writer: Writer, *, today: dt.date | None = None, width: float) -> Drawing:
    """Return a figure of the plan, drawn for a width in pixels."""
    made = figure(
        graph,
        name,
        language=writer.language,
        today=today,
        width=width,
        theme=writer.palette,
        on_paper=writer.on_paper,
    )
    return Drawing(Markup(made.svg), made.caption, made.notes, made.table)  # noqa: S704  # we drew it, and its texts are escaped there
