"""People: how much work is asked of everybody in every month, as far as it is certain."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import CannotTell, People, Scheduled, people
from rri_planner.analysis._money_peaks import certain_stretch, peaks, possible_stretch
from rri_planner.formats import load
from rri_planner.model import Action, Capacity, Effort, Plan, Stakeholder

_EXAMPLES = Path(__file__).parents[2] / "examples"


def _action(
    id_: str, posts: str | None, period: str | None = None, *, duration: str | None = None, after: str | None = None
) -> Action:
    return Action(id=id_, period=period, effort=Effort(who="s", posts=posts), duration=duration, depends_on=after)


def _certain(found: People) -> dict[str, str]:
    return {each.month: str(each.certain) for each in found.stakeholders["s"]}


def _worked(days: str) -> Plan:
    """A1 in months 1 to 6 with one post, A2 in 4 to 9 with 0.8, A3 in 5 to 7 with 0.5, for 1.5 posts."""
    months = (("A1", "1", 1, 6), ("A2", "0.8", 4, 9), ("A3", "0.5", 5, 7))
    last = {6: 30, 9: 30, 7: 31}
    actions = [
        _action(id_, posts, f"2026-{first:02}{days and '-01'}/2026-{end:02}{days and f'-{last[end]}'}")
        for id_, posts, first, end in months
    ]
    return Plan(stakeholders=[Stakeholder(id="s", capacity="1.5")], actions=actions)


@pytest.mark.parametrize("days", ["to the day", ""])
def test_the_worked_example(days: str) -> None:
    """The profile is 1, 1, 1, 1.8, 2.3, 2.3, 1.3, 0.8, 0.8, whether dates are known to the day or to the month."""
    found = people(_worked(days))
    profile = ["1", "1", "1", "1.8", "2.3", "2.3", "1.3", "0.8", "0.8"]
    assert [str(each.certain) for each in found.stakeholders["s"]] == profile
    assert [str(each.possible) for each in found.stakeholders["s"]] == profile
    assert [each.month for each in found.stakeholders["s"] if each.is_overloaded] == ["2026-04", "2026-05", "2026-06"]
    assert (found.overloaded, found.more, found.cannot_tell) == (("s",), (), ())
    assert found.to_rows()[4] == {
        "id": "s", "month": "2026-05", "certain": "2.3", "possible": "2.3", "capacity": "1.5", "actions": "A1, A2, A3",
    }  # fmt: skip


def test_a_handover_within_a_month_is_no_overload() -> None:
    """Who ends in May and who starts in May need not work on the same day."""
    stakeholder = Stakeholder(id="s", capacity=1)
    found = people(Plan(stakeholders=[stakeholder], actions=[
        _action("a", "1", "2026-01/2026-05"), _action("b", "1", "2026-05/2026-09"),
    ]))  # fmt: skip
    may = found.stakeholders["s"][4]
    assert may.to_dict() == {
        "month": "2026-05", "certain": "1", "possible": "2", "capacity": "1", "actions": ["a", "b"],
    }  # fmt: skip
    assert not may.is_overloaded


def test_what_can_be_moved_counts_with_its_compulsory_part() -> None:
    """Ten days somewhere in twenty are certain on no day; ten in fifteen are on the five days in the middle."""
    stakeholder = Stakeholder(id="s", capacity=1)
    free = Plan(
        period="2026-01-01/2026-01-20", stakeholders=[stakeholder], actions=[_action("a", "2", duration="P10D")]
    )
    assert _certain(people(free)) == {"2026-01": "0"}
    tight = free.evolve(period="2026-01-25/2026-02-08")
    assert (_certain(people(tight)), people(tight).overloaded) == ({"2026-01": "2", "2026-02": "2"}, ("s",))


def test_without_dates_months_have_thirty_days() -> None:
    """Months are counted from 1, and the latest times lead up to the earliest end of the whole."""
    plan = Plan(
        stakeholders=[Stakeholder(id="s")],
        actions=[_action("a", "1", duration="P45D"), _action("b", "0.5", duration="P10D", after="a")],
    )
    found = people(plan)
    assert (found.unit, _certain(found)) == ("days", {"1": "1", "2": "1"})
    assert str(found.method).startswith("work by months of thirty days")
    assert str(people(_worked("")).method).startswith("work by calendar month")


def test_capacity_is_there_when_it_is_stated() -> None:
    """Outside the period of a capacity nothing is known; open ends are open."""

    def known(period: str | None, unit: str = "date") -> list[str]:
        stakeholder = Stakeholder(id="s", capacity=Capacity(posts=1, period=period))
        action = _action("a", "2", "2026-01/2026-04") if unit == "date" else _action("a", "2", duration="P90D")
        months = people(Plan(stakeholders=[stakeholder], actions=[action])).stakeholders["s"]
        return [each.month for each in months if each.is_overloaded]

    assert known(None) == ["2026-01", "2026-02", "2026-03", "2026-04"]
    assert known("2026-02/2026-03") == ["2026-02", "2026-03"]
    assert known("2026-03/..") == ["2026-03", "2026-04"]
    assert known("../2026-01") == ["2026-01"]
    assert (known(None, "days"), known("2026", "days")) == (["1", "2", "3"], [])


def test_what_is_missing_is_named() -> None:
    """Unknown capacities, posts, people and times are listed; what is known is still added."""
    actions = [
        _action("a", "1", "2026-01-01/2026-01-31"),
        _action("b", None, "2026-01"),
        Action(id="c", period="2026-01", effort=Effort(posts=1)),
        _action("d", "1"),
        Action(id="e", period="2026-01", effort=Effort(who="nobody", posts=1)),
        _action("f", "1", "2026-02-01/.."),
        _action("g", "1", "../2026-03-31", after="a"),
    ]
    found = people(Plan(stakeholders=[Stakeholder(id="s"), Stakeholder(id="idle")], actions=actions))
    assert (list(found.stakeholders), _certain(found)) == (["s"], {"2026-01": "1", "2026-02": "0", "2026-03": "0"})
    assert found.stakeholders["s"][0].capacity is None
    assert found.cannot_tell == (
        CannotTell("capacity", ("s",)),
        CannotTell("effort.posts", ("b",)),
        CannotTell("effort.who", ("c",)),
        CannotTell("period", ("d", "f")),
    )


def test_far_years_are_left_out_and_said() -> None:
    """No more months than asked for are listed."""
    plan = Plan(stakeholders=[Stakeholder(id="s")], actions=[_action("a", "1", "2026-01/2026-06")])
    assert (list(_certain(people(plan, months=4))), people(plan, months=4).more) == (
        ["2026-01", "2026-02", "2026-03", "2026-04"],
        ("s",),
    )
    assert people(plan, months=6).more == ()


def test_dates_that_contradict_each_other_ask_for_no_work_on_days_before_the_start() -> None:
    """An action that has to wait longer than it can is counted in its own period at most."""
    actions = [_action("a", "1", "2026-03-01/2026-03-31"), _action("b", "1", "2026-03-10/2026-04-30", after="a")]
    found = people(Plan(stakeholders=[Stakeholder(id="s")], actions=actions))
    assert _certain(found) == {"2026-03": "2", "2026-04": "1"}


_windows = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20), st.integers(0, 9)), min_size=1, max_size=4)


def _peaks_by_hand(stretches: list[tuple[int, int]]) -> dict[int, int]:
    """Return for each thirty days the most stretches that any day of them lies in, looking at every day."""
    asked = [sum(start <= day < end for start, end in stretches) for day in range(90)]
    return {month: max(asked[30 * month : 30 * month + 30]) for month in range(3)}


@given(_windows, st.integers(0, 9))
def test_what_is_asked_lies_between_certain_and_possible(windows: list[tuple[int, int, int]], moved: int) -> None:
    """Wherever actions lie in their windows, a month asks for the certain work at least, the possible at most."""
    times = [
        Scheduled("a", start, start + length, start + slack, start + slack + length) for start, length, slack in windows
    ]
    certain = [each for each in (certain_stretch(time, Decimal(1)) for time in times) if each]
    possible = [each for each in (possible_stretch(time, Decimal(1)) for time in times) if each]
    low, high = peaks(certain, "days", last=2), peaks(possible, "days", last=2)
    assert dict(low) == {
        month: most
        for month, most in _peaks_by_hand([(each.start, each.end) for each in certain]).items()
        if month in low
    }
    starts = [(start + min(moved, slack), length) for start, length, slack in windows]
    asked = _peaks_by_hand([(start, start + length) for start, length in starts])
    assert all(low.get(month, 0) <= most <= high.get(month, 0) for month, most in asked.items())


@pytest.mark.parametrize(("region", "overloaded"), [("varmland", ()), ("steiermark", ("s-mul",)), ("grand-est", ())])
def test_the_example_regions_ask_for_work(region: str, overloaded: tuple[str, ...]) -> None:
    """In Styria the university is asked for more than it offered."""
    found = people(load(_EXAMPLES / region))
    assert (found.overloaded, found.unit) == (overloaded, "date")
