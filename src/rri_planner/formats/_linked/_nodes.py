"""The parts of a plan as nodes of linked data: what has a term, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from rri_planner.formats._linked._context import is_reference
from rri_planner.formats._linked._terms import AMOUNT_TYPE, TYPES, term_of
from rri_planner.model import ModelField, Money, Nested, Plan, Text, fields_of


@frozen
class Nodes:
    """Makes the nodes of one plan; ``left_out`` gathers the fields that have no term, by class and key."""

    plan: Plan
    left_out: dict[tuple[str, str], None] = field(factory=dict, init=False)

    def node(self, part: Nested) -> dict[str, Any]:
        """Return a part with its id, its type and those of its fields that have a term."""
        said = dict(self._fields(part))
        id_ = getattr(part, "id", None)
        types = TYPES.get(type(part).__name__, ())
        return {
            **({"id": f"#{id_}"} if id_ is not None else {}),
            **({"@type": types[0] if len(types) == 1 else list(types)} if types else {}),
            **said,
        }

    def _fields(self, part: Nested) -> Iterator[tuple[str, Any]]:
        for each in fields_of(type(part)):
            value = getattr(part, each.name)
            if value == each.default or each.key == "id":
                continue
            if term_of(type(part), each.key) is None:
                self.left_out[type(part).__name__, each.key] = None
                continue
            made = self._value(each, value)
            if made is not None:
                yield each.key, made

    def _value(self, each: ModelField, value: Any) -> Any:  # noqa: ANN401, PLR0911 - one for each kind of value
        if isinstance(value, tuple) and each.declared.value == "text":
            return _by_language(value)
        if isinstance(value, tuple):
            return [made for entry in value if (made := self._value(each, entry)) is not None]
        if is_reference(each):
            return self._reference(value)
        match value:
            case Text():
                return {code: version.text for code, version in value.versions}
            case Money():
                return {"@type": AMOUNT_TYPE, "amount": str(value.amount), "currency": value.currency}
            case Nested():
                return self.node(value)
            case _:
                return str(value)

    def _reference(self, value: object) -> str | None:
        """Return the item that a link names; a word in its place names none."""
        target = getattr(value, getattr(value, "end", "") or "", None) if isinstance(value, Nested) else value
        return f"#{target}" if target is not None and (target == self.plan.id or target in self.plan) else None


def _by_language(texts: tuple[Text, ...]) -> dict[str, list[str]]:
    """Return texts as one map, as linked data has lists in several languages."""
    found: dict[str, list[str]] = {}
    for text in texts:
        for code, version in text.versions:
            found.setdefault(code, []).append(version.text)
    return found
