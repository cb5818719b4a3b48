"""What indicators promise."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rri_planner.errors import BadField
from rri_planner.model import Aggregate, Baseline, Indicator, Observation, Signpost, Target, as_text


def test_an_indicator_may_be_written_plainly() -> None:
    """A bare value is a baseline, a target, an observation."""
    indicator = Indicator(
        id="i",
        baseline=2,
        targets=[{"value": 8, "date": 2029}, Target(value=10)],
        observations=[Observation(value="3.5", groups={"women": 2})],
        aggregate={"method": "sum", "of": ["j", "k"], "tolerance": "0.5"},
        signpost={"threshold": "none left", "who": "s"},
    )
    assert indicator.baseline == Baseline(value=Decimal(2))
    assert indicator.targets == (Target(value="8", date="2029"), Target(value=Decimal(10)))
    assert indicator.observations[0].groups == {"women": Decimal(2)}
    assert indicator.aggregate == Aggregate(method="sum", of=("j", "k"), tolerance=Decimal("0.5"))
    assert indicator.signpost == Signpost(threshold="none left", who="s")
    assert indicator.signpost.threshold == as_text("none left")


def test_unknown_is_not_nought() -> None:
    """A baseline may be due to be measured, with no value yet."""
    baseline = Baseline(due="2026-12")
    assert (baseline.value, str(baseline.due)) == (None, "2026-12")


@pytest.mark.parametrize("value", [0.5, True, []])
def test_a_value_is_exact(value: object) -> None:
    """A binary float is no measured value."""
    with pytest.raises(BadField, match=r"^Indicator\.baseline\.value: "):
        Indicator(id="i", baseline={"value": value})
