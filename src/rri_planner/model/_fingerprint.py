"""Twelve digits that stand for what an item says, to notice later that it has changed."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from rri_planner.model._base import Nested
from rri_planner.model._declare import fields_of
from rri_planner.model._text import Text

_BESIDE_THE_POINT = {"extra", "provenance", "tags", "catalogue"}


def fingerprint(part: Nested) -> str:
    """Return twelve hexadecimal digits of all that `part` says, where it comes from and its tags left out.

    Fields at their defaults do not count, so that a new version of the model changes no fingerprint.
    """
    return sha256(repr(_said(part)).encode()).hexdigest()[:12]


def _said(value: Any) -> object:
    if isinstance(value, Text):
        return [(language, version.text) for language, version in value.versions]
    if isinstance(value, Nested):
        stated = {each.key: getattr(value, each.name) for each in fields_of(type(value))}
        defaults = {each.key: each.default for each in fields_of(type(value))}
        return [
            (key, _said(entry))
            for key, entry in sorted(stated.items())
            if entry != defaults[key] and key not in _BESIDE_THE_POINT
        ]
    if isinstance(value, tuple):
        return [_said(entry) for entry in value]
    if isinstance(value, Mapping):
        return [(key, _said(entry)) for key, entry in value.items()]
    return str(value)
