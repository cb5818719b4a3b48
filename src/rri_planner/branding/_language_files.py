"""Languages of a region's own, each in a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from rri_planner.errors import Message, Place, Problem, UnreadablePlan
from rri_planner.language import OwnLanguage, read_own_language


def read_languages(path: str | os.PathLike[str]) -> tuple[OwnLanguage, ...]:
    """Return the languages of a ``.po`` file, or of all in a folder in the order of their names.

    Raises `UnreadablePlan` with everything that is wrong with any of them.
    """
    problems: list[Problem] = []
    found: list[OwnLanguage] = []
    for file in _files(Path(path)):
        try:
            found.append(read_own_language(str(file), file.read_bytes()))
        except UnreadablePlan as error:
            problems += error.problems
    if problems:
        raise UnreadablePlan(tuple(problems))
    return tuple(found)


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(path.glob("*.po"))
    elif path.is_file():
        yield path
    else:
        raise UnreadablePlan((Problem(Message("there is no such file or folder of translations"), Place(str(path))),))
