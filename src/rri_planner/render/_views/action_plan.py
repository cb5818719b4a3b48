"""The action plan as its template sees it: every part finished, in the order of the document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, FrozenMap, Goal, Plan, StatusUpdate
from rri_planner.render._views.actions import ActionCard, Sources
from rri_planner.render._views.agreed import WaiverRow, waiver_rows
from rri_planner.render._views.cover import Cover, cover
from rri_planner.render._views.goals import (
    GapRow,
    GoalPart,
    Parts,
    PathwayPart,
    cards,
    gap_row,
    goal_part,
    pathway_part,
)
from rri_planner.render._views.indicators import IndicatorRow, indicator_row, rows_by_item
from rri_planner.render._views.influences import InfluenceRow, influence_rows
from rri_planner.render._views.money import Budget, budget
from rri_planner.render._views.open_points import OpenPoints, open_points
from rri_planner.render._views.people import StakeholderRow, stakeholder_rows
from rri_planner.render._views.policies import PolicyPart, policy_parts
from rri_planner.render._views.sheets import Sheet, sheets
from rri_planner.render._views.themes import ThemePart, theme_parts
from rri_planner.render._views.timeline import Timeline, timeline
from rri_planner.render._views.tree import Tree, tree
from rri_planner.render._views.vision import RegionPart, VisionPart, region_part, vision_part
from rri_planner.render._views.voices import OPEN, Meeting, Outcomes, meetings, outcomes, voices_by_item
from rri_planner.render._writer import Writer

if TYPE_CHECKING:
    from rri_planner.coherence import Report


@frozen
class Chapter:
    """A chapter that has something to say: where it stands and what it is called."""

    anchor: str
    title: str


@frozen
class ActionPlan:
    """The whole plan.

    ``chapters`` names, in order, those that are not empty; ``missing`` those that every action plan should
    have and this one does not have yet.
    """

    id: str
    cover: Cover
    vision: VisionPart | None
    region: RegionPart | None
    themes: tuple[ThemePart, ...]
    goals: tuple[GoalPart, ...]
    loose_gaps: tuple[GapRow, ...]
    loose_pathways: tuple[PathwayPart, ...]
    loose_actions: tuple[ActionCard, ...]
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
    chapters: Mapping[str, Chapter]
    missing: tuple[str, ...]


_CHAPTERS: tuple[tuple[str, Message, tuple[str, ...]], ...] = (
    ("vision", Message("Vision"), ("vision",)),
    ("region", Message("The region today"), ("region",)),
    ("themes", Message("Themes"), ("themes",)),
    ("goals", Message("Goals and actions"), ("goals",)),
    ("loose", Message("Not tied to a goal yet"), ("loose_gaps", "loose_pathways", "loose_actions")),
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


def anchored(plan: Plan) -> frozenset[str]:
    """Return the ids that have a place of their own: all but what was said and has gone into something else."""
    taken_up = {each.id for each in plan.contributions if each.outcome not in OPEN}
    return frozenset(item.id for item in plan if item.id not in taken_up)


def action_plan(graph: PlanGraph, writer: Writer, report: Report | None) -> ActionPlan:
    """Return the action plan, whole."""
    plan = graph.plan
    made = {**_core(graph, writer), **_around(plan, writer), "open_points": open_points(report, writer)}
    chapters = {
        key: Chapter(f"section:{key}", writer.say(title))
        for key, title, names in _CHAPTERS
        if any(made[name] for name in names)
    }
    missing = tuple([writer.say(title) for key, title, _ in _CHAPTERS if key in _NEEDED and key not in chapters])
    return ActionPlan(
        id=plan.id,
        cover=cover(plan, writer),
        extra=plan.extra,
        chapters=MappingProxyType(chapters),
        missing=missing,
        **made,
    )


def _core(graph: PlanGraph, writer: Writer) -> dict[str, Any]:
    """Return what is done: the vision, the goals with all that leads to them, time, money and people."""
    plan, order = graph.plan, tree(graph)
    sources = _sources(graph, order, writer)
    gaps, loose_gaps = _gaps(plan, writer)
    parts = Parts(order, gaps, sources)
    live = [action for action in plan.actions if graph.is_live(action.id)]
    vision_id = plan.vision.id if plan.vision is not None else ""
    return {
        "vision": vision_part(plan, sources.indicators.get(vision_id, ()), sources.voices.get(vision_id, ()), writer),
        "goals": tuple([goal_part(placed, parts, writer) for placed in order.goals]),
        "loose_gaps": loose_gaps,
        "loose_pathways": tuple([pathway_part(pathway, parts, writer) for pathway in order.loose_pathways]),
        "loose_actions": cards(order.loose_actions, parts, writer),
        "set_aside": cards(order.set_aside, parts, writer),
        "timeline": timeline(plan, live, sources, writer),
        "indicators": tuple(sources.rows.values()),
        "budget": budget(plan, live, writer),
        "stakeholders": stakeholder_rows(plan, live, writer),
    }


def _around(plan: Plan, writer: Writer) -> dict[str, Any]:
    """Return where the plan comes from and what it stands beside."""
    return {
        "region": region_part(plan.region, writer),
        "themes": theme_parts(plan, writer),
        "meetings": meetings(plan, writer),
        "outcomes": outcomes(plan, writer),
        "policies": policy_parts(plan, writer),
        "assumptions": sheets(plan.assumptions, writer),
        "influences": influence_rows(plan, writer),
        "variants": sheets(plan.variants, writer),
        "decisions": sheets(plan.decisions, writer),
        "reviews": sheets(plan.reviews, writer),
        "waivers": waiver_rows(plan, writer),
    }


def _sources(graph: PlanGraph, order: Tree, writer: Writer) -> Sources:
    plan = graph.plan
    rows = {indicator.id: indicator_row(indicator, writer) for indicator in plan.indicators}
    return Sources(
        _numbers(order),
        {action.id: graph.status(action.id) for action in plan.actions},
        rows,
        rows_by_item(plan.indicators, rows),
        voices_by_item(plan, writer),
        _latest_updates(plan),
    )


def _numbers(order: Tree) -> Mapping[str, str]:
    """Return the number of each action, in the order in which the document shows them in full."""
    numbered: list[Action] = []
    for placed in order.goals:
        for pathway in order.pathways.get(placed.goal.id, ()):
            numbered += order.actions.get(pathway.id, ())
        numbered += order.actions.get(placed.goal.id, ())
    for pathway in order.loose_pathways:
        numbered += order.actions.get(pathway.id, ())
    numbered += order.loose_actions
    return {action.id: str(number) for number, action in enumerate(numbered, 1)}


def _gaps(plan: Plan, writer: Writer) -> tuple[Mapping[str, list[GapRow]], tuple[GapRow, ...]]:
    """Return the gaps under the first goal that each stands before, and those without a goal."""
    before: dict[str, list[GapRow]] = {}
    loose: list[GapRow] = []
    for gap in plan.gaps:
        goals = [link.to for link in gap.of if isinstance(plan.get(link.to), Goal)]
        (before.setdefault(goals[0], []) if goals else loose).append(gap_row(gap, writer))
    return before, tuple(loose)


def _latest_updates(plan: Plan) -> Mapping[str, StatusUpdate]:
    dated = sorted(plan.updates, key=lambda update: dt.date.min if update.date is None else update.date.latest)
    return {update.of: update for update in dated if update.of is not None}
