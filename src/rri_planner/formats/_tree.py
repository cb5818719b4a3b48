"""A plan to a raw tree: keys in a fixed order, defaults left out, short forms where they lose nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, TypeAlias

from attrs import frozen
from cattrs import Converter

from rri_planner.errors import BadUsage, Message
from rri_planner.formats._raw import Plain, Raw
from rri_planner.model import (
    Described,
    Duration,
    Item,
    ModelField,
    Money,
    Needs,
    Nested,
    PartialDate,
    Period,
    Plan,
    Record,
    Text,
    fields_of,
    is_number,
)

_Write: TypeAlias = Callable[[Any], Raw]
_FIRST = ("id", "title", "description")


def tree_of(plan: Plan, *, bare_values: bool) -> dict[str, Raw]:
    """Return the plan as maps, lists and scalars, the version of the format first.

    With ``bare_values`` dates and numbers stand as plain scalars, which YAML writes without quotes; else they are
    texts, as JSON has no exact decimals. Numbers in free maps are plain scalars in both.
    """
    tree = _converter(plan, bare_values=bare_values).unstructure(plan)
    assert isinstance(tree, dict)
    return {"format": _plain(plan.format), **tree}


def _converter(plan: Plan, *, bare_values: bool) -> Converter:
    """Return a converter with a hook for each class of the model, made from its declarations."""
    letters: Callable[[object], str] = _plain if bare_values else str
    converter = Converter()
    for owner in (PartialDate, Period, Duration):
        converter.register_unstructure_hook(owner, letters)
    converter.register_unstructure_hook(bool, _unchanged)
    converter.register_unstructure_hook(int, _plain)
    converter.register_unstructure_hook(Decimal, lambda number: letters(_digits(number)))
    converter.register_unstructure_hook(Text, partial(_text, plan.language))
    converter.register_unstructure_hook(Money, partial(_money, plan.currency, letters))
    converter.register_unstructure_hook(Needs, _needs)
    converter.register_unstructure_hook_factory(_is_part, partial(_part_hook, converter, plan.language))
    return converter


def _is_part(owner: object) -> bool:
    return isinstance(owner, type) and issubclass(owner, Nested)


@frozen
class _Writing:
    name: str
    key: str
    default: object
    write: _Write


def _part_hook(converter: Converter, language: str, owner: type[Nested]) -> Callable[[Nested], Raw]:
    writings = tuple(
        _Writing(each.name, each.key, each.default, _field_hook(converter, language, each))
        for each in ordered_fields(owner)
    )
    short = None if owner.short is None else owner.short.rstrip("_")

    def written(part: Nested) -> Raw:
        tree = {each.key: each.write(value) for each in writings if (value := getattr(part, each.name)) != each.default}
        if len(tree) == 1 and short in tree and not isinstance(tree[short], dict | list):
            return tree[short]
        return tree

    return written


def ordered_fields(owner: type[Nested]) -> tuple[ModelField, ...]:
    """Return the fields as files have them: what an item is, then its own fields, then what all items have."""
    fields = fields_of(owner)
    if not issubclass(owner, Described):
        return fields
    common = {each.name for shared in (Described, Item, Record) for each in fields_of(shared)}
    rank = {name: index for index, name in enumerate(_FIRST)}
    return tuple(sorted(fields, key=lambda each: rank.get(each.name, len(rank) + (each.name in common))))


def _field_hook(converter: Converter, language: str, each: ModelField) -> _Write:
    match each.declared.value:
        case "free":
            return _free
        case "counts" | "vocabularies":
            return lambda value: {key: converter.unstructure(entry) for key, entry in value.items()}
        case "value":
            return partial(_value, converter, language)
        case _ if each.declared.many:
            return lambda value: [converter.unstructure(entry) for entry in value]
        case _:
            return converter.unstructure


def _text(language: str, text: Text) -> Raw:
    """Return a plain string for a text in the plan's original language only, else a map of language and wording."""
    code, only = text.versions[0]
    if len(text.versions) == 1 and code == language and only.of is None:
        return only.text
    return {
        code: version.text if version.of is None else {"text": version.text, "of": version.of}
        for code, version in text.versions
    }


def _value(converter: Converter, language: str, value: Decimal | Text) -> Raw:
    written: Raw = converter.unstructure(value)
    if isinstance(value, Text) and isinstance(written, str) and is_number(written):
        return {language: written}
    return written


def _money(currency: str | None, letters: Callable[[object], str], money: Money) -> Raw:
    amount = letters(_digits(money.amount))
    return amount if money.currency == currency else {"amount": amount, "currency": money.currency}


def _needs(needs: Needs) -> Raw:
    return needs.rule if needs.least is None else {needs.rule: _plain(needs.least)}


def _unchanged(value: bool) -> bool:
    return value


def _plain(value: object) -> Plain:
    return Plain(str(value))


def _digits(number: Decimal) -> str:
    for text in (format(number, "f"), str(number)):
        if is_number(text):
            return text
    raise BadUsage(Message('the number "{number}" is too long for a file', number=str(number)))


def _free(value: object) -> Raw:
    """Return what a free map holds; the model bounds its depth and its types.

    A date or time becomes a text, a binary float the decimal that Python shows for it: files have neither.
    """
    match value:
        case None | bool() | str():
            return value
        case Mapping():
            return {key: _free(entry) for key, entry in value.items()}
        case tuple():
            return [_free(entry) for entry in value]
        case int():
            return _plain(Decimal(value))  # the digits of an int beyond some thousands Python does not write
        case Decimal() | float():
            return _plain(value)
        case _:
            return str(value)
