"""Progress: how far every indicator has come on its way to the target, and how far it should have come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._dates_calendar import length_of
from rri_planner.analysis._progress_path import (
    Waypoint,
    age,
    current_targets,
    expected_on,
    number_of,
    path_of,
    share_of_time,
    year_of,
)
from rri_planner.analysis._progress_result import IndicatorProgress, Progress
from rri_planner.graph import PlanGraph
from rri_planner.model import Baseline, FrozenMap, Indicator, Observation, PartialDate, Plan, Target


def progress(plan: Plan | PlanGraph, *, today: dt.date | None = None) -> Progress:
    """Return how far every indicator has come, by its last observation, and what would be needed from then on.

    The way is straight from the baseline to the target, or from milestone to milestone where there are any. With
    `today`, later observations do not count, and an observation is stale if the next is due by then. A
    straight way is an assumption; behind it is not off the plan.

    >>> from rri_planner.model import Indicator
    >>> trained = Indicator(id="i-trained", baseline={"value": 100, "date": 2024}, targets={"value": 160, "date": 2030},
    ...     observations={"value": 118, "date": 2027})
    >>> found = progress(Plan(indicators=[trained])).indicators["i-trained"]
    >>> float(found.p), float(found.q), int(found.expected), int(found.so_far_per_year), int(found.needed_per_year)
    (0.3, 0.5, 130, 6, 14)
    """
    found = {each.id: _progress_of(each, today) for each in graph_of(plan).plan.indicators}
    return Progress(FrozenMap(found), tuple(_cannot_tell(found.values())))


def _progress_of(indicator: Indicator, today: dt.date | None) -> IndicatorProgress:
    known = _known(indicator, today)
    way = _less(known.aim, known.start)
    waypoints = _waypoints(indicator, known)
    expected = expected_on(known.seen_on, waypoints) if waypoints and known.seen_on is not None else None
    made = _less(known.seen, known.start)
    return IndicatorProgress(
        indicator.id,
        p=_ratio(made, way),
        q=share_of_time(known.start_on, known.seen_on, known.aim_on),
        planned=_ratio(_less(expected, known.start), way),
        expected=expected,
        so_far_per_year=_ratio(made, _years(known.start_on, known.seen_on)),
        needed_per_year=_ratio(_less(known.aim, known.seen), _years(known.seen_on, known.aim_on)),
        as_of=known.seen_on,
        milestones=max(0, len(waypoints) - 2),
        stale=_is_stale(indicator, known.seen_on, today),
        undefined=way == 0,
        needs=known.missing,
    )


@frozen
class _Known:
    """The numbers and dates of an indicator, as far as they are stated."""

    start: Fraction | None
    start_on: PartialDate | None
    aim: Fraction | None
    aim_on: PartialDate | None
    seen: Fraction | None
    seen_on: PartialDate | None

    @property
    def missing(self) -> tuple[str, ...]:
        fields = {
            "baseline.date": self.start_on,
            "baseline.value": self.start,
            "observations.date": self.seen_on,
            "observations.value": self.seen,
            "targets.date": self.aim_on,
            "targets.value": self.aim,
        }
        return tuple(field for field, value in fields.items() if value is None)


def _known(indicator: Indicator, today: dt.date | None) -> _Known:
    baseline, targets = indicator.baseline or Baseline(), current_targets(indicator)
    target, seen = targets[-1] if targets else Target(), _last_seen(indicator, baseline.date, today)
    return _Known(
        number_of(baseline.value), baseline.date, number_of(target.value), target.date, number_of(seen.value), seen.date
    )


def _last_seen(indicator: Indicator, since: PartialDate | None, today: dt.date | None) -> Observation:
    """Return the last observation that is not older than the baseline and not in the future."""
    dated = [(each.date, each) for each in indicator.observations if each.date is not None]
    counted = [
        each
        for date, each in dated
        if not (since and date.surely_before(since)) and (today is None or date.earliest <= today)
    ]
    return max(counted, key=lambda each: age(each.date), default=Observation())


def _waypoints(indicator: Indicator, known: _Known) -> tuple[Waypoint, ...]:
    if known.start is None or known.start_on is None or known.aim is None or known.aim_on is None:
        return ()
    start, end = Waypoint(known.start_on, known.start), Waypoint(known.aim_on, known.aim)
    return path_of(start, current_targets(indicator), end)


def _is_stale(indicator: Indicator, seen_on: PartialDate | None, today: dt.date | None) -> bool | None:
    if indicator.frequency is None or seen_on is None or today is None:
        return None
    interval = length_of(indicator.frequency.longest, anchored=True)
    return interval.after(seen_on.latest.toordinal()) < today.toordinal()


def _less(number: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if number is None or other is None else number - other


def _ratio(part: Fraction | None, whole: Fraction | None) -> Fraction | None:
    return None if part is None or not whole else part / whole


def _years(start: PartialDate | None, end: PartialDate | None) -> Fraction | None:
    """Return the years between two dates; None where they are unknown or the end does not come after the start."""
    years = None if start is None or end is None else year_of(end) - year_of(start)
    return None if years is None or years <= 0 else years


def _cannot_tell(found: Iterable[IndicatorProgress]) -> Iterator[CannotTell]:
    lacking: dict[str, list[str]] = {}
    for each in found:
        for field in each.needs:
            lacking.setdefault(field, []).append(each.id)
    return (CannotTell(field, tuple(sorted(ids))) for field, ids in sorted(lacking.items()))
