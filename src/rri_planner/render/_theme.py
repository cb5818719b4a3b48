"""A theme: what a region's documents look like."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

from rri_planner.model import Text

ImageKind: TypeAlias = Literal["svg", "png", "jpeg"]


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
    accent: str = "#0b5563"
    on_accent: str = "#ffffff"
    ink: str = "#1d2525"
    heading_font: str | None = None
    text_font: str | None = None
    logo: Logo | None = None
    address: Text | None = None
    disclaimers: tuple[Text, ...] = ()


OURS = Theme()
"""What documents look like where nobody says otherwise."""
