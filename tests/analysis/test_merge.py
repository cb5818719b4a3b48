"""Two copies of one plan, joined."""

from __future__ import annotations

from collections.abc import Callable
from operator import methodcaller
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.analysis import MergeConflict, diff, merge
from rri_planner.language import say
from rri_planner.model import (
    Action,
    Event,
    Goal,
    Indicator,
    Influence,
    Link,
    Observation,
    Plan,
    Region,
    StatusUpdate,
    Step,
    Vision,
)
from tests.strategies import plans

some = settings(max_examples=40, deadline=None)

_BASE = Plan(
    languages=["sv", "en"],
    region=Region(name="Dalen", population=10),
    vision=Vision(statement="Alla", keywords=["x"]),
    goals=[Goal(id="g", title={"sv": "Mål", "en": "Goal"}, due=2030), Goal(id="h"), Goal(id="k")],
    actions=[
        Action(
            id="a",
            title="Labb",
            serves=[Link(to="g", because="So"), "h"],
            steps=[Step(title="One", date=2027), Step(title="Two")],
            tags=["x", "y"],
            extra={"one": 1, "two": {"deep": 2}},
        )
    ],
    indicators=[Indicator(id="i", observations=[Observation(value=1, date=2026)])],
    events=[Event(id="e", participants={"total": 40, "helix": {"business": 3}})],
    updates=[StatusUpdate(of="a", date=2026, status="planned")],
)


def action(**fields: Any) -> Plan:  # noqa: ANN401 - fields of the class
    """Return the plan with fields of its action changed."""
    found = _BASE["a"]
    assert isinstance(found, Action)
    return _BASE.with_items(
        Action(
            **{**{name: getattr(found, name) for name in ("id", "title", "serves", "steps", "tags", "extra")}, **fields}
        )
    )


def goal(**fields: Any) -> Plan:  # noqa: ANN401 - fields of the class
    """Return the plan with its first goal told anew."""
    return _BASE.with_items(Goal(**{"id": "g", "title": {"sv": "Mål", "en": "Goal"}, "due": 2030, **fields}))


def places(conflicts: tuple[MergeConflict, ...]) -> list[str]:
    """Return the places of conflicts as words."""
    return [".".join(each.place) for each in conflicts]


_TOGETHER: dict[str, tuple[Plan, Plan, Plan]] = {
    "two languages of a text": (
        goal(title={"sv": "Målet", "en": "Goal"}),
        goal(title={"sv": "Mål", "en": "The goal"}),
        goal(title={"sv": "Målet", "en": "The goal"}),
    ),
    "a language more, a field less": (
        goal(title={"sv": "Mål", "en": "Goal", "de": "Ziel"}),
        goal(due=None),
        goal(title={"sv": "Mål", "en": "Goal", "de": "Ziel"}, due=None),
    ),
    "entries of a free map": (
        action(extra={"one": 1, "two": {"deep": 3}, "three": 3}),
        action(extra={"two": {"deep": 2, "more": 4}}),
        action(extra={"two": {"deep": 3, "more": 4}, "three": 3}),
    ),
    "links and their reasons": (
        action(serves=[Link(to="g", because="So", confidence="high"), "h", "k"]),
        action(serves=[Link(to="g", because="Since")]),
        action(serves=[Link(to="g", because="Since", confidence="high"), "k"]),
    ),
    "steps that have no id": (
        action(steps=[Step(title="One", date=2027, done=True), Step(title="Two")]),
        action(steps=[Step(title="One", date=2027), Step(title="Two"), Step(title="Three")]),
        action(steps=[Step(title="One", date=2027, done=True), Step(title="Two"), Step(title="Three")]),
    ),
    "tags taken away and added, one of them twice": (
        action(tags=["y", "new"]),
        action(tags=["x", "y", "new", "other"]),
        action(tags=["y", "new", "other"]),
    ),
    "another order": (action(tags=["y", "x"]), action(tags=["x", "y", "z"]), action(tags=["y", "x", "z"])),
    "their other order": (action(tags=["x", "y", "z"]), action(tags=["y", "x"]), action(tags=["y", "x", "z"])),
    "logs that both add to": (
        _BASE.updating("a", on=2027, status="running").observing("i", value=2, date=2027),
        _BASE.updating("a", on=2028, status="done").observing("i", value=3, date=2028),
        _BASE.updating("a", on=2027, status="running")
        .updating("a", on=2028, status="done")
        .observing("i", value=2, date=2027)
        .observing("i", value=3, date=2028),
    ),
    "a record that one has told better": (
        _BASE.evolve(updates=[StatusUpdate(of="a", date=2026, status="planned", comment="Soon")]),
        _BASE.evolve(updates=[StatusUpdate(of="a", date=2026, status="running")]),
        _BASE.evolve(updates=[StatusUpdate(of="a", date=2026, status="running", comment="Soon")]),
    ),
    "the vision and the region": (
        _BASE.evolve(vision=Vision(statement="Alla", keywords=["x"], horizon=2040), region=Region(name="Dalen")),
        _BASE.evolve(vision=Vision(statement="Alla här", keywords=["x"]), region=Region(name="D", population=10)),
        _BASE.evolve(vision=Vision(statement="Alla här", keywords=["x"], horizon=2040), region=Region(name="D")),
    ),
    "items that go and come": (
        _BASE.without("k").with_items(Goal(id="n", title="New")),
        _BASE.without("k", "h").with_items(Goal(id="n", due=2031), Goal(id="o")),
        _BASE.without("k", "h").with_items(Goal(id="n", title="New", due=2031), Goal(id="o")),
    ),
    "two of the same ends": (
        _BASE.evolve(influences=[Influence(of="g", to="h", score=1), Influence(of="g", to="h", score=2)]),
        _BASE.evolve(influences=[Influence(of="g", to="h", score=1)]),
        _BASE.evolve(influences=[Influence(of="g", to="h", score=1), Influence(of="g", to="h", score=2)]),
    ),
}


@pytest.mark.parametrize("what", _TOGETHER)
def test_what_goes_together_is_joined(what: str) -> None:
    """Changes at different places are all there, without anybody having to choose."""
    ours, theirs, joined = _TOGETHER[what]
    found = merge(_BASE, ours, theirs)
    assert (found.plan, found.conflicts) == (joined, ())
    assert str(found.sentence) == "The two copies go together."


_APART: dict[str, tuple[Plan, Plan, str, str]] = {
    "a wording": (
        goal(title={"sv": "Målet", "en": "Goal"}),
        goal(title={"sv": "Ett mål", "en": "Goal"}),
        "goals.g.title.sv",
        'goal "Goal" (g), title: "Målet" in one copy, "Ett mål" in the other; before: "Mål"',
    ),
    "a date": (
        goal(due=2031),
        goal(due=None),
        "goals.g.due",
        'goal "Goal" (g), due: "2031" in one copy, "nothing" in the other; before: "2030"',
    ),
    "an item": (
        _BASE.without("h"),
        _BASE.with_items(Goal(id="h", due=2031)).evolve(actions=_BASE.without("h").actions),
        "goals.h",
        'goal "h" (h): removed in one copy, changed in the other',
    ),
    "a language": (
        goal(title={"sv": "Mål", "en": "Goals"}),
        goal(title={"sv": "Mål"}),
        "goals.g.title.en",
        'goal "Goals" (g), title: removed in one copy, "Goals" in the other',
    ),
    "the reason of a link": (
        action(serves=[Link(to="g", because="This"), "h"]),
        action(serves=[Link(to="g", because="That"), "h"]),
        "actions.a.serves.g.because.sv",
        'action "Labb" (a), serves: "This" in one copy, "That" in the other; before: "So"',
    ),
    "a step": (
        action(steps=[Step(title="One", date=2027, done=True), Step(title="Two")]),
        action(steps=[Step(title="One", date=2027, done=False), Step(title="Two")]),
        "actions.a.steps.1.done",
        'action "Labb" (a), milestones: "yes" in one copy, "no" in the other; before: "nothing"',
    ),
    "an order": (
        _BASE.evolve(goals=[_BASE["h"], _BASE["g"], _BASE["k"]]),
        _BASE.evolve(goals=[_BASE["k"], _BASE["g"], _BASE["h"]]),
        "goals.order",
        "action plan, goals: each copy has another order",
    ),
    "a new item of one id": (
        _BASE.with_items(Goal(id="n", due=2031)),
        _BASE.with_items(Goal(id="n", due=2032)),
        "goals.n.due",
        'goal "n" (n), due: "2031" in one copy, "2032" in the other; before: "nothing"',
    ),
    "the region": (
        _BASE.evolve(region=Region(name="A", population=10)),
        _BASE.evolve(region=Region(name="B", population=10)),
        "region.name.sv",
        'action plan, region: "A" in one copy, "B" in the other; before: "Dalen"',
    ),
    "an update": (
        _BASE.evolve(updates=[StatusUpdate(of="a", date=2026, status="running")]),
        _BASE.evolve(updates=[StatusUpdate(of="a", date=2026, status="done")]),
        "updates.1.status",
        'status update, status: "running" in one copy, "done" in the other; before: "planned"',
    ),
    "a count": (
        _BASE.with_items(Event(id="e", participants={"total": 40, "helix": {"business": 4}})),
        _BASE.with_items(Event(id="e", participants={"total": 40, "helix": {"business": 5}})),
        "events.e.participants.helix.business",
        'event "e" (e), participants: "4" in one copy, "5" in the other; before: "3"',
    ),
}


@pytest.mark.parametrize("what", _APART)
def test_what_does_not_go_together_is_told(what: str) -> None:
    """What both have changed is listed with its place, and nothing is chosen unless somebody says whose words count."""
    ours, theirs, place, sentence = _APART[what]
    found = merge(_BASE, ours, theirs)
    assert (found.plan, places(found.conflicts)) == (None, [place])
    assert say(found.conflicts[0].sentence, "en").replace("“", '"').replace("”", '"') == sentence
    assert [merge(_BASE, ours, theirs, prefer="ours").plan, merge(_BASE, ours, theirs, prefer="theirs").plan] == [
        ours,
        theirs,
    ]
    assert places(merge(_BASE, theirs, ours).conflicts) == [place]


def test_a_conflict_says_all_values() -> None:
    """Programs get the place and what all three copies say, in plain values."""
    found = merge(_BASE, goal(due=2031), goal(due=2032, title={"sv": "Mål"}))
    assert found.to_dict() == {
        "conflicts": [{"place": ["goals", "g", "due"], "base": "2030", "ours": "2031", "theirs": "2032"}],
        "method": "three-way, items by id and field by field; records without an id by what they say",
    }
    assert str(found.sentence) == "Both copies change the same place in 1 case, differently."
    assert str(merge(_BASE, goal(due=2031, priority=1), goal(due=2032, priority=2)).sentence).startswith("Both")


def _edits(plan: Plan) -> list[Callable[[Plan], Plan]]:
    return [
        methodcaller("evolve", summary="Something else"),
        *(methodcaller("without", item.id) for item in plan.of_kind("action", "goal", "event", "stakeholder")),
        *(methodcaller("updating", item.id, on=2030, completion=5) for item in plan.actions),
        *(methodcaller("observing", item.id, value=5, date=2030) for item in plan.indicators),
        *(methodcaller("declining", item.id, because="No") for item in plan.contributions),
        *(methodcaller("with_items", Goal(id=item.id, title="New")) for item in plan.goals),
    ]


@given(plans(), st.data())
@some
def test_one_side_alone_is_taken_over(plan: Plan, data: st.DataObject) -> None:
    """What only one copy changes, or both in the same way, is simply there."""
    changed = data.draw(st.sampled_from(_edits(plan)))(plan)
    for ours, theirs in ((changed, plan), (plan, changed), (changed, changed)):
        assert merge(plan, ours, theirs).plan == changed


@given(plans(), st.data())
@some
def test_sides_are_alike(plan: Plan, data: st.DataObject) -> None:
    """Whoever is called ours: the conflicts are at the same places, and what is joined says the same."""
    edits = st.sampled_from(_edits(plan))
    ours, theirs = data.draw(edits)(plan), data.draw(edits)(plan)
    one, other = merge(plan, ours, theirs), merge(plan, theirs, ours)
    assert sorted(places(one.conflicts)) == sorted(places(other.conflicts))
    assert (one.plan is None) == bool(one.conflicts)
    if one.plan is not None and other.plan is not None:
        assert not diff(one.plan, other.plan)
    preferred = merge(plan, ours, theirs, prefer="ours").plan
    assert preferred is not None
    assert preferred == (one.plan or preferred)
