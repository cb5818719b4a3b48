"""Taking one pathway and, with that, giving up those that it excludes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve

from rri_planner.errors import BadUsage, Message
from rri_planner.model._base import Item
from rri_planner.model._follow_up import StatusUpdate
from rri_planner.model._goals import Pathway


def choosing(item: Item, pathways: Sequence[Pathway], updates: Iterable[StatusUpdate]) -> dict[str, Any]:
    """Return these fields of a plan with this pathway chosen, those that it excludes or that exclude it rejected.

    Two that exclude each other for a time only can both be taken, one after the other: they stay as they are.
    Updates about a pathway lose their status where it would count for more than the choice.
    """
    if not isinstance(item, Pathway):
        raise BadUsage(Message('"{item}" is no pathway, and only pathways can be chosen', item=item.id))
    excluded = _excluded(item)
    status = {each.id: "rejected" for each in pathways if each.id in excluded or item.id in _excluded(each)}
    status[item.id] = "chosen"
    return {
        "pathways": tuple(evolve(each, status=status.get(each.id, each.status)) for each in pathways),
        "updates": tuple(evolve(each, status=None) if each.of in status else each for each in updates),
    }


def _excluded(pathway: Pathway) -> set[str]:
    return {link.to for link in pathway.excludes if link.period is None}
