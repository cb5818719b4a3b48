"""Indicators: from where to where, and what was seen last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import frozen

from rri_planner.language import capitalised
from rri_planner.model import Baseline, FrozenMap, Indicator, Observation, PartialDate, Target, Text
from rri_planner.render._values import Fact, Origin, Reference, Words
from rri_planner.render._views.facts import facts
from rri_planner.render._writer import Writer

_OWN_PLACE = frozenset({"measures", "kind", "unit", "baseline", "targets", "observations", "themes", "tags"})
_UNKNOWN_DAY = dt.date.min


@frozen
class Reading:
    """A value and its date; ``by`` is when a value that is not known yet will be."""

    value: str | Words | None
    when: str | None
    by: str | None = None
    because: Words | None = None


@frozen
class IndicatorRow:
    """An indicator; the target is the last one, milestones are what is to be reached before."""

    id: str
    anchor: str | None
    title: Words
    description: Words | None
    kind: str | None
    unit: Words | None
    measures: tuple[Reference, ...]
    baseline: Reading | None
    milestones: tuple[Reading, ...]
    target: Reading | None
    latest: Reading | None
    facts: tuple[Fact, ...]
    origin: Origin | None
    extra: FrozenMap[object]


def indicator_row(indicator: Indicator, writer: Writer) -> IndicatorRow:
    """Return an indicator with its baseline, its targets as they stand, and its latest value."""
    targets = [_target(target, indicator, writer) for target in _current(indicator.targets)]
    return IndicatorRow(
        indicator.id,
        writer.anchor(indicator),
        writer.name(indicator),
        writer.words(indicator.description),
        capitalised(writer.word("indicator-kind", indicator.kind)) if indicator.kind else None,
        writer.words(indicator.unit),
        writer.references(dict.fromkeys(link.to for link in indicator.measures)),
        _baseline(indicator.baseline, indicator, writer),
        tuple(targets[:-1]),
        targets[-1] if targets else None,
        _latest(indicator.observations, indicator, writer),
        facts(indicator, writer, without=_OWN_PLACE),
        writer.origin(indicator.provenance),
        indicator.extra,
    )


def rows_by_item(indicators: Iterable[Indicator], rows: Mapping[str, IndicatorRow]) -> Mapping[str, list[IndicatorRow]]:
    """Return the indicators that measure an item, by the id of the item."""
    found: dict[str, list[IndicatorRow]] = {}
    for indicator in indicators:
        for id_ in dict.fromkeys(link.to for link in indicator.measures):
            found.setdefault(id_, []).append(rows[indicator.id])
    return found


def _current(targets: Iterable[Target]) -> list[Target]:
    """Return the targets that hold, by date: of several for one date the one that was set last."""
    by_date: dict[PartialDate | None, Target] = {}
    for target in sorted(targets, key=lambda target: _day(target.set_on)):
        by_date[target.date] = target
    return sorted(by_date.values(), key=lambda target: _day(target.date))


def _latest(observations: Iterable[Observation], indicator: Indicator, writer: Writer) -> Reading | None:
    ordered = sorted(observations, key=lambda observation: _day(observation.date))
    if not ordered:
        return None
    return Reading(measured(ordered[-1].value, indicator, writer), writer.said(ordered[-1].date))


def _baseline(baseline: Baseline | None, indicator: Indicator, writer: Writer) -> Reading | None:
    if baseline is None:
        return None
    value = measured(baseline.value, indicator, writer)
    return Reading(value, writer.said(baseline.date), writer.said(baseline.due))


def _target(target: Target, indicator: Indicator, writer: Writer) -> Reading:
    value = measured(target.value, indicator, writer)
    return Reading(value, writer.said(target.date), because=writer.words(target.because))


def measured(value: Decimal | Text | None, indicator: Indicator, writer: Writer) -> str | Words | None:
    """Return a value of an indicator; a share that has no unit of its own in per cent."""
    if isinstance(value, Decimal) and indicator.type == "percent" and indicator.unit is None:
        return writer.percent(value)
    return writer.value(value)


def _day(date: PartialDate | None) -> tuple[dt.date, dt.date]:
    return (_UNKNOWN_DAY, _UNKNOWN_DAY) if date is None else (date.latest, date.earliest)
