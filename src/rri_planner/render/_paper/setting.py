"""What whoever sets a document must know beside what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

from rri_planner.render._theme import OURS, Theme


@frozen
class Setting:
    """A document about to be set.

    ``name`` is that of the document (``action-plan``), ``kind`` its name for readers, ``title`` that of the plan.
    ``date`` is a day that the plan itself gives, so that the same plan makes the same bytes. ``folders`` are searched
    for a template of the region's own, ``own`` is the one that was asked for. ``view`` is what templates are given.
    """

    name: str
    kind: str
    title: str
    language: str
    direction: str
    audience: str
    region: str = ""
    date: dt.date | None = None
    theme: Theme = OURS
    folders: tuple[Path, ...] = ()
    own: Path | None = None
    view: Mapping[str, object] = field(factory=dict, repr=False)

    def own_template(self, suffix: str) -> Path | None:
        """Return the region's own template for files of this suffix, if it has one.

        That is the one asked for, else one called after the document, else one called ``document``.
        """
        names = (f"{self.name}.{suffix}", f"document.{suffix}")
        found = (folder / name for name in names for folder in self.folders)
        return self.own or next((path for path in found if path.is_file()), None)
