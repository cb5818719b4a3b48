"""What policies and alignments promise."""

from __future__ import annotations

import pytest

from rri_planner.errors import BadField
from rri_planner.model import Alignment, Criterion, Objective, Policy


def test_a_policy_holds_its_objectives() -> None:
    """Objectives and criteria may be written as maps."""
    policy = Policy(
        id="pol",
        version="2022",
        objectives=[{"id": "o", "in_scope": True}],
        criteria=[{"criterion": "responsible-body", "evidence": "The board"}],
    )
    assert policy.objectives == (Objective(id="o", in_scope=True),)
    assert policy.criteria == (Criterion(criterion="responsible-body", evidence="The board"),)


@pytest.mark.parametrize(("value", "sign"), [("+", "supports"), (0, "neutral"), ("conflicts", "conflicts")])
def test_an_alignment_has_a_sign(value: str | int, sign: str) -> None:
    """A sign may be written short."""
    assert Alignment(of="g", with_="o", sign=value).sign == sign


@pytest.mark.parametrize("value", [1, "++", True])
def test_there_are_three_signs(value: str | int) -> None:
    """One is no sign, and neither is true."""
    with pytest.raises(BadField, match=r"^Alignment\.sign: "):
        Alignment(sign=value)
