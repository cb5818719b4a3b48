"""IND: whether anybody could tell that it works."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from rri_planner.findings import Set, Value
from tests.rules.judging import fired, judgements, lacks, sentences, subjects, tally


def test_goals_and_covered_pathways_want_a_measure() -> None:
    """IND101: a goal without one is a warning, watched goals too; a pathway with actions is worth a thought only."""
    text = """
        goals: [{id: g-1, title: One}, {id: g-2}, {id: g-watched, watch_only: The state decides}]
        pathways:
          - {id: p-1, title: Walk, serves: [g-1]}
          - {id: p-2, serves: [g-1]}
          - {id: p-3, serves: [g-1]}
          - {id: p-no, serves: [g-1], status: rejected}
        actions: [{id: a-1, serves: [p-1, p-3, p-no]}]
        indicators: [{id: i-1, measures: [g-2, p-3, a-1]}]
    """
    assert [(each.subjects, each.severity, each.witness) for each in fired("IND101", text)] == [
        (("g-1",), None, Set()),
        (("g-watched",), None, Set()),
        (("p-1",), "info", Set()),
    ]
    assert sentences("IND101", text)[0] == 'no indicator measures goal "One", so that nobody could see it succeed'
    assert tally("IND101", text) == {"Fires": 3, "Holds": 2}


@pytest.mark.parametrize(
    ("sort", "value", "expected"),
    [
        ("percent", "140", "0..100"),
        ("percent", "-1", "0..100"),
        ("percent", "many", "0..100"),
        ("count", "-1", "0.."),
        ("count", "some", "0.."),
        ("rank", "0", "1.."),
        ("rating", "good", "number"),
        ("amount", "much", "number"),
        ("qualitative", "7", "text"),
    ],
)
def test_a_value_of_the_wrong_sort_is_an_error(sort: str, value: str, expected: str) -> None:
    """IND102: a text for a number, a number for a text, or a number that such an indicator cannot have."""
    text = f"""
        indicators:
          - {{id: i-1, title: Count, type: {sort}, baseline: {{value: {value}}}, targets: [{{value: {value}}}]}}
    """
    found = fired("IND102", text)
    assert [(each.subjects, each.severity) for each in found] == [(("i-1",), "error")] * 2
    assert {each.witness for each in found} == {Value("baseline", value, expected), Value("targets", value, expected)}
    assert str(found[0].message).endswith(f'but has {value} under "baseline"')


@pytest.mark.parametrize(
    ("sort", "value"),
    [
        ("percent", "0"),
        ("percent", "100"),
        ("count", "0"),
        ("rank", "1"),
        ("rating", "-2"),
        ("amount", "1e9"),
        ("qualitative", "good"),
    ],
)
def test_a_value_of_the_right_sort_holds(sort: str, value: str) -> None:
    """IND102: the ends of a range belong to it; ratings and amounts have none."""
    text = f"indicators: [{{id: i-1, type: {sort}, baseline: {{value: {value}}}, targets: [{{value: {value}}}]}}]"
    assert tally("IND102", text) == {"Holds": 2}


def test_a_missing_value_is_a_warning() -> None:
    """IND102: no baseline, no target, or a baseline that is to be measured by a date; words may stay unsaid."""
    text = """
        indicators:
          - {id: i-1, title: Bare, type: count}
          - {id: i-2, title: Later, type: count, baseline: {due: 2027-06}, targets: [{value: 3}]}
          - {id: i-3, type: qualitative}
          - {id: i-4, title: Half, type: count, baseline: {value: 2}, targets: [{value: 3, date: 2028}, {date: 2029}]}
    """
    assert [(each.severity, str(each.message)) for each in fired("IND102", text)] == [
        (None, 'indicator "Bare" has no value under "baseline"'),
        (None, 'indicator "Bare" has no value under "targets"'),
        (None, 'indicator "Later" will have a baseline by 2027-06; until then nobody can see it change'),
        (None, 'indicator "Half" has no value under "targets"'),
    ]
    assert {each.witness for each in fired("IND102", text)} == {
        Value("baseline", None, "0.."),
        Value("targets", None, "0.."),
    }


def test_without_a_type_no_value_can_be_judged() -> None:
    """IND102: an indicator that does not say what it measures cannot be told, once."""
    text = "indicators: [{id: i-1, baseline: {value: 1}, targets: [{value: 2}]}]"
    assert lacks("IND102", text) == Counter({("type",): 1})


def test_only_the_targets_that_count_are_judged() -> None:
    """IND102 and IND103: for each date the target that was set last; what was revised is history."""
    text = """
        indicators:
          - id: i-1
            title: Teachers
            type: percent
            direction: up
            baseline: {value: 50}
            targets:
              - {value: 140, date: 2029, set_on: 2025}
              - {value: 60, date: 2027-06, set_on: 2025}
              - {value: 40, date: 2029, set_on: 2026-03}
              - {value: 30}
    """
    assert fired("IND102", text) == ()
    (found,) = fired("IND103", text)
    assert found.witness == Value("targets", Decimal(40), "above 50")
    assert subjects("IND103", text.replace("value: 40", "value: 90")) == []


@pytest.mark.parametrize(
    ("direction", "wrong", "right", "expected", "said"),
    [
        ("up", "34", "35", "above 34", "is to rise, but its target (34) is not above its baseline (34)"),
        ("down", "34", "33", "below 34", "is to fall, but its target (34) is not below its baseline (34)"),
        ("hold", "35.1", "33", "at 34", "is to hold, but its target (35.1) is too far from its baseline (34)"),
    ],
)
def test_a_target_lies_the_way_that_is_wanted(direction: str, wrong: str, right: str, expected: str, said: str) -> None:
    """IND103: above where it is to rise, below where it is to fall, within the tolerance where it is to hold."""
    text = f"""
        indicators:
          - {{id: i-1, title: Women, direction: {direction}, tolerance: 1,
             baseline: {{value: 34}}, targets: [{{value: VALUE}}]}}
    """
    (found,) = fired("IND103", text.replace("VALUE", wrong))
    assert found.witness == Value("targets", Decimal(wrong), expected)
    assert str(found.message) == f'indicator "Women" {said}'
    assert tally("IND103", text.replace("VALUE", right)) == {"Holds": 1}


def test_without_a_tolerance_what_is_to_hold_stays_exactly() -> None:
    """IND103: an unstated tolerance is none."""
    text = "indicators: [{id: i-1, direction: hold, baseline: {value: 1}, targets: [{value: VALUE}]}]"
    assert subjects("IND103", text.replace("VALUE", "1.01")) == [("i-1",)]
    assert subjects("IND103", text.replace("VALUE", "1.00")) == []


def test_what_a_direction_cannot_be_judged_without() -> None:
    """IND103: direction, baseline and target, each as a number; indicators in words are not asked."""
    text = """
        indicators:
          - {id: i-1, baseline: {value: 1}, targets: [{value: 2}]}
          - {id: i-2, direction: up}
          - {id: i-3, direction: up, baseline: {value: few}, targets: [{value: many}]}
          - {id: i-4, direction: up, type: qualitative}
    """
    assert lacks("IND103", text) == Counter({("baseline", "targets"): 2, ("direction",): 1})
    assert len(judgements("IND103", text)) == 3
