"""INT: whether the parts help or hinder one another."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from rri_planner.findings import Part, Set, Sum, Table, Value
from tests.rules.judging import fired, lacks, sentences, subjects, tally

_TENSION = """
    goals: [{id: g-1, title: Visitors}, {id: g-2, title: Nature}]
    region: {context: [{id: k-1, title: Sea level}]}
"""


def test_a_strong_tension_asks_for_an_answer() -> None:
    """INT101: from -2 on, as the mean of all judges, and one finding for each direction; weaker ones hold."""
    text = f"""{_TENSION}
    actions: [{{id: a-1}}, {{id: a-gone, status: dropped}}]
    influences:
      - {{of: g-1, to: g-2, score: -3}}
      - {{of: g-1, to: g-2, score: -2}}
      - {{of: g-2, to: g-1, score: -3}}
      - {{of: g-2, to: g-1, score: 0}}
      - {{of: a-1, to: g-1, score: -2}}
      - {{of: a-gone, to: g-1, score: -3}}
      - {{of: g-1, to: g-1, score: -3}}
      - {{of: g-1, to: a-1}}
    """
    assert [(each.subjects, each.witness) for each in fired("INT101", text)] == [
        (("a-1", "g-1"), Value("score", Decimal(-2))),
        (("g-1", "g-2"), Value("score", Decimal("-2.5"))),
    ]
    assert sentences("INT101", text)[1] == (
        'progress in goal "Visitors" was judged to make goal "Nature" harder (-2.5), '
        "and the plan names neither a mitigation nor a decision"
    )
    assert tally("INT101", text) == {"Fires": 2, "CannotTell": 1, "Holds": 1}
    assert lacks("INT101", text) == Counter({("score",): 1})


@pytest.mark.parametrize(
    ("more", "answered"),
    [
        ("influences: [{of: g-1, to: g-2, score: -2, mitigation: Quiet zones}]", True),
        ("influences: [{of: g-1, to: g-2, score: -2}, {of: g-1, to: g-2, mitigation: Quiet zones}]", True),
        ("influences: [{of: g-1, to: g-2, score: -2}]\ndecisions: [{id: d-1, about: [g-1, g-2]}]", True),
        ("influences: [{of: g-1, to: g-2, score: -2}]\ndecisions: [{id: d-1, about: [g-1]}]", False),
        ("influences: [{of: k-1, to: g-2, score: -2}]\ndecisions: [{id: d-1, about: [g-2]}]", True),
        ("influences: [{of: k-1, to: g-2, score: -2}]\ndecisions: [{id: d-1, about: [g-1]}]", False),
        ("influences: [{of: k-1, to: k-1, score: -2}, {of: g-1, to: g-2, score: 1}]", True),
    ],
)
def test_what_answers_a_tension(more: str, *, answered: bool) -> None:
    """INT101: a mitigation, or a decision about all of the two that can be decided on."""
    lines = "\n    ".join(more.splitlines())
    assert (fired("INT101", f"{_TENSION}\n    {lines}") == ()) is answered


def test_without_influences_nobody_can_tell() -> None:
    """INT101, INT102, INT106, INT107: a plan that scores nothing is neither praised nor blamed."""
    for code in ("INT101", "INT102", "INT106", "INT107"):
        assert lacks(code, "goals: [{id: g-1}]") == Counter({("influences",): 1})
        assert tally(code, "goals: [{id: g-1}]") == {"CannotTell": 1}


def test_a_goal_that_is_hindered_as_much_as_it_is_helped() -> None:
    """INT102: helping and hindering parts are shown apart; what serves the goal and was not scored counts as +1."""
    text = """
        goals: [{id: g-1, title: Nature}, {id: g-2}, {id: g-3, title: Visitors}, {id: g-4}]
        pathways: [{id: p-1, serves: [g-1]}]
        actions:
          - {id: a-1, serves: [p-1]}
          - {id: a-2, serves: [g-1]}
          - {id: a-3, serves: [g-3]}
          - {id: a-gone, serves: [g-1], status: dropped}
        influences:
          - {of: a-2, to: g-1, score: 2}
          - {of: a-3, to: g-1, score: -3}
          - {of: a-gone, to: g-1, score: -3}
          - {of: g-2, to: g-1, score: -3}
          - {of: a-1, to: g-3, score: 0}
          - {of: a-1, to: g-4, score: 0}
    """
    found = fired("INT102", text)
    assert [(each.subjects, each.witness) for each in found] == [
        (
            ("g-1",),
            Sum((Part("a-1", Decimal(1)), Part("a-2", Decimal(2)), Part("a-3", Decimal(-3))), Decimal(0), Decimal(0)),
        )
    ]
    assert str(found[0].message) == (
        'goal "Nature" is hindered by "a-3" (together -3) and helped by "a-1" and "a-2" (together 3): '
        "by these scores the plan does not move it forward"
    )
    assert tally("INT102", text) == {"Fires": 1, "CannotTell": 1, "Holds": 2}
    assert tally("INT102", text.replace("score: 2", "score: 3")) == {"CannotTell": 1, "Holds": 3}


def test_a_goal_that_nothing_helps() -> None:
    """INT102: where no action helps a goal, that is said instead of naming nobody."""
    text = """
        goals: [{id: g-1, title: Nature}]
        actions: [{id: a-1, title: Airport}]
        influences: [{of: a-1, to: g-1, score: -1}]
    """
    assert sentences("INT102", text) == ['goal "Nature" is hindered by "Airport" (together -1), and no action helps it']


def test_goals_that_were_given_up_are_not_asked() -> None:
    """INT102: a goal that an update says was dropped is not judged."""
    assert tally("INT102", "goals: [{id: g-1}]\nupdates: [{of: g-1, date: 2027, status: dropped}]") == {}


_HALL = """
    actions:
      - {id: a-1, title: Convert the hall, excludes: [LINK]FIRST}
      - {id: a-2, title: Demolish the hall SECOND}
"""


def _hall(link: str, first: str = "", second: str = "") -> str:
    return _HALL.replace("LINK", link).replace("FIRST", first).replace(" SECOND", second)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_hall("a-2"), {"Fires": 1}),
        (_hall("a-2", second=", status: idea"), {"Holds": 1}),
        (_hall("a-2", second=", excludes: [a-1]"), {"Fires": 1}),
        (_hall("a-1"), {}),
        (_hall("{to: a-2, period: 2027}", ", period: 2027", ", period: 2027-06/2027-08"), {"Fires": 1}),
        (_hall("{to: a-2, period: 2027}", ", period: 2026", ", period: 2027"), {"Holds": 1}),
        (_hall("{to: a-2, period: 2027}", ", period: 2027"), {"CannotTell": 1}),
    ],
)
def test_choices_that_exclude_each_other(text: str, expected: dict[str, int]) -> None:
    """INT103: both count as means, and nothing keeps them apart in time; each pair is judged once."""
    assert tally("INT103", text) == expected


def test_exclusive_choices_are_named() -> None:
    """INT103: an error that names both; a warning, and only possible, where coarse dates may keep them apart."""
    (sure,) = fired("INT103", _hall("a-2"))
    assert (sure.subjects, sure.witness, sure.certainty, sure.severity) == (
        ("a-1", "a-2"),
        Set(("a-1", "a-2")),
        "certain",
        None,
    )
    assert str(sure.message) == (
        'action "Convert the hall" and action "Demolish the hall" exclude each other, and both are in the plan'
    )
    text = _hall("{to: a-2, period: 2027/2029}", ", period: 2026/2028", ", period: 2028/2029")
    (coarse,) = fired("INT103", text)
    assert (coarse.subjects, coarse.certainty, coarse.severity) == (("a-1", "a-2"), "possible", "warning")
    assert str(coarse.message) == (
        'action "Convert the hall" and action "Demolish the hall" exclude each other at the same time, '
        "and their dates do not surely keep them apart"
    )


def test_exclusive_pathways() -> None:
    """INT103: pathways exclude each other only if both are taken."""
    text = "pathways: [{id: p-1, excludes: [p-2], status: chosen}, {id: p-2, status: chosen}]"
    assert subjects("INT103", text) == [("p-1", "p-2")]
    assert tally("INT103", text.replace("p-2, status: chosen", "p-2, status: considered")) == {"Holds": 1}


_CHOICES = """
    variants:
      - {id: v-a, options: [low, high], chosen: high}
      - {id: v-b, title: Work, options: [far, near], chosen: far}
    judgements:
      - {of: v-a/high, to: v-b, scores: [-2, 1]}
      - {of: v-a/low, to: v-b, scores: [3, 0]}
      - {of: v-b/far, to: v-a, scores: [1, 1]}
"""


def test_a_choice_against_all_others() -> None:
    """INT104: the better supported option, the difference, and who makes it; an option that is as good holds."""
    (found,) = fired("INT104", _CHOICES)
    assert (found.subjects, found.witness, found.certainty) == (
        ("v-b",),
        Sum((Part("v-a", Decimal(3)),), Decimal(3), Decimal(0)),
        "certain",
    )
    assert str(found.message) == (
        'the other choices of the plan favour "near" for open question "Work", yet the plan takes "far" (difference 3)'
    )
    assert tally("INT104", _CHOICES) == {"Fires": 1, "Holds": 1}
    assert tally("INT104", _CHOICES.replace("chosen: far", "chosen: near")) == {"Holds": 1, "CannotTell": 1}


def test_missing_judgements_are_no_zeros() -> None:
    """INT104: where scores are missing, what is known against a choice is possible, and silence is not consent."""
    text = f"{_CHOICES}      - {{of: v-c/x, to: v-a, scores: [1, null]}}\n".replace(
        "    judgements:", "      - {id: v-c, options: [x, y], chosen: x}\n    judgements:"
    )
    found = fired("INT104", text)
    assert [(each.subjects, each.certainty) for each in found] == [(("v-a",), "possible"), (("v-b",), "possible")]
    assert lacks("INT104", text) == Counter({("judgements",): 1})


def test_what_is_no_open_choice() -> None:
    """INT104: one option alone is no choice; a choice that was not made cannot be told."""
    text = """
        variants:
          - {id: v-a, options: [x], chosen: x}
          - {id: v-b, options: [x, y]}
          - {id: v-c, options: [x, y], chosen: z}
    """
    assert lacks("INT104", text) == Counter({("chosen",): 2})
    assert tally("INT104", text) == {"CannotTell": 2}


def test_goals_short_of_levers() -> None:
    """INT105: each set of goals with fewer actions than goals is a finding; unserved and watched goals are left out."""
    text = """
        goals:
          - {id: g-1, title: Skills}
          - {id: g-2, title: Jobs}
          - {id: g-3}
          - {id: g-4}
          - {id: g-5}
          - {id: g-6}
          - {id: g-7, watch_only: Elsewhere}
          - {id: g-8}
        actions:
          - {id: a-1, title: Course, serves: [g-1, g-2]}
          - {id: a-2, serves: [g-3, g-4, g-7]}
          - {id: a-3, serves: [g-5, g-7]}
        updates: [{of: g-8, date: 2027, status: dropped}]
    """
    assert [(each.subjects, each.witness) for each in fired("INT105", text)] == [
        (("g-1", "g-2"), Set(("g-1", "g-2", "a-1"))),
        (("g-3", "g-4"), Set(("g-3", "g-4", "a-2"))),
    ]
    assert (
        sentences("INT105", text)[0]
        == 'the goals "Skills" and "Jobs" hang on fewer actions than there are goals: "Course"'
    )
    assert tally("INT105", text) == {"Fires": 2, "Holds": 1}


def _scored(*pairs: str) -> str:
    said = "".join(f"      - {{{pair}}}\n" for pair in pairs)
    return f"\n    goals: [{{id: g-1}}, {{id: g-2}}, {{id: g-3}}]\n    influences:\n{said}"


_FIVE = tuple(f"of: {pair[0]}, to: {pair[1]}, score: 1" for pair in
              (("g-1", "g-2"), ("g-1", "g-3"), ("g-2", "g-1"), ("g-2", "g-3"), ("g-3", "g-1")))  # fmt: skip


def test_pairs_that_nobody_looked_at() -> None:
    """INT106: a fifth of the pairs may be blank; the witness says where the blanks are."""
    assert tally("INT106", _scored(*_FIVE)) == {"Holds": 1}
    (found,) = fired("INT106", _scored(*_FIVE[:4], "of: g-3, to: g-1"))
    parts = (Part("g-1", Decimal(0)), Part("g-2", Decimal(0)), Part("g-3", Decimal(2)))
    assert (found.subjects, found.witness, found.certainty) == (
        ("plan",),
        Sum(parts, Decimal(2), Decimal(1)),
        "certain",
    )
    assert str(found.message) == (
        "2 of 6 pairs of items were not looked at (limit: 1); a ranking now would only rank what was discussed"
    )


@pytest.mark.parametrize("mark", ["by: Anna", "because: Far apart", "evidence: Study", "confidence: low"])
def test_zeros_that_may_be_blanks(mark: str) -> None:
    """INT106: zeros to which nobody put a name or a reason make the finding a guess; one mark makes them zeros."""
    zeros = ("of: g-3, to: g-1, score: 0", "of: g-3, to: g-2, score: 0")
    (found,) = fired("INT106", _scored(*_FIVE[:4], *zeros))
    assert (found.certainty, found.witness) == (
        "heuristic",
        Sum((Part("g-1", Decimal(0)), Part("g-2", Decimal(0)), Part("g-3", Decimal(2))), Decimal(2), Decimal(1)),
    )
    assert str(found.message) == (
        "2 of 6 pairs of items are blank, or zeros to which nobody put a name or a reason (limit: 1); "
        "they may never have been looked at"
    )
    assert tally("INT106", _scored(*_FIVE[:4], zeros[0], f"{zeros[1]}, {mark}")) == {"Holds": 1}


def test_judges_who_are_far_apart() -> None:
    """INT107: three apart or of opposite signs; one score alone cannot be told; the table says who said what."""
    text = _scored(
        "of: g-1, to: g-2, score: 2, by: Town",
        "of: g-1, to: g-2, score: -1, by: Club",
        "of: g-1, to: g-3, score: 3",
        "of: g-1, to: g-3, score: 0",
        "of: g-2, to: g-3, score: 1",
        "of: g-2, to: g-3, score: 1",
        "of: g-3, to: g-1, score: 1",
        "of: g-3, to: g-2",
    )
    found = fired("INT107", text)
    assert [(each.subjects, each.witness) for each in found] == [
        (("g-1", "g-2"), Table(("Club", "Town"), ("score",), ((-1,), (2,)))),
        (("g-1", "g-3"), Table(("", ""), ("score",), ((0,), (3,)))),
    ]
    assert str(found[0].message) == (
        'what goal "g-1" does to goal "g-2" was scored -1 and 2 by 2 people: talk before you count'
    )
    assert tally("INT107", text) == {"Fires": 2, "Holds": 1, "CannotTell": 1}


def test_judges_who_agree_too_little_on_the_whole() -> None:
    """INT107: where agreement is weak, every pair on which judges differ is one to talk about."""
    differing = (
        "of: g-1, to: g-2, score: 1",
        "of: g-1, to: g-2, score: 2",
        "of: g-1, to: g-3, score: 2",
        "of: g-1, to: g-3, score: 1",
        "of: g-2, to: g-3, score: 1",
        "of: g-2, to: g-3, score: 1",
    )
    assert subjects("INT107", _scored(*differing)) == [("g-1", "g-2"), ("g-1", "g-3")]
    agreed = 2 * ("of: g-3, to: g-1, score: -3", "of: g-3, to: g-2, score: -2", "of: g-2, to: g-1, score: 3")
    assert tally("INT107", _scored(*differing, *agreed)) == {"Holds": 6}


def test_a_single_judge() -> None:
    """INT107: where no pair has two scores, one finding says so of all of them."""
    (found,) = fired("INT107", _scored("of: g-1, to: g-2, score: 2", "of: g-2, to: g-1, score: -1"))
    assert (found.subjects, found.witness) == (
        ("g-1", "g-2"),
        Table(("g-1 -> g-2", "g-2 -> g-1"), ("score",), ((2,), (-1,))),
    )
    assert str(found.message) == (
        "each influence was scored by one person only (scores: 2), so that nobody can see whether others agree"
    )
