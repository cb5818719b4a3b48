"""TargetResult and ActualResult elements to dates, periods and values."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from rri_planner.formats._stratml._book import Book, Found
from rri_planner.formats._stratml._codecs import a_date, a_number, within
from rri_planner.formats._stratml._names import BASELINE
from rri_planner.formats._stratml._read_slots import wording
from rri_planner.model import Baseline, Observation, PartialDate, Period, Target, Text, as_text

if TYPE_CHECKING:
    from lxml.etree import _Element

R = TypeVar("R", Baseline, Target, Observation)


def results(book: Book, indicator: _Element, *names: str) -> tuple[_Element, ...]:
    """Return the results of these names in all measurements of an indicator, and those outside any."""
    holders = (indicator, *book.inside(indicator, "MeasurementInstance"))
    return tuple(each for holder in holders for each in book.inside(holder, *names))


def has_value(book: Book, result: _Element) -> bool:
    """Whether a result says more than dates and a status."""
    return book.text(result, "NumberOfUnits", "Description") is not None


def is_baseline(book: Book, result: _Element) -> bool:
    """Whether an actual result is the one from which change is counted; where it is, that word is taken."""
    for descriptor in book.inside(result, "Descriptor"):
        found = book.text(descriptor, "DescriptorName")
        if found is not None and found.text == BASELINE:
            book.take(found)
            return True
    return False


def result_of(book: Book, result: _Element, owner: type[R], reason: str) -> R | None:
    """Return a value with its date; `reason` is the field for the words beside a value.

    A number is the value where there is one, else what a descriptor says, else the description.
    """
    value = _number(book, result)
    if value is None:
        value = _described(book, result)
    words = wording(book, result, "Description")
    if value is None:
        value, words = words, None
    date = date_of(book, result)
    stated: dict[str, Any] = {"value": value, "date": date, reason: words}
    return None if value is None and date is None else owner(**stated)


def date_of(book: Book, result: _Element) -> PartialDate | None:
    """Return the date that the start and the end of a result make; a start that it cannot hold is left alone."""
    start, end = _bound(book, result, "StartDate"), _bound(book, result, "EndDate")
    date, whole = within(start and start[1], end and end[1])
    for bound in (start if whole or end is None else None, end):
        if bound is not None:
            book.take(bound[0], date)
    return date


def period_of(book: Book, result: _Element) -> Period | None:
    """Return the period from the start to the end of a result, or None where it has neither."""
    bounds = [_bound(book, result, name) for name in ("StartDate", "EndDate")]
    for bound in bounds:
        if bound is not None:
            book.take(*bound)
    return Period(*(bound and bound[1] for bound in bounds)) if any(bounds) else None


def _bound(book: Book, result: _Element, name: str) -> tuple[Found, PartialDate] | None:
    found = book.text(result, name)
    date = None if found is None else a_date(found.text)
    return None if found is None or date is None else (found, date)


def _number(book: Book, result: _Element) -> Decimal | Text | None:
    found = book.text(result, "NumberOfUnits")
    if found is None:
        return None
    number = a_number(found.text)
    book.take(found, number)
    return as_text(found.text) if number is None else number


def _described(book: Book, result: _Element) -> Text | None:
    descriptors = book.inside(result, "Descriptor")
    return next((said for each in descriptors if (said := wording(book, each, "DescriptorValue"))), None)
