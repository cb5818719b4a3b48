"""The search for choices of actions within limits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor, gcd, lcm

from attrs import frozen

from rri_planner.analysis._selection_choice import Choice
from rri_planner.analysis._selection_solver import Answer, Solver, TimeUpError
from rri_planner.analysis._success_gates import Gate

Ids = tuple[str, ...]


@frozen
class Chosen:
    """Actions and the goals that they reach, by id, and what they cost; for ``proven`` and ``gap`` see `Answer`."""

    actions: Ids
    goals: Ids
    cost: Decimal
    proven: bool = True
    gap: float | None = None


class Search:
    """A programme that says what can be chosen within a budget and the ceilings of the funding lines.

    A gate has the value one only if enough of its inputs have, so that what is asked of goals is asked of
    actions in the end. Amounts are scaled to whole numbers, so that nothing is lost to rounding. Each call of
    `reach` and `never` narrows the search for good. Solving may raise `TimeUpError`.
    """

    def __init__(self, choice: Choice, *, budget: Decimal | None, until: float) -> None:
        self.choice = choice
        self._solver = Solver(until=until)
        names = dict.fromkeys(name for goal in choice.goals for name in choice.structure.below(goal))
        open_inputs = _open_inputs(choice)
        for name in names:
            self._add(name, choice.structure.gates.get(name), open_inputs)
        for pair in choice.conflicts:
            if names.keys() >= {*pair}:
                self._solver.at_most(dict.fromkeys(pair, 1), 1)
        costs = {id_: cost for id_, cost in choice.purse.costs.items() if id_ in names}
        limits = [(each.asked, each.most) for each in choice.purse.ceilings.values()]
        self._limits = limits if budget is None else [*limits, (costs, budget)]
        for asked, most in self._limits:
            self._solver.at_most(*_scaled({id_: amount for id_, amount in asked.items() if id_ in costs}, most))
        self._costs, _ = _scaled(costs, Decimal(0))

    def _add(self, name: str, gate: Gate | None, open_inputs: frozenset[str]) -> None:
        """Add what has this name, with the rule for when it may have the value one; its inputs are there already."""
        if gate is None:
            self._solver.variable(name, whole=True, most=int(name in open_inputs))
            return
        every = len(gate.inputs)
        self._solver.variable(name, whole=1 < gate.least < every, most=int(gate.least <= every))
        if gate.least == every:
            for each in gate.inputs:
                self._solver.at_most({name: 1, each: -1}, 0)
        elif gate.least < every:
            # What is done may be an input more than once: each time it is one of those needed.
            inputs = {each: -times for each, times in Counter(gate.inputs).items()}
            self._solver.at_most({name: gate.least, **inputs}, 0)

    def reach(self, goals: Iterable[str], *, at_least: int) -> None:
        """Ask from now on that so many of these goals are reached."""
        self._solver.at_least(dict.fromkeys(goals, 1), at_least)

    def never(self, actions: Iterable[str]) -> None:
        """Ask from now on that not all of these actions are chosen."""
        weights = dict.fromkeys(actions, 1)
        self._solver.at_most(weights, len(weights) - 1)

    def most(self, goals: Iterable[str]) -> Chosen | None:
        """Return a choice that reaches as many of these goals as possible; None if there is no choice at all."""
        weights = dict.fromkeys(goals, 1)
        return self._chosen(lambda: self._solver.greatest(weights))

    def cheapest(self) -> Chosen | None:
        """Return a choice that costs as little as possible; None if there is no choice at all."""
        return self._chosen(lambda: self._solver.smallest(self._costs))

    def _chosen(self, solve: Callable[[], Answer | None]) -> Chosen | None:
        answer = solve()
        while answer is not None and any(self._turned_away(answer.ones)):
            answer = solve()
        if answer is None:
            return None
        ones = answer.ones & {*self.choice.purse.costs, *self.choice.taken}
        return self._without_idle(ones, answer)

    def _turned_away(self, ones: frozenset[str]) -> Iterator[bool]:
        """Forbid what exceeds a limit in exact numbers, though the solver took it for equal."""
        for asked, most in self._limits:
            taken = ones & asked.keys()
            if sum((asked[id_] for id_ in taken), Decimal(0)) > most:
                self.never(taken)
                yield True

    def _without_idle(self, ones: frozenset[str], answer: Answer) -> Chosen:
        """Leave out, the dearest first, what is not needed for the goals that are reached."""
        costs = self.choice.purse.costs
        goals = self.choice.reached(ones)
        while spare := self.choice.spare(ones, goals):
            ones -= {max(spare, key=lambda id_: costs[id_])}
        actions = tuple(sorted(ones & costs.keys()))
        return Chosen(actions, goals, self.choice.cost(ones), answer.proven, answer.gap)


@frozen
class Found:
    """Choices that reach the same goals, the cheapest first; ``more`` says that there are, or may be, others."""

    alternatives: tuple[Chosen, ...]
    more: bool

    @property
    def best(self) -> Chosen:
        """The cheapest."""
        return self.alternatives[0]


def others(search: Search, best: Chosen, most: int) -> Found:
    """Return the choices that reach the goals of the best one: sought again, each time without those found so far."""
    found = [best]
    more = True
    search.reach(best.goals, at_least=len(best.goals))
    try:
        while more and len(found) <= most:
            search.never(found[-1].actions)
            other = search.cheapest() if found[-1].actions else None
            more = other is not None
            found += [other] if other is not None else []
    except TimeUpError:
        pass
    ordered = sorted(found, key=lambda each: (each.cost, len(each.actions), each.actions))
    return Found(tuple(ordered[:most]), more=more)


def _open_inputs(choice: Choice) -> frozenset[str]:
    """Return what can be chosen: not what excludes something that is done."""
    held = {*choice.held}
    barred = {one for pair in choice.conflicts for one, other in (pair, pair[::-1]) if other in held}
    return frozenset((*choice.purse.costs, *choice.taken)) - barred


def _scaled(amounts: Mapping[str, Decimal], most: Decimal) -> tuple[dict[str, int], int]:
    """Return whole numbers in the same proportion, as small as can be, and the greatest sum that is within `most`."""
    exact = {id_: Fraction(amount) for id_, amount in amounts.items()}
    scale = lcm(*(each.denominator for each in exact.values()))
    step = gcd(*(int(each * scale) for each in exact.values())) or 1
    return {id_: int(each * scale) // step for id_, each in exact.items()}, floor(Fraction(most) * scale / step)
