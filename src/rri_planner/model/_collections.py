"""Which field of the plan holds which parts, and putting parts there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rri_planner.errors import BadUsage, Message
from rri_planner.model._base import Nested
from rri_planner.model._declare import ModelField
from rri_planner.model._parts import Part, collection_in, merged


def placed_in(plan: Nested, parts: Iterable[Part]) -> dict[str, Any]:
    """Return the fields of the plan that change where these parts are put into it, with their new values."""
    added: dict[ModelField, list[Part]] = {}
    for part in parts:
        added.setdefault(_collection(plan, part), []).append(part)
    return {
        each.name: merged(getattr(plan, each.name), group) if each.declared.many else group[-1]
        for each, group in added.items()
    }


def _collection(plan: Nested, part: Part) -> ModelField:
    found = collection_in(type(plan), type(part))
    if found is None:
        raise BadUsage(
            Message("a {owner} stands inside another item, not in the plan itself", owner=type(part).__name__)
        )
    return found
