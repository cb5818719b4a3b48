"""Anything that a message may hold, in words."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import assert_never

from rri_planner.errors import Message
from rri_planner.language._dates import format_date, format_period
from rri_planner.language._durations import format_duration, format_span
from rri_planner.language._lists import format_list
from rri_planner.language._numbers import format_money, format_number
from rri_planner.language._phrases import phrase
from rri_planner.language._pick import pick
from rri_planner.model import Duration, Money, Needs, PartialDate, Period, Span, Text


def say(value: object, language: str, *, prefer: tuple[str, ...] = ()) -> str:
    """Return a message, or any value that may fill its gaps, in words of a language.

    A message is put into the language and its gaps are filled; a sentence without a translation stays
    English. A text in several languages gives its wording in the language, else in one of `prefer`, else the
    original. Dates, periods, durations, money and numbers are written as the language writes them, a tuple
    as a list, a string as it stands, None as nothing.

    >>> say(Message("due {date}, after {names}", date=PartialDate.parse("2027-06"), names=("A", "B")), "en")
    'due June 2027, after A and B'
    """
    match value:
        case str():
            return value
        case Message():
            return phrase(value, language, lambda entry: say(entry, language, prefer=prefer))
        case Text():
            return pick(value, language, prefer=prefer).text
        case tuple() | list():
            return format_list((say(entry, language, prefer=prefer) for entry in value), language)
        case None:
            return ""
        case _:
            return _written(value, language)


def _written(value: object, language: str) -> str:
    match value:
        case bool():
            return format_truth(value, language)
        case int() | float() | Decimal():
            return format_number(value, language)
        case Money():
            return format_money(value, language)
        case Needs():
            return format_needs(value, language)
        case _:
            return _written_time(value, language)


def _written_time(value: object, language: str) -> str:
    match value:
        case PartialDate():
            return format_date(value, language)
        case dt.date():
            return format_date(PartialDate.on(value), language)
        case Period():
            return format_period(value, language)
        case Duration():
            return format_duration(value, language)
        case Span():
            return format_span(value, language)
        case _:
            return str(value)


def format_truth(value: bool, language: str) -> str:
    """Return yes or no."""
    return phrase(Message("yes") if value else Message("no"), language)


def format_needs(value: Needs, language: str) -> str:
    """Return how many of its supporters an end takes."""
    match value.rule:
        case "all":
            return phrase(Message("all of them"), language)
        case "any":
            return phrase(Message("any one of them"), language)
        case "at_least":
            return phrase(
                Message("at least {number} of them", number=format_number(value.least or 0, language)), language
            )
        case _:
            assert_never(value.rule)


def labelled(label: str, value: str, language: str) -> str:
    r"""Return a label and its value, with the colon as the language writes it.

    >>> labelled("Thèmes", "santé", "fr")
    'Thèmes\u202f: santé'
    """
    return say(Message("{label}: {value}", label=label, value=value), language)
