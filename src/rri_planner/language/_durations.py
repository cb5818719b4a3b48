"""How long something takes, in words."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.language._lists import format_list
from rri_planner.language._numbers import format_number
from rri_planner.language._phrases import phrase
from rri_planner.model import Duration, Span


def format_span(value: Span, language: str) -> str:
    """Return an exact duration in years, months, weeks and days.

    >>> format_span(Span(months=18), "de"), format_span(Span(days=14), "en")
    ('1 Jahr und 6 Monate', '2 weeks')
    """
    return format_list((phrase(part, language) for part in _parts(value, language)), language)


def format_duration(value: Duration, language: str) -> str:
    """Return a duration: exact, or from the shortest to the longest.

    >>> format_duration(Duration.parse("P4M..P6M"), "fr").replace("\N{NO-BREAK SPACE}", " ")
    '4 à 6 mois'
    """
    longest = format_span(value.longest, language)
    if value.shortest == value.longest:
        return longest
    low, high = (tuple(_parts(span, language)) for span in (value.shortest, value.longest))
    alike = len(low) == len(high) == 1 and low[0].template == high[0].template
    shortest = str(low[0].values["number"]) if alike else format_span(value.shortest, language)
    return phrase(Message("{shortest} to {longest}", shortest=shortest, longest=longest), language)


def _parts(value: Span, language: str) -> Iterator[Message]:
    years, months = divmod(value.months, 12)
    weeks, days = (0, value.days) if value.days % 7 else (value.days // 7, 0)
    if years:
        yield Message("{number} year", plural="{number} years", count=years, number=format_number(years, language))
    if months:
        yield Message("{number} month", plural="{number} months", count=months, number=format_number(months, language))
    if weeks:
        yield Message("{number} week", plural="{number} weeks", count=weeks, number=format_number(weeks, language))
    if days or not value.months | value.days:
        yield Message("{number} day", plural="{number} days", count=days, number=format_number(days, language))
