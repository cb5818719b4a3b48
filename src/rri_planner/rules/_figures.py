"""Exact numbers as the decimals that findings show."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction


def figure(number: Fraction, *, digits: int = 12) -> Decimal:
    """Return a number to so many significant digits; no size of number makes it fail.

    >>> figure(Fraction(40, 3), digits=3), figure(Fraction(500))
    (Decimal('13.3'), Decimal('500'))
    """
    rounded = Context(prec=digits, traps=[]).divide(Decimal(number.numerator), Decimal(number.denominator))
    return Decimal(f"{rounded:f}")
