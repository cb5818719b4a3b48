"""Comparison: what the plans of several regions share, and what one has and another lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._compare_blanks import Blank, alone, blanks
from rri_planner.analysis._compare_coverage import CoverageTable, tables
from rri_planner.analysis._compare_likeness import Likeness, likenesses
from rri_planner.analysis._compare_matches import Correspondence, correspondences
from rri_planner.analysis._compare_money import PlanMoney, Rate, RatesLike, as_rates, plan_money
from rri_planner.analysis._compare_process import Involved, involved
from rri_planner.analysis._compare_rows import Row, rows
from rri_planner.errors import BadUsage, Message
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan, ShownAsTable

_NO_RATES: RatesLike = FrozenMap()
_MOST = 100
_WORK = 200_000


@frozen
class Comparison(ShownAsTable):
    """Several plans side by side; ``plans`` are their ids in the order in which they were given.

    There is no rank and no score: counts stand beside each other, and what cannot be compared stays apart. Ids of items
    hold within a plan only, so that everything is by plan. ``correspondences`` are certain, ``suggestions`` are not.
    ``blanks`` are words at which a plan has no action and others have. ``alone`` are the goals and actions of each plan
    that nothing elsewhere certainly corresponds to, in the order of the plan.
    """

    plans: tuple[str, ...]
    coverage: tuple[CoverageTable, ...]
    correspondences: tuple[Correspondence, ...]
    suggestions: tuple[Likeness, ...]
    blanks: tuple[Blank, ...]
    alone: FrozenMap[tuple[str, ...]]
    process: FrozenMap[Involved]
    money: FrozenMap[PlanMoney]
    rates: tuple[Rate, ...]
    cannot_tell: tuple[CannotTell, ...]
    limit_reached: bool = False
    graphs: FrozenMap[PlanGraph] = field(factory=FrozenMap, eq=False, repr=False)

    @property
    def method(self) -> Message:
        """How it was found."""
        found = Message(
            "counts side by side; certain correspondence by shared catalogue id, adoption or policy objective; "
            "likeness of titles in one language as a suggestion; money by currency"
        )
        return Message("{method}; limit of suggestions reached", method=found) if self.limit_reached else found

    @property
    def sentence(self) -> Message:
        """How much the plans share."""
        if len(self.plans) == 1:
            return Message("This is one plan: there is nothing to compare it with.")
        return Message(
            "Plans side by side: {plans}. Sure to correspond: {certain}; to be looked at, for their titles are alike: "
            "{suggested}.",
            plans=len(self.plans),
            certain=len(self.correspondences),
            suggested=len(self.suggestions),
        )

    def table(self, name: str) -> CoverageTable:
        """Return the table of coverage of this name (``rri``, ``sdg``, ``participants``, ...)."""
        return next(each for each in self.coverage if each.name == name)

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds; everything is by plan, amounts are in digits."""
        return {
            "plans": list(self.plans),
            "coverage": {each.name: each.to_dict() for each in self.coverage},
            "correspondences": [each.to_dict() for each in self.correspondences],
            "suggestions": [each.to_dict() for each in self.suggestions],
            "blanks": [each.to_dict() for each in self.blanks],
            "alone": {plan: list(ids) for plan, ids in self.alone.items()},
            "process": {plan: each.to_dict() for plan, each in self.process.items()},
            "money": {plan: each.to_dict() for plan, each in self.money.items()},
            "rates": [each.to_dict() for each in self.rates],
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
            "sentence": str(self.sentence),
        }

    def to_rows(self) -> list[Row]:
        """Return a row for each figure of each plan: ``about``, ``of``, ``plan``, ``value`` and ``ids``."""
        return rows(self.plans, self.coverage, self.correspondences, self.process, self.money)


def compare(
    *plans: Plan | PlanGraph, rates: RatesLike = _NO_RATES, suggestions: int = _MOST, work: int = _WORK
) -> Comparison:
    """Return what several plans share, and what one has and another lacks.

    Counted are live goals and actions that count as means; corresponding are all that are live. Amounts are added
    within a currency; with `rates`, such as ``{"SEK": ("EUR", "0.088", "ECB, 2 May 2022")}``, the whole is said in
    their currency too. At most so many `suggestions` are made (0 makes none), and `work` bounds how many pairs of
    titles are looked at; a limit that was reached stands in ``method``. Raises `BadUsage` where there is no plan,
    where two have one id, or rates lead to several currencies.

    >>> from rri_planner.model import Action
    >>> north = Plan(id="north", actions=[Action(id="a-lab", catalogue="open-lab", rri="open-access")])
    >>> south = Plan(id="south", actions=[Action(id="a-1", catalogue="open-lab"), Action(id="a-2", rri="ethics")])
    >>> found = compare(north, south)
    >>> [(each.key, dict(each.items)) for each in found.correspondences]
    [('open-lab', {'north': ('a-lab',), 'south': ('a-1',)})]
    >>> [(each.plan, each.word, dict(each.elsewhere)) for each in found.blanks]
    [('north', 'ethics', {'south': ('a-2',)}), ('south', 'open-access', {'north': ('a-lab',)})]
    """
    graphs = _by_id([graph_of(each) for each in plans])
    given, certain = as_rates(rates), correspondences(graphs)
    alike, reached = likenesses(graphs, known=[each.named for each in certain], most=suggestions, work=work)
    coverage = tables(graphs)
    process = FrozenMap({id_: involved(each) for id_, each in graphs.items()})
    money = FrozenMap({id_: plan_money(each, given) for id_, each in graphs.items()})
    return Comparison(
        tuple(each.plan.id for each in map(graph_of, plans)),
        coverage,
        certain,
        alike,
        blanks(graphs, coverage),
        alone(graphs, certain),
        process,
        money,
        given,
        tuple(_cannot_tell(process, money, given)),
        reached and suggestions > 0,
        graphs,
    )


def _by_id(graphs: Sequence[PlanGraph]) -> FrozenMap[PlanGraph]:
    if not graphs:
        raise BadUsage(Message("there is no plan to compare"))
    found: dict[str, PlanGraph] = {}
    for each in graphs:
        if each.plan.id in found:
            raise BadUsage(Message('two plans have the id "{id}"; each needs an id of its own', id=each.plan.id))
        found[each.plan.id] = each
    return FrozenMap(found)


def _cannot_tell(
    process: FrozenMap[Involved], money: FrozenMap[PlanMoney], rates: tuple[Rate, ...]
) -> Iterator[CannotTell]:
    """Yield what plans would have to say, with the ids of these plans."""
    known = {code for each in rates for code in (each.of, each.to)}
    missing = {
        "participants.total": [id_ for id_, each in process.items() if each.uncounted or not each.events],
        "cost": [id_ for id_, each in money.items() if each.unknown],
        "rates": [id_ for id_, each in money.items() if rates and not each.currencies <= known],
    }
    return (CannotTell(needs, tuple(ids)) for needs, ids in missing.items() if ids)
