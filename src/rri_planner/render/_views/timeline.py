"""The actions in the order in which they begin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from rri_planner.language import capitalised
from rri_planner.model import Action, Period
from rri_planner.render._values import Reference
from rri_planner.render._views.actions import Sources
from rri_planner.render._writer import Writer


@frozen
class TimelineRow:
    """An action and when it takes place."""

    id: str
    action: Reference
    when: str
    status_key: str
    status: str | None


@frozen
class Timeline:
    """The actions in the order of their beginning; ``undated`` are those that state no period."""

    rows: tuple[TimelineRow, ...]
    undated: tuple[Reference, ...]


def timeline(actions: Iterable[Action], sources: Sources, writer: Writer) -> Timeline | None:
    """Return these actions in the order of time, or None where none of them has a period."""
    listed = tuple(actions)
    dated = [(action, action.period) for action in listed if action.period is not None and _is_dated(action.period)]
    if not dated:
        return None
    ordered = sorted(dated, key=lambda pair: _span(pair[1]))
    return Timeline(
        tuple([_row(action, period, sources, writer) for action, period in ordered]),
        writer.references(action.id for action in listed if action.period is None or not _is_dated(action.period)),
    )


def _is_dated(period: Period) -> bool:
    return period.start is not None or period.end is not None


def _span(period: Period) -> tuple[dt.date, dt.date]:
    """Return the first and the last possible day; an open start comes first, an open end last."""
    start = dt.date.min if period.start is None else period.start.earliest
    end = dt.date.max if period.end is None else period.end.latest
    return start, end


def _row(action: Action, period: Period, sources: Sources, writer: Writer) -> TimelineRow:
    status = sources.statuses.get(action.id)
    return TimelineRow(
        action.id,
        writer.reference(action.id),
        writer.say(period),
        status or "",
        capitalised(writer.word("action-status", status)) if status else None,
    )
