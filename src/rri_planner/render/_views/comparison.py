"""The plans of several regions side by side, as a booklet."""

from __future__ import annotations

from attrs import frozen

from rri_planner.analysis import Comparison, compare
from rri_planner.errors import BadUsage, Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Plan
from rri_planner.render._values import Words
from rri_planner.render._views.cover import Cover, cover
from rri_planner.render._views.gains import Alone, Gain, alone, gains
from rri_planner.render._views.shared import Alike, Shared, alike, shared
from rri_planner.render._views.side_tables import (
    Table,
    ThemesOf,
    coverage_tables,
    money_table,
    process_table,
    themes_of,
)
from rri_planner.render._views.told import Side, beside, region_of
from rri_planner.render._views.voices import Count
from rri_planner.render._wanted import Wanted
from rri_planner.render._writer import Writer

_MOST_PLANS = 12
_MOST_ALIKE = 30
_LACKING = {
    "participants.total": Message("how many came to each event, in a number that may be published"),
    "cost": Message("what each action costs"),
    "rates": Message("a rate for each currency"),
}


@frozen
class RegionCard:
    """A region and its plan; ``title_beside`` and ``vision_beside`` help those who read another language."""

    anchor: str
    region: Words
    cover: Cover
    title_beside: Words | None
    vision: Words | None
    vision_beside: Words | None


@frozen
class Lacking:
    """Something that plans would have to say, and the regions whose plans do not."""

    what: str
    regions: tuple[Words, ...]


@frozen
class Booklet:
    """The booklet, in the order in which it is read."""

    title: str
    sentence: str
    counts: tuple[Count, ...]
    regions: tuple[RegionCard, ...]
    shared: tuple[Shared, ...]
    alike: tuple[Alike, ...]
    gains: tuple[Gain, ...]
    alone: tuple[Alone, ...]
    tables: tuple[Table, ...]
    themes: tuple[ThemesOf, ...]
    process: Table
    money: Table | None
    rates: tuple[str, ...]
    lacking: tuple[Lacking, ...]
    method: str
    illustrative: bool


def booklet(graph: PlanGraph, writer: Writer, wanted: Wanted) -> Booklet:
    """Return the booklet of a plan and those beside it."""
    sides = (_side(graph, writer), *(_side_of(plan, writer) for plan in wanted.beside or ()))
    if len(sides) > _MOST_PLANS:
        raise BadUsage(
            Message("a booklet compares at most {most} plans, not {number}", most=_MOST_PLANS, number=len(sides))
        )
    comparison = compare(*(side.graph for side in sides), rates=wanted.rates or {}, suggestions=_MOST_ALIKE)
    names = {side.id: side.region for side in sides}
    regions = tuple(_card(side, number) for number, side in enumerate(sides, start=1))
    return Booklet(
        writer.say(tuple(side.region.text for side in sides)),
        writer.say(comparison.sentence),
        _counts(comparison, writer),
        regions,
        shared(comparison, sides),
        alike(comparison, sides),
        gains(comparison, sides),
        alone(comparison, sides),
        coverage_tables(comparison, sides),
        themes_of(comparison, sides),
        process_table(comparison, sides),
        money_table(comparison, sides),
        tuple(writer.say(each.sentence) for each in comparison.rates),
        tuple(
            Lacking(writer.say(_LACKING[each.needs]), tuple(names[id_] for id_ in names if id_ in each.ids))
            for each in comparison.cannot_tell
        ),
        writer.say(comparison.method),
        any(each.cover.origin is not None and each.cover.origin.kind == "illustrative" for each in regions),
    )


def _side_of(plan: Plan, writer: Writer) -> Side:
    own = Writer(plan, writer.language)
    own.fallen_back = writer.fallen_back  # what is shown in another language is told once for the whole booklet
    return _side(PlanGraph(plan), own)


def _side(graph: PlanGraph, writer: Writer) -> Side:
    return Side(graph.plan.id, region_of(graph.plan, writer), graph, writer)


def _card(side: Side, number: int) -> RegionCard:
    plan, writer = side.graph.plan, side.writer
    vision = None if plan.vision is None else plan.vision.statement
    return RegionCard(
        f"region:{number}",
        side.region,
        cover(side.graph, writer),
        beside(plan.title, writer),
        writer.words(vision),
        beside(vision, writer),
    )


def _counts(comparison: Comparison, writer: Writer) -> tuple[Count, ...]:
    found = (
        (Message("plans of regions"), len(comparison.plans)),
        (Message("things that certainly correspond"), len(comparison.correspondences)),
        (Message("pairs with titles that are alike, to talk about"), len(comparison.suggestions)),
    )
    return tuple(Count(writer.say(label), writer.say(number)) for label, number in found)
