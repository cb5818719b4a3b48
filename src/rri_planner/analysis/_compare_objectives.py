"""Objectives of policies that several plans know: which of them are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from attrs import frozen

from rri_planner.graph import PlanGraph
from rri_planner.model import Objective, Policy, Text

Named = tuple[str, str]
"""A plan and the id of one of its items."""


@frozen
class _Known:
    """An objective as one plan knows it."""

    plan: str
    policy: Policy
    objective: Objective

    @property
    def named(self) -> Named:
        return self.plan, self.objective.id

    def marks(self) -> Iterator[tuple[str, ...]]:
        """Yield what another plan's objective must have as well to be the same for certain."""
        if self.objective.catalogue is not None:
            yield "catalogue", self.objective.catalogue
        for language in _titles(self.objective.title).keys() & _titles(self.policy.title).keys():
            yield "title", language, _titles(self.policy.title)[language], _titles(self.objective.title)[language]


def same_objectives(graphs: Mapping[str, PlanGraph]) -> tuple[tuple[Named, ...], ...]:
    """Return the groups of objectives that are the same in two plans or more, ordered by plan and id.

    The same are objectives with one catalogue id, or with one title in one language under policies with one title;
    and such as have one id under policies of one id, unless a title in a common language or the territory of the
    policy says that they are not.
    """
    known = [
        _Known(id_, policy, objective)
        for id_, graph in sorted(graphs.items())
        for policy in graph.plan.policies
        for objective in policy.objectives
    ]
    groups = _Groups(each.named for each in known)
    for one, other in (*_by_keys(known), *_by_ids(known)):
        groups.join(one.named, other.named)
    return tuple(group for group in groups.all() if len({plan for plan, _ in group}) > 1)


def _by_keys(known: list[_Known]) -> Iterator[tuple[_Known, _Known]]:
    first: dict[tuple[str, ...], _Known] = {}
    for each in known:
        for key in each.marks():
            yield first.setdefault(key, each), each


def _by_ids(known: list[_Known]) -> Iterator[tuple[_Known, _Known]]:
    by_ids: dict[tuple[str, str], list[_Known]] = {}
    for each in known:
        by_ids.setdefault((each.policy.id, each.objective.id), []).append(each)
    pairs = (pair for group in by_ids.values() for pair in combinations(group, 2))
    return ((one, other) for one, other in pairs if not _differ(one, other))


def _differ(one: _Known, other: _Known) -> bool:
    territories = {one.policy.territory, other.policy.territory} - {None}
    texts = ((one.policy.title, other.policy.title), (one.objective.title, other.objective.title))
    return len(territories) > 1 or any(_contradict(*pair) for pair in texts)


def _contradict(one: Text | None, other: Text | None) -> bool:
    ours, theirs = _titles(one), _titles(other)
    return any(ours[language] != theirs[language] for language in ours.keys() & theirs.keys())


def _titles(text: Text | None) -> Mapping[str, str]:
    """Return the wordings by language, without differences of capitals and blanks."""
    versions = () if text is None else text.versions
    return {language: " ".join(version.text.casefold().split()) for language, version in versions}


class _Groups:
    """Things that are joined pair by pair (disjoint sets)."""

    def __init__(self, members: Iterator[Named]) -> None:
        self._above = {each: each for each in members}

    def join(self, one: Named, other: Named) -> None:
        """Make one group of the two in which these are."""
        first, second = sorted((self._top(one), self._top(other)))
        self._above[second] = first

    def _top(self, member: Named) -> Named:
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def all(self) -> list[tuple[Named, ...]]:
        """Return all groups."""
        found: dict[Named, list[Named]] = {}
        for member in sorted(self._above):
            found.setdefault(self._top(member), []).append(member)
        return [tuple(each) for each in found.values()]
