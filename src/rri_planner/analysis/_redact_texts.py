"""Every word that somebody wrote into a plan, with its place, to be looked at or said otherwise."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Any, TypeAlias, TypeVar

from attrs import evolve, frozen

from rri_planner.model import FrozenMap, ModelField, Nested, Text, fields_of

N = TypeVar("N", bound=Nested)

_NAMING = frozenset({"id", "reference"})
_OF_VOCABULARIES = frozenset({"word", "language", "currency", "counts", "needs"})


@frozen
class Written:
    """A piece of text: the way to it, by ids where there are any; ``is_id`` where it is an id or names one."""

    place: tuple[str, ...]
    text: str
    is_id: bool


Change: TypeAlias = Callable[[Written], str]


def retold(part: N, change: Change, ids: Container[str], place: tuple[str, ...] = ()) -> N:
    """Return the part with each piece of text in it, and in all that it holds, as `change` says it.

    A field that holds data of persons is emptied where anything in it changes. Words of vocabularies are no text.
    `ids` are those of the plan: a string that is one of them names an item.
    """
    changes: dict[str, Any] = {}
    for each in fields_of(type(part)):
        value = getattr(part, each.name)
        if each.declared.value not in _OF_VOCABULARIES and value:
            told = _Field(each, change, ids).told(value, (*place, each.key))
            if told != value:
                changes[each.name] = each.default if each.declared.personal else told
    return evolve(part, **changes) if changes else part


@frozen
class _Field:
    """How the values of one field are told; going down is bounded by the model, which bounds free maps."""

    declared: ModelField
    change: Change
    ids: Container[str]

    def told(self, value: Any, place: tuple[str, ...]) -> Any:  # noqa: ANN401 - what the field holds
        match value:
            case Nested():
                return retold(value, self.change, self.ids, place)
            case Text():
                return Text(
                    tuple(
                        (language, evolve(version, text=self.told(version.text, (*place, language))))
                        for language, version in value.versions
                    )
                )
            case str():
                is_id = self.declared.declared.value in _NAMING or value in self.ids
                return self.change(Written(place, value, is_id))
            case tuple():
                return tuple(self.told(each, (*place, _step(each, index))) for index, each in enumerate(value))
            case Mapping():
                return FrozenMap({self._key(key, place): self.told(each, (*place, key)) for key, each in value.items()})
            case _:
                return value

    def _key(self, key: str, place: tuple[str, ...]) -> str:
        return self.change(Written((*place, key), key, is_id=False)) if self.declared.declared.value == "free" else key


def _step(entry: object, index: int) -> str:
    return getattr(entry, "id", None) or str(index + 1)
