"""Statements about time as arcs: each says that one point in time comes no earlier than another one moved."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeAlias

from attrs import evolve, field, frozen

from rri_planner.analysis._dates_calendar import Days, Length

Move: TypeAlias = Callable[[int], int]


def _as_length(value: Length | int | None) -> Length | None:
    return Days(value) if isinstance(value, int) else value


@frozen
class TimeConstraint:
    """That `second` comes at least and at most so long after `first`, in days where it is a number.

    ``statement`` is whatever the caller wants to find again in a contradiction; a constraint that goes without
    saying (an action does not end before it starts) has none.
    """

    first: str
    second: str
    at_least: Length | None = field(default=None, converter=_as_length)
    at_most: Length | None = field(default=None, converter=_as_length)
    statement: Hashable = None

    @property
    def is_inverted(self) -> bool:
        """Whether the least is more than the most, wherever in the calendar it is."""
        return (
            self.at_least is not None and self.at_most is not None and self.at_least.bounds[0] > self.at_most.bounds[1]
        )

    @property
    def nominal(self) -> TimeConstraint:
        """The constraint where nothing ties it to the calendar: thirty days a month."""
        least, most = self.at_least, self.at_most
        return evolve(self, at_least=least and least.nominal, at_most=most and most.nominal)


@frozen(eq=False)
class Arc:
    """That ``target`` comes no earlier than ``source`` moved.

    ``back`` leads from the latest target to the latest source. ``gain`` is the least by which the move adds to a
    day, wherever in the calendar that is; ``is_said`` whether the arc comes from a statement.
    """

    source: str
    target: str
    move: Move
    back: Move
    gain: int
    is_said: bool
    constraint: TimeConstraint


def arcs_of(constraints: Iterable[TimeConstraint]) -> Iterator[Arc]:
    """Yield the arcs of constraints: a lower bound runs forward, an upper bound backward."""
    for each in constraints:
        said = each.statement is not None
        if each.at_least is not None:
            length, (fewest, _) = each.at_least, each.at_least.bounds
            yield Arc(each.first, each.second, length.after, length.latest_start, fewest, said, each)
        if each.at_most is not None:
            length, (_, most) = each.at_most, each.at_most.bounds
            yield Arc(each.second, each.first, length.earliest_start, length.after, -most, said, each)
