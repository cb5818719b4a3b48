"""What figures are drawn on: shapes and letters in the colours of a palette, and the finished SVG."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.render._figures.elements import Box, content, element, number
from rri_planner.render._figures.lettering import clean, is_right_to_left
from rri_planner.render._figures.palette import Palette

Point: TypeAlias = tuple[float, float]
Anchor: TypeAlias = Literal["start", "middle", "end"]
Paint: TypeAlias = Literal["fill", "stroke", "stop-color"]
FONTS = "Inter, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
LINE_HEIGHT = 1.3
_PREFIX = "\0"
_FAINT = 0.06
_LETTERS: Mapping[Paint, str] = {"fill": "f", "stroke": "s", "stop-color": "st"}
_ISOLATED = "\u2067{}\u2069"


@frozen
class Fill:
    """A pattern in the colour of a role: ``stripes`` and ``dots`` stand on paper, fades run from left to right."""

    role: str
    pattern: Literal["stripes", "dots", "fade-in", "fade-out"]


@frozen
class Style:
    """How a shape looks: filled evenly with the colour of a role, or with a pattern; ``weight`` is in pixels."""

    fill: Fill | str | None = None
    stroke: str | None = None
    weight: float = 1
    dash: str | None = None


@frozen
class Type:
    """How letters look; ``size`` in pixels."""

    size: float = 13
    role: str = "ink"
    bold: bool = False
    anchor: Anchor = "start"

    @property
    def line(self) -> float:
        """The height of a line in pixels."""
        return self.size * LINE_HEIGHT


class Canvas:
    """Gathers elements in the order in which they are drawn.

    Every colour is a plain attribute, which Word and Typst read, with a class: a rule that only browsers
    understand lets a page put its own colour there by a custom property such as ``--figure-ink``.
    """

    def __init__(self, palette: Palette) -> None:
        self._colours = palette.roles
        self._parts: list[str] = []
        self._definitions: dict[str, str] = {}
        self._rules: set[tuple[Paint, str]] = set()

    def rect(self, box: Box, style: Style, *, radius: float = 0) -> None:
        """Draw a rectangle."""
        self._shape("rect", style, x=box.x, y=box.y, width=box.width, height=box.height, rx=radius or None)

    def circle(self, centre: Point, radius: float, style: Style) -> None:
        """Draw a circle."""
        self._shape("circle", style, cx=centre[0], cy=centre[1], r=radius)

    def polygon(self, points: Iterable[Point], style: Style) -> None:
        """Draw a closed shape."""
        written = " ".join(f"{number(x)},{number(y)}" for x, y in points)
        self._shape("polygon", style, points=written, stroke_linejoin="round")

    def line(self, start: Point, end: Point, style: Style) -> None:
        """Draw a straight line."""
        self._shape("line", style, x1=start[0], y1=start[1], x2=end[0], y2=end[1])

    def path(self, path: str, style: Style) -> None:
        """Draw a path, written as SVG does."""
        self._shape("path", style, d=path)

    def text(self, at: Point, text: str, letters: Type, *, language: str | None = None, upwards: bool = False) -> None:
        """Write one line; the point is on its base line. Letters from right to left keep their own order."""
        cleaned = clean(text)
        if not cleaned:
            return
        shown = _ISOLATED.format(cleaned) if is_right_to_left(cleaned) else cleaned
        self._parts.append(
            element(
                "text",
                content(shown),
                x=at[0],
                y=at[1],
                font_size=letters.size,
                font_weight="600" if letters.bold else None,
                text_anchor=None if letters.anchor == "start" else letters.anchor,
                lang=language,
                transform=f"rotate(-90 {number(at[0])} {number(at[1])})" if upwards else None,
                **self._painted("fill", letters.role),
            )
        )

    def lines(self, box: Box, lines: Sequence[str], letters: Type, *, language: str | None = None) -> None:
        """Write lines from the top of a box, at its left edge, or at its right one where they run from there."""
        mirrored = letters.anchor == "start" and bool(lines) and is_right_to_left(lines[0])
        anchor: Anchor = "end" if mirrored else letters.anchor
        x = {"start": box.x, "middle": box.x + box.width / 2, "end": box.right}[anchor]
        written = Type(letters.size, letters.role, letters.bold, anchor)
        for index, line in enumerate(lines):
            self.text((x, box.y + index * letters.line + 0.95 * letters.size), line, written, language=language)

    @contextmanager
    def group(self, name: str, title: str | None = None, /, **about: str | None) -> Iterator[None]:
        """Gather what is drawn inside into one group, with a tooltip and ``data-`` attributes for scripts of a page."""
        outer, self._parts = self._parts, []
        yield
        named = [element("title", content(clean(title)))] if title else []
        facts = {f"data_{key.rstrip('_')}": value for key, value in about.items()}
        outer.append(element("g", *named, *self._parts, class_=name, **facts))
        self._parts = outer

    def finished(self, size: Point, *, title: str, description: str, language: str) -> str:
        """Return the whole as a standalone document; its ids begin with a mark made from its content."""
        width, height = size
        body = "".join([self._styles(), *self._defined(), *self._parts])
        names = [
            element("title", content(clean(title)), id=f"{_PREFIX}-title"),
            element("desc", content("\n".join(map(clean, description.splitlines()))), id=f"{_PREFIX}-desc"),
        ]
        whole = element(
            "svg",
            *names,
            body,
            xmlns="http://www.w3.org/2000/svg",
            id=_PREFIX,
            class_="figure-drawing",
            width=width,
            height=height,
            viewBox=f"0 0 {number(width)} {number(height)}",
            role="img",
            aria_labelledby=f"{_PREFIX}-title {_PREFIX}-desc",
            lang=language,
            font_family=FONTS,
        )
        mark = hashlib.blake2s(whole.encode("utf-8", "replace"), digest_size=5).hexdigest()
        return whole.replace(_PREFIX, f"figure-{mark}") + "\n"

    def _shape(self, name: str, style: Style, **place: str | float | None) -> None:
        outline = {"stroke": self._colour("stroke", style.stroke)} if style.stroke else {}
        weight = style.weight if style.stroke and style.weight != 1 else None
        self._parts.append(
            element(
                name,
                **place,
                fill=self._filled(style.fill),
                **outline,
                stroke_width=weight,
                stroke_dasharray=style.dash,
                class_=_classes(style),
            )
        )

    def _filled(self, fill: Fill | str | None) -> str:
        if fill is None:
            return "none"
        if isinstance(fill, str):
            return self._colour("fill", fill)
        return f"url(#{self._defining(fill)})"

    def _colour(self, what: Paint, role: str) -> str:
        """Return the colour of a role, and remember that a page may change it."""
        self._rules.add((what, role))
        return self._colours[role]

    def _painted(self, what: Paint, role: str) -> dict[str, str]:
        return {what: self._colour(what, role), "class_": f"{_LETTERS[what]}-{role}"}

    def _defining(self, fill: Fill) -> str:
        name = f"{_PREFIX}-{fill.pattern}-{fill.role}"
        if name not in self._definitions:
            self._definitions[name] = self._pattern(fill, name)
        return name

    def _pattern(self, fill: Fill, name: str) -> str:
        if fill.pattern.startswith("fade"):
            return self._fade(fill, name)
        ground = element("rect", width=8, height=8, **self._painted("fill", "paper"))
        ink, striped = self._painted("fill", fill.role), fill.pattern == "stripes"
        mark = element("rect", width=3, height=8, **ink) if striped else element("circle", cx=4, cy=4, r=1.6, **ink)
        turn = "rotate(45)" if striped else None
        return element(
            "pattern", ground, mark, id=name, width=8, height=8, patternUnits="userSpaceOnUse", patternTransform=turn
        )

    def _fade(self, fill: Fill, name: str) -> str:
        opacities = (_FAINT, 1) if fill.pattern == "fade-in" else (1, _FAINT)
        colour = self._painted("stop-color", fill.role)
        stops = [
            element("stop", offset=float(at), stop_opacity=str(opacity), **colour)
            for at, opacity in enumerate(opacities)
        ]
        return element("linearGradient", *stops, id=name)

    def _defined(self) -> list[str]:
        made = [self._definitions[name] for name in sorted(self._definitions)]
        return [element("defs", *made)] if made else []

    def _styles(self) -> str:
        rules = "".join(
            f"#{_PREFIX} .{_LETTERS[what]}-{role}{{{what}:var(--figure-{role},{self._colours[role]})}}"
            for what, role in sorted(self._rules)
        )
        return f"<style>@supports (fill:var(--figure)){{{rules}}}</style>"


def _classes(style: Style) -> str | None:
    """Return the classes by which a page reaches the colours of a shape; a pattern has its own."""
    found = [f"f-{style.fill}" if isinstance(style.fill, str) else "", f"s-{style.stroke}" if style.stroke else ""]
    return " ".join(filter(None, found)) or None
