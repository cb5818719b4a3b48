"""Twelve digits that stand for what an item says, to notice later that it has changed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from hashlib import sha256

from rri_planner.model._base import Nested
from rri_planner.model._declare import stated
from rri_planner.model._numbers import Money
from rri_planner.model._text import Text

# These change while the item says the same.
_BESIDE_THE_POINT = {"catalogue", "extra", "observations", "provenance", "reviewed", "status", "tags"}


def fingerprint(part: Nested) -> str:
    """Return twelve hexadecimal digits of what `part` says in the original language.

    Its status, its observations, its tags and where it comes from are left out. Fields at their defaults do not
    count, so that a new version of the model changes no fingerprint.
    """
    return sha256(repr(_said(part)).encode()).hexdigest()[:12]


def _said(value: object) -> object:  # noqa: PLR0911 - one line for each kind of value
    match value:
        case Nested():
            said = {each.key: _said(entry) for each, entry in stated(value) if each.key not in _BESIDE_THE_POINT}
            return sorted(said.items())
        case Text():
            return value.fingerprint
        case Money():
            return _said(value.amount), value.currency
        case Decimal():
            return str(value.normalize())
        case tuple():
            return [_said(entry) for entry in value]
        case Mapping():
            return [(key, _said(entry)) for key, entry in value.items()]
        case _:
            return str(value)
