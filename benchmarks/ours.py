"""The library's side of the comparison: one process that does one thing, or times its parts.

Only the public interface is used, as in a consultant's script.

    python benchmarks/ours.py load plan.json             loads
    python benchmarks/ours.py check plan.yaml            loads, and checks by the structure rules
    python benchmarks/ours.py check plan.yaml all        loads, and checks by the whole catalogue
    python benchmarks/ours.py render plan.yaml page.html loads, and writes the action plan
    python benchmarks/ours.py parts plan.yaml            prints the CPU seconds of each part, as JSON
    python benchmarks/ours.py kept plan.yaml             prints the bytes that the loaded plan keeps
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import TypeVar

import rri_planner as rri

T = TypeVar("T")
STRUCTURE = ("STR", "TIM101", "TIM102", "TIM103")


def check(path: Path, rules: str) -> None:
    """Load a plan, check it and print how many findings there are."""
    print(len(tuple(_checked(rri.load(path), rules))))


def _checked(plan: rri.Plan, rules: str) -> rri.Report:
    from rri_planner.rules import RULES

    return rri.check(plan, rules=tuple(rule for rule in RULES if rules == "all" or rule.code.startswith(STRUCTURE)))


def render(path: Path, page: Path) -> None:
    """Load a plan and write its action plan as HTML."""
    rri.render(rri.load(path), "action-plan", format="html").save(page)


def parts(path: Path) -> dict[str, float]:
    """Return the CPU seconds that each part of the work takes, once all that it needs has been imported."""
    _each_part(lambda: rri.loads("goals: [{id: g-one}]"))
    return _each_part(lambda: rri.load(path))


def _each_part(load: Callable[[], rri.Plan]) -> dict[str, float]:
    seconds: dict[str, float] = {}

    def timed(part: str, work: Callable[[], T]) -> T:
        gc.collect()  # so that no part pays for what another has left behind
        before = process_time()
        result = work()
        seconds[part] = process_time() - before
        return result

    plan = timed("load", load)
    timed("graph", lambda: rri.PlanGraph(plan))
    timed("structure rules", lambda: _checked(plan, "structure"))
    timed("all rules", lambda: _checked(plan, "all"))
    timed("render", lambda: rri.render(plan, "action-plan", format="html"))
    return seconds


def kept(path: Path) -> int:
    """Return the bytes that a loaded plan keeps."""
    import tracemalloc

    rri.loads("goals: []")
    tracemalloc.start()
    plan = rri.load(path)
    size, _ = tracemalloc.get_traced_memory()
    assert len(plan)
    return size


def main() -> None:
    """Do what the command line asks for; no library parses it, because the floor has none either."""
    match sys.argv[1:]:
        case ["load", path]:
            rri.load(path)
        case ["check", path, *rules]:
            check(Path(path), "all" if rules else "structure")
        case ["render", path, page]:
            render(Path(path), Path(page))
        case ["parts", path]:
            json.dump(parts(Path(path)), sys.stdout)
        case ["kept", path]:
            print(kept(Path(path)))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
