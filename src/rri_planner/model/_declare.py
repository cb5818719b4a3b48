"""One declaration a field: what its value is, where it points, its unit, who may see it, what it means.

The loader, the reference check, the edges of the graph, the JSON Schema, the workbook, the data dictionary
and the labels of documents all read these declarations; nothing else lists the fields of the model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, TypeAlias, TypeVar

import attrs
from attrs import frozen

from rri_planner.errors import BadField, BadValue, Message, nearest
from rri_planner.model._vocabularies import VOCABULARIES

ValueKind: TypeAlias = Literal[
    "id", "string", "text", "word", "reference", "date", "period", "duration", "number", "whole", "truth",
    "money", "value", "language", "currency", "record", "counts", "free", "needs", "vocabularies",
]  # fmt: skip

_KEY = "rri_planner"
T = TypeVar("T")


@frozen
class Declared:
    """What one field of the model means.

    ``kinds`` are the kinds of item a reference may name; ``relation`` is the edge that it makes in the graph,
    ``reversed`` if the edge runs from the named item to the one that holds the field. ``record`` is the class
    of a nested value. ``personal`` marks data of persons, which no public document shows.
    """

    value: ValueKind
    help: str
    many: bool = False
    vocabulary: str | None = None
    record: type | None = None
    kinds: tuple[str, ...] = ()
    relation: str | None = None
    reversed: bool = False
    unit: str | None = None
    personal: bool = False


@frozen
class ModelField:
    """A declared field of a model class: its name in Python, its key in files, its declaration."""

    name: str
    key: str
    default: object
    declared: Declared
    convert: Callable[[Any], Any]


def means(value: ValueKind, text: str, **more: Any) -> dict[str, Declared]:  # noqa: ANN401 - typed by `Declared`
    """Return the metadata that declares a field; `more` are the further facts of `Declared`."""
    return {_KEY: Declared(value, text, **more)}


def declare(owner: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Make each converter of a model class say which class and field a wrong argument was given to."""
    return [each.evolve(converter=_addressed(owner.__name__, each)) if each.converter else each for each in fields]


def _addressed(owner: str, attribute: attrs.Attribute[Any]) -> Callable[[Any], Any]:
    convert: Callable[[Any], Any] = attribute.converter  # type: ignore[assignment]  # ours are plain functions
    convert = getattr(convert, "plain", convert)
    declared = attribute.metadata[_KEY]
    closed = _closed_words(declared.vocabulary)
    default = attribute.default

    def addressed(value: Any) -> Any:  # noqa: ANN401 - what a user gives may be anything
        if value is default:
            return value
        try:
            converted = convert(value)
            if closed and converted:
                _check_words(converted if declared.many else (converted,), closed)
        except BadValue as error:
            raise BadField(owner, attribute.name, error.message, error.nearest) from None
        except BadField as error:
            raise BadField(owner, f"{attribute.name}.{error.field}", error.reason, error.nearest) from None
        return converted

    addressed.plain = convert  # type: ignore[attr-defined]  # a subclass wraps it anew, under its own name
    return addressed


def _closed_words(vocabulary: str | None) -> tuple[str, ...]:
    found = VOCABULARIES.get(vocabulary or "")
    return found.words if found is not None and found.openness == "closed" else ()


def _check_words(words: tuple[str, ...], known: tuple[str, ...]) -> None:
    for word in words:
        if word not in known:
            raise unknown_word(word, known)


def unknown_word(word: str, known: tuple[str, ...]) -> BadValue:
    """Return the error for a word that is not among the known ones, with the nearest of them."""
    expected = Message("one of {words}", words=", ".join(known)) if known else Message("a word that this plan knows")
    return BadValue(word, expected, nearest(word, known))


def per_class(function: Callable[[type], T]) -> Callable[[type], T]:
    """Return `function`, which reads declarations, with its answer for each class kept."""
    return cache(function)


@per_class
def fields_of(owner: type) -> tuple[ModelField, ...]:
    """Return the declared fields of a model class, in the order in which they are written."""
    return tuple(
        ModelField(
            each.name,
            each.name.rstrip("_"),
            each.default,
            each.metadata[_KEY],
            each.converter.plain,
        )
        for each in attrs.fields(owner)
        if _KEY in each.metadata
    )


@per_class
def names_of(owner: type) -> Mapping[str, str]:
    """Return the names in Python of a model class's fields, by their keys in files."""
    return {each.key: each.name for each in fields_of(owner)}


@per_class
def required_of(owner: type) -> tuple[str, ...]:
    """Return the keys that a map of a model class's fields must have."""
    return tuple(each.key for each in fields_of(owner) if each.default is attrs.NOTHING)


def stated(part: object) -> Iterator[tuple[ModelField, Any]]:
    """Yield the fields of `part` that say something, with their values: those that are not at their defaults."""
    for each in fields_of(type(part)):
        value = getattr(part, each.name)
        if value is not each.default and value != each.default:
            yield each, value
