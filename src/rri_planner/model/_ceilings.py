"""More or less money: the ceilings of funding lines, changed by a share or to an amount, exactly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_DOWN, Context, Decimal
from typing import TypeAlias

from attrs import evolve

from rri_planner.errors import BadUsage, BadValue, Message
from rri_planner.model._base import Item
from rri_planner.model._follow_up import FundingLine
from rri_planner.model._numbers import Money, MoneyLike, as_money, is_number

ShareLike: TypeAlias = Decimal | float | str
_EXPECTED_SHARE = Message("a share such as -0.2 or -20%, and not below -100%")
_CENT = Decimal("0.01")
_EXACT = Context(prec=4_000)  # enough for every digit of a product of two numbers that the model takes


def with_ceilings(
    items: Iterable[Item], *, by: ShareLike | None, to: MoneyLike, currency: str | None
) -> tuple[FundingLine, ...]:
    """Return the funding lines with other ceilings: each changed by a share, or their sum brought to an amount.

    An amount is shared out in proportion to the ceilings of its currency (`currency` where it names none), to the
    cent, the last of them taking what is left over. A line without a ceiling limits nothing and stays as it is,
    except that a single line may be given one. Raises `BadUsage` where there is nothing to change.
    """
    lines = [_line(item) for item in items]
    if (by is None) == (to is None):
        raise BadUsage(Message("a budget is changed either by a share or to an amount"))
    if by is not None:
        factor = _EXACT.add(Decimal(1), _share(by))
        _limited(lines)
        return tuple(_scaled(line, factor) for line in lines)
    total = as_money(to)
    assert total is not None
    return _brought_to(lines, _not_negative(total).bound(currency))


def _brought_to(lines: Sequence[FundingLine], total: Money) -> tuple[FundingLine, ...]:
    if len(lines) == 1 and _currency(lines[0]) in {None, total.currency}:
        return (evolve(lines[0], ceiling=total),)
    found = [line for line in _limited(lines) if _currency(line) == total.currency]
    amounts = [line.ceiling.amount for line in found if line.ceiling is not None]
    whole = sum(amounts, Decimal(0))
    if whole <= 0:
        raise BadUsage(Message('no funding line has a ceiling that "{total}" could take the place of', total=total))
    new = dict(zip((line.id for line in found), _shared_out(total.amount, amounts, whole), strict=True))
    return tuple(
        evolve(line, ceiling=Money(new[line.id], total.currency)) if line.id in new else line for line in lines
    )


def _shared_out(total: Decimal, amounts: Sequence[Decimal], whole: Decimal) -> list[Decimal]:
    parts = [_tidy((total * amount / whole).quantize(_CENT, ROUND_DOWN), amount) for amount in amounts[:-1]]
    return [*parts, total - sum(parts, Decimal(0))]


def _scaled(line: FundingLine, factor: Decimal) -> FundingLine:
    if line.ceiling is None:
        return line
    old = line.ceiling
    return evolve(line, ceiling=Money(_tidy(_EXACT.multiply(old.amount, factor), old.amount), old.currency))


def _tidy(amount: Decimal, like: Decimal) -> Decimal:
    """Return the amount with as many decimals as the old one had, where that loses nothing."""
    shorter = amount.quantize(like, context=_EXACT)
    return shorter if shorter == amount else amount.normalize(_EXACT)


def _limited(lines: Sequence[FundingLine]) -> list[FundingLine]:
    found = [line for line in lines if line.ceiling is not None]
    if not found:
        raise BadUsage(Message("no funding line has a ceiling that could be changed"))
    return found


def _line(item: Item) -> FundingLine:
    if not isinstance(item, FundingLine):
        raise BadUsage(Message('"{item}" is no funding line, and only these have ceilings', item=item.id))
    return item


def _currency(line: FundingLine) -> str | None:
    return None if line.ceiling is None else line.ceiling.currency


def _share(value: ShareLike) -> Decimal:
    """Return a share as it is written: 0.2 is two tenths, although a binary number cannot hold them."""
    text = str(value).strip()
    digits = text.removesuffix("%").rstrip()
    if isinstance(value, bool) or not is_number(digits):
        raise BadValue(value, _EXPECTED_SHARE)
    share = Decimal(digits).scaleb(-2, _EXACT) if text.endswith("%") else Decimal(digits)
    if share < -1:
        raise BadValue(value, _EXPECTED_SHARE)
    return share


def _not_negative(total: Money) -> Money:
    if total.amount < 0:
        raise BadValue(total, Message("an amount that is not negative"))
    return total
