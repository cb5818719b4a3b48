"""Two people's copies of one plan, joined: what only one has changed is taken over, the rest is for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import Any, TypeVar

from attrs import NOTHING, evolve

from rri_planner.analysis._merge_conflicts import ABSENT, Conflicts, Side, Where
from rri_planner.analysis._merge_pairing import Pairing, identity, paired
from rri_planner.analysis._merge_result import Merge
from rri_planner.model import FrozenMap, Nested, Plan, Text, fields_of

N = TypeVar("N", bound=Nested)


def merge(base: Plan, ours: Plan, theirs: Plan, *, prefer: Side | None = None) -> Merge:
    """Return `base` with what has changed in both copies of it, and every place where they say different things.

    Items are told by their ids and joined field by field, texts language by language. Lists keep what both have,
    and get what either has added; what one has removed goes, unless the other has changed it. Nothing is chosen
    silently: where there are conflicts the plan is None, unless `prefer` says whose words count. Items stand in the
    order of `ours`, what only `theirs` has added after them.

    >>> from rri_planner.model import Goal
    >>> base = Plan(languages=["en"], goals=[Goal(id="g", title="Skills")])
    >>> ours, theirs = base.with_items(Goal(id="g", title="Skills for all")), base.with_items(Goal(id="h"))
    >>> [goal.id for goal in merge(base, ours, theirs).plan.goals]
    ['g', 'h']
    >>> other = base.with_items(Goal(id="g", title="More skills"))
    >>> conflict = merge(base, ours, other).conflicts[0]
    >>> conflict.place, str(conflict.base), str(conflict.ours), str(conflict.theirs)
    (('goals', 'g', 'title', 'en'), 'Skills', 'Skills for all', 'More skills')
    """
    conflicts = Conflicts(base, prefer)
    joined = _Merging(conflicts).parts(base, ours, theirs, Where((), base))
    found = tuple(conflicts.found)
    return Merge(None if found and prefer is None else joined, found)


class _Merging:
    def __init__(self, conflicts: Conflicts) -> None:
        self._conflicts = conflicts

    def parts(self, base: Any, ours: N, theirs: N, where: Where) -> N:  # noqa: ANN401 - a part, or nothing
        """Return two versions of a part as one, field by field."""
        changes: dict[str, Any] = {}
        for each in fields_of(type(ours)):
            known = type(base) is type(ours)
            before = getattr(base, each.name) if known else None if each.default is NOTHING else each.default
            mine, other = getattr(ours, each.name), getattr(theirs, each.name)
            joined = self._values(before, mine, other, where.field_of(ours, each))
            if joined != mine:
                changes[each.name] = joined
        return evolve(ours, **changes) if changes else ours

    def _values(self, base: Any, ours: Any, theirs: Any, where: Where) -> Any:  # noqa: ANN401 - what fields hold
        if theirs in (ours, base) or ours == base:
            return theirs if ours == base else ours
        match ours, theirs:
            case Text(), Text():
                return self._texts(base, ours, theirs, where)
            case FrozenMap(), FrozenMap():
                return FrozenMap(self._maps(base, ours, theirs, where))
            case tuple(), tuple():
                return self._lists(base or (), ours, theirs, where)
            case Nested(), Nested() if type(ours) is type(theirs):
                return self.parts(base, ours, theirs, where)
            case _:
                return self._conflicts.chosen(base, ours, theirs, where)

    def _texts(self, base: Text | None, ours: Text, theirs: Text, where: Where) -> Text | None:
        before = dict(base.versions) if isinstance(base, Text) else {}
        versions = self._maps(before, dict(ours.versions), dict(theirs.versions), where)
        return Text(tuple(versions.items())) if versions else None

    def _maps(
        self,
        base: Any,  # noqa: ANN401 - a map, or nothing
        ours: Mapping[str, Any],
        theirs: Mapping[str, Any],
        where: Where,
    ) -> dict[str, Any]:
        before = base if isinstance(base, Mapping) else {}
        joined = {
            key: self._values(
                before.get(key, ABSENT), ours.get(key, ABSENT), theirs.get(key, ABSENT), where.inside(key)
            )
            for key in dict.fromkeys((*ours, *theirs))
        }
        return {key: value for key, value in joined.items() if value is not ABSENT}

    def _lists(
        self, base: tuple[Any, ...], ours: tuple[Any, ...], theirs: tuple[Any, ...], where: Where
    ) -> tuple[Any, ...]:
        mine, other = paired(base, ours), paired(base, theirs)
        was_mine, was_other = mine.by_base, other.by_base
        kept: dict[int, Any] = {}
        for index, entry in enumerate(base):
            at = where.entry(entry, index)
            kept[index] = self._values(entry, was_mine.get(index, ABSENT), was_other.get(index, ABSENT), at)
        fresh = _told_apart(mine.added)
        for key, entry in _told_apart(other.added).items():
            at = where.entry(entry, len(base))
            fresh[key] = self._values(ABSENT, fresh[key], entry, at) if key in fresh else entry
        leading = self._leading(mine, other, where)
        in_order = [*leading.bases]
        for index in sorted(kept.keys() - {*in_order}):  # what this side has removed stands where it stood
            in_order.insert(in_order.index(index - 1) + 1 if index else 0, index)
        added = iter([fresh.pop(key) for key in _told_apart(leading.added)])
        found = [next(added) if index is None else kept[index] for index in in_order]
        return tuple(entry for entry in (*found, *fresh.values()) if entry is not ABSENT)

    def _leading(self, mine: Pairing, other: Pairing, where: Where) -> Pairing:
        """Return the list whose order is followed: that of the side which has changed it, else ours."""
        common = mine.by_base.keys() & other.by_base.keys()
        before, now, there = sorted(common), mine.order_among(common), other.order_among(common)
        if there in (before, now):
            return mine
        if now == before:
            return other
        return self._conflicts.order(mine, other, where)


def _told_apart(entries: Iterable[Any]) -> dict[Hashable, Any]:
    """Return entries by what they stay the same by; the second of the same is told from the first."""
    seen: Counter[Hashable] = Counter()
    found: dict[Hashable, Any] = {}
    for entry in entries:
        known = identity(entry)
        key = (None, entry) if known is None else (known, None)
        seen[key] += 1
        found[key, seen[key]] = entry
    return found
