"""Which wording of a text a reader gets."""

from __future__ import annotations

import pytest

from rri_planner.language import Chosen, pick
from rri_planner.model import Plan, as_text

_TITLE = as_text({"sv": "mål", "en": "goal", "de-AT": "Ziel"})


@pytest.mark.parametrize(
    ("language", "prefer", "expected"),
    [
        ("en", (), Chosen("goal", "en", fallback=False)),
        ("de", (), Chosen("Ziel", "de-AT", fallback=False)),
        ("sv-FI", (), Chosen("mål", "sv", fallback=False)),
        ("fr", (), Chosen("mål", "sv", fallback=True)),
        ("fr", ("en", "de"), Chosen("goal", "en", fallback=True)),
        ("fr", ("it", "de"), Chosen("Ziel", "de-AT", fallback=True)),
    ],
)
def test_the_wanted_wording_else_the_original(language: str, prefer: tuple[str, ...], expected: Chosen) -> None:
    """The wanted language, else a preferred one, else the original; and it is said which."""
    plan = Plan(languages=["sv", "en"], title=_TITLE)
    assert plan.title is not None
    assert pick(plan.title, language, prefer=prefer) == expected


@pytest.mark.parametrize(("languages", "found"), [((), "und"), (("sv",), "sv")])
def test_a_plain_text_is_in_the_language_of_its_plan(languages: tuple[str, ...], found: str) -> None:
    """Where the plan names no language, nobody can say that another one was wanted."""
    plan = Plan(languages=languages, title="mål")
    assert plan.title is not None
    assert pick(plan.title, "de") == Chosen("mål", found, fallback=found == "sv")


def test_a_text_outside_a_plan_has_no_language_yet() -> None:
    """A text that belongs to no plan is given as it stands."""
    text = as_text("mål")
    assert text is not None
    assert pick(text, "de") == Chosen("mål", "und", fallback=False)
