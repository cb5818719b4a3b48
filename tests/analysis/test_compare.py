"""Comparison of plans: coverage, what one has and another lacks, process, and the whole as values."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from rri_planner import load
from rri_planner.analysis import Comparison, compare, theme_of
from rri_planner.errors import BadUsage
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Contribution, Event, Goal, Plan, Policy, Stakeholder, StatusUpdate, Theme
from tests.strategies import plans

EXAMPLES = Path(__file__).parents[2] / "examples"
NORTH = Plan(
    id="north",
    languages=["sv"],
    goals=[Goal(id="g", rri="ethics", sdg=4)],
    actions=[
        Action(id="a-lab", rri=["open-access", "ethics"], themes="t-open"),
        Action(id="a-idea", rri="governance", status="idea"),
        Action(id="a-gone", rri="governance"),
    ],
    updates=[StatusUpdate(of="a-gone", date="2027-01", status="dropped")],
    themes=[Theme(id="t-open", catalogue="shared-open"), Theme(id="t-own")],
    stakeholders=[Stakeholder(id="s", helix="research"), Stakeholder(id="s-2")],
    policies=[
        Policy(id="p", criteria=[{"criterion": "responsible-body", "evidence": "The council"},
                                 {"criterion": "monitoring-tools"}]),
    ],
    events=[
        Event(id="e-1", participants={"total": 12, "helix": {"research": 8, "business": 4}}),
        Event(id="e-2", participants={"total": 3, "gender": {"women": 3}, "helix": {"research": 3}}),
        Event(id="e-3"),
    ],
    contributions=[Contribution(id="c-1", outcome="adopted"), Contribution(id="c-2")],
)  # fmt: skip
SOUTH = Plan(
    id="south",
    languages=["de"],
    vocabularies={"rri": {"mode": "extend", "terms": [{"key": "craft", "label": "Handwerk"}]}},
    actions=[Action(id="a-lab", rri=["governance", "craft"], themes="t")],
    themes=[Theme(id="t", catalogue="shared-open")],
)


def counts(comparison: Comparison, table: str) -> dict[str, dict[str, int | None]]:
    """Return the counts of a table by word and plan."""
    return {row.word: dict(row.counts) for row in comparison.table(table).rows}


def test_goals_and_actions_that_count_stand_at_the_keys() -> None:
    """Ideas and dropped actions do not count, goals do; a word that a plan does not know is unknown there, not zero."""
    assert counts(compare(NORTH, SOUTH), "rri") == {
        "public-engagement": {"north": 0, "south": 0},
        "gender-equality": {"north": 0, "south": 0},
        "science-education": {"north": 0, "south": 0},
        "open-access": {"north": 1, "south": 0},
        "ethics": {"north": 2, "south": 0},
        "governance": {"north": 0, "south": 1},
        "craft": {"north": None, "south": 1},
    }


def test_other_tables() -> None:
    """Stakeholders count by strand, criteria where it is said how they are met, themes by their shared name."""
    found = compare(NORTH, SOUTH)
    assert counts(found, "stakeholders")["research"] == {"north": 1, "south": 0}
    assert counts(found, "s3")["responsible-body"] == {"north": 1, "south": 0}
    assert counts(found, "s3")["monitoring-tools"] == {"north": 0, "south": 0}
    assert counts(found, "sdg")["sdg-4"] == {"north": 1, "south": 0}
    assert counts(found, "sustainability")["social"] == {"north": 0, "south": 0}
    assert counts(found, "themes") == {
        "shared-open": {"north": 1, "south": 1},
        "north/t-own": {"north": 0, "south": None},
    }


def test_a_row_of_themes_leads_to_the_theme() -> None:
    """Each plan knows which of its themes a row is about, or that it has none there."""
    assert [theme_of(plan, "shared-open") for plan in (NORTH, SOUTH)] == ["t-open", "t"]
    assert [theme_of(plan, "north/t-own") for plan in (NORTH, SOUTH)] == ["t-own", None]


def test_small_groups_stay_hidden() -> None:
    """Of an event at which fewer than five could be recognised nothing is counted, and it is named as uncounted."""
    found = compare(NORTH, SOUTH)
    assert counts(found, "participants") == {
        "business": {"north": 4, "south": None},
        "research": {"north": 8, "south": None},
        "government": {"north": 0, "south": None},
        "civil-society": {"north": 0, "south": None},
    }
    north, south = found.process["north"], found.process["south"]
    assert (north.events, north.participants, north.uncounted) == (3, 12, ("e-2", "e-3"))
    assert (south.events, south.participants, south.uncounted) == (0, None, ())
    assert (north.contributions, north.outcomes["adopted"], north.outcomes["unanswered"]) == (2, 1, 1)
    assert (north.actions["idea"], north.actions["dropped"]) == (1, 1)


def test_what_one_has_and_another_lacks() -> None:
    """A blank is a word at which a plan has no action and another has; one that the plan does not know is none."""
    found = compare(NORTH, SOUTH)
    assert [(each.plan, each.table, each.word, dict(each.elsewhere)) for each in found.blanks] == [
        ("north", "rri", "governance", {"south": ("a-lab",)}),
        ("south", "rri", "open-access", {"north": ("a-lab",)}),
        ("south", "rri", "ethics", {"north": ("a-lab",)}),
    ]
    assert dict(found.alone) == {"north": ("g", "a-lab"), "south": ("a-lab",)}


def test_what_cannot_be_told_names_the_plans() -> None:
    """Missing counts, costs and rates are named with the plans that lack them."""
    paid = Plan(id="paid", actions=[Action(id="a", cost={"amount": 5, "currency": "SEK"})])
    found = compare(NORTH, paid, rates={"NOK": ("EUR", "0.09")})
    assert [each.to_dict() for each in found.cannot_tell] == [
        {"needs": "participants.total", "ids": ["north", "paid"]},
        {"needs": "cost", "ids": ["north"]},
        {"needs": "rates", "ids": ["paid"]},
    ]
    assert compare(paid.evolve(events=[Event(id="e", participants=9)])).cannot_tell == ()


def test_one_plan_has_nothing_to_compare_with() -> None:
    """One plan is no mistake: the sentence says what it is; a graph will do as well."""
    found = compare(PlanGraph(NORTH))
    assert str(found.sentence) == "This is one plan: there is nothing to compare it with."
    assert (found.correspondences, found.suggestions, found.blanks) == ((), (), ())


def test_plans_that_cannot_be_told_apart_are_refused() -> None:
    """No plan at all, and two plans with one id, are an error that says so."""
    with pytest.raises(BadUsage, match="there is no plan to compare"):
        compare()
    with pytest.raises(BadUsage, match='two plans have the id "north"; each needs an id of its own'):
        compare(NORTH, SOUTH, NORTH)


@settings(max_examples=25)
@given(plans(), plans(broken=True))
def test_the_order_of_plans_changes_nothing_but_the_order(one: Plan, other: Plan) -> None:
    """Compare is symmetric: only the list of plans is in the order given."""
    one, other = one.evolve(id="first-plan"), other.evolve(id="second-plan")
    there, back = compare(one, other).to_dict(), compare(other, one).to_dict()
    assert there.pop("plans") == ["first-plan", "second-plan"]
    assert back.pop("plans") == ["second-plan", "first-plan"]
    assert there == back
    assert json.loads(json.dumps(there)) == there


@settings(max_examples=25)
@given(plans())
def test_a_copy_of_a_plan_covers_the_same(plan: Plan) -> None:
    """A plan beside its copy has the same counts, and neither has anything that the other lacks."""
    found = compare(plan.evolve(id="first-plan"), plan.evolve(id="second-plan"))
    assert found.blanks == ()
    assert found.process["first-plan"] == found.process["second-plan"]
    assert found.money["first-plan"] == found.money["second-plan"]
    for table in found.coverage[:-1]:
        assert all(len(set(row.counts.values())) == 1 for row in table.rows)


def test_the_regions_side_by_side() -> None:
    """The three example regions share two actions; each has something that another lacks."""
    found = compare(*(load(EXAMPLES / region) for region in ("varmland", "steiermark", "grand-est")))
    assert found.plans == ("varmland-digiterri", "steiermark-digiterri", "grand-est-digiterri")
    assert [(each.by, each.key, sorted(each.items)) for each in found.correspondences] == [
        ("catalogue", "local-digital-help", ["grand-est-digiterri", "varmland-digiterri"]),
        ("catalogue", "shared-good-examples", ["steiermark-digiterri", "varmland-digiterri"]),
    ]
    assert {(each.plan, each.word) for each in found.blanks if each.table == "rri"} == {
        ("varmland-digiterri", "open-access"),
        ("steiermark-digiterri", "ethics"),
        ("grand-est-digiterri", "governance"),
    }
    assert {each.language for each in found.suggestions} == {"en"}


def test_rows_hold_every_figure_of_every_plan() -> None:
    """A long table: one figure of one plan a row, plans in the order given."""
    plans = (SOUTH.evolve(actions=[Action(id="a", cost={"amount": 5, "currency": "EUR"}, catalogue="x")]),
             NORTH.evolve(actions=[Action(id="b", catalogue="x")]))  # fmt: skip
    rows = compare(*plans, rates={"SEK": ("EUR", "0.09")}).to_rows()
    assert not [row for row in compare(*plans).to_rows() if str(row["of"]).endswith("converted")]
    assert set(rows[0]) == {"about", "of", "plan", "value", "ids"}
    about = {(row["about"], row["of"], row["plan"]): (row["value"], row["ids"]) for row in rows}
    assert about["rri", "ethics", "north"] == (1, "g")
    assert about["action by catalogue", "x", "south"] == (1, "a")
    assert about["process", "participants", "north"] == (12, "")
    assert about["process", "participants", "south"] == (None, "")
    assert about["money", "cost EUR", "south"] == ("5", "")
    assert about["money", "cost converted", "south"] == ("5", "")
    assert [row["plan"] for row in rows[:2]] == ["south", "north"]
