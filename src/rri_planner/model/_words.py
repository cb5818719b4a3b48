"""Converters for ids, words and plain strings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rri_planner.errors import BadValue, Message
from rri_planner.model._lists import listed

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # refused by XML 1.0 too
_EXPECTED_ID = Message("an id: a letter or digit, then letters, digits, '.', '-' or '_', at most 64 in all")
_EXPECTED_STRING = Message("a text")
_EXPECTED_WORDS = Message("a word, or a list of words")
_SIGNS = {"+": "supports", "0": "neutral", "-": "conflicts"}


def as_id(value: str) -> str:
    """Return an id; raise `BadValue` where the text cannot be one."""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise BadValue(value, _EXPECTED_ID)
    return str(value)


def as_optional_id(value: str | None) -> str | None:
    """Return an id, or None."""
    return None if value is None else as_id(value)


def a_string(value: object) -> str:
    """Return a plain string; raise `BadValue` for anything else and for what no file can hold."""
    if not isinstance(value, str):
        raise BadValue(value, _EXPECTED_STRING)
    if not value.isprintable() and _UNWRITABLE.search(value):
        raise BadValue(ascii(value)[1:-1], Message("a text without control characters"))
    return str(value)


def as_string(value: str | None) -> str | None:
    """Return a plain string without language: a word, a code, a name of a place."""
    return None if value is None else a_string(value)


def as_strings(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return plain strings from a list or a single one."""
    return listed(value, a_string, str, _EXPECTED_WORDS)


def as_unstated_strings(value: str | Iterable[str] | None) -> tuple[str, ...] | None:
    """Return plain strings; None, which means that nobody has said, stays None."""
    return None if value is None else as_strings(value)


def as_sign(value: str | int | None) -> str | None:
    """Return ``supports``, ``neutral`` or ``conflicts``; ``+``, ``0`` and ``-`` mean the same."""
    word = str(value) if type(value) is int else as_string(value)  # type: ignore[arg-type]  # a bool is refused
    return None if word is None else _SIGNS.get(word, word)


def as_sustainable_development_goals(value: str | int | Iterable[str | int] | None) -> tuple[str, ...]:
    """Return keys such as ``sdg-4`` from numbers or keys."""
    return listed(value, _sustainable_development_goal, (str, int), _EXPECTED_WORDS)


def _sustainable_development_goal(value: object) -> str:
    word = str(value) if type(value) is int else a_string(value)
    return f"sdg-{word.lstrip('0')}" if word.isdecimal() else word
