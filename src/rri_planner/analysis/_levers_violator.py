"""The smallest set of goals that has fewer actions than goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from attrs import frozen

from rri_planner.analysis._levers_matching import Reach, deficient_sets

Goals = tuple[str, ...]


@frozen
class Violator:
    """Goals that together have fewer actions than they are; ``exact`` says if none is smaller, or earlier by id."""

    goals: Goals
    actions: tuple[str, ...]
    exact: bool


def smallest_violator(reach: Reach, matched: Mapping[str, str], *, steps: int) -> Violator | None:
    """Return the smallest violator of Hall's condition, of several the first by id; None if there is none.

    To find it can take exponential time, so that the search stops after looking at so many links (`steps`); then the smallest of
    those that the matching shows is returned, each of which none of its goals can be left out of.
    """
    shown = sorted(deficient_sets(reach, matched), key=lambda goals: (len(goals), goals))
    if not shown:
        return None
    search = _Search({goal: frozenset(reach[goal]) for goals in shown for goal in goals}, steps)
    best = next(filter(None, map(search.first_of_size, range(1, len(shown[0]) + 1))), shown[0])
    return Violator(best, tuple(sorted({action for goal in best for action in reach[goal]})), search.steps >= 0)


class _Search:
    """A search among the goals that take part in a deficiency at all.

    In a smallest violator of n goals there are n - 1 actions, each of which reaches two of the goals or more:
    a goal that alone has an action could be left out. So the search looks for a second goal for some
    action that has only one yet, and never takes more than n - 1 actions.
    """

    def __init__(self, reach: Mapping[str, frozenset[str]], steps: int) -> None:
        self.reach = dict(sorted(reach.items()))
        self.steps = steps
        self.reached_by: dict[str, list[str]] = {}
        for goal, actions in self.reach.items():
            for action in sorted(actions):
                self.reached_by.setdefault(action, []).append(goal)

    def first_of_size(self, size: int) -> Goals:
        """Return the first violator of this size by id, where there is none smaller; empty if there is none."""
        left_out: set[str] = set()
        for goal in self.reach:
            found = min(self._with(goal, size, left_out), default=())
            if found:
                return found
            left_out.add(goal)
        return ()

    def _with(self, first: str, size: int, left_out: Collection[str]) -> Iterator[Goals]:
        """Yield the violators of this size that have a goal and none of those that are left out."""
        pending: list[tuple[Goals, frozenset[str], frozenset[str]]] = [
            ((first,), self.reach[first], frozenset((*left_out, first)))
        ]
        while pending and self.steps >= 0:
            goals, actions, closed = pending.pop()
            self.steps -= 1 + sum(len(self.reach[goal]) for goal in goals)
            if len(actions) < len(goals):
                yield tuple(sorted(goals))
            elif len(goals) < size:
                for goal in self._next(goals, actions, closed):
                    more = actions | self.reach[goal]
                    closed |= {goal}
                    if len(more) < size:
                        pending.append(((*goals, goal), more, closed))

    def _next(self, goals: Goals, actions: frozenset[str], closed: frozenset[str]) -> list[str]:
        """Return goals of which one has to come next: those that share an action that has only one goal yet.

        Where there is no such action it is any goal that shares an action, for a smallest violator does not fall apart.
        """
        counted = Counter(action for goal in goals for action in self.reach[goal])
        others = {action: [each for each in self.reached_by[action] if each not in closed] for action in sorted(actions)}
        single = [action for action in others if counted[action] == 1]
        if single:
            return min((others[action] for action in single), key=len)
        return sorted({goal for found in others.values() for goal in found})
