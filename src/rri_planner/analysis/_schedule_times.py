"""Where an action stands in a schedule, and how much it may slip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.analysis._dates_calendar import iso_day
from rri_planner.analysis._schedule_passes import Early, Late
from rri_planner.model import FrozenMap

Unit: TypeAlias = Literal["days", "date"]


@frozen
class Scheduled:
    """The times of one action; all None where the plan does not say enough.

    In the unit ``date`` times are day numbers as `datetime.date.toordinal` counts them, in ``days`` they are
    days from the start; an action that finishes at 6 has worked on the days up to 5. ``latest_start`` and
    ``latest_finish`` keep to the dates that the action itself states and delay nobody beyond what is stated;
    ``total_float`` is what lies between earliest and latest, ``free_float`` what it may use without moving
    anybody. ``spare`` is how much later it could end than at the earliest, its own dates left aside, before a
    date of another action or the end of the whole must move: an action is ``critical`` if that is nothing.
    """

    id: str
    earliest_start: int | None = None
    earliest_finish: int | None = None
    latest_start: int | None = None
    latest_finish: int | None = None
    total_float: int | None = None
    free_float: int | None = None
    spare: int | None = None
    critical: bool | None = None

    def to_dict(self, unit: Unit) -> dict[str, object]:
        """Return what JSON holds: dates in ISO form, and as finish the last day of work, where the unit is ``date``."""
        return {
            "earliest_start": shown(self.earliest_start, unit),
            "earliest_finish": shown_end(self.earliest_finish, unit),
            "latest_start": shown(self.latest_start, unit),
            "latest_finish": shown_end(self.latest_finish, unit),
            "total_float": self.total_float,
            "free_float": self.free_float,
            "spare": self.spare,
            "critical": self.critical,
        }


def shown(number: int | None, unit: Unit) -> str | int | None:
    """Return the start of a stretch of work as results write it."""
    return number if number is None or unit == "days" else iso_day(number)


def shown_end(number: int | None, unit: Unit) -> str | int | None:
    """Return the end of a stretch of work as results write it: the last day of work, where it is a date."""
    return number if number is None or unit == "days" else iso_day(number - 1)


def scheduled(ids: Iterable[str], early: Mapping[str, Early], late: Mapping[str, Late]) -> FrozenMap[Scheduled]:
    """Return the times of every action, ordered by id."""
    return FrozenMap({id_: _scheduled(id_, early[id_], late[id_]) if id_ in late else Scheduled(id_) for id_ in ids})


def _scheduled(id_: str, early: Early, late: Late) -> Scheduled:
    # calendar months may leave room at the start and none at the end: what can slip is the smaller of the two
    room = late.finish - early.finish
    if early.start is not None and late.start is not None:
        room = min(room, late.start - early.start)
    spare = late.allowed - early.finish
    return Scheduled(
        id_,
        early.start,
        early.finish,
        late.start,
        late.finish,
        total_float=room,
        free_float=min(room, late.unnoticed - early.finish),
        spare=spare,
        critical=spare <= 0,
    )
