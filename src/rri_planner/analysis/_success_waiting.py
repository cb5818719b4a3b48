"""What each action has to wait for before it takes effect, and which actions wait in vain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from rri_planner.graph import PlanGraph
from rri_planner.model import Action


@frozen
class Waiting:
    """How the actions that count and are not done wait for one another.

    ``awaited`` has, for each of them, what it depends on directly; an action that became part of another
    stands for that one. ``given_up`` are those that depend on something that does not count (dropped, still
    an idea); ``never`` are all that cannot take effect: those, those in circles, and what depends on either.
    """

    awaited: Mapping[str, tuple[str, ...]]
    given_up: frozenset[str]
    never: frozenset[str]


def waiting_in(graph: PlanGraph) -> Waiting:
    """Return how the actions of a plan wait; what is done waits no more. Linear in the dependencies."""
    actions = [item.id for item in graph.plan.of_kind("action") if graph.is_means(item.id)]
    done = [action for action in actions if graph.status(action) == "done"]
    awaited = {action: tuple(_awaited_by(action, graph)) for action in sorted({*actions} - {*done})}
    given_up = {action for action, others in awaited.items() if not all(map(graph.is_means, others))}
    return Waiting(awaited, frozenset(given_up), _never(awaited, done))


def _awaited_by(action: str, graph: PlanGraph) -> Iterator[str]:
    seen = set()
    for other in graph.waits_for(action):
        heir = _heir(other, graph)
        if heir not in seen and (heir != action or other == action):
            seen.add(heir)
            yield heir


def _heir(action: str, graph: PlanGraph) -> str:
    """Return the action that this one has become part of in the end, or itself."""
    seen: set[str] = set()
    item = graph.plan[action]
    while isinstance(item, Action) and item.merged_into in graph.plan and item.id not in seen:
        seen.add(item.id)
        item = graph.plan[item.merged_into or ""]
    return item.id


def _never(awaited: Mapping[str, tuple[str, ...]], done: list[str]) -> frozenset[str]:
    """Return what is left when everything that can take effect has done so, one after the other."""
    behind: dict[str, list[str]] = {}
    for action, others in awaited.items():
        for other in others:
            behind.setdefault(other, []).append(action)
    left = {action: len(others) for action, others in awaited.items()}
    able = [*done, *(action for action, others in awaited.items() if not others)]
    while able:
        for action in behind.get(able.pop(), ()):
            left[action] -= 1
            if not left[action]:
                able.append(action)
    return frozenset(action for action, others in left.items() if others)
