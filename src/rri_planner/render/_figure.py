"""From a plan to a figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING

from rri_planner.errors import BadUsage, BadValue, Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Plan, garbage_left_alone
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.figure_value import Figure, in_words
from rri_planner.render._figures.palette import Palette
from rri_planner.render._known_words import document_language, known_word
from rri_planner.render._writer import Writer

if TYPE_CHECKING:
    from rri_planner.render._figures.drawn import Drawn

FIGURES = ("map", "roadmap", "coverage", "funnel", "indicator", "pathways", "influence")
_WIDTH = 1120.0
_NARROWEST, _WIDEST = 480, 4000
_PALETTE = Palette()


def figure(  # noqa: PLR0913  # what a figure is made from, each by its name
    plan: Plan | PlanGraph,
    name: str = "map",
    *,
    language: str | None = None,
    today: dt.date | str | None = None,
    of: str | None = None,
    statuses: Collection[str] | None = None,
    matrix: str | None = None,
    theme: Palette | None = None,
    width: float | None = None,
    on_paper: bool = False,
) -> Figure:
    """Return one of the `FIGURES` of a plan, as SVG with the same in words and as a table.

    `of` is the one item to show: on the map with its chains, on the roadmap a lane, of the indicators one. Without
    `statuses` all live actions are shown, else those with one of these. `matrix` names one of
    `rri_planner.analysis.coverage`. `width` is a wish in pixels, 480 to 4,000: the map takes what it needs.
    `on_paper`, where nobody can enlarge it, a figure shows fewer parts before it counts them in groups. No figure
    shows personal data. Raises `UnknownWord` for a figure, matrix, status or language that does not exist,
    `UnknownItem` for an `of` that this figure cannot show.

    >>> from rri_planner.model import Action
    >>> print(figure(Plan(actions=[Action(id="a", title="Train")]), language="en").alternative)
    What serves what: from the vision by way of goals and pathways to the actions.
    Train; Kind: Action
    """
    from rri_planner.render._figures.by_name import BY_NAME

    draw = BY_NAME[known_word(name, FIGURES, Message("a figure"))]
    graph = plan if isinstance(plan, PlanGraph) else PlanGraph(plan)
    writer = Writer(graph.plan, document_language(graph.plan, language))
    chosen = _statuses(statuses, graph.plan)
    look, day = theme or _PALETTE, _day(today)
    asked = Asked(graph, writer, look, _width(width), day, of, chosen, matrix, on_paper)
    with garbage_left_alone():
        return _finished(name, draw(asked), asked)


def _finished(name: str, drawn: Drawn, asked: Asked) -> Figure:
    caption, notes = asked.say(drawn.caption), tuple(map(asked.say, drawn.notes))
    alternative = in_words(caption, drawn.table, notes, asked.writer.language)
    svg = drawn.canvas.finished(drawn.size, title=caption, description=alternative, language=asked.writer.language)
    return Figure(name, svg, caption, alternative, drawn.table, notes, asked.writer.language, *drawn.size)


def _width(width: float | None) -> float:
    if width is None:
        return _WIDTH
    if not _NARROWEST <= width <= _WIDEST:
        raise BadValue(width, Message("a width from 480 to 4,000 pixels"))
    return width


def _day(today: dt.date | str | None) -> dt.date | None:
    if not isinstance(today, str):
        return today
    try:
        return dt.date.fromisoformat(today)
    except ValueError:
        raise BadUsage(Message('"{today}" is not a day such as 2027-06-15', today=today)) from None


def _statuses(statuses: Collection[str] | None, plan: Plan) -> tuple[str, ...] | None:
    if statuses is None:
        return None
    words = plan.words("action-status")
    return tuple([known_word(each, words, Message("a status of actions")) for each in statuses])
