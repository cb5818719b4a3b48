"""The colours that figures have on a dark page."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from rri_planner.render import Palette
from tests.render.figures.test_colours import WRITTEN_ON, contrast

STYLES = (files("rri_planner.render") / "templates" / "styles" / "figure-colours.css").read_text(encoding="utf-8")
DARK = {"accent": "#7fc3cf", **dict(re.findall(r"--figure-([a-z-]+): (#[0-9a-f]{6})", STYLES))}


def test_every_role_has_a_dark_colour() -> None:
    """No colour of a light page is left over on a dark one."""
    assert set(DARK) == set(Palette().roles)


@pytest.mark.parametrize(
    ("letters", "ground"), [(role, each) for role, grounds in WRITTEN_ON.items() for each in grounds]
)
def test_letters_can_be_read_in_the_dark(letters: str, ground: str) -> None:
    """Whatever is written on something has a contrast of 4.5 to 1 at least (WCAG 2, AA)."""
    assert contrast(DARK[letters], DARK[ground]) >= 4.5
