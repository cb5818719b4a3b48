"""Dates and periods as a language writes them, as precise as they are known."""

from __future__ import annotations

from typing import assert_never

from rri_planner.errors import Message
from rri_planner.language._locales import babel_locale, primary
from rri_planner.language._phrases import phrase
from rri_planner.model import PartialDate, Period

_FRENCH = "fr"
_DASH = "\N{EN DASH}"


def format_date(value: PartialDate, language: str) -> str:
    """Return a date with the precision that it has.

    >>> format_date(PartialDate.parse("2027-Q2"), "de"), format_date(PartialDate.parse("2027-06-15"), "sv")
    ('2. Quartal 2027', '15 juni 2027')
    """
    from babel.dates import format_date as write
    from babel.dates import format_skeleton

    first, locale = value.earliest, babel_locale(language)
    match value.precision:
        case "year":
            return str(first.year)
        case "quarter":
            return _quarter(first.year, (first.month + 2) // 3, language)
        case "month":
            return format_skeleton("yMMMM", first, locale=locale)
        case "day":
            written = write(first, "long", locale=locale)
            return f"1er{written[1:]}" if first.day == 1 and primary(language) == _FRENCH else written
        case _:
            assert_never(value.precision)


def format_period(value: Period, language: str) -> str:
    """Return a period: one date where start and end are the same, an open end in words.

    >>> format_period(Period.parse("2026-08/.."), "fr"), format_period(Period.parse("2027/2027"), "fr")
    ("à partir d'août 2026", '2027')
    """
    start, end = value.start, value.end
    if start is not None and end is not None:
        return format_date(start, language) if start == end else _closed(start, end, language)
    if start is not None:
        return _elided(_from(start, language), language)
    if end is not None:
        return _until(end, language)
    return phrase(Message("no fixed dates"), language)


def _quarter(year: int, quarter: int, language: str) -> str:
    # the plural is for French, which writes 1er but 2e
    template = Message(
        "Q{quarter} {year}", plural="Q{quarter} {year}", count=quarter, quarter=str(quarter), year=str(year)
    )
    return phrase(template, language)


def _closed(start: PartialDate, end: PartialDate, language: str) -> str:
    first, last = format_date(start, language), format_date(end, language)
    if start.precision == end.precision == "year":
        return f"{first}{_DASH}{last}"
    return phrase(Message("{start} \N{EN DASH} {end}", start=first, end=last), language)


def _from(start: PartialDate, language: str) -> str:
    written = format_date(start, language)
    if start.precision in {"year", "month"}:
        return phrase(Message("from {start}", start=written), language)
    return phrase(Message("from {day}", day=written), language)


def _until(end: PartialDate, language: str) -> str:
    written = format_date(end, language)
    if end.precision in {"year", "month"}:
        return phrase(Message("until {end}", end=written), language)
    return phrase(Message("until {day}", day=written), language)


def _elided(written: str, language: str) -> str:
    if primary(language) != _FRENCH:
        return written
    return written.replace(" de a", " d'a").replace(" de o", " d'o")
