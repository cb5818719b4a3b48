"""The copy of a plan that may be given to everybody."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from rri_planner.analysis import Attendance, public
from rri_planner.model import (
    Action,
    Contribution,
    Event,
    Indicator,
    Influence,
    Judgement,
    Nested,
    Plan,
    Stakeholder,
    StatusUpdate,
    Waiver,
    fields_of,
)
from tests.strategies import plans

some = settings(max_examples=40, deadline=None)


def test_what_is_not_decided_stays_inside() -> None:
    """Ideas and measures go, by their current status, with what is about them only."""
    plan = Plan(
        goals=[{"id": "g"}],
        actions=[Action(id="a"), Action(id="b", status="idea"), Action(id="c", status="planned")],
        updates=[StatusUpdate(of="c", date=2027, status="measure")],
        indicators=[Indicator(id="i", measures=["b", "c"]), Indicator(id="j", measures=["a", "b"]), Indicator(id="k")],
        assumptions=[{"id": "s", "of": "b"}],
        decisions=[{"id": "d", "about": ["c"]}, {"id": "e", "about": ["g", "c"]}],
        reviews=[{"id": "r", "of": "b"}],
        contributions=[Contribution(id="n", outcome="adopted", into="b")],
    )
    assert public(plan) == Plan(
        goals=[{"id": "g"}],
        actions=[Action(id="a")],
        indicators=[Indicator(id="j", measures="a"), Indicator(id="k")],
        decisions=[{"id": "e", "about": ["g"]}],
        contributions=[Contribution(id="n", outcome="adopted")],
    )


def test_nobody_is_named() -> None:
    """No contact, no free field, nobody who reports, rates or waives; contributions name a strand of the helix."""
    plan = Plan(
        goals=[{"id": "g", "extra": {"note": "call N. N."}}, {"id": "h"}],
        stakeholders=[Stakeholder(id="s", name="University", helix="research", contact={"mail": "n@example.org"})],
        contributions=[Contribution(id="c", by="s"), Contribution(id="d", by="business")],
        updates=[
            StatusUpdate(of="g", date=2027, status="running", light="red", comment="N. N. is ill", by="s"),
            StatusUpdate(of="g", date=2028, comment="Only words"),
        ],
        influences=[Influence(of="g", to="h", score=1, by="N. N.")],
        variants=[{"id": "v", "options": ["x"]}, {"id": "w", "options": ["y"]}],
        judgements=[Judgement(of="v/x", to="w", scores=[1], by="N. N.")],
        waivers=[Waiver(rule="EVT101", because="Later", by="N. N.")],
        vocabularies={"helix": {"terms": [{"key": "media", "label": "Media"}]}},
    )
    assert public(plan) == Plan(
        goals=[{"id": "g"}, {"id": "h"}],
        stakeholders=[Stakeholder(id="s", name="University", helix="research")],
        contributions=[Contribution(id="c", by="research"), Contribution(id="d", by="business")],
        updates=[StatusUpdate(of="g", date=2027, status="running")],
        influences=[Influence(of="g", to="h", score=1)],
        variants=plan.variants,
        judgements=[Judgement(of="v/x", to="w", scores=[1])],
        waivers=[Waiver(rule="EVT101", because="Later")],
        vocabularies=plan.vocabularies,
    )


def test_small_counts_are_withheld() -> None:
    """Counts below five go with a second one; where that is everybody, the total goes; crossed counts go together."""
    plan = Plan(
        events=[
            Event(id="e", participants={"total": 50, "gender": {"women": 22, "men": 25, "non-binary": 3}}),
            Event(id="f", participants={"total": 4, "helix": {"business": 4}, "groups": {"young": 4}}),
            Event(id="h", participants={"total": 30, "cross": [{"by": {"gender": "women"}, "count": 7}, {"count": 2}]}),
            Event(id="k", participants={"total": 30, "cross": [{"by": {"gender": "women"}, "count": 7}, {}]}),
            Event(id="m"),
        ],
        indicators=[
            Indicator(id="i", type="count", observations=[{"value": 20, "groups": {"x": 2, "y": 7, "z": 11}}, 3]),
            Indicator(id="j", type="percent", observations=[{"value": 20, "groups": {"x": 2, "y": 7}}]),
        ],
    )
    shown = public(plan)
    assert shown == Plan(
        events=[
            Event(id="e", participants={"total": 50, "gender": {"men": 25}}),
            Event(id="f", participants={}),
            Event(id="h", participants={"total": 30}),
            plan.events[3],
            plan.events[4],
        ],
        indicators=[
            Indicator(id="i", type="count", observations=[{"value": 20, "groups": {"z": 11}}, 3]),
            plan.indicators[1],
        ],
    )


def _values(part: Nested, *, personal: bool) -> list[Any]:
    found = []
    for each in fields_of(type(part)):
        value = getattr(part, each.name)
        if value and (each.declared.personal or each.declared.value == "free") == personal:
            found.append(value)
        for entry in value if isinstance(value, tuple) else (value,):
            found += _values(entry, personal=personal) if isinstance(entry, Nested) else []
    return found


@given(plans(broken=True))
@some
def test_any_plan_can_be_made_public(plan: Plan) -> None:
    """Whatever the plan: nothing personal is left, nothing small, and making it public once more changes nothing."""
    shown = public(plan)
    assert public(shown) == shown
    assert _values(shown, personal=True) == []
    assert [event.id for event in shown.events if Attendance.of(event.participants).kept_back()] == []
    assert {item.id for item in shown} <= {item.id for item in plan}
