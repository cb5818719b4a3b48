"""Priorities: whether the money goes where the plan says that it matters most."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from rri_planner.analysis._asked import counted_actions, graph_of
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, FrozenMap, Plan

_MOST = 250_000


@frozen
class Priorities:
    """What the goals with a priority get of the money.

    ``order`` has their ids, the most important first, ``ranks`` the stated priorities (1 is the most important),
    ``shares`` fractions of all the money that reaches goals. ``needs`` is the field without which nothing can be
    said: then ``shares`` is empty.
    """

    order: tuple[str, ...]
    ranks: FrozenMap[int]
    shares: FrozenMap[Fraction]
    needs: str | None = None

    @property
    def first(self) -> tuple[str, ...]:
        """The goals of the highest priority."""
        return tuple(id_ for id_ in self.order if self.ranks[id_] == self.ranks[self.order[0]])

    @property
    def is_opposed(self) -> bool:
        """Whether Spearman's rank correlation between importance and money is negative."""
        if not self.shares:
            return False
        importance = _ranked([Fraction(-rank) for rank in self.ranks.values()])
        money = _ranked([self.shares[id_] for id_ in self.ranks])
        mean = Fraction(len(money) + 1, 2)
        return sum((one - mean) * (other - mean) for one, other in zip(importance, money, strict=True)) < 0


def priorities(plan: Plan | PlanGraph, *, only: Collection[str] | None = None, most: int = _MOST) -> Priorities:
    """Return how the money of the actions is spread over the goals that state a priority.

    What an action costs is split equally over the live goals that it serves, directly or by way of others. Nothing can
    be said where an action that serves any does not state its cost, or where costs are in several currencies.
    With `only`, no other actions take part. Linear in actions and the goals above them; where there are more than
    `most` of those, a smaller plan is needed.

    Source: Spearman 1904, The proof and measurement of association between two things, doi:10.2307/1412159.

    >>> from rri_planner.model import Goal
    >>> goals = [Goal(id="trust", priority=1), Goal(id="skills", priority=2)]
    >>> actions = [Action(id="a", cost=10, serves="trust"), Action(id="b", cost=90, serves="skills")]
    >>> found = priorities(Plan(goals=goals, actions=actions))
    >>> {id_: str(share) for id_, share in found.shares.items()}, found.is_opposed
    ({'skills': '9/10', 'trust': '1/10'}, True)
    """
    graph = graph_of(plan)
    live = {goal.id: goal for goal in graph.plan.goals if graph.is_live(goal.id)}
    stated = sorted((goal.priority, id_) for id_, goal in live.items() if goal.priority is not None)
    order, ranks = tuple(id_ for _, id_ in stated), FrozenMap({id_: rank for rank, id_ in stated})
    serving = _serving(graph, counted_actions(graph, only).values(), live, most)
    if serving is None:
        return Priorities(order, ranks, FrozenMap(), "smaller plan")
    needs = _lacking([action for action, _ in serving])
    money = {} if needs else _spread(serving)
    total = sum(money.values())
    if needs or total <= 0:
        return Priorities(order, ranks, FrozenMap(), needs or "cost")
    return Priorities(order, ranks, FrozenMap({id_: money.get(id_, Fraction(0)) / total for id_ in ranks}))


def _serving(
    graph: PlanGraph, actions: Iterable[Action], goals: Collection[str], most: int
) -> Sequence[tuple[Action, Sequence[str]]] | None:
    """Return the actions that serve any of the goals, with those; None where they are too many."""
    found, counted = [], 0
    for action in actions:
        served = [id_ for id_ in graph.ends(action.id) if id_ in goals]
        counted += len(served)
        if counted > most:
            return None
        if served:
            found.append((action, served))
    return found


def _lacking(actions: Iterable[Action]) -> str | None:
    costs = [action.cost for action in actions]
    if None in costs:
        return "cost"
    return "currency" if len({cost.currency for cost in costs if cost is not None}) > 1 else None


def _spread(serving: Iterable[tuple[Action, Sequence[str]]]) -> Mapping[str, Fraction]:
    money: dict[str, Fraction] = {}
    for action, goals in serving:
        assert action.cost is not None
        each = Fraction(action.cost.amount) / len(goals)
        for goal in goals:
            money[goal] = money.get(goal, Fraction(0)) + each
    return money


def _ranked(values: Sequence[Fraction]) -> Sequence[Fraction]:
    """Return the rank of each value among all, counted from 1; equal values share the mean of their ranks."""
    ordered = sorted(values)
    first = {value: place for place, value in reversed(list(enumerate(ordered, start=1)))}
    last = {value: place for place, value in enumerate(ordered, start=1)}
    return [Fraction(first[value] + last[value], 2) for value in values]
