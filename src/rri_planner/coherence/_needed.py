"""What a rule lacked, in words: the label of a field, the day, a smaller plan."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rri_planner.errors import Message
from rri_planner.language import field_name
from rri_planner.model import Nested, Plan, Text, fields_of


def needed(key: str) -> Message | Text | str:
    """Return what a message calls something that a rule needs.

    >>> str(needed("ceiling")), str(needed("today"))
    ('ceiling', 'which day it is')
    """
    match key:
        case "today":
            return Message("which day it is")
        case "smaller plan":
            return Message("a smaller plan")
        case _:
            owner = _owners().get(key)
            return key if owner is None else field_name(owner.__name__, key)


@cache
def _owners() -> Mapping[str, type[Nested]]:
    """Return for each key of the plan's files the first class that has it."""
    owners: dict[str, type[Nested]] = {}
    pending: list[type[Nested]] = [Plan]
    seen: set[type] = {Plan}
    for owner in pending:
        for each in fields_of(owner):
            owners.setdefault(each.key, owner)
            inner = each.declared.record
            if inner is not None and inner not in seen:
                seen.add(inner)
                pending.append(inner)
    return owners
