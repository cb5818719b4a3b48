"""A strip of years: how many actions are under way in each, and how many goals are due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from attrs import frozen

from rri_planner.model import Action, PartialDate, Period, Plan
from rri_planner.render._writer import Writer

_MOST = 10
_Span = tuple[dt.date, dt.date]


@frozen
class Years:
    """A year or a few of them: what is under way then; ``height`` is its share of the busiest, in per cent."""

    label: str
    actions: str
    goals: str
    height: str


@frozen
class Strip:
    """The years of a plan, at most ten columns of them."""

    years: tuple[Years, ...]


def strip(plan: Plan, actions: Iterable[Action], writer: Writer) -> Strip | None:
    """Return the years of these actions and of the goals that are due, or None where nothing has a date."""
    spans = [_span(action.period) for action in actions if action.period is not None]
    dues = [goal.due for goal in plan.goals if goal.due is not None]
    known = [span for span in spans if span is not None]
    years = [year for start, end in known for year in (start.year, end.year)] + [due.latest.year for due in dues]
    if not years:
        return None
    first, last = min(years), max(years)
    step = (last - first) // _MOST + 1
    columns = [range(year, min(year + step, last + 1)) for year in range(first, last + 1, step)]
    counts = [_under_way(known, column) for column in columns]
    busiest = max(*counts, 1)
    return Strip(
        tuple(
            [
                Years(
                    _label(column, writer),
                    writer.say(count),
                    _due(dues, column, writer),
                    f"{100 * count / busiest:.0f}",
                )
                for column, count in zip(columns, counts, strict=True)
            ]
        )
    )


def _span(period: Period) -> _Span | None:
    """Return the first and the last day of a period; of an open one those of the end that is known."""
    ends = [date for date in (period.start, period.end) if date is not None]
    if not ends:
        return None
    return min(date.earliest for date in ends), max(date.latest for date in ends)


def _under_way(spans: Iterable[_Span], years: range) -> int:
    return sum(start.year <= years[-1] and end.year >= years[0] for start, end in spans)


def _due(dues: Sequence[PartialDate], years: range, writer: Writer) -> str:
    return writer.say(sum(due.latest.year in years for due in dues))


def _label(years: range, writer: Writer) -> str:
    if len(years) == 1:
        return str(years[0])
    return writer.say(Period.parse(f"{years[0]}/{years[-1]}"))
