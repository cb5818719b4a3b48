"""The roadmap of a very large plan: how many actions of each lane take place in each year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.canvas import Canvas, Type
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.roadmap_content import Lane, stretch_of
from rri_planner.render._figures.status_look import STATUS_LOOKS
from rri_planner.render._figures.time_axis import TimeAxis

_STEPS = ("selected", "planned", "running", "done")
_ON_DARK = frozenset({"running", "done"})
_NARROWEST = 24.0


@frozen
class YearCell:
    """The stretch of a year on the axis, how many actions it has in words, and that as a share of the most, below 1."""

    left: float
    right: float
    written: str
    share: float


def year_cells(lanes: Sequence[Lane], axis: TimeAxis, asked: Asked) -> Mapping[str | None, Sequence[YearCell]]:
    """Return the years of each lane in which it has actions, by the id of the lane."""
    counts = {lane.id: actions_by_year(lane, axis) for lane in lanes}
    most = max((count for found in counts.values() for count in found.values()), default=0) + 1
    edges = [*(axis.at(dt.date(year, 1, 1)) for year in axis.years), axis.right]
    places = dict(zip(axis.years, pairwise(edges), strict=True))
    return {
        id_: [YearCell(*places[year], asked.say(count), count / most) for year, count in sorted(found.items())]
        for id_, found in counts.items()
    }


def actions_by_year(lane: Lane, axis: TimeAxis) -> Mapping[int, int]:
    """Return how many actions of a lane may take place in each year that has a tick, or in the years up to the next."""
    years = axis.years
    found: Counter[int] = Counter()
    for action in lane.actions:
        if action.period is None:
            continue
        stretch = stretch_of(action.period)
        first = axis.first if stretch.earliest_start is None else stretch.earliest_start.year
        last = axis.last if stretch.latest_end is None else stretch.latest_end.year
        ends = (*(year - 1 for year in years[1:]), axis.last)
        found.update(year for year, end in zip(years, ends, strict=True) if year <= last and first <= end)
    return found


def draw_years(canvas: Canvas, cells: Sequence[YearCell], box: Box) -> None:
    """Draw the counts of a lane, darker where there are more, each with its number."""
    for each in cells:
        cell = Box(each.left + 1.5, box.y + 3, each.right - each.left - 3, box.height - 6)
        step = _STEPS[min(len(_STEPS) - 1, int(each.share * len(_STEPS)))]
        canvas.rect(cell, STATUS_LOOKS[step].style, radius=2)
        if cell.width >= _NARROWEST:
            letters = Type(11.5, "on-accent" if step in _ON_DARK else "ink", bold=True, anchor="middle")
            canvas.text((cell.x + cell.width / 2, cell.middle + 4), each.written, letters)
