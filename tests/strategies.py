"""Random plans for property tests, built from the model's own declarations.

There is a strategy for each kind of value and none for a field, so that a new field is tested from its first
day. Values are drawn as a user writes them (strings, lists, maps); the model makes them its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Protocol, TypeAlias, TypeVar

from attrs import NOTHING, frozen
from hypothesis import strategies as st

from rri_planner.errors import BadValue
from rri_planner.model import (
    VOCABULARIES,
    Item,
    ModelField,
    Nested,
    Plan,
    Record,
    Region,
    fields_of,
)
from tests.written import ODD_IDS, PLAIN, STRINGS, wordings

N = TypeVar("N", bound=Nested)
V = TypeVar("V")
Names: TypeAlias = Mapping[str, tuple[str, ...]]

_MOST_PARTS = 2
_MOST_FIELDS = 5
_WHOLES = (1, 2, 3, 0, -1, -3, 41_000)
_COUNTED = (0, 1, 7, 22, "women", "business")


class _Draw(Protocol):
    def __call__(self, strategy: st.SearchStrategy[V], /) -> V: ...


@frozen
class _Around:
    """What the plan offers to its parts: ids by kind, its words, and whether references may break."""

    ids: Names
    plan: Plan
    broken: bool

    def named(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Return the ids that a reference to these kinds may name."""
        if self.broken:
            return (*(id_ for ids in self.ids.values() for id_ in ids), "nowhere")
        return tuple(id_ for kind in kinds or self.ids for id_ in self.ids.get(kind, ()))

    def words(self, vocabulary: str | None) -> tuple[str, ...]:
        """Return the words that a field may hold; without a vocabulary any."""
        return STRINGS if vocabulary is None else self.plan.words(vocabulary)


def plans(*, broken: bool = False) -> st.SearchStrategy[Plan]:
    """Return small readable plans: every collection, several languages, own words, circles, odd texts and ids.

    References name items of the right kind; with `broken` they may name any item, or none.
    """
    return _plan(broken)


def items(owner: type[N], *, broken: bool = False) -> st.SearchStrategy[N]:
    """Return parts of this class as they are before a plan takes them; what they refer to is made up."""
    ids = {_kind(each): (f"{_kind(each)}-1", f"{_kind(each)}-2") for each in _holders()}
    return _part(owner, _Around(ids, Plan(), broken), ids.get(_kind(owner), ("",))[0])


@st.composite
def _plan(draw: _Draw, broken: bool) -> Plan:
    plan = Plan(vocabularies=draw(_vocabularies))
    around = _Around(draw(_names()), plan, broken)
    stated: dict[str, Any] = {"id": around.ids["plan"][0]}
    for each in fields_of(Plan):
        record = each.declared.record
        if record is not None and record in _holders():
            parts = [draw(_part(record, around, id_)) for id_ in around.ids[_kind(record)]]
            stated[each.name] = parts if each.declared.many else next(iter(parts), None)
        elif each.name not in {"id", "vocabularies"} and _is_free(each) and draw(st.booleans()):
            stated[each.name] = draw(_values(each, around))
    return plan.evolve(**stated)


def _is_free(each: ModelField) -> bool:
    # A string with a default names something outside the plan, which would have to exist there.
    return each.declared.value != "string" or each.default in {None, ()}


@cache
def _holders() -> Mapping[type[Any] | None, type[Any]]:
    """Return the class of each sort of part with the class that holds it, the outermost first."""
    found: dict[type[Any] | None, type[Any]] = {}
    todo: list[type[Any]] = [Plan]
    for holder in todo:
        for each in fields_of(holder):
            record = each.declared.record
            if record is not None and issubclass(record, Item | Record | Region) and record not in found:
                found[record] = holder
                todo.append(record)
    return found


def _kind(owner: type[Any] | None) -> str:
    return getattr(owner, "item_kind", "") or getattr(owner, "__name__", "").lower()


@st.composite
def _names(draw: _Draw) -> Names:
    """Return the ids of all parts, by kind: not always in alphabetical order, and one of them odd."""
    mark, backwards = draw(st.sampled_from("-._")), draw(st.booleans())
    ids: dict[str, tuple[str, ...]] = {"plan": (draw(st.sampled_from(("plan", "lind-valley"))),)}
    for owner, holder in _holders().items():
        kind = _kind(owner)
        many = any(each.declared.many for each in fields_of(holder) if each.declared.record is owner)
        count = draw(st.integers(0, _MOST_PARTS if many else 1)) if ids[_kind(holder)] else 0
        names = tuple(f"{kind}{mark}{number}" for number in range(1, count + 1))
        ids[kind] = names[::-1] if backwards else names
    odd = draw(st.sampled_from([kind for kind, given in ids.items() if given]))
    return {**ids, odd: (draw(st.sampled_from((ids[odd][0], *ODD_IDS))), *ids[odd][1:])}


_vocabularies = st.dictionaries(
    st.sampled_from([name for name, each in VOCABULARIES.items() if each.openness != "closed"]),
    st.fixed_dictionaries(
        {
            "terms": st.lists(
                st.fixed_dictionaries(
                    {"key": st.sampled_from(("youth", "crafts", "x-9"))}, optional={"label": wordings}
                ),
                max_size=2,
            )
        },
        optional={"mode": st.sampled_from(("extend", "replace"))},
    ),
    max_size=2,
)


@st.composite
def _part(draw: _Draw, owner: type[N], around: _Around, id_: str) -> N:
    """Return a part of the plan; the first of its kind holds all the items that stand inside such parts."""
    stated: dict[str, Any] = draw(_stated(owner, around, ()))
    if issubclass(owner, Item) or (issubclass(owner, Record) and draw(st.booleans())):
        stated["id"] = id_
    for each in fields_of(owner):
        record = each.declared.record
        if record is not None and record in _holders() and id_ == around.ids[_kind(owner)][0]:
            stated[each.name] = [draw(_part(record, around, inner)) for inner in around.ids[_kind(record)]]
    return owner(**stated)


@st.composite
def _stated(draw: _Draw, owner: type[Nested], around: _Around, kinds: tuple[str, ...]) -> dict[str, Any]:
    needed, others = _needed_and_others(owner)
    chosen = draw(st.lists(st.sampled_from(others), unique=True, max_size=_MOST_FIELDS)) if others else []
    return {each.name: draw(_values(each, around, kinds)) for each in (*needed, *chosen)}


def _needed_and_others(owner: type[Any]) -> tuple[list[ModelField], list[ModelField]]:
    """Return the fields that a part makes no sense without, and the others; not its id or the items inside it."""
    needed: list[ModelField] = []
    others: list[ModelField] = []
    for each in fields_of(owner):
        if each.name != "id" and each.declared.record not in _holders():
            is_needed = each.default is NOTHING or each.name in (getattr(owner, "edge", None) or ())
            (needed if is_needed else others).append(each)
    return needed, others


def _values(each: ModelField, around: _Around, kinds: tuple[str, ...] = ()) -> st.SearchStrategy[Any]:
    """Return what may stand in this field; `kinds` are those that the link around it may lead to."""
    one = _one(each, around, each.declared.kinds or kinds)
    if one.is_empty and each.default is not NOTHING:
        return st.just(each.default)
    return st.lists(one, max_size=_MOST_PARTS) if each.declared.many else one


def _one(  # noqa: PLR0911 - one line for each kind of value
    each: ModelField, around: _Around, kinds: tuple[str, ...]
) -> st.SearchStrategy[Any]:
    match each.declared.value:
        case "reference":
            return _among(_references(each, around, kinds))
        case "record":
            assert each.declared.record is not None
            return _nested(each.declared.record, around, kinds)
        case "word":
            return _among(around.words(each.declared.vocabulary))
        case "counts":
            counted = [count for count in _COUNTED if _takes(each, {"any": count})]
            keys = around.words(each.declared.vocabulary)
            return st.dictionaries(_among(keys), _among(counted), max_size=2 if keys else 0)
        case "string":
            return _among([text for text in STRINGS if _takes(each, text)])
        case "whole":
            return _among([number for number in _WHOLES if _takes(each, [number] if each.declared.many else number)])
        case plain:
            return PLAIN[plain]


def _among(choices: Sequence[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from(choices) if choices else st.nothing()


def _references(each: ModelField, around: _Around, kinds: tuple[str, ...]) -> tuple[str, ...]:
    ids = around.named(kinds)
    if "descriptor" in each.declared.kinds:
        return (*ids, *(f"{id_}/growing" for id_ in ids))
    return (*ids, *around.words(each.declared.vocabulary)) if each.declared.vocabulary else ids


def _nested(record: type[Any], around: _Around, kinds: tuple[str, ...]) -> st.SearchStrategy[Any]:
    needed, _ = _needed_and_others(record)
    if any(_values(each, around, kinds).is_empty for each in needed):
        return st.nothing()
    return _stated(record, around, kinds).map(lambda stated: record(**stated))


def _takes(each: ModelField, value: object) -> bool:
    try:
        each.convert(value)
    except BadValue:
        return False
    return True
