"""Where a plan keeps the parts of a class."""

from __future__ import annotations

from rri_planner.model._base import Nested
from rri_planner.model._parts import collection_in
from rri_planner.model._plan import Plan


def collection_of(owner: type[Nested]) -> str | None:
    """Return the name of the plan's field that holds parts of this class, or None."""
    found = collection_in(Plan, owner)
    return None if found is None else found.name
