"""Durations, in words."""

from __future__ import annotations

import pytest

from rri_planner.language import format_duration
from rri_planner.model import Duration


@pytest.mark.parametrize(
    ("duration", "expected"),
    [
        ("P1Y", ("1 år", "1 Jahr", "1 an", "1 year")),
        ("P6M", ("6 månader", "6 Monate", "6 mois", "6 months")),
        ("P18M", ("1 år och 6 månader", "1 Jahr und 6 Monate", "1 an et 6 mois", "1 year and 6 months")),
        ("P14D", ("2 veckor", "2 Wochen", "2 semaines", "2 weeks")),
        ("P1M10D", ("1 månad och 10 dagar", "1 Monat und 10 Tage", "1 mois et 10 jours", "1 month and 10 days")),
        ("P0D", ("0 dagar", "0 Tage", "0 jour", "0 days")),
        ("P4M..P6M", ("4 till 6 månader", "4 bis 6 Monate", "4 à 6 mois", "4 to 6 months")),
        ("P6M..P1Y", ("6 månader till 1 år", "6 Monate bis 1 Jahr", "6 mois à 1 an", "6 months to 1 year")),
        (
            "P1Y..P1Y6M",
            (
                "1 år till 1 år och 6 månader",
                "1 Jahr bis 1 Jahr und 6 Monate",
                "1 an à 1 an et 6 mois",
                "1 year to 1 year and 6 months",
            ),
        ),
        ("P3000Y", ("3\N{NO-BREAK SPACE}000 år", "3.000 Jahre", "3\N{NARROW NO-BREAK SPACE}000 ans", "3,000 years")),
    ],
)
def test_a_duration_is_said_in_words(duration: str, expected: tuple[str, ...]) -> None:
    """A duration is said in the units that people use; a range names a common unit once."""
    said = tuple(format_duration(Duration.parse(duration), language) for language in ("sv", "de", "fr", "en"))
    assert said == expected
