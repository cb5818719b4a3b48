"""What somebody wants in a document, and what of the plan may stand in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING

from attrs import field, frozen

from rri_planner.graph import PlanGraph
from rri_planner.model import PartialDate, Plan

if TYPE_CHECKING:
    from rri_planner.analysis import RatesLike
    from rri_planner.coherence import Report

UNDECIDED = ("idea", "measure")
"""The statuses of actions that nobody has decided on: public documents show these only where they are asked for."""


@frozen
class Wanted:
    """The wishes of a caller, each None or empty where there is none.

    ``of`` is the part that the document is about, ``since`` the day that it looks back to, ``base_url`` the address of
    the action plan on the web. ``hidden`` are the ids of what the document does not show. ``beside`` are the plans that
    it sets beside its own, ``rates`` those of the currencies in them.
    """

    today: dt.date | None = None
    report: Report | None = field(default=None, repr=False)
    of: str | None = None
    since: PartialDate | None = None
    base_url: str | None = None
    hidden: frozenset[str] = frozenset()
    beside: tuple[Plan, ...] | None = None
    rates: RatesLike | None = None


def published(plan: Plan, statuses: Collection[str]) -> Plan:
    """Return the plan without the actions that are undecided, but for those of the `statuses` asked for.

    What has become part of a hidden action is hidden with it. Links to hidden actions go too.
    """
    graph = PlanGraph(plan)
    kept_back = frozenset(UNDECIDED).difference(statuses)
    hidden = {action.id for action in plan.actions if graph.status(action.id) in kept_back}
    merged = [action for action in plan.actions if action.merged_into is not None]
    while more := {action.id for action in merged if action.merged_into in hidden} - hidden:
        hidden |= more
    return plan.without(*sorted(hidden))
