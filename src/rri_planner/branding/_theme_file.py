"""A theme in a file."""

from __future__ import annotations

import os
from pathlib import Path

from attrs import evolve

from rri_planner.errors import Place, UnreadablePlan
from rri_planner.formats import read_mapping
from rri_planner.render import Theme, read_theme


def load_theme(path: str | os.PathLike[str]) -> Theme:
    """Return the theme of a YAML or JSON file; raise `UnreadablePlan` with everything that is wrong with it."""
    file = Path(path)
    entries = read_mapping(file)
    try:
        return read_theme(entries, folder=file.parent)
    except UnreadablePlan as error:
        raise UnreadablePlan(tuple(evolve(each, place=Place(str(file))) for each in error.problems)) from None
