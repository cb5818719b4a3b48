"""ROB: what happens if something does not happen."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from rri_planner.findings import Part, Set, Sum, Table
from tests.rules.judging import fired, lacks, sentences, subjects, tally


def test_an_action_without_which_a_goal_is_lost() -> None:
    """ROB101: one finding for each goal and action, dependencies included; what is done cannot fail any more."""
    text = """
        goals: [{id: g-1, title: Skills, needs: any}, {id: g-2, title: Jobs}, {id: g-3, title: Unserved}]
        actions:
          - {id: a-0, title: Train the trainers}
          - {id: a-1, serves: [g-1], depends_on: [a-0]}
          - {id: a-2, serves: [g-1], depends_on: [a-0]}
          - {id: a-3, title: Fair, serves: [g-2]}
    """
    found = fired("ROB101", text)
    assert [(each.subjects, each.witness, each.certainty) for each in found] == [
        (("g-1", "a-0"), Set(("a-0",)), "certain"),
        (("g-2", "a-3"), Set(("a-3",)), "certain"),
    ]
    assert str(found[1].message) == ('if action "Fair" fails, goal "Jobs" cannot be reached: the plan has no other way')
    assert tally("ROB101", text) == {"Fires": 2}
    assert tally("ROB101", text.replace("trainers}", "trainers, status: done}")) == {"Fires": 1, "Holds": 1}


def test_single_points_in_one_reading_are_possible() -> None:
    """ROB101: where needs are not stated, what breaks a goal only if all means are needed is possible."""
    text = """
        goals: [{id: g-1, title: Skills}]
        actions: [{id: a-1, title: Course, serves: [g-1]}, {id: a-2, serves: [g-1]}]
    """
    found = fired("ROB101", text)
    assert [(each.subjects, each.certainty) for each in found] == [
        (("g-1", "a-1"), "possible"),
        (("g-1", "a-2"), "possible"),
    ]
    assert str(found[0].message) == (
        'if action "Course" fails, goal "Skills" may be out of reach: '
        "that depends on needs that the plan does not state"
    )


_OWNED = """
    stakeholders: [{id: s-1, name: School}, {id: s-2, name: Town}, {id: s-3, name: Club}]
    funding: [{id: f-1, title: Grant}, {id: f-2}]
    goals: [{id: g-1, title: Skills}, {id: g-2, title: Jobs}, {id: g-3, title: Care}, {id: g-4, title: Unserved}]
    actions:
      - {id: a-1, serves: [g-1], involved: [{who: s-1, as: accountable}, {who: s-3, as: informed}]}
      - {id: a-2, serves: [g-2], involved: [{who: s-1, as: accountable}], funding: [{from: f-1}]}
      - {id: a-3, serves: [g-3], involved: [{who: s-2, as: accountable}], funding: [{from: f-1}, {from: f-2}]}
"""


def test_one_owner_of_too_many_goals() -> None:
    """ROB102: more than a third of the goals that can be reached; who is only informed, or pays a part, is no risk."""
    (found,) = fired("ROB102", _OWNED)
    assert (found.subjects, found.witness, found.certainty) == (("s-1",), Set(("g-1", "g-2")), "certain")
    assert str(found.message) == (
        'without stakeholder "School", 2 of 3 goals cannot be reached (limit: 1): "Skills" and "Jobs"'
    )
    assert tally("ROB102", _OWNED) == {"Fires": 1, "Holds": 3}


def test_a_goal_that_comes_first() -> None:
    """ROB102: of the highest priority that is stated, one lost goal is too many."""
    text = _OWNED.replace("Jobs}", "Jobs, priority: 2}").replace("Care}", "Care, priority: 3}")
    assert subjects("ROB102", text) == [("f-1",), ("s-1",)]
    assert sentences("ROB102", text)[0] == (
        'without funding line "Grant", "Jobs" cannot be reached, and nothing has a higher priority in the plan'
    )


def test_owners_where_needs_are_not_stated() -> None:
    """ROB102: what is lost only if all means are needed is possible."""
    text = """
        stakeholders: [{id: s-1, name: School}, {id: s-2}]
        goals: [{id: g-1, title: Skills}]
        actions:
          - {id: a-1, serves: [g-1], involved: [{who: s-1, as: accountable}]}
          - {id: a-2, serves: [g-1]}
          - {id: a-3, serves: [g-1], status: idea, involved: [{who: s-2, as: accountable}]}
    """
    (found,) = fired("ROB102", text)
    assert (found.subjects, found.certainty) == (("s-1",), "possible")
    assert str(found.message) == (
        'without stakeholder "School", 1 of 1 goals cannot be reached (limit: 0): "Skills", '
        "if ends that do not state their needs take all of their means"
    )


def test_owners_nobody_has_named() -> None:
    """ROB102: without owners or funders nobody can tell; without a goal that can be reached nothing is asked."""
    text = "goals: [{id: g-1}]\nactions: [{id: a-1, serves: [g-1]}]"
    assert lacks("ROB102", text) == Counter({("funding", "involved"): 1})
    assert tally("ROB102", "goals: [{id: g-1}]") == {}


_WAYS = """
    stakeholders: [{id: s-1, name: School}, {id: s-2}]
    goals: [{id: g-1, title: Skills, needs: any}]
    pathways: [{id: p-1, title: School, serves: [g-1]}, {id: p-2, title: Work, serves: [g-1]}]
    actions:
      - {id: a-0, title: Trainers}
      - {id: a-1, serves: [p-1] ONE}
      - {id: a-2, serves: [p-2] TWO}
"""


def _ways(one: str, two: str, more: str = "") -> str:
    return _WAYS.replace(" ONE", one).replace(" TWO", two) + more


@pytest.mark.parametrize(
    ("text", "bottleneck"),
    [
        (_ways(", depends_on: [a-0]", ", depends_on: [a-0]"), ["a-0"]),
        (_ways(", depends_on: [a-0]", ""), []),
        (
            _ways(", involved: [{who: s-1, as: accountable}]", ", involved: [{who: s-1, as: accountable}]"),
            ["s-1"],
        ),
        (_ways(", involved: [{who: s-1, as: accountable}]", ", involved: [{who: s-2, as: accountable}]"), []),
        (_ways(", funding: [{from: f-1}]", ", funding: [{from: f-1}]", "    funding: [{id: f-1}]\n"), ["f-1"]),
        (_ways("", "", "    assumptions: [{id: u-1, of: [a-1, p-2]}]\n"), ["u-1"]),
        (_ways("", "", "    assumptions: [{id: u-1, of: [g-1]}]\n"), []),
    ],
)
def test_ways_that_share_a_bottleneck(text: str, bottleneck: list[str]) -> None:
    """ROB103: an action, an owner, a funding line, an assumption in every way; not what the end itself rests on."""
    assert [(each.subjects, each.witness) for each in fired("ROB103", text)] == (
        [(("g-1",), Set(bottleneck))] if bottleneck else []
    )
    assert tally("ROB103", text) == ({"Fires": 1} if bottleneck else {"Holds": 1})


def test_a_bottleneck_in_words() -> None:
    """ROB103: both ways and the bottleneck are named; it is possible where it depends on needs further down."""
    (sure,) = fired("ROB103", _ways(", depends_on: [a-0]", ", depends_on: [a-0]"))
    assert sure.certainty == "certain"
    assert str(sure.message) == (
        'goal "Skills" looks as if any one of 2 means were enough ("School" and "Work"), '
        'but all of them hang on "Trainers"'
    )
    text = _ways(", depends_on: [a-0]", "") + "      - {id: a-3, serves: [p-2], depends_on: [a-0]}\n"
    (possible,) = fired("ROB103", text)
    assert (possible.witness, possible.certainty) == (Set(("a-0",)), "possible")
    assert str(possible.message).endswith(", if ends that do not state their needs take all of their means")


def test_what_is_no_alternative() -> None:
    """ROB103: one means, all means, and ways of which none leads to an action are not looked at."""
    shared = _ways(", depends_on: [a-0]", ", depends_on: [a-0]")
    assert tally("ROB103", shared.replace("needs: any", "needs: all")) == {}
    assert tally("ROB103", shared.replace("Work, serves: [g-1]", "Work")) == {}
    unserved = "goals: [{id: g-1, needs: any}]\npathways: [{id: p-1, serves: [g-1]}, {id: p-2, serves: [g-1]}]"
    assert tally("ROB103", unserved) == {}


def test_an_action_under_most_goals() -> None:
    """ROB104: more than half of the goals; a half is not, one alone never is, and what is done is no risk."""
    text = """
        goals: [{id: g-1, needs: any}, {id: g-2, needs: any}, {id: g-3}, {id: g-4}]
        actions:
          - {id: a-1, title: Net, serves: [g-1, g-2, g-3]}
          - {id: a-2, serves: [g-1, g-2]}
          - {id: a-3, serves: [g-4]}
          - {id: a-4, serves: [g-1, g-2, g-3, g-4], status: done}
          - {id: a-5, serves: [g-1, g-2, g-3, g-4], status: idea}
        updates: [{of: a-6, date: 2027, status: done}]
    """
    (found,) = fired("ROB104", text)
    parts = tuple(Part(goal, Decimal(1)) for goal in ("g-1", "g-2", "g-3"))
    assert (found.subjects, found.witness) == (("a-1",), Sum(parts, Decimal(3), Decimal(2)))
    assert str(found.message) == 'action "Net" lies under 3 of 4 goals (limit: 2)'
    assert tally("ROB104", text) == {"Fires": 1, "Holds": 2}
    assert tally("ROB104", "goals: [{id: g-1}]\nactions: [{id: a-1, serves: [g-1]}]") == {"Holds": 1}


def test_an_action_that_many_wait_for() -> None:
    """ROB104: more than three in ten, directly or by way of others; both facts of one action are one finding."""
    text = """
        goals: [{id: g-1}, {id: g-2}, {id: g-3}]
        actions:
          - {id: a-1, title: Net, serves: [SERVES]}
          - {id: a-2, depends_on: [a-1]}
          - {id: a-3, depends_on: [a-2]}
          - {id: a-4}
          - {id: a-5}
          - {id: a-6, depends_on: [a-1], status: done}
    """
    (found,) = fired("ROB104", text.replace("SERVES", "g-1"))
    assert (found.subjects, found.witness) == (
        ("a-1",),
        Sum((Part("a-2", Decimal(1)), Part("a-3", Decimal(1))), Decimal(2), Decimal(1)),
    )
    assert str(found.message) == '2 of 6 actions wait for action "Net" (limit: 1)'
    (both,) = fired("ROB104", text.replace("SERVES", "g-1, g-2"))
    assert str(both.message) == 'action "Net" lies under 2 of 3 goals (limit: 1), and 2 other actions wait for it'
    assert fired("ROB104", text.replace("SERVES", "g-1").replace("[a-2]", "[a-4]")) == ()


def test_actions_in_a_circle_do_not_wait_for_one_another() -> None:
    """ROB104: a circle of dependencies holds nobody up twice; those outside it do wait for it."""
    text = """
        actions:
          - {id: a-1, depends_on: [a-2]}
          - {id: a-2, depends_on: [a-1]}
          - {id: a-3, depends_on: [a-1]}
          - {id: a-4, depends_on: [a-1]}
    """
    assert subjects("ROB104", text) == [("a-1",)]


def test_too_many_actions_for_keystones() -> None:
    """ROB104: beyond ten thousand actions nobody can tell."""
    many = "".join(f"\n  - {{id: a-{number}}}" for number in range(10_001))
    assert lacks("ROB104", f"actions:{many}") == Counter({("smaller plan",): 1})


_BUDGET = """
    currency: EUR
    FUNDING
    goals: [{id: g-1 ONE}, {id: g-2 TWO}, {id: g-3}]
    actions:
      - {id: a-1, serves: [g-1, g-2], cost: 50}
      - {id: a-2, serves: [g-3], cost: 40}
      - {id: a-3, serves: [g-1], cost: 10, status: dropped}
"""


def _budget(one: str = "", two: str = "", funding: str = "") -> str:
    return _BUDGET.replace(" ONE", one).replace(" TWO", two).replace("FUNDING", funding)


def test_less_money_loses_goals() -> None:
    """ROB105: how many goals are left with each cut, of all costs or of the ceilings where there are some."""
    (found,) = fired("ROB105", _budget())
    assert (found.subjects, found.certainty) == (("plan",), "certain")
    assert found.witness == Table(
        ("-0 %", "-10 %", "-20 %", "-30 %"),
        ("budget", "goals"),
        ((Decimal(90), 3), (Decimal(81), 2), (Decimal(72), 2), (Decimal(63), 2)),
    )
    assert str(found.message) == (
        "with 10 % less money at most 2 of 3 goals can be reached, instead of 3; the plan does not say which go first"
    )
    assert sentences("ROB105", _budget(funding="funding: [{id: f-1, ceiling: 120}]"))[0].startswith("with 30 % less")
    assert tally("ROB105", _budget(funding="funding: [{id: f-1, ceiling: 150}]")) == {"Holds": 1}
    (unserved,) = sentences("ROB105", _budget().replace("{id: g-3}", "{id: g-3}, {id: g-4}"))
    assert "at most 2 of 4 goals can be reached, instead of 3;" in unserved


def test_an_order_of_retreat() -> None:
    """ROB105: priorities of all goals that differ say which go first; the same for all, or missing ones, do not."""
    ranked = _budget(", priority: 1", ", priority: 2")
    assert tally("ROB105", ranked.replace("{id: g-3}", "{id: g-3, priority: 2}")) == {"Holds": 1}
    assert tally("ROB105", ranked) == {"Fires": 1}
    same = _budget(", priority: 1", ", priority: 1").replace("{id: g-3}", "{id: g-3, priority: 1}")
    assert tally("ROB105", same) == {"Fires": 1}


def test_retreat_in_one_reading_only() -> None:
    """ROB105: what is lost only if an end takes all of its means, or only if it takes any, is possible."""
    text = """
        goals: [{id: g-1}, {id: g-2}]
        actions:
          - {id: a-1, serves: [g-1], cost: 5}
          - {id: a-2, serves: [g-1], cost: 5}
          - {id: a-3, serves: [g-2], cost: 5}
    """
    (found,) = fired("ROB105", text)
    assert (found.certainty, str(found.message)) == (
        "possible",
        "with 10 % less money at most 1 of 2 goals can be reached, instead of 2; the plan does not say which go first",
    )


def test_what_nobody_can_tell_about_less_money() -> None:
    """ROB105: a cost that is missing, or too many actions; one goal, or none, has no order."""
    assert lacks("ROB105", _budget().replace(", cost: 40", "")) == Counter({("cost",): 1})
    many = "".join(f"\n  - {{id: a-{number}, serves: [g-1], cost: 1}}" for number in range(101))
    assert lacks("ROB105", f"goals: [{{id: g-1}}, {{id: g-2}}]\nactions:{many}") == Counter({("smaller plan",): 1})
    assert tally("ROB105", "goals: [{id: g-1}]\nactions: [{id: a-1, serves: [g-1], cost: 5}]") == {}
    assert tally("ROB105", "goals: [{id: g-1}, {id: g-2}]") == {}


def test_too_many_ways_to_tell() -> None:
    """ROB105: where the ways to reach goals are too many to be followed, nobody can tell."""
    goals = "".join(f"\n  - {{id: g-{number}, needs: {{at_least: 6}}}}" for number in range(16))
    served = [[f"g-{goal}" for goal in range(16) if (7 * action + goal * goal) % 5 < 3] for action in range(60)]
    actions = "".join(
        f"\n  - {{id: a-{number}, cost: {number + 1}, serves: [{', '.join(ends)}]}}"
        for number, ends in enumerate(served)
    )
    assert lacks("ROB105", f"goals:{goals}\nactions:{actions}") == Counter({("smaller plan",): 1})
