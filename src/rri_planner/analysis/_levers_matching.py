"""Maximum matching: as many goals as possible, each with an action of its own.

Source: Hopcroft and Karp 1973, An n^(5/2) algorithm for maximum matchings in bipartite graphs, doi:10.1137/0202019.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Reach = Mapping[str, tuple[str, ...]]


def maximum_matching(reach: Reach) -> dict[str, str]:
    """Return a maximum matching from goals to actions; `reach` has for each goal the actions that reach it."""
    goal_of: dict[str, str] = {}
    matched: dict[str, str] = {}
    while layers := _layers(reach, matched, goal_of):
        left = {goal: iter(reach[goal]) for goal in layers}
        for goal in reach:
            if goal not in matched:
                for one, action in _augmenting(goal, layers, left, goal_of):
                    matched[one] = action
                    goal_of[action] = one
    return matched


def _layers(reach: Reach, matched: Mapping[str, str], goal_of: Mapping[str, str]) -> dict[str, int]:
    """Return how many steps each goal is from one without an action; empty where no more can be matched."""
    layer = {goal: 0 for goal in reach if goal not in matched}
    level = list(layer)
    found = False
    while level and not found:
        following: dict[str, int] = {}
        for goal in level:
            for action in reach[goal]:
                other = goal_of.get(action)
                found = found or other is None
                if other is not None and other not in layer:
                    following[other] = layer[goal] + 1
        layer |= following
        level = list(following)
    return layer if found else {}


def _augmenting(
    start: str, layers: Mapping[str, int], left: Mapping[str, Iterator[str]], goal_of: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return the pairs of a shortest way from a goal to an action that no goal has yet; empty if there is none.

    `left` has the actions of each goal that are still to be tried in this round.
    """
    way: list[tuple[str, str]] = []
    goal: str | None = start
    while goal is not None:
        action = next(left[goal], None)
        if action is None:
            goal = way.pop()[0] if way else None
        elif action not in goal_of:
            return [*way, (goal, action)]
        elif layers.get(goal_of[action], -1) == layers[goal] + 1:
            way.append((goal, action))
            goal = goal_of[action]
    return []


def deficient_sets(reach: Reach, matched: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield, for each goal without an action of its own, the goals that compete with it.

    They are those on alternating ways from it; together they reach one action fewer than they are, and none
    of them can be left out. Source: Hall 1935, On representatives of subsets, doi:10.1112/jlms/s1-10.37.26.
    """
    goal_of = {action: goal for goal, action in matched.items()}
    for start in reach:
        if start not in matched:
            seen = {start}
            pending = [start]
            while pending:
                fresh = {goal_of[action] for action in reach[pending.pop()]} - seen
                seen |= fresh
                pending.extend(fresh)
            yield tuple(sorted(seen))
