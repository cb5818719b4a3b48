"""Where each item stands in a StratML document: goals hold objectives, and objectives hold indicators.

StratML knows two levels. A goal that serves no other is a Goal; every other goal, each pathway and each action is an
Objective of the Goal that its links lead up to. What leads to none stands in a Goal without a name.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

from attrs import frozen

from rri_planner.formats._stratml._relations import PLACING
from rri_planner.model import Action, Goal, Indicator, Item, Pathway, Plan

T = TypeVar("T", bound=Item)

MARKS: Mapping[str, type[Item]] = MappingProxyType({"G": Goal, "P": Pathway, "A": Action, "I": Indicator})
_MARK = re.compile(r"([GPAI])([1-9]\d{0,6})", re.ASCII)


@frozen
class Layout:
    """Where the items of a plan stand.

    ``goals`` are those that become a Goal; ``objectives`` the others by the Goal they stand in, None for the one
    without a name; ``indicators`` by the item they stand with, None for those that stand with none.
    """

    goals: tuple[Goal, ...]
    objectives: Mapping[str | None, tuple[Item, ...]]
    indicators: Mapping[str | None, tuple[Indicator, ...]]

    def written(self) -> Iterator[tuple[str | None, Item | None]]:
        """Yield each Goal and each objective in it, in the order of the document, with the Goal's id.

        The Goal without a name comes last, as None.
        """
        for goal in (*self.goals, None):
            id_ = None if goal is None else goal.id
            yield id_, goal
            yield from ((id_, item) for item in self.objectives.get(id_, ()))

    def marks(self, plan: Plan) -> dict[str, str]:
        """Return the numbers ("P2", the second pathway) of the items whose kind or order nothing else would tell."""
        written = tuple(self.written())
        objectives = [item for _, item in written if item is not None and item not in self.goals]
        measured = [each for _, item in written for each in self.indicators.get(None if item is None else item.id, ())]
        marked = {item.id for item in objectives if not isinstance(item, Action)}
        for items, order in (
            ([item for item in objectives if isinstance(item, Action)], plan.actions),
            (measured, plan.indicators),
        ):
            if tuple(items) != order:
                marked.update(item.id for item in order)
        return {
            item.id: f"{letter}{number}"
            for letter, owner in MARKS.items()
            for number, item in enumerate(plan.of_kind(owner.item_kind), 1)
            if item.id in marked
        }


def layout(plan: Plan) -> Layout:
    """Return where the items of a plan stand."""
    items: tuple[Item, ...] = (*plan.goals, *plan.pathways, *plan.actions)
    tops = _tops(plan.goals, items)
    goals = tuple(goal for goal in plan.goals if tops[goal.id] == goal.id)
    objectives = _grouped((item for item in items if tops.get(item.id) != item.id), lambda item: tops.get(item.id))
    known = {item.id for item in items}
    indicators = _grouped(plan.indicators, lambda each: next((to for to in _targets(each) if to in known), None))
    return Layout(goals, objectives, indicators)


def mark_of(text: str) -> tuple[type[Item], int] | None:
    """Return the class and the number that a mark states, or None for any other text.

    >>> owner, number = mark_of("P2")
    >>> owner.__name__, number
    ('Pathway', 2)
    """
    match = _MARK.fullmatch(text)
    return None if match is None else (MARKS[match[1]], int(match[2]))


def in_order(found: Iterable[tuple[T, int | None]]) -> tuple[T, ...]:
    """Return items in the order of their numbers; those without one fill the places left, in the order given."""
    entries = tuple(found)
    places: dict[int, T] = {}
    rest: list[T] = []
    for item, number in entries:
        if number is None or number > len(entries) or number in places:
            rest.append(item)
        else:
            places[number] = item
    others = iter(rest)
    return tuple(places[number] if number in places else next(others) for number in range(1, len(entries) + 1))


def _targets(item: Item) -> tuple[str, ...]:
    return tuple(link.to for link in getattr(item, PLACING[type(item)]))


def _tops(goals: tuple[Goal, ...], items: tuple[Item, ...]) -> dict[str, str]:
    """Return the id of the Goal that each item leads up to; of goals in a circle the first becomes a Goal itself."""
    known = {goal.id for goal in goals}
    servers: dict[str, list[str]] = {}
    for item in items:
        for to in _targets(item):
            servers.setdefault(to, []).append(item.id)
    tops: dict[str, str] = {}
    roots = (goal for goal in goals if known.isdisjoint(_targets(goal)))
    for goal in (*roots, *goals):
        if goal.id not in tops:
            _spread(goal.id, servers, tops)
    return tops


def _spread(top: str, servers: Mapping[str, list[str]], tops: dict[str, str]) -> None:
    tops[top] = top
    todo = deque([top])
    while todo:
        for id_ in servers.get(todo.popleft(), ()):
            if id_ not in tops:
                tops[id_] = top
                todo.append(id_)


def _grouped(items: Iterable[T], key: Callable[[T], str | None]) -> dict[str | None, tuple[T, ...]]:
    groups: dict[str | None, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {holder: tuple(group) for holder, group in groups.items()}
