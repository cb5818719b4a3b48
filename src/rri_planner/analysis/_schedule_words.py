"""What a schedule says to a reader."""

from __future__ import annotations

from collections.abc import Mapping

from rri_planner.analysis._dates_calendar import said_day
from rri_planner.analysis._schedule_plan import Pace
from rri_planner.analysis._schedule_times import Scheduled
from rri_planner.errors import Message


def schedule_method(pace: Pace, *, anchored: bool) -> Message:
    """Return how the schedule was worked out."""
    return Message(
        "critical path method, {months}, durations and lags at their {pace}",
        months=Message("calendar months") if anchored else Message("no dates, so that a month is thirty days"),
        pace=Message("shortest") if pace == "shortest" else Message("longest"),
    )


def schedule_sentence(actions: Mapping[str, Scheduled], *, anchored: bool) -> Message:
    """Return how long everything takes, and how many actions have no time to spare."""
    finishes = [each.earliest_finish for each in actions.values() if each.earliest_finish is not None]
    if not finishes:
        return Message("No action can be placed in time: none states a period or a duration.")
    last = max(finishes)
    span = (
        Message("the last of them ends on {day} at the earliest", day=said_day(last - 1))
        if anchored
        else Message("done as early as possible, they take {days} days", days=last)
    )
    return Message(
        "Placed in time: {placed} of {number} actions; {span}. "
        "Actions that cannot be delayed without moving the end or a date of another: {critical}.",
        placed=len(finishes),
        number=len(actions),
        span=span,
        critical=sum(each.critical is True for each in actions.values()),
    )
