"""TIM: whether all that is said about time can be kept: dates together, deadlines, effects, and time to spare."""

from __future__ import annotations

from collections import Counter

import pytest

from rri_planner.findings import Path, Statements, Value
from tests.rules.judging import fired, lacks, sentences, subjects, tally

_CALL = """
    period: 2027-01/2027-12
    funding: [{id: call, title: The call, window: 2027-09/..}]
    actions:
      - {id: A, title: First, duration: P4M..P6M}
      - {id: B, title: Second, duration: P6M..P9M, depends_on: [A], funding: [{from: call}]}
      - {id: C}
"""


def test_statements_that_contradict_one_another_are_named_and_nothing_else() -> None:
    """TIM104: the call, the duration and the end of the plan miss by 60 days; what comes before is not part of it."""
    (found,) = fired("TIM104", _CALL)
    assert found.subjects == ("B", "call", "plan")
    assert isinstance(found.witness, Statements)
    assert [(each.subjects, str(each.text)) for each in found.witness.items] == [
        (("call", "B"), '"The call" does not pay for "Second" before 2027-09'),
        (("B",), '"Second" takes at least P6M'),
        (("plan",), "the plan ends no later than 2027-12"),
    ]
    assert found.witness.short_by == 60
    assert str(found.message) == (
        'these cannot all be true, for want of 60 days: "The call" does not pay for "Second" before 2027-09, '
        '"Second" takes at least P6M and the plan ends no later than 2027-12'
    )
    assert tally("TIM104", _CALL) == {"Fires": 1, "Holds": 1, "CannotTell": 1}
    assert lacks("TIM104", _CALL) == Counter({("period",): 1})
    assert tally("TIM104", _CALL.replace("P6M..P9M", "P4M")) == {"Holds": 2, "CannotTell": 1}


def test_an_action_cannot_begin_before_those_it_waits_for_have_ended() -> None:
    """TIM104: the simple case of two dates and a wait; partial dates and measures get the benefit of the doubt."""
    text = """
        actions:
          - {id: a, title: Early, period: 2027-01/2027-06}
          - {id: b, title: Late, period: START/2027-09, depends_on: [{to: a, lag: P1M}], status: planned}
    """
    assert subjects("TIM104", text.replace("START", "2027-03")) == [("a", "b")]
    assert tally("TIM104", text.replace("START", "2027")) == {"Holds": 2}
    assert tally("TIM104", text.replace("START", "2027-03").replace("planned", "measure")) == {"Holds": 1}


def test_one_day_is_one_day() -> None:
    """TIM104: the sentence counts the days that are missing."""
    text = """
        actions:
          - {id: a, title: A, period: 2027-01-01/2027-01-10}
          - {id: b, title: B, period: 2027-01-10/2027-02-01, depends_on: [a]}
    """
    assert sentences("TIM104", text) == [
        (
            'these cannot all be true, for want of 1 day: "A" ends no earlier than 2027-01-10, '
            '"B" does not start before "A" has ended and "B" starts no later than 2027-01-10'
        )
    ]


def test_what_other_rules_find_is_left_to_them() -> None:
    """TIM104: inverted periods, actions outside a window, circles of waiting and due dates are not found twice."""
    text = """
        id: lind
        period: 2030/2020
        goals: [{id: goal, due: 2020, needs: all}]
        funding: [{id: f-past, window: 2020}, {id: f-inverted, window: 2021/2020}]
        actions:
          - {id: a-inverted, period: 2027-09/2027-03, duration: P2M}
          - {id: a-outside, period: 2027/2028, funding: [{from: f-past, amount: 1}]}
          - {id: a-unpaid, period: 2027/2028, funding: [{from: f-inverted, amount: 1}]}
          - {id: a-late, period: 2027/2028, serves: [goal]}
          - {id: a-one, depends_on: [a-two], period: 2027}
          - {id: a-two, depends_on: [a-one], duration: P1M}
          - {id: a-half, period: 2040/..}
    """
    assert fired("TIM104", text) == ()
    assert lacks("TIM104", text) == Counter({("depends_on",): 2})


def test_a_contradiction_does_not_hide_behind_a_window_or_a_deadline() -> None:
    """TIM104: what ends too late for those who pay, and for what waits for it, is told of the latter as well."""
    text = """
        goals: [{id: g-skills, due: 2027, needs: all}]
        funding: [{id: f-region, window: 2026/2028}]
        actions:
          - {id: a-book, title: Book, period: 2027-02-01/2030-01-01, funding: [{from: f-region, amount: 1}]}
          - {id: a-course, title: Course, period: 2028-01-01/2028-03-01, depends_on: [a-book]}
          - {id: a-late, period: 2028-05-01/2029-01-01, serves: [g-skills], depends_on: [a-course]}
    """
    assert subjects("TIM104", text) == [("a-book", "a-course")]


def test_two_sources_that_never_pay_at_the_same_time() -> None:
    """TIM104: several at once, and windows that contradict each other by themselves are no matter of the period."""
    text = """
        funding: [{id: f-1, window: 2026}, {id: f-2, window: 2028}]
        actions:
          - {id: a, funding: [{from: f-1}, {from: f-2}], duration: P1M}
          - {id: b, period: 2027-01/2027-02, duration: P6M}
    """
    assert subjects("TIM104", text) == [("a", "f-1", "f-2"), ("b",)]


def test_more_contradictions_than_anybody_reads() -> None:
    """TIM104: two hundred findings, and a word that there are more."""
    actions = "".join(f"\n          - {{id: a{n}, period: 2027-01/2027-02, duration: P6M}}" for n in range(201))
    found = tally(
        "TIM104",
        f"""
        actions:{actions}
    """,
    )
    assert found == {"Fires": 200, "Holds": 1, "CannotTell": 1}


_GOAL = """
    goals: [{id: G, title: Goal, due: DUE, needs: all}, {id: H, title: Half, serves: [G]}]
    pathways: [{id: P, serves: [G], needs: any}]
    actions:
      - {id: a, serves: [P], period: 2027-01/2028-06}
      - {id: b, serves: [P], period: 2027-01/2029-06}
      - {id: c, serves: [H], period: 2028-01/2028-03}
      - {id: d, serves: [H], duration: P1Y, depends_on: [c]}
"""


@pytest.mark.parametrize(
    ("due", "verdict"), [("2027", "Fires"), ("2028-05-31", "Fires"), ("2028-06", "CannotTell"), ("2029-03", "Holds")]
)
def test_a_goal_is_reached_in_time(due: str, verdict: str) -> None:
    """TIM105: the latest of all means, the earliest of any; where nobody says how many it takes, nobody can tell."""
    assert tally("TIM105", _GOAL.replace("DUE", due)) == {verdict: 1}


def test_the_chain_that_holds_a_goal_back() -> None:
    """TIM105: the path leads from the goal to the first action that everything waits for."""
    (found,) = fired("TIM105", _GOAL.replace("DUE", "2027").replace("Half", "Half, needs: all"))
    assert (found.subjects, found.witness) == (("G",), Path(("G", "H", "d", "c")))
    assert str(found.message) == (
        'even if nothing is delayed, goal "Goal" is reached on 2029-03-01 at the earliest; it is promised for 2027'
    )


def test_a_bound_is_enough_to_be_late() -> None:
    """TIM105: a goal that needs an action without dates is too late if another one that it needs is."""
    text = """
        goals: [{id: G, title: Goal, due: 2027, needs: all}]
        actions: [{id: a, serves: [G], period: 2028}, {id: b, serves: [G]}]
    """
    assert [each.witness for each in fired("TIM105", text)] == [Path(("G", "a"))]


def test_a_goal_that_cannot_be_placed_in_time() -> None:
    """TIM105: no action with dates, no date in the plan; goals without due date, watched or given up are not judged."""
    text = """
        goals:
          - {id: g-empty, due: 2027}
          - {id: g-open, due: 2027}
          - {id: g-undated}
          - {id: g-watched, due: 2027, watch_only: decided by the state}
        actions: [{id: a, serves: [g-open, g-undated, g-watched], duration: P9Y}, {id: b, status: idea, period: PERIOD}]
    """
    assert lacks("TIM105", text.replace("PERIOD", "2020")) == Counter({("period",): 2})
    assert tally("TIM105", text.replace("PERIOD", "2020")) == {"CannotTell": 2}
    assert subjects(
        "TIM105", text.replace("goals:", "period: 2026/2030\n        goals:").replace("PERIOD", "2020")
    ) == [("g-open",)]


def test_what_is_done_holds_nobody_back() -> None:
    """TIM105: a goal whose work is done, nobody says when, is in time, even where it was due before the plan began."""
    text = """
        period: 2026/2030
        goals: [{id: G, title: Goal, due: DUE}]
        actions: [{id: a, serves: [G], status: done}]
    """
    assert tally("TIM105", text.replace("DUE", "2027")) == {"Holds": 1}
    assert tally("TIM105", text.replace("DUE", "2024")) == {"Holds": 1}


_EFFECT = """
    goals: [{id: G, title: Goal, DUE needs: all}]
    actions: [{id: a, serves: [G], period: 2027/2028-10}]
    indicators:
      - {id: i-result, title: Use, measures: [G], kind: result,
         targets: [{value: 1, date: 2027}, {value: 2, date: LAST}]}
      - {id: i-impact, measures: [G], kind: impact, targets: [{value: 2, date: LAST}]}
      - {id: i-output, measures: [G], kind: output, targets: [{value: 2, date: 2020}]}
      - {id: i-other, measures: [a], kind: result, targets: [{value: 2, date: 2020}]}
      - {id: i-undated, measures: [G], kind: result, targets: [{value: 2}]}
      - {id: i-empty, measures: [G], kind: result}
"""


def test_a_result_is_not_there_before_the_work() -> None:
    """TIM106: the last target of results and impacts, not the milestones; outputs and actions are not judged."""
    text = _EFFECT.replace("DUE", "").replace("LAST", "2028-09")
    assert subjects("TIM106", text) == [("G", "i-impact"), ("G", "i-result")]
    assert sentences("TIM106", text)[1] == (
        'the target of indicator "Use" for goal "Goal" is dated 2028-09, '
        'but what goal "Goal" rests on can have its effect on 2028-10-01 at the earliest'
    )
    (_, first) = fired("TIM106", text)
    assert isinstance(first.witness, Statements)
    assert [each.subjects for each in first.witness.items] == [("G", "i-result"), ("G",)]
    assert first.witness.short_by == 1
    assert tally("TIM106", text.replace("2028-09", "2028-10")) == {"Holds": 2}


def test_a_goal_is_not_due_before_its_effect_can_show() -> None:
    """TIM106: the due date counts like a target, and the time that the effect takes is added."""
    text = _EFFECT.replace("LAST", "2029").replace("DUE", "due: 2028-12,")
    assert tally("TIM106", text) == {"Holds": 3}
    late = text.replace("due: 2028-12,", "due: 2028-12, effect_lag: P6M..P2Y,")
    assert [(each.subjects, str(each.message)) for each in fired("TIM106", late)] == [
        (
            ("G",),
            (
                'goal "Goal" is due 2028-12, '
                'but what goal "Goal" rests on can have its effect on 2029-04-01 at the earliest'
            ),
        )
    ]


def test_what_must_be_known_to_order_cause_and_effect() -> None:
    """TIM106: the kind of the indicator, a date of the work, how many means it takes."""
    text = """
        goals: [{id: G}, {id: H}]
        actions: [{id: a, serves: [G], period: 2027}, {id: b, serves: [G], period: 2029}, {id: c, serves: [H]}]
        indicators:
          - {id: i-1, measures: [G, a], targets: [{value: 1, date: 2020}]}
          - {id: i-2, measures: [H], kind: result, targets: [{value: 1, date: 2020}]}
          - {id: i-3, measures: [G], kind: result, targets: [{value: 1, date: 2028}]}
          - {id: i-4, measures: [G]}
    """
    assert lacks("TIM106", text) == Counter({("kind",): 1, ("period",): 1, ("needs",): 1})
    assert subjects("TIM106", text.replace("date: 2028", "date: 2026")) == [("G", "i-3")]


_SLACK = """
    period: 2027/2030
    goals: [{id: G, title: Goal, needs: all}, {id: H, title: Half, serves: [G], needs: NEEDS}]
    actions:
      - {id: a, title: Book, serves: [H], period: 2027-01-01/2028-03-DAY}
      - {id: b, serves: [H], depends_on: [a], period: 2028-05-30/2029-06}
      - {id: c, serves: [H], period: 2028}
"""


@pytest.mark.parametrize(("day", "spare"), [("16", None), ("17", 73), ("31", 59)])
def test_what_a_goal_cannot_do_without_has_time_to_spare(day: str, spare: int | None) -> None:
    """TIM107: less than a twentieth of the plan's 1,461 days before the next action must move is too little."""
    found = fired("TIM107", _SLACK.replace("NEEDS", "all").replace("DAY", day))
    assert [(each.subjects, each.witness) for each in found] == (
        [] if spare is None else [(("a",), Value("spare", spare))]
    )


def test_who_waits_for_an_action_without_time_to_spare() -> None:
    """TIM107: the goals are named; one reading makes it possible, an alternative makes it go away."""
    text = _SLACK.replace("DAY", "31")
    (found,) = fired("TIM107", text.replace("NEEDS", "all"))
    assert str(found.message) == (
        'action "Book" is needed for "Goal" and "Half" and has 59 days to spare (less than 5.00 % of the plan\'s time)'
    )
    assert found.certainty == "certain"
    (found,) = fired("TIM107", text.replace(", needs: NEEDS", ""))
    assert (found.subjects, found.certainty) == (("a",), "possible")
    assert tally("TIM107", text.replace("NEEDS", "any")) == {"Holds": 4}


def test_most_actions_have_no_time_to_spare() -> None:
    """TIM107: more than half of them is one more finding; what is done or goes on after the plan is not judged."""
    text = """
        period: 2027/2027
        goals: [{id: G}]
        actions:
          - {id: a, title: A, duration: P6M, serves: [G]}
          - {id: b, title: B, duration: P6M, serves: [G], depends_on: [a]}
          - {id: c, period: 2027-01/2027-03}
          - {id: d, period: 2027, status: done}
          - {id: e, period: 2027, continues_after: The school goes on}
    """
    (found,) = (each for each in fired("TIM107", text) if each.witness == Value("critical", 2, 3))
    assert found.subjects == ("a", "b")
    assert str(found.message) == '2 of 3 actions have no time to spare (more than 50.0 %): "A" and "B"'


def test_what_comes_too_late_already_is_left_to_the_rule_about_dates() -> None:
    """TIM107: an action that would have to end before it can is not judged by itself, only counted as critical."""
    text = """
        period: 2026/2030
        goals: [{id: G}]
        actions: [{id: a, period: 2027-01/2027-08-31, serves: [G]}, {id: b, period: 2027-03/2028, depends_on: [a]}]
    """
    assert tally("TIM107", text) == {"Holds": 2}


def test_time_to_spare_is_measured_by_the_time_of_the_plan() -> None:
    """TIM107: without the plan's period, or the times of an action, nobody can tell."""
    text = "goals: [{id: G}]\nactions: [{id: a, serves: [G], period: 2027}, {id: b}, {id: c, status: measure}]"
    assert lacks("TIM107", text) == Counter({("period",): 2})
    assert lacks("TIM107", f"period: 2027/..\n{text}") == Counter({("period",): 2})
    assert lacks("TIM107", f"period: 2026/2035\n{text}") == Counter({("period",): 1})
