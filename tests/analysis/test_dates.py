"""Dates: which statements of a plan about time cannot all be true."""

from __future__ import annotations

import datetime as dt
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import CannotTell, Dates, dates
from rri_planner.formats import load
from rri_planner.language import say
from rri_planner.model import Action, Dependency, FundingLine, FundingShare, Goal, Pathway, Plan, StatusUpdate

_EXAMPLES = Path(__file__).parents[2] / "examples"


def _found(found: Dates) -> list[tuple[list[str], int]]:
    return [([say(each.text, "en") for each in conflict.statements], conflict.short_by) for conflict in found.conflicts]


def _shape(found: Dates) -> list[tuple[tuple[str, ...], tuple[str, ...], int]]:
    return [(each.subjects, each.fields, each.short_by) for each in found.conflicts]


def test_the_worked_example() -> None:
    """The call opens after eight months, B takes at least six, the plan ends after twelve; A is no part of it."""
    plan = Plan(
        id="valley",
        period="2027-01/2027-12",
        funding=[FundingLine(id="call", title="Digital Europe", window="2027-09/..")],
        actions=[
            Action(id="A", duration="P4M..P6M"),
            Action(id="B", title="The lab", duration="P6M..P9M", depends_on="A", funding=FundingShare(from_="call")),
        ],
    )
    found = dates(plan)
    assert found.to_dict() == {
        "consistent": False,
        "conflicts": [
            {
                "statements": [
                    '"Digital Europe" does not pay for "The lab" before September 2027',
                    '"The lab" takes at least 6 months',
                    "the plan ends no later than December 2027",
                ],
                "subjects": ["B", "call", "valley"],
                "fields": ["funding.window", "duration", "plan.period"],
                "short_by": 60,
            }
        ],
        "more": False,
        "method": "simple temporal network: negative circles, the fewest statements for each",
        "sentence": "The dates cannot all be true: 1 group of statements contradicts itself.",
        "cannot_tell": [],
    }
    assert found.to_rows()[1] == {
        "conflict": 1, "statement": '"The lab" takes at least 6 months', "subjects": "B", "short_by": 60,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("repaired", "changes"),
    [
        ("the call opens earlier", {"funding": [FundingLine(id="call", window="2027-07/..")]}),
        ("the plan ends later", {"period": "2027-01/2028-02"}),
        ("B is shorter", {"actions": [Action(id="B", duration="P4M", funding=FundingShare(from_="call"))]}),
    ],
)
def test_relaxing_any_one_statement_resolves_it(repaired: str, changes: dict[str, Any]) -> None:
    """Each of the three statements by itself makes the difference."""
    plan = Plan(
        period="2027-01/2027-12",
        funding=[FundingLine(id="call", window="2027-09/..")],
        actions=[Action(id="B", duration="P6M", funding=FundingShare(from_="call"))],
    )
    assert not dates(plan).consistent
    assert dates(plan.evolve(**changes)).consistent, repaired


def test_periods_and_dependencies() -> None:
    """Who must wait cannot start before; partial dates count as the days that make it possible."""
    course, lab = Action(id="course", period="2027-01/2027-06"), Action(id="lab", period="2027-05/2027-12")
    assert _found(dates(Plan(actions=[course, Action(id="lab", period="2027-05/2027-12", depends_on="course")]))) == [
        (
            [
                '"course" ends no earlier than June 2027',
                '"lab" does not start before "course" has ended',
                '"lab" starts no later than May 2027',
            ],
            2,
        )
    ]
    assert dates(Plan(actions=[course, lab])).consistent
    assert dates(Plan(actions=[course, Action(id="lab", period="2027-06/2027-12", depends_on="course")])).consistent


def test_lags_are_at_least_and_ranges_at_most_too() -> None:
    """A single lag is the least to wait; a range has a most as well."""

    def plan(lag: str, start: str) -> Plan:
        lab = Action(id="lab", period=f"{start}/..", depends_on=Dependency(to="course", lag=lag))
        return Plan(actions=[Action(id="course", period="2027-01-01/2027-03-31"), lab])

    assert _found(dates(plan("P2M", "2027-05-15"))) == [
        (
            [
                '"course" ends no earlier than 31 March 2027',
                '"lab" starts at least 2 months after "course" has ended',
                '"lab" starts no later than 15 May 2027',
            ],
            17,
        )
    ]
    assert dates(plan("P2M", "2027-12-01")).consistent
    assert dates(plan("P0D..P3M", "2027-07-01")).consistent
    assert _shape(dates(plan("P2M..P3M", "2027-07-11"))) == [
        (("course", "lab"), ("period", "depends_on.lag", "period"), 10)
    ]
    assert _shape(dates(plan("P0D..P3M", "2027-03-31"))) == [(("course", "lab"), ("period", "depends_on", "period"), 1)]


def test_periods_and_durations() -> None:
    """A period must hold the duration, and not much more where the longest is stated."""
    assert _shape(dates(Plan(actions=[Action(id="a", period="2027-01/2027-03", duration="P6M")]))) == [
        (("a",), ("period", "duration", "period"), 91)
    ]
    assert _shape(dates(Plan(actions=[Action(id="a", period="2027-01/2027-12", duration="P4M..P6M")]))) == [
        (("a",), ("period", "duration", "period"), 122)
    ]
    assert dates(Plan(actions=[Action(id="a", period="2027-01/2027-12", duration="P11M..P12M")])).consistent


def test_months_are_those_of_the_calendar() -> None:
    """Six months fit into the days from 1 July to 31 December, and into not one day less."""

    def plan(end: str) -> Plan:
        chain = [
            Action(id="a", period="2027-01-01/..", duration="P3M"),
            Action(id="b", duration="P3M", depends_on="a"),
            Action(id="c", duration="P6M", depends_on="b"),
        ]
        return Plan(period=f"2027/{end}", actions=chain)

    assert dates(plan("2027-12-31")).consistent
    (conflict,) = dates(plan("2027-12-30")).conflicts
    assert (conflict.short_by, len(conflict.statements)) == (1, 7)


def test_without_dates_a_month_is_thirty_days() -> None:
    """Lags that contradict each other do so without any date, and by nominal days."""
    actions = [
        Action(id="a", duration="P1M"),
        Action(id="b", duration="P2M", depends_on="a"),
        Action(id="c", duration="P1M", depends_on=["b", Dependency(to="a", lag="P0D..P1M")]),
    ]
    assert _shape(dates(Plan(actions=actions))) == [
        (("a", "b", "c"), ("depends_on", "duration", "depends_on", "depends_on.lag"), 30)
    ]


def test_goals_that_are_due_need_all_their_means() -> None:
    """What a goal cannot do without must be done when it is due; alternatives need not."""

    def plan(needs: str | dict[str, int] | None = None) -> Plan:
        return Plan(
            goals=[Goal(id="g", due="2027-06", needs=needs)],
            pathways=[Pathway(id="p", serves="g", needs="all"), Pathway(id="q", serves="g", needs="any")],
            actions=[
                Action(id="a", period="2027-01/2027-09", serves="p"),
                Action(id="b", period="2027-01/2027-02", serves=["p", "q"]),
                Action(id="c", period="2027-01/2027-12", serves="q"),
            ],
        )

    late = (("a", "g", "p"), ("period", "serves", "serves", "due"), 63)
    assert _shape(dates(plan("all"))) == [late]
    assert _shape(dates(plan({"at_least": 2}))) == [late]
    assert dates(plan("any")).consistent
    assert dates(plan()).consistent
    alone = plan().evolve(pathways=[Pathway(id="p", serves="g", needs="all")])
    assert _shape(dates(alone)) == [late]
    assert dates(plan("all"), only={"b", "c"}).consistent


def test_the_period_of_the_plan_frames_what_states_no_dates() -> None:
    """An action with dates of its own, or that says it goes beyond, is not bound by the plan's."""

    def found(action: Action) -> Dates:
        return dates(Plan(id="p", period="2027/2027", actions=[action]))

    assert _shape(found(Action(id="a", duration="P18M"))) == [
        (("a", "p"), ("plan.period", "duration", "plan.period"), 182)
    ]
    assert found(Action(id="a", duration="P18M", continues_after="The region carries on")).consistent
    assert found(Action(id="a", duration="P18M", before_plan="It has begun")).consistent
    begun = found(Action(id="a", duration="P18M", period="2027-03/.."))
    assert begun.conflicts[0].fields == ("period", "duration", "plan.period")
    assert found(Action(id="a", duration="P18M", period="../2029")).consistent


def test_a_plan_that_ends_before_it_starts_is_one_conflict() -> None:
    """An inverted period of the plan is said once, not for every action."""
    actions = [Action(id=id_, duration="P1M") for id_ in "abc"]
    assert _shape(dates(Plan(id="p", period="2028/2027", actions=actions))) == [
        (("p",), ("plan.period", "plan.period"), 1)
    ]


def test_an_inverted_period_contradicts_itself() -> None:
    """An action that ends before it starts is a conflict of two statements."""
    (conflict,) = dates(Plan(actions=[Action(id="a", period="2027-09/2027-05")])).conflicts
    assert (conflict.subjects, conflict.fields, conflict.short_by) == (("a",), ("period", "period"), 93)


def test_windows_of_funding_bind_who_is_paid() -> None:
    """An action lies inside the windows of its funding, unless it says when it spends or gets nothing."""

    def found(share: FundingShare, spending: str | None = None) -> Dates:
        lines = [FundingLine(id="f", window="2027/2028"), FundingLine(id="open")]
        return dates(
            Plan(funding=lines, actions=[Action(id="a", period="2026-10/2029-03", funding=share, spending=spending)])
        )

    assert _shape(found(FundingShare(from_="f", share=50))) == [
        (("a", "f"), ("funding.window", "period"), 62),
        (("a", "f"), ("period", "funding.window"), 60),
    ]
    assert not found(FundingShare(from_="f", amount=100)).consistent
    assert not found(FundingShare(from_="f")).consistent
    assert found(FundingShare(from_="f", amount=0)).consistent
    assert found(FundingShare(from_="open", amount=100)).consistent
    assert found(FundingShare(from_="f", share=50), spending="2027/2028").consistent


def test_what_one_repair_would_resolve_can_be_asked_for() -> None:
    """Of two conflicts with one statement in common the first is named; without its fields the other is."""
    plan = Plan(
        funding=[FundingLine(id="call", window="2026/2028")],
        actions=[
            Action(id="book", period="2027-02-01/2030-01-01", funding=FundingShare(from_="call", amount=1)),
            Action(id="course", period="2028-01-01/2028-03-01", depends_on=["book"]),
        ],
    )
    found = dates(plan)
    assert [each.subjects for each in found.conflicts] == [("book", "call")]
    assert [each.subjects for each in found.without("funding.window")] == [("book", "course")]
    assert found.without("funding.window", "depends_on") == ()
    assert found.without("due") == found.conflicts


def test_circles_of_waiting_are_left_to_their_own_finding() -> None:
    """Dependencies that run in a circle are left out and named; what else is said still counts."""
    actions = [
        Action(id="a", duration="P1M", depends_on="b"),
        Action(id="b", duration="P1M", depends_on="a"),
        Action(id="c", period="2027-05/2027-06", depends_on="a"),
        Action(id="d"),
    ]
    found = dates(Plan(actions=actions))
    assert (found.consistent, found.cannot_tell) == (
        True,
        (CannotTell("depends_on", ("a", "b")), CannotTell("period", ("d",))),
    )


def test_what_does_not_count_says_nothing() -> None:
    """Ideas, what is done without dates, and what was not asked for take no part."""
    actions = [
        Action(id="a", duration="P3Y"),
        Action(id="b", duration="P3Y", status="idea"),
        Action(id="c", duration="P3Y"),
        Action(id="d", depends_on="c"),
    ]
    plan = Plan(period="2027", actions=actions, updates=[StatusUpdate(of="c", date="2027", status="done")])
    assert [conflict.subjects for conflict in dates(plan).conflicts] == [("a", "plan")]
    assert dates(plan, only={"b", "c", "d"}).consistent


def test_nothing_said_is_nothing_contradicted() -> None:
    """A plan without dates and durations says so."""
    assert (
        str(dates(Plan(actions=[Action(id="a")])).sentence)
        == "The plan says nothing about time that could contradict itself."
    )


def test_several_conflicts_are_all_reported_up_to_a_limit() -> None:
    """Actions that are each too long for the plan are a conflict each; the limit is said."""
    plan = Plan(id="p", period="2027", actions=[Action(id=id_, duration="P2Y") for id_ in "abc"])
    found = dates(plan)
    assert ([each.subjects for each in found.conflicts], found.more) == ([("a", "p"), ("b", "p"), ("c", "p")], False)
    assert str(found.sentence) == "The dates cannot all be true: 3 groups of statements contradict themselves."
    assert (len(dates(plan, limit=2).conflicts), dates(plan, limit=2).more) == (2, True)


def test_a_search_that_is_cut_short_is_said() -> None:
    """Where a smaller set of statements may exist, the method says so."""
    actions = [
        Action(id=f"a{n:04}", duration="P1D", depends_on=[f"a{k:04}" for k in range(max(0, n - 40), n)])
        for n in range(400)
    ]
    found = dates(Plan(period="2027", actions=actions))
    assert (
        str(found.method) == "simple temporal network: negative circles; the search for fewer statements was cut short"
    )


@pytest.mark.parametrize("region", ["varmland", "steiermark", "grand-est"])
def test_the_example_regions_hold_together(region: str) -> None:
    """The dates of the example regions can all be true."""
    found = dates(load(_EXAMPLES / region))
    assert (found.consistent, str(found.sentence).startswith("All ")) == (True, True)


def test_the_network_answers_further_questions() -> None:
    """The points of the network have windows: between which days every action can start and end."""
    plan = Plan(actions=[Action(id="a", period="2027-01-10/.."), Action(id="b", duration="P5D", depends_on="a")])
    windows = dates(plan).network.windows()
    assert windows["b/end"] == (dt.date(2027, 1, 16).toordinal(), None)


_day = st.integers(1, 9)
_tasks = st.lists(
    st.tuples(
        st.none() | st.tuples(_day, _day), st.none() | st.integers(0, 4), st.lists(st.integers(0, 2), max_size=2)
    ),
    min_size=1,
    max_size=3,
)
_Task = tuple[tuple[int, int] | None, int | None, list[int]]


def _plan(tasks: list[_Task], names: str = "abc") -> Plan:
    return Plan(
        period="2027-01-01/2027-01-09",
        actions=[
            Action(
                id=names[number],
                period=None if period is None else f"2027-01-{period[0]:02}/2027-01-{period[1]:02}",
                duration=None if days is None else f"P{days}D",
                depends_on=[names[other] for other in waits if other < number],
            )
            for number, (period, days, waits) in enumerate(tasks)
        ],
    )


def _can_be(tasks: list[_Task]) -> bool:
    """Try all starts and ends of all tasks within nine days."""
    choices = [
        [
            (start, end)
            for start, end in product(range(10), repeat=2)
            if (end - start == days if days is not None else end >= start)
            and (period is None or ((start, end) == (period[0] - 1, period[1]) and (days is not None or end > start)))
        ]
        for period, days, _ in tasks
    ]
    return any(
        all(
            times[other][1] <= times[number][0]
            for number, task in enumerate(tasks)
            for other in task[2]
            if other < number
        )
        for times in product(*choices)
    )


@given(_tasks)
def test_consistent_exactly_if_some_times_satisfy_everything(tasks: list[_Task]) -> None:
    """There is a conflict if and only if no choice of days makes all statements true."""
    assert dates(_plan(tasks)).consistent == _can_be(tasks)


@given(_tasks)
def test_names_and_order_do_not_matter(tasks: list[_Task]) -> None:
    """Renaming actions renames the conflicts; shuffling the file changes nothing."""
    plan, renamed = _plan(tasks), _plan(tasks, names="xyz")
    assert dates(plan.evolve(actions=plan.actions[::-1])).to_dict() == dates(plan).to_dict()
    assert [each.short_by for each in dates(renamed).conflicts] == [each.short_by for each in dates(plan).conflicts]
