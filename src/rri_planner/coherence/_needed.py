"""What a rule lacked, in words: the label of a field, the day, a smaller plan."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rri_planner.errors import Message
from rri_planner.language import field_name
from rri_planner.model import Action, Nested, Plan, Text, fields_of


def needed(key: str) -> Message | Text | str:
    """Return what a message calls something that a rule needs.

    >>> str(needed("ceiling")), str(needed("baseline.date")), str(needed("today"))
    ('ceiling', 'baseline: measured on', 'which day it is')
    """
    match key:
        case "today":
            return Message("which day it is")
        case "smaller plan":
            return Message("a smaller plan")
        case _:
            first, *inner = key.split(".")
            return _labelled(_owners().get(first), first, inner) or key


def _labelled(owner: type[Nested] | None, key: str, inner: list[str]) -> Message | Text | str | None:
    """Return the label of a field, or of a field of the records that it holds: "baseline: date"."""
    declared = {each.key: each.declared for each in fields_of(owner)} if owner is not None else {}
    if owner is None or key not in declared:
        return None
    label, record = field_name(owner.__name__, key), declared[key].record
    if not inner:
        return label
    of = _labelled(record, inner[0], inner[1:])
    return None if of is None else Message("{part}: {field}", part=label, field=of)


@cache
def _owners() -> Mapping[str, type[Nested]]:
    """Return for each key of the plan's files the first class that has it; an action's own come first."""
    owners: dict[str, type[Nested]] = {}
    pending: list[type[Nested]] = [Action, Plan]
    seen: set[type] = {Action, Plan}
    for owner in pending:
        for each in fields_of(owner):
            owners.setdefault(each.key, owner)
            inner = each.declared.record
            if inner is not None and inner not in seen:
                seen.add(inner)
                pending.append(inner)
    return owners
