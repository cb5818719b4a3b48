"""How statuses of actions look: by lightness and pattern, so that print without colour shows them too."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from rri_planner.model import VOCABULARIES
from rri_planner.render._figures.canvas import Fill, Style


@frozen
class Look:
    """The fill of a bar and its outline; ``fades`` where an end that is not certain can be faded out."""

    fill: Fill | str
    stroke: str
    dash: str | None = None
    fades: bool = True

    @property
    def style(self) -> Style:
        """The look of a shape."""
        return Style(self.fill, self.stroke, 1.2, self.dash)


STATUS_LOOKS = {
    "idea": Look("paper", "muted", "2 3", fades=False),
    "measure": Look("paper", "running", fades=False),
    "selected": Look("selected", "running"),
    "planned": Look("planned", "running"),
    "running": Look("running", "running"),
    "done": Look("done", "done"),
    "paused": Look(Fill("running", "stripes"), "running", fades=False),
    "dropped": Look(Fill("muted", "dots"), "muted", fades=False),
}
UNSTATED = Look("paper", "muted", "6 3", fades=False)


def look_of(status: str | None) -> Look:
    """Return how a status looks; a status that is not stated, or a word of the region's own, has a look too."""
    return STATUS_LOOKS.get(status or "", UNSTATED)


def in_order(statuses: Iterable[str | None]) -> tuple[str | None, ...]:
    """Return the different statuses in the order of the vocabulary, what is not stated last."""
    found = set(statuses)
    known = [word for word in VOCABULARIES["action-status"].words if word in found]
    return (*known, *sorted(word for word in found if word is not None and word not in known), *({None} & found))
