"""What has changed in one part of a plan, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import frozen

from rri_planner.analysis._diff_values import plain, shown
from rri_planner.analysis._diff_words import Rewording, rewordings
from rri_planner.errors import Message
from rri_planner.language import field_name
from rri_planner.model import Item, ModelField, Nested, Plan, Record, Region, Text, fields_of


@frozen
class FieldChange:
    """One field with its old and its new value; ``words`` says what has changed in a text, language by language.

    ``field`` is the key of the field in files; ``sentence`` has its label.
    """

    field: str
    old: object
    new: object
    words: tuple[Rewording, ...]
    sentence: Message = attrs.field(eq=False)

    def to_dict(self) -> dict[str, object]:
        """Return ``field``, ``old``, ``new`` and, of a text, ``words``."""
        return {
            "field": self.field,
            "old": plain(self.old),
            "new": plain(self.new),
            "words": [each.to_dict() for each in self.words],
        }


def changes(old: Nested, new: Nested, plans: tuple[Plan, Plan]) -> Iterator[FieldChange]:
    """Yield a change for each field that differs, in the order of the fields; parts of their own are left out."""
    for each in fields_of(type(new)):
        if _holds_parts(each):
            continue
        before, after = getattr(old, each.name), getattr(new, each.name)
        if before != after:
            words = rewordings(before, after) if isinstance(before, Text) and isinstance(after, Text) else ()
            sentence = _sentence(new, each, (before, after), words, plans)
            yield FieldChange(each.key, before, after, words, sentence)


def _holds_parts(each: ModelField) -> bool:
    record = each.declared.record
    return record is not None and issubclass(record, Item | Record | Region)


def _sentence(
    part: Nested, each: ModelField, values: tuple[Any, Any], words: tuple[Rewording, ...], plans: tuple[Plan, Plan]
) -> Message:
    label = field_name(type(part).__name__, each.key)
    if words:
        said = tuple(_worded(each) for each in words)
        return Message("{field}: {words}", field=label, words=said[0] if len(said) == 1 else said)
    old, new = (shown(value, each, plan) for value, plan in zip(values, plans, strict=True))
    return Message("{field}: {old} → {new}", field=label, old=old, new=new)


def _worded(rewording: Rewording) -> Message:
    return Message("{words} ({language})", words=str(rewording), language=rewording.language)
