"""Plants the defect of every rule in coherent plans, and prints what the check makes of it.

    python benchmarks/planted.py
    python benchmarks/planted.py --places 1000 --rules STR105,ROB101

Two made-up plans in which nothing is to be found get one defect at a time, in as many places as they offer up to the
number asked for, drawn at random but always the same. For each rule the table says in how many ways it was broken and
how often, how many of the defects it found, what else the whole catalogue said that is true of the spoilt plan
(explained), and what it said that is not (false alarms).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

import rri_planner as rri

sys.path.insert(0, str(Path(__file__).parents[1]))  # the plans and the planters are those of the tests

from tests.planted.coherent_plan import coherent_plan
from tests.planted.defect import Harvest, findings, harvest
from tests.planted.planters import PLANTERS
from tests.planted.shape import LARGE, WIDE

PLACES = 8
SHAPES = (LARGE, WIDE)


@frozen
class Row:
    """What became of the defects of one rule."""

    rule: str
    ways: int
    planted: int
    found: int
    explained: int
    false_alarms: int

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        recall = f"{100 * self.found / self.planted:.0f} %"
        numbers = (self.ways, self.planted, self.found, recall, self.explained, self.false_alarms)
        return (self.rule, *map(str, numbers))


def rows(codes: Sequence[str], places: int) -> Iterator[Row]:
    """Plant all defects of these rules; yield a row for each as it becomes known."""
    plans = {shape: coherent_plan(shape) for shape in SHAPES}
    for rule in (each for each in rri.RULES if each.code in codes):
        planters = [each for each in PLANTERS if each.code == rule.code]
        reaped = [
            harvest(plan, planted, code=rule.code, today=shape.today)
            for planter in planters
            for shape, plan in plans.items()
            for planted in planter.planted(plan, most=places, seed=shape.seed)
        ]
        yield _row(f"{rule.code} {rule.name}", len(planters), reaped)


def _row(rule: str, ways: int, reaped: Sequence[Harvest]) -> Row:
    return Row(
        rule,
        ways,
        planted=len(reaped),
        found=sum(each.was_found for each in reaped),
        explained=sum(len(each.explained) for each in reaped),
        false_alarms=sum(len(each.unexplained) for each in reaped),
    )


def table(lines: Iterator[Row]) -> Iterator[str]:
    """Yield the lines of a Markdown table, the sums in the last one."""
    yield "| rule | ways | planted | found | recall | explained | false alarms |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    seen: list[Row] = []
    for line in lines:
        seen.append(line)
        yield f"| {' | '.join(line.cells)} |"
    names = ("ways", "planted", "found", "explained", "false_alarms")
    total = Row(f"{len(seen)} rules", **{name: sum(getattr(each, name) for each in seen) for name in names})
    yield f"| {' | '.join(total.cells)} |"


def main() -> None:
    """Print the table that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--places", type=int, default=PLACES, help="places for each way and plan (default: %(default)s)"
    )
    parser.add_argument("--rules", default=",".join(rule.code for rule in rri.RULES), help="codes (default: all)")
    arguments = parser.parse_args()
    for shape in SHAPES:
        plan = coherent_plan(shape)
        number = len(findings(plan, shape.today))
        print(f"{len(plan.goals)} goals, {len(plan.actions)} actions, no defect: {number} findings\n")
    for text in table(rows(arguments.rules.split(","), arguments.places)):
        print(text, flush=True)


if __name__ == "__main__":
    main()
