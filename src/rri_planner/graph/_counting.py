"""What counts: the current status of an item, whether it is live, whether it is a means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from rri_planner.model import VOCABULARIES, Action, Goal, Item, Pathway, Plan, StatusUpdate

_GIVEN_UP = frozenset({"dropped", "rejected"})
_NOT_TAKEN_UP = frozenset({"idea", "considered"})
_RANK = {word: rank for rank, word in enumerate(VOCABULARIES["action-status"].words)}


class Counting:
    """Which items of a plan count.

    The latest update that states a status is the current one, else what the item itself states. Of two
    updates of the same day the one further on counts (running before done, dropped last of all), so that
    the order of the file does not matter; an update without a date is older than any other.
    """

    def __init__(self, plan: Plan) -> None:
        self._updated = _updated(plan)

    def status(self, item: Item) -> str | None:
        """Return the current status, or None where nobody has stated one."""
        stated = item.status if isinstance(item, Action | Pathway) else None
        return self._updated.get(item.id, stated)

    def is_live(self, item: Item) -> bool:
        """Whether the item is still part of the plan: not dropped, not rejected, not merged into another."""
        merged = isinstance(item, Action) and item.merged_into is not None
        return not merged and self.status(item) not in _GIVEN_UP

    def is_means(self, item: Item) -> bool:
        """Whether the item counts as a means: a live goal, an action beyond an idea, a pathway that is taken."""
        if not isinstance(item, Action | Pathway | Goal):
            return False
        return self.is_live(item) and self.status(item) not in _NOT_TAKEN_UP


def _updated(plan: Plan) -> Mapping[str, str]:
    ordered = sorted((update for update in plan.updates if update.status is not None), key=_age)
    return {update.of: update.status for update in ordered if update.of and update.status}


def _age(update: StatusUpdate) -> tuple[dt.date, dt.date, int]:
    rank = _RANK[update.status or ""]
    if update.date is None:
        return dt.date.min, dt.date.min, rank
    return update.date.earliest, update.date.latest, rank
