"""What a region promises."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rri_planner.errors import BadField
from rri_planner.model import ContextItem, Population, ReferenceShare, Region, as_text


def test_a_region_may_be_written_plainly() -> None:
    """A name is enough for a region, a number for its population."""
    region = Region(
        name="Linddalen",
        country="NO",
        population={"value": "41000", "date": 2025},
        context=[{"id": "c", "value": 71, "unit": "percent"}],
        reference={"group": "women", "share": 49},
    )
    assert (region.name, region.country) == (as_text("Linddalen"), "NO")
    assert region.population == Population(value=41000, date=2025)
    assert region.context == (ContextItem(id="c", value=Decimal(71), unit="percent"),)
    assert region.reference == (ReferenceShare(group="women", share=Decimal(49)),)


@pytest.mark.parametrize("value", ["Sweden", "se", "", False, 46])
def test_a_country_has_two_letters(value: object) -> None:
    """Norway is a country, not a truth value."""
    with pytest.raises(BadField, match=r"^Region\.country: "):
        Region(country=value)  # type: ignore[arg-type]  # anything is tried
