"""The trace: because of what everything is in the plan, and what it led to."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.analysis import trace
from rri_planner.errors import UnknownItem
from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Contribution, Event, Goal, Pathway, Plan, Vision

_EXAMPLES = Path(__file__).parents[2] / "examples"
_PLAN = Plan(
    vision=Vision(),
    goals=[Goal(id="g", serves="vision"), Goal(id="h", serves="vision")],
    pathways=[Pathway(id="p", serves="g", status="rejected")],
    actions=[Action(id="a", serves="g"), Action(id="b", status="dropped")],
    events=[Event(id="e"), Event(id="f", informs=["h"])],
    contributions=[
        Contribution(id="c-1", from_="e", into=["a"]),
        Contribution(id="c-2", from_="e", into=["b"]),
        Contribution(id="c-3"),
    ],
)


def test_both_ways_from_workshop_to_vision() -> None:
    """Backwards to who asked for it, forwards to all that came of it; never backwards from an end to its means."""
    found = trace(_PLAN)
    assert found.to_dict()["items"] == {
        "a": {"because_of": ["c-1", "e"], "led_to": ["g", "vision"], "more": False},
        "b": {"because_of": ["c-2", "e"], "led_to": [], "more": False},
        "c-1": {"because_of": ["e"], "led_to": ["a", "g", "vision"], "more": False},
        "c-2": {"because_of": ["e"], "led_to": ["b"], "more": False},
        "c-3": {"because_of": [], "led_to": [], "more": False},
        "e": {"because_of": [], "led_to": ["a", "b", "c-1", "c-2", "g", "vision"], "more": False},
        "f": {"because_of": [], "led_to": ["h", "vision"], "more": False},
        "g": {"because_of": [], "led_to": ["vision"], "more": False},
        "h": {"because_of": ["f"], "led_to": ["vision"], "more": False},
        "p": {"because_of": [], "led_to": ["g", "vision"], "more": False},
    }
    assert (found.ungrounded, found.without_effect) == (("g",), ("c-2", "c-3"))
    assert found.to_rows()[0] == {"id": "a", "because_of": "c-1, e", "led_to": "g, vision"}
    assert str(found.sentence) == (
        "Goals, pathways and actions that go back to something said or found: 2 of 3. "
        "Events and contributions that led to something in the plan: 3 of 5."
    )
    assert trace(PlanGraph(_PLAN)) == found


def test_the_limit_is_said() -> None:
    """Beyond the limit the nearest are kept, and the item says that there are more."""
    assert trace(_PLAN, limit=2).of("e").to_dict() == {"because_of": [], "led_to": ["c-1", "c-2"], "more": True}
    assert not trace(_PLAN, limit=6).of("e").more


def test_an_unknown_item_is_refused_with_the_nearest() -> None:
    """A question about an id that is on no trace names the closest one that is."""
    with pytest.raises(UnknownItem) as caught:
        trace(_PLAN).of("c-4")
    assert caught.value.nearest == "c-1"


def test_a_plan_without_events_cannot_tell() -> None:
    """Where nothing that was said is recorded, the missing fields are named."""
    found = trace(Plan(actions=[Action(id="a")]))
    assert [each.needs for each in found.cannot_tell] == ["events", "contributions"]
    assert found.ungrounded == ("a",)


def test_a_long_chain_and_a_circle_are_traced() -> None:
    """Contributions that went into one another in a circle do not trap the search, nor does a long chain."""
    said = [Contribution(id=f"c-{number}", into=[f"c-{(number + 1) % 3000}"]) for number in range(3000)]
    found = trace(Plan(contributions=said[:3]), limit=5)
    assert found.of("c-0").led_to == ("c-1", "c-2")
    circle = trace(Plan(contributions=[*said[:2], Contribution(id="c-2", into=["c-0"])]))
    assert circle.of("c-0").because_of == circle.of("c-0").led_to == ("c-1", "c-2")


@pytest.mark.parametrize("name", ["varmland", "steiermark", "grand-est"])
def test_forwards_and_backwards_agree(name: str) -> None:
    """What is in the plan because of something is what that led to."""
    found = trace(load(_EXAMPLES / name)).items
    assert all(id_ in found[source].led_to for id_, each in found.items() for source in each.because_of)
