"""The vision with what stands for and against it, and the region as the mapping found it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from rri_planner.language import capitalised
from rri_planner.model import ContextItem, FrozenMap, Plan, Prospect, ReferenceShare, Region
from rri_planner.render._values import Fact, Origin, Value, Words
from rri_planner.render._views.actions import Sources
from rri_planner.render._views.facts import facts, number
from rri_planner.render._views.indicators import IndicatorRow
from rri_planner.render._views.voices import Voice
from rri_planner.render._writer import Writer

_VISION_PLACES = frozenset(
    {"statement", "keywords", "horizon", "challenge", "opportunities", "threats", "needs", "themes", "tags"}
)
_CONTEXT_PLACES = frozenset({"text", "value", "unit", "date", "dimension", "source", "themes", "tags"})


@frozen
class Outlook:
    """An opportunity or a threat, and the key of responsible research and innovation it belongs to."""

    text: Words
    key: str | None


@frozen
class VisionPart:
    """The picture of the future."""

    id: str
    anchor: str | None
    statement: Words | None
    description: Words | None
    keywords: tuple[Words, ...]
    horizon: str | None
    challenge: Words | None
    opportunities: tuple[Outlook, ...]
    threats: tuple[Outlook, ...]
    facts: tuple[Fact, ...]
    indicators: tuple[IndicatorRow, ...]
    voices: tuple[Voice, ...]
    origin: Origin | None
    extra: FrozenMap[object]


@frozen
class ContextRow:
    """A number or a fact about the region."""

    id: str
    anchor: str | None
    title: Words
    text: Words | None
    dimension: str | None
    value: str | Words | None
    unit: Words | None
    when: str | None
    source: Words | None
    facts: tuple[Fact, ...]
    origin: Origin | None


@frozen
class ShareRow:
    """The share of a group in the population."""

    group: str
    share: str | None
    source: Words | None


@frozen
class RegionPart:
    """The region as the mapping found it."""

    name: Words | None
    description: Words | None
    codes: tuple[str, ...]
    population: Value | None
    population_when: str | None
    population_source: Words | None
    context: tuple[ContextRow, ...]
    shares: tuple[ShareRow, ...]
    origin: Origin | None
    extra: FrozenMap[object]


def vision_part(plan: Plan, sources: Sources, writer: Writer) -> VisionPart | None:
    """Return the vision, or None where the plan has none."""
    vision = plan.vision
    if vision is None:
        return None
    return VisionPart(
        vision.id,
        writer.anchor(vision),
        writer.words(vision.statement or vision.title),
        writer.words(vision.description),
        writer.texts(vision.keywords),
        writer.said(vision.horizon),
        writer.words(vision.challenge),
        _outlooks(vision.opportunities, writer),
        _outlooks(vision.threats, writer),
        facts(vision, writer, without=_VISION_PLACES),
        tuple(sources.indicators.get(vision.id, ())),
        tuple(sources.voices.get(vision.id, ())),
        writer.origin(vision.provenance),
        vision.extra,
    )


def _outlooks(prospects: Iterable[Prospect], writer: Writer) -> tuple[Outlook, ...]:
    return tuple(
        Outlook(writer.text(each.text), capitalised(writer.word("rri", each.rri)) if each.rri else None)
        for each in prospects
        if each.text is not None
    )


def region_part(region: Region | None, writer: Writer) -> RegionPart | None:
    """Return the region, or None where there is no more to say than its name."""
    if region is None or not (region.context or region.reference or region.population or region.description):
        return None
    people = region.population
    counted = people is not None and people.value is not None
    return RegionPart(
        writer.words(region.name or region.title),
        writer.words(region.description),
        tuple(code for code in (region.country, region.code) if code),
        number(people.value, "persons", writer) if people is not None and people.value is not None else None,
        writer.said(people.date) if people is not None and counted else None,
        writer.words(people.source) if people is not None and counted else None,
        tuple([_context(item, writer) for item in region.context]),
        tuple([_share(share, writer) for share in region.reference]),
        writer.origin(region.provenance),
        region.extra,
    )


def _context(item: ContextItem, writer: Writer) -> ContextRow:
    return ContextRow(
        item.id,
        writer.anchor(item),
        writer.name(item),
        writer.words(item.text) if item.title is not None else writer.words(item.description),
        capitalised(writer.word("dimension", item.dimension)) if item.dimension else None,
        writer.value(item.value),
        writer.words(item.unit),
        writer.said(item.date),
        writer.words(item.source),
        facts(item, writer, without=_CONTEXT_PLACES),
        writer.origin(item.provenance),
    )


def _share(share: ReferenceShare, writer: Writer) -> ShareRow:
    return ShareRow(
        writer.word("gender", share.group) if share.group else "",
        None if share.share is None else writer.percent(share.share),
        writer.words(share.source),
    )
