"""Elements of SVG as text, escaped."""

from __future__ import annotations

import math
import re
from functools import cache

from attrs import frozen

_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_WRITTEN = {**_IN_TEXT, **str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})}
_MARKUP = re.compile(r'[&<>"\n\r\t]')


@frozen
class Box:
    """A rectangle in pixels; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half-way down."""
        return self.y + self.height / 2

    def meets(self, other: Box) -> bool:
        """Whether the two have a place in common."""
        apart = self.right < other.x or other.right < self.x or self.bottom < other.y or other.bottom < self.y
        return not apart

    def inset(self, by: float) -> Box:
        """Return the box smaller by so much on each side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


def element(name: str, /, *children: str, **attributes: str | float | None) -> str:
    """Return an element; `children` are elements, attributes are escaped and left out where they are None.

    A line below in the name of an attribute stands for a dash, one at its end for nothing.

    >>> element("rect", width=2.5, stroke_width=1, class_='"a"')
    '<rect width="2.5" stroke-width="1" class="&quot;a&quot;"/>'
    """
    written = "".join(
        [f' {_name(key)}="{_attribute(value)}"' for key, value in attributes.items() if value is not None]
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _attribute(value: str | float) -> str:
    if not isinstance(value, str):
        return number(value)
    return value if _MARKUP.search(value) is None else value.translate(_WRITTEN)


def number(value: float) -> str:
    """Return a length with at most one decimal.

    >>> number(3.0), number(2.25), number(-0.01)
    ('3', '2.2', '0')
    """
    rounded = round(value, 1)
    whole = math.trunc(rounded)
    return str(whole) if whole == rounded else f"{rounded:.1f}"


def content(text: str) -> str:
    """Return text as it stands between tags."""
    return text if _MARKUP.search(text) is None else text.translate(_IN_TEXT)
