"""Which part of the new plan is which of the old one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import starmap, zip_longest
from typing import TypeAlias

from attrs import frozen

from rri_planner.model import Item, Nested, Plan, Record, StatusUpdate, Waiver

Key: TypeAlias = Hashable
_Place: TypeAlias = tuple[Nested | None, str | None]
_ENDS = ("of", "to", "with_")


@frozen
class Pair:
    """A part of either plan and what it is in the other; None where that has none. ``holder`` is its place."""

    old: Nested | None
    new: Nested | None
    old_holder: str | None = None
    new_holder: str | None = None


def pairs(old: Plan, new: Plan) -> Iterator[Pair]:
    """Yield the parts that are not the same in both: the plan itself, those of the new plan in its order, those gone.

    Items and named records are told by their ids. Other records are told by what they are about; of several about
    the same, those that are the same word for word belong together, the others in their order.
    """
    yield Pair(old, new)
    before, after = _by_key(old), _by_key(new)
    for key in dict.fromkeys((*after, *before)):
        yield from _matched(before.get(key, []), after.get(key, []))


def _by_key(plan: Plan) -> dict[Key, list[_Place]]:
    found: dict[Key, list[_Place]] = defaultdict(list)
    holders: dict[tuple[str | int, ...], str] = {}
    for placed in plan.parts():
        if isinstance(placed.part, Item):
            holders[placed.path] = placed.part.id
        found[key_of(placed.part)].append((placed.part, holders.get(placed.path[:-2])))
    return found


def key_of(part: Nested) -> Key:
    """Return what tells a part from others: its id, else what it is about and who says it."""
    kind = type(part).__name__
    match part:
        case Item() | Record(id=str()):
            return kind, part.id
        case StatusUpdate():
            return kind, part.of, part.date
        case Waiver():
            return kind, part.rule, part.subject, part.fingerprint
        case _:
            return kind, *(getattr(part, name, None) for name in _ENDS), getattr(part, "by", None)


def _matched(old: list[_Place], new: list[_Place]) -> Iterator[Pair]:
    """Yield the parts of one key in pairs; what is the same in both plans is no difference and is left out."""
    common = Counter(old) & Counter(new)
    yield from starmap(_pair, zip_longest(_less(old, common), _less(new, common), fillvalue=(None, None)))


def _pair(old: _Place, new: _Place) -> Pair:
    return Pair(old[0], new[0], old[1], new[1])


def _less(places: Iterable[_Place], common: Mapping[_Place, int]) -> list[_Place]:
    left, less = [], Counter(common)
    for each in places:
        if less[each] > 0:
            less[each] -= 1
        else:
            left.append(each)
    return left
