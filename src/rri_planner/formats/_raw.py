"""What a file holds before any field has read it: maps, lists and scalars."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: the keys and list positions that lead to it."""

Raw: TypeAlias = "str | bool | list[Raw] | dict[str, Raw] | None"

_WHOLE = re.compile(r"[-+]?[0-9]+", re.ASCII)
_OCTAL_OR_HEXADECIMAL = re.compile(r"0(?:o[0-7]{1,60}|x[0-9a-fA-F]{1,60})", re.ASCII)
_FRACTION = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_LONGEST_WHOLE = 60
_EXCERPT = 60


class Plain(str):
    """A scalar that its file writes like a number or a truth value, with the letters and digits it is written in.

    The field it is given to decides what it means; only where no field says does `resolved` decide.
    """

    __slots__ = ()


def resolved(raw: Raw) -> object:
    """Return `raw` with every plain scalar as what YAML 1.2 (core schema) says it is.

    Numbers are whole numbers or exact decimals, never binary floats. ``.inf`` and ``.nan`` stay texts, because
    neither JSON nor a comparison of plans can hold them.
    """
    if isinstance(raw, dict):
        return {key: resolved(value) for key, value in raw.items()}
    if isinstance(raw, list):
        return [resolved(value) for value in raw]
    return _scalar(raw) if isinstance(raw, Plain) else raw


def _scalar(plain: Plain) -> object:
    text = str(plain)
    if text in _TRUTHS:
        return _TRUTHS[text]
    if _WHOLE.fullmatch(text):
        return int(text) if len(text) <= _LONGEST_WHOLE else Decimal(text)
    if _OCTAL_OR_HEXADECIMAL.fullmatch(text):
        return int(text, 0)
    return _decimal(text) if _FRACTION.fullmatch(text) else text


def _decimal(text: str) -> Decimal | str:
    try:
        return Decimal(text)
    except InvalidOperation:  # an exponent beyond what a decimal can have
        return text


def is_typed(text: str) -> bool:
    """Whether YAML 1.2 would take this for a number or a truth value if it stood without quotes."""
    return _scalar(Plain(text)) != text


def excerpt(raw: object) -> str:
    """Return the beginning of `raw` as its file might write it, for quoting in a message.

    What cannot be seen is escaped, so that a plan cannot steer the terminal on which a message is shown.
    """
    match raw:
        case dict():
            text = f"{{{', '.join(f'{key}: {_inner(raw[key])}' for key in islice(raw, _EXCERPT))}}}"
        case list():
            text = f"[{', '.join(map(_inner, raw[:_EXCERPT]))}]"
        case _:
            text = _inner(raw)
    shown = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text[:_EXCERPT])
    return shown if len(text) <= _EXCERPT else f"{shown}…"


def _inner(raw: object) -> str:
    match raw:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[raw]
        case dict():
            return "{…}" if raw else "{}"
        case list():
            return "[…]" if raw else "[]"
        case _:
            return str(raw)
