"""What the authors wrote: the files of a plan, put together to one tree, each value with its address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import evolve, frozen

from rri_planner.errors import Message, Place, Problem
from rri_planner.formats._json import parse_json
from rri_planner.formats._json_positions import json_positions
from rri_planner.formats._limits import Limits
from rri_planner.formats._positions import Positions
from rri_planner.formats._raw import Path, Raw, excerpt
from rri_planner.formats._refusals import refusal
from rri_planner.formats._yaml_events import parse_yaml
from rri_planner.formats._yaml_positions import yaml_positions


@frozen
class Syntax:
    """A way to write maps, lists and scalars: how to read it, and how to find the place of each value."""

    parse: Callable[[str, str, Limits], tuple[Raw, bool]]
    positions: Callable[[str], Positions]


YAML = Syntax(parse_yaml, yaml_positions)
JSON = Syntax(parse_json, json_positions)
SYNTAXES = {".yaml": YAML, ".yml": YAML, ".json": JSON}


@frozen
class Source:
    """One file's text, and the way to the part of the plan that it holds."""

    file: str
    text: str
    syntax: Syntax
    at: Path = ()
    size: int = 0

    @cached_property
    def positions(self) -> Positions:
        """Where everything in the file stands."""
        return self.syntax.positions(self.text)

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of the value at this way inside the file, or of its key."""
        return Place(self.file, *self.positions.of(path, key=key))

    def parsed(self, limits: Limits) -> tuple[Raw, tuple[Problem, ...]]:
        """Return what the file holds, with a problem for each key that a map in it has twice."""
        tree, repeats = self.syntax.parse(self.text, self.file, limits)
        return tree, tuple(self._repeats()) if repeats else ()

    def head(self, limits: Limits) -> tuple[dict[str, Raw], tuple[Problem, ...]]:
        """Return what the file holds, as `parsed` does; refuse a file that cannot be the head of a plan."""
        tree, problems = self.parsed(limits)
        if tree is None:
            raise refusal(Message("the file is empty"), self.file)
        if not isinstance(tree, dict):
            raise refusal(
                Message('"{found}" is not a plan, which is a map of keys and values', found=excerpt(tree)),
                self.file,
                1,
                1,
            )
        return tree, problems

    def _repeats(self) -> Iterator[Problem]:
        for path, first, second in self.positions.repeats:
            yield set_twice((*self.at, *path), Place(self.file, *first), Place(self.file, *second))


def set_twice(path: Path, first: Place, second: Place) -> Problem:
    """Return the problem of a key that stands at two places."""
    message = Message('"{key}" is set a second time; it stands already at {place}', key=path[-1], place=str(first))
    return Problem(message, second, path)


@frozen
class Manuscript:
    """The files of one plan in their order, the tree that they make together, and what is wrong with the files.

    ``complete`` is False where a file could not be taken apart, so that its part is missing from the tree.
    """

    sources: tuple[Source, ...]
    tree: dict[str, Raw]
    problems: tuple[Problem, ...] = ()
    complete: bool = True

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return where the value at this way through the plan stands, or its key."""
        holding = [source for source in self.sources if path[: len(source.at)] == source.at]
        holding.sort(key=lambda source: (-len(source.at), not source.positions.has(path[len(source.at) :])))
        return holding[0].place(path[len(holding[0].at) :], key=key)

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
        rank = {source.file: index for index, source in enumerate(self.sources)}
        named = (evolve(problem, at=self.named(problem.at)) for problem in problems)
        return tuple(sorted(named, key=lambda problem: _order(problem, rank)))


def _entry(holder: Raw, step: str | int) -> Raw:
    if isinstance(holder, dict):
        return holder.get(step) if isinstance(step, str) else holder if step == 0 else None
    if isinstance(holder, list) and isinstance(step, int) and step < len(holder):
        return holder[step]
    return None


def _order(problem: Problem, rank: dict[str, int]) -> tuple[int, int, int]:
    place = problem.place
    if place is None:
        return 0, 0, 0
    return rank.get(place.file, len(rank)), place.line or 0, place.column or 0
