"""Money of several plans: never added without a rate."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rri_planner.analysis import compare
from rri_planner.errors import BadUsage, BadValue
from rri_planner.model import Action, FundingLine, FundingShare, Plan

NORTH = Plan(
    id="north",
    currency="SEK",
    funding=[FundingLine(id="f", ceiling=900), FundingLine(id="f-eu", ceiling={"amount": 50, "currency": "EUR"})],
    actions=[
        Action(id="a", cost=400, funding=[FundingShare(from_="f", share=50), FundingShare(from_="f-eu")]),
        Action(id="b", cost={"amount": 7, "currency": "EUR"}),
        Action(id="c"),
        Action(id="d", cost=1000, status="idea"),
    ],
)
SOUTH = Plan(id="south", currency="EUR", actions=[Action(id="a", cost=30)])


def test_each_currency_stands_by_itself() -> None:
    """Without a rate nothing is added across currencies; what has no cost is named."""
    north = compare(NORTH, SOUTH).money["north"]
    assert north.to_dict() == {
        "costs": {"stated": {"EUR": "7", "SEK": "400"}, "converted": None},
        "promised": {"stated": {"SEK": "200"}, "converted": None},
        "ceilings": {"stated": {"EUR": "50", "SEK": "900"}, "converted": None},
        "unknown": ["c"],
    }


def test_a_rate_makes_one_sum_and_is_shown() -> None:
    """With a rate the whole is said in its currency, exactly, and the rate stands in the result with its source."""
    found = compare(NORTH, SOUTH, rates={"SEK": ("EUR", "0.1", "made up, 2022")})
    assert found.money["north"].costs.converted == Decimal("47.0")
    assert found.money["south"].costs.converted == Decimal(30)
    assert found.to_dict()["rates"] == [{"of": "SEK", "to": "EUR", "factor": "0.1", "source": "made up, 2022"}]
    assert [str(each.sentence) for each in found.rates] == ["1 SEK = 0.1 EUR (made up, 2022)"]
    bare = compare(NORTH, SOUTH, rates={"SEK": ("EUR", 2)})
    assert [str(each.sentence) for each in bare.rates] == ["1 SEK = 2 EUR (no source was given)"]


def test_a_missing_rate_leaves_the_whole_unknown() -> None:
    """Where one currency has no rate there is no sum of the rest; an amount without any currency is one of these."""
    found = compare(NORTH, Plan(id="bare", actions=[Action(id="a", cost=5)]), rates={"NOK": ("EUR", "0.1")})
    assert found.money["north"].costs.converted is None
    assert found.money["bare"].costs.to_dict() == {"stated": {"": "5"}, "converted": None}
    assert found.money["bare"].costs.moneys[0].currency is None


@pytest.mark.parametrize(
    "rate",
    [
        "EUR",
        ("EUR",),
        ("EUR", 0),
        ("EUR", "-1"),
        ("euro", 1),
        ("EUR", 0.1),
        ("EUR", None),
        (None, 1),
        5,
        ("EUR", 1, "", 2),
    ],
)
def test_what_is_no_rate_is_refused(rate: object) -> None:
    """A rate is a currency and a number above zero, exactly as it was published."""
    with pytest.raises(BadValue):
        compare(NORTH, rates={"SEK": rate})  # type: ignore[dict-item]  # what types cannot keep out


def test_rates_lead_to_one_currency() -> None:
    """Rates to several currencies would make several sums: an error that names them."""
    with pytest.raises(BadUsage, match=r"the rates lead to .*; they have to lead to one currency"):
        compare(NORTH, rates={"SEK": ("EUR", 1), "NOK": ("DKK", 1)})
