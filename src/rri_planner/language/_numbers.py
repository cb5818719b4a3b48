"""Numbers, percentages and money as a language writes them."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, TypeAlias

from rri_planner.language._locales import babel_locale
from rri_planner.model import Money

if TYPE_CHECKING:
    from babel import Locale

Number: TypeAlias = Decimal | int | float
# digits enough for the longest number that a plan may hold, so that none is rounded or refused
_DIGITS = 2100
_SPACE = "\N{NO-BREAK SPACE}"


def format_number(value: Number, language: str) -> str:
    r"""Return a number with all its decimals.

    >>> format_number(Decimal("1234.5"), "de"), format_number(-3, "sv") == "\N{MINUS SIGN}3"
    ('1.234,5', True)
    """
    from babel.numbers import format_decimal

    locale = babel_locale(language)
    with localcontext(prec=_DIGITS):
        written = format_decimal(value, locale=locale, decimal_quantization=False)
    return _signed(written, locale)


def format_percent(value: Number, language: str) -> str:
    """Return so many per cent: 52 is written as 52 %, not as 5,200 %."""
    from babel.numbers import format_percent as write

    locale = babel_locale(language)
    with localcontext(prec=_DIGITS):
        written = write(Decimal(str(value)).scaleb(-2), locale=locale, decimal_quantization=False)
    return _signed(written, locale)


def format_money(value: Money, language: str) -> str:
    """Return an amount with the usual decimals of its currency, with none where it is whole.

    Money without a currency is written as the number alone.

    >>> format_money(Money(Decimal(120000), "EUR"), "de").replace(_SPACE, " ")
    '120.000 €'
    """
    from babel.numbers import format_currency

    if value.currency is None:
        return format_number(value.amount, language)
    locale = babel_locale(language)
    pattern = _money_pattern(value.currency, locale)
    with localcontext(prec=_DIGITS):
        whole = value.amount == value.amount.to_integral_value()
        form = pattern.replace(".00", "") if whole else pattern
        written = format_currency(value.amount, value.currency, form, locale, currency_digits=not whole)
    return _signed(written, locale)


def _money_pattern(currency: str, locale: Locale) -> str:
    """Return the pattern of a currency; one that is written in letters stands apart from the digits."""
    from babel.numbers import get_currency_symbol

    pattern = str(locale.currency_formats["standard"].pattern)
    lettered = get_currency_symbol(currency, locale=locale)[-1:].isalpha()
    return pattern.replace("¤#", f"¤{_SPACE}#") if lettered else pattern


def _signed(written: str, locale: Locale) -> str:
    """Return a written number with the minus sign of the locale, which Babel leaves out."""
    from babel.numbers import get_minus_sign_symbol

    return written.replace("-", get_minus_sign_symbol(locale), 1)
