"""Sets the library against the floor and prints the ratios, each beside its target.

    python benchmarks/run.py
    python benchmarks/run.py --sizes 100,1000,10000 --runs 5 --json figures.json

Whole processes are run in turns and their medians compared. The seconds belong to this machine; the ratios travel.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import asdict
from comparisons import (
    GENERATE,
    OURS,
    PLAN_COMPARISONS,
    START_COMPARISONS,
    STARTS,
    Figure,
    growth,
    memory,
    plan_commands,
)
from processes import costs, output

SIZES, RUNS = (100, 1_000, 10_000), 5


def figures(sizes: Sequence[int], runs: int) -> Iterator[Figure]:
    """Measure everything; yield the lines of the table as they become known."""
    start = costs(STARTS, runs=runs)
    for comparison in START_COMPARISONS:
        yield comparison.figure(start, 0)
    parts = {}
    for size in sizes:
        with TemporaryDirectory() as name:
            folder = Path(name)
            for file in ("plan.yaml", "plan.json"):
                output((GENERATE, str(size), str(folder / file)))
            cost = costs(plan_commands(folder), runs=runs)
            for comparison in PLAN_COMPARISONS:
                yield comparison.figure(cost, size)
            plan = str(folder / "plan.yaml")
            kept = int(output((OURS, "kept", plan)))
            yield from memory(size, kept=kept, peak=cost["structure"].peak, empty=start["Plan"].peak)
            parts[size] = json.loads(output((OURS, "parts", plan)))
    yield from growth(parts)


def table(lines: Iterable[Figure]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield "| what | ours | floor | figure | target | |"
    yield "|---|--:|--:|--:|--:|---|"
    for line in lines:
        target = "" if line.target is None else f"<= {line.target:g}"
        yield f"| {line.what} | {line.ours} | {line.floor} | {line.figure:.2f} | {target} | {line.verdict} |"


def main() -> None:
    """Print the table that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of actions (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=RUNS, help="runs of each command (default: %(default)s)")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    arguments = parser.parse_args()
    measured: list[Figure] = []

    def kept() -> Iterator[Figure]:
        for line in figures([int(size) for size in arguments.sizes.split(",")], arguments.runs):
            measured.append(line)
            yield line

    for text in table(kept()):
        print(text, flush=True)
    if arguments.json:
        arguments.json.write_text(json.dumps([asdict(line) for line in measured], indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
