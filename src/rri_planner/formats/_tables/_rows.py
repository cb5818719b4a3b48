"""Any collection of a plan as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from rri_planner.errors import Message, UnknownWord, nearest
from rri_planner.formats._folder import COLLECTIONS
from rri_planner.formats._tables._flat import Cell, Columns, Flattening
from rri_planner.formats._tree import ordered_fields, tree_of
from rri_planner.model import Item, Nested, Plan, fields_of

_Row: TypeAlias = tuple[Nested, dict[str, Columns]]


def _tables() -> Iterator[str]:
    owners = {each.key: each.declared.record for each in fields_of(Plan) if each.key in COLLECTIONS}
    for key, owner in owners.items():
        yield key
        for each in fields_of(owner) if owner is not None else ():
            if each.declared.record is not None and each.declared.many:
                yield f"{key}.{each.key}"


TABLES = tuple(_tables())
"""What `rows` can make a table of: each collection, and each list of records inside its items."""


def rows(plan: Plan, of: str, *, public: bool = False, language: str | None = None) -> tuple[dict[str, Cell], ...]:
    """Return a collection as a table: a row for each item, with the same columns in every row.

    A column is a field, or with points what stands inside one: ``baseline.value``, ``cost.currency``, ``title.en``
    beside ``title`` in the plan's own language. Lists are tuples; what they say beyond ids stands as JSON in a column
    such as ``serves.json``, and in a table of its own such as ``indicators.targets``, whose rows begin with the id of
    the item. Fields that no item states have no column. With `language` there is one wording of each text and no JSON.
    With `public` what is about persons and small counts of people are left out, as in public documents.

    >>> plan = Plan(goals=[{"id": "g", "title": "Skills", "due": "2029"}, {"id": "h", "priority": 1}])
    >>> rows(plan, "goals")
    ({'id': 'g', 'title': 'Skills', 'due': '2029', 'priority': None}, {'id': 'h', 'title': None, 'due': None, 'priority': 1})
    """  # noqa: E501 - the rows of the example
    if of not in TABLES:
        raise UnknownWord(Message("a table of a plan"), of, TABLES, nearest(of, TABLES))
    if public:
        from rri_planner.analysis import public as for_everybody

        plan = for_everybody(plan)
    key, _, inner = of.partition(".")
    entries = tree_of(plan, bare_values=False).get(key, [])
    flattening = Flattening(plan.language, language, exact=language is None and not inner)
    if inner:
        return _even(tuple(_inside(plan, key, inner, flattening)))
    parts = zip(getattr(plan, key), entries if isinstance(entries, list) else (), strict=True)
    return _even(tuple((part, dict(flattening.columns(part, raw))) for part, raw in parts))


def _inside(plan: Plan, key: str, inner: str, flattening: Flattening) -> Iterator[_Row]:
    """Yield the records inside the items of a collection, each with the id of its item first."""
    for part in getattr(plan, key):
        holder = next(each for each in fields_of(type(part)) if each.key == inner)
        kind = part.item_kind if isinstance(part, Item) else "record"
        for entry in getattr(part, holder.name):
            yield entry, {"": {kind: part.id}, **dict(flattening.columns(entry, None))}


def _even(found: tuple[_Row, ...]) -> tuple[Columns, ...]:
    """Return the rows with the same columns in each, in the order in which files have the fields."""
    keys = ("", *(each.key for each in ordered_fields(type(found[0][0])))) if found else ()
    names = {name: None for key in keys for _, columns in found for name in columns.get(key, ())}
    stated = ({name: cell for group in columns.values() for name, cell in group.items()} for _, columns in found)
    return tuple({name: cells.get(name) for name in names} for cells in stated)
