"""A theme: what a region's documents look like."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from attrs import field, frozen

from rri_planner.errors import BadValue, Message
from rri_planner.model import Text
from rri_planner.render._colours import as_colour

ImageKind: TypeAlias = Literal["svg", "png", "jpeg"]
_FONT = re.compile(r"[^\W_][\w .+-]{0,63}")


def as_font(value: object) -> str | None:
    """Return the name of a font, or None for ours; raise `BadValue` for what no font can be called."""
    if value is not None and (not isinstance(value, str) or _FONT.fullmatch(value) is None):
        raise BadValue(str(value), Message("the name of a font, such as Source Sans 3"))
    return value


@frozen
class Logo:
    """A picture that stands on the cover and at the head of each page, and what it shows in words."""

    content: bytes = field(repr=False)
    kind: ImageKind
    alternative: Text


@frozen
class Theme:
    """Colours (``#rrggbb``), fonts and the lines that stand in every document of a region.

    ``accent`` colours covers, headings and lines; ``on_accent`` is what is written on it. A font is a family by its
    name; None means ours. ``address`` stands at the foot, ``disclaimers`` (such as that of a funding programme) at
    the end.
    """

    name: str = ""
    accent: str = field(default="#0b5563", converter=as_colour)
    on_accent: str = field(default="#ffffff", converter=as_colour)
    ink: str = field(default="#1d2525", converter=as_colour)
    heading_font: str | None = field(default=None, converter=as_font)
    text_font: str | None = field(default=None, converter=as_font)
    logo: Logo | None = None
    address: Text | None = None
    disclaimers: tuple[Text, ...] = ()


OURS = Theme()
"""What documents look like where nobody says otherwise."""
