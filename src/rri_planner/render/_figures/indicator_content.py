"""What an indicator has to be drawn from: its points in time, and the way it is meant to take."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.model import Indicator, PartialDate, Text

PointKind: TypeAlias = Literal["baseline", "milestone", "target", "earlier-target", "observation"]


@frozen
class Stated:
    """A value that the plan states for a date."""

    kind: PointKind
    value: Decimal
    date: PartialDate


@frozen
class IndicatorContent:
    """The points of an indicator that can be drawn; ``path`` leads from the baseline over milestones to the target.

    ``words`` are values that cannot be drawn: they are in words, or have no date.
    """

    points: tuple[Stated, ...]
    path: tuple[Stated, ...]
    words: tuple[tuple[PointKind, Decimal | Text, PartialDate | None], ...]

    def of(self, *kinds: PointKind) -> tuple[Stated, ...]:
        """Return the points of these kinds, by date."""
        return tuple([each for each in self.points if each.kind in kinds])


def indicator_content(indicator: Indicator) -> IndicatorContent:
    """Return the points of an indicator by date, and what can only be said in words."""
    points: list[Stated] = []
    words: list[tuple[PointKind, Decimal | Text, PartialDate | None]] = []
    for kind, value, date in _stated(indicator):
        if isinstance(value, Decimal) and date is not None:
            points.append(Stated(kind, value, date))
        elif value is not None:
            words.append((kind, value, date))
    points.sort(key=lambda each: (each.date, each.kind))
    path = [each for each in points if each.kind in {"baseline", "milestone", "target"}]
    start = next((index for index, each in enumerate(path) if each.kind == "baseline"), None)
    return IndicatorContent(tuple(points), () if start is None else tuple(path[start:]), tuple(words))


def _stated(indicator: Indicator) -> Iterator[tuple[PointKind, Decimal | Text | None, PartialDate | None]]:
    from rri_planner.analysis import current_targets

    if indicator.baseline is not None:
        yield "baseline", indicator.baseline.value, indicator.baseline.date
    current = current_targets(indicator)
    for target in indicator.targets:
        if target not in current:
            yield "earlier-target", target.value, target.date
    for index, target in enumerate(current):
        yield "target" if index == len(current) - 1 else "milestone", target.value, target.date
    for observation in indicator.observations:
        yield "observation", observation.value, observation.date
