"""Levers and goals: a matching, and the smallest set of goals that is short of actions."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rri_planner as rri
from rri_planner.analysis import Violator, levers
from rri_planner.analysis._levers_matching import maximum_matching
from rri_planner.analysis._levers_violator import smallest_violator
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Goal, Pathway, Plan, StatusUpdate

EXAMPLES = Path(__file__).parents[2] / "examples"


def _plan(reach: Mapping[str, tuple[str, ...]]) -> Plan:
    actions = sorted({action for each in reach.values() for action in each})
    return Plan(
        goals=[Goal(id=goal) for goal in reach],
        actions=[Action(id=id_, serves=[goal for goal in reach if id_ in reach[goal]]) for id_ in actions],
    )


# The worked example.
_EXAMPLE = _plan({"G1": ("A1", "A2"), "G2": ("A1",), "G3": ("A1",), "G4": ("A3", "A4")})


def test_the_worked_example() -> None:
    """Three of four goals can be matched; G2 and G3 hang on one action."""
    found = levers(_EXAMPLE)
    assert found.to_dict() == {
        "matching": 3,
        "goals": 4,
        "violator": {"goals": ["G2", "G3"], "actions": ["A1"]},
        "exact": True,
        "pairs": {"G1": "A2", "G2": "A1", "G4": "A3"},
        "method": "maximum matching (Hopcroft and Karp), smallest violator of Hall's condition by full search",
    }
    assert str(found.sentence) == (
        "Goals that can have an action of their own: 3 of 4. In the smallest group that is short, "
        "the goals are 2 and the actions that reach any of them 1."
    )
    assert found.to_rows()[1] == {"goal": "G2", "actions": "A1", "matched": "A1", "short_of_levers": True}
    assert (levers(PlanGraph(_EXAMPLE)), found.cannot_tell) == (found, ())


def test_goals_that_count() -> None:
    """Goals that were dropped or are only watched are not asked for levers; ideas and rejected ways are none."""
    plan = Plan(
        goals=[Goal(id="G1"), Goal(id="G2", watch_only="Elsewhere"), Goal(id="G3")],
        pathways=[Pathway(id="P1", serves="G1"), Pathway(id="P2", serves="G1", status="rejected")],
        actions=[
            Action(id="A1", serves="P1"),
            Action(id="A2", serves="P2"),
            Action(id="A3", serves="G1", status="idea"),
        ],
        updates=[StatusUpdate(of="G3", date="2026", status="dropped")],
    )
    found = levers(plan)
    assert (dict(found.reach), found.violator) == ({"G1": ("A1",)}, None)
    assert (found.to_dict()["violator"], found.to_rows()[0]["short_of_levers"]) == (None, False)
    assert str(found.sentence) == "Every goal can have an action of its own; goals: 1."


def test_a_search_that_stops_says_so() -> None:
    """Without time to search, a violator that the matching shows is returned, and not called the smallest."""
    found = levers(_EXAMPLE, steps=0)
    assert found.violator is not None
    assert not found.violator.exact
    assert str(found.method).endswith("so that a smaller one may exist")


@st.composite
def reaches(draw: st.DrawFn) -> dict[str, tuple[str, ...]]:
    """Return which actions reach which of some goals."""
    actions = [f"a{n}" for n in range(draw(st.integers(1, 7)))]
    each = st.lists(st.sampled_from(actions), unique=True, max_size=4).map(sorted).map(tuple)
    return {f"g{n}": draw(each) for n in range(draw(st.integers(0, 7)))}


def _violators(reach: Mapping[str, tuple[str, ...]], size: int) -> list[tuple[str, ...]]:
    return [some for some in combinations(sorted(reach), size) if len({a for goal in some for a in reach[goal]}) < size]


@given(reaches())
def test_all_subsets_agree(reach: dict[str, tuple[str, ...]]) -> None:
    """The matching is as large as Hall's theorem says, the violator the first of the smallest by trying all."""
    matched = maximum_matching(reach)
    assert all(action in reach[goal] for goal, action in matched.items())
    assert len({*matched.values()}) == len(matched)
    sizes = range(len(reach) + 1)
    subsets = [some for size in sizes for some in combinations(reach, size)]
    most = min((len({a for goal in some for a in reach[goal]}) + len(reach) - len(some) for some in subsets), default=0)
    assert len(matched) == most
    smallest = next((found[0] for found in (_violators(reach, size) for size in sizes) if found), None)
    found = smallest_violator(reach, matched, steps=10**6)
    if smallest is None:
        assert found is None
    else:
        actions = tuple(sorted({action for goal in smallest for action in reach[goal]}))
        assert found == Violator(smallest, actions, exact=True)


@given(reaches(), st.integers(0, 60))
def test_no_goal_of_a_violator_can_be_spared(reach: dict[str, tuple[str, ...]], steps: int) -> None:
    """However soon the search stops: the goals have too few actions, and any fewer of them have enough."""
    found = smallest_violator(reach, maximum_matching(reach), steps=steps)
    if found is not None:
        assert len(found.actions) < len(found.goals)
        assert len(maximum_matching({goal: reach[goal] for goal in found.goals[1:]})) == len(found.goals) - 1


@given(reaches())
def test_order_does_not_matter(reach: dict[str, tuple[str, ...]]) -> None:
    """The goals in another order in the file give the same answer."""
    assert levers(_plan(dict(reversed(reach.items())))).to_dict() == levers(_plan(reach)).to_dict()


def test_a_long_row_of_goals_needs_no_recursion() -> None:
    """Thousands of goals that hang together in a row are matched; with one more, all of them are short."""
    row = {f"g{n:05}": (f"a{n:05}", f"a{n + 1:05}") for n in range(3_000)}
    assert len(maximum_matching(row)) == 3_000
    short = {**row, "g": ("a00000",), "h": ("a03000",)}
    found = smallest_violator(short, maximum_matching(short), steps=1_000)
    assert found is not None
    assert (len(found.goals), found.exact) == (3_002, False)


@pytest.mark.parametrize("region", ["varmland", "steiermark", "grand-est", "valley.yaml"])
def test_regions_get_an_answer(region: str) -> None:
    """Each example has goals that can be matched."""
    found = levers(rri.load(EXAMPLES / region))
    assert 0 < found.matching <= found.goals
