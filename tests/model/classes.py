"""Every class of the model whose instances stand in a plan."""

from __future__ import annotations

from rri_planner import model
from rri_planner.model import Described, Item, Nested, Record

_BASES = {Nested, Described, Item, Record}

CLASSES: tuple[type[Nested], ...] = tuple(
    found
    for name in model.__all__
    if isinstance(found := getattr(model, name), type) and issubclass(found, Nested) and found not in _BASES
)
