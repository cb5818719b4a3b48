"""What all parts of a plan have in common: words about them, an id, where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, TypeAlias, TypeVar

from attrs import field, frozen

from rri_planner.errors import BadValue, Message, nearest
from rri_planner.model._declare import declare, fields_of, means
from rri_planner.model._frozen_map import EMPTY, FrozenMap, as_free_map
from rri_planner.model._numbers import as_truth
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_id, as_optional_id, as_string, as_strings

N = TypeVar("N", bound="Nested")
One: TypeAlias = N | Mapping[str, Any] | str | None
Many: TypeAlias = N | Mapping[str, Any] | str | Iterable[N | Mapping[str, Any] | str] | None
Reference: TypeAlias = "Item | str | None"
References: TypeAlias = "Item | str | Iterable[Item | str] | None"


@frozen(kw_only=True, field_transformer=declare)
class Nested:
    """A value with declared fields: a part of the plan, or a value inside one.

    ``short`` is the field that a plain value stands for where all others are unstated; ``end`` is the field
    that names the item a link leads to.
    """

    short: ClassVar[str | None] = None
    end: ClassVar[str | None] = None


def record(owner: type[N], value: One[N]) -> N | None:
    """Return `value` as an instance of `owner`: itself, or built from a map of its fields or the short form."""
    if value is None or isinstance(value, owner):
        return value
    if isinstance(value, Mapping):
        names = {each.key: each.name for each in fields_of(owner)}
        for key in value:
            if key not in names:
                raise BadValue(str(key), Message("a field of {owner}", owner=owner.__name__), nearest(str(key), names))
        return owner(**{names[key]: entry for key, entry in value.items()})
    if owner.short is None or isinstance(value, Nested | list | tuple):
        raise BadValue(str(value), Message("a map of the fields of {owner}", owner=owner.__name__))
    return owner(**{owner.short: value})


def records(owner: type[N], value: Many[N]) -> tuple[N, ...]:
    """Return instances of `owner` from a list of what `record` takes, or from a single one."""
    if value is None:
        return ()
    if isinstance(value, owner | Mapping | str):
        value = (value,)
    if not isinstance(value, Iterable):
        raise BadValue(str(value), Message("a list"))
    return tuple(made for entry in value if (made := record(owner, entry)) is not None)


@frozen(kw_only=True, field_transformer=declare)
class Provenance(Nested):
    """Where a part of the plan comes from."""

    short = "kind"

    kind: str | None = field(
        default=None,
        converter=as_string,
        metadata=means(
            "word", "Cited from a source, derived from one, or made up as an illustration", vocabulary="provenance-kind"
        ),
    )
    source: Text | None = field(default=None, converter=as_text, metadata=means("text", "The source, by name"))
    url: str | None = field(default=None, converter=as_string, metadata=means("string", "The address of the source"))
    quoted: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether the words are those of the source")
    )
    note: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "What else should be known about it")
    )


def _provenance(value: One[Provenance]) -> Provenance | None:
    return record(Provenance, value)


def reference(value: Reference) -> str | None:
    """Return the id that an item or an id names."""
    if value is None:
        return None
    if isinstance(value, Item):
        return value.id
    if isinstance(value, str) and value:
        return str(value)
    raise BadValue(str(value), Message("the id of an item"))


def references(value: References) -> tuple[str, ...]:
    """Return the ids that a list of items and ids names, or a single one."""
    if value is None:
        return ()
    if isinstance(value, Item | str):
        value = (value,)
    if isinstance(value, Mapping) or not isinstance(value, Iterable):
        raise BadValue(str(value), Message("the id of an item, or a list of them"))
    return tuple(named for entry in value if (named := reference(entry)) is not None)


@frozen(kw_only=True, field_transformer=declare)
class Described(Nested):
    """What every part of a plan may say about itself."""

    title: Text | None = field(default=None, converter=as_text, metadata=means("text", "The title"))
    description: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "What it is, in some sentences")
    )
    themes: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means("reference", "The themes it belongs to", many=True, kinds=("theme",), relation="part_of_theme"),
    )
    tags: tuple[str, ...] = field(
        default=(), converter=as_strings, metadata=means("string", "Free words to find it by", many=True)
    )
    provenance: Provenance | None = field(
        default=None, converter=_provenance, metadata=means("record", "Where it comes from", record=Provenance)
    )
    extra: FrozenMap[Any] = field(
        default=EMPTY, converter=as_free_map, metadata=means("free", "Whatever else the region wants to keep")
    )


@frozen(kw_only=True, field_transformer=declare)
class Item(Described):
    """A part of the plan that others can name: it has an id and is a node of the graph."""

    item_kind: ClassVar[str] = ""

    id: str = field(converter=as_id, metadata=means("id", "The name by which the rest of the plan refers to it"))
    catalogue: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("string", "An id that several regions share for the same thing"),
    )


@frozen(kw_only=True, field_transformer=declare)
class Record(Described):
    """A statement about items. Nothing refers to it, so that its id is optional.

    ``edge`` names the relation that the statement makes in the graph and the two fields with its ends.
    """

    edge: ClassVar[tuple[str, str, str] | None] = None

    id: str | None = field(
        default=None, converter=as_optional_id, metadata=means("id", "A name for the statement, if it needs one")
    )
