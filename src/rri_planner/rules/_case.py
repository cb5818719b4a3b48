"""What a rule looks at: a plan, and the answers to questions that several rules ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from rri_planner.analysis import Coverage, coverage
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Alignment, FrozenMap, Influence, Item, Link, Nested, Plan, Waiver, fields_of
from rri_planner.rules._asked import AskedField
from rri_planner.rules._stated import Stated, stated

if TYPE_CHECKING:
    from rri_planner.analysis import Budget, Inclusion, Points, Schedule

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
    def inclusion(self) -> Inclusion:
        """Who took part, and whose contributions were taken up."""
        from rri_planner.analysis import inclusion

        return inclusion(self.graph)

    @cached_property
    def live_actions(self) -> tuple[Action, ...]:
        """The actions that are neither dropped nor merged into another."""
        return tuple(action for action in self.plan.actions if self.graph.is_live(action.id))

    @cached_property
    def settled_actions(self) -> tuple[Action, ...]:
        """The live actions that have been selected or have come further, or that state no status."""
        return tuple(each for each in self.live_actions if self.graph.status(each.id) not in _NOT_SETTLED)

    @cached_property
    def links(self) -> tuple[tuple[Item, str, Link], ...]:
        """Every link of every item, with the item that holds it and the key of the field that it stands in."""
        return tuple(
            (item, key, link)
            for item in self.plan
            for name, key in _link_fields(type(item))  # type: ignore[arg-type]  # a class is hashable
            for link in getattr(item, name)
        )

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids that a link names as evidence; what an item itself names as evidence informs it in the graph."""
        return frozenset(id_ for _, _, link in self.links for id_ in link.evidence)

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
    def budget(self) -> Budget:
        """What the settled actions cost, who pays for them, and whose time they ask for."""
        from rri_planner.analysis import money

        return money(self.graph, only=self.settled)

    @cached_property
    def influences(self) -> Mapping[tuple[str, str], tuple[Influence, ...]]:
        """What people judged of one live item and another, by the two ids in order; nothing influences itself."""
        found: dict[tuple[str, str], list[Influence]] = {}
        for edge in self.graph.edges("influences"):
            counts = edge.source != edge.target and all(map(self.graph.is_live, (edge.source, edge.target)))
            if counts and isinstance(edge.link, Influence):
                found.setdefault((edge.source, edge.target), []).append(edge.link)
        return {pair: tuple(each) for pair, each in found.items()}

    @cached_property
    def scores(self) -> Mapping[tuple[str, str], Decimal]:
        """The mean score of each pair of live items that somebody has scored."""
        stated = {
            pair: [each.score for each in said if each.score is not None] for pair, said in self.influences.items()
        }
        return {pair: Decimal(sum(scores)) / len(scores) for pair, scores in stated.items() if scores}

    @cached_property
    def single_points(self) -> FrozenMap[Points]:
        """The actions whose failure alone breaks a goal, by goal."""
        from rri_planner.analysis import single_points

        return single_points(self.graph)

    @cached_property
    def shared_points(self) -> FrozenMap[Points]:
        """As single points, but with owners, sole funding lines and assumptions among what may fail."""
        from rri_planner.analysis import single_points

        return single_points(self.graph, shared=True)

    @cached_property
    def alignments(self) -> tuple[tuple[Item, Item, Alignment], ...]:
        """Every alignment with both its ends, the part of the plan and the objective; broken ones are left out."""
        edges = self.graph.edges("aligns_with")
        found = ((edge.source, edge.target, edge.link) for edge in edges)
        return tuple((self.plan[of], self.plan[to], link) for of, to, link in found if isinstance(link, Alignment))

    @cached_property
    def texts(self) -> tuple[tuple[Nested, Stated], ...]:
        """Every text of the plan that is meant for readers, with the part that it stands in."""
        parts: tuple[Nested, ...] = (self.plan, *(placed.part for placed in self.plan.parts()))
        return tuple((part, text) for part in parts for text in stated(part, "text"))


@cache
def _link_fields(owner: type[Item]) -> tuple[tuple[str, str], ...]:
    """Return the fields that hold links, each by its name in Python and its key in files."""
    declared = ((each, each.declared.record) for each in fields_of(owner))
    return tuple((each.name, each.key) for each, record in declared if record is not None and issubclass(record, Link))
