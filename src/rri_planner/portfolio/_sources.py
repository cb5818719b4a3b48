"""Where the plans of a portfolio come from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from rri_planner.errors import BadUsage, Message
from rri_planner.formats import FORMATS, load
from rri_planner.model import Plan

Source: TypeAlias = Plan | str | os.PathLike[str]
"""A plan, or the path of its file or folder."""

_SUFFIXES = frozenset(suffix for each in FORMATS for suffix in each.suffixes)
_HEADS = ("plan.yaml", "plan.yml", "plan.json")


def sources(given: str | os.PathLike[str] | Iterable[Source]) -> Iterable[Source]:
    """Return the plans that are meant: those of a folder, in the order of names, or those that are listed."""
    if not isinstance(given, str | os.PathLike):
        return given
    folder = Path(given)
    if not folder.is_dir():
        raise BadUsage(Message('"{path}" is not a folder of plans', path=str(folder)))
    return _PlansOf(folder)


class _PlansOf:
    """The plans of a folder: files of a format that is known, and folders with a head; looked for anew each time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __iter__(self) -> Iterator[Path]:
        return (entry for entry in sorted(self._folder.iterdir()) if _is_plan(entry))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _is_plan(path: Path) -> bool:
    if path.is_dir():
        return any((path / head).is_file() for head in _HEADS)
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")


def plan_of(source: Source) -> Plan:
    """Return the plan, loaded where it is a path."""
    return source if isinstance(source, Plan) else load(source)


def name_of_source(source: Source) -> str:
    """Return what a plan that could not be read is called."""
    return source.id if isinstance(source, Plan) else Path(source).name
