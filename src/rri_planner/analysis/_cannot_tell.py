"""What a plan does not say, so that a question about it cannot be answered in full."""

from __future__ import annotations

from attrs import frozen


@frozen
class CannotTell:
    """A field that would have to be stated (``cost``, ``needs``, ``today``), and the ids, in order, that lack it."""

    needs: str
    ids: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Return ``needs`` and ``ids``."""
        return {"needs": self.needs, "ids": list(self.ids)}
