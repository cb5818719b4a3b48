"""IND: whether an indicator can be followed, is followed, and tells about what it stands for."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from rri_planner.findings import Part, Set, Statements, Sum
from tests.rules.judging import fired, judgements, lacks, sentences, subjects, tally

_FULL = """
    indicators:
      - id: i-1
        title: Trained
        type: count
        unit: people
        definition: Who finished a course
        source: Register
        frequency: P1Y
        reporter: s-1
        baseline: {value: 0, date: 2026-01-01}
        targets: [{value: 300, date: 2028}]
    stakeholders: [{id: s-1}]
"""


@pytest.mark.parametrize(
    ("stated", "key"),
    [
        ("unit: people", "unit"),
        ("definition: Who finished a course", "definition"),
        ("source: Register", "source"),
        ("frequency: P1Y", "frequency"),
        ("reporter: s-1", "reporter"),
        (", date: 2026-01-01", "baseline.date"),
        (", date: 2028", "targets.date"),
    ],
)
def test_everything_that_describes_an_indicator_is_wanted(stated: str, key: str) -> None:
    """IND104: what is counted, from which source, how often, by whom, and the dates of its values."""
    assert tally("IND104", _FULL) == {"Holds": 1}
    (found,) = fired("IND104", _FULL.replace(stated, ""))
    assert (found.subjects, found.witness) == (("i-1",), Set((key,)))


def test_all_that_is_missing_is_one_finding() -> None:
    """IND104: an indicator with nothing but values; a baseline that is missing altogether is another rule's."""
    text = "indicators: [{id: i-1, title: Trained, baseline: {value: 0}, targets: [{value: 3}]}, {id: i-2}]"
    assert sentences("IND104", text) == [
        (
            'indicator "Trained" is not fully described; what is missing: unit, definition, source, frequency, '
            "reported by, the date of the baseline and the date of a target"
        ),
        'indicator "i-2" is not fully described; what is missing: unit, definition, source, frequency and reported by',
    ]


@pytest.mark.parametrize("sort", ["percent", "rank", "qualitative"])
def test_some_values_need_no_unit(sort: str) -> None:
    """IND104: percentages, ranks and words."""
    text = _FULL.replace("unit: people", "")
    assert tally("IND104", text.replace("type: count", f"type: {sort}")) == {"Holds": 1}
    assert tally("IND104", text.replace("type: count", "type: rating")) == {"Fires": 1}


def test_a_long_way_has_a_milestone() -> None:
    """IND104: more than three years from the baseline to the only target; a target in between is a milestone."""
    text = _FULL.replace("date: 2028", "date: DATE")
    assert tally("IND104", text.replace("DATE", "2028-12-31")) == {"Holds": 1}
    assert sentences("IND104", text.replace("DATE", "2029-01-02")) == [
        'indicator "Trained" is not fully described; what is missing: a milestone (it is to take more than 3 years)'
    ]
    milestone = "targets: [{value: 100, date: 2027}, {value: 300, date: 2030}]"
    assert tally("IND104", _FULL.replace("targets: [{value: 300, date: 2028}]", milestone)) == {"Holds": 1}


@pytest.mark.parametrize(
    ("baseline", "verdict"),
    [
        ("baseline: {due: 2026}", "Fires"),
        ("baseline: {due: 2027}", "Holds"),
        ("", "Fires"),
    ],
)
def test_where_the_way_begins(baseline: str, verdict: str) -> None:
    """IND104: with the baseline, or when that is due, or with the plan; without any of them nobody asks."""
    text = _FULL.replace("baseline: {value: 0, date: 2026-01-01}", baseline).replace("date: 2028", "date: 2030-06")
    assert tally("IND104", f"    period: 2026/2030\n{text}") == {verdict: 1}
    assert tally("IND104", _FULL.replace("baseline: {value: 0, date: 2026-01-01}", "")) == {"Holds": 1}


_DATED = """
    id: plan-x
    period: 2026/2030
    indicators:
      - {id: i-1, title: Trained, baseline: {value: 0, date: BASELINE}, targets: [{value: 3, date: TARGET}],
         observations: [OBSERVATION]}
"""


def _dated(baseline: str = "2026", target: str = "2028", observation: str = "") -> str:
    text = _DATED.replace("BASELINE", baseline).replace("TARGET", target)
    return text.replace("OBSERVATION", observation and f"{{value: 1, date: {observation}}}")


@pytest.mark.parametrize(
    ("baseline", "target", "verdict"),
    [("2027", "2026-12", "Fires"), ("2026-05-01", "2026-05-01", "Fires"), ("2026", "2026", "Holds")],
)
def test_a_target_comes_after_its_baseline(baseline: str, target: str, verdict: str) -> None:
    """IND105: on the same day is not after; two years that are the same may be right."""
    assert tally("IND105", _dated(baseline, target)) == Counter({"Holds": 1}) + Counter({verdict: 1})


def test_what_an_impossible_target_says() -> None:
    """IND105: both statements and by how many days at least they miss each other."""
    (found,) = fired("IND105", _dated("2028", "2026"))
    assert found.subjects == ("i-1",)
    assert str(found.message) == ('indicator "Trained" has a target for 2026, which is not after its baseline (2028)')
    assert isinstance(found.witness, Statements)
    assert [(str(each.text), each.subjects) for each in found.witness.items] == [
        ("the baseline is dated 2028", ("i-1",)),
        ("a target is for 2026", ("i-1",)),
    ]
    assert found.witness.short_by == 366


@pytest.mark.parametrize(("target", "days"), [("2031", 1), ("2025-12", 1), ("2025-10-01", 92)])
def test_a_target_lies_in_the_plan(target: str, days: int) -> None:
    """IND105: neither before it nor after it; one that continues may lie after it."""
    (found,) = fired("IND105", _dated("2020", target))
    assert isinstance(found.witness, Statements)
    assert found.witness.short_by == days
    assert [each.subjects for each in found.witness.items] == [("plan-x",), ("i-1",)]
    assert str(found.message) == (
        f'indicator "Trained" has a target for {target}, outside the time of the plan (2026/2030)'
    )
    later = _dated("2020", target).replace("id: i-1,", "id: i-1, continues: true,")
    assert tally("IND105", later)["Holds"] == (2 if target == "2031" else 1)


def test_an_open_plan_has_no_outside() -> None:
    """IND105: nothing lies before a plan without a start or after one without an end, nor outside an inverted time."""
    assert tally("IND105", _dated("2020", "2021").replace("2026/2030", "../2030")) == {"Holds": 2}
    assert tally("IND105", _dated("2020", "2021").replace("2026/2030", "2030/2026")) == {"Holds": 1, "CannotTell": 1}
    assert tally("IND105", _dated("2020", "2041").replace("2026/2030", "2026/..")) == {"Holds": 2}


def test_an_observation_is_neither_too_old_nor_from_the_future() -> None:
    """IND105: not before the baseline and not after today; a time that today lies in may be right."""
    assert sentences("IND105", _dated("2026", "2028", "2025-12"), today="2027-06-15") == [
        'indicator "Trained" has a value dated 2025-12, before its baseline (2026)'
    ]
    assert sentences("IND105", _dated("2026", "2028", "2027-06-16"), today="2027-06-15") == [
        'indicator "Trained" has a measured value dated 2027-06-16, but today is 2027-06-15'
    ]
    assert tally("IND105", _dated("2026", "2028", "2027"), today="2027-06-15") == {"Holds": 4}


def test_what_dates_cannot_be_judged_without() -> None:
    """IND105: the date of the baseline, the period of the plan and today; what has no date is not judged."""
    text = """
        indicators:
          - {id: i-1, targets: [{value: 3, date: 2028}, {value: 2}], observations: [{value: 1, date: 2027}, {value: 2}]}
          - {id: i-2, baseline: {value: 1}, observations: [{date: 2027}]}
    """
    assert lacks("IND105", text) == Counter({("baseline.date",): 3, ("period",): 1, ("today",): 2})


def test_a_target_that_was_revised_is_history() -> None:
    """IND105: only what was set last for a date is judged."""
    old = "{value: 9, date: 2029, set_on: 2025}, {value: 3, date: 2029, set_on: 2026}"
    assert tally("IND105", _dated().replace("{value: 3, date: 2028}", old)) == {"Holds": 2}


def test_a_goal_measured_by_outputs_only() -> None:
    """IND106: all its measures are outputs; one of another kind is enough, and what nobody measures is not judged."""
    text = """
        goals: [{id: g-1, title: Skills}, {id: g-2}, {id: g-3}, {id: g-none}]
        indicators:
          - {id: i-1, title: Courses, kind: output, measures: [g-1, g-2, g-3]}
          - {id: i-2, title: Rooms, kind: output, measures: [g-1, {to: g-1, because: twice}]}
          - {id: i-3, kind: OTHER, measures: [g-2]}
          - {id: i-4, measures: [g-3]}
    """
    for kind in ("result", "impact", "context"):
        (found,) = fired("IND106", text.replace("OTHER", kind))
        assert (found.subjects, found.witness) == (("g-1",), Set(("i-1", "i-2")))
        assert str(found.message) == (
            'goal "Skills" is measured only by "Courses" and "Rooms"; that tells what is done, not what changes'
        )
    assert lacks("IND106", text.replace("OTHER", "result")) == Counter({("kind",): 1})
    assert len(judgements("IND106", text.replace("OTHER", "result"))) == 3


_WAY = """
    indicators:
      - id: i-1
        title: Trained
        frequency: P1Y
        baseline: {value: 100, date: 2024}
        targets: [{value: 160, date: 2030}]
        observations: [{value: SEEN, date: 2027}]
"""


def test_an_indicator_that_is_behind() -> None:
    """IND107: less than four fifths of a steady way; that it is steady is an assumption, and so the finding."""
    (found,) = fired("IND107", _WAY.replace("SEEN", "118"), today="2028-06-15")
    assert (found.subjects, found.certainty) == (("i-1",), "heuristic")
    assert found.witness == Sum((Part("i-1", Decimal(30)),), Decimal(30), Decimal(40))
    assert str(found.message) == (
        'indicator "Trained" had come 30 % of its way by 2027, less than 80 % of the 50 % that it was to reach by then '
        "at a steady pace. From then on 14 a year would be needed; so far it was 6"
    )
    assert tally("IND107", _WAY.replace("SEEN", "124"), today="2028-06-15") == {"Holds": 1}


def test_a_way_close_to_its_limit() -> None:
    """IND107: what was reached is shown to a tenth, so that it does not seem to be on the way."""
    (sentence,) = sentences("IND107", _WAY.replace("SEEN", "123.9"), today="2027-06-15")
    assert "had come 39.8 % of its way by 2027, less than 80 % of the 50 %" in sentence


def test_milestones_are_the_way_where_there_are_any() -> None:
    """IND107: what is behind a straight line may be where the milestones foresaw it, and what is not may not."""
    text = _WAY.replace("targets: [", "targets: [{value: VALUE, date: 2027}, ")
    assert tally("IND107", text.replace("VALUE", "115").replace("SEEN", "118"), today="2027-06-15") == {"Holds": 1}
    (found,) = fired("IND107", text.replace("VALUE", "150").replace("SEEN", "130"), today="2027-06-15")
    assert found.certainty == "certain"
    assert "less than 80 % of the 83.3 % that it was to reach by then according to its milestones" in str(found.message)


def test_a_late_measurement_says_nothing_of_years_to_come() -> None:
    """IND107: after the date of the target no rate is needed any more."""
    text = _WAY.replace("SEEN", "118").replace("date: 2027", "date: 2031")
    assert sentences("IND107", text, today="2031-12-01") == [
        (
            'indicator "Trained" had come 30 % of its way by 2031, less than 80 % of the 100 % that it was to reach by '
            "then at a steady pace"
        )
    ]


def test_a_measurement_that_is_too_old_tells_nothing() -> None:
    """IND107: once the next one is due, nobody can tell; neither without frequency or today, or without values."""
    text = _WAY.replace("SEEN", "118")
    assert lacks("IND107", text, today="2029-01-01") == Counter({("observations",): 1})
    assert lacks("IND107", text) == Counter({("today",): 1})
    assert lacks("IND107", text.replace("frequency: P1Y", "")) == Counter({("frequency", "today"): 1})
    bare = Counter({("observations.date", "observations.value"): 1})
    assert lacks("IND107", text.replace("{value: 118, date: 2027}", "")) == bare
    assert lacks("IND107", text.replace("date: 2030", "date: 2024"), today="2027-06-15") == Counter(
        {("targets.date",): 1}
    )


def test_what_has_no_way_is_not_judged() -> None:
    """IND107: indicators in words, and those whose target is their baseline."""
    text = _WAY.replace("SEEN", "118")
    assert judgements("IND107", text.replace("title:", "type: qualitative\n        title:")) == ()
    assert judgements("IND107", text.replace("value: 160", "value: 100"), today="2027-06-15") == ()


_CASCADE = """
    indicators:
      - {id: i-all, title: All, unit: people, targets: [{value: WHOLE, date: 2028}],
         aggregate: {method: METHOD, of: [i-1, i-2]MORE}}
      - {id: i-1, title: Course, unit: " People ", targets: [{value: 9, date: 2026}, {value: 210, date: 2028}]}
      - {id: i-2, targets: [{value: 100}]}
"""


def _cascade(whole: str, method: str = "sum", more: str = "") -> str:
    return _CASCADE.replace("WHOLE", whole).replace("METHOD", method).replace("MORE", more)


def test_the_parts_come_to_the_whole() -> None:
    """IND108: their last targets, added up, are its last target."""
    (found,) = fired("IND108", _cascade("500"))
    assert found.subjects == ("i-all",)
    parts = (Part("i-1", Decimal(210)), Part("i-2", Decimal(100)))
    assert found.witness == Sum(parts, Decimal(310), Decimal(500))
    assert str(found.message) == 'indicator "All" has the target 500, but its parts add up to 310'
    assert tally("IND108", _cascade("310")) == {"Holds": 1}


@pytest.mark.parametrize(
    ("method", "said"),
    [
        ("mean", 'indicator "All" has the target 500, but the mean of its parts is 155'),
        ("max", 'indicator "All" has the target 500, but the highest of its parts is 210'),
    ],
)
def test_other_ways_to_come_to_the_whole(method: str, said: str) -> None:
    """IND108: a mean or the highest."""
    assert sentences("IND108", _cascade("500", method)) == [said]
    assert tally("IND108", _cascade(said.rpartition(" ")[2], method)) == {"Holds": 1}


def test_how_far_the_whole_may_be_off() -> None:
    """IND108: as far as is stated; else a mean may be rounded as the target is, and a sum may not."""
    assert tally("IND108", _cascade("300", more=", tolerance: 10")) == {"Holds": 1}
    assert tally("IND108", _cascade("300", more=", tolerance: 9")) == {"Fires": 1}
    assert tally("IND108", _cascade("310.4")) == {"Fires": 1}
    thirds = _cascade("VALUE", "mean").replace("of: [i-1, i-2]", "of: [i-1, i-2, i-3]")
    thirds += "      - {id: i-3, targets: [{value: 12}]}\n"
    assert [
        tally("IND108", thirds.replace("VALUE", value)) for value in ("107", "107.3", "107.33", "106", "107.4")
    ] == [
        {"Holds": 1},
        {"Holds": 1},
        {"Holds": 1},
        {"Fires": 1},
        {"Fires": 1},
    ]


def test_parts_in_another_unit() -> None:
    """IND108: they cannot come to the whole, whatever they say; letter case and blanks make no other unit."""
    (found,) = fired("IND108", _cascade("310").replace("{id: i-2,", "{id: i-2, title: Fair, unit: courses,"))
    assert found.witness == Sum((Part("i-2", Decimal(100)),))
    assert str(found.message) == 'indicator "All" is in "people" and is made from "Fair", which are in other units'


def test_parts_that_cannot_be_compared() -> None:
    """IND108: no method, no parts, parts that are not there, no targets, words, and targets for another time."""
    text = _cascade("310")
    assert lacks("IND108", text.replace("method: sum, ", "")) == Counter({("aggregate.method",): 1})
    assert lacks("IND108", text.replace("[i-1, i-2]", "[]")) == Counter({("aggregate.of",): 1})
    assert lacks("IND108", text.replace("[i-1, i-2]", "[i-1, i-none]")) == Counter({("aggregate.of",): 1})
    no_targets = Counter({("targets",): 1})
    assert lacks("IND108", text.replace("{value: 310, date: 2028}", "")) == no_targets
    assert lacks("IND108", text.replace("{value: 100}", "")) == no_targets
    assert lacks("IND108", text.replace("{value: 100}", "{value: many}")) == no_targets
    assert lacks("IND108", text.replace("{value: 100}", "{value: 100, date: 2027}")) == no_targets
    assert lacks("IND108", text.replace("{value: 100}", "{value: 100, date: 2029}")) == no_targets
    assert tally("IND108", text.replace("{value: 100}", "{value: 100, date: 2028-06}")) == {"Holds": 1}
    assert judgements("IND108", "indicators: [{id: i-1}]") == ()


def test_an_indicator_of_many_goals() -> None:
    """IND109: three goals are too many, each counted once; actions and pathways do not count."""
    text = """
        goals: [{id: g-1}, {id: g-2}, {id: g-3}]
        actions: [{id: a-1}]
        indicators:
          - {id: i-1, title: Work, kind: result, measures: [g-1, g-2, g-3]}
          - {id: i-2, kind: result, measures: [g-1, g-2, a-1, {to: g-1, because: twice}]}
          - {id: i-3, measures: [a-1]}
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("IND109", text)] == [
        (
            ("i-1",),
            Set(("g-1", "g-2", "g-3")),
            (
                'indicator "Work" measures 3 goals (we point out 3 or more); what moves it will hardly tell about '
                "any one of them"
            ),
        )
    ]
    assert tally("IND109", text) == {"Fires": 1, "Holds": 1}


def test_a_statistic_that_stands_alone() -> None:
    """IND109: it is all that measures a goal with few actions; a second measure or a third action settles it."""
    text = """
        goals: [{id: g-1, title: Skills}]
        actions: [{id: a-1, serves: [g-1]}, {id: a-2, serves: [g-1]}]
        indicators: [{id: i-1, title: Employment, kind: context, measures: [g-1]}]
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("IND109", text)] == [
        (
            ("i-1",),
            Set(("g-1",)),
            (
                'indicator "Employment" is a statistic of the region and all that measures "Skills", for which there '
                "are fewer than 3 actions"
            ),
        )
    ]
    assert subjects("IND109", text.replace("[{id: a-1", "[{id: a-3, serves: [g-1]}, {id: a-1")) == []
    assert subjects("IND109", text.replace("[{id: i-1", "[{id: i-2, kind: result, measures: [g-1]}, {id: i-1")) == []
    assert subjects("IND109", text.replace("kind: context", "kind: output")) == []
    unsaid = text.replace("kind: context, ", "")
    assert lacks("IND109", unsaid) == Counter({("kind",): 1})
    assert tally("IND109", unsaid.replace("[{id: a-1", "[{id: a-3, serves: [g-1]}, {id: a-1")) == {"Holds": 1}
