"""A comparison as a long table: one figure of one plan a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from rri_planner.analysis._compare_coverage import CoverageTable
from rri_planner.analysis._compare_matches import Correspondence
from rri_planner.analysis._compare_money import PlanMoney
from rri_planner.analysis._compare_process import Involved
from rri_planner.analysis._money_sums import digits

Row: TypeAlias = dict[str, object]


def rows(
    plans: Sequence[str],
    coverage: Iterable[CoverageTable],
    certain: Iterable[Correspondence],
    process: Mapping[str, Involved],
    money: Mapping[str, PlanMoney],
) -> list[Row]:
    """Return coverage, correspondences, process and money, each plan in the order given."""
    return [
        *(
            _row(table.name, row.word, plan, row.counts[plan], row.ids[plan])
            for table in coverage
            for row in table.rows
            for plan in plans
        ),
        *(
            _row(f"{each.kind} by {each.by}", each.key, plan, len(each.items[plan]), each.items[plan])
            for each in certain
            for plan in plans
            if plan in each.items
        ),
        *(_row("process", of, plan, value) for plan in plans for of, value in _figures(process[plan])),
        *(_row("money", of, plan, value) for plan in plans for of, value in _sums(money[plan])),
    ]


def _row(about: str, of: str, plan: str, value: object, ids: Iterable[str] = ()) -> Row:
    return {"about": about, "of": of, "plan": plan, "value": value, "ids": ", ".join(ids)}


def _figures(each: Involved) -> Iterator[tuple[str, object]]:
    return ((name, value) for name, (_, value) in each.figures.items())


def _sums(each: PlanMoney) -> Iterator[tuple[str, object]]:
    for name, (_, amounts) in each.figures.items():
        yield from ((f"{name} {code}".strip(), digits(amount)) for code, amount in amounts.stated.items())
        if amounts.converted is not None:
            yield f"{name} converted", digits(amounts.converted)
