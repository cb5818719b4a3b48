"""Checks the plans of many regions in one process and in several, and prints how much quicker several are.

python benchmarks/portfolio.py                              # 300 regions of 500 actions, two processes
python benchmarks/portfolio.py --regions 20 --actions 100 --jobs 2
"""

from __future__ import annotations

import argparse
import time
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from generate import write
from made_up import plan_of

from rri_planner.portfolio import Portfolio

TARGET = 1.7


def regions(folder: Path, number: int, actions: int) -> None:
    """Write the plans, each from a seed of its own."""
    for region in range(number):
        plan = plan_of(actions, seed=region)
        plan["id"] = f"region-{region:03}"
        write(plan, folder / f"region-{region:03}.yaml")


def seconds(folder: Path, executor: Executor | None) -> float:
    """Return how long it takes to check all of them, by the clock on the wall."""
    begun = time.perf_counter()
    unread = [each.id for each in Portfolio(folder).check(today="2027-06-15", executor=executor) if each.error]
    if unread:
        raise SystemExit(f"not read: {', '.join(unread)}")
    return time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--regions", type=int, default=300)
    parser.add_argument("--actions", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        regions(folder, arguments.regions, arguments.actions)
        alone = seconds(folder, None)
        with ProcessPoolExecutor(arguments.jobs) as pool:
            shared = seconds(folder, pool)
    print("| regions | actions each | one process | processes | together | times as quick | target |")
    print("|--:|--:|--:|--:|--:|--:|--:|")
    columns = (arguments.regions, arguments.actions, f"{alone:.1f} s", arguments.jobs, f"{shared:.1f} s")
    print(f"| {' | '.join(map(str, columns))} | {alone / shared:.2f} | {TARGET} |")


if __name__ == "__main__":
    main()
