"""The Värmland example: in an installed copy it lies beside this file, in a source checkout in ``examples``."""

from __future__ import annotations

from pathlib import Path

NAME = "varmland"
_HERE = Path(__file__).parent
_PLACES = (_HERE / "examples" / NAME, _HERE.parents[2] / "examples" / NAME)


def example_files() -> dict[Path, str]:
    """Return the text of each file of the example by its path inside the plan's folder, in name order."""
    folder = next(place for place in _PLACES if place.is_dir())
    found = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder): file.read_text("utf-8") for file in found}
