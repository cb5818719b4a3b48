"""Running a plan: updates, measurements and targets are added."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from rri_planner.errors import BadField, BadUsage, UnknownItem
from rri_planner.model import Action, Goal, Indicator, Observation, Plan, Stakeholder, StatusUpdate, Target
from tests.strategies import plans

some = settings(max_examples=30, deadline=None)

_PLAN = Plan(
    goals=[Goal(id="g")],
    actions=[Action(id="a-lab", status="planned")],
    indicators=[Indicator(id="i", targets=[Target(value=9, date=2030)], observations=[Observation(value=1)])],
    stakeholders=[Stakeholder(id="s")],
    updates=[StatusUpdate(of="g", date=2026, status="running")],
)


def test_an_update_is_added() -> None:
    """The update comes last; the action itself still says what it said, so that the past can be told."""
    plan = _PLAN.updating(
        "a-lab", on="2027-09-01", status="running", completion=40, light="green", comment="On time", by="s"
    )
    new = StatusUpdate(
        of="a-lab", date="2027-09-01", status="running", completion=40, light="green", comment="On time", by="s"
    )
    assert plan == _PLAN.evolve(updates=[*_PLAN.updates, new])


def test_measurements_and_targets_are_added() -> None:
    """A measurement and a revised target come after the old ones, which stay."""
    plan = _PLAN.observing("i", value=3, date="2027-12", source="Survey", groups={"women": 4})
    plan = plan.retargeting("i", value="12.5", date=2030, set_on="2028-01", because="Faster than hoped")
    assert plan.indicators == (
        Indicator(
            id="i",
            targets=[
                Target(value=9, date=2030),
                Target(value="12.5", date=2030, set_on="2028-01", because="Faster than hoped"),
            ],
            observations=[
                Observation(value=1),
                Observation(value=3, date="2027-12", source="Survey", groups={"women": 4}),
            ],
        ),
    )


def test_what_makes_no_sense_is_refused() -> None:
    """Every call that cannot be carried out says why, and names the nearest id or word."""
    wrong: dict[str, Callable[[], Plan]] = {
        'there are no updates about "i", only about actions': lambda: _PLAN.updating("i", on=2027, status="done"),
        '"g" is no stakeholder, and only these report': lambda: _PLAN.updating("g", on=2027, status="done", by="g"),
        'it is not said how far "g" has come': lambda: _PLAN.updating("g", on=2027, by="s"),
        '"g" is no indicator, and only these are measured': lambda: _PLAN.observing("g", value=1, date=2027),
        '"a dozen" is no number, and "n" is measured in numbers': lambda: _PLAN.with_items(
            Indicator(id="n", type="count")
        ).observing("n", value="a dozen", date=2027),
        'no value is given for "i"': lambda: _PLAN.observing("i", value=None, date=2027),
        'it is not said why "i" gets another target': lambda: _PLAN.retargeting(
            "i", value=1, date=2027, set_on=2026, because=None
        ),
    }
    for reason, ask in wrong.items():
        with pytest.raises(BadUsage, match=reason):
            ask()
    with pytest.raises(UnknownItem, match='did you mean "a-lab"'):
        _PLAN.updating("a-lap", on=2027, status="done")
    with pytest.raises(BadField, match='did you mean "running"'):
        _PLAN.updating("a-lab", on=2027, status="runing")


@given(plans())
@some
def test_the_log_only_grows(plan: Plan) -> None:
    """Whatever is added later, the plan as it stood before is still told the same."""
    before = plan.as_of("9998-06")
    later = plan
    for action in plan.actions:
        later = later.updating(action.id, on=9999, status="done")
    for indicator in plan.indicators:
        later = later.observing(indicator.id, value=7, date=9999)
        later = later.retargeting(indicator.id, value=8, date=9999, set_on=9999, because="More is possible")
    assert later.as_of("9998-06") == before
    assert later.updates[: len(plan.updates)] == plan.updates
    assert len(later.updates) == len(plan.updates) + len(plan.actions)
