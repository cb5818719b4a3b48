"""Which texts a document shows in another language than its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from rri_planner.language import pick
from rri_planner.model import FrozenMap, Item, ModelField, Nested, Plan, Record, Region, Text, fields_of
from rri_planner.render._document import Fallback

_Path = tuple[str | int, ...]


def fallbacks(plan: Plan, language: str, shown: Collection[int]) -> tuple[Fallback, ...]:
    """Return the places of the texts whose identities are in `shown`, in the plan's order."""
    if not shown:
        return ()
    found = [Fallback(plan.id, path, pick(text, language).language) for path, text in _texts(plan, (), shown)]
    for placed in plan.parts():
        holder = placed.part.id if isinstance(placed.part, Item) else plan.id
        start = () if isinstance(placed.part, Item) else placed.path
        found += [
            Fallback(holder, path, pick(text, language).language) for path, text in _texts(placed.part, start, shown)
        ]
    return tuple(found)


def _texts(part: Nested, start: _Path, shown: Collection[int]) -> Iterator[tuple[_Path, Text]]:
    """Yield the shown texts of a part; the items inside it are parts of their own."""
    waiting: list[tuple[_Path, object]] = [(start, part)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, Text):
            if id(value) in shown:
                yield path, value
        elif isinstance(value, Nested):
            owner: type = type(value)
            inner = [((*path, each.key), getattr(value, each.name)) for each in _holding_text(owner)]
            waiting.extend(reversed(inner))
        elif isinstance(value, tuple):
            waiting.extend(reversed([((*path, index), entry) for index, entry in enumerate(value)]))
        elif isinstance(value, FrozenMap):
            waiting.extend(reversed([((*path, key), entry) for key, entry in value.items()]))


@cache
def _holding_text(owner: type) -> tuple[ModelField, ...]:
    return tuple(each for each in fields_of(owner) if _may_hold_text(each))


def _may_hold_text(each: ModelField) -> bool:
    record = each.declared.record
    if record is None:
        return each.declared.value in {"text", "value"}
    return not _is_part(record) and bool(_holding_text(record))


def _is_part(record: type) -> bool:
    return issubclass(record, Item | Record | Region)
