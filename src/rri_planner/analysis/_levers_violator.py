"""The smallest set of goals that has fewer actions than goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import takewhile

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

    To find it can take exponential time, so that the search stops after looking at so many links (`steps`); then
    the smallest of those that the matching shows is returned: of each of them, no goal can be left out.
    """
    shown = sorted(deficient_sets(reach, matched), key=lambda goals: (len(goals), goals))
    if not shown:
        return None
    search = _Search({goal: frozenset(reach[goal]) for goals in shown for goal in goals}, steps)
    sizes = takewhile(lambda _: search.steps >= 0, range(1, len(shown[0]) + 1))
    best = next(filter(None, map(search.first_of_size, sizes)), shown[0])
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
        for goal in self.reach:
            if self.steps < 0:
                break
            found = min(self._from(goal, size), default=())
            if found:
                return found
        return ()

    def _from(self, first: str, size: int) -> Iterator[Goals]:
        """Yield the violators of this size whose first goal is this one."""
        pending: list[tuple[Goals, frozenset[str], frozenset[str]]] = [((first,), self.reach[first], frozenset())]
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

        Where there is no such action it is any goal that shares one, for a smallest violator does not fall apart.
        """
        counted = Counter(action for goal in goals for action in self.reach[goal])
        out = closed.union(goals)
        others = {
            action: [each for each in self.reached_by[action] if each > goals[0] and each not in out]
            for action in sorted(actions)
        }
        single = [action for action in others if counted[action] == 1]
        if single:
            return min((others[action] for action in single), key=len)
        return sorted({goal for found in others.values() for goal in found})
