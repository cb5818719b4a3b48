"""The entries of a profile as values."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from rri_planner.coherence._profile import LeftOut
from rri_planner.model import Catalogue, Plan, as_text


def as_threshold(number: object) -> Decimal | None:
    """Return a number that somebody wrote as an exact decimal, or None if it is not one."""
    try:
        found = Decimal(str(number))
    except InvalidOperation:
        return None
    return found if found.is_finite() and not isinstance(number, bool) else None


def as_left_out(entry: object) -> LeftOut:
    """Return what is left out: a code alone, or a map of ``rule`` and ``because``."""
    if isinstance(entry, Mapping):
        return LeftOut(str(entry.get("rule")), as_text(entry.get("because")))
    return LeftOut(str(entry), None)


def as_vocabularies(entries: Mapping[str, Any] | None) -> Mapping[str, Catalogue]:
    """Return words as a plan has them; raise `PlannerError` where a plan could not have them."""
    return Plan(vocabularies=entries or {}).vocabularies
