"""Money and people: what is paid for, what funding lines have left, and whose time is asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from rri_planner.analysis._asked import counted_actions, graph_of, in_english
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._money_people import People, people
from rri_planner.analysis._money_sums import NOTHING, apart, by_currency, digits, minus, paid_by
from rri_planner.errors import Message
from rri_planner.findings import Say
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, FrozenMap, FundingLine, Money, Plan, ShownAsTable


@frozen
class ActionMoney:
    """What one action costs and who pays.

    ``funded`` and ``gap`` are in the currency of the cost; a negative gap is a surplus. Funding in other
    currencies stands ``apart`` and is not added. ``gap`` is None where the cost, or what somebody pays, is unknown.
    """

    id: str
    cost: Decimal | None
    funded: Decimal
    gap: Decimal | None
    currency: str | None
    apart: FrozenMap[Decimal]

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: amounts in digits, the currency beside them."""
        return {
            "cost": digits(self.cost),
            "funded": digits(self.funded),
            "gap": digits(self.gap),
            "currency": self.currency,
            "apart": {code: digits(amount) for code, amount in self.apart.items()},
        }


@frozen
class Promise:
    """What an action is promised by a funding line, None where nobody has said how much."""

    action: str
    amount: Money | None


@frozen
class LineMoney:
    """What one funding line has and what it has promised, in the currency of its ceiling.

    ``left`` is negative where more is promised than there is; it is None where the ceiling or a promise is unknown.
    Promises in other currencies stand ``apart``. ``promises`` are ordered by action.
    """

    id: str
    ceiling: Decimal | None
    promised: Decimal
    left: Decimal | None
    currency: str | None
    apart: FrozenMap[Decimal]
    promises: tuple[Promise, ...]

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: amounts in digits, the currency beside them."""
        return {
            "ceiling": digits(self.ceiling),
            "promised": digits(self.promised),
            "left": digits(self.left),
            "currency": self.currency,
            "apart": {code: digits(amount) for code, amount in self.apart.items()},
        }


@frozen
class Budget(ShownAsTable):
    """The money of every action that counts and of every funding line, by id, and the time of the people."""

    actions: FrozenMap[ActionMoney]
    lines: FrozenMap[LineMoney]
    people: People
    cannot_tell: tuple[CannotTell, ...]

    @property
    def method(self) -> Message:
        """How money and time were added up."""
        return Message("sums of stated amounts, each currency by itself; {people}", people=self.people.method)

    @property
    def sentence(self) -> Message:
        """How many actions are not paid for, and how many lines have promised too much."""
        return Message(
            "Actions whose funding falls short of their cost: {short} of {known} with known amounts. "
            "Funding lines that have promised more than they have: {over} of {lines}.",
            short=sum(each.gap > 0 for each in self.actions.values() if each.gap is not None),
            known=sum(each.gap is not None for each in self.actions.values()),
            over=sum(each.ceiling is not None and each.promised > each.ceiling for each in self.lines.values()),
            lines=len(self.lines),
        )

    def to_dict(self, say: Say = in_english) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "actions": {id_: each.to_dict() for id_, each in self.actions.items()},
            "lines": {id_: each.to_dict() for id_, each in self.lines.items()},
            "people": self.people.to_dict(),
            "method": say(self.method),
            "sentence": say(self.sentence),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row an action, then one a funding line, by id; the rows of the people are their own table."""
        actions = [{"id": id_, "kind": "action", **_flat(each.to_dict())} for id_, each in self.actions.items()]
        lines = [{"id": id_, "kind": "funding", **_flat(each.to_dict())} for id_, each in self.lines.items()]
        return [*actions, *lines]


def _flat(row: Mapping[str, object]) -> dict[str, object]:
    others = row["apart"]
    assert isinstance(others, Mapping)
    return {**row, "apart": ", ".join(f"{amount} {code}".strip() for code, amount in others.items())}


def money(plan: Plan | PlanGraph, *, only: Collection[str] | None = None) -> Budget:
    """Return what every action costs and who pays, what every funding line has left, and the work of everybody.

    Shares are taken of the stated cost. What is unknown is not nothing: where an amount is missing there is no
    gap and nothing left, but the names of the fields. With `only`, no other actions take part.

    >>> from rri_planner.model import Action, FundingLine, FundingShare
    >>> plan = Plan(currency="EUR", funding=[FundingLine(id="erdf", ceiling=100)],
    ...     actions=[Action(id="lab", cost=60, funding=FundingShare(from_="erdf", share=50))])
    >>> found = money(plan)
    >>> found.actions["lab"].gap, found.lines["erdf"].left
    (Decimal('30'), Decimal('70'))
    """
    graph = graph_of(plan)
    actions = counted_actions(graph, only)
    promises = _promises(actions.values())
    lines = sorted(graph.plan.funding, key=lambda line: line.id)
    found = {id_: _action_money(each, graph.plan.currency) for id_, each in actions.items()}
    given = {line.id: _line_money(line, promises.get(line.id, ()), graph.plan.currency) for line in lines}
    work = people(graph, only=only)
    missing = (*_cannot_tell(actions.values(), given.values()), *work.cannot_tell)
    return Budget(FrozenMap(found), FrozenMap(given), work, tuple(missing))


def _action_money(action: Action, usual: str | None) -> ActionMoney:
    cost = action.cost
    paid = [paid_by(share, cost) for share in action.funding]
    sums = by_currency(each for each in paid if each is not None)
    currency = usual if cost is None else cost.currency
    funded = sums.get(currency, NOTHING)
    gap = None if cost is None or None in paid else minus(cost.amount, funded)
    return ActionMoney(action.id, None if cost is None else cost.amount, funded, gap, currency, apart(sums, currency))


def _promises(actions: Iterable[Action]) -> Mapping[str | None, list[Promise]]:
    promises: dict[str | None, list[Promise]] = {}
    for action in actions:
        for share in action.funding:
            promises.setdefault(share.from_, []).append(Promise(action.id, paid_by(share, action.cost)))
    return promises


def _line_money(line: FundingLine, promises: Iterable[Promise], usual: str | None) -> LineMoney:
    given = tuple(promises)
    sums = by_currency(each.amount for each in given if each.amount is not None)
    currency = usual if line.ceiling is None else line.ceiling.currency
    promised = sums.get(currency, NOTHING)
    ceiling = None if line.ceiling is None else line.ceiling.amount
    known = all(each.amount is not None for each in given)
    left = minus(ceiling, promised) if ceiling is not None and known else None
    return LineMoney(line.id, ceiling, promised, left, currency, apart(sums, currency), given)


def _cannot_tell(actions: Iterable[Action], lines: Iterable[LineMoney]) -> Iterator[CannotTell]:
    stated = tuple(actions)
    silent = [each for each in stated if any(share.amount is None and share.share is None for share in each.funding)]
    missing = {
        "ceiling": [each.id for each in lines if each.ceiling is None],
        "cost": [each.id for each in stated if each.cost is None],
        "funding.amount": [each.id for each in silent],
    }
    return (CannotTell(needs, tuple(ids)) for needs, ids in missing.items() if ids)
