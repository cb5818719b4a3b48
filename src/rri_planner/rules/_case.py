"""What a rule looks at: a plan, and the answers to questions that several rules ask of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from rri_planner.analysis import Coverage, coverage
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, FrozenMap, Link, Nested, Plan, Waiver
from rri_planner.rules._asked import AskedField
from rri_planner.rules._stated import Stated, stated

if TYPE_CHECKING:
    from rri_planner.analysis import Schedule

_NOT_SETTLED = frozenset({"idea", "measure"})

Standing: TypeAlias = Literal[
    "holds", "no-rule", "unknown-rule", "not-waivable", "no-reason", "expired", "nothing-left"
]


@frozen
class WaiverUse:
    """How a waiver stands after the other rules have judged; ``nearest`` is the code that was probably meant."""

    waiver: Waiver
    standing: Standing
    nearest: str | None = None


@frozen
class Case:
    """One plan before the rules. What several rules ask of it is worked out once, when the first of them asks.

    ``today`` is None where nobody said which day it is; ``thresholds`` are numbers by rule and name
    (``TIM107.share``); ``requires`` are the fields that the profile asks for; ``unknown_profile`` is the name of
    the plan's profile where nobody knows it; ``waivers`` say how the plan's waivers stand, once the other rules
    have judged.
    """

    plan: Plan
    today: date | None = None
    thresholds: FrozenMap[Decimal] = field(factory=FrozenMap)
    requires: tuple[AskedField, ...] = ()
    unknown_profile: str | None = None
    waivers: tuple[WaiverUse, ...] = ()

    @cached_property
    def graph(self) -> PlanGraph:
        """The graph of the plan."""
        return PlanGraph(self.plan)

    @cached_property
    def coverage(self) -> Coverage:
        """Which ends have actions under them."""
        return coverage(self.graph)

    @cached_property
    def live_actions(self) -> tuple[Action, ...]:
        """The actions that are neither dropped nor merged into another."""
        return tuple(action for action in self.plan.actions if self.graph.is_live(action.id))

    @cached_property
    def settled_actions(self) -> tuple[Action, ...]:
        """The live actions that have been selected or have come further, or that state no status."""
        return tuple(each for each in self.live_actions if self.graph.status(each.id) not in _NOT_SETTLED)

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids that a link names as evidence; what an item itself names as evidence informs it in the graph."""
        links = (edge.link for edge in self.graph.edges())
        return frozenset(id_ for link in links if isinstance(link, Link) for id_ in link.evidence)

    @cached_property
    def settled(self) -> frozenset[str]:
        """The ids of the settled actions."""
        return frozenset(each.id for each in self.settled_actions)

    @cached_property
    def schedule(self) -> Schedule:
        """When the settled actions can take place; latest times lead up to the end of the plan."""
        from rri_planner.analysis import schedule

        end = self.plan.period.end if self.plan.period is not None else None
        return schedule(self.graph, until=None if end is None else end.latest, only=self.settled)

    @cached_property
    def texts(self) -> tuple[tuple[Nested, Stated], ...]:
        """Every text of the plan that is meant for readers, with the part that it stands in."""
        parts: tuple[Nested, ...] = (self.plan, *(placed.part for placed in self.plan.parts()))
        return tuple((part, text) for part in parts for text in stated(part, "text"))
