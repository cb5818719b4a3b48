"""The schedule: when everything can happen at the earliest, and where there is time to spare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import CannotTell, Schedule, Scheduled, schedule
from rri_planner.errors import UnknownItem
from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Dependency, Goal, Plan, StatusUpdate, Vision

_EXAMPLES = Path(__file__).parents[2] / "examples"
_WORKED = {"A": (6,), "B": (2, "A"), "C": (2, "A"), "D": (3, "B"), "F": (2, "C"), "E": (4, "D", "F"), "G": (1, "E")}


def _plan(network: Mapping[str, Sequence[Any]]) -> Plan:
    return Plan(
        actions=[Action(id=id_, duration=f"P{days}D", depends_on=waits) for id_, (days, *waits) in network.items()]
    )


def _times(found: Schedule, id_: str) -> tuple[Any, ...]:
    return tuple(found.of(id_).to_dict(found.unit).values())[:6]


def _days(found: Schedule, *ids: str) -> list[tuple[object, object]]:
    rows = {row["id"]: (row["earliest_start"], row["earliest_finish"]) for row in found.to_rows()}
    return [rows[id_] for id_ in ids]


def test_the_worked_example() -> None:
    """Seven actions take 16 days; A, B, D, E and G are critical, C and F have a day."""
    found = schedule(_plan(_WORKED))
    assert (found.unit, found.makespan, found.cannot_tell) == ("days", 16, ())
    assert {id_: _times(found, id_) for id_ in found.actions} == {
        "A": (0, 6, 0, 6, 0, 0),
        "B": (6, 8, 6, 8, 0, 0),
        "C": (6, 8, 7, 9, 1, 0),
        "D": (8, 11, 8, 11, 0, 0),
        "E": (11, 15, 11, 15, 0, 0),
        "F": (8, 10, 9, 11, 1, 1),
        "G": (15, 16, 15, 16, 0, 0),
    }
    assert [id_ for id_, each in found.actions.items() if each.critical] == ["A", "B", "D", "E", "G"]
    assert found.chain("G") == ("A", "B", "D", "E", "G")
    assert found.to_dict()["method"] == (
        "critical path method, no dates, so that a month is thirty days, durations and lags at their shortest"
    )
    assert found.to_dict()["sentence"] == (
        "Placed in time: 7 of 7 actions; done as early as possible, they take 16 days. "
        "Actions that cannot be delayed without moving the end or a date of another: 5."
    )


def test_dates_are_the_days_of_work() -> None:
    """With a date to start from, months are those of the calendar, and a finish is the last day of work."""
    lab = Action(id="lab", duration="P1M", depends_on=Dependency(to="course", lag="P1M"))
    course = Action(id="course", period="2027-01-15/..", duration="P1M")
    found = schedule(Plan(actions=[course, lab]))
    assert (found.unit, found.makespan) == ("date", 90)
    assert _days(found, "course", "lab") == [("2027-01-15", "2027-02-14"), ("2027-03-15", "2027-04-14")]
    assert found.to_dict()["sentence"] == (
        "Placed in time: 2 of 2 actions; the last of them ends on 14 April 2027 at the earliest. "
        "Actions that cannot be delayed without moving the end or a date of another: 2."
    )


def test_a_month_is_thirty_days_without_a_date() -> None:
    """Durations and lags alone are counted in days from 0."""
    lab = Action(id="lab", duration="P1M", depends_on=Dependency(to="course", lag="P2W"))
    found = schedule(Plan(period="../2030", actions=[Action(id="course", duration="P1Y"), lab]))
    assert (found.unit, _days(found, "course", "lab")) == ("days", [(0, 360), (374, 404)])


def test_ranges_count_with_the_bound_that_is_asked_for() -> None:
    """Durations and lags between two bounds are taken at their shortest, or at their longest, and it is said."""
    lab = Action(id="lab", duration="P2D..P5D", depends_on=Dependency(to="course", lag="P1D..P3D"))
    plan = Plan(actions=[Action(id="course", duration="P4D..P9D"), lab])
    assert _days(schedule(plan), "course", "lab") == [(0, 4), (5, 7)]
    longest = schedule(plan, durations="longest")
    assert _days(longest, "course", "lab") == [(0, 9), (12, 17)]
    assert str(longest.method).endswith("at their longest")


def test_a_plan_with_a_start_anchors_its_durations() -> None:
    """What nothing holds back starts with the plan, else with the first date that any action states."""
    undated = Action(id="a", duration="P1M")
    dated = Action(id="b", period="2027-03-01/2027-03-31")
    assert _days(schedule(Plan(period="2027-02/..", actions=[undated, dated])), "a") == [("2027-02-01", "2027-02-28")]
    assert _days(schedule(Plan(actions=[undated, dated])), "a") == [("2027-03-01", "2027-03-31")]


def test_an_action_with_a_period_takes_part_with_exactly_that_period() -> None:
    """Days that are stated are kept, before and after; who must be done by then has the room up to them."""
    actions = [
        Action(id="before", duration="P10D"),
        Action(id="fixed", period="2027-02-01/2027-02-28", depends_on="before"),
        Action(id="after", duration="P1D", depends_on="fixed"),
        Action(id="last", duration="P90D"),
    ]
    found = schedule(Plan(period="2027/2027", actions=actions))
    assert {id_: _times(found, id_) for id_ in found.actions} == {
        "before": ("2027-01-01", "2027-01-10", "2027-01-22", "2027-01-31", 21, 21),
        "fixed": ("2027-02-01", "2027-02-28", "2027-02-01", "2027-02-28", 0, 0),
        "after": ("2027-03-01", "2027-03-01", "2027-03-31", "2027-03-31", 30, 30),
        "last": ("2027-01-01", "2027-03-31", "2027-01-01", "2027-03-31", 0, 0),
    }
    assert [(each.spare, each.critical) for each in found.actions.values()] == [
        (30, False), (21, False), (30, False), (0, True),
    ]  # fmt: skip


def test_a_period_that_comes_too_early_leaves_less_than_no_time() -> None:
    """What an action waits for and cannot wait for has a negative float, by as many days as are missing."""
    actions = [
        Action(id="course", period="2027-01-01/2027-03-10"),
        Action(id="lab", period="2027-03-01/2027-04-30", depends_on="course"),
    ]
    found = schedule(Plan(actions=actions))
    assert _times(found, "course") == ("2027-01-01", "2027-03-10", "2026-12-22", "2027-02-28", -10, -10)
    assert (found.of("course").critical, found.of("lab").critical) == (True, True)
    assert found.chain("lab") == ("lab",)


def test_partial_dates_are_the_days_that_they_may_be() -> None:
    """A quarter or a month leaves the room that it has."""
    actions = [
        Action(id="a", period="2027-Q2/2027-08"),
        Action(id="b", period="2027-04/2027-09", duration="P5M"),
        Action(id="end", period="2028-01-01/2028-01-31"),
    ]
    found = schedule(Plan(actions=actions))
    assert _times(found, "a") == ("2027-04-01", "2027-08-01", "2027-06-30", "2027-08-31", 30, 30)
    assert _times(found, "b") == ("2027-04-01", "2027-09-01", "2027-04-30", "2027-09-30", 29, 29)


def test_half_a_period_takes_part_with_what_it_says() -> None:
    """A start needs a duration; an end is known without one, but then the start is not."""
    actions = [
        Action(id="by-june", period="../2027-06-30"),
        Action(id="from-may", period="2027-05-01/.."),
        Action(id="from-june", period="2027-06-01/..", duration="P10D"),
        Action(id="by-july", period="../2027-07-31", duration="P10D"),
        Action(id="then", duration="P1D", depends_on="by-june"),
        Action(id="by-august", period="../2027-08-31", depends_on="then"),
    ]
    found = schedule(Plan(actions=actions))
    assert _times(found, "by-june") == (None, "2027-06-30", None, "2027-06-30", 0, 0)
    assert _times(found, "from-may") == (None,) * 6
    assert _times(found, "from-june")[:2] == ("2027-06-01", "2027-06-10")
    assert _times(found, "by-july")[:4] == ("2027-05-01", "2027-07-31", "2027-07-22", "2027-07-31")
    assert _times(found, "then")[:2] == ("2027-07-01", "2027-07-01")
    assert _times(found, "by-august")[:2] == ("2027-07-02", "2027-08-31")
    assert found.cannot_tell == (CannotTell("duration", ("by-august", "by-june", "from-may")),)


def test_ends_alone_anchor_a_plan() -> None:
    """Where no start is stated at all, work begins early enough for the first end."""
    actions = [Action(id="a", period="../2027-06-30", duration="P30D"), Action(id="b", duration="P5D")]
    assert _days(schedule(Plan(actions=actions)), "a", "b") == [
        ("2027-06-01", "2027-06-30"),
        ("2027-06-01", "2027-06-05"),
    ]
    lone = schedule(Plan(actions=[Action(id="a", period="../2027-06-30")]))
    assert (lone.makespan, _days(lone, "a")) == (None, [(None, "2027-06-30")])


def test_an_inverted_period_says_nothing() -> None:
    """A period that ends before it starts does not place an action."""
    found = schedule(Plan(actions=[Action(id="a", period="2027-09/2027-05"), Action(id="b", duration="P1D")]))
    assert (found.unit, found.of("a"), found.cannot_tell) == ("days", Scheduled("a"), (CannotTell("period", ("a",)),))


def test_what_states_nothing_is_listed_with_nulls() -> None:
    """An action without period and duration has no times, nor has one that waits for it; the rest has."""
    actions = [
        Action(id="a"),
        Action(id="b", duration="P2D", depends_on="a"),
        Action(id="c", duration="P3D"),
        Action(id="d", duration="P3D", depends_on=["a", "c"]),
    ]
    found = schedule(Plan(actions=actions))
    assert [_times(found, id_) for id_ in "abd"] == [(None,) * 6] * 3
    assert (_times(found, "c"), found.makespan) == ((0, 3, 0, 3, 0, 0), 3)
    assert (found.chain("b"), found.cannot_tell) == ((), (CannotTell("period", ("a",)),))


def test_nothing_to_place() -> None:
    """A plan without actions, and one without times, has no makespan and says why."""
    for plan in (Plan(), Plan(actions=[Action(id="a")])):
        found = schedule(plan)
        assert (found.makespan, str(found.sentence)) == (
            None,
            "No action can be placed in time: none states a period or a duration.",
        )


def test_a_circle_cannot_be_placed_and_the_rest_can() -> None:
    """Members of a circle are named and have no times, nor has what waits for them, unless it states its own."""
    actions = [
        Action(id="a", duration="P1D", depends_on="c"),
        Action(id="b", duration="P1D", depends_on="a"),
        Action(id="c", duration="P1D", depends_on="b"),
        Action(id="behind", duration="P1D", depends_on="a"),
        Action(id="dated", period="2027-03-01/2027-03-31", depends_on="a"),
        Action(id="free", duration="P2D"),
        Action(id="self", duration="P1D", depends_on="self"),
    ]
    found = schedule(Plan(actions=actions))
    assert [id_ for id_, each in found.actions.items() if each.earliest_finish is None] == [
        "a",
        "b",
        "behind",
        "c",
        "self",
    ]
    assert _days(found, "dated", "free") == [("2027-03-01", "2027-03-31"), ("2027-03-01", "2027-03-02")]
    assert found.cannot_tell == (CannotTell("depends_on", ("a", "b", "c", "self")),)


def test_what_is_no_means_takes_no_part() -> None:
    """Ideas, dropped and merged actions are left out; who waits for one is told so."""
    actions = [
        Action(id="a", duration="P9D", status="idea"),
        Action(id="b", duration="P9D", status="dropped"),
        Action(id="c", duration="P9D", merged_into="d"),
        Action(id="d", duration="P2D", depends_on=["a", "b", "c", "nowhere"]),
    ]
    found = schedule(Plan(actions=actions))
    assert (list(found.actions), found.makespan) == (["d"], 2)
    assert found.cannot_tell == (CannotTell("status", ("a", "b", "c")),)


def test_what_is_done_holds_nobody_back() -> None:
    """An action that is done and states no dates has no times, and who waits for it can start."""
    actions = [Action(id="a", duration="P9D"), Action(id="b", duration="P2D", depends_on="a")]
    goals = [Goal(id="g", needs="all"), Goal(id="done", needs="all")]
    serving = [
        Action(id="a", duration="P9D", serves="done"),
        Action(id="b", duration="P2D", depends_on="a", serves="g"),
    ]
    found = schedule(Plan(goals=goals, actions=serving, updates=[StatusUpdate(of="a", date="2027", status="done")]))
    assert (_times(found, "a"), _days(found, "b")) == ((None,) * 6, [(0, 2)])
    assert (found.end("done").finish, found.chain("done"), found.chain("a")) == (0, ("done",), ())
    assert found.cannot_tell == (CannotTell("period", ("a",)),)
    assert schedule(Plan(actions=actions)).makespan == 11


def test_only_some_actions_take_part_if_asked() -> None:
    """With `only`, others are as if they were not there, and who waits for them is told."""
    found = schedule(_plan(_WORKED), only={"E", "G"})
    assert (found.makespan, list(found.actions)) == (5, ["E", "G"])
    assert found.cannot_tell == (CannotTell("status", ("D", "F")),)


def test_latest_times_can_lead_up_to_a_later_day() -> None:
    """With `until`, floats are counted to that day; a day before the earliest end changes nothing."""
    plan = Plan(actions=[Action(id="a", period="2027-01-01/..", duration="P10D")])
    assert _times(schedule(plan, until=dt.date(2027, 1, 31)), "a")[3:5] == ("2027-01-31", 0)
    assert schedule(plan, until=dt.date(2027, 1, 31)).of("a").spare == 21
    assert schedule(plan, until=dt.date(2027, 1, 5)) == schedule(plan)
    undated = Plan(actions=[Action(id="a", duration="P10D")])
    assert schedule(undated, until=dt.date(2027, 1, 31)) == schedule(undated)


def test_calendar_months_leave_no_room_where_they_end_alike() -> None:
    """A month from the 29th to the 31st of January ends on the same day; what can slip is nothing all the same."""
    plan = Plan(period="2027-01-29/..", actions=[Action(id="a", duration="P1M")])
    assert _times(schedule(plan), "a") == ("2027-01-29", "2027-02-27", "2027-01-31", "2027-02-27", 0, 0)


def test_years_beyond_the_calendar_are_computed() -> None:
    """Durations of thousands of years end in years of more than four digits."""
    plan = Plan(
        period="9000/..", actions=[Action(id="a", duration="P9999Y"), Action(id="b", duration="P1D", depends_on="a")]
    )
    found = schedule(plan)
    assert _days(found, "b") == [("+018999-01-01", "+018999-01-01")]
    assert "+018999-01-01" in str(found.sentence)


def test_unknown_ids_are_refused_with_the_nearest() -> None:
    """What is no action, or no end, of the schedule is named with what was probably meant."""
    found = schedule(_plan({"a-course": (1,)}).with_items(Goal(id="g-skills")))
    with pytest.raises(UnknownItem) as action:
        found.of("a-curse")
    with pytest.raises(UnknownItem) as end:
        found.end("g-skill")
    assert (action.value.nearest, end.value.nearest) == ("a-course", "g-skills")
    with pytest.raises(UnknownItem):
        found.chain("nowhere")


def test_long_chains_are_placed_without_recursion() -> None:
    """Five thousand actions one after the other, written in any order, take as long as all of them together."""
    actions = [Action(id=f"a{n:05}", duration="P1D", depends_on=f"a{n - 1:05}" if n else None) for n in range(5000)]
    actions.sort(key=lambda action: action.id[::-1])
    found = schedule(Plan(actions=actions))
    assert (found.makespan, len(found.chain("a04999"))) == (5000, 5000)


_networks = st.integers(1, 6).flatmap(
    lambda size: st.tuples(
        *(
            st.tuples(st.integers(0, 9), *(st.sampled_from((None, 0, 2)) for _ in range(number)))
            for number in range(size)
        )
    )
)


def _drawn(network: Sequence[Sequence[int | None]], names: str = "abcdef") -> Plan:
    actions = []
    for number, (days, *lags) in enumerate(network):
        waits = [Dependency(to=names[other], lag=f"P{lag}D") for other, lag in enumerate(lags) if lag is not None]
        actions.append(Action(id=names[number], duration=f"P{days}D", depends_on=waits))
    return Plan(actions=actions)


def _ways(network: Sequence[Sequence[int | None]], number: int) -> list[int]:
    """Return the lengths of all chains that end with this action, its own days included."""
    days, *lags = network[number]
    before = [way + lag for other, lag in enumerate(lags) if lag is not None for way in _ways(network, other)]
    return [way + (days or 0) for way in (before or [0])]


@given(_networks)
def test_times_are_the_longest_of_all_chains(network: Sequence[Sequence[int | None]]) -> None:
    """The earliest finish is the longest chain up to an action, the total float what it lacks of the longest of all."""
    found = schedule(_drawn(network))
    finishes = [max(_ways(network, number)) for number in range(len(network))]
    assert [each.earliest_finish for each in found.actions.values()] == finishes
    assert found.makespan == max(finishes)
    for id_, each in found.actions.items():
        delayed = [list(task) for task in network]
        delayed["abcdef".index(id_)][0] = (network["abcdef".index(id_)][0] or 0) + (each.total_float or 0)
        assert schedule(_drawn(delayed)).makespan == found.makespan
        delayed["abcdef".index(id_)][0] = (delayed["abcdef".index(id_)][0] or 0) + 1
        assert schedule(_drawn(delayed)).makespan == max(finishes) + 1


@given(_networks)
def test_names_and_order_do_not_matter(network: Sequence[Sequence[int | None]]) -> None:
    """Renaming actions renames the answer; shuffling the file changes nothing."""
    plan = _drawn(network)
    renamed = schedule(_drawn(network, names="zyxwvu"))
    found = schedule(plan)
    assert [_times(renamed, "zyxwvu"["abcdef".index(id_)]) for id_ in found.actions] == [
        _times(found, id_) for id_ in found.actions
    ]
    assert schedule(plan.evolve(actions=plan.actions[::-1])).to_dict() == found.to_dict()


@given(_networks)
def test_free_float_moves_nobody(network: Sequence[Sequence[int | None]]) -> None:
    """Free float can be used without moving the earliest start of any other action, and is no more than the total."""
    found = schedule(_drawn(network))
    for id_, each in found.actions.items():
        longer = [list(task) for task in network]
        longer["abcdef".index(id_)][0] = (network["abcdef".index(id_)][0] or 0) + (each.free_float or 0)
        moved = schedule(_drawn(longer))
        assert {other: moved.of(other).earliest_start for other in moved.actions} == {
            other: found.of(other).earliest_start for other in found.actions
        }
        assert 0 <= (each.free_float or 0) <= (each.total_float or 0)


@pytest.mark.parametrize("region", ["varmland", "steiermark", "grand-est"])
def test_the_example_regions_have_a_schedule(region: str) -> None:
    """Every action of the example regions that states a period is placed in it."""
    plan = load(_EXAMPLES / region)
    graph = PlanGraph(plan)
    found = schedule(graph)
    dated = [each for each in plan.actions if each.period and graph.is_means(each.id)]
    assert found.unit == "date"
    for action in dated:
        assert action.period is not None
        assert action.period.start is not None
        assert found.of(action.id).earliest_start == action.period.start.earliest.toordinal()
    assert {id_ for id_, each in found.actions.items() if each.earliest_start} == {each.id for each in dated}


def test_the_vision_is_an_end() -> None:
    """An end is reached when its means are; the JSON has it beside the actions."""
    plan = Plan(vision=Vision(), goals=[Goal(id="g")], actions=[Action(id="a", duration="P3D", serves="g")])
    found = schedule(plan)
    assert found.to_dict()["ends"] == {
        "g": {"readings": {"stated": {"earliest_finish": 3, "no_earlier_than": 3, "chosen": ["a"]}}},
        "vision": {"readings": {"stated": {"earliest_finish": 3, "no_earlier_than": 3, "chosen": ["g"]}}},
    }
