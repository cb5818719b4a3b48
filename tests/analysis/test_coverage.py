"""Coverage: what every end rests on."""

from __future__ import annotations

import pytest

from rri_planner.analysis import Coverage, Covered, coverage
from rri_planner.errors import UnknownItem
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Goal, Needs, Pathway, Plan, Vision

_ALL = Needs("all")

# The worked example: V <- G1, G2; G1 <- P1; G2 <- P2; P1 <- A1, A2; P2 <- nothing; everything is needed.
_EXAMPLE = Plan(
    vision=Vision(id="V", needs=_ALL),
    goals=[Goal(id="G1", needs=_ALL), Goal(id="G2", needs=_ALL)],
    pathways=[Pathway(id="P1", serves="G1", needs=_ALL), Pathway(id="P2", serves="G2", needs=_ALL)],
    actions=[Action(id="A1", serves="P1"), Action(id="A2", serves="P1")],
)


def _json(*, shallow: bool, deep: bool | str | None, lowest: list[str], possible: bool | None = None) -> object:
    return {
        "shallow": shallow,
        "deep": deep,
        "certain": deep is True,
        "possible": deep is True if possible is None else possible,
        "lowest_uncovered": lowest,
        "more": False,
    }


def test_the_worked_example() -> None:
    """The vision looks covered, but rests in the end on a pathway without an action."""
    found = coverage(_EXAMPLE)
    assert found.to_dict()["deep"] == {
        "G1": _json(shallow=True, deep=True, lowest=[]),
        "G2": _json(shallow=True, deep=False, lowest=["P2"]),
        "P1": _json(shallow=True, deep=True, lowest=[]),
        "P2": _json(shallow=False, deep=False, lowest=["P2"]),
        "V": _json(shallow=True, deep=False, lowest=["P2"]),
    }
    assert "Ends that rest on actions all the way down: 2 of 5" in str(found.sentence)
    assert found.lowest_uncovered("V") == ("P2",)
    assert coverage(PlanGraph(_EXAMPLE)) == found


def test_the_table_has_a_row_for_each_end() -> None:
    """The same answer as a table."""
    assert coverage(_EXAMPLE).to_rows()[:2] == [
        {"id": "G1", "shallow": True, "deep": "deep", "lowest_uncovered": ""},
        {"id": "G2", "shallow": True, "deep": "not-deep", "lowest_uncovered": "P2"},
    ]


def test_what_depends_on_unstated_needs_is_named() -> None:
    """An end that would be covered in one reading only is listed with the field that would settle it."""
    found = coverage(Plan(goals=[Goal(id="g"), Goal(id="h", serves="g")], actions=[Action(id="a", serves="g")]))
    assert found.to_dict()["cannot_tell"] == [{"needs": "needs", "ids": ["g"]}]
    assert coverage(_EXAMPLE).to_dict()["cannot_tell"] == []


def _goal(needs: Needs | None, *, covered: int, bare: int) -> Covered:
    pathways = [Pathway(id=f"p-{number}", serves="g", needs=_ALL) for number in range(covered + bare)]
    actions = [Action(id=f"a-{number}", serves=f"p-{number}") for number in range(covered)]
    return coverage(Plan(goals=[Goal(id="g", needs=needs)], pathways=pathways, actions=actions)).of("g")


@pytest.mark.parametrize(
    ("needs", "covered", "bare", "depth"),
    [
        (Needs("all"), 2, 0, "deep"),
        (Needs("all"), 2, 1, "not-deep"),
        (Needs("all"), 0, 0, "not-deep"),
        (Needs("any"), 1, 2, "deep"),
        (Needs("any"), 0, 2, "not-deep"),
        (Needs("at_least", 2), 2, 1, "deep"),
        (Needs("at_least", 2), 1, 2, "not-deep"),
        (Needs("at_least", 3), 2, 0, "not-deep"),
        (None, 2, 0, "deep"),
        (None, 1, 1, "unsure"),
        (None, 0, 2, "not-deep"),
        (None, 0, 0, "not-deep"),
    ],
)
def test_needs_say_how_many_means_have_to_be_deep(needs: Needs | None, covered: int, bare: int, depth: str) -> None:
    """All, any or at least so many; where it is unstated both readings are computed and only what both say counts."""
    assert _goal(needs, covered=covered, bare=bare).depth == depth


def test_an_unstated_need_below_leaves_the_end_above_unsure() -> None:
    """What depends on a reading at the bottom depends on it at the top, unless enough else is certain."""
    plan = Plan(
        vision=Vision(needs="all"),
        goals=[Goal(id="g-1"), Goal(id="g-2", needs="all")],
        pathways=[Pathway(id="p-1", serves="g-1"), Pathway(id="p-2", serves="g-1")],
        actions=[Action(id="a-1", serves=["p-1", "g-2"])],
    )
    found = coverage(plan).to_dict()["deep"]
    assert found == {
        "g-1": _json(shallow=True, deep=None, possible=True, lowest=["p-2"]),
        "g-2": _json(shallow=True, deep=True, lowest=[]),
        "p-1": _json(shallow=True, deep=True, lowest=[]),
        "p-2": _json(shallow=False, deep=False, lowest=["p-2"]),
        "vision": _json(shallow=True, deep=None, possible=True, lowest=["p-2"]),
    }
    assert coverage(plan.evolve(vision=Vision(needs="any"))).of("vision").depth == "deep"


def test_too_few_means_are_uncovered_where_they_are_too_few() -> None:
    """An end whose means are all deep, but not as many as it takes, is itself the lowest uncovered."""
    assert _goal(Needs("at_least", 3), covered=2, bare=0).lowest_uncovered == ("g",)


def test_means_that_do_not_count_cover_nothing() -> None:
    """Ideas, dropped and merged actions and pathways not taken are no means."""
    plan = Plan(
        goals=[Goal(id="g-1", needs="any"), Goal(id="g-2", needs="any")],
        pathways=[Pathway(id="p-1", serves="g-1", status="considered")],
        actions=[
            Action(id="a-1", serves="p-1"),
            Action(id="a-2", serves="g-2", status="idea"),
            Action(id="a-3", serves="g-2", status="dropped"),
            Action(id="a-4", serves="g-2", merged_into="a-1"),
        ],
    )
    found = coverage(plan)
    assert [(each.shallow, each.depth) for each in (found.of("g-1"), found.of("g-2"))] == [(False, "not-deep")] * 2
    assert found.of("p-1").depth == "deep"


def test_a_circle_is_not_judged() -> None:
    """Ends that support one another have the state cycle, and nothing rests on them; lowest is where one gets in."""
    plan = Plan(
        vision=Vision(needs="any"),
        goals=[Goal(id="g-0"), Goal(id="g-1", serves="g-2"), Goal(id="g-2", serves=["g-1", "vision"])],
        pathways=[Pathway(id="p-1", serves="g-0")],
        actions=[Action(id="a-1", serves="g-1")],
    )
    assert coverage(plan).to_dict()["deep"] == {
        "g-0": _json(shallow=True, deep=False, lowest=["p-1"]),
        "g-1": _json(shallow=True, deep="cycle", lowest=["g-1"]),
        "g-2": _json(shallow=True, deep="cycle", lowest=["g-2"]),
        "p-1": _json(shallow=False, deep=False, lowest=["p-1"]),
        "vision": _json(shallow=True, deep=False, lowest=["g-2", "p-1"]),
    }


def test_a_goal_that_serves_itself_is_a_circle() -> None:
    """A self-loop gives no more reason than a longer way round."""
    plan = Plan(goals=[Goal(id="g-1", serves="g-1")], actions=[Action(id="a-1", serves="g-1")])
    assert coverage(plan).of("g-1").depth == "cycle"


def test_at_most_a_hundred_lowest_ends_are_named() -> None:
    """A limit that is reached is reported, at the end itself and at those above it."""
    pathways = [Pathway(id=f"p-{number:03}", serves="g-1") for number in range(101)]
    found = coverage(Plan(vision=Vision(), goals=[Goal(id="g-1")], pathways=pathways))
    assert [(len(found.lowest_uncovered(id_)), found.of(id_).more) for id_ in ("g-1", "vision")] == [(100, True)] * 2


def test_an_id_that_is_no_end_is_an_error() -> None:
    """Only visions, goals and pathways have coverage; the nearest of them is offered."""
    with pytest.raises(UnknownItem) as error:
        coverage(_EXAMPLE).of("A1")
    assert (error.value.id, error.value.nearest) == ("A1", None)
    with pytest.raises(UnknownItem) as error:
        coverage(Plan(goals=[Goal(id="g-skills")])).lowest_uncovered("g-skill")
    assert error.value.nearest == "g-skills"


def test_an_empty_plan_has_no_ends() -> None:
    """Nothing stated, nothing judged."""
    assert coverage(Plan()).deep == {}
    assert isinstance(coverage(Plan()), Coverage)


def test_a_chain_of_twenty_thousand_goals_is_judged() -> None:
    """The work grows with the links, not with the length of chains, and nothing recurses."""
    count = 20_000
    goals = [Goal(id=f"g-{number}", serves=f"g-{number - 1}" if number else ()) for number in range(count)]
    found = coverage(Plan(vision=Vision(), goals=goals))
    assert found.lowest_uncovered("vision") == (f"g-{count - 1}",)
