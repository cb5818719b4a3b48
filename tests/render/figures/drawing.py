"""Reading a figure back: its texts and boxes, where they stand, and how wide a text is."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from attrs import frozen

from rri_planner.render import Figure
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.lettering import width_of

SVG = "{http://www.w3.org/2000/svg}"


@frozen
class Written:
    """A text and the box that it fills, as our own table of widths sees it."""

    text: str
    box: Box


def root_of(figure: Figure) -> ET.Element:
    """Return the figure as a tree, which also says that it is well formed."""
    return ET.fromstring(figure.svg)  # noqa: S314  # it is ours


def written(figure: Figure) -> Iterator[Written]:
    """Yield the texts that run level."""
    for element in root_of(figure).iter(f"{SVG}text"):
        if element.get("transform") is None:
            text = element.text or ""
            size = float(element.get("font-size", "13"))
            width = width_of(text, size, bold=element.get("font-weight") == "600")
            shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[element.get("text-anchor", "start")]
            x, y = float(element.get("x", "0")), float(element.get("y", "0"))
            yield Written(text, Box(x - shift * width, y - 0.72 * size, width, 0.72 * size))


def items(figure: Figure) -> dict[str, ET.Element]:
    """Return what is drawn for each item of the plan, by id."""
    groups = root_of(figure).iter(f"{SVG}g")
    return {id_: group for group in groups if (id_ := group.get("data-item")) is not None}
