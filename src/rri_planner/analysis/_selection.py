"""Selection under a budget: which actions reach the most goals, and what would do as well."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._selection_budget import Budget, budget_of
from rri_planner.analysis._selection_choice import Choice, choice_in, reading_of
from rri_planner.analysis._selection_result import Selection
from rri_planner.analysis._selection_search import Chosen, Found, Search, others
from rri_planner.analysis._selection_solver import TimeUpError, deadline
from rri_planner.analysis._success import Unstated
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Goal, Plan

_MOST = 20
_SECONDS = 60.0


def selection(
    plan: Plan | PlanGraph,
    *,
    budget: Budget = None,
    unstated: Unstated = "all",
    most: int = _MOST,
    seconds: float = _SECONDS,
) -> Selection:
    """Return which actions reach the most goals within a budget, at the least cost, and what would do as well.

    Goals of the first stated priority come first, then those of the second, and so on, those without one last;
    without priorities it is their number. The budget is by default the sum of the ceilings of the funding
    lines, each of which also holds on its own. An action that counts and has a cost in the plan's currency
    can be chosen; one that is done holds and costs nothing more. Dependencies, exclusions and needs are
    those of the plan; `unstated` says whether ends that do not state their needs take all of their means or any.

    Exact, by mixed-integer optimisation; after so many `seconds` the status is ``limit``. At most so many
    (`most`) alternatives are listed. Needs the extra ``optimise``: raises `MissingExtra` without it.

    >>> from rri_planner.model import Action
    >>> plan = Plan(goals=[Goal(id="G1", needs="any"), Goal(id="G2", needs="any")], actions=[
    ...     Action(id="A1", serves=["G1", "G2"], cost=5), Action(id="A2", serves="G1", cost=2),
    ...     Action(id="A3", serves="G2", cost=2)])
    >>> found = selection(plan, budget=5)
    >>> found.goals, found.actions, found.alternatives
    (('G1', 'G2'), ('A2', 'A3'), (('A2', 'A3'), ('A1',)))
    """
    graph = graph_of(plan)
    choice = choice_in(graph, unstated=unstated)
    limit = budget_of(choice.purse, budget)
    found = _searched(choice, _levels(graph, choice), limit, most, seconds)
    method = Message(
        "exact, by mixed-integer optimisation (HiGHS); {reading}; at most {most} alternatives listed",
        reading=reading_of(unstated),
        most=most,
    )
    return _answer(choice, found, limit, method)


def _answer(choice: Choice, found: Found, budget: Decimal | None, method: Message) -> Selection:
    return Selection(
        status="optimal" if found.best.proven else "limit",
        goals=found.best.goals,
        actions=found.best.actions,
        cost=found.best.cost,
        alternatives=tuple(each.actions for each in found.alternatives),
        more=found.more,
        gap=found.best.gap,
        budget=budget,
        currency=choice.purse.currency,
        held=choice.held,
        unreached=tuple(goal for goal in choice.goals if goal not in found.best.goals),
        unknown_cost=choice.purse.unknown_cost,
        other_currency=choice.purse.other_currency,
        costs=FrozenMap(choice.purse.costs),
        cannot_tell=choice.cannot_tell,
        method=method,
    )


def _levels(graph: PlanGraph, choice: Choice) -> list[list[str]]:
    """Return the goals by priority, the first ones first, those without one last."""
    goals = {id_: item for id_ in choice.goals if isinstance(item := graph.plan[id_], Goal)}
    ranks = sorted({goal.priority for goal in goals.values() if goal.priority is not None})
    levels = [[id_ for id_, goal in goals.items() if goal.priority == rank] for rank in (*ranks, None)]
    return [level for level in levels if level]


def _searched(
    choice: Choice, levels: Sequence[Sequence[str]], budget: Decimal | None, most: int, seconds: float
) -> Found:
    search = Search(choice, budget=budget, until=deadline(seconds))
    best = Chosen((), choice.reached(frozenset()), Decimal(0))
    try:
        for level in levels:
            best = search.most(level) or best
            if not best.proven:
                return Found((best,), more=True)
            search.reach(level, at_least=len({*level} & {*best.goals}))
        best = search.cheapest() or best
    except TimeUpError:
        best = evolve(best, proven=False, gap=None)
    return others(search, best, most) if best.proven else Found((best,), more=True)
