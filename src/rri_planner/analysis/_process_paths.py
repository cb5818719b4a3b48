"""Ways to fields of a plan, such as ``region.context`` or ``actions.cost``: checked once, followed in any plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Self

from attrs import frozen

from rri_planner.errors import BadValue, Message, nearest
from rri_planner.graph import PlanGraph
from rri_planner.language import field_name
from rri_planner.model import Item, ModelField, Nested, Plan, Text, fields_of


@frozen
class Stated:
    """A value that a plan states, and the id of the innermost item that it stands in; None in the plan's own head."""

    id: str | None
    value: Any


@frozen
class FieldPath:
    """The way to a field, by its keys in files; ``fields`` are the declarations on the way, each with its class."""

    text: str
    fields: tuple[tuple[type[Nested], ModelField], ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the way that a text such as ``actions.involved.commitment`` names; raise `BadValue` for no way.

        >>> str(FieldPath.parse("region.context").label)
        'region: context'
        """
        owner: type[Nested] | None = Plan
        found: list[tuple[type[Nested], ModelField]] = []
        for key in text.split("."):
            known = {each.key: each for each in fields_of(owner)} if owner is not None else {}
            if owner is None or key not in known:
                raise BadValue(text, Message("a field such as region.context"), _meant(found, key, known))
            found.append((owner, known[key]))
            owner = known[key].declared.record
        return cls(text, tuple(found))

    @property
    def label(self) -> Message | Text:
        """What people call the field, with what it stands in: "region: context"."""
        labels = [field_name(owner.__name__, each.key) for owner, each in self.fields]
        said: Message | Text = labels[-1]
        for label in labels[-2::-1]:
            said = Message("{part}: {field}", part=label, field=said)
        return said

    @property
    def head(self) -> FieldPath:
        """The way to the part of the plan's file in which the field stands: ``actions``."""
        return FieldPath(self.fields[0][1].key, self.fields[:1])

    @property
    def is_of_items(self) -> bool:
        """Whether the field stands in items of a collection, so that each of them may state it or not."""
        first = self.fields[0][1].declared
        return len(self.fields) > 1 and first.many and first.record is not None and issubclass(first.record, Item)

    @property
    def vocabulary(self) -> str:
        """The vocabulary of the words that the field takes; empty where it takes no words."""
        return self.fields[-1][1].declared.vocabulary or ""

    def stated_in(self, graph: PlanGraph) -> Iterator[Stated]:
        """Yield every value that the plan states there, in its order; what was dropped or rejected counts no more."""
        reached = [Stated(None, graph.plan)]
        for _, each in self.fields:
            reached = [inner for outer in reached for inner in _inside(outer, each, graph)]
        yield from reached


def _inside(outer: Stated, step: ModelField, graph: PlanGraph) -> Iterator[Stated]:
    value = getattr(outer.value, step.name)
    for each in value if step.declared.many else (value,):
        if isinstance(each, Item):
            if graph.is_live(each.id):
                yield Stated(each.id, each)
        elif _says(each):
            yield Stated(outer.id, each)


def _says(value: object) -> bool:
    """Whether a value says something: neither nothing nor an empty map nor blanks."""
    return value is not None and value != {} and (not isinstance(value, Text) or bool(str(value).strip()))


def _meant(found: list[tuple[type[Nested], ModelField]], key: str, known: dict[str, ModelField]) -> str | None:
    """Return the nearest right way: the keys so far and the one that was probably meant."""
    meant = nearest(key, known)
    return None if meant is None else ".".join([*(each.key for _, each in found), meant])
