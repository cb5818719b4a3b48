"""The colours of figures, safe for colour-blind readers and in printed grey."""

from __future__ import annotations

from collections.abc import Mapping

import attrs
from attrs import field, frozen

from rri_planner.render._colours import as_colour


def _role(value: str) -> str:
    return field(default=value, converter=as_colour)


@frozen(kw_only=True)
class Palette:
    """The colours of a figure by what they are for, each as ``#rrggbb``.

    Ink, muted and the colours of kinds are read as text on ``paper``, ``band`` and the soft colours. The
    statuses differ in lightness, so that they can be told apart in print without colour. ``supports`` and
    ``conflicts`` never stand alone: a sign is written with them. After Okabe and Ito 2008, Color universal
    design, darkened where letters need it.
    """

    ink: str = _role("#1b2527")
    muted: str = _role("#55636a")
    line: str = _role("#8b989c")
    grid: str = _role("#dde3e1")
    band: str = _role("#f3f5f3")
    paper: str = _role("#ffffff")
    accent: str = _role("#0b5563")
    on_accent: str = _role("#ffffff")
    goal: str = _role("#005a8f")
    goal_soft: str = _role("#e4eff7")
    pathway: str = _role("#00694b")
    pathway_soft: str = _role("#e1f2ea")
    action: str = _role("#9a4300")
    action_soft: str = _role("#fcf0e6")
    done: str = _role("#083e52")
    running: str = _role("#1879a8")
    planned: str = _role("#7cc0e3")
    selected: str = _role("#c2e0f1")
    critical: str = _role("#b8430b")
    supports: str = _role("#005a8f")
    supports_soft: str = _role("#b9d8ec")
    conflicts: str = _role("#9a4300")
    conflicts_soft: str = _role("#f6d3b8")

    def colour(self, role: str) -> str:
        """Return the colour of a role, written with a dash: ``goal-soft``."""
        return self.roles[role]

    @property
    def roles(self) -> Mapping[str, str]:
        """All colours by role, as style sheets write the names."""
        return {each.name.replace("_", "-"): getattr(self, each.name) for each in attrs.fields(type(self))}
