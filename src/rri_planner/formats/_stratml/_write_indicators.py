"""Indicators, dates, statuses and links to PerformanceIndicator elements, which part 2 alone has."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from rri_planner.formats._stratml._codecs import bounds
from rri_planner.formats._stratml._elements import Elements
from rri_planner.formats._stratml._identifiers import identifier
from rri_planner.formats._stratml._names import BASELINE, STATUS
from rri_planner.formats._stratml._relations import PLACING, RELATIONS, End, ends
from rri_planner.formats._stratml._slots import INDICATOR
from rri_planner.model import Baseline, Goal, Indicator, Item, Observation, PartialDate, Target, Text

if TYPE_CHECKING:
    from lxml.etree import _Element


class IndicatorWriter:
    """Writes what StratML keeps in PerformanceIndicator elements."""

    def __init__(self, elements: Elements) -> None:
        self._make = elements

    def indicator(self, parent: _Element, each: Indicator, holder: str | None, mark: str | None) -> None:
        """Write an indicator; `holder` is the item that it stands with, `mark` its number, if it needs one."""
        element = self._make.inside(parent, "PerformanceIndicator")
        if mark is not None:
            self._make.inside(element, "SequenceIndicator", mark)
        self._make.slots(element, INDICATOR.before, each)
        self._relationships(element, each, holder)
        instance = self._make.inside(element, "MeasurementInstance")
        for target in each.targets:
            self._result(instance, target, target.because)
        if each.baseline is not None:
            self._result(instance, each.baseline, each.baseline.source)
        for seen in each.observations:
            self._result(instance, seen, seen.source)
        if not len(instance):
            element.remove(instance)
        self._make.slots(element, INDICATOR.behind, each)

    def own(self, parent: _Element, item: Item, holder: str | None) -> None:
        """Write an item's links, dates and status, where it has any, as an indicator without dimension or unit."""
        element = self._make.inside(parent, "PerformanceIndicator")
        self._make.inside(element, "MeasurementDimension")
        self._make.inside(element, "UnitOfMeasurement")
        self._relationships(element, item, holder)
        instance = self._make.inside(element, "MeasurementInstance")
        start, end = _dates(item)
        if start or end:
            self._bounds(self._make.inside(instance, "TargetResult"), start, end)
        status = getattr(item, "status", None)
        if status is not None:
            self._descriptor(self._make.inside(instance, "ActualResult"), STATUS, status)
        if not len(instance):
            element.remove(instance)
        if len(element) == 2:  # noqa: PLR2004 - the dimension and the unit, both empty
            parent.remove(element)

    def _relationships(self, parent: _Element, item: Item, holder: str | None) -> None:
        implied = () if holder is None else (End(holder),)
        for field, kind in RELATIONS[type(item)].items():
            found = ends(item, field)
            if field == PLACING[type(item)] and found == implied:
                continue
            for end in found:
                element = self._make.inside(parent, "Relationship")
                if kind is not None:
                    element.set("RelationshipType", kind)
                self._make.inside(element, "ReferentIdentifier", identifier(end.to))
                self._make.inside(element, "Name", field)
                if end.because is not None:
                    self._make.inside(element, "Description", str(end.because))

    def _result(self, parent: _Element, result: Baseline | Target | Observation, because: Text | None) -> None:
        """Write a value: a number as such, words as the description, or as a descriptor if a reason is there."""
        element = self._make.inside(parent, "TargetResult" if isinstance(result, Target) else "ActualResult")
        if result.date is not None:
            self._bounds(element, *bounds(result.date))
        name = BASELINE if isinstance(result, Baseline) else ""
        words: object = because
        if isinstance(result.value, Decimal):
            self._make.inside(element, "NumberOfUnits", format(result.value, "f"))
            self._descriptor(element, name, "")
        elif because is None:
            self._descriptor(element, name, "")
            words = result.value
        else:
            self._descriptor(element, name, str(result.value))
        if words is not None:
            self._make.inside(element, "Description", str(words))

    def _descriptor(self, parent: _Element, name: str, value: str) -> None:
        if not (name or value):
            return
        element = self._make.inside(parent, "Descriptor")
        for part, text in (("DescriptorName", name), ("DescriptorValue", value)):
            if text:
                self._make.inside(element, part, text)

    def _bounds(self, parent: _Element, start: PartialDate | None, end: PartialDate | None) -> None:
        for name, date in (("StartDate", start), ("EndDate", end)):
            if date is not None:
                self._make.inside(parent, name, str(date))


def _dates(item: Item) -> tuple[PartialDate | None, PartialDate | None]:
    if isinstance(item, Goal):
        return (None, None) if item.due is None else bounds(item.due)
    period = getattr(item, "period", None)
    return (None, None) if period is None else (period.start, period.end)
