"""Converters for ids, words and plain strings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rri_planner.errors import BadValue, Message

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)
_EXPECTED_ID = Message("an id: a letter or digit, then letters, digits, '.', '-' or '_', at most 64 in all")
_EXPECTED_WORDS = Message("a word, or a list of words")
_SIGNS = {"+": "supports", "0": "neutral", "-": "conflicts"}


def as_id(value: str) -> str:
    """Return an id; raise `BadValue` where the text cannot be one."""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise BadValue(str(value), _EXPECTED_ID)
    return str(value)


def as_optional_id(value: str | None) -> str | None:
    """Return an id, or None."""
    return None if value is None else as_id(value)


def as_string(value: str | None) -> str | None:
    """Return a plain string without language: a word, a code, a name of a place."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadValue(str(value), Message("a text"))
    return str(value)


def as_strings(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return plain strings from a list or a single one."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (str(value),)
    if not isinstance(value, Iterable):
        raise BadValue(str(value), _EXPECTED_WORDS)
    return tuple(_word(entry) for entry in value)


def as_unstated_strings(value: str | Iterable[str] | None) -> tuple[str, ...] | None:
    """Return plain strings; None, which means that nobody has said, stays None."""
    return None if value is None else as_strings(value)


def as_sign(value: str | int | None) -> str | None:
    """Return ``supports``, ``neutral`` or ``conflicts``; ``+``, ``0`` and ``-`` mean the same."""
    if type(value) is int:
        value = str(value)
    return _SIGNS.get(value, value) if isinstance(value, str) else as_string(value)


def as_sustainable_development_goals(value: str | int | Iterable[str | int] | None) -> tuple[str, ...]:
    """Return keys such as ``sdg-4`` from numbers or keys."""
    if isinstance(value, int):
        value = (value,)
    if value is not None and not isinstance(value, str):
        value = tuple(str(entry) for entry in value)
    return tuple(f"sdg-{int(word)}" if word.isdecimal() else word for word in as_strings(value))


def _word(entry: object) -> str:
    if not isinstance(entry, str):
        raise BadValue(str(entry), _EXPECTED_WORDS)
    return str(entry)
