"""The questions that ``rri-planner analyse`` puts to a plan: one line for each."""

from __future__ import annotations

from collections.abc import Mapping

# The name of the function in `rri_planner.analysis`, and the options that it takes as arguments of the same name.
KINDS: Mapping[str, tuple[str, ...]] = {
    "agreement": (),
    "balance": (),
    "coverage": (),
    "dates": (),
    "deliberation": (),
    "funnel": ("today",),
    "inclusion": (),
    "influence": (),
    "levers": (),
    "money": (),
    "pathways": (),
    "progress": ("today",),
    "robustness": ("shared",),
    "schedule": (),
    "selection": ("budget",),
    "trace": (),
}
