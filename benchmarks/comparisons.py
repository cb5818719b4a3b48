"""What is compared with what, and the targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Literal

from attrs import field, frozen
from processes import Command, Cost

HERE = Path(__file__).parent
GENERATE, FLOOR, OURS = (str(HERE / f"{name}.py") for name in ("generate", "floor", "ours"))


@frozen
class Figure:
    """One line of the table: a figure and the most that it may be, where a target is set."""

    what: str
    ours: str
    floor: str
    figure: float
    target: float | None

    @property
    def verdict(self) -> str:
        """Whether the target is met; empty where there is none."""
        if self.target is None:
            return ""
        return "met" if self.figure <= self.target else "NOT MET"


@frozen
class Comparison:
    """Two commands whose seconds or largest memory are set against each other; the targets by size of plan."""

    what: str
    ours: str
    floor: str
    targets: Mapping[int, float] = field(factory=dict)
    unit: Literal["s", "MiB"] = "s"

    def figure(self, cost: Mapping[str, Cost], size: int) -> Figure:
        """Return how many times the floor ours costs."""
        ours, floor = (cost[name].seconds if self.unit == "s" else cost[name].peak for name in (self.ours, self.floor))
        digits = 3 if self.unit == "s" else 0
        sides = f"{ours:.{digits}f} {self.unit}", f"{floor:.{digits}f} {self.unit}"
        what = f"{size:,}: {self.what}" if size else self.what
        return Figure(what, *sides, ours / floor, self.targets.get(size))


STARTS: Mapping[str, Command] = {
    "import click": ("-c", "import click"),
    "version": ("-m", "rri_planner", "--version"),
    "import attrs": ("-c", "import attrs"),
    "import": ("-c", "import rri_planner"),
    "Plan": ("-c", "import rri_planner; rri_planner.Plan"),
}
START_COMPARISONS = (
    Comparison("rri-planner --version / import click", "version", "import click", {0: 2}),
    Comparison("import rri_planner / import attrs", "import", "import attrs", {0: 1.5}),
    Comparison("first use of rri.Plan / import attrs", "Plan", "import attrs", {0: 4}),
)
PLAN_COMPARISONS = (
    Comparison("check, structure rules", "structure", "floor", {1_000: 3}),
    Comparison("check, all rules", "all rules", "floor", {1_000: 6, 10_000: 8}),
    Comparison("rri-planner check", "command check", "floor", {1_000: 6, 10_000: 8}),
    Comparison("load JSON", "load JSON", "floor JSON", {1_000: 2, 10_000: 2}),
    Comparison("HTML", "page", "floor page", {1_000: 3}),
    Comparison("rri-planner render", "command render", "floor page", {1_000: 3}),
    Comparison("memory, check by structure rules", "structure", "floor", {10_000: 3}, "MiB"),
    Comparison("memory, HTML", "page", "floor page", {10_000: 3}, "MiB"),
)
MOST_GROWTH = {"load": 1.1, "graph": 1.1, "structure rules": 1.1, "all rules": 1.4, "render": 1.1}
MOST_KEPT, MOST_HELD = 4, 12
SETTLED = 1_000
"""From this size on growth is measured; in a smaller plan what does not grow hides what does."""


def plan_commands(folder: Path) -> Mapping[str, Command]:
    """Return what is measured with the plan that stands in this folder as YAML and as JSON."""
    yaml, json, page = (str(folder / name) for name in ("plan.yaml", "plan.json", "page.html"))
    return {
        "floor": (FLOOR, yaml),
        "floor JSON": (FLOOR, json),
        "floor page": (FLOOR, yaml, page),
        "structure": (OURS, "check", yaml),
        "all rules": (OURS, "check", yaml, "all"),
        "load JSON": (OURS, "load", json),
        "page": (OURS, "render", yaml, page),
        "command check": ("-m", "rri_planner", "check", yaml),
        "command render": ("-m", "rri_planner", "render", yaml, "--output", page),
    }


def growth(parts: Mapping[int, Mapping[str, float]]) -> Iterator[Figure]:
    """Yield, for each part and each step to a larger plan, the exponent with which its time grows."""
    for small, large in pairwise(sorted(parts)):
        for part, most in MOST_GROWTH.items():
            before, after = parts[small][part], parts[large][part]
            exponent = log(after / before) / log(large / small)
            target = most if small >= SETTLED else None
            yield Figure(f"{large:,}: growth of {part}", f"{after:.3f} s", f"{before:.3f} s", exponent, target)


def memory(size: int, *, kept: int, peak: float, empty: float) -> Iterator[Figure]:
    """Yield the kilobytes that the loaded plan keeps, and that a check holds at most, for each action."""
    held, settled = (peak - empty) * 1024 / size, size > SETTLED
    yield Figure(
        f"{size:,}: KB kept an action",
        f"{kept / 2**20:.0f} MiB",
        "",
        kept / 1024 / size,
        MOST_KEPT if settled else None,
    )
    yield Figure(
        f"{size:,}: KB at most an action", f"{peak:.0f} MiB", f"{empty:.0f} MiB", held, MOST_HELD if settled else None
    )
