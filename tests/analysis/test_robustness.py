"""Robustness: path sets, cut sets, single points, what is irrelevant, and what cannot be told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rri_planner as rri
from rri_planner.analysis import CannotTell, GoalRobustness, Reading, robustness
from rri_planner.errors import UnknownItem
from rri_planner.graph import PlanGraph
from rri_planner.language import say
from rri_planner.model import Action, Goal, Needs, Pathway, Plan, StatusUpdate
from tests.analysis.success_by_hand import cut_sets, open_actions, path_sets, plans

EXAMPLES = Path(__file__).parents[2] / "examples"
REGIONS = ("varmland", "steiermark", "grand-est", "valley.yaml")

# Case A of the worked examples: G = P1 and P2; P1 = A1 or A2; P2 = A2 and A3.
CASE_A = Plan(
    goals=[Goal(id="G", needs="all")],
    pathways=[Pathway(id="P1", serves="G", needs="any"), Pathway(id="P2", serves="G", needs="all")],
    actions=[Action(id="A1", serves="P1"), Action(id="A2", serves=["P1", "P2"]), Action(id="A3", serves="P2")],
)


def _plan(*actions: Action, needs: str = "any") -> Plan:
    return Plan(goals=[Goal(id="G", needs=needs)], actions=actions)


def _reading(plan: Plan) -> Reading:
    return robustness(plan).of("G").readings["stated"]


def test_case_a() -> None:
    """A2 is in both branches, so that A1 changes nothing: the whole answer as JSON."""
    assert robustness(CASE_A).to_dict() == {
        "goals": {
            "G": {
                "readings": {
                    "stated": {
                        "path_sets": [["A2", "A3"]],
                        "cut_sets": [["A2"], ["A3"]],
                        "single_points": ["A2", "A3"],
                        "irrelevant": ["A1"],
                        "paths": 1,
                        "cuts": 2,
                        "reachable": True,
                    }
                },
                "complete": True,
            }
        },
        "shared": False,
        "never": [],
        "cannot_tell": [],
        "method": "minimal solutions by binary decision diagrams: exact up to 200000 nodes a diagram, "
        "at most 1000 sets of each kind listed",
    }
    assert robustness(PlanGraph(CASE_A)) == robustness(CASE_A)


def test_rows_and_sentence() -> None:
    """The same answer as a table, and in a sentence."""
    found = robustness(CASE_A)
    assert found.to_rows() == [
        {
            "goal": "G",
            "reading": "stated",
            "reachable": True,
            "single_points": "A2, A3",
            "irrelevant": "A1",
            "path_sets": "A2, A3",
            "cut_sets": "A2; A3",
            "complete": True,
        }
    ]
    assert str(found.sentence) == (
        "Goals that fail if one thing fails: 1 of 1 for sure, 1 at most. "
        "Goals that are not reached even if nothing fails: 0."
    )
    assert str(robustness(Plan()).sentence) == "The plan has no goal to reach."


def test_two_of_three() -> None:
    """Of three means of which two are needed, any two suffice, and the loss of any two breaks the goal."""
    found = _reading(_plan(*(Action(id=id_, serves="G") for id_ in ("A1", "A2", "A3")), needs={"at_least": 2}))  # type: ignore[arg-type]
    pairs = (("A1", "A2"), ("A1", "A3"), ("A2", "A3"))
    assert (found.path_sets, found.cut_sets, found.single_points) == (pairs, pairs, ())


def test_unstated_needs_are_read_both_ways() -> None:
    """What is a single point in both readings is certain, in one possible; the end that does not say is named."""
    plan = _plan(
        Action(id="A0"), Action(id="A1", serves="G", depends_on="A0"), Action(id="A2", serves="G", depends_on="A0")
    ).evolve(goals=[Goal(id="G")])
    found = robustness(plan)
    assert {name: each.path_sets for name, each in found.of("G").readings.items()} == {
        "all": (("A0", "A1", "A2"),),
        "any": (("A0", "A1"), ("A0", "A2")),
    }
    assert (found.of("G").certain_points, found.of("G").possible_points) == (("A0",), ("A0", "A1", "A2"))
    assert found.cannot_tell == (CannotTell("needs", ("G",)),)


def test_needs_of_an_end_with_one_means_make_no_difference() -> None:
    """An end with one means does not have to say how many it needs."""
    assert list(robustness(_plan(Action(id="A1", serves="G")).evolve(goals=[Goal(id="G")])).of("G").readings) == [
        "stated"
    ]


def test_what_is_done_holds() -> None:
    """An action that is done is in no set, whatever it waited for; the updates say what is done."""
    plan = _plan(
        Action(id="A0", status="dropped"),
        Action(id="A1", serves="G", depends_on="A0"),
        Action(id="A2", serves="G"),
        needs="all",
    ).evolve(updates=[StatusUpdate(of="A1", date="2026-05", status="done")])
    assert _reading(plan) == Reading(
        path_sets=(("A2",),), cut_sets=(("A2",),), single_points=("A2",), irrelevant=(), paths=1, cuts=1
    )
    done = _reading(plan.evolve(goals=[Goal(id="G", needs="any")]))
    assert (done.path_sets, done.cut_sets, done.irrelevant) == (((),), (), ("A2",))


@pytest.mark.parametrize("status", ["dropped", "idea"])
def test_what_waits_for_something_given_up_never_takes_effect(status: str) -> None:
    """An action that depends on one that was dropped, or is still an idea, cannot carry a goal, and it is named."""
    plan = _plan(
        Action(id="A0", status=status), Action(id="A1", serves="G", depends_on="A0"), Action(id="A2", serves="G")
    )
    found = robustness(plan)
    assert (found.never, found.cannot_tell) == (("A1",), (CannotTell("depends_on", ("A1",)),))
    assert (_reading(plan).path_sets, _reading(plan).irrelevant) == ((("A2",),), ("A1",))


def test_what_waits_in_a_circle_never_takes_effect() -> None:
    """Actions that wait for each other never take effect, nor does what waits for them; ways round them still count."""
    plan = _plan(
        Action(id="A1", depends_on="A2"),
        Action(id="A2", depends_on="A1"),
        Action(id="A3", serves="G", depends_on="A2"),
        Action(id="A4", serves="G"),
    )
    assert robustness(plan).never == ("A1", "A2", "A3")
    assert _reading(plan).path_sets == (("A4",),)
    assert _reading(plan.evolve(goals=[Goal(id="G", needs="all")])) == Reading(
        path_sets=(), cut_sets=((),), single_points=(), irrelevant=("A2", "A3", "A4"), paths=0, cuts=1
    )


def test_an_action_that_became_part_of_another_stands_for_it() -> None:
    """To depend on a merged action is to depend on the one it was merged into; on itself nothing has to wait."""
    plan = _plan(
        Action(id="A0", merged_into="A1"),
        Action(id="A1", depends_on="A0"),
        Action(id="A2", serves="G", depends_on=["A0", "A1"]),
    )
    assert _reading(plan).path_sets == (("A1", "A2"),)
    circle = _plan(
        Action(id="A0", merged_into="A1"),
        Action(id="A1", merged_into="A0"),
        Action(id="A2", serves="G", depends_on="A0"),
    )
    assert robustness(circle).never == ("A2",)
    assert robustness(_plan(Action(id="A1", serves="G", depends_on="A1"))).never == ("A1",)


def test_a_dependency_on_nothing_is_named() -> None:
    """A reference to an action that the plan does not have makes no link; that it may matter is said."""
    found = robustness(_plan(Action(id="A1", serves="G", depends_on="A9")))
    assert found.of("G").readings["stated"].path_sets == (("A1",),)
    assert found.cannot_tell == (CannotTell("depends_on", ("A1",)),)


def test_goals_in_a_circle_rest_on_what_lies_outside_it() -> None:
    """Goals that serve each other are no reason for each other; what else they have counts for both."""
    goals = [Goal(id="G", serves="H", needs="any"), Goal(id="H", serves="G", needs="any")]
    plan = Plan(goals=goals, actions=[Action(id="A", serves="H"), Action(id="B", serves="G")])
    assert _reading(plan).path_sets == (("A",), ("B",))
    assert _reading(plan.evolve(goals=[goals[0], Goal(id="H", serves="G", needs="all")])).path_sets == (("B",),)
    assert not _reading(Plan(goals=goals)).reachable


def test_unstated_needs_in_a_circle_are_read_both_ways() -> None:
    """A goal in a circle that does not state its needs gives all of them two readings."""
    goals = [Goal(id="G", serves="H"), Goal(id="H", serves="G")]
    found = robustness(Plan(goals=goals, actions=[Action(id="A", serves="H")]))
    assert {name: each.path_sets for name, each in found.of("G").readings.items()} == {"all": (), "any": (("A",),)}
    assert found.cannot_tell == (CannotTell("needs", ("H",)),)


def test_too_large_a_circle_of_goals_is_not_followed() -> None:
    """Ends in a circle of more than thirty count as not reached, and are named."""
    ids = [f"G{n:02}" for n in range(31)]
    goals = [Goal(id=id_, serves=ids[n - 1], needs="any") for n, id_ in enumerate(ids)]
    found = robustness(Plan(goals=goals, actions=[Action(id="A", serves="G00")]))
    assert found.cannot_tell == (CannotTell("serves", tuple(ids)),)
    assert not any(each.readings["stated"].reachable for each in found.goals.values())


def test_goals_that_do_not_count_are_left_out() -> None:
    """Dropped goals are not asked about, nor those that are only watched and have no means."""
    goals = [Goal(id="G1"), Goal(id="G2"), Goal(id="G3", watch_only="Elsewhere"), Goal(id="G4", watch_only="Elsewhere")]
    plan = Plan(
        goals=goals,
        actions=[Action(id="A", serves="G4")],
        updates=[StatusUpdate(of="G2", date="2026", status="dropped")],
    )
    assert list(robustness(plan).goals) == ["G1", "G4"]
    with pytest.raises(UnknownItem):
        robustness(plan).of("G2")


def test_the_smallest_sets_are_listed_first() -> None:
    """Where there are more sets than asked for, the smallest are listed and all are counted."""
    ways = [Pathway(id=f"P{n}", serves="G", needs="all") for n in range(4)]
    actions = [Action(id=f"A{n}{m}", serves=f"P{n}") for n in range(4) for m in range(n + 1)]
    plan = Plan(goals=[Goal(id="G", needs="any")], pathways=ways, actions=actions)
    found = robustness(plan, most=2).of("G")
    reading = found.readings["stated"]
    assert reading.path_sets == (("A00",), ("A10", "A11"))
    assert (reading.paths, reading.cuts, len(reading.cut_sets), found.complete) == (4, 24, 2, False)
    assert robustness(plan).of("G").complete


@given(plans())
def test_all_subsets_agree(plan: Plan) -> None:
    """Path sets and cut sets are those found by trying every set of actions, in each reading, circles included."""
    for goal, found in robustness(plan).goals.items():
        for name, reading in found.readings.items():
            for unstated in ("all", "any") if name == "stated" else (name,):
                assert reading.path_sets == tuple(path_sets(plan, goal, unstated))
                assert reading.cut_sets == tuple(cut_sets(plan, goal, unstated))
                assert reading.complete
            assert reading.single_points == tuple(only for only, *more in filter(None, reading.cut_sets) if not more)
            in_paths = {id_ for each in reading.path_sets for id_ in each}
            below = {id_ for id_ in PlanGraph(plan).reaches(goal) if id_ in open_actions(plan)}
            assert in_paths.isdisjoint(reading.irrelevant)
            assert below <= in_paths | {*reading.irrelevant}


@given(plans())
def test_beyond_its_limit_small_cut_sets_are_still_right(plan: Plan) -> None:
    """A diagram that is given up leaves the cut sets of one and two actions, and says that there may be others."""
    for goal, found in robustness(plan, largest=0).goals.items():
        for name, reading in found.readings.items():
            every = cut_sets(plan, goal, "all" if name == "stated" else name)
            if reading.paths is None:
                assert reading.cut_sets == tuple(each for each in every if 0 < len(each) <= 2)
                assert (reading.path_sets, reading.irrelevant, reading.complete) == ((), (), False)
            else:
                assert reading.cut_sets == tuple(every)


def _renamed(plan: Plan, order: list[int]) -> Plan:
    """Return the plan with its items in another order and other names, alphabetically turned round."""
    new = {item.id: f"{item.id[0]}{9 - int(item.id[1:])}" for item in plan}

    def changed(items: tuple[Goal | Pathway | Action, ...]) -> list[dict[str, Any]]:
        facts: list[dict[str, Any]] = [
            {
                "id": new[item.id],
                "serves": [new[link.to] for link in item.serves],
                **({"needs": item.needs} if not isinstance(item, Action) else {"status": item.status}),
                **({"depends_on": [new[link.to] for link in item.depends_on]} if isinstance(item, Action) else {}),
            }
            for item in items
        ]
        return [facts[place] for place in sorted(range(len(facts)), key=lambda place: order[place])]

    return Plan(goals=changed(plan.goals), pathways=changed(plan.pathways), actions=changed(plan.actions))


@given(plans(), st.permutations(range(6)))
def test_names_and_order_do_not_matter(plan: Plan, order: list[int]) -> None:
    """Renaming every id and shuffling the file gives the same sets, by their new names."""

    def old(ids: tuple[str, ...]) -> frozenset[str]:
        return frozenset(f"{id_[0]}{9 - int(id_[1:])}" for id_ in ids)

    def sets(found: GoalRobustness) -> dict[str, tuple[set[frozenset[str]], set[frozenset[str]], frozenset[str]]]:
        return {
            name: ({*map(old, each.path_sets)}, {*map(old, each.cut_sets)}, old(each.irrelevant))
            for name, each in found.readings.items()
        }

    other = robustness(_renamed(plan, order))
    for goal, found in robustness(plan).goals.items():
        back = {
            name: ({*map(frozenset, each.path_sets)}, {*map(frozenset, each.cut_sets)}, frozenset(each.irrelevant))
            for name, each in found.readings.items()
        }
        assert sets(other.of(*old((goal,)))) == back


@given(plans(unstated=False))
def test_an_alternative_adds_no_single_point(plan: Plan) -> None:
    """One more means for ends of which any is enough can only take single points away."""
    any_of = Needs("any")
    ends = [end.id for end in plan if isinstance(end, Goal | Pathway) and end.needs == any_of]
    before = robustness(plan)
    after = robustness(plan.with_items(Action(id="A9", serves=ends)))
    for goal, found in before.goals.items():
        if found.readings["stated"].reachable:
            assert {*after.of(goal).certain_points} <= {*found.certain_points}


def test_a_long_chain_needs_no_recursion() -> None:
    """Thousands of actions that wait for one another are no problem: each of them is a single point."""
    chain = [Action(id=f"A{n:05}", depends_on=f"A{n - 1:05}" if n else (), serves=()) for n in range(5_000)]
    plan = _plan(*chain[:-1], Action(id="A", serves="G", depends_on="A04998"), Action(id="B", serves="G"))
    found = _reading(plan)
    assert (found.paths, found.cuts, found.single_points) == (2, 5_000, ())
    assert len(_reading(plan.evolve(goals=[Goal(id="G", needs="all")])).single_points) == 5_001


@pytest.mark.parametrize("region", REGIONS)
def test_regions_get_an_answer(region: str) -> None:
    """Each example has path sets for all goals with means, and a sentence in every language."""
    found = robustness(rri.load(EXAMPLES / region))
    assert found.goals
    assert all(each.complete for each in found.goals.values())
    assert any(one.reachable for each in found.goals.values() for one in each.readings.values())
    assert all(say(found.sentence, language) for language in ("sv", "de", "fr", "en"))
