"""What so many goals cost at least."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import thrift
from rri_planner.model import Action, FundingLine, Goal, Pathway, Plan


def _example(**changes: object) -> Plan:
    plan = Plan(
        goals=[Goal(id="G1", needs="any"), Goal(id="G2"), Goal(id="G3", needs="all")],
        pathways=[Pathway(id="P", serves="G1", needs="all")],
        actions=[
            Action(id="A1", serves="G1", cost=4),
            Action(id="A2", serves="P", cost=3),
            Action(id="A3", serves=["G2", "G3"], cost=3),
            Action(id="A4", serves="P", cost=2),
            Action(id="A5", serves="G3", cost=5),
        ],
    )
    return plan.evolve(**changes)


def test_the_worked_example() -> None:
    """All three goals need 12, two of them 7, one of them 3."""
    found = thrift(_example(), unstated="all")
    assert found.least == (Decimal(3), Decimal(7), Decimal(12))
    assert [found.reached(Decimal(budget)) for budget in (2, 3, 11, 12)] == [0, 1, 2, 3]
    assert (found.total, found.unknown_cost, found.is_one_reading) == (Decimal(17), (), True)


def test_what_is_left_aside() -> None:
    """Ceilings are the total where they are stated; missing costs are named; a limit that is reached says nothing."""
    plan = _example(funding=[FundingLine(id="F", ceiling=10)])
    assert thrift(plan, unstated="all").total == Decimal(10)
    assert thrift(plan.with_items(Action(id="A6", serves="G1")), unstated="all").unknown_cost == ("A6",)
    assert thrift(plan, unstated="all", largest=2).least is None
    unstated = Plan(goals=[Goal(id="G")], actions=[Action(id=id_, serves="G", cost=1) for id_ in ("A1", "A2")])
    assert [thrift(unstated, unstated="all").least, thrift(unstated, unstated="any").least] == [
        (Decimal(2),),
        (Decimal(1),),
    ]
    assert not thrift(unstated, unstated="all").is_one_reading


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    goals = [Goal(id=f"G{number}", needs=draw(st.sampled_from(("all", "any")))) for number in range(3)]
    ends = st.lists(st.sampled_from([goal.id for goal in goals]), unique=True, max_size=3)
    actions = [
        Action(id=f"A{number}", serves=draw(ends), cost=draw(st.integers(0, 9)), depends_on=draw(_earlier(number)))
        for number in range(5)
    ]
    return Plan(goals=goals, actions=actions)


def _earlier(number: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([f"A{each}" for each in range(number)] or ["A9"]), unique=True, max_size=number)


@given(_plans())
def test_the_least_costs_are_those_of_all_choices(plan: Plan) -> None:
    """No choice of actions reaches more goals for less."""
    costs: dict[int, Decimal] = {}
    for size in range(6):
        for chosen in combinations(plan.actions, size):
            cost = sum((action.cost.amount for action in chosen if action.cost), Decimal(0))
            for reached in range(1, _reached(plan, {action.id for action in chosen}) + 1):
                costs[reached] = min(cost, costs.get(reached, cost))
    assert thrift(plan, unstated="all").least == tuple(costs[number] for number in sorted(costs))


def _reached(plan: Plan, chosen: set[str]) -> int:
    effective: set[str] = set()
    for action in plan.actions:
        if action.id in chosen and all(link.to in effective for link in action.depends_on):
            effective.add(action.id)
    holding = [
        (goal, [action.id in effective for action in plan.actions if goal.id in {link.to for link in action.serves}])
        for goal in plan.goals
    ]
    return sum(bool(means) and (all(means) if str(goal.needs) == "all" else any(means)) for goal, means in holding)
