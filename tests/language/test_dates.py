"""Dates and periods, as precise as they are known."""

from __future__ import annotations

import pytest

from rri_planner.language import format_date, format_period
from rri_planner.model import PartialDate, Period


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2027", ("2027", "2027", "2027", "2027")),
        ("2027-Q1", ("kvartal 1 2027", "1. Quartal 2027", "1er trimestre 2027", "Q1 2027")),
        ("2027-Q2", ("kvartal 2 2027", "2. Quartal 2027", "2e trimestre 2027", "Q2 2027")),
        ("2027-Q4", ("kvartal 4 2027", "4. Quartal 2027", "4e trimestre 2027", "Q4 2027")),
        ("2027-06", ("juni 2027", "Juni 2027", "juin 2027", "June 2027")),
        ("2027-06-15", ("15 juni 2027", "15. Juni 2027", "15 juin 2027", "15 June 2027")),
        ("2027-08-01", ("1 augusti 2027", "1. August 2027", "1er août 2027", "1 August 2027")),
        ("2027-08-11", ("11 augusti 2027", "11. August 2027", "11 août 2027", "11 August 2027")),
    ],
)
def test_a_date_is_written_with_its_precision(date: str, expected: tuple[str, ...]) -> None:
    """Nothing is written that is not known, and what is known is written as the language writes it."""
    assert tuple(format_date(PartialDate.parse(date), language) for language in ("sv", "de", "fr", "en")) == expected


def test_a_territory_has_its_own_months() -> None:
    """A plan in the German of Austria begins in Jänner."""
    assert format_date(PartialDate.parse("2027-01"), "de-AT") == "Jänner 2027"


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2026/2030", ("2026–2030",) * 4),  # noqa: RUF001  # the dash is what is promised
        ("2027", ("2027",) * 4),
        (
            "2026-08/2027-06-15",
            (
                "augusti 2026–15 juni 2027",  # noqa: RUF001  # the dash is what is promised
                "August 2026 bis 15. Juni 2027",
                "août 2026 – 15 juin 2027",  # noqa: RUF001  # the dash is what is promised
                "August 2026 – 15 June 2027",  # noqa: RUF001  # the dash is what is promised
            ),
        ),
        ("2026/..", ("från 2026", "ab 2026", "à partir de 2026", "from 2026")),
        ("2026-08/..", ("från augusti 2026", "ab August 2026", "à partir d'août 2026", "from August 2026")),
        ("2026-10/..", ("från oktober 2026", "ab Oktober 2026", "à partir d'octobre 2026", "from October 2026")),
        ("2026-Q1/..", ("från kvartal 1 2026", "ab 1. Quartal 2026", "à partir du 1er trimestre 2026", "from Q1 2026")),
        ("2026-06-15/..", ("från 15 juni 2026", "ab 15. Juni 2026", "à partir du 15 juin 2026", "from 15 June 2026")),
        ("../2027", ("till och med 2027", "bis 2027", "jusqu'en 2027", "until 2027")),
        ("../2027-08", ("till och med augusti 2027", "bis August 2027", "jusqu'en août 2027", "until August 2027")),
        (
            "../2027-06-15",
            ("till och med 15 juni 2027", "bis 15. Juni 2027", "jusqu'au 15 juin 2027", "until 15 June 2027"),
        ),
        ("../..", ("utan fasta datum", "ohne feste Daten", "sans dates fixées", "no fixed dates")),
    ],
)
def test_a_period_reads_well_in_every_language(period: str, expected: tuple[str, ...]) -> None:
    """Both ends, one end or none: read aloud, it is what somebody would say."""
    assert tuple(format_period(Period.parse(period), language) for language in ("sv", "de", "fr", "en")) == expected
