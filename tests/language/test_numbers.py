"""Numbers, percentages and money, as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rri_planner.language import format_money, format_number, format_percent
from rri_planner.model import Money

_NBSP = "\N{NO-BREAK SPACE}"
_NARROW = "\N{NARROW NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("sv", f"{_MINUS}1{_NBSP}234{_NBSP}567,25"),
        ("de", "-1.234.567,25"),
        ("fr", f"-1{_NARROW}234{_NARROW}567,25"),
        ("en", "-1,234,567.25"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(language: str, expected: str) -> None:
    """Groups, decimal sign and minus sign are those of the language; Swedish has a minus sign of its own."""
    assert format_number(Decimal("-1234567.25"), language) == expected


def test_a_number_keeps_all_its_decimals() -> None:
    """Nothing is rounded that the plan says exactly."""
    assert format_number(Decimal("0.123456789012345678901234567890"), "en") == "0.12345678901234567890123456789"


def test_a_number_may_be_huge() -> None:
    """The longest number that a plan may hold is written out, not refused."""
    huge = Decimal("1E+999")
    said = (format_number(huge, "en"), format_percent(huge, "en"), format_money(Money(huge, "EUR"), "en"))
    assert [text.count("000") for text in said] == [333, 333, 333]


def test_a_number_may_be_tiny() -> None:
    """The smallest number that a plan may hold is written out, not taken for nothing."""
    said = format_number(Decimal("-1.25E-999"), "en")
    assert (said[:4], said[-3:], len(said)) == ("-0.0", "125", 1004)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("sv", f"71,5{_NBSP}%"), ("de", f"71,5{_NBSP}%"), ("fr", f"71,5{_NBSP}%"), ("en", "71.5%")],
)
def test_a_percentage_is_out_of_a_hundred(language: str, expected: str) -> None:
    """A share is given as plans give it: 71.5 is 71.5 %."""
    assert format_percent(Decimal("71.5"), language) == expected


def test_a_negative_percentage_has_the_minus_sign_of_the_language() -> None:
    """A change may go down."""
    assert (format_percent(-5, "sv"), format_percent(-5, "en")) == (f"{_MINUS}5{_NBSP}%", "-5%")


@pytest.mark.parametrize(
    ("language", "amount", "currency", "expected"),
    [
        ("sv", "120000", "SEK", f"120{_NBSP}000{_NBSP}kr"),
        ("sv", "-99.5", "SEK", f"{_MINUS}99,50{_NBSP}kr"),
        ("de", "120000.00", "EUR", f"120.000{_NBSP}€"),
        ("de-AT", "120000", "EUR", f"€{_NBSP}120.000"),
        ("fr", "1200.5", "EUR", f"1{_NARROW}200,50{_NBSP}€"),
        ("en", "120000", "EUR", "€120,000"),
        ("en", "-1200.5", "SEK", f"-SEK{_NBSP}1,200.50"),
        ("en", "1200", "JPY", "JP¥1,200"),
        ("en", "7", "XYZ", f"XYZ{_NBSP}7"),
    ],
)
def test_money_has_the_decimals_of_its_currency(language: str, amount: str, currency: str, expected: str) -> None:
    """Whole amounts have no decimals, others as many as the currency; a currency in letters stands apart."""
    assert format_money(Money(Decimal(amount), currency), language) == expected


def test_money_without_a_currency_is_a_number() -> None:
    """Where neither amount nor plan names a currency, none is made up."""
    assert format_money(Money(Decimal("1200.5")), "de") == "1.200,5"
