"""An axis of values: round numbers for its ticks, and where a value stands."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

_STEPS = (1, 2, 5, 10)
_AIR = 0.06


@frozen
class ValueAxis:
    """Values from the lowest to the highest, drawn from a bottom up to a top in pixels; ``ticks`` are round."""

    lowest: float
    highest: float
    top: float
    bottom: float
    ticks: tuple[Decimal, ...]

    def at(self, value: Fraction | Decimal | float) -> float:
        """Return where a value stands."""
        share = (float(value) - self.lowest) / (self.highest - self.lowest)
        return self.bottom - share * (self.bottom - self.top)


def value_axis(values: Sequence[Fraction | Decimal], top: float, bottom: float, *, most: int) -> ValueAxis:
    """Return an axis with room for all values and at most so many ticks.

    >>> [str(tick) for tick in value_axis([Decimal(3), Decimal(97)], 0, 100, most=4).ticks]
    ['0', '50', '100']
    """
    low, high = float(min(values)), float(max(values))
    if low == high:
        low, high = min(low, 0.0), max(high, 0.0) or low + 1
    size = (high - low) / max(most - 1, 1)
    exponent = math.floor(math.log10(size))
    step = next(each * Decimal(10) ** exponent for each in _STEPS if each * 10.0**exponent >= size * 0.999)
    first, last = math.floor(Decimal(low) / step), math.ceil(Decimal(high) / step)
    ticks = tuple([_plain(step * index) for index in range(first, last + 1)])
    return ValueAxis(float(ticks[0]), float(ticks[-1]), top, bottom, ticks)


def _plain(value: Decimal) -> Decimal:
    """Return a number without an exponent and without noughts at its end."""
    return Decimal(f"{value:f}").normalize() + 0 if value else Decimal(0)
