"""References to nothing, in a plan that is refused anyway: so that all faults of a file are told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from rri_planner.errors import Message, nearest
from rri_planner.formats._faults import Fault
from rri_planner.formats._raw import Path, Raw, excerpt
from rri_planner.model import VOCABULARIES, Item, Mention, Nested, Plan, Record, Region, fields_of, mentions

_MOST_HINTS = 100


def broken_references(stated: Mapping[str, Any], tree: Raw) -> Iterator[Fault]:
    """Yield a fault for each reference, in the fields that a plan states, to an id that is nowhere in its tree.

    An item that could not be read still counts as there. The nearest id is looked for at the first hundred.
    """
    parts = tuple(_parts(Plan, stated.get, ()))
    ids = {*_ids_in(tree), *(part.id for _, part in parts if isinstance(part, Item)), stated.get("id", "plan")}
    hints = 0
    for path, part in parts:
        for mention in mentions(part):
            if mention.target not in ids and not _is_word(mention, stated.get("vocabularies", {})):
                hints += 1
                near = nearest(mention.target, sorted(ids)) if hints <= _MOST_HINTS else None
                message = Message('the plan has no item "{id}"', id=excerpt(mention.target))
                yield Fault((*path, *mention.path), message, near)


def _parts(owner: type[Any], value_of: Callable[[str], Any], path: Path) -> Iterator[tuple[Path, Nested]]:
    """Yield the items and records among the values of a plan, and the items inside them."""
    for each in fields_of(owner):
        record, value = each.declared.record, value_of(each.name)
        if record is None or not value or not issubclass(record, Item | Record | Region):
            continue
        for index, part in enumerate(value if each.declared.many else (value,)):
            here = (*path, each.key, index) if each.declared.many else (*path, each.key)
            yield here, part
            yield from _parts(record, partial(getattr, part), here)


def _ids_in(tree: Raw) -> Iterator[str]:
    """Yield whatever stands as an id anywhere; iterative, because regions may nest their own maps."""
    todo: list[Raw] = [tree]
    for here in todo:
        if isinstance(here, dict):
            id_ = here.get("id")
            if isinstance(id_, str):
                yield str(id_)
            todo.extend(here.values())
        elif isinstance(here, list):
            todo.extend(here)


def _is_word(mention: Mention, catalogues: Mapping[str, Any]) -> bool:
    if mention.words is None:
        return False
    own = catalogues.get(mention.words)
    return mention.target in VOCABULARIES[mention.words].words or any(
        term.key == mention.target for term in (own.terms if own else ())
    )
