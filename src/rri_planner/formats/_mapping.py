"""A file of a user's that is no plan but a map of keys and values: a profile."""

from __future__ import annotations

from os import PathLike
from pathlib import Path as FilePath
from typing import Any

from rri_planner.errors import UnreadablePlan
from rri_planner.formats._files import source_of
from rri_planner.formats._limits import DEFAULT_LIMITS, Limits
from rri_planner.formats._raw import resolved


def read_mapping(path: str | PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> dict[str, Any]:
    """Return what a YAML or JSON file holds; numbers are whole numbers or exact decimals.

    Raises `UnreadablePlan` with everything that is wrong with the file as such; what its keys mean is for the
    caller to judge.
    """
    tree, problems = source_of(FilePath(path), limits).head(marked=False)
    if problems:
        raise UnreadablePlan(problems)
    return {key: resolved(value) for key, value in tree.items()}
