"""The steps of a method, written as a list that any region can write anew: ours, and those from a region's own file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from rri_planner.analysis._process_needs import Need
from rri_planner.analysis._process_paths import FieldPath
from rri_planner.analysis._process_problems import EVENT, STATUS, process_problems, sort_of, words_of
from rri_planner.errors import UnreadablePlan
from rri_planner.model import Text, as_text

_ENGLISH = "en"


@frozen
class Step:
    """A step of the method: its key, what people call it, what it is for, and what it needs."""

    key: str
    title: Text
    aim: Text | None
    needs: tuple[Need, ...]


@frozen
class ProcessCatalogue:
    """The steps of a method, in the order in which they are taken."""

    name: str
    title: Text | None
    steps: tuple[Step, ...]


@cache
def usual_process() -> ProcessCatalogue:
    """Return the steps of DigiTeRRI, from mapping to anchoring."""
    written = files(__package__) / "data" / "process" / "digiterri.json"
    return read_process(json.loads(written.read_text("utf-8")))


def read_process(entries: Mapping[str, Any]) -> ProcessCatalogue:
    """Return the steps that a mapping describes; raise `UnreadablePlan` with everything that is wrong with it.

    The keys: ``name``, ``title`` and ``steps``, a list of maps with ``key``, ``title``, ``aim`` and ``needs``. A need
    is one of ``{field: region.context}``, also with ``is`` and a word or a list of words; ``{every: goals.due}``;
    ``{event: survey}`` and ``{status: running}``, the latter two with a word or a list of words.

    >>> ours = read_process({"steps": [{"key": "listen", "needs": [{"event": "survey"}, {"every": "goals.due"}]}]})
    >>> [need.key for need in ours.steps[0].needs]
    ['event=survey', 'every goals.due']
    """
    problems = tuple(process_problems(entries))
    if problems:
        raise UnreadablePlan(problems)
    return ProcessCatalogue(
        str(entries.get("name") or "process"),
        _text(entries.get("title")),
        tuple(_step(each) for each in entries["steps"]),
    )


def _step(entry: Mapping[str, Any]) -> Step:
    key = str(entry["key"])
    title = _text(entry.get("title")) or _text(key)
    assert title is not None  # a key is never empty
    return Step(key, title, _text(entry.get("aim")), tuple(_need(each) for each in entry.get("needs") or ()))


def _need(entry: Mapping[str, Any]) -> Need:
    sort = sort_of(entry)
    path = {"event": EVENT, "status": STATUS}.get(sort) or str(entry[sort])
    return Need(sort, FieldPath.parse(path), words_of(entry, sort))


def _text(value: Any) -> Text | None:  # noqa: ANN401 - what a file holds may be anything that a text is made from
    """Return a text; of several languages English comes first, which is read where nobody asks for a language."""
    text = as_text(value)
    return text if text is None or len(text.languages) == 1 else text.bound((_ENGLISH,))
