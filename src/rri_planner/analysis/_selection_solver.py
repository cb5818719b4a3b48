"""Programmes with variables of nought or one, solved by HiGHS: the only module that knows how.

Source: Huangfu and Hall 2018, Parallelizing the dual revised simplex method, doi:10.1007/s12532-017-0130-5.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from math import inf, isfinite
from types import ModuleType

from attrs import frozen

from rri_planner.errors import MissingExtra

Weights = Mapping[str, int]

# Every sum that is compared is a whole number: less than one apart is the same.
_GAP = 0.9
_TOLERANCE = 1e-9
_HALF = 0.5


class TimeUpError(Exception):
    """The time was up before any answer was found; never leaves the analysis."""


@frozen
class Answer:
    """The names that have the value one; where it is not ``proven`` to be best, ``gap`` is the share it may be off."""

    ones: frozenset[str]
    proven: bool
    gap: float | None = None


class Solver:
    """A programme over named variables from 0 to 1, which may be solved until a `deadline`."""

    def __init__(self, *, until: float) -> None:
        self._library = _highspy()
        # The public class below this one writes a line to the standard output when the first one is made.
        self._highs = self._library._Highs()  # noqa: SLF001
        self._places: dict[str, int] = {}
        self._until = until
        options: Mapping[str, bool | int | float] = {
            "output_flag": False,
            "threads": 1,
            "mip_rel_gap": 0.0,
            "mip_abs_gap": _GAP,
            "mip_feasibility_tolerance": _TOLERANCE,
            "primal_feasibility_tolerance": _TOLERANCE,
        }
        for name, value in options.items():
            self._highs.setOptionValue(name, value)
        # A programme without variables would not be looked at, not even for what cannot hold.
        self.variable("", whole=False, most=0)

    def variable(self, name: str, *, whole: bool, most: int = 1) -> None:
        """Add a variable from 0 to `most`, which is 0 or 1; a `whole` one takes no value in between."""
        self._places[name] = len(self._places)
        self._highs.addVar(0, most)
        if whole:
            self._highs.changeColIntegrality(self._places[name], self._library.HighsVarType.kInteger)

    def at_most(self, weights: Weights, most: int) -> None:
        """Ask that a weighted sum is not greater."""
        self._row(weights, -inf, most)

    def at_least(self, weights: Weights, least: int) -> None:
        """Ask that a weighted sum is not smaller."""
        self._row(weights, least, inf)

    def _row(self, weights: Weights, least: float, most: float) -> None:
        places = [self._places[name] for name in weights]
        self._highs.addRow(least, most, len(places), places, list(map(float, weights.values())))

    def greatest(self, weights: Weights) -> Answer | None:
        """Return an answer with the greatest weighted sum, or None if there is none; raise `TimeUpError`."""
        return self._solved(weights, self._library.ObjSense.kMaximize)

    def smallest(self, weights: Weights) -> Answer | None:
        """Return an answer with the smallest weighted sum, or None if there is none; raise `TimeUpError`."""
        return self._solved(weights, self._library.ObjSense.kMinimize)

    def _solved(self, weights: Weights, sense: object) -> Answer | None:
        for name, place in self._places.items():
            self._highs.changeColCost(place, float(weights.get(name, 0)))
        self._highs.changeObjectiveSense(sense)
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeUpError
        self._highs.setOptionValue("time_limit", left)
        self._highs.run()
        status = self._library.HighsModelStatus
        match self._highs.getModelStatus():
            case status.kOptimal:
                return Answer(self._ones(), proven=True)
            case status.kInfeasible:
                return None
        if self._highs.getInfo().primal_solution_status != self._library.kSolutionStatusFeasible:
            raise TimeUpError  # pragma: no cover - a matter of the machine's speed: time is up before a first answer
        gap = self._highs.getInfo().mip_gap
        return Answer(self._ones(), proven=False, gap=gap if isfinite(gap) else None)

    def _ones(self) -> frozenset[str]:
        values = self._highs.getSolution().col_value
        return frozenset(name for name, place in self._places.items() if values[place] > _HALF)


def deadline(seconds: float) -> float:
    """Return the point of time, on a clock that only runs forward, that is so many seconds away."""
    return time.monotonic() + seconds


def _highspy() -> ModuleType:
    try:
        import highspy
    except ImportError:
        raise MissingExtra("optimise", "highspy") from None
    return highspy
