"""The notes that authors keep beside their plan: the comments in its YAML files."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path as FilePath

from rri_planner.errors import Place
from rri_planner.formats._edit import text_in
from rri_planner.formats._edit_nodes import List, Map, Node, Scalar, nodes_of
from rri_planner.formats._folder import plan_files

_YAML = frozenset({".yaml", ".yml"})


def notes(path: str | PathLike[str]) -> Iterator[tuple[Place, str]]:
    """Yield each comment in the YAML files of a plan that can be read, with its file and line, in their order."""
    place = FilePath(path)
    files = [each.path for each in plan_files(place)] if place.is_dir() else [place]
    for file in files:
        if file.suffix.lower() in _YAML:
            for number, line in enumerate(_without_values(text_in(file)).split("\n"), 1):
                _, mark, note = line.partition("#")
                if mark:
                    yield Place(str(file), number), note.strip()


def _without_values(text: str) -> str:
    """Return a YAML text with room, or a line break, in the place of every letter of its values."""
    text = text.removeprefix("\ufeff")
    pieces: list[str] = []
    here = 0
    for scalar in _scalars(nodes_of(text)):
        gap = "".join("\n" if letter == "\n" else " " for letter in text[scalar.start : scalar.end])
        pieces += (text[here : scalar.start], gap)
        here = scalar.end
    return "".join((*pieces, text[here:]))


def _scalars(root: Node | None) -> Iterator[Scalar]:
    """Yield the values of a text in their order."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        match node:
            case Scalar():
                yield node
            case Map():
                waiting += [pair.value for pair in reversed(node.pairs)]
            case List():
                waiting += reversed(node.entries)
