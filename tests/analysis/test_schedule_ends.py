"""The schedule's ends: reached with the last of all their means, the first of any, or the k-th."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import CannotTell, Reached, schedule
from rri_planner.errors import UnknownWord
from rri_planner.model import Action, Goal, Needs, Pathway, Plan


def _means(*days: int | None, serves: str = "g") -> list[Action]:
    return [
        Action(id=f"a{number}", duration=None if each is None else f"P{each}D", serves=serves)
        for number, each in enumerate(days)
    ]


@pytest.mark.parametrize(
    ("needs", "reached"),
    [
        (Needs("all"), Reached(9, 9, ("a1", "a2", "a0"))),
        (Needs("any"), Reached(3, 3, ("a1",))),
        (Needs("at_least", 2), Reached(5, 5, ("a1", "a2"))),
        (Needs("at_least", 4), Reached()),
    ],
)
def test_an_end_takes_as_many_means_as_it_says(needs: Needs, reached: Reached) -> None:
    """All of 9, 3 and 5 days take 9, any one takes 3, two of them take 5; more than there are is never reached."""
    found = schedule(Plan(goals=[Goal(id="g", needs=needs)], actions=_means(9, 3, 5)))
    assert found.end("g") == reached


def test_unstated_needs_are_read_both_ways() -> None:
    """Where nobody says how many means an end takes, it and what rests on it are read as any and as all."""
    plan = Plan(
        vision={},
        goals=[Goal(id="g"), Goal(id="h", needs="all")],
        actions=[*_means(9, 3), Action(id="b", duration="P4D", serves="h")],
    )
    found = schedule(plan)
    assert {id_: {name: each.finish for name, each in readings.items()} for id_, readings in found.ends.items()} == {
        "g": {"any": 3, "all": 9},
        "h": {"stated": 4},
        "vision": {"any": 3, "all": 9},
    }
    assert (found.end("g").finish, found.end("g", "all").finish) == (3, 9)
    assert found.chain("vision", "all") == ("a0", "g", "vision")
    assert found.chain("vision") == ("a1", "g", "vision")
    assert found.cannot_tell == (CannotTell("needs", ("g", "vision")),)
    with pytest.raises(UnknownWord):
        found.end("h", "any")


def test_means_that_cannot_be_placed_leave_a_lower_bound() -> None:
    """What needs an action without times is reached no earlier than the means that are known make it."""
    goals = [Goal(id="g", needs="all"), Goal(id="h", needs={"at_least": 2}), Goal(id="i", needs="any")]
    actions = [
        Action(id="a", duration="P3D", serves=["g", "h", "i"]),
        Action(id="b", duration="P5D", serves=["g", "h"]),
        Action(id="c", serves=["g", "h", "i"]),
    ]
    above = Goal(id="j", needs="all", serves=[])
    found = schedule(Plan(goals=[*goals, above, Goal(id="g2", serves="j", needs="all")], actions=actions))
    assert [found.end(id_) for id_ in "ghi"] == [Reached(None, 5), Reached(None, 3), Reached()]
    assert (found.chain("g"), dict(found.along("g")), found.end("j")) == ((), {}, Reached())


def test_a_lower_bound_is_handed_on() -> None:
    """An end above one that is only bounded is bounded too."""
    plan = Plan(
        goals=[Goal(id="top", needs="all"), Goal(id="g", needs="all", serves="top")],
        actions=[*_means(4, None), Action(id="b", duration="P6D", serves="top")],
    )
    assert (schedule(plan).end("g"), schedule(plan).end("top")) == (Reached(None, 4), Reached(None, 6))


def test_ends_in_a_circle_cannot_be_judged() -> None:
    """Goals that serve each other have no times, nor has what needs them; others have."""
    goals = [
        Goal(id="g", serves="h"),
        Goal(id="h", serves=["g", "top"]),
        Goal(id="top", needs="all"),
        Goal(id="other", needs="all"),
    ]
    actions = [Action(id="a", duration="P3D", serves=["g", "other"])]
    found = schedule(Plan(goals=goals, actions=actions))
    assert {id_: found.end(id_).finish for id_ in found.ends} == {"g": None, "h": None, "top": None, "other": 3}


def test_float_along_the_chosen_branch() -> None:
    """An end that takes any of its ways is reached by the quickest: floats along it are counted to that end."""
    plan = Plan(
        goals=[Goal(id="g", needs="any")],
        pathways=[Pathway(id="quick", serves="g", needs="all"), Pathway(id="slow", serves="g", needs="all")],
        actions=[
            Action(id="a", duration="P2D"),
            Action(id="b", duration="P5D", depends_on="a", serves="quick"),
            Action(id="c", duration="P3D", depends_on="a", serves="quick"),
            Action(id="d", duration="P20D", serves="slow"),
        ],
    )
    found = schedule(plan)
    assert found.end("g") == Reached(7, 7, ("quick",))
    assert {id_: each.total_float for id_, each in found.actions.items()} == {"a": 13, "b": 13, "c": 15, "d": 0}
    assert {id_: (each.total_float, each.critical) for id_, each in found.along("g").items()} == {
        "a": (0, True), "b": (0, True), "c": (2, False),
    }  # fmt: skip
    assert found.chain("g") == ("a", "b", "quick", "g")


def test_ends_without_means_are_named() -> None:
    """A goal without means is reached at no time, and listed."""
    found = schedule(Plan(goals=[Goal(id="g")], pathways=[Pathway(id="p", status="rejected")]))
    assert (list(found.ends), found.end("g"), found.cannot_tell) == (["g"], Reached(), (CannotTell("serves", ("g",)),))


@given(st.lists(st.none() | st.integers(0, 9), min_size=1, max_size=5), st.integers(1, 5))
def test_the_bound_holds_whatever_the_unknown_durations(days: list[int | None], least: int) -> None:
    """An end is never reached before its bound, and exactly then if all its means are known."""
    found = schedule(Plan(goals=[Goal(id="g", needs=Needs("at_least", least))], actions=_means(*days))).end("g")
    if least > len(days):
        assert found == Reached()
        return
    choices = product(*((0, 4, 9) if each is None else (each,) for each in days))
    possible = [sorted(choice)[least - 1] for choice in choices]
    assert (found.no_earlier or 0) == min(possible)
    assert found.finish == (None if None in days else possible[0])
