"""Single points of failure and irrelevant actions, asked without path and cut sets."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given

from rri_planner.analysis import Irrelevance, Points, irrelevance, robustness, single_points
from rri_planner.analysis._success import structure_of
from rri_planner.analysis._success_points import pairs_of, perhaps_irrelevant
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Goal, Needs, Pathway, Plan
from tests.analysis.success_by_hand import plans, reached
from tests.analysis.test_robustness import CASE_A


def test_case_a() -> None:
    """The worked example has two single points of failure and one action that changes nothing."""
    assert single_points(CASE_A)["G"] == Points(("A2", "A3"), ("A2", "A3"))
    assert irrelevance(CASE_A) == Irrelevance(("A1",), ())


def test_any_end_can_be_asked_about() -> None:
    """Pathways have single points of their own."""
    assert dict(single_points(CASE_A, ends=["P1", "P2"])) == {
        "P1": Points((), ()),
        "P2": Points(("A2", "A3"), ("A2", "A3")),
    }


@given(plans())
def test_they_are_the_cut_sets_of_one(plan: Plan) -> None:
    """The short way and the long one agree, in each reading."""
    found = robustness(plan)
    assert dict(single_points(PlanGraph(plan))) == {
        goal: Points(each.certain_points, each.possible_points) for goal, each in found.goals.items()
    }


@given(plans(unstated=False))
def test_irrelevant_is_what_is_in_no_path_set(plan: Plan) -> None:
    """An action below a goal is irrelevant if it is in no path set of any goal."""
    readings = [each.readings["stated"] for each in robustness(plan).goals.values()]
    in_paths = {id_ for reading in readings for ids in reading.path_sets for id_ in ids}
    below = {id_ for reading in readings for id_ in reading.irrelevant} | in_paths
    assert irrelevance(plan) == Irrelevance(tuple(sorted(below - in_paths)), ())


@given(plans())
def test_what_is_shown_to_matter_does(plan: Plan) -> None:
    """The quick test leaves every irrelevant action in doubt: it never proves too much."""
    structure = structure_of(PlanGraph(plan), unstated="any")
    for goal in plan.goals:
        below = structure.open_inputs(goal.id)
        matters = {
            id_
            for id_ in below
            for size in range(len(below))
            for others in combinations(sorted({*below} - {id_}), size)
            if (goal.id in reached(plan, {*others, id_}, "any")) != (goal.id in reached(plan, others, "any"))
        }
        assert {*below} - {*perhaps_irrelevant(structure, goal.id)} <= matters


def test_alternatives_side_by_side_are_seen_at_once() -> None:
    """Where branches share nothing the quick test leaves no doubt, not even with some of several needed."""
    needs = (Needs("all"), Needs("any"), Needs("at_least", 2), Needs("any"))
    pathways = [Pathway(id=f"P{n}", serves="G", needs=each) for n, each in enumerate(needs)]
    actions = [Action(id=f"A{n}{m}", serves=f"P{n}") for n in range(4) for m in range(3)]
    plan = Plan(goals=[Goal(id="G", needs={"at_least": 2})], pathways=pathways, actions=actions)
    assert perhaps_irrelevant(structure_of(PlanGraph(plan), unstated="all"), "G") == ()


def test_unstated_needs_leave_it_undecided() -> None:
    """Whether an action below an end that does not state its needs matters, nobody can tell; elsewhere it shows."""
    goals = [Goal(id="G"), Goal(id="H", needs="any")]
    actions = [Action(id="A1", serves=["G", "H"]), Action(id="A2", serves="G"), Action(id="A3", serves="H")]
    assert irrelevance(Plan(goals=goals, actions=actions)) == Irrelevance((), ("A2",))


def test_beyond_its_limit_irrelevance_is_undecided() -> None:
    """A goal whose diagram would be too large leaves those in doubt undecided."""
    assert irrelevance(CASE_A, largest=0) == Irrelevance((), ("A1",))


def test_pairs_that_break_an_end() -> None:
    """Pairs are found one by one, each once, and only of what breaks nothing alone."""
    actions = [Action(id=f"A{n}", serves="G") for n in range(3)]
    plan = Plan(goals=[Goal(id="G", needs=Needs("at_least", 2))], actions=actions)
    structure = structure_of(PlanGraph(plan), unstated="all")
    assert list(pairs_of(structure, "G", among=["A0", "A1", "A2"])) == [("A0", "A1"), ("A0", "A2"), ("A1", "A2")]


def test_thousands_of_points_take_several_passes() -> None:
    """More actions than fit in one pass are tried in several."""
    actions = [Action(id=f"A{n:05}", serves="G") for n in range(9_000)]
    plan = Plan(goals=[Goal(id="G", needs="all")], actions=actions)
    assert len(single_points(plan)["G"].certain) == 9_000
    assert irrelevance(plan) == Irrelevance((), ())
