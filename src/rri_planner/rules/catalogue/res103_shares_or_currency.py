"""RES103: shares that cannot be shares, and amounts that cannot be added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from rri_planner.errors import Message
from rri_planner.findings import Part, Sum
from rri_planner.language import field_name
from rri_planner.model import Action, FundingLine, Money, Nested
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import Listing, called, quoted
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule
from rri_planner.rules._stated import Stated, stated

_WHOLE = Decimal(100)


@rule(
    code="RES103",
    name="shares-or-currency",
    severity="error",
    needs_level="D1",
    sources=("IATI",),
    summary=Message("shares of one thing do not come to 100 %, or amounts in several currencies stand side by side"),
    why=Message("Shares of a whole come to a hundred, and amounts in several currencies have no sum."),
    remedies=(
        Message("correct the shares, or give amounts"),
        Message("say that the rest of the money is still being sought"),
        Message("give all amounts of one thing in one currency"),
    ),
    incoherent="""
        currency: EUR
        goals: [{id: g-skills}]
        funding: [{id: f-union, title: European fund}, {id: f-region, title: Regional fund}]
        actions:
          - {id: a-course, title: Evening course, serves: [g-skills],
             funding: [{from: f-union, share: 80}, {from: f-region, share: 35}]}
    """,
    coherent="""
        currency: EUR
        goals: [{id: g-skills}]
        funding: [{id: f-union, title: European fund}, {id: f-region, title: Regional fund}]
        actions:
          - {id: a-course, title: Evening course, serves: [g-skills],
             funding: [{from: f-union, share: 65}, {from: f-region, share: 35}]}
    """,
)
def shares_or_currency(case: Case) -> Iterator[Judgement]:
    """Judge every percentage, the funding shares of every live action, and the currencies of its amounts."""
    parts: tuple[Nested, ...] = (case.plan, *(placed.part for placed in case.plan.parts()))
    for part in parts:
        for number in stated(part, "number"):
            if number.field.declared.unit == "percent":
                yield HOLDS if 0 <= number.value <= _WHOLE else _out_of_range(case, part, number)
    lines = {line.id: line for line in case.plan.funding}
    for action in case.live_actions:
        shares = [share.share for share in action.funding if share.share is not None]
        if shares:
            yield _shares(action, sum(shares, Decimal(0)))
        amounts = tuple(_amounts(action, lines))
        if amounts:
            yield _currencies(action, amounts)


def _out_of_range(case: Case, part: Nested, number: Stated) -> Fires:
    subjects = subjects_of(part, case.plan)
    return fires(
        *subjects,
        witness=Sum((Part(subjects[0], number.value),), number.value, _WHOLE),
        message=Message(
            '{part} gives {number} % under "{field}", but such a share lies between 0 and 100',
            part=described(part, case.plan),
            field=field_name(type(part).__name__, str(number.path[0])),
            number=number.value,
        ),
    )


def _shares(action: Action, total: Decimal) -> Judgement:
    paid_otherwise = action.seeking_funds or any(share.share is None for share in action.funding)
    if total == _WHOLE or (total < _WHOLE and paid_otherwise):
        return HOLDS
    parts = tuple(Part(share.from_ or action.id, share.share) for share in action.funding if share.share is not None)
    return fires(
        action.id,
        witness=Sum(tuple(sorted(parts, key=str)), total, _WHOLE),
        message=Message("the funding shares of {action} come to {total} %", action=called(action), total=total),
    )


def _amounts(action: Action, lines: Mapping[str, FundingLine]) -> Iterator[tuple[str, Money]]:
    if action.cost is not None:
        yield action.id, action.cost
    for share in action.funding:
        line = lines.get(share.from_ or "")
        for amount in (share.amount, None if line is None else line.ceiling):
            if amount is not None:
                yield share.from_ or action.id, amount


def _currencies(action: Action, amounts: Sequence[tuple[str, Money]]) -> Judgement:
    currencies = {amount.currency or "" for _, amount in amounts}
    if len(currencies) == 1:
        return HOLDS
    parts = sorted({Part(subject, amount) for subject, amount in amounts}, key=str)
    return fires(
        action.id,
        witness=Sum(tuple(parts)),
        message=Message(
            "{action} is costed and paid in several currencies, which cannot be added: {currencies}",
            action=called(action),
            currencies=Listing(quoted(currency or "?") for currency in sorted(currencies)),
        ),
    )
