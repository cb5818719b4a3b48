"""RES102: a funding line that is promised more than once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from rri_planner.errors import Message
from rri_planner.findings import Part, Sum
from rri_planner.model import Action, FundingLine, FundingShare, Money
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import Listing, called
from rri_planner.rules._rule import rule


@rule(
    code="RES102",
    name="funding-line-overspent",
    severity="error",
    since="adopted",
    needs_level="D1",
    sources=("BRAT",),
    summary=Message("actions are promised more from a funding line than it has"),
    why=Message("Each of the actions can be paid for, but not all of them together."),
    remedies=(
        Message("promise less, or find another source for one of the actions"),
        Message("raise the ceiling of the line, if its funder agrees"),
    ),
    incoherent="""
        stage: adopted
        currency: EUR
        funding: [{id: f-region, title: Regional fund, ceiling: 100000}]
        actions:
          - {id: a-course, funding: [{from: f-region, amount: 80000}]}
          - {id: a-lab, funding: [{from: f-region, amount: 30000}]}
    """,
    coherent="""
        stage: adopted
        currency: EUR
        funding: [{id: f-region, title: Regional fund, ceiling: 110000}]
        actions:
          - {id: a-course, funding: [{from: f-region, amount: 80000}]}
          - {id: a-lab, funding: [{from: f-region, amount: 30000}]}
    """,
)
def funding_line_overspent(case: Case) -> Iterator[Judgement]:
    """Judge every funding line that live actions name: what they are promised does not exceed its ceiling.

    A share is counted by the cost of its action. Amounts in another currency than the ceiling's are listed
    apart and never added.
    """
    promises: dict[str, list[tuple[Action, FundingShare]]] = {}
    for action in case.live_actions:
        for share in action.funding:
            promises.setdefault(share.from_ or "", []).append((action, share))
    for line in case.plan.funding:
        if line.id in promises:
            yield _judged(line, [Part(action.id, _promised(action, share)) for action, share in promises[line.id]])


def _promised(action: Action, share: FundingShare) -> Money | None:
    if share.amount is not None or share.share is None or action.cost is None:
        return share.amount
    return Money(action.cost.amount * share.share / 100, action.cost.currency)


def _judged(line: FundingLine, parts: list[Part]) -> Judgement:
    if line.ceiling is None:
        return cannot_tell("ceiling")
    promised = [part.amount for part in parts if isinstance(part.amount, Money)]
    total = Money(_sum(promised, line.ceiling.currency), line.ceiling.currency)
    if total.amount > line.ceiling.amount:
        apart = Listing(amount for amount in promised if amount.currency != line.ceiling.currency)
        witness = Sum(tuple(sorted(parts, key=lambda part: part.subject)), total, line.ceiling)
        return fires(line.id, witness=witness, message=_sentence(line, total, apart))
    return cannot_tell("amount") if len(promised) < len(parts) else HOLDS


def _sum(amounts: Iterable[Money], currency: str | None) -> Decimal:
    return sum((each.amount for each in amounts if each.currency == currency), Decimal(0))


def _sentence(line: FundingLine, total: Money, apart: Listing) -> Message:
    message = Message(
        "{line} has {ceiling}, and actions are promised {total} from it",
        line=called(line),
        ceiling=line.ceiling,
        total=total,
    )
    if not apart:
        return message
    return Message("{sentence}; promises in other currencies ({apart}) come on top", sentence=message, apart=apart)
