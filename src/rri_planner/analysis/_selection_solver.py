"""Linear programmes with whole numbers, solved by HiGHS: the only place that knows how."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import gcd, inf, lcm
from typing import TYPE_CHECKING

from attrs import frozen

from rri_planner.errors import MissingExtra

if TYPE_CHECKING:
    import highspy

Weights = Mapping[str, int]

# Every sum to be compared is a whole number, so that less than one apart is the same.
_GAP = 0.9
_EXACT = 1e-9


@frozen
class Answer:
    """The names that have the value one, and how far the best bound is from it: nothing if it is proven to be best."""

    ones: frozenset[str]
    gap: float | None

    @property
    def proven(self) -> bool:
        """Whether nothing better exists."""
        return self.gap is None


class Solver:
    """A programme over named variables from 0 to 1; all its solving together may take so many `seconds`."""

    def __init__(self, seconds: float) -> None:
        try:
            import highspy
        except ImportError:
            raise MissingExtra("optimise", "highspy") from None
        self._highs = highspy.Highs()
        self._integer = highspy.HighsVarType.kInteger
        self._places: dict[str, int] = {}
        self._until = time.monotonic() + seconds
        for option, value in {
            "output_flag": False,
            "threads": 1,
            "mip_rel_gap": 0.0,
            "mip_abs_gap": _GAP,
            "mip_feasibility_tolerance": _EXACT,
            "primal_feasibility_tolerance": _EXACT,
        }.items():
            self._highs.setOptionValue(option, value)
