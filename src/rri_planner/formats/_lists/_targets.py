"""What a column of a list can become: the fields of contributions, of participants' counts, of measurements."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from rri_planner.model import (
    Contribution,
    Crossing,
    ModelField,
    Nested,
    Observation,
    ValueKind,
    fields_of,
)

_OWN_KEY = frozenset({"counts", "free"})
_SIMPLE = frozenset(
    {"id", "string", "text", "word", "reference", "date", "period", "duration", "number", "whole", "truth", "value"}
)


@frozen
class Target:
    """Where a column goes: the field of this name, as it declares its values.

    ``key`` is the entry of a field that is a map, such as ``village`` in ``extra.village``.
    """

    name: str
    value: ValueKind
    many: bool = False
    vocabulary: str | None = None
    kinds: tuple[str, ...] = ()
    key: str | None = None
    is_needed: bool = False

    @property
    def field(self) -> str:
        """The key of the field itself."""
        return self.name if self.key is None else self.name.partition(".")[0]


def _of(each: ModelField) -> Target:
    declared = each.declared
    value: ValueKind = "reference" if declared.value == "record" and declared.kinds else declared.value
    return Target(each.key, value, declared.many, declared.vocabulary, declared.kinds)


def _targets(*owners: type[Nested], only: tuple[str, ...] = ()) -> dict[str, Target]:
    fields = (each for owner in owners for each in fields_of(owner) if not only or each.key in only)
    return {each.key: _of(each) for each in fields if _is_fillable(each)}


def _is_fillable(each: ModelField) -> bool:
    """Whether a column can fill a field: with one value or a short form, with links by ids, with entries by name."""
    declared = each.declared
    if declared.value == "record":
        return bool(declared.kinds) or (not declared.many and getattr(declared.record, "short", None) is not None)
    return declared.value in _SIMPLE | _OWN_KEY and not declared.personal


COLLECTIONS: Mapping[str, Mapping[str, Target]] = MappingProxyType(
    {
        "contributions": _targets(Contribution),
        "participants": {
            "event": Target("event", "reference", kinds=("event",), is_needed=True),
            **{
                each: Target(each, "string", many=True, vocabulary=vocabulary)
                for each, vocabulary in (("helix", "helix"), ("gender", "gender"), ("groups", None))
            },
            **_targets(Crossing, only=("count",)),
        },
        "observations": {
            "indicator": Target("indicator", "reference", kinds=("indicator",), is_needed=True),
            **_targets(Observation),
        },
    }
)
"""What a list can be of, and the fields that its columns can fill."""


def target_named(collection: str, name: str) -> Target | None:
    """Return what this name stands for in a list of this collection, or None where it stands for nothing.

    >>> target_named("contributions", "extra.village").key
    'village'
    """
    targets = COLLECTIONS[collection]
    field, _, key = name.partition(".")
    found = targets.get(field)
    if found is None or (found.value in _OWN_KEY) != bool(key):
        return None
    if not key:
        return found
    return Target(name, "number" if found.value == "counts" else "string", key=key)


def target_names(collection: str) -> tuple[str, ...]:
    """Return what can be filled in a list of this collection, as mappings write it."""
    return tuple(
        f"{name}.NAME" if target.value in _OWN_KEY else name for name, target in COLLECTIONS[collection].items()
    )
