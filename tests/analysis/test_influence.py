"""Signed influence: which items help and which hinder."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import influence
from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Goal, Influence, Plan

_EXAMPLES = Path(__file__).parents[2] / "examples"
_EXAMPLE = [[0, 3, 0, 1], [1, 0, 2, 0], [0, 1, 0, 3], [2, 0, 1, 0]]
_Scores = list[list[int | None]]


def _plan(matrix: Sequence[Sequence[int | None]]) -> Plan:
    ids = [f"g-{number}" for number in range(len(matrix))]
    return Plan(
        goals=[Goal(id=id_) for id_ in ids],
        influences=[
            Influence(of=of, to=to, score=score)
            for of, row in zip(ids, matrix, strict=True)
            for to, score in zip(ids, row, strict=True)
        ],
    )


def test_the_worked_example() -> None:
    """D = 4, 3, 4, 3, totals 10, 9, 10, 9: two groups at most, and no order by powers of the matrix."""
    found = influence(_plan(_EXAMPLE))
    assert [each.direct for each in found.items.values()] == [4, 3, 4, 3]
    assert [each.total for each in found.items.values()] == [10, 9, 10, 9]
    assert [each.received for each in found.items.values()] == [3, 4, 3, 4]
    assert found.assessed == 1
    assert found.most_helped == ("g-1", "g-3")
    assert found.most_hindered == ()
    assert found.cannot_tell == ()
    assert found == influence(PlanGraph(_plan(_EXAMPLE)))
    assert "seed 0" in str(found.method)
    assert "The group that moves most is" in str(found.sentence)


def test_null_is_not_zero() -> None:
    """A pair that nobody assessed is missing, a zero is an assessment; too many missing pairs hold the order back."""
    found = influence(_plan([[0, 3, None], [0, 0, None], [None, None, 0]]))
    assert found.assessed == Fraction(2, 6)
    assert found.stability is None
    assert found.to_dict()["cannot_tell"] == [
        {"needs": "score", "ids": ["g-0 -> g-2", "g-1 -> g-2", "g-2 -> g-0", "g-2 -> g-1"]}
    ]
    assert "2 of 6" in str(found.sentence)
    assert "held back" in str(found.method)
    assert [row["group"] for row in found.to_rows()] == [None, None, None]
    assert influence(_plan([[0, 3, None], [0, 0, None], [None, None, 0]]), enough=0.3).stability is not None


def test_several_judges_count_by_their_mean() -> None:
    """The mean of two judges stands for the pair, and the method says so."""
    said = [Influence(of="g", to="h", score=3, by="x"), Influence(of="g", to="h", score=0, by="y")]
    found = influence(Plan(goals=[Goal(id="g"), Goal(id="h")], influences=[*said, Influence(of="h", to="g", score=-1)]))
    assert found.items["g"].to_dict() == {"direct": 1.5, "second_order": -0.75, "total": 0.75, "received": -1}
    assert found.opposed == (("g", "h"),)
    assert found.most_hindered == ("g",)
    assert "the mean of several judges" in str(found.method)


def test_only_live_items_count() -> None:
    """What is dropped, does not exist or influences itself is left out."""
    plan = Plan(
        goals=[Goal(id="g"), Goal(id="h")],
        actions=[Action(id="a", status="dropped")],
        influences=[
            Influence(of="a", to="g", score=3),
            Influence(of="g", to="nothing", score=3),
            Influence(of="g", to="g", score=3),
            Influence(of="g", score=3),
            Influence(to="g", score=3),
            Influence(of="h", to="g", score=2),
        ],
    )
    found = influence(plan)
    assert {id_: each.direct for id_, each in found.items.items()} == {"g": 0, "h": 2}


def test_a_plan_without_influences_cannot_tell() -> None:
    """Where nothing was judged, the missing field is named."""
    found = influence(Plan())
    assert found.to_dict()["cannot_tell"] == [{"needs": "influences", "ids": []}]
    assert (found.assessed, found.stability) == (None, None)
    assert str(found.sentence) == "The plan does not say how its parts help or hinder one another."


def test_a_clear_order_is_stable_and_a_close_one_is_not() -> None:
    """An item far ahead stays first in every run; items that are level share a group."""
    far = influence(_plan([[0, 3, 3], [0, 0, 0], [0, 0, 0]])).stability
    assert far is not None
    assert far.groups == (("g-0",), ("g-1", "g-2"))
    assert far.to_dict()["first"] == {"g-0": 1.0}
    assert (far.top, far.top_held) == (("g-0",), 1.0)
    close = influence(_plan(_EXAMPLE)).stability
    assert close is not None
    assert close.groups == (("g-0", "g-1", "g-2", "g-3"),)
    assert close.top_held < 0.5


def test_long_lists_of_missing_pairs_are_cut() -> None:
    """No more than a hundred pairs are named."""
    plan = Plan(goals=[Goal(id=f"g-{number}") for number in range(20)])
    said = [Influence(of=f"g-{number}", to=f"g-{(number + 1) % 20}") for number in range(20)]
    assert len(influence(plan.evolve(influences=said)).cannot_tell[0].ids) == 100


@given(
    st.integers(2, 5).flatmap(
        lambda size: st.lists(
            st.lists(st.none() | st.integers(-3, 3), min_size=size, max_size=size), min_size=size, max_size=size
        )
    )
)
def test_totals_are_those_of_the_matrix(matrix: _Scores) -> None:
    """Direct, second order and received are the sums that the definition gives, written out."""
    found = influence(_plan(matrix), runs=3, enough=0)
    size = range(len(matrix))
    cell = [[0 if of == to else matrix[of][to] or 0 for to in size] for of in size]
    direct = [sum(row) for row in cell]
    for index, each in enumerate(found.items.values()):
        assert each.direct == direct[index]
        assert each.second_order == Fraction(sum(cell[index][to] * direct[to] for to in size), 2)
        assert each.received == sum(row[index] for row in cell)
    assert found.stability is not None
    assert sorted(id_ for group in found.stability.groups for id_ in group) == list(found.items)


@pytest.mark.parametrize("name", ["varmland", "steiermark", "grand-est"])
def test_the_example_regions_are_told_that_too_little_is_assessed(name: str) -> None:
    """None of the examples has judged enough pairs for an order, and each is told which are missing."""
    found = influence(load(_EXAMPLES / name))
    assert found.items
    assert found.stability is None
    assert found.cannot_tell[0].ids
