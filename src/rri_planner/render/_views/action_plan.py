"""The action plan as its template sees it: every part finished, in the order of the document."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan
from rri_planner.render._views.actions import ActionCard, Sources, latest_updates
from rri_planner.render._views.agreed import WaiverRow, waiver_rows
from rri_planner.render._views.cover import Cover, cover
from rri_planner.render._views.drawings import Drawing
from rri_planner.render._views.explorer import Explorer, explorer
from rri_planner.render._views.goals import (
    GoalPart,
    LooseParts,
    Parts,
    cards,
    gap_rows,
    goal_part,
    loose_parts,
)
from rri_planner.render._views.indicators import IndicatorRow, indicator_row, rows_by_item
from rri_planner.render._views.influences import InfluenceRow, influence_rows
from rri_planner.render._views.money import Budget, budget
from rri_planner.render._views.open_points import OpenPoints, open_points
from rri_planner.render._views.people import StakeholderRow, stakeholder_rows
from rri_planner.render._views.pictures import Pictures, pictures
from rri_planner.render._views.policies import PolicyPart, policy_parts
from rri_planner.render._views.sheets import Sheet, sheets
from rri_planner.render._views.themes import ThemePart, theme_parts
from rri_planner.render._views.timeline import Timeline, timeline
from rri_planner.render._views.tree import tree
from rri_planner.render._views.vision import RegionPart, VisionPart, region_part, vision_part
from rri_planner.render._views.voices import OPEN, Meeting, Outcomes, meetings, outcomes, voices_by_item
from rri_planner.render._wanted import Wanted
from rri_planner.render._writer import Writer


@frozen
class Chapter:
    """A chapter that has something to say: where it stands and what it is called."""

    anchor: str
    title: str


_CHAPTERS: tuple[tuple[str, Message, tuple[str, ...]], ...] = (
    ("map", Message("The plan as a map"), ("explorer",)),
    ("vision", Message("Vision"), ("vision",)),
    ("region", Message("The region today"), ("region",)),
    ("themes", Message("Themes"), ("themes",)),
    ("goals", Message("Goals and actions"), ("goals",)),
    ("loose", Message("Not tied to a goal yet"), ("loose",)),
    ("coverage", Message("Responsible research and innovation"), ("coverage",)),
    ("timeline", Message("Timeline"), ("timeline",)),
    ("indicators", Message("Indicators and targets"), ("indicators",)),
    ("money", Message("Costs and funding"), ("budget",)),
    ("people", Message("Who does what"), ("stakeholders",)),
    ("voices", Message("What people said, and what became of it"), ("meetings", "outcomes")),
    ("policies", Message("How the plan fits with other policies"), ("policies",)),
    ("assumptions", Message("What the plan rests on"), ("assumptions",)),
    ("influences", Message("What helps or hinders what"), ("influences", "variants")),
    ("changes", Message("Decisions, reviews and how the plan may change"), ("decisions", "reviews")),
    ("set_aside", Message("No longer pursued"), ("set_aside",)),
    ("waivers", Message("Accepted as it is"), ("waivers",)),
    ("open_points", Message("Open points"), ("open_points",)),
)

# what an action plan needs at least; source: the guide to smart specialisation strategies (RIS3) of the EU
_NEEDED = ("vision", "goals", "timeline", "indicators", "money", "people")


@frozen
class ActionPlan:
    """The whole plan; ``titles`` are those of all chapters, by their keys."""

    id: str
    cover: Cover
    explorer: Explorer | None
    pictures: Pictures
    vision: VisionPart | None
    region: RegionPart | None
    themes: tuple[ThemePart, ...]
    goals: tuple[GoalPart, ...]
    loose: LooseParts | None
    set_aside: tuple[ActionCard, ...]
    timeline: Timeline | None
    indicators: tuple[IndicatorRow, ...]
    budget: Budget | None
    stakeholders: tuple[StakeholderRow, ...]
    meetings: tuple[Meeting, ...]
    outcomes: Outcomes | None
    policies: tuple[PolicyPart, ...]
    assumptions: tuple[Sheet, ...]
    influences: tuple[InfluenceRow, ...]
    variants: tuple[Sheet, ...]
    decisions: tuple[Sheet, ...]
    reviews: tuple[Sheet, ...]
    waivers: tuple[WaiverRow, ...]
    open_points: OpenPoints | None
    extra: FrozenMap[object]
    titles: Mapping[str, str]

    @property
    def coverage(self) -> Drawing | None:
        """Which action meets which key of responsible research and innovation."""
        return self.pictures.coverage

    @property
    def chapters(self) -> Mapping[str, Chapter]:
        """The chapters that are not empty, in order, by their keys."""
        return {
            key: Chapter(f"section:{key}", self.titles[key])
            for key, _, names in _CHAPTERS
            if any(getattr(self, name) for name in names)
        }

    @property
    def missing(self) -> tuple[str, ...]:
        """The titles of the chapters that every action plan should have and this one does not have yet."""
        return tuple(title for key, title in self.titles.items() if key in _NEEDED and key not in self.chapters)


def anchored(plan: Plan) -> frozenset[str]:
    """Return the ids that have a place of their own: all but what was said and has gone into something else."""
    taken_up = {each.id for each in plan.contributions if each.outcome not in OPEN}
    return frozenset(item.id for item in plan if item.id not in taken_up)


def action_plan(graph: PlanGraph, writer: Writer, wanted: Wanted) -> ActionPlan:
    """Return the action plan, whole; of the report what is not about something hidden."""
    plan, parts = graph.plan, _parts(graph, writer)
    order, sources = parts.tree, parts.sources
    live = [action for action in plan.actions if graph.is_live(action.id)]
    return ActionPlan(
        id=plan.id,
        cover=cover(graph, writer),
        explorer=explorer(graph, live, writer),
        pictures=pictures(graph, writer, wanted.today),
        vision=vision_part(plan, sources, writer),
        region=region_part(plan.region, writer),
        themes=theme_parts(plan, writer),
        goals=tuple([goal_part(placed, parts, writer) for placed in order.goals]),
        loose=loose_parts(parts, writer),
        set_aside=cards(order.set_aside, parts, writer),
        timeline=timeline(live, sources, writer),
        indicators=tuple(sources.rows.values()),
        budget=budget(plan, live, writer),
        stakeholders=stakeholder_rows(plan, live, writer),
        meetings=meetings(plan, writer),
        outcomes=outcomes(plan, writer),
        policies=policy_parts(plan, writer),
        assumptions=sheets(plan.assumptions, writer),
        influences=influence_rows(plan, writer),
        variants=sheets(plan.variants, writer),
        decisions=sheets(plan.decisions, writer),
        reviews=sheets(plan.reviews, writer),
        waivers=waiver_rows(plan, writer),
        open_points=open_points(wanted.report, writer, wanted.hidden),
        extra=plan.extra,
        titles=MappingProxyType({key: writer.say(title) for key, title, _ in _CHAPTERS}),
    )


def _parts(graph: PlanGraph, writer: Writer) -> Parts:
    plan, order = graph.plan, tree(graph)
    rows = {indicator.id: indicator_row(indicator, writer) for indicator in plan.indicators}
    gaps, loose_gaps = gap_rows(plan, writer)
    sources = Sources(
        order.numbers(),
        {action.id: graph.status(action.id) for action in plan.actions},
        rows,
        rows_by_item(plan.indicators, rows),
        voices_by_item(plan, writer),
        latest_updates(plan),
    )
    return Parts(order, gaps, loose_gaps, sources)
