"""The efficient frontier: cost against goals."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given

from rri_planner.analysis import Chosen, frontier
from rri_planner.model import Action, Goal, Plan
from tests.analysis.success_by_hand import counts, reached, subsets
from tests.analysis.test_selection import EXAMPLE, _allows, priced

_NO_LIMIT = 10**6


def test_the_worked_example() -> None:
    """One goal costs 3, two cost 7, three cost 12."""
    found = frontier(EXAMPLE.evolve(currency="EUR"))
    assert found.to_dict() == {
        "status": "optimal",
        "points": [
            {"cost": "0", "goals": [], "actions": []},
            {"cost": "3", "goals": ["G2"], "actions": ["A3"]},
            {"cost": "7", "goals": ["G1", "G2"], "actions": ["A1", "A3"]},
            {"cost": "12", "goals": ["G1", "G2", "G3"], "actions": ["A1", "A3", "A5"]},
        ],
        "currency": "EUR",
        "cannot_tell": [],
        "method": "exact, by mixed-integer optimisation (HiGHS); "
        "ends that do not state their needs take all of their means",
    }
    assert found.to_rows()[1] == {"cost": Decimal(3), "number_of_goals": 1, "goals": "G2", "actions": "A3"}
    assert str(found.sentence) == "The most goals that can be reached: 3 of 3, for 12 EUR."


def test_points_that_others_outdo_are_left_out() -> None:
    """Where one more goal costs nothing more, the point with fewer goals is no point."""
    plan = Plan(
        goals=[Goal(id=f"G{n}", needs="any") for n in range(3)],
        actions=[Action(id="A0", serves="G0", cost=0), Action(id="A1", serves=["G1", "G2"], cost=5)],
    )
    assert [point.goals for point in frontier(plan).points] == [("G0",), ("G0", "G1", "G2")]


def test_when_the_time_is_up() -> None:
    """Without time only what costs nothing is known, and the status says so."""
    found = frontier(EXAMPLE, seconds=0)
    assert (found.status, found.points) == ("limit", (Chosen((), (), Decimal(0)),))


@given(priced())
def test_all_subsets_agree(plan: Plan) -> None:
    """The points are those that no choice within the ceilings outdoes."""
    eligible = [each.id for each in plan.actions if counts(each) and each.status != "done" and each.cost is not None]
    allows = _allows(plan, _NO_LIMIT)
    goals = {goal.id for goal in plan.goals}
    values = set()
    found = frontier(plan)
    for some in filter(allows, map(frozenset, subsets(eligible))):
        cost = sum((each.cost.amount for each in plan.actions if each.id in some and each.cost), Decimal(0))
        values.add((cost, len(goals & reached(plan, some, "all"))))
    best = [
        (cost, count)
        for cost, count in sorted(values)
        if not any(other != (cost, count) and other[0] <= cost and other[1] >= count for other in values)
    ]
    assert [(point.cost, len(point.goals)) for point in found.points] == best
