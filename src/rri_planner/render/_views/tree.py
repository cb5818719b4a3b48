"""Where each goal, pathway and action stands in a document: once in full, elsewhere by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from attrs import frozen

from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Goal, Pathway, Plan

_DEEPEST = 4
_ENDS = {Goal: (Goal,), Pathway: (Goal,), Action: (Goal, Pathway)}
I = TypeVar("I", Pathway, Action)  # noqa: E741  # the letter for an item
_Children = Mapping[str, tuple[Goal, ...]]


@frozen
class PlacedGoal:
    """A goal with its number; the number ends at the fourth level, however deep goals are nested."""

    goal: Goal
    number: str
    level: int


@frozen
class Tree:
    """The order of a document.

    ``pathways`` and ``actions`` give by id of an end what is shown in full below it; ``named`` gives what
    also serves it and is shown in full elsewhere. Under no end at all stand the loose ones. An action that
    is dropped or has become part of another is set aside.
    """

    goals: tuple[PlacedGoal, ...]
    pathways: Mapping[str, tuple[Pathway, ...]]
    actions: Mapping[str, tuple[Action, ...]]
    named: Mapping[str, tuple[str, ...]]
    loose_pathways: tuple[Pathway, ...]
    loose_actions: tuple[Action, ...]
    set_aside: tuple[Action, ...]

    def numbers(self) -> Mapping[str, str]:
        """Return the number of each action by its id, in the order in which the document shows them in full."""
        numbered: list[Action] = []
        for placed in self.goals:
            for pathway in self.pathways.get(placed.goal.id, ()):
                numbered += self.actions.get(pathway.id, ())
            numbered += self.actions.get(placed.goal.id, ())
        for pathway in self.loose_pathways:
            numbered += self.actions.get(pathway.id, ())
        numbered += self.loose_actions
        return {action.id: str(number) for number, action in enumerate(numbered, 1)}


def tree(graph: PlanGraph) -> Tree:
    """Return the order in which a document shows the plan: the author's, under the first end of each."""
    plan = graph.plan
    live = [action for action in plan.actions if graph.is_live(action.id)]
    named: dict[str, list[str]] = defaultdict(list)
    pathways, loose_pathways = _under(plan, plan.pathways, named)
    actions, loose_actions = _under(plan, live, named)
    return Tree(
        _goals(plan),
        pathways,
        actions,
        {end: tuple(ids) for end, ids in named.items()},
        loose_pathways,
        loose_actions,
        tuple([action for action in plan.actions if not graph.is_live(action.id)]),
    )


def ends(plan: Plan, item: Goal | Pathway | Action) -> tuple[str, ...]:
    """Return the goals and pathways that an item serves, each once, in the order of its links."""
    allowed = _ENDS[type(item)]
    return tuple([id_ for id_ in dict.fromkeys(link.to for link in item.serves) if isinstance(plan.get(id_), allowed)])


def _under(
    plan: Plan, items: Iterable[I], named: dict[str, list[str]]
) -> tuple[Mapping[str, tuple[I, ...]], tuple[I, ...]]:
    under: dict[str, list[I]] = defaultdict(list)
    loose: list[I] = []
    for item in items:
        found = ends(plan, item)
        (under[found[0]] if found else loose).append(item)
        for end in found[1:]:
            named[end].append(item.id)
    return {end: tuple(shown) for end, shown in under.items()}, tuple(loose)


def _goals(plan: Plan) -> tuple[PlacedGoal, ...]:
    below: dict[str, list[Goal]] = defaultdict(list)
    top: list[Goal] = []
    for goal in plan.goals:
        found = ends(plan, goal)
        (below[found[0]] if found else top).append(goal)
    return _numbered(top, plan.goals, {end: tuple(goals) for end, goals in below.items()})


def _numbered(top: Iterable[Goal], every: Iterable[Goal], below: _Children) -> tuple[PlacedGoal, ...]:
    """Return each goal once, parents first; goals that serve each other in a ring stand at the end."""
    placed: dict[str, PlacedGoal] = {}
    for number, goal in enumerate(_each_once(top, every, placed), 1):
        waiting = [PlacedGoal(goal, str(number), 0)]
        while waiting:
            here = waiting.pop()
            if here.goal.id not in placed:
                placed[here.goal.id] = here
                waiting.extend(reversed(_children(here, below)))
    return tuple(placed.values())


def _each_once(top: Iterable[Goal], every: Iterable[Goal], placed: Mapping[str, PlacedGoal]) -> Iterable[Goal]:
    yield from top
    for goal in every:
        if goal.id not in placed:
            yield goal


def _children(parent: PlacedGoal, below: _Children) -> list[PlacedGoal]:
    level = parent.level + 1
    numbered = level < _DEEPEST
    return [
        PlacedGoal(goal, f"{parent.number}.{index}" if numbered else parent.number, min(level, _DEEPEST))
        for index, goal in enumerate(below.get(parent.goal.id, ()), 1)
    ]
