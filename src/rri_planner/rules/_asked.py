"""A field that a profile asks for, by its name in plan files, and in which language."""

from __future__ import annotations

import re
from typing import Self

from attrs import frozen

from rri_planner.errors import Message, UnknownWord, nearest
from rri_planner.model import ModelField, Nested, Plan, Text, fields_of

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)


@frozen
class AskedField:
    """A field of the plan (``summary``) or of every part of a collection (``actions.cost``).

    ``collection`` is the plan's field that holds the parts, or None for a field of the plan itself. ``language`` is
    the one that a text is asked for in (``summary.en``), or None.
    """

    collection: ModelField | None
    field: ModelField
    language: str | None = None

    @classmethod
    def parse(cls, name: str) -> Self:
        """Read ``summary``, ``actions.cost`` or ``summary.en``; raise `UnknownWord`, with the nearest name, if not."""
        first, *rest = name.split(".")
        collection, field = None, _field(Plan, first, name)
        if rest and field.declared.record is not None:
            collection, field = field, _field(field.declared.record, rest.pop(0), name)
        is_in_language = rest and field.declared.value == "text" and _LANGUAGE.fullmatch(rest[0])
        language = rest.pop(0) if is_in_language else None
        if rest:
            raise _unknown(name, rest[0], ())
        return cls(collection, field, language)

    def __str__(self) -> str:
        steps = (None if self.collection is None else self.collection.key, self.field.key, self.language)
        return ".".join(filter(None, steps))

    def parts(self, plan: Plan) -> tuple[Nested, ...]:
        """Return the parts of the plan that have the field."""
        if self.collection is None:
            return (plan,)
        held = getattr(plan, self.collection.name)
        return held if isinstance(held, tuple) else tuple(filter(None, (held,)))

    def is_stated_in(self, part: Nested) -> bool:
        """Whether the part says anything other than what goes without saying."""
        return bool(getattr(part, self.field.name) != self.field.default)

    def texts(self, part: Nested) -> tuple[Text, ...]:
        """Return the texts that the part has under the field; none where it holds anything else."""
        held = getattr(part, self.field.name)
        return tuple(each for each in (held if isinstance(held, tuple) else (held,)) if isinstance(each, Text))


def _field(owner: type[Nested], key: str, name: str) -> ModelField:
    fields = {each.key: each for each in fields_of(owner)}
    if key not in fields:
        raise _unknown(name, key, tuple(fields))
    return fields[key]


def _unknown(name: str, key: str, known: tuple[str, ...]) -> UnknownWord:
    return UnknownWord(Message("a field such as summary or actions.cost"), name, known, nearest(key, known))
