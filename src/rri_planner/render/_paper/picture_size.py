"""How large a drawing wants to be."""

from __future__ import annotations

import re
from typing import Final

_SIZE: Final = re.compile(r'\b(width|height)="([\d.]+)(?:px)?"')
_BOX: Final = re.compile(r'\bviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)')
_USUAL: Final = (300.0, 150.0)
WIDEST: Final = 1000
"""A wider drawing has letters too small to read on an upright page, and lies on its side."""


def size_of(svg: str) -> tuple[float, float]:
    """Return the width and the height that a drawing asks for, in pixels, of which 96 make an inch.

    >>> size_of('<svg width="88" height="88" viewBox="0 0 29 29">')
    (88.0, 88.0)
    """
    head = svg.partition(">")[0]
    asked = {side: float(length) for side, length in _SIZE.findall(head)}
    box = _BOX.search(head)
    wide, high = (float(box[1]), float(box[2])) if box else _USUAL
    return asked.get("width", wide), asked.get("height", high)
