"""What is wrong with the steps of a method that somebody wrote: every problem, each with its address."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

from rri_planner.analysis._process_needs import Sort
from rri_planner.analysis._process_paths import FieldPath
from rri_planner.errors import Message, PlannerError, Problem, nearest
from rri_planner.model import VOCABULARIES, as_text

EVENT, STATUS = "events.kind", "actions.status"
"""The fields that the short forms ``event`` and ``status`` stand for."""

_SORTS: tuple[Sort, ...] = ("field", "every", "event", "status")
_KEYS = ("name", "title", "steps")
_STEP_KEYS = ("key", "title", "aim", "needs")
_At: TypeAlias = tuple[str | int, ...]
_A_MAP = Message("this has to be a map")
_A_LIST = Message("this has to be a list")


def sort_of(need: Mapping[str, Any]) -> Sort:
    """Return how a need is put: the first of the words for it that it has."""
    return next(each for each in _SORTS if each in need)


def words_of(need: Mapping[str, Any], sort: Sort) -> tuple[str, ...]:
    """Return the words that a need asks for, from one or a list of them."""
    value = need.get(sort if sort in {"event", "status"} else "is")
    return () if value is None else tuple(value) if isinstance(value, list | tuple) else (value,)


def process_problems(entries: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the steps of a method."""
    yield from _unknown(entries, _KEYS, (), Message("a key of a list of steps"))
    yield from _text_problems(entries, ("title",), ())
    steps = entries.get("steps")
    if not isinstance(steps, list | tuple) or not steps:
        yield Problem(Message("this has to be a list of at least one step"), at=("steps",))
        return
    seen: set[str] = set()
    for index, step in enumerate(steps):
        at = ("steps", index)
        if not isinstance(step, Mapping):
            yield Problem(_A_MAP, at=at)
            continue
        yield from _step_problems(step, at, seen)


def _step_problems(step: Mapping[str, Any], at: _At, seen: set[str]) -> Iterator[Problem]:
    """Yield the problems of one step; `seen` are the keys of those before it, to which its own is added."""
    yield from _unknown(step, _STEP_KEYS, at, Message("a key of a step"))
    yield from _text_problems(step, ("title", "aim"), at)
    key = str(step.get("key") or "")
    if not key:
        yield Problem(Message('"{key}" is missing', key="key"), at=at)
    elif key in seen:
        yield Problem(Message('two steps have the key "{key}"', key=key), at=(*at, "key"))
    seen.add(key)
    needs = step.get("needs") or ()
    if not isinstance(needs, list | tuple):
        yield Problem(_A_LIST, at=(*at, "needs"))
        return
    for index, need in enumerate(needs):
        here = (*at, "needs", index)
        yield from _need_problems(need, here) if isinstance(need, Mapping) else (Problem(_A_MAP, at=here),)


def _need_problems(need: Mapping[str, Any], at: _At) -> Iterator[Problem]:
    yield from _unknown(need, (*_SORTS, "is"), at, Message("a sort of need"))
    put = [each for each in _SORTS if each in need]
    if len(put) != 1:
        yield Problem(Message("a need is exactly one of {words}", words=", ".join(_SORTS)), at=at)
        return
    sort = put[0]
    if "is" in need and sort != "field":
        yield Problem(Message('"is" goes with "field" only'), at=(*at, "is"))
    if sort in {"event", "status"}:
        yield from _word_problems(need, sort, EVENT if sort == "event" else STATUS, at)
        return
    try:
        path = FieldPath.parse(str(need[sort]))
    except PlannerError as error:
        yield Problem(error.message, at=(*at, sort), nearest=error.nearest)
        return
    if sort == "every" and not path.is_of_items:
        yield Problem(Message('"every" asks for a field of items, such as goals.due'), at=(*at, sort))
    yield from _word_problems(need, sort, path.text, at)


def _word_problems(need: Mapping[str, Any], sort: Sort, path: str, at: _At) -> Iterator[Problem]:
    """Yield what is wrong with the words asked for; those of an open vocabulary a plan may bring along."""
    key = sort if sort in {"event", "status"} else "is"
    if key not in need:
        return
    words, vocabulary = words_of(need, sort), FieldPath.parse(path).vocabulary
    if not words or not all(isinstance(each, str) for each in words):
        yield Problem(Message("this has to be a word or a list of words"), at=(*at, key))
        return
    if not vocabulary:
        yield Problem(Message('"is" asks for a field of words, such as stage'), at=(*at, key))
        return
    found = VOCABULARIES[vocabulary]
    if found.openness == "closed":
        yield from _unknown(words, found.words, at, Message("one of {words}", words=", ".join(found.words)))


def _text_problems(entry: Mapping[str, Any], keys: tuple[str, ...], at: _At) -> Iterator[Problem]:
    for key in keys:
        try:
            as_text(entry.get(key))
        except PlannerError as error:
            yield Problem(error.message, at=(*at, key), nearest=error.nearest)


def _unknown(words: Collection[str], known: Collection[str], at: _At, kind: Message) -> Iterator[Problem]:
    for word in words:
        if word not in known:
            message = Message('"{found}" is not {kind}', found=str(word), kind=kind)
            yield Problem(message, at=(*at, str(word)), nearest=nearest(str(word), known))
