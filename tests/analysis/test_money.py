"""Money: what actions cost, who pays, and what funding lines have left."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import Budget, CannotTell, Promise, money
from rri_planner.analysis._money_sums import digits
from rri_planner.formats import load
from rri_planner.model import Action, FundingLine, FundingShare, Money, Plan

_EXAMPLES = Path(__file__).parents[2] / "examples"


def _paid(**amounts: int | None) -> list[FundingShare]:
    return [FundingShare(from_=line, amount=amount) for line, amount in amounts.items()]


def _gaps(found: Budget) -> dict[str, tuple[str, str | None]]:
    return {id_: (str(each.funded), digits(each.gap)) for id_, each in found.actions.items()}


def _left(found: Budget, line: str) -> tuple[str, str | None, dict[str, Decimal]]:
    money_of = found.lines[line]
    return str(money_of.promised), digits(money_of.left), dict(money_of.apart)


def test_the_worked_example() -> None:
    """Gaps of 0, 30 and -5, and 110 promised of 100."""
    plan = Plan(
        currency="EUR",
        funding=[FundingLine(id="erdf", ceiling=100), FundingLine(id="private"), FundingLine(id="region", ceiling=90)],
        actions=[
            Action(id="A1", cost=120, funding=_paid(erdf=80, region=40)),
            Action(id="A2", cost=60, funding=_paid(erdf=30)),
            Action(id="A3", cost=45, funding=_paid(region=20, private=30)),
        ],
    )
    found = money(plan)
    assert _gaps(found) == {"A1": ("120", "0"), "A2": ("30", "30"), "A3": ("50", "-5")}
    assert found.to_dict()["lines"] == {
        "erdf": {"ceiling": "100", "promised": "110", "left": "-10", "currency": "EUR", "apart": {}},
        "private": {"ceiling": None, "promised": "30", "left": None, "currency": "EUR", "apart": {}},
        "region": {"ceiling": "90", "promised": "60", "left": "30", "currency": "EUR", "apart": {}},
    }
    assert found.lines["erdf"].promises == (
        Promise("A1", Money(Decimal(80), "EUR")), Promise("A2", Money(Decimal(30), "EUR")),
    )  # fmt: skip
    assert found.cannot_tell == (CannotTell("ceiling", ("private",)),)
    assert found.to_dict()["sentence"] == (
        "Actions whose funding falls short of their cost: 1 of 3 with known amounts. "
        "Funding lines that have promised more than they have: 1 of 3."
    )
    assert found.to_dict()["method"] == (
        "sums of stated amounts, each currency by itself; "
        "work by months of thirty days, movable actions with their compulsory part only"
    )


def test_shares_are_taken_of_the_cost() -> None:
    """Seventy-five percent of 4,800 are 3,600; cents stay exact."""
    shares = [FundingShare(from_="eu", share=75), FundingShare(from_="own", share="12.5")]
    action = money(Plan(actions=[Action(id="a", cost="4800.10", funding=shares)])).to_dict()["actions"]
    assert action == {"a": {"cost": "4800.10", "funded": "4200.0875", "gap": "600.0125", "currency": None, "apart": {}}}


def test_other_currencies_stand_apart() -> None:
    """Amounts in another currency than the cost or the ceiling are listed and never added."""
    plan = Plan(
        currency="EUR",
        funding=[FundingLine(id="f", ceiling={"amount": 1000, "currency": "SEK"}), FundingLine(id="g", ceiling=10)],
        actions=[
            Action(
                id="a",
                cost=100,
                funding=[
                    FundingShare(from_="f", amount={"amount": 400, "currency": "SEK"}),
                    FundingShare(from_="f", share=50),
                    FundingShare(from_="g", amount=5),
                ],
            )
        ],
    )
    found = money(plan)
    assert (_gaps(found), dict(found.actions["a"].apart)) == ({"a": ("55", "45")}, {"SEK": Decimal(400)})
    assert _left(found, "f") == ("400", "600", {"EUR": Decimal(50)})
    assert [row["apart"] for row in found.to_rows()] == ["400 SEK", "50 EUR", ""]
    assert [row["kind"] for row in found.to_rows()] == ["action", "funding", "funding"]


def test_an_amount_without_a_currency_is_a_currency_of_its_own() -> None:
    """In a plan without a currency, amounts that name one are apart from those that name none."""
    share = FundingShare(from_="f", amount={"amount": 4, "currency": "EUR"})
    found = money(Plan(actions=[Action(id="a", cost=10, funding=[share])]))
    assert (_gaps(found), dict(found.actions["a"].apart)) == ({"a": ("0", "10")}, {"EUR": Decimal(4)})
    line = FundingLine(id="f", ceiling={"amount": 9, "currency": "EUR"})
    promised = money(Plan(funding=[line], actions=[Action(id="a", funding=_paid(f=3))]))
    assert _left(promised, "f") == ("0", "9", {"": Decimal(3)})


def test_unknown_is_not_nothing() -> None:
    """Without a cost or an amount there is no gap and nothing left, and the fields are named."""
    plan = Plan(
        funding=[FundingLine(id="f", ceiling=100)],
        actions=[
            Action(id="a", funding=[FundingShare(from_="f", share=50)]),
            Action(id="b", cost=10, funding=_paid(f=None)),
            Action(id="c", cost=10),
        ],
    )
    found = money(plan)
    assert _gaps(found) == {"a": ("0", None), "b": ("0", None), "c": ("0", "10")}
    assert _left(found, "f") == ("0", None, {})
    assert found.cannot_tell == (CannotTell("cost", ("a",)), CannotTell("funding.amount", ("b",)))


def test_only_what_counts_is_added() -> None:
    """Ideas and dropped actions cost nothing yet; with `only`, nor do others."""
    actions = [
        Action(id="a", cost=10, status="idea", funding=_paid(f=10)),
        Action(id="b", cost=10, status="dropped", funding=_paid(f=10)),
        Action(id="c", cost=10, funding=_paid(f=4)),
        Action(id="d", cost=10, funding=_paid(f=3)),
    ]
    plan = Plan(funding=[FundingLine(id="f", ceiling=100)], actions=actions)
    assert (_left(money(plan), "f"), list(money(plan).actions)) == (("7", "93", {}), ["c", "d"])
    assert _left(money(plan, only={"d"}), "f") == ("3", "97", {})


_amounts = st.lists(st.tuples(st.decimals(0, 10**9, places=2), st.sampled_from("fgh")), max_size=6)


@given(st.lists(_amounts, max_size=4))
def test_both_sides_of_the_books_agree(paid: list[list[tuple[Decimal, str]]]) -> None:
    """What all actions are funded with is what all lines promise, to the cent, whatever the order of the file."""
    actions = [
        Action(id=f"a{number}", funding=[FundingShare(from_=line, amount=amount) for amount, line in shares])
        for number, shares in enumerate(paid)
    ]
    plan = Plan(funding=[FundingLine(id=line) for line in "hgf"], actions=actions)
    found = money(plan)
    assert sum(each.funded for each in found.actions.values()) == sum(each.promised for each in found.lines.values())
    assert money(plan.evolve(actions=actions[::-1], funding=plan.funding[::-1])).to_dict() == found.to_dict()


@pytest.mark.parametrize(
    ("region", "short", "over"),
    [
        ("varmland", ["a-foreningsguider", "a-ledning", "a-medborgarpanel"], []),
        ("steiermark", ["a-check", "a-daten"], ["f-land"]),
        ("grand-est", ["a-debats"], []),
    ],
)
def test_the_example_regions_have_gaps(region: str, short: list[str], over: list[str]) -> None:
    """Every region lacks money somewhere, and Styria has promised more than a line has."""
    found = money(load(_EXAMPLES / region))
    assert [id_ for id_, each in found.actions.items() if each.gap] == short
    assert [id_ for id_, each in found.lines.items() if each.left is not None and each.left < 0] == over
