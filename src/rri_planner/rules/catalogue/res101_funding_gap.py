"""RES101: an action whose money and cost do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rri_planner.analysis import ActionMoney, paid_by
from rri_planner.errors import Message
from rri_planner.findings import Part, Sum
from rri_planner.model import Action, Money
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import Threshold, rule


@rule(
    code="RES101",
    name="funding-gap",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("IATI",),
    summary=Message("an action costs more than is named to pay for it, or less"),
    why=Message("Nobody has promised the rest, so that the action may not happen as it stands."),
    remedies=(
        Message("name who pays the rest"),
        Message("make the action smaller, or correct its cost"),
        Message("say that the rest of the money is still being sought"),
    ),
    incoherent="""
        stage: adopted
        currency: EUR
        funding: [{id: f-region, title: Regional fund}]
        actions: [{id: a-course, title: Evening course, cost: 60000, funding: [{from: f-region, amount: 30000}]}]
    """,
    coherent="""
        stage: adopted
        currency: EUR
        funding: [{id: f-region, title: Regional fund}]
        actions: [{id: a-course, title: Evening course, cost: 60000, funding: [{from: f-region, amount: 60000}]}]
    """,
    thresholds={
        "share": Threshold(Decimal("0.01"), Message("the share of the cost by which its funding may differ")),
        "rounding": Threshold(Decimal(1), Message("the amount of money that is taken for rounding")),
    },
)
def funding_gap(case: Case) -> Iterator[Judgement]:
    """Judge every settled action: what it costs is what others are named to pay, but for rounding.

    Money that is missing is no defect where the action says that it is still being sought. Where the plan says of no
    action who pays, nobody can tell.
    """
    names_payers = any(action.funding for action in case.live_actions)
    for action in case.settled_actions:
        found = case.budget.actions[action.id]
        if found.cost is None:
            yield cannot_tell("cost")
        elif not names_payers:
            yield cannot_tell("funding")
        elif found.apart:
            yield cannot_tell("currency")
        elif found.gap is None and found.funded - found.cost <= _allowed(case, found.cost):
            yield cannot_tell("amount")
        else:
            yield _judged(case, action, found, found.cost)


def _allowed(case: Case, cost: Decimal) -> Decimal:
    return max(case.thresholds["RES101.share"] * abs(cost), case.thresholds["RES101.rounding"])


def _judged(case: Case, action: Action, found: ActionMoney, cost: Decimal) -> Judgement:
    gap = cost - found.funded
    if abs(gap) <= _allowed(case, cost) or (gap > 0 and action.seeking_funds):
        return HOLDS
    return _gap(action, found, cost)


def _gap(action: Action, found: ActionMoney, cost: Decimal) -> Fires:
    parts = [Part(share.from_ or action.id, paid_by(share, action.cost)) for share in action.funding]
    costs, funded = Money(cost, found.currency), Money(found.funded, found.currency)
    if not action.funding:
        message = Message("{action} costs {cost}, and nobody is named to pay for it", action=called(action), cost=costs)
    elif found.funded < cost:
        message = Message(
            "{action} costs {cost}, and {funded} is named to pay for it",
            action=called(action),
            cost=costs,
            funded=funded,
        )
    else:
        message = Message(
            "{action} costs {cost}, and more than that is named to pay for it: {funded}",
            action=called(action), cost=costs, funded=funded,
        )  # fmt: skip
    witness = Sum(tuple(sorted(parts, key=lambda part: (part.subject, str(part.amount)))), funded, costs)
    return fires(action.id, witness=witness, message=message)
