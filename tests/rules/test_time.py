"""TIM: whether the dates can all be true together."""

from __future__ import annotations

from collections import Counter

import pytest

from rri_planner.findings import Cycle, Value
from tests.rules.judging import fired, judgements, lacks, sentences, subjects, tally


@pytest.mark.parametrize("period", ["2027-09/2027-05", "2028/2027", "2027-Q3/2027-06", "2027-06-16/2027-06-15"])
def test_a_period_that_must_end_before_it_begins(period: str) -> None:
    """TIM101: fires where every choice of days inside the two dates puts the end before the start."""
    text = f"actions: [{{id: a-1, title: Course, period: {period}}}]"
    start, _, end = period.partition("/")
    (found,) = fired("TIM101", text)
    assert (found.subjects, found.witness) == (("a-1",), Value("period", period, f"{end}/{start}"))
    assert str(found.message) == f'the "period" of action "Course" ends ({end}) before it begins ({start})'


@pytest.mark.parametrize("period", ["2027-09/2027", "2027/2027-05", "2027-05/2027-09", "2027", "2027-09/..", "../2027"])
def test_a_period_that_may_end_after_it_begins(period: str) -> None:
    """TIM101: a partial date gets the benefit of the doubt, an open end cannot be before anything."""
    assert fired("TIM101", f"actions: [{{id: a-1, period: {period}}}]") == ()


def test_every_period_of_the_plan_is_judged() -> None:
    """TIM101: the plan's own, those of exclusions, spending, capacities, funding lines, policies, surveys."""
    text = """
        id: lind
        title: Plan
        period: 2030/2026
        actions: [{id: a-1, spending: 2030/2026, excludes: [{to: a-2, period: 2030/2026}]}, {id: a-2, period: 2026/..}]
        stakeholders: [{id: s-1, capacity: {posts: 1, period: 2030/2026}}]
        events: [{id: e-1, survey: {dates: 2030/2026}}]
        funding: [{id: f-1, window: 2030/2026}]
        policies: [{id: pol, period: 2026/2030}]
    """
    found = {(*each.subjects, each.witness.field) for each in fired("TIM101", text) if isinstance(each.witness, Value)}
    assert found == {
        ("lind", "period"),
        ("a-1", "spending"),
        ("a-1", "excludes.period"),
        ("s-1", "capacity.period"),
        ("e-1", "survey.dates"),
        ("f-1", "window"),
    }
    assert sentences("TIM101", text)[0] == 'the "period" of action plan "Plan" ends (2026) before it begins (2030)'
    assert tally("TIM101", text) == {"Fires": 6, "Holds": 1}


_DATED = """
    period: 2026-03/2030
    goals: [{id: g-late, title: Late, due: 2031}, {id: g-fine, due: 2030}]
    actions:
      - {id: a-early, title: Early, period: 2025/2027}
      - {id: a-late, title: Later, period: 2028/2033, steps: [{title: End, date: 2032-06}, {title: Start}]}
      - {id: a-both, title: Both, period: 2024/2040}
      - {id: a-open, period: ../2029}
      - {id: a-partial, period: 2026/2030}
      - {id: a-marked, period: 2020/2040, before_plan: Began, continues_after: Goes on, steps: [{date: 2019}]}
      - {id: a-idea, period: 1999/2050, status: idea}
      - {id: a-measure, period: 1999/2050, status: measure}
      - {id: a-gone, period: 1999/2050, status: dropped}
    indicators:
      - {id: i-late, title: Count, targets: [{value: 1, date: 2029}, {value: 2, date: 2031}], baseline: {date: 1990}}
      - {id: i-on, continues: true, targets: [{value: 1, date: 2040}, {value: 2, date: 2025}, {value: 3}]}
    vision: {horizon: 2050}
"""


def test_what_surely_lies_outside_the_plan() -> None:
    """TIM102: settled actions, steps, due dates and targets, unless marked; horizon and baselines are not looked at."""
    assert [(each.subjects, each.witness) for each in fired("TIM102", _DATED)] == [
        (("a-early",), Value("period", "2025/2027", "2026-03/2030")),
        (("a-late",), Value("period", "2028/2033", "2026-03/2030")),
        (("a-late",), Value("steps", "2032-06", "2026-03/2030")),
        (("a-both",), Value("period", "2024/2040", "2026-03/2030")),
        (("g-late",), Value("due", "2031", "2026-03/2030")),
        (("i-late",), Value("targets", "2031", "2026-03/2030")),
        (("i-on",), Value("targets", "2025", "2026-03/2030")),
    ]
    assert sentences("TIM102", _DATED)[0] == (
        'action "Early" gives 2025/2027 as its "period", outside the time of the plan (2026-03/2030)'
    )
    assert tally("TIM102", _DATED) == {"Fires": 7, "Holds": 7}


def test_a_plan_without_a_period_has_no_outside() -> None:
    """TIM102: without the plan's period, or if it is inverted, nobody can tell; an open period has one side only."""
    text = "goals: [{id: g-a, due: 2031}, {id: g-b, due: 1999}, {id: g-c}]"
    assert lacks("TIM102", text) == Counter({("period",): 2})
    assert lacks("TIM102", f"period: 2030/2026\n{text}") == Counter({("period",): 2})
    assert subjects("TIM102", f"period: 2026/..\n{text}") == [("g-b",)]
    assert subjects("TIM102", f"period: ../2030\n{text}") == [("g-a",)]


def test_one_finding_for_each_knot_of_waiting() -> None:
    """TIM103: a shortest cycle for each knot; actions that wait for nobody are not judged."""
    text = """
        actions:
          - {id: a-3, title: Three, depends_on: [a-1]}
          - {id: a-1, title: One, depends_on: [a-2]}
          - {id: a-2, title: Two, depends_on: [a-3]}
          - {id: a-self, title: Self, depends_on: [a-self]}
          - {id: a-fine, depends_on: [a-1]}
          - {id: a-free}
    """
    assert [(each.subjects, each.witness) for each in fired("TIM103", text)] == [
        (("a-1", "a-2", "a-3"), Cycle(("a-1", "a-2", "a-3"))),
        (("a-self",), Cycle(("a-self",))),
    ]
    assert sentences("TIM103", text) == [
        '"One", "Two" and "Three" wait for one another in a circle, so that none of them can begin',
        'action "Self" waits for itself, so that it can never begin',
    ]
    assert tally("TIM103", text) == {"Fires": 2, "Holds": 1}


def test_a_circle_of_what_was_given_up_is_no_circle() -> None:
    """TIM103: a circle counts as long as one of its actions is still in the plan."""
    text = "actions: [{id: a-1, depends_on: [a-2], status: dropped}, {id: a-2, depends_on: [a-1], status: STATUS}]"
    assert judgements("TIM103", text.replace("STATUS", "dropped")) == ()
    assert subjects("TIM103", text.replace("STATUS", "planned")) == [("a-1", "a-2")]


def test_a_chain_of_fifty_thousand_is_judged_without_recursion() -> None:
    """TIM103: as long a chain of waiting as anybody will ever write is judged, and holds."""
    from rri_planner.model import Action, Plan
    from rri_planner.rules import HOLDS, Case
    from tests.rules.judging import BY_CODE

    chain = [Action(id=f"a{number}", depends_on=[f"a{number + 1}"]) for number in range(50_000)]
    plan = Plan(actions=[*chain, Action(id="a50000")])
    assert set(BY_CODE["TIM103"](Case(plan))) == {HOLDS}
