"""Where what a finding is about stands in the files that the plan was read from."""

from __future__ import annotations

from typing import Protocol

from rri_planner.errors import Place
from rri_planner.findings import Finding, Value


class Places(Protocol):
    """What the reader of a plan remembers: where items stand, and the values inside them."""

    def of(self, id: str, *path: str | int) -> Place | None:
        """Return where an item stands, or the nearest there is to a value inside it; None for an unknown id."""


def place_of(finding: Finding, places: Places | None) -> Place | None:
    """Return where the first subject of a finding that the files know stands, to the field if one is to blame."""
    if places is None:
        return None
    path = finding.witness.field.split(".") if isinstance(finding.witness, Value) else ()
    found = (places.of(subject, *path) for subject in finding.subjects)
    return next((place for place in found if place is not None), None)
