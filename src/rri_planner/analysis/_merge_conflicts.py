"""Where two copies of a plan say different things, and how that is told."""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias

from attrs import evolve, frozen

from rri_planner.analysis._diff_values import shown
from rri_planner.analysis._merge_pairing import Pairing, identity
from rri_planner.analysis._merge_result import MergeConflict
from rri_planner.errors import Message
from rri_planner.language import field_name, kind_name
from rri_planner.model import Item, ModelField, Nested, Plan, Record, Translation, name_of

Side: TypeAlias = Literal["ours", "theirs"]


@frozen
class _Absent:
    """What stands where nothing is: None may be a value."""


ABSENT: Final = _Absent()


@frozen
class Where:
    """A place in the plan: the way there, the item or record that it is in, and its field."""

    path: tuple[str, ...]
    part: Nested
    field: ModelField | None = None

    def field_of(self, holder: Nested, field: ModelField) -> Where:
        """Return the place of a field; only items and records are named, what is inside them belongs to their field."""
        if isinstance(holder, Item | Record | Plan):
            return Where((*self.path, field.key), holder, field)
        return evolve(self, path=(*self.path, field.key))

    def inside(self, key: str) -> Where:
        """Return the place of an entry of a map or of one language of a text."""
        return evolve(self, path=(*self.path, key))

    def entry(self, entry: object, index: int) -> Where:
        """Return the place of an entry of a list: by what it stays the same by, else by its position from 1."""
        known = identity(entry)
        return self.inside(str(index + 1 if known is None else known))


class Conflicts:
    """The conflicts that have been found, and whose words count in them."""

    def __init__(self, plan: Plan, prefer: Side | None) -> None:
        self.found: list[MergeConflict] = []
        self._plan, self._prefer = plan, prefer

    def chosen(self, base: Any, ours: Any, theirs: Any, where: Where) -> Any:  # noqa: ANN401 - what fields hold
        """Note that both sides say something new, and return what counts."""
        gone = next((known for known, other in ((ours, theirs), (theirs, ours)) if other is ABSENT), None)
        sentence = self._differ(base, ours, theirs, where) if gone is None else self._gone(gone, where)
        self._note(where.path, (base, ours, theirs), sentence)
        return theirs if self._prefer == "theirs" else ours

    def order(self, mine: Pairing, other: Pairing, where: Where) -> Pairing:
        """Note that both sides have put the entries of a list into another order, and return which counts."""
        sentence = Message("{part}, {field}: each copy has another order", part=_said(where.part), field=_label(where))
        self._note((*where.path, "order"), (None, mine.entries, other.entries), sentence)
        return other if self._prefer == "theirs" else mine

    def _note(self, place: tuple[str, ...], values: tuple[Any, Any, Any], sentence: Message) -> None:
        base, ours, theirs = (_plainly(value) for value in values)
        self.found.append(MergeConflict(place, base, ours, theirs, sentence))

    def _differ(self, base: Any, ours: Any, theirs: Any, where: Where) -> Message:  # noqa: ANN401 - the same
        return Message(
            '{part}, {field}: "{ours}" in one copy, "{theirs}" in the other; before: "{base}"',
            part=_said(where.part),
            field=_label(where),
            ours=self._shown(ours, where),
            theirs=self._shown(theirs, where),
            base=self._shown(base, where),
        )

    def _gone(self, known: Any, where: Where) -> Message:  # noqa: ANN401 - the same
        if isinstance(known, Item | Record):
            return Message("{part}: removed in one copy, changed in the other", part=_said(known))
        return Message(
            '{part}, {field}: removed in one copy, "{known}" in the other',
            part=_said(where.part),
            field=_label(where),
            known=self._shown(known, where),
        )

    def _shown(self, value: Any, where: Where) -> object:  # noqa: ANN401 - the same
        said = _plainly(value)
        return said if where.field is None else shown(said, where.field, self._plan)


def _plainly(value: object) -> object:
    """Return a value as people know it: a wording without what it translates, None for nothing."""
    return None if value is ABSENT else value.text if isinstance(value, Translation) else value


def _said(part: Nested) -> Message:
    if isinstance(part, Item):
        return Message('{kind} "{name}" ({id})', kind=kind_name(part.item_kind), name=name_of(part), id=part.id)
    return Message("{kind}", kind=kind_name("plan" if isinstance(part, Plan) else type(part).__name__))


def _label(where: Where) -> object:
    assert where.field is not None
    return field_name(type(where.part).__name__, where.field.key)
