"""Raw values to the values of single fields, already bound to the plan's languages and currency.

What is bound here, the plan need not bind again, which would make every part of it twice.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from rri_planner.errors import BadValue, Message
from rri_planner.formats._raw import Raw, excerpt, resolved
from rri_planner.model import UNKNOWN_LANGUAGE, ModelField, Money, Text, Translation, ValueKind, as_text

Read: TypeAlias = Callable[[Any], Any]


class Values:
    """How values are read in a plan with these languages and this currency."""

    def __init__(self, languages: tuple[str, ...], currency: str | None) -> None:
        self._languages, self._currency = languages, currency
        self._original = languages[0] if languages else UNKNOWN_LANGUAGE

    def reading(self, each: ModelField) -> Read | None:
        """Return the function that reads this field's raw value; None where the model's own converter does it all.

        Such a function raises `BadValue`; what it returns still goes through the model's converter.
        """
        convert, many = each.convert, each.declared.many
        readings: dict[ValueKind, Read | None] = {
            "text": self._texts if many else self._text,
            "money": partial(self._money, convert),
            "value": partial(self._value, convert),
            "date": partial(_shared, convert, {}),
            "period": partial(_shared, convert, {}),
            "duration": partial(_shared, convert, {}),
            "free": resolved,
            "counts": _counts,
            "whole": None,
        }
        return readings.get(each.declared.value, _stated if many else None)

    def _text(self, raw: Raw) -> Text | None:
        if isinstance(raw, str) and raw.isprintable():
            return Text(((self._original, Translation(str(raw))),))
        if isinstance(raw, dict) and raw:
            raw = {language: wording for language, wording in raw.items() if wording is not None}
            if not raw:
                return None
        text = as_text(raw)  # type: ignore[arg-type]  # anything may stand there; what is no text is refused
        return text and text.bound(self._languages)

    def _texts(self, raw: Raw) -> tuple[Text, ...]:
        entries = raw if isinstance(raw, list) else [raw]
        return tuple([text for entry in entries if entry is not None and (text := self._text(entry)) is not None])

    def _money(self, convert: Read, raw: Raw) -> Money:
        money: Money = convert(raw)
        return money if money.currency is not None else Money(money.amount, self._currency)

    def _value(self, convert: Read, raw: Raw) -> object:
        made = convert(raw)
        return made.bound(self._languages) if isinstance(made, Text) else made


def _shared(convert: Read, known: dict[str, object], raw: Raw) -> object:
    """Return the same value for the same letters; dates and durations occur again and again."""
    if not isinstance(raw, str):
        return convert(raw)
    if raw not in known:
        known[raw] = convert(raw)
    return known[raw]


def _stated(raw: Raw) -> Raw:
    """Return a list without the entries that are left empty."""
    return [entry for entry in raw if entry is not None] if isinstance(raw, list) else raw


def _counts(raw: Raw) -> Raw:
    for entry in raw.values() if isinstance(raw, dict) else ():
        if isinstance(entry, dict | list):
            raise BadValue(excerpt(entry), Message("a single value"))
    return raw
