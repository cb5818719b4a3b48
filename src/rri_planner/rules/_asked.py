"""A field that a profile asks for, by its name in plan files."""

from __future__ import annotations

from typing import Self

from attrs import frozen

from rri_planner.errors import Message, UnknownWord, nearest
from rri_planner.model import ModelField, Nested, Plan, fields_of


@frozen
class AskedField:
    """A field of the plan (``summary``) or of every part of a collection (``actions.cost``).

    ``collection`` is the plan's field that holds the parts, or None for a field of the plan itself.
    """

    collection: ModelField | None
    field: ModelField

    @classmethod
    def parse(cls, name: str) -> Self:
        """Read ``summary`` or ``actions.cost``; raise `UnknownWord`, with the nearest name, for anything else."""
        first, dot, second = name.partition(".")
        outer = _field(Plan, first, name)
        if not dot:
            return cls(None, outer)
        return cls(outer, _field(outer.declared.record or Nested, second, name))

    def __str__(self) -> str:
        return self.field.key if self.collection is None else f"{self.collection.key}.{self.field.key}"

    def parts(self, plan: Plan) -> tuple[Nested, ...]:
        """Return the parts of the plan that have the field."""
        if self.collection is None:
            return (plan,)
        held = getattr(plan, self.collection.name)
        return held if isinstance(held, tuple) else tuple(filter(None, (held,)))

    def is_stated_in(self, part: Nested) -> bool:
        """Whether the part says anything other than what goes without saying."""
        return bool(getattr(part, self.field.name) != self.field.default)


def _field(owner: type[Nested], key: str, name: str) -> ModelField:
    fields = {each.key: each for each in fields_of(owner)}
    if key not in fields:
        known = tuple(fields)
        raise UnknownWord(Message("a field such as summary or actions.cost"), name, known, nearest(key, known))
    return fields[key]
