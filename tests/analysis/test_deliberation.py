"""Deliberative coherence: what pulls together, what pulls apart, what an action changes."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rri_planner as rri
from rri_planner.analysis import CannotTell, Constraint, deliberation
from rri_planner.errors import UnknownItem
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Exclusion, Goal, Influence, Pathway, Plan

EXAMPLES = Path(__file__).parents[2] / "examples"

_SCORES = {("A1", "G1"): 2, ("A2", "G1"): 3, ("A3", "G1"): 1, ("A3", "G2"): 2, ("A2", "G2"): -3, ("A2", "A3"): -1}
# The worked example; goals are accepted in any case.
_EXAMPLE = Plan(
    goals=[Goal(id="G1"), Goal(id="G2")],
    actions=[Action(id=id_) for id_ in ("A1", "A2", "A3")],
    influences=[Influence(of=of, to=to, score=score) for (of, to), score in _SCORES.items()],
)


@pytest.mark.parametrize(
    ("accepted", "weight"),
    [("A1 A3", 9), ("A1 A2 A3", 8), ("A3", 7), ("A2 A3", 6), ("A1 A2", 6), ("A1", 5), ("A2", 4), ("", 3)],
)
def test_the_worked_example(accepted: str, weight: int) -> None:
    """Each division satisfies what the example says; the one that is found satisfies most."""
    found = deliberation(_EXAMPLE)
    assert found.satisfied(accepted.split()) == weight
    assert (found.given, found.accepted, found.rejected) == (("G1", "G2"), ("A1", "A3"), ("A2",))


def test_what_changes_if_an_action_is_dropped() -> None:
    """Without A2 one link no longer holds, and two pulls are satisfied: the whole answer for it as JSON."""
    found = deliberation(_EXAMPLE)
    answer = found.to_dict()
    assert answer.keys() == {"given", "accepted", "rejected", "constraints", "if_dropped", "cannot_tell", "method"}
    assert found.if_dropped["A2"].to_dict() == {
        "loses": [{"first": "A2", "pull": "helps", "second": "G1", "weight": 3}],
        "gains": [
            {"first": "A2", "pull": "hinders", "second": "A3", "weight": 1},
            {"first": "A2", "pull": "hinders", "second": "G2", "weight": 3},
        ],
    }
    assert found.to_rows()[0] == {
        "action": "A1",
        "change": "loses",
        "first": "A1",
        "pull": "helps",
        "second": "G1",
        "weight": 2,
    }
    assert str(found.sentence).startswith("What the division that fits best leaves out: 1 of 3.")
    assert str(deliberation(Plan()).sentence) == "The plan does not say what helps, hinders, serves or excludes what."


def test_what_pulls() -> None:
    """Means and ends pull by one through pathways too, scores by their mean, exclusions by three; ideas not at all."""
    plan = Plan(
        goals=[Goal(id="G"), Goal(id="H", serves="G")],
        pathways=[Pathway(id="P", serves="G")],
        actions=[
            Action(id="A1", serves=["P", "G"]),
            Action(id="A2", serves="G", excludes="A1"),
            Action(id="A3", serves="P"),
            Action(id="A4", serves="H"),
            Action(id="A5", serves="G", status="idea"),
        ],
        influences=[
            Influence(of="A2", to="G", score=2),
            Influence(of="A2", to="G", score=-1),
            Influence(of="A3", to="G", score=0),
            Influence(of="A4", to="H", score=None),
            Influence(of="A4", to="A4", score=3),
            Influence(of="P", to="G", score=3),
        ],
    )
    found = deliberation(plan)
    assert found.constraints == (
        Constraint("A1", "excludes", "A2", Fraction(3)),
        Constraint("A1", "serves", "G", Fraction(1)),
        Constraint("A2", "helps", "G", Fraction(1, 2)),
        Constraint("A4", "serves", "H", Fraction(1)),
        Constraint("H", "serves", "G", Fraction(1)),
    )
    assert found.constraints[2].to_dict()["weight"] == 0.5
    assert found.cannot_tell == (CannotTell("score", ("A4", "H")),)


def test_exclusions_that_depend_on_dates_are_named() -> None:
    """An exclusion for a time pulls also where the dates are not stated, and says so."""
    plan = Plan(
        actions=[Action(id="A1", excludes=[Exclusion(to="A2", period="2027")], period="2027"), Action(id="A2")],
    )
    found = deliberation(plan)
    assert [each.pull for each in found.constraints] == ["excludes"]
    assert found.cannot_tell == (CannotTell("period", ("A2",)),)


def test_done_actions_are_given() -> None:
    """What is done is accepted in any case, unless the caller says what is given."""
    plan = Plan(
        goals=[Goal(id="G")],
        actions=[Action(id="A1", status="done"), Action(id="A2", serves="G")],
        influences=[Influence(of="A1", to="G", score=-3)],
    )
    assert deliberation(plan).given == ("A1", "G")
    found = deliberation(plan, given=["A2"])
    assert (found.given, found.accepted, found.rejected) == (("A2",), ("G",), ("A1",))
    with pytest.raises(UnknownItem):
        deliberation(plan, given=["A9"])


@st.composite
def pulls(draw: st.DrawFn) -> Plan:
    """Return a plan of actions that help and hinder each other."""
    ids = [f"A{n}" for n in range(draw(st.integers(1, 7)))]
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from([*ids, "G"])), max_size=12))
    influences = [Influence(of=of, to=to, score=draw(st.integers(-3, 3))) for of, to in pairs]
    return Plan(goals=[Goal(id="G")], actions=[Action(id=id_) for id_ in ids], influences=influences)


@given(pulls())
def test_no_division_is_better(plan: Plan) -> None:
    """The division found is the best of all, and of the best the one that accepts the first ids."""
    ids = [action.id for action in plan.actions]
    found = deliberation(plan)
    divisions = [some for size in range(len(ids) + 1) for some in combinations(ids, size)]
    best = max(map(found.satisfied, divisions))
    equal = [some for some in divisions if found.satisfied(some) == best]
    assert found.accepted == min(equal, key=lambda some: [id_ not in some for id_ in ids])
    assert deliberation(PlanGraph(plan)) == found


@given(pulls())
def test_dropping_changes_what_it_says(plan: Plan) -> None:
    """Without an action the satisfied weight changes by what it gains less what it loses."""
    found = deliberation(plan)
    ids = {action.id for action in plan.actions}
    for id_, dropped in found.if_dropped.items():
        change = sum(each.weight for each in dropped.gains) - sum(each.weight for each in dropped.loses)
        assert found.satisfied(ids - {id_}) - found.satisfied(ids) == change


@given(pulls(), st.integers(0, 3))
def test_local_search_says_so(plan: Plan, seed: int) -> None:
    """Beyond the limit the answer is repeatable, never better than the best, and names its seed."""
    found = deliberation(plan, exact_up_to=1, seed=seed)
    assert found == deliberation(plan, exact_up_to=1, seed=seed)
    best = deliberation(plan)
    assert found.satisfied(found.accepted) <= best.satisfied(best.accepted)
    if found.method != best.method:
        assert str(found.method).endswith(f"so a local search from 20 random divisions, seed {seed}")


@pytest.mark.parametrize("region", ["varmland", "steiermark", "grand-est", "valley.yaml"])
def test_regions_get_an_answer(region: str) -> None:
    """Each example has something that changes sides."""
    found = deliberation(rri.load(EXAMPLES / region))
    assert found.to_rows()
    assert "exact" in str(found.method)
