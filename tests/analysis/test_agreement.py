"""Agreement of judges: whether scores can be counted."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import agreement, krippendorff_alpha
from rri_planner.analysis._agreement_alpha import Level
from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.model import Influence, Plan

_EXAMPLES = Path(__file__).parents[2] / "examples"

# Krippendorff's data C: four judges, twelve units, None where one did not judge.
_DATA_C: list[list[int | None]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


@pytest.mark.parametrize(
    ("level", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_the_published_example(level: Level, alpha: float) -> None:
    """Krippendorff's data C with missing values gives his four numbers."""
    found = krippendorff_alpha(list(zip(*_DATA_C, strict=True)), level=level)
    assert found == pytest.approx(alpha, abs=0.0005)


@given(st.lists(st.lists(st.none() | st.integers(-3, 3), max_size=4), max_size=6))
def test_alpha_agrees_with_the_pairs_written_out(units: list[list[int | None]]) -> None:
    """Alpha is one less the mean disagreement within units over that of all values, pair by pair."""
    kept = [[value for value in unit if value is not None] for unit in units]
    kept = [unit for unit in kept if len(unit) > 1]
    every = [value for unit in kept for value in unit]
    across = sum((one - other) ** 2 for one, other in permutations(every, 2))
    within = sum(Fraction((a - b) ** 2, len(unit) - 1) for unit in kept for a, b in permutations(unit, 2))
    wanted = None if across == 0 else float(1 - within * (len(every) - 1) / across)
    assert krippendorff_alpha(units, level="interval") == wanted


def test_ratio_knows_zero() -> None:
    """Two values whose sum is zero have no ratio distance, so that nothing is divided by zero."""
    assert krippendorff_alpha([[-1, 1], [2, 2]], level="ratio") is not None


def test_pairs_to_talk_about() -> None:
    """A range of three or opposite signs is listed; a small difference and a single judge are not."""
    given_scores = {
        ("a", "g"): [2, 0, -2],
        ("a", "h"): [0, 3],
        ("b", "g"): [1, 2],
        ("b", "h"): [3],
        ("c", "g"): [-1, 1],
    }
    said = [Influence(of=of, to=to, score=score) for (of, to), scores in given_scores.items() for score in scores]
    found = agreement(PlanGraph(Plan(influences=[*said, Influence(of="a", to="g"), Influence(to="g", score=1)])))
    assert [(each.of, each.to, each.range, each.opposite) for each in found.pairs] == [
        ("a", "g", 4, True),
        ("a", "h", 3, False),
        ("c", "g", 2, True),
    ]
    assert found.to_rows()[0] == {"of": "a", "to": "g", "range": 4, "opposite": True, "scores": "-2, 0, 2"}
    assert found.to_dict()["judged_twice"] == 4
    assert "Pairs to talk about before counting: 3." in str(found.sentence)


def test_the_order_of_the_file_does_not_matter() -> None:
    """Shuffled records give the same answer."""
    said = [Influence(of="a", to=to, score=score) for to in ("g", "h") for score in (1, 2)]
    assert agreement(Plan(influences=said)) == agreement(Plan(influences=said[::-1]))


def test_without_a_second_judge_nobody_can_tell() -> None:
    """One judge a pair is no agreement and no dispute; the pairs are named."""
    found = agreement(Plan(influences=[Influence(of="a", to="g", score=3)]))
    assert (found.alpha, found.pairs) == (None, ())
    assert found.to_dict()["cannot_tell"] == [{"needs": "influences", "ids": ["a -> g"]}]
    assert str(found.sentence).endswith("pairs that two or more judged: 0.")


def test_the_example_regions() -> None:
    """Two regions have judged some pairs twice and can be told; the other is told why not."""
    for name in ("varmland", "steiermark", "grand-est"):
        found = agreement(load(_EXAMPLES / name))
        assert (found.judged_twice == 0) == bool(found.cannot_tell)
