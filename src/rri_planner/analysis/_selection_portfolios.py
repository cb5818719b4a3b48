"""Portfolios that no other outdoes, where the weights of goals are only known to lie in ranges.

Source: robust portfolio modelling, Liesiö, Mild and Salo 2007, doi:10.1016/j.ejor.2005.12.041.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._selection_budget import Budget, budget_of
from rri_planner.analysis._selection_choice import Choice, choice_in, reading_of
from rri_planner.analysis._selection_search import Chosen, Search, others
from rri_planner.analysis._selection_solver import TimeUpError, deadline
from rri_planner.analysis._success import Unstated
from rri_planner.errors import BadUsage, BadValue, Message, UnknownItem, nearest
from rri_planner.graph import PlanGraph
from rri_planner.model import Plan, ShownAsTable

Range: TypeAlias = tuple[Decimal, Decimal]
Weights: TypeAlias = Mapping[str, tuple[Decimal | int | str, Decimal | int | str]]

_MOST = 100
_SECONDS = 60.0


@frozen
class Portfolios(ShownAsTable):
    """The choices that no other outdoes whatever the weights are within their ranges; every list of ids is sorted.

    None of the ``portfolios`` can spare an action. ``core`` are the actions in all of them, ``open`` those in some,
    ``out`` those in none. Where ``complete`` is false there may be more portfolios, so that the core may be
    smaller and fewer actions out.
    """

    portfolios: tuple[Chosen, ...]
    core: tuple[str, ...]
    open: tuple[str, ...]
    out: tuple[str, ...]
    complete: bool
    cannot_tell: tuple[CannotTell, ...]
    method: Message

    @property
    def sentence(self) -> Message:
        """How much the plan can be sure of."""
        return Message(
            "Portfolios that no other outdoes: {portfolios}. "
            "Actions in all of them: {core}; in some: {open}; in none: {out}.",
            portfolios=len(self.portfolios),
            core=len(self.core),
            open=len(self.open),
            out=len(self.out),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: amounts as strings of digits."""
        portfolios = [
            {"cost": format(each.cost, "f"), "goals": list(each.goals), "actions": list(each.actions)}
            for each in self.portfolios
        ]
        return {
            "portfolios": portfolios,
            "core": list(self.core),
            "open": list(self.open),
            "out": list(self.out),
            "complete": self.complete,
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each action that could be chosen: core, open or out, and how many portfolios have it."""
        places: tuple[tuple[Literal["core", "open", "out"], tuple[str, ...]], ...] = (
            ("core", self.core),
            ("open", self.open),
            ("out", self.out),
        )
        return [
            {"action": id_, "place": place, "portfolios": sum(id_ in each.actions for each in self.portfolios)}
            for place, ids in places
            for id_ in ids
        ]


def portfolios(  # noqa: PLR0913  # each is a fact about the question, given by name
    plan: Plan | PlanGraph,
    *,
    weights: Weights | None = None,
    budget: Budget = None,
    unstated: Unstated = "all",
    most: int = _MOST,
    seconds: float = _SECONDS,
) -> Portfolios:
    """Return which actions belong to every good choice within a budget, to some, or to none.

    `weights` has a lowest and a highest weight for each goal, on any one scale; without it nothing is known about
    any. A choice is worth the weights of the goals that it reaches. It is outdone if another is worth as much for all
    weights in their ranges, and more for some. See `selection` for what can be chosen, for the budget, `unstated`
    and the extra that this needs. Exact, unless there are more than `most` portfolios or the time is up.

    >>> from rri_planner.model import Action, Goal
    >>> plan = Plan(goals=[Goal(id=f"G{n}", needs="any") for n in (1, 2, 3)], actions=[
    ...     Action(id="A1", serves=["G1", "G2"], cost=5), Action(id="A2", serves="G2", cost=5),
    ...     Action(id="A3", serves="G3", cost=3), Action(id="A4", serves="G1", cost=6)])
    >>> found = portfolios(plan, weights={"G1": (1, 2), "G2": (1, 2), "G3": (3, 5)}, budget=9)
    >>> found.core, found.open, found.out
    (('A1', 'A3'), (), ('A2', 'A4'))
    """
    choice = choice_in(graph_of(plan), unstated=unstated)
    ranges = _ranges(choice, weights)
    finding = _Finding(choice, budget_of(choice.purse, budget), most, seconds)
    found = sorted(finding.portfolios(ranges), key=lambda each: (each.cost, each.goals, each.actions))
    method = Message(
        "robust portfolio modelling, exact by mixed-integer optimisation (HiGHS); {reading}; "
        "at most {most} portfolios listed",
        reading=reading_of(unstated),
        most=most,
    )
    return _answer(choice, found, method, complete=finding.complete)


def _answer(choice: Choice, found: Sequence[Chosen], method: Message, *, complete: bool) -> Portfolios:
    inside = [set(each.actions) for each in found]
    core = set.intersection(*inside) if inside else set()
    some = {id_ for ids in inside for id_ in ids} - core
    return Portfolios(
        tuple(found),
        tuple(sorted(core)),
        tuple(sorted(some)),
        tuple(sorted(choice.purse.costs.keys() - core - some)),
        complete,
        choice.cannot_tell,
        method,
    )


def _ranges(choice: Choice, weights: Weights | None) -> dict[str, Range]:
    if weights is None:
        return dict.fromkeys(choice.goals, (Decimal(0), Decimal(1)))
    for goal in weights:
        if goal not in choice.goals:
            raise UnknownItem(goal, nearest(goal, choice.goals))
    for goal in choice.goals:
        if goal not in weights:
            raise BadUsage(Message('the goal "{goal}" has no range of weights', goal=goal))
    return {goal: _range(*weights[goal]) for goal in choice.goals}


def _range(least: Decimal | int | str, most: Decimal | int | str) -> Range:
    low, high = Decimal(least), Decimal(most)
    if not 0 <= low <= high:
        raise BadValue(f"{low}..{high}", Message("a range of weights, the lower one first, from nought on"))
    return low, high


class _Finding:
    """The search for portfolios, at most so many and until a time; ``complete`` turns false where it is cut short."""

    def __init__(self, choice: Choice, budget: Decimal | None, most: int, seconds: float) -> None:
        self.choice = choice
        self.budget = budget
        self.most = most
        self.until = deadline(seconds)
        self.complete = True

    def portfolios(self, ranges: Mapping[str, Range]) -> list[Chosen]:
        """Return the choices for each set of goals that no other set outdoes."""
        found: list[Chosen] = []
        try:
            goal_sets = self._goal_sets()
            for goals in goal_sets:
                if not any(_outdoes(other, goals, ranges) for other in goal_sets):
                    found += self._reaching(goals, self.most - len(found))
        except TimeUpError:
            self.complete = False
        return found

    def _goal_sets(self) -> list[tuple[str, ...]]:
        """Return the sets of goals that can be reached and not be added to."""
        search = Search(self.choice, budget=self.budget, until=self.until)
        sets: list[tuple[str, ...]] = []
        while len(sets) < self.most and (found := search.most(self.choice.goals)) is not None:
            sets.append(found.goals)
            self.complete = self.complete and found.proven
            search.reach({*self.choice.goals} - {*found.goals}, at_least=1)
        self.complete = self.complete and len(sets) < self.most
        return sets

    def _reaching(self, goals: tuple[str, ...], most: int) -> tuple[Chosen, ...]:
        search = Search(self.choice, budget=self.budget, until=self.until)
        search.reach(goals, at_least=len(goals))
        best = search.cheapest()
        if best is None or not most:
            self.complete = False
            return ()
        found = others(search, best, most)
        self.complete = self.complete and not found.more
        return found.alternatives


def _outdoes(first: Collection[str], second: Collection[str], ranges: Mapping[str, Range]) -> bool:
    """Whether the first goals are worth as much as the second for all weights in their ranges, and more for some."""
    gained, lost = {*first} - {*second}, {*second} - {*first}
    surely = sum((ranges[goal][0] for goal in gained), Decimal(0)) - sum((ranges[goal][1] for goal in lost), Decimal(0))
    perhaps = sum((ranges[goal][1] for goal in gained), Decimal(0)) - sum(
        (ranges[goal][0] for goal in lost), Decimal(0)
    )
    return surely >= 0 and perhaps > 0
