"""Which language is spoken."""

from __future__ import annotations

import pytest

from rri_planner.language import direction, format_number, negotiate, user_language


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("sv", "sv"),
        ("sv_SE.UTF-8", "sv"),
        ("de_AT@euro", "de"),
        ("DE-at", "de"),
        ("fr", "fr"),
        ("en_US", "en"),
        ("C", "en"),
        ("fi", "en"),
        ("und", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_the_nearest_of_our_languages_is_chosen(wanted: str | None, expected: str) -> None:
    """Territory, encoding and case do not matter; English serves everybody else."""
    assert negotiate(wanted) == expected


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "de_DE"}, "de"),
        ({"LANG": "sv_SE", "LC_MESSAGES": "de_DE", "LC_ALL": "fr_FR"}, "fr"),
        ({"LANG": "sv_SE", "LC_ALL": ""}, "sv"),
        ({"LANG": "sv_SE", "LANGUAGE": "fi:de:fr"}, "de"),
        ({"LANG": "sv_SE", "LANGUAGE": "fi"}, "sv"),
        ({"LANGUAGE": "fr"}, "fr"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, "en"),
        ({"LC_ALL": "POSIX", "LANG": "sv_SE"}, "en"),
    ],
)
def test_the_environment_says_which_language_the_user_reads(environ: dict[str, str], expected: str) -> None:
    """The variables count in the order in which gettext reads them."""
    assert user_language(environ) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("sv", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("ur", "rtl"), ("und", "ltr"), ("", "ltr"), ("no such", "ltr")],
)
def test_a_language_has_a_direction(language: str, expected: str) -> None:
    """A document knows in which direction each of its texts runs."""
    assert direction(language) == expected


@pytest.mark.parametrize("language", ["und", "", "xx-nowhere", "q", "../../etc", "en"])
def test_a_language_nobody_knows_is_written_as_english(language: str) -> None:
    """An odd language tag is no reason to fail."""
    assert format_number(1234, language) == "1,234"
