"""The steps of a region's own method, from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from rri_planner.errors import Place, UnreadablePlan

if TYPE_CHECKING:
    from rri_planner.analysis import ProcessCatalogue


def read_steps(file: Path | None) -> ProcessCatalogue | None:
    """Return the steps that a file describes, or None without a file; what is wrong with it names the file."""
    from rri_planner.analysis import read_process
    from rri_planner.formats import read_mapping

    if file is None:
        return None
    entries = read_mapping(file)
    try:
        return read_process(entries)
    except UnreadablePlan as error:
        raise UnreadablePlan(tuple(evolve(each, place=Place(str(file))) for each in error.problems)) from None
