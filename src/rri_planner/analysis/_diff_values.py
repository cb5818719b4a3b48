"""The value of a field as a sentence shows it, and as JSON holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import reduce
from typing import Any

from rri_planner.errors import Message
from rri_planner.language import field_name, word_name
from rri_planner.model import ModelField, Money, Needs, Nested, Plan, Text, name_of, stated


def shown(value: Any, each: ModelField, plan: Plan) -> object:  # noqa: ANN401 - a field may hold anything
    """Return what a message shows of a field's value: labels of words, names of items, everything else as it is."""
    if value is None or value == ():
        return Message("nothing")
    if each.declared.many and isinstance(value, tuple):
        return tuple(_entry(entry, each, plan) for entry in value)
    return _entry(value, each, plan)


def _entry(value: Any, each: ModelField, plan: Plan) -> object:  # noqa: ANN401 - a field may hold anything
    if isinstance(value, Nested):
        facts = tuple(_facts(value, plan))
        return reduce(_beside, facts) if facts else ""
    if isinstance(value, Mapping):
        return tuple(Message("{label}: {value}", label=key, value=entry) for key, entry in value.items())
    match each.declared.value:
        case "word":
            return word_name(each.declared.vocabulary or "", value, plan)
        case "reference":
            item = plan.get(value)
            return value if item is None else name_of(item)
        case _:
            return value


def _beside(first: object, second: object) -> object:
    return Message("{first}; {second}", first=first, second=second) if first else second


def _facts(part: Nested, plan: Plan) -> Iterator[object]:
    for each, value in stated(part):
        said = shown(value, each, plan)
        if each.name in {part.end, part.short}:
            yield said
        else:
            yield Message("{label}: {value}", label=field_name(type(part).__name__, each.key), value=said)


def plain(value: Any) -> Any:  # noqa: ANN401, PLR0911 - JSON may hold anything; one line for each sort of value
    """Return a value as JSON holds it: amounts and dates as text, nested values as maps of what they state."""
    match value:
        case None | bool() | int() | str():
            return value
        case Text():
            return {language: value.get(language) for language in value.languages}
        case Money():
            return {"amount": str(value.amount), "currency": value.currency}
        case Needs(rule="at_least"):
            return {"at_least": value.least}
        case Nested():
            return {each.key: plain(entry) for each, entry in stated(value)}
        case Mapping():
            return {str(key): plain(entry) for key, entry in value.items()}
        case tuple():
            return [plain(entry) for entry in value]
        case Decimal() | _:
            return str(value)
