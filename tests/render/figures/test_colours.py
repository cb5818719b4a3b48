"""The colours of figures: read as text, told apart without colour, and left to a page to change."""

from __future__ import annotations

from itertools import combinations

import pytest

from rri_planner.render import FIGURES, Palette, figure
from rri_planner.render._figures.canvas import Fill
from rri_planner.render._figures.status_look import STATUS_LOOKS, UNSTATED, Look
from tests.render.figures.drawing import SVG, root_of
from tests.render.plans import valley

PALETTE = Palette()
WRITTEN_ON = {
    "ink": (
        "paper",
        "band",
        "goal-soft",
        "pathway-soft",
        "action-soft",
        "supports-soft",
        "conflicts-soft",
        "planned",
        "selected",
    ),
    "muted": ("paper", "band", "goal-soft", "pathway-soft", "action-soft"),
    "goal": ("paper", "goal-soft"),
    "critical": ("paper",),
    "accent": ("paper",),
    "on-accent": ("accent", "done", "running", "supports", "conflicts"),
}
# Machado, Oliveira and Fernandes 2009: what is left of red, green and blue without one kind of cone.
SIGHTS = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "no cones": ((0.2126, 0.7152, 0.0722),) * 3,
}


def linear(colour: str) -> tuple[float, ...]:
    """Return red, green and blue as amounts of light."""
    parts = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def lightness(light: tuple[float, ...]) -> float:
    """Return the lightness from 0 to 100 (CIE L*)."""
    share = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    return 116 * share ** (1 / 3) - 16 if share > 0.008856 else 903.3 * share


def seen(colour: str, sight: str) -> tuple[float, ...]:
    """Return the light of a colour as somebody sees it."""
    light = linear(colour)
    return tuple(min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in SIGHTS[sight])


def contrast(one: str, other: str) -> float:
    """Return the contrast as WCAG 2.2 counts it."""
    first, second = (0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (one, other)))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


@pytest.mark.parametrize(("letters", "ground"), [(a, b) for a, grounds in WRITTEN_ON.items() for b in grounds])
def test_letters_can_be_read(letters: str, ground: str) -> None:
    """Every colour of letters has a contrast of 4.5 to 1 on whatever it is written on."""
    assert contrast(PALETTE.colour(letters), PALETTE.colour(ground)) >= 4.5


@pytest.mark.parametrize("sight", SIGHTS)
def test_statuses_can_be_told_apart(sight: str) -> None:
    """Any two statuses differ in lightness, in pattern or in outline, whatever cones somebody has."""

    def plain(look: Look) -> str:
        return look.fill.role if isinstance(look.fill, Fill) else look.fill

    for one, other in combinations([*STATUS_LOOKS.values(), UNSTATED], 2):
        if isinstance(one.fill, Fill) or isinstance(other.fill, Fill) or plain(one) == plain(other):
            assert (one.fill, one.dash) != (other.fill, other.dash)
        else:
            first, second = (lightness(seen(PALETTE.colour(plain(each)), sight)) for each in (one, other))
            assert abs(first - second) >= 10


@pytest.mark.parametrize("sight", SIGHTS)
def test_help_and_hindrance_have_signs(sight: str) -> None:
    """Where only the colour says whether an item helps or hinders, the sign in the cell says it too."""
    signs = {text for each in [figure(valley(), "influence")] for row in each.table.rows for text in row[1:] if text}
    assert all(text[0] in "+\N{EN DASH}0" for text in signs)
    assert contrast(PALETTE.colour("on-accent"), PALETTE.colour("conflicts")) >= 4.5
    assert SIGHTS[sight]


@pytest.mark.parametrize("name", FIGURES)
def test_colours_are_plain_for_printers_and_free_for_pages(name: str) -> None:
    """Every colour is an attribute that any program reads; a rule that only browsers apply lets a page change it."""
    root = root_of(figure(valley(), name))
    style = next(element for element in root.iter() if element.tag == f"{SVG}style").text or ""
    assert style.startswith("@supports (fill:var(--figure)){")
    for element in root.iter():
        for what, letter in (("fill", "f"), ("stroke", "s")):
            colour = element.get(what)
            if colour is not None and colour.startswith("#"):
                role = next(each[2:] for each in (element.get("class") or "").split() if each.startswith(f"{letter}-"))
                assert colour == PALETTE.colour(role)
                assert f".{letter}-{role}{{{what}:var(--figure-{role},{colour})}}" in style
