"""What all parts of a plan have in common: words about them, an id, where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, ClassVar, TypeAlias, TypeVar

from attrs import field, frozen

from rri_planner.errors import BadField, BadValue, Message, nearest
from rri_planner.model._declare import declare, means, names_of, required_of, stated
from rri_planner.model._frozen_map import EMPTY, FrozenMap
from rri_planner.model._lists import listed
from rri_planner.model._maps import as_free_map
from rri_planner.model._numbers import as_truth
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import a_string, as_id, as_optional_id, as_string, as_strings
from rri_planner.model._written import as_written

N = TypeVar("N", bound="Nested")
S = TypeVar("S")
One: TypeAlias = N | Mapping[str, Any] | None
Many: TypeAlias = N | Mapping[str, Any] | Iterable[N | Mapping[str, Any]] | None
ShortOne: TypeAlias = N | S | Mapping[str, Any] | None
ShortMany: TypeAlias = N | S | Mapping[str, Any] | Iterable[N | S | Mapping[str, Any]] | None
Reference: TypeAlias = "Item | str | None"
References: TypeAlias = "Item | str | Iterable[Item | str] | None"

_EXPECTED_ID = Message("the id of an item")
EXPECTED_IDS = Message("the id of an item, or a list of them")


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Nested:
    """A value with declared fields: a part of the plan, or a value inside one.

    ``short`` is the field that a plain value stands for where all others are unstated; ``end`` is the field
    that names the item a link leads to.
    """

    short: ClassVar[str | None] = None
    end: ClassVar[str | None] = None

    def __repr__(self) -> str:
        said = ", ".join(f"{each.name}={as_written(value)}" for each, value in stated(self))
        return f"{type(self).__name__}({said})"


def record(owner: type[N], value: ShortOne[N, object]) -> N | None:
    """Return `value` as an instance of `owner`: itself, or built from a map of its fields or the short form."""
    return None if value is None else a_record(owner, value)


def records(owner: type[N], value: ShortMany[N, object]) -> tuple[N, ...]:
    """Return instances of `owner` from a list of what `record` takes, or from a single one."""
    return listed(value, partial(a_record, owner), (owner, Mapping, str, int, Decimal), Message("a list"))


def a_record(owner: type[N], value: object) -> N:
    """Return `value` as an instance of `owner`; raise where it is None."""
    if isinstance(value, owner):
        return value
    if isinstance(value, (dict, Mapping)):  # the former asked first, for asking an abstract class is slow
        return owner(**_arguments(owner, value))
    if owner.short is None or value is None or isinstance(value, (Nested, list, tuple)):
        raise BadValue(value, Message("a map of the fields of {owner}", owner=owner.__name__))
    return owner(**{owner.short: value})


def _arguments(owner: type[Nested], value: Mapping[str, Any]) -> dict[str, Any]:
    names = names_of(owner)
    if not value.keys() <= names.keys():
        unknown = next(str(key) for key in value if key not in names)
        raise BadValue(unknown, Message("a field of {owner}", owner=owner.__name__), nearest(unknown, names))
    for key in required_of(owner):
        if key not in value:
            raise BadField(owner.__name__, names[key], Message('"{key}" is missing', key=key))
    return {names[key]: entry for key, entry in value.items()}


@frozen(kw_only=True, repr=False, field_transformer=declare)
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


def as_provenance(value: ShortOne[Provenance, str]) -> Provenance | None:
    """Return a provenance from its kind or a map."""
    return record(Provenance, value)


def reference(value: Reference) -> str | None:
    """Return the id that an item or an id names."""
    return None if value is None else a_reference(value)


def references(value: References) -> tuple[str, ...]:
    """Return the ids that a list of items and ids names, or a single one."""
    return listed(value, a_reference, (Item, str), EXPECTED_IDS)


def a_reference(value: Item | str) -> str:
    """Return the id that an item or an id names; raise where there is none."""
    if isinstance(value, Item):
        return value.id
    if not isinstance(value, str) or not value:
        raise BadValue(value, _EXPECTED_ID)
    return a_string(value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
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
        default=None, converter=as_provenance, metadata=means("record", "Where it comes from", record=Provenance)
    )
    extra: FrozenMap[Any] = field(
        default=EMPTY, converter=as_free_map, metadata=means("free", "Whatever else the region wants to keep")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Item(Described):
    """A part of the plan that others can name: it has an id and is a node of the graph."""

    item_kind: ClassVar[str] = ""

    id: str = field(converter=as_id, metadata=means("id", "The name by which the rest of the plan refers to it"))
    catalogue: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("string", "An id that several regions share for the same thing"),
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Record(Described):
    """A statement about items. Nothing refers to it, so that its id is optional.

    ``edge`` names the relation that the statement makes in the graph and the two fields with its ends.
    """

    edge: ClassVar[tuple[str, str, str] | None] = None

    id: str | None = field(
        default=None, converter=as_optional_id, metadata=means("id", "A name for the statement, if it needs one")
    )
