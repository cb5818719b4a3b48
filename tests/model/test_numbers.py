"""What numbers, money and measured values promise."""

# ruff: noqa: ANN401 - whatever a user may give is tried

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from rri_planner.errors import BadValue
from rri_planner.model import Action, Money, Plan, as_text, is_number
from rri_planner.model._numbers import as_count, as_currency, as_money, as_number, as_truth, as_value, as_whole
from tests.written import numbers

_NO_NUMBERS = ["", "twelve", "1,5", "1 000", "0x1F", "1_000", "NaN", "inf", "1e1000", "1" * 61, "١٢", 0.5, True, [1]]


@given(numbers)
def test_a_number_is_exact(text: str) -> None:
    """What is written as a decimal number is that number, without rounding."""
    assert is_number(text)
    assert as_number(text) == as_value(text) == Decimal(text)


@pytest.mark.parametrize("value", [12, "12", "12.0", Decimal(12), "+12", "1.2e1"])
def test_a_number_may_be_given_in_several_ways(value: Any) -> None:
    """An int, a Decimal and digits are all understood."""
    assert as_number(value) == as_whole(value) == as_count(value) == 12
    assert as_money(value) == Money(Decimal(12))


@pytest.mark.parametrize("value", [*_NO_NUMBERS, Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity")])
def test_what_is_no_number_is_refused(value: Any) -> None:
    """A binary float is refused like a word, for it is not the number that was written."""
    with pytest.raises(BadValue, match="is not a number"):
        as_number(value)
    with pytest.raises(BadValue, match="is not a whole number"):
        as_whole(value)
    with pytest.raises(BadValue, match="is not an amount"):
        as_money(value)


@pytest.mark.parametrize("value", ["1.5", Decimal("0.1"), "1e-3"])
def test_a_fraction_is_no_whole_number(value: Any) -> None:
    """Persons and ranks are counted in whole numbers."""
    with pytest.raises(BadValue, match="is not a whole number"):
        as_whole(value)


@pytest.mark.parametrize("value", [-1, "-1", "1.5", None, "many"])
def test_a_count_is_not_negative(value: Any) -> None:
    """Nobody takes part less than not at all."""
    with pytest.raises(BadValue, match="is not a count"):
        as_count(value)


def test_unstated_stays_unstated() -> None:
    """No number is not nought."""
    assert [convert(None) for convert in (as_number, as_whole, as_value, as_truth, as_money, as_currency)] == [None] * 6


@pytest.mark.parametrize("value", ["52 %", "52%", "1,5", "about 12", "", {"sv": "många"}, as_text("high")])
def test_a_value_that_is_not_written_as_a_number_is_a_text(value: Any) -> None:
    """An indicator may be qualitative; a number with its unit in it is a text, for a rule to find."""
    assert as_value(value) == as_text(value)


@pytest.mark.parametrize("value", [0.5, True, Decimal("NaN"), [12]])
def test_what_is_neither_number_nor_text_is_no_value(value: Any) -> None:
    """A float and a truth value are no measured values."""
    with pytest.raises(BadValue):
        as_value(value)


@pytest.mark.parametrize(
    ("value", "truth"), [(True, True), ("true", True), ("TRUE", True), (False, False), ("False", False)]
)
def test_truth_has_two_words(value: Any, truth: bool) -> None:
    """True and false are understood as words too."""
    assert as_truth(value) is truth


@pytest.mark.parametrize("value", ["yes", "no", "on", 1, 0, "tRuE", ""])
def test_there_is_no_other_truth(value: Any) -> None:
    """Norway is not false, and one is a number."""
    with pytest.raises(BadValue, match="is not true or false"):
        as_truth(value)


@pytest.mark.parametrize(
    ("value", "money"),
    [
        ("99.50", Money(Decimal("99.50"))),
        ({"amount": 1200, "currency": "SEK"}, Money(Decimal(1200), "SEK")),
        ({"amount": "1200"}, Money(Decimal(1200))),
        ({"amount": 1200, "currency": None}, Money(Decimal(1200))),
        (Money(Decimal(1), "CHF"), Money(Decimal(1), "CHF")),
    ],
)
def test_money_is_an_amount_in_a_currency(value: Any, money: Money) -> None:
    """Money may be a bare amount, or say its currency."""
    assert as_money(value) == money


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"currency": "SEK"},
        {"amount": None},
        {"amount": 1, "unit": "SEK"},
        {"amount": 1, "currency": "kronor"},
        {"amount": 1, "currency": 3},
    ],
)
def test_what_is_no_money_is_refused(value: Any) -> None:
    """Money has an amount, a currency code of three capitals, and nothing else."""
    with pytest.raises(BadValue):
        as_money(value)


def test_an_amount_gets_the_currency_of_the_plan() -> None:
    """An amount without a currency is in the plan's; one with its own keeps it; without either it stays open."""
    actions = [Action(id="a", cost=100), Action(id="b", cost={"amount": 100, "currency": "NOK"})]
    plan, bare = Plan(currency="SEK", actions=actions), Plan(actions=actions)
    assert [action.cost for action in plan.actions] == [Money(Decimal(100), "SEK"), Money(Decimal(100), "NOK")]
    assert [str(action.cost) for action in bare.actions] == ["100", "100 NOK"]
    assert bare.evolve(currency="SEK") == plan
