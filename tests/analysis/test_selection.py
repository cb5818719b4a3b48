"""Selection under a budget: the most goals, the least cost, and all that would do as well."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import rri_planner as rri
from rri_planner.analysis import CannotTell, Chosen, Selection, frontier, selection
from rri_planner.analysis._selection_choice import choice_in
from rri_planner.analysis._selection_search import Found, Search, others
from rri_planner.errors import BadUsage, BadValue, MissingExtra
from rri_planner.graph import PlanGraph
from rri_planner.model import (
    Action,
    Exclusion,
    FundingLine,
    FundingShare,
    Goal,
    Money,
    Pathway,
    Plan,
)
from tests.analysis.success_by_hand import Draw, counts, minimal, plans, reached, subsets

EXAMPLES = Path(__file__).parents[2] / "examples"

# The worked example: G1 = A1 or (A2 and A4); G2 = A3; G3 = A3 and A5.
EXAMPLE = Plan(
    goals=[Goal(id="G1", needs="any"), Goal(id="G2", needs="all"), Goal(id="G3", needs="all")],
    pathways=[Pathway(id="P", serves="G1", needs="all")],
    actions=[
        Action(id="A1", serves="G1", cost=4),
        Action(id="A2", serves="P", cost=3),
        Action(id="A3", serves=["G2", "G3"], cost=3),
        Action(id="A4", serves="P", cost=2),
        Action(id="A5", serves="G3", cost=5),
    ],
)


@pytest.mark.parametrize(
    ("budget", "goals", "cost", "alternatives"),
    [
        (13, "G1 G2 G3", 12, ["A1 A3 A5", "A2 A3 A4 A5"]),
        (12, "G1 G2 G3", 12, ["A1 A3 A5"]),
        (11, "G1 G2", 7, ["A1 A3", "A2 A3 A4"]),
        (3, "G2", 3, ["A3"]),
        (2, "", 0, [""]),
    ],
)
def test_the_worked_example(budget: int, goals: str, cost: int, alternatives: list[str]) -> None:
    """All three goals need at least 12; with 11 two can be had; with 3 only G2."""
    found = selection(EXAMPLE, budget=budget)
    assert (found.status, found.goals, found.cost) == ("optimal", tuple(goals.split()), Decimal(cost))
    assert found.alternatives == tuple(tuple(each.split()) for each in alternatives)
    assert (found.actions, found.more, found.gap) == (found.alternatives[0], False, None)


def test_as_json_rows_and_sentence() -> None:
    """The whole answer, with what it could not tell."""
    plan = EXAMPLE.with_items(Action(id="A6", serves="G2"), Action(id="A7", status="done")).evolve(currency="EUR")
    found = selection(plan, budget="7.50")
    assert found.to_dict() == {
        "status": "optimal",
        "goals": ["G1"],
        "actions": ["A1"],
        "cost": "4",
        "alternatives": [["A1"], ["A2", "A4"]],
        "more": False,
        "gap": None,
        "budget": "7.50",
        "currency": "EUR",
        "held": ["A7"],
        "unreached": ["G2", "G3"],
        "unknown_cost": ["A6"],
        "other_currency": [],
        "cannot_tell": [{"needs": "cost", "ids": ["A6"]}],
        "method": "exact, by mixed-integer optimisation (HiGHS); ends that do not state their needs take all of their "
        "means; at most 20 alternatives listed",
    }
    assert found.to_rows()[:2] == [
        {"action": "A1", "cost": Decimal(4), "selected": True, "in_alternatives": 1},
        {"action": "A2", "cost": Decimal(3), "selected": False, "in_alternatives": 1},
    ]
    assert str(found.sentence) == (
        "Goals that can be reached within 7.50 EUR: 1 of 3. "
        "The least that this costs is 4 EUR; actions that it takes: 1."
    )
    assert selection(PlanGraph(plan), budget="7.50") == found


def test_without_budget_or_ceilings_nothing_limits_it() -> None:
    """Where no ceiling is stated all goals are reached at the least cost, and the sentence says what was missing."""
    found = selection(EXAMPLE)
    assert (found.budget, found.cost) == (None, Decimal(12))
    assert str(found.sentence).startswith("Goals that can be reached at any cost, for no ceiling is stated: 3 of 3.")


def test_the_sum_of_ceilings_is_the_budget() -> None:
    """Without a budget the ceilings add up to it; each also holds on its own, for amounts and for shares."""
    plan = Plan(
        currency="EUR",
        goals=[Goal(id="G1", needs="any"), Goal(id="G2", needs="any")],
        funding=[
            FundingLine(id="F1", ceiling=10),
            FundingLine(id="F2", ceiling=10),
            FundingLine(id="F3"),
            FundingLine(id="F4", ceiling={"amount": 5, "currency": "SEK"}),
        ],
        actions=[
            Action(id="A1", serves="G1", cost=8, funding=[FundingShare(from_="F1", share=100)]),
            Action(
                id="A2",
                serves="G2",
                cost=9,
                funding=[FundingShare(from_="F1", amount=4), FundingShare(from_="F2", amount=4)],
            ),
            Action(
                id="A3",
                serves="G2",
                cost=9,
                funding=[FundingShare(from_="F2", share=50), FundingShare(from_="F3", share=50)],
            ),
        ],
    )
    found = selection(plan)
    assert (found.budget, found.actions) == (Decimal(20), ("A1", "A3"))
    assert found.cannot_tell == (CannotTell("ceiling", ("F3", "F4")),)
    assert selection(plan, budget=16).goals == ("G1",)


def test_money_in_another_currency_is_not_added() -> None:
    """Actions and shares in another currency are listed apart; a plan without a currency has the usual one."""
    plan = Plan(
        goals=[Goal(id="G", needs="any")],
        funding=[FundingLine(id="F", ceiling={"amount": 5, "currency": "EUR"})],
        actions=[
            Action(id="A1", serves="G", cost={"amount": 1, "currency": "SEK"}),
            Action(id="A2", serves="G", cost={"amount": 3, "currency": "EUR"}, funding=[FundingShare(from_="F")]),
            Action(
                id="A3",
                serves="G",
                cost={"amount": 4, "currency": "EUR"},
                funding=[FundingShare(from_="F", amount={"amount": 4, "currency": "SEK"})],
            ),
        ],
    )
    found = selection(plan)
    assert (found.currency, found.actions, found.other_currency) == ("EUR", ("A2",), ("A1",))
    assert found.cannot_tell == (CannotTell("funding", ("A2", "A3")),)
    assert selection(plan, budget=Money(Decimal(3), "EUR")).actions == ("A2",)
    assert selection(plan, budget=Money(Decimal(2))).actions == ()
    with pytest.raises(BadUsage, match="the budget is in SEK, the costs are in EUR"):
        selection(plan, budget=Money(Decimal(3), "SEK"))


@pytest.mark.parametrize("budget", ["much", -1, "1e", 1.5])
def test_a_budget_is_an_exact_amount(budget: Any) -> None:  # noqa: ANN401 - wrong on purpose
    """Anything else is refused: a binary float as everywhere, an amount below nought too."""
    with pytest.raises(BadValue):
        selection(EXAMPLE, budget=budget)


def test_stated_priorities_come_first() -> None:
    """A goal of the first priority is worth more than any number of others; those without one come last."""
    goals = [Goal(id="G1", priority=2), Goal(id="G2", priority=2), Goal(id="G3", priority=1), Goal(id="G4")]
    actions = [Action(id=f"A{n}", serves=f"G{n}", cost=cost) for n, cost in ((1, 2), (2, 3), (3, 6), (4, 1))]
    plan = Plan(goals=goals, actions=actions)
    assert selection(plan, budget=6).goals == ("G3",)
    assert selection(plan, budget=8).goals == ("G1", "G3")
    assert selection(plan, budget=9).goals == ("G1", "G3", "G4")
    assert selection(plan, budget=5).goals == ("G1", "G2")


def test_goals_that_are_only_watched_are_not_bought() -> None:
    """Nothing is spent on a goal that the region only watches."""
    plan = Plan(goals=[Goal(id="G", watch_only="Elsewhere")], actions=[Action(id="A", serves="G", cost=1)])
    assert (selection(plan).goals, selection(plan).actions) == ((), ())


def test_what_is_done_is_free_and_held() -> None:
    """A done action costs nothing more, and holds without what it waited for; what it excludes cannot be chosen."""
    plan = Plan(
        goals=[Goal(id="G1", needs="all"), Goal(id="G2", needs="all")],
        actions=[
            Action(id="A1", serves="G1", cost=100, status="done", excludes="A2"),
            Action(id="A2", serves="G2", cost=1),
            Action(id="A3", serves="G1", cost=1, depends_on="A1"),
        ],
    )
    found = selection(plan, budget=10)
    assert (found.goals, found.actions, found.held) == (("G1",), ("A3",), ("A1",))


def test_several_done_actions_count_each() -> None:
    """Two done actions are two of those that an end needs."""
    actions = [Action(id="A1", serves="G", status="done"), Action(id="A2", serves="G", status="done")]
    plan = Plan(goals=[Goal(id="G", needs={"at_least": 2})], actions=[*actions, Action(id="A3", serves="G")])
    assert selection(plan).goals == ("G",)


def test_exclusions_and_dependencies() -> None:
    """Of two that exclude each other one is chosen, with what it depends on."""
    plan = Plan(
        goals=[Goal(id="G1", needs="any"), Goal(id="G2", needs="any")],
        actions=[
            Action(id="A0", cost=3),
            Action(id="A1", serves="G1", cost=1, excludes=[Exclusion(to="A2", period="2027")]),
            Action(id="A2", serves="G2", cost=1),
            Action(id="A3", serves="G2", cost=1, depends_on="A0"),
        ],
    )
    found = selection(plan, budget=10)
    assert (found.actions, found.cannot_tell) == (("A0", "A1", "A3"), (CannotTell("period", ("A1", "A2")),))
    assert selection(plan, budget=4).cost == 1


def test_pathways_that_exclude_each_other() -> None:
    """Of two pathways that exclude each other only one leads anywhere, even if the actions of both are chosen."""
    plan = Plan(
        goals=[Goal(id="G1", needs="any"), Goal(id="G2", needs="any"), Goal(id="G3", needs="any")],
        pathways=[
            Pathway(id="P1", serves=["G1", "G3"], needs="all", excludes="P2"),
            Pathway(id="P2", serves="G2", needs="all"),
        ],
        actions=[Action(id="A1", serves=["P1", "P2"], cost=1)],
    )
    assert selection(plan).goals == ("G1", "G3")
    assert selection(plan.evolve(pathways=[plan.pathways[0], evolve(plan.pathways[1], status="rejected")])).goals == (
        "G1",
        "G3",
    )


def test_unstated_needs_are_read_as_all_unless_asked() -> None:
    """The careful reading is the default; the other one is there; the ends that do not say are named."""
    plan = Plan(goals=[Goal(id="G")], actions=[Action(id=f"A{n}", serves="G", cost=1) for n in (1, 2)])
    found = selection(plan)
    assert (found.actions, found.cannot_tell) == (("A1", "A2"), (CannotTell("needs", ("G",)),))
    easy = selection(plan, unstated="any")
    assert easy.alternatives == (("A1",), ("A2",))
    assert "take any one of their means" in str(easy.method)


def test_no_alternative_holds_another() -> None:
    """What costs nothing is chosen only if it is needed, and listed as a way of its own."""
    actions = [Action(id="A1", serves="G", cost=0), Action(id="A2", serves="G", cost=0), Action(id="A3", cost=0)]
    found = selection(Plan(goals=[Goal(id="G", needs="any")], actions=actions))
    assert found.alternatives == (("A1",), ("A2",))


def test_alternatives_are_capped_and_it_says_so() -> None:
    """Only so many are listed, the cheapest ones."""
    actions = [Action(id=f"A{n}", serves="G", cost=n) for n in range(1, 6)]
    plan = Plan(goals=[Goal(id="G", needs="any")], actions=actions)
    found = selection(plan, most=2)
    assert (found.alternatives, found.more) == ((("A1",), ("A2",)), True)
    assert not selection(plan, most=5).more


def test_amounts_are_compared_exactly() -> None:
    """Whether a cost fits is settled to the last digit, however large the amounts or small the difference."""
    actions = [Action(id="A1", serves="G", cost="99999999999.99"), Action(id="A2", serves="G", cost="0.02")]
    plan = Plan(goals=[Goal(id="G", needs="all")], actions=actions)
    assert selection(plan, budget="100000000000.01").goals == ("G",)
    assert selection(plan, budget="100000000000.00").goals == ()
    huge = plan.with_items(Action(id="A1", serves="G", cost="90071992547409.93"))
    assert selection(huge, budget="90071992547409.95").goals == ("G",)
    assert selection(huge, budget="90071992547409.94").goals == ()


def test_when_the_time_is_up() -> None:
    """Without time nothing is claimed: the status is limit, and nothing is known about the gap."""
    found = selection(EXAMPLE, budget=12, seconds=0)
    assert (found.status, found.gap, found.more, found.alternatives) == ("limit", None, True, ((),))


def _hard(goals: int, lines: int) -> Plan:
    """Return a plan of goals with an action each, all of which draw on many lines, each in its own way."""
    funding = [FundingLine(id=f"F{line}", ceiling=goals * 83) for line in range(lines)]
    shares = [
        [
            FundingShare(from_=each.id, amount=1 + (number * 7919 + place * 104_729) % 499)
            for place, each in enumerate(funding)
        ]
        for number in range(1, goals + 1)
    ]
    actions = [Action(id=f"A{n}", serves=f"G{n}", cost=1000 + n, funding=each) for n, each in enumerate(shares)]
    return Plan(goals=[Goal(id=f"G{n}", needs="all") for n in range(goals)], actions=actions, funding=funding)


def test_when_the_time_is_up_while_something_better_may_exist() -> None:
    """What was found is returned within the limits, with the share by which a better one could reach more."""
    plan = _hard(300, 30)
    found = selection(plan, budget=10**9, seconds=0.5)
    assert (found.status, found.more, len(found.alternatives)) == ("limit", True, 1)
    assert found.goals
    assert found.gap is None or found.gap > 0
    assert _allows_lines(plan, found)
    assert frontier(plan, seconds=0.5).status == "limit"


def test_when_the_time_is_up_among_the_alternatives() -> None:
    """The best selection stays what it is; that there may be others is said."""
    search = Search(choice_in(PlanGraph(EXAMPLE), unstated="all"), budget=None, until=0)
    best = Chosen(("A1",), ("G1",), Decimal(4))
    assert others(search, best, 5) == Found((best,), more=True)


def _allows_lines(plan: Plan, found: Selection) -> bool:
    paid = [each for each in plan.actions if each.id in found.actions]
    totals: dict[str | None, Decimal] = {}
    for share in (share for action in paid for share in action.funding):
        assert share.amount is not None
        totals[share.from_] = totals.get(share.from_, Decimal(0)) + share.amount.amount
    return all(line.ceiling is not None and totals.get(line.id, 0) <= line.ceiling.amount for line in plan.funding)


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error has the line that installs what is missing."""
    monkeypatch.setitem(sys.modules, "highspy", None)
    with pytest.raises(MissingExtra, match=r'pip install "rri-planner\[optimise\]"'):
        selection(EXAMPLE)


def test_an_empty_plan_has_nothing_to_choose() -> None:
    """No goals, no actions, no cost."""
    found = selection(Plan())
    assert (found.status, found.goals, found.actions, found.cost) == ("optimal", (), (), Decimal(0))
    assert (found.alternatives, found.more) == (((),), False)


@st.composite
def priced(draw: Draw) -> Plan:
    """Return small plans with costs, priorities, exclusions, and a funding line with a ceiling."""
    plan = draw(plans())
    ids = [action.id for action in plan.actions]

    def changed(action: Action) -> Action:
        return evolve(
            action,
            cost=draw(st.sampled_from((None, 0, 1, 2, 3, "2.5"))),
            excludes=draw(st.lists(st.sampled_from(ids), unique=True, max_size=1)),
            funding=[FundingShare(from_="F", share=50)] if draw(st.booleans()) else [],
        )

    return plan.evolve(
        actions=list(map(changed, plan.actions)),
        goals=[evolve(goal, priority=draw(st.sampled_from((None, 1, 2)))) for goal in plan.goals],
        funding=[FundingLine(id="F", ceiling=draw(st.integers(0, 4)))],
    )


def _allows(plan: Plan, budget: int) -> Callable[[frozenset[str]], bool]:
    held = {action.id for action in plan.actions if counts(action) and action.status == "done"}
    pairs = {(action.id, link.to) for action in plan.actions if counts(action) for link in action.excludes}

    def allows(chosen: frozenset[str]) -> bool:
        taken = chosen | held
        paid = [plan.get(id_) for id_ in chosen]
        costs = [(each.cost.amount, bool(each.funding)) for each in paid if isinstance(each, Action) and each.cost]
        clash = any(
            {first, second} <= taken and {first, second} & chosen and first != second for first, second in pairs
        )
        line = sum(cost for cost, funded in costs if funded) / 2
        ceiling = plan.funding[0].ceiling
        assert ceiling is not None
        return not clash and sum(cost for cost, _ in costs) <= budget and line <= ceiling.amount

    return allows


def _rank(plan: Plan, goals: set[str]) -> tuple[int, ...]:
    priorities = (1, 2, None)
    return tuple(sum(goal.id in goals for goal in plan.goals if goal.priority == each) for each in priorities)


@given(priced(), st.integers(0, 9), st.sampled_from(("all", "any")))
def test_all_subsets_agree(plan: Plan, budget: int, unstated: Any) -> None:  # noqa: ANN401 - all or any
    """No choice within the limits reaches more, or as much for less; the alternatives are all there are."""
    found: Selection = selection(plan, budget=budget, unstated=unstated, most=100)
    eligible = [each.id for each in plan.actions if counts(each) and each.status != "done" and each.cost is not None]
    allows = _allows(plan, budget)
    choices = [frozenset(some) for some in subsets(eligible) if allows(frozenset(some))]
    best = max(_rank(plan, reached(plan, some, unstated)) for some in choices)
    costs = {some: sum((found.costs[id_] for id_ in some), Decimal(0)) for some in choices}
    assert _rank(plan, {*found.goals}) == best
    assert found.cost == min(cost for some, cost in costs.items() if _rank(plan, reached(plan, some, unstated)) == best)
    wanted = {*found.goals}
    ways = minimal(eligible, lambda some: some in costs and wanted <= reached(plan, some, unstated))
    assert found.alternatives == tuple(sorted(ways, key=lambda some: (costs[frozenset(some)], len(some), some)))
    assert selection(plan.evolve(actions=plan.actions[::-1]), budget=budget, unstated=unstated, most=100) == found


@pytest.mark.parametrize("region", ["varmland", "steiermark", "grand-est", "valley.yaml"])
def test_regions_get_an_answer(region: str) -> None:
    """Each example has goals that can be afforded."""
    found = selection(rri.load(EXAMPLES / region))
    assert found.status == "optimal"
    assert found.goals
    assert found.cost > 0
