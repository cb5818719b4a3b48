"""Answering contributions: adopted, merged, split, parked, declined."""

from __future__ import annotations

from collections.abc import Callable
from operator import methodcaller

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.errors import BadUsage, UnknownItem
from rri_planner.model import Action, Contribution, Event, Goal, Link, Plan, Theme
from tests.strategies import plans

some = settings(max_examples=40, deadline=None)

_PLAN = Plan(
    languages=["en"],
    goals=[Goal(id="g")],
    actions=[Action(id="a-lab"), Action(id="a-bus")],
    events=[Event(id="e")],
    themes=[Theme(id="t")],
    contributions=[
        Contribution(id="c-1", text="A lab and a bus", kind="idea", from_="e", by="business", themes="t"),
        Contribution(id="c-2", text="A bus", outcome="parked", until=2028, because="No money", answered_on=2026),
        Contribution(id="c-3", outcome="adopted", into="a-bus"),
    ],
)


def answered(plan: Plan, id_: str) -> Contribution:
    """Return the contribution as it now is."""
    found = plan[id_]
    assert isinstance(found, Contribution)
    return found


def test_adopting_says_where_it_went() -> None:
    """The outcome, the items, the day and the reason are there, and nothing of an earlier answer."""
    plan = _PLAN.adopting("c-2", into=["a-bus", Link(to="g", because="Both")], on="2027-02", because="Money came")
    assert answered(plan, "c-2") == answered(
        _PLAN.with_items(
            Contribution(
                id="c-2",
                text="A bus",
                outcome="adopted",
                into=["a-bus", {"to": "g", "because": "Both"}],
                because="Money came",
                answered_on="2027-02",
            )
        ),
        "c-2",
    )
    assert plan.evolve(contributions=_PLAN.contributions) == _PLAN


def test_adopting_again_adds_to_the_trail() -> None:
    """What a contribution went into before stays; a link to the same item takes the old one's place."""
    twice = _PLAN.adopting("c-3", into="a-lab").adopting("c-3", into=Link(to="a-bus", because="So"))
    assert answered(twice, "c-3").into == (Link(to="a-lab"), *answered(twice, "c-3").into[1:])
    assert [(link.to, str(link.because)) for link in answered(twice, "c-3").into] == [
        ("a-lab", "None"),
        ("a-bus", "So"),
    ]


def test_several_are_merged() -> None:
    """Contributions go into another one, which keeps its own answer, or together into an item."""
    plan = _PLAN.merging("c-1", "c-2", into="c-3", on=2027)
    assert [(each.outcome, [link.to for link in each.into]) for each in plan.contributions] == [
        ("merged", ["c-3"]), ("merged", ["c-3"]), ("adopted", ["a-bus"]),
    ]  # fmt: skip
    assert [link.to for link in answered(_PLAN.merging("c-1", into=["a-lab", "g"]), "c-1").into] == ["a-lab", "g"]


def test_nothing_is_merged_into_itself() -> None:
    """Whoever follows what was merged comes to an end, however long the way is."""
    plan = _PLAN.merging("c-1", into="c-2").merging("c-2", into="c-3")
    for wrong in ("c-1", "c-2", "c-3"):
        with pytest.raises(BadUsage, match='"c-3" cannot be merged into itself'):
            plan.merging("c-3", into=wrong)


def test_a_split_contribution_goes_into_its_parts() -> None:
    """The whole is merged into new contributions, said by the same people at the same event and not yet answered."""
    given_one = Contribution(id="c-bus", text="A bus", outcome="adopted", into="a-bus")
    plan = _PLAN.splitting("c-1", into=["A lab", {"id": "c-new", "text": "Tea", "from": None}, given_one], on=2027)
    whole = answered(plan, "c-1")
    assert (whole.outcome, [link.to for link in whole.into]) == ("merged", ["c-1.1", "c-new", "c-bus"])
    assert plan.contributions[3:] == (
        *Plan(
            languages=["en"],
            contributions=[
                Contribution(id="c-1.1", text="A lab", kind="idea", from_="e", by="business", themes="t"),
                Contribution(id="c-new", text="Tea", kind="idea", by="business", themes="t"),
                given_one,
            ],
        ).contributions,
    )
    again = plan.splitting("c-2", into=["x", "y"]).splitting("c-1.1", into=["x", "y"]).splitting("c-1", into=["x", "y"])
    assert [each.id for each in again.contributions[6:]] == ["c-2.1", "c-2.2", "c-1.1.1", "c-1.1.2", "c-1.2", "c-1.3"]


@pytest.mark.parametrize("into", ["One text", {"text": "One"}, ["One"], []])
def test_one_part_is_no_split(into: object) -> None:
    """A contribution is split into two or more."""
    with pytest.raises(BadUsage, match='"c-1" is split into at least two'):
        _PLAN.splitting("c-1", into=into)  # type: ignore[arg-type]  # what is given may be anything


def test_parking_and_declining() -> None:
    """Parked until a date, or declined with a reason; what it went into is taken back."""
    parked = answered(_PLAN.parking("c-3", until="2028-06", because="First the lab", on=2027), "c-3")
    assert (parked.outcome, parked.into, str(parked.until), str(parked.because)) == (
        "parked", (), "2028-06", "First the lab",
    )  # fmt: skip
    declined = answered(_PLAN.declining("c-2", because="No demand"), "c-2")
    assert (declined.outcome, declined.until, str(declined.because), declined.answered_on) == (
        "declined", None, "No demand", None,
    )  # fmt: skip


def test_what_makes_no_sense_is_refused() -> None:
    """Every call that cannot be carried out says why, and names the nearest id."""
    wrong: dict[str, Callable[[], Plan]] = {
        'it is not said why "c-1" is declined': lambda: _PLAN.declining("c-1", because=" "),
        '"g" is no contribution, and only these are answered': lambda: _PLAN.parking("g", until=2028),
        "it is not said what the contribution went into": lambda: _PLAN.adopting("c-1", into=()),
        'a contribution cannot go into "c-2"; it can go into vision, goal,': lambda: _PLAN.adopting("c-1", into="c-2"),
        'a contribution cannot go into "e"; it can go into .*, contribution': lambda: _PLAN.merging("c-1", into="e"),
    }
    for reason, ask in wrong.items():
        with pytest.raises(BadUsage, match=reason):
            ask()
    for ask in (lambda: _PLAN.adopting("c-1", into="a-lap"), lambda: _PLAN.declining("a-lap", because="x")):
        with pytest.raises(UnknownItem, match='no item "a-lap"; did you mean "a-lab"'):
            ask()


@given(plans(), st.data())
@some
def test_every_contribution_has_exactly_one_outcome(plan: Plan, data: st.DataObject) -> None:
    """After any answers each contribution has one outcome, with what belongs to it and nothing else."""
    ids = [each.id for each in plan.contributions]
    homes = [item.id for item in plan.of_kind("goal", "action", "pathway")]
    for id_ in data.draw(st.lists(st.sampled_from(ids), max_size=6)) if ids and homes else ():
        home = data.draw(st.sampled_from(homes))
        answers: list[Callable[[Plan], Plan]] = [
            methodcaller("adopting", id_, into=home),
            methodcaller("merging", id_, into=home),
            methodcaller("parking", id_, until=2030),
            methodcaller("declining", id_, because="No"),
        ]
        plan = data.draw(st.sampled_from(answers))(plan)
        now = answered(plan, id_)
        assert now.outcome in {"adopted", "merged", "parked", "declined"}
        assert (now.outcome in {"adopted", "merged"}) == bool(now.into)
        assert (now.outcome == "parked") == (now.until is not None)
        assert [each.id for each in plan.contributions] == ids
