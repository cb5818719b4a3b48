"""The difference of two versions of a plan: what was added, removed, changed and moved."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from rri_planner.analysis._diff_changes import FieldChange, changes
from rri_planner.analysis._diff_parts import Pair, pairs
from rri_planner.errors import Message
from rri_planner.language import kind_name
from rri_planner.model import Item, Nested, Plan, Record, ShownAsTable, Text, Waiver, name_of

_ENDS = ("of", "to", "with_")


@frozen
class Part:
    """One item or record, or the plan itself.

    ``kind`` is the kind of item (``goal``) or the class (``StatusUpdate``), ``id`` None where a record has none,
    ``ends`` the ids that a record is about.
    """

    kind: str
    id: str | None
    name: Text | str = field(eq=False)
    ends: tuple[str, ...] = ()

    @property
    def said(self) -> Message:
        """What a sentence calls it: its kind and name, or what it is about."""
        kind = kind_name(self.kind)
        if self.ends and self.id is None:
            return Message("{kind} ({ids})", kind=kind, ids=", ".join(self.ends))
        if self.id is None:
            return Message("{kind}", kind=kind)
        return Message('{kind} "{name}" ({id})', kind=kind, name=self.name, id=self.id)

    def to_dict(self) -> dict[str, object]:
        """Return ``kind``, ``id`` and ``ends``."""
        return {"kind": self.kind, "id": self.id, "ends": list(self.ends)}


@frozen
class Changed:
    """A part of which some fields say something else."""

    part: Part
    fields: tuple[FieldChange, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the part with ``fields``."""
        return {**self.part.to_dict(), "fields": [each.to_dict() for each in self.fields]}


@frozen
class Moved:
    """An item that stands elsewhere in the structure: it serves other ends, or is part of another item."""

    part: Part
    old: tuple[str, ...]
    new: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the part with ``from`` and ``to``: the ids above it."""
        return {**self.part.to_dict(), "from": list(self.old), "to": list(self.new)}


@frozen
class Difference(ShownAsTable):
    """What two versions of a plan do not have in common; the order of items and records is no difference."""

    added: tuple[Part, ...]
    removed: tuple[Part, ...]
    changed: tuple[Changed, ...]
    moved: tuple[Moved, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.moved)

    @property
    def method(self) -> Message:
        """How it was found."""
        return Message("items by id, field by field; records without an id by what they are about")

    @property
    def sentence(self) -> Message:
        """How much is different."""
        return Message(
            "Added: {added}; removed: {removed}; changed: {changed}; moved: {moved}.",
            added=len(self.added),
            removed=len(self.removed),
            changed=len(self.changed),
            moved=len(self.moved),
        )

    @property
    def sentences(self) -> tuple[Message, ...]:
        """Every difference in a sentence: what was added, removed, moved, then what changed."""
        return (
            *(Message("Added: {part}", part=each.said) for each in self.added),
            *(Message("Removed: {part}", part=each.said) for each in self.removed),
            *(_moved(each) for each in self.moved),
            *(
                Message("Changed: {part}, {change}", part=each.part.said, change=change.sentence)
                for each in self.changed
                for change in each.fields
            ),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: ``added``, ``removed``, ``changed``, ``moved``, ``method``."""
        return {
            "method": str(self.method),
            "added": [each.to_dict() for each in self.added],
            "removed": [each.to_dict() for each in self.removed],
            "changed": [each.to_dict() for each in self.changed],
            "moved": [each.to_dict() for each in self.moved],
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each difference: ``change``, ``kind``, ``id``, ``field``, ``old`` and ``new``."""
        rows = [_row(change, part) for change, parts in self._whole() for part in parts]
        rows += [_row("moved", each.part, old=" ".join(each.old), new=" ".join(each.new)) for each in self.moved]
        for each in self.changed:
            for change in map(FieldChange.to_dict, each.fields):
                rows.append(_row("changed", each.part, field=change["field"], old=change["old"], new=change["new"]))
        return rows

    def _whole(self) -> tuple[tuple[str, tuple[Part, ...]], ...]:
        return ("added", self.added), ("removed", self.removed)


def _row(change: str, part: Part, *, field: object = "", old: object = "", new: object = "") -> dict[str, object]:
    name = part.id or " ".join(part.ends)
    return {"change": change, "kind": part.kind, "id": name, "field": field, "old": old, "new": new}


def _moved(each: Moved) -> Message:
    old, new = (", ".join(ids) or "-" for ids in (each.old, each.new))
    return Message("Moved: {part}, from {old} to {new}", part=each.part.said, old=old, new=new)


def diff(old: Plan, new: Plan) -> Difference:
    """Return what has been added, removed, changed and moved from one version of a plan to another.

    An item is told by its id, so that one with a new id is one removed and one added.

    >>> from rri_planner.model import Goal
    >>> old = Plan(languages=["en"], goals=[Goal(id="g", title="Skills for all", due=2029)])
    >>> new = old.with_items(Goal(id="g", title="Skills for the young", due=2029), Goal(id="h", title="Buses"))
    >>> for sentence in diff(old, new).sentences:
    ...     print(sentence)
    Added: goal "Buses" (h)
    Changed: goal "Skills for the young" (g), title: Skills for [-all-] {+the young+} (en)
    """
    found = list(pairs(old, new))
    both = [(each, each.old, each.new) for each in found if each.old is not None and each.new is not None]
    changed = (
        Changed(_part(after), tuple(each for each in changes(before, after, (old, new)) if not _is_move(each)))
        for _, before, after in both
    )
    return Difference(
        added=tuple(_part(each.new) for each in found if each.old is None and each.new is not None),
        removed=tuple(_part(each.old) for each in found if each.new is None and each.old is not None),
        changed=tuple(each for each in changed if each.fields),
        moved=tuple(move for pair, before, after in both for move in _moves(pair, before, after)),
    )


def _moves(pair: Pair, old: Nested, new: Nested) -> Iterator[Moved]:
    above, above_now = _above(old, pair.old_holder), _above(new, pair.new_holder)
    if set(above) != set(above_now):
        yield Moved(_part(new), above, above_now)


def _above(part: Nested, holder: str | None) -> tuple[str, ...]:
    serves = tuple(link.to for link in getattr(part, "serves", ()))
    return serves if holder is None else (*serves, holder)


def _is_move(change: FieldChange) -> bool:
    """Whether a change says no more than that the part serves other ends."""
    if change.field != "serves":
        return False
    old, new = ({link.to: link for link in links} for links in (change.old, change.new))  # type: ignore[attr-defined]  # links
    return all(old[id_] == new[id_] for id_ in old.keys() & new.keys()) and old.keys() != new.keys()


def _part(part: Nested) -> Part:
    kind = part.item_kind if isinstance(part, Item) else "plan" if isinstance(part, Plan) else type(part).__name__
    return Part(kind, getattr(part, "id", None), name_of(part), _ends(part))


def _ends(part: Nested) -> tuple[str, ...]:
    if isinstance(part, Waiver):
        return part.subject
    return tuple(
        end for name in _ENDS if isinstance(part, Record) and isinstance(end := getattr(part, name, None), str)
    )
