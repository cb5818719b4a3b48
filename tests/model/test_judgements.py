"""What assumptions, influences, descriptors and judgements promise."""

from __future__ import annotations

import pytest

from rri_planner.errors import BadField
from rri_planner.model import Assumption, Descriptor, Influence, Judgement, Link


@pytest.mark.parametrize(("value", "score"), [(-3, -3), ("+3", 3), (0, 0), (None, None)])
def test_nought_differs_from_not_assessed(value: int | str | None, score: int | None) -> None:
    """A score goes from -3 to +3; none at all means that nobody has judged."""
    assert Influence(of="a", to="b", score=value).score == score


@pytest.mark.parametrize("value", [4, -4, "0.5", "strong", True])
def test_a_score_beyond_the_scale_is_refused(value: int | str) -> None:
    """There is nothing beyond cancelling and indivisible."""
    with pytest.raises(BadField, match=r"^Influence\.score: "):
        Influence(score=value)


def test_scores_come_one_for_each_variant() -> None:
    """A judgement's scores keep their order, and a variant that nobody judged has none."""
    assert Judgement(of="v/growing", to="w", scores=[-2, None, "2"]).scores == (-2, None, 2)
    assert Judgement(scores=None).scores == ()


@pytest.mark.parametrize("value", ["-2, 2", 2, {1, 2}, ["x"], {"a": 1}])
def test_what_are_no_scores_is_refused(value: object) -> None:
    """Scores are a list of whole numbers."""
    with pytest.raises(BadField, match=r"^Judgement\.scores: "):
        Judgement(scores=value)  # type: ignore[arg-type]  # anything is tried


def test_an_assumption_carries_what_rests_on_it() -> None:
    """What rests on it, what would show it, and whether it may fail."""
    assumption = Assumption(id="u", of="a", load_bearing=True, signpost="i")
    assert (assumption.of, assumption.signpost, assumption.vulnerable) == ((Link(to="a"),), ("i",), None)


def test_a_descriptor_has_variants() -> None:
    """The variants keep their order, for the scores follow it."""
    assert Descriptor(id="v", options=["shrinking", "growing"], chosen="growing").options == ("shrinking", "growing")
