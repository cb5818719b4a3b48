"""What a region keeps beside its plan so that its documents look and sound like its own."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from rri_planner.language import OwnLanguage
from rri_planner.render._theme import OURS, Theme


@frozen
class HouseStyle:
    """A theme, folders of templates that are searched before ours, and languages of the region's own.

    `rri_planner.house_style` finds one beside a plan.
    """

    theme: Theme = OURS
    templates: tuple[Path, ...] = ()
    languages: tuple[OwnLanguage, ...] = ()


PLAIN = HouseStyle()
"""Our own look and languages."""
