"""What the authors wrote: the files of a plan, put together to one tree, each value with its address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Protocol

from attrs import evolve, field, frozen

from rri_planner.errors import Message, Place, Problem
from rri_planner.formats._json import parse_json
from rri_planner.formats._json_marks import JsonMarks
from rri_planner.formats._limits import Limits
from rri_planner.formats._marks import Marks
from rri_planner.formats._raw import Path, Raw, excerpt
from rri_planner.formats._refusals import refusal
from rri_planner.formats._yaml_events import parse_yaml
from rri_planner.formats._yaml_marks import YamlMarks


@frozen
class Syntax:
    """A way to write maps, lists and scalars.

    ``parse`` returns what a text holds and whether any map in it has a key twice; ``parse_marked`` returns these,
    and where everything stands.
    """

    parse: Callable[[str, str, Limits], tuple[Raw, bool]]
    parse_marked: Callable[[str, str, Limits], tuple[Raw, bool, Marks]]


def _marked_yaml(text: str, file: str, limits: Limits) -> tuple[Raw, bool, Marks]:
    marks = YamlMarks()
    return *parse_yaml(text, file, limits, marks), marks


def _marked_json(text: str, file: str, limits: Limits) -> tuple[Raw, bool, Marks]:
    return *parse_json(text, file, limits), JsonMarks(text)


YAML = Syntax(parse_yaml, _marked_yaml)
JSON = Syntax(parse_json, _marked_json)
TEXT_FORMATS = {"yaml": YAML, "json": JSON}
SYNTAXES = {".yaml": YAML, ".yml": YAML, ".json": JSON}


@frozen
class Source:
    """One file's text, and the way to the part of the plan that it holds."""

    file: str
    text: str
    syntax: Syntax
    limits: Limits
    at: Path = ()
    size: int = 0

    @cached_property
    def _marked(self) -> tuple[Raw, bool, Marks]:
        return self.syntax.parse_marked(self.text, self.file, self.limits)

    @property
    def marks(self) -> Marks:
        """Where everything in the file stands; unless it was read with marks this reads it again."""
        return self._marked[2]

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of the value at this way inside the file, or of its key."""
        return Place(self.file, *self.marks.of(path, key=key))

    def has(self, key: str) -> bool:
        """Whether the file is a map that has this key."""
        return self.marks.has(key)

    def parsed(self, *, marked: bool) -> tuple[Raw, tuple[Problem, ...]]:
        """Return what the file holds, with a problem for each key that a map in it has twice.

        With `marked` the places of all values will be asked for; otherwise only those of faults, if there are any.
        """
        tree, repeats = self._marked[:2] if marked else self.syntax.parse(self.text, self.file, self.limits)
        return tree, tuple(self._repeats()) if repeats else ()

    def head(self, *, marked: bool) -> tuple[dict[str, Raw], tuple[Problem, ...]]:
        """Return what the file holds, as `parsed` does; refuse a file that cannot be the head of a plan."""
        tree, problems = self.parsed(marked=marked)
        if tree is None:
            raise refusal(Message("the file is empty"), self.file)
        if not isinstance(tree, dict):
            message = Message('"{found}" is not a plan, which is a map of keys and values', found=excerpt(tree))
            raise refusal(message, self.file, *self.marks.of(()))
        return tree, problems

    def _repeats(self) -> Iterator[Problem]:
        for key, first, second in self.marks.repeats():
            yield set_twice(key, Place(self.file, *first), Place(self.file, *second))


def set_twice(key: str, first: Place, second: Place) -> Problem:
    """Return the problem of a key that stands at two places."""
    message = Message('"{key}" is set a second time; it stands already at {place}', key=key, place=str(first))
    return Problem(message, second)


class Origin(Protocol):
    """One file that has been taken apart: what it is called, which part of the plan it holds, where things stand."""

    @property
    def file(self) -> str:
        """The name of the file."""

    @property
    def at(self) -> Path:
        """The way to the part of the plan that the file holds."""

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of the value at this way inside the file, or of its key; else of the nearest around it."""

    def has(self, key: str) -> bool:
        """Whether the file has this key of its part of the plan."""


@frozen
class Manuscript:
    """The files of one plan in their order, the tree that they make together, and what is wrong with the files.

    ``files`` are the names of all files in their order; ``sources`` lack those that could not be taken apart, so
    that their part is missing from the tree. ``sheets`` are those of a workbook in their order. ``remarks`` tell
    the user how something was understood, or that it is no part of the plan; they keep nothing from being read.
    """

    sources: tuple[Origin, ...]
    tree: dict[str, Raw]
    files: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    sheets: tuple[str, ...] = field(default=(), kw_only=True)
    remarks: tuple[Problem, ...] = field(default=(), kw_only=True)

    @property
    def is_complete(self) -> bool:
        """Whether all files could be taken apart."""
        return len(self.sources) == len(self.files)

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return where the value at this way through the plan stands, or its key."""
        holding = [source for source in self.sources if path[: len(source.at)] == source.at]
        nearest = max(holding, key=lambda source: (len(source.at), _has(source, path)))
        return nearest.place(path[len(nearest.at) :], key=key)

    def named(self, path: Path) -> Path:
        """Return the way with ids in the place of list positions, where the files give ids."""
        here: Raw = self.tree
        steps: list[str | int] = []
        for step in path:
            here = _entry(here, step)
            id_ = here.get("id") if isinstance(step, int) and isinstance(here, dict) else None
            steps.append(str(id_) if isinstance(id_, str) else step)
        return tuple(steps)

    def in_order(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return the problems in the order of their places, their ways with ids."""
        rank = {name: index for index, name in enumerate((*self.files, *self.sheets))}
        named = (evolve(problem, at=self.named(problem.at)) for problem in problems)
        return tuple(sorted(named, key=lambda problem: _order(problem, rank)))


def _has(source: Origin, path: Path) -> bool:
    return path == source.at or source.has(str(path[len(source.at)]))


def _entry(holder: Raw, step: str | int) -> Raw:
    if isinstance(holder, dict):
        return holder.get(step) if isinstance(step, str) else holder if step == 0 else None
    if isinstance(holder, list) and isinstance(step, int) and step < len(holder):
        return holder[step]
    return None


def _order(problem: Problem, rank: dict[str, int]) -> tuple[int, int, int, str]:
    place = problem.place
    assert place is not None  # whatever is wrong with a file has its place there
    if place.sheet is None:
        return rank[place.file], place.line or 0, place.column or 0, ""
    column = (place.cell or "").rstrip("0123456789")
    return rank.get(place.sheet, 0), int((place.cell or "")[len(column) :] or 0), len(column), column
