"""PerformanceIndicator elements to indicators, and to the links, dates and status of an objective."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from rri_planner.formats._stratml._book import Book
from rri_planner.formats._stratml._names import STATUS
from rri_planner.formats._stratml._read_results import date_of, has_value, is_baseline, period_of, result_of, results
from rri_planner.formats._stratml._read_slots import Identities, read, take_mark, wording
from rri_planner.formats._stratml._relations import NARROWER, PLACING, RELATIONS, End, linked
from rri_planner.formats._stratml._slots import INDICATOR
from rri_planner.model import VOCABULARIES, Action, Baseline, Goal, Indicator, Item, Observation, Pathway, Target

if TYPE_CHECKING:
    from lxml.etree import _Element

_Links: TypeAlias = dict[str, tuple[End, ...]]

_RESULTS = ("TargetResult", "ActualResult")
_STATUSES = {Action: VOCABULARIES["action-status"].words, Pathway: VOCABULARIES["pathway-status"].words}


class IndicatorReader:
    """Reads what StratML keeps in PerformanceIndicator elements; `found` are the indicators with their numbers."""

    def __init__(self, book: Book, identities: Identities) -> None:
        self._book, self._ids = book, identities
        self.found: list[tuple[Indicator, int | None]] = []

    def read(
        self, parents: tuple[_Element, ...], owner: type[Item] | None, id_: str | None, implied: tuple[End, ...]
    ) -> dict[str, Any]:
        """Read the indicators inside these elements; return what they say of the item itself: links, dates, status.

        `owner` is the class of the item with this id, None where the objective stands for nothing. `implied` is
        where the place of the objective makes it lead.
        """
        values: dict[str, Any] = {}
        links: _Links = {}
        for element in (each for parent in parents for each in self._book.inside(parent, "PerformanceIndicator")):
            if owner is not None and self._is_own(element):
                self._own(element, owner, values, links, implied)
            elif self._book.says_something(element):
                self._indicator(element, id_)
        if owner is not None:
            links.setdefault(PLACING[owner], implied)
            values |= {name: linked(owner, name, ends) for name, ends in links.items()}
        return values

    def _is_own(self, element: _Element) -> bool:
        """Whether an indicator measures nothing: it is there for the links, dates and status of its objective."""
        names = ("MeasurementDimension", "UnitOfMeasurement", "OtherInformation", "SequenceIndicator")
        return (
            not self._ids.has(element)
            and self._book.text(element, *names) is None
            and not any(has_value(self._book, result) for result in results(self._book, element, *_RESULTS))
        )

    def _own(
        self, element: _Element, owner: type[Item], values: dict[str, Any], links: _Links, implied: tuple[End, ...]
    ) -> None:
        self._relationships(element, owner, links, implied)
        for result in results(self._book, element, "TargetResult"):
            if owner is Goal and "due" not in values:
                values["due"] = date_of(self._book, result)
            elif owner is Action and "period" not in values:
                values["period"] = period_of(self._book, result)
        for result in results(self._book, element, "ActualResult"):
            for descriptor in self._book.inside(result, "Descriptor"):
                self._status(descriptor, owner, values)

    def _status(self, descriptor: _Element, owner: type[Item], values: dict[str, Any]) -> None:
        name, value = (self._book.text(descriptor, each) for each in ("DescriptorName", "DescriptorValue"))
        if name and value and name.text == STATUS and value.text in _STATUSES.get(owner, ()) and "status" not in values:
            self._book.take(name)
            self._book.take(value)
            values["status"] = value.text

    def _relationships(
        self, element: _Element, owner: type[Item], links: _Links, implied: tuple[End, ...] = ()
    ) -> None:
        for each in self._book.inside(element, "Relationship"):
            name, to = self._book.text(each, "Name"), self._book.text(each, "ReferentIdentifier")
            kind = self._book.attribute(each, "RelationshipType")
            if to is None or not self._ids.named(to.text):
                continue
            if name is not None and name.text in RELATIONS[owner]:
                field, before = name.text, links.get(name.text, ())
                self._book.take(name)
            elif name is None and kind is not None and self._is_narrower(kind.text, to.text, owner):
                field, before = PLACING[owner], links.get(PLACING[owner], implied)
            else:
                continue
            self._book.take(to, self._ids.named(to.text))
            if kind is not None and kind.text == RELATIONS[owner][field]:
                self._book.take(kind, field)
            end = End(self._ids.named(to.text), wording(self._book, each, "Description"))
            links[field] = (*before, end)

    def _is_narrower(self, kind: str, to: str, owner: type[Item]) -> bool:
        """Whether a relationship without a name says that an item serves a further goal."""
        return kind == NARROWER == RELATIONS[owner][PLACING[owner]] and self._ids.is_goal(to)

    def _indicator(self, element: _Element, holder: str | None) -> None:
        mark = take_mark(self._book, element, self._ids.of(element), Indicator)
        values = read(self._book, INDICATOR, element, self._ids)
        links: _Links = {}
        self._relationships(element, Indicator, links)
        links.setdefault("measures", () if holder is None else (End(holder),))
        values |= {name: linked(Indicator, name, ends) for name, ends in links.items()}
        actual = results(self._book, element, "ActualResult")
        first = next((each for each in actual if is_baseline(self._book, each)), None)
        if first is not None:
            values["baseline"] = result_of(self._book, first, Baseline, "source")
        seen = (result_of(self._book, each, Observation, "source") for each in actual if each is not first)
        aims = (result_of(self._book, each, Target, "because") for each in results(self._book, element, "TargetResult"))
        made = Indicator(
            **values,
            targets=[each for each in aims if each is not None],
            observations=[each for each in seen if each is not None],
        )
        self.found.append((made, None if mark is None else mark[1]))
