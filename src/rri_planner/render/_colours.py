"""Colours as ``#rrggbb``: whether they can be read on each other, and what lies between two of them."""

from __future__ import annotations

import re
from typing import Final

from rri_planner.errors import BadValue, Message

READABLE: Final = 4.5
"""The least contrast of letters with their ground (WCAG 2.2, success criterion 1.4.3)."""

WHITE: Final = "#ffffff"
BLACK: Final = "#000000"
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}", re.ASCII)
_STEPS: Final = 100
_DARK: Final = 0.04045  # where the curve of sRGB begins


def as_colour(value: object) -> str:
    """Return a colour in small letters; raise `BadValue` for what is none."""
    if not isinstance(value, str) or _COLOUR.fullmatch(value) is None:
        raise BadValue(str(value), Message("a colour such as #0b5563"))
    return value.lower()


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 defines it, from 1 to 21.

    >>> round(contrast("#ffffff", "#000000")), round(contrast("#ffffff", "#777777"), 2)
    (21, 4.48)
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with so much of another in it.

    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def readable(colour: str, ground: str, *, towards: str) -> str:
    """Return the colour nearest to this one, on its way `towards` another, that can be read on a ground.

    >>> readable("#ffcc00", "#ffffff", towards="#000000")
    '#8f7200'
    """
    steps = (mixed(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next((each for each in steps if contrast(each, ground) >= READABLE), towards)


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    linear: float = part / 12.92 if part <= _DARK else ((part + 0.055) / 1.055) ** 2.4
    return linear
