"""ADA: whether the plan can learn and change."""

from __future__ import annotations

from collections import Counter

import pytest

from rri_planner.findings import Path, Set, Statements, Value
from tests.rules.judging import fired, lacks, sentences, subjects, tally

_ESSENTIAL = """
    goals: [{id: g-1, title: Skills, needs: any}, {id: g-2, title: Jobs}]
    actions:
      - {id: a-0, title: Trainers}
      - {id: a-1, serves: [g-1], depends_on: [a-0]}
      - {id: a-2, serves: [g-1], depends_on: [a-0]}
      - {id: a-3, title: Fair, serves: [{to: g-2 LINK}]}
"""


def _essential(more: str = "", link: str = "") -> str:
    return _ESSENTIAL.replace(" LINK", link) + more


def test_essential_actions_state_what_they_assume() -> None:
    """ADA101: an action without which a goal is lost, also one that only others wait for; not one among several."""
    found = fired("ADA101", _essential())
    assert [(each.subjects, each.witness) for each in found] == [(("a-0",), Set(("g-1",))), (("a-3",), Set(("g-2",)))]
    assert str(found[1].message) == (
        'action "Fair" is essential for "Jobs", and the plan does not say what must be true in the world for it to work'
    )
    assert tally("ADA101", _essential()) == {"Fires": 2}


def test_what_counts_as_an_assumption() -> None:
    """ADA101: one that the action rests on, or the link by which it serves something."""
    text = _essential("    assumptions: [{id: u-1, of: [a-0]}, {id: u-2}]\n", ", assumptions: [u-2]")
    assert tally("ADA101", text) == {"Holds": 2}
    assert subjects("ADA101", _essential("    assumptions: [{id: u-1, of: [a-1, g-2]}]\n")) == [("a-0",), ("a-3",)]


def test_actions_that_may_be_essential() -> None:
    """ADA101: where that depends on needs that are not stated, nobody can tell."""
    text = "goals: [{id: g-1}]\nactions: [{id: a-1, serves: [g-1]}, {id: a-2, serves: [g-1]}]"
    assert lacks("ADA101", text) == Counter({("needs",): 2})


def test_actions_that_cannot_be_delayed() -> None:
    """ADA101: an action on the critical path that leads to a goal is asked, one with time to spare is not."""
    text = """
        goals: [{id: g-1, needs: any}]
        actions:
          - {id: a-1, title: Course, serves: [g-1], duration: P3Y}
          - {id: a-2, serves: [g-1], duration: P1M}
          - {id: a-3, title: Aside, duration: P3Y}
    """
    (found,) = fired("ADA101", text)
    assert (found.subjects, found.witness) == (("a-1",), Set(("g-1",)))
    assert str(found.message) == (
        'action "Course" cannot be delayed without moving other dates, '
        "and the plan does not say what must be true in the world for it to work"
    )
    assumed = text.replace("    actions:", "    assumptions: [{id: u-1, of: [a-1]}]\n        actions:")
    assert tally("ADA101", assumed) == {"Holds": 1}
    assert tally("ADA101", text.replace("title: Course", "status: done")) == {}


_ASSUMED = """
    goals: [{id: g-1, title: Skills}, {id: g-2, title: Jobs, needs: any}]
    actions:
      - {id: a-1, title: Course, serves: [g-1, g-2]}
      - {id: a-2, serves: [g-2]}
      - {id: a-gone, serves: [g-2], status: dropped}
    indicators: [{id: i-1}]
    assumptions: [{id: u-1, title: Employers give time off, WHAT}]
"""


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("of: [a-1], load_bearing: true, vulnerable: true", {"Fires": 1}),
        ("of: [a-1], vulnerable: true", {"Fires": 1}),
        ("of: [a-2], vulnerable: true", {"CannotTell": 1}),
        ("of: [a-1], load_bearing: true", {"CannotTell": 1}),
        ("of: [a-1], load_bearing: false, vulnerable: true", {"Holds": 1}),
        ("of: [a-1], load_bearing: true, vulnerable: false", {"Holds": 1}),
        ("of: [a-1], load_bearing: true, vulnerable: true, signpost: [i-1]", {"Holds": 1}),
        ("of: [a-1], load_bearing: true, vulnerable: true, signpost: [i-none]", {"Fires": 1}),
        ("of: [a-1], load_bearing: true, vulnerable: true, shaping: Campaign", {"Holds": 1}),
        ("of: [a-1], load_bearing: true, vulnerable: true, hedging: Evening courses", {"Holds": 1}),
        ("of: [a-gone], load_bearing: true, vulnerable: true", {}),
        ("vulnerable: true", {}),
    ],
)
def test_assumptions_that_bear_load(what: str, expected: dict[str, int]) -> None:
    """ADA102: load-bearing by its own word or by what goals need; vulnerable; neither watched, shaped nor hedged."""
    assert tally("ADA102", _ASSUMED.replace("WHAT", what)) == expected


@pytest.mark.parametrize(
    ("what", "needing"),
    [
        ("of: [a-1], load_bearing: true, vulnerable: true", ("g-1",)),
        ("of: [a-2], load_bearing: true, vulnerable: true", ("g-2",)),
        ("of: [a-2, a-gone], load_bearing: true, vulnerable: true", ("g-2",)),
        ("load_bearing: true, vulnerable: true", ()),
    ],
)
def test_what_stands_on_an_assumption(what: str, needing: tuple[str, ...]) -> None:
    """ADA102: the goals that cannot be reached without it, else those above what rests on it."""
    (found,) = fired("ADA102", _ASSUMED.replace("WHAT", what))
    assert (found.subjects, found.witness) == (("u-1",), Set(needing))


def test_an_unwatched_assumption_in_words() -> None:
    """ADA102: the goals are named where there are some; an action that leads to none is named itself."""
    told = "and it may turn out false; nobody watches it, makes it likelier or has a fallback"
    text = _ASSUMED.replace("WHAT", "of: [a-1], load_bearing: true, vulnerable: true")
    assert sentences("ADA102", text) == [f'the plan needs assumption "Employers give time off" for "Skills", {told}']
    assert sentences("ADA102", text.replace("serves: [g-1, g-2]", "serves: []")) == [
        f'the plan needs assumption "Employers give time off" for "Course", {told}'
    ]
    (alone,) = sentences("ADA102", text.replace("of: [a-1], ", ""))
    assert alone == (
        'assumption "Employers give time off" bears load and may turn out false; '
        "nobody watches it, makes it likelier or has a fallback"
    )


def test_an_assumption_of_a_link() -> None:
    """ADA102: what a link by which an action serves something assumes bears load like what the action assumes."""
    text = """
        vision: {needs: all}
        goals: [{id: g-1}]
        actions: [{id: a-1, serves: [{to: g-1, assumptions: [u-1]}]}]
        assumptions: [{id: u-1, vulnerable: true}]
    """
    assert [each.witness for each in fired("ADA102", text)] == [Set(("g-1",))]
    assert tally("ADA102", "goals: [{id: g-1}]") == {}


def test_signposts_say_when_who_and_how() -> None:
    """ADA103: an indicator is one by its own word or an assumption's; what it does not say is listed."""
    text = """
        stakeholders: [{id: s-1}]
        indicators:
          - {id: i-1, title: Rents, signpost: {threshold: 12}}
          - {id: i-2, signpost: {threshold: 12, then: Build, who: s-1}}
          - {id: i-3, title: Orders}
          - {id: i-4}
        assumptions: [{id: u-1, signpost: [i-3, i-2]}]
    """
    assert [(each.subjects, each.witness) for each in fired("ADA103", text)] == [
        (("i-1",), Set(("signpost.then", "signpost.who"))),
        (("i-3",), Set(("signpost.threshold", "signpost.then", "signpost.who"))),
    ]
    unsaid = ("what is done then and who does it", "at which value somebody acts, what is done then and who does it")
    assert sentences("ADA103", text) == [
        f'indicator "Rents" is watched as a sign, and the plan does not say {unsaid[0]}',
        f'indicator "Orders" is watched as a sign, and the plan does not say {unsaid[1]}',
    ]
    assert tally("ADA103", text) == {"Fires": 2, "Holds": 1}


_BUSES = """
    vision: {horizon: 2050}
    pathways:
      - {id: p-1, title: Buses, sell_by: 2034, transfers: [p-2 MORE]}
      - {id: p-2, title: Rail, status: considered, sell_by: 2060, lead_time: {decide: P1Y, build: P3Y}}
      - {id: p-3, title: Tram, status: considered, sell_by: 2060 LEAD}
    indicators: [SIGN]
    assumptions: [{id: u-1, of: [p-1], signpost: [i-3]}, {id: u-2, of: [p-1]}]
"""


def _buses(*signs: str, more: str = "", lead: str = "") -> str:
    return _BUSES.replace("SIGN", ", ".join(signs)).replace(" MORE", more).replace(" LEAD", lead)


_LATE = "{id: i-1, title: Full buses, measures: [p-1], signpost: {expected: 2032}}"


def test_a_sign_that_comes_too_late() -> None:
    """ADA104: what is expected, how long the next way takes, until when this one works, and how many days are short."""
    (found,) = fired("ADA104", _buses(_LATE))
    assert (found.subjects, found.certainty) == (("p-1",), "certain")
    assert isinstance(found.witness, Statements)
    assert [(str(each.text), each.subjects) for each in found.witness.items] == [
        ('indicator "Full buses" is expected to call for action: 2032', ("i-1",)),
        ('deciding on pathway "Rail" takes P1Y, building it P3Y', ("p-2",)),
        ('pathway "Buses" works until 2034', ("p-1",)),
    ]
    assert found.witness.short_by == 366
    assert str(found.message) == (
        'the sign to leave pathway "Buses" may come too late (2032): '
        'to have pathway "Rail" in time, deciding has to begin by 2030-12-31'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_buses(_LATE.replace("2032", "2030")), {"Holds": 1}),
        (_buses(_LATE, "{id: i-2, measures: [p-1], signpost: {expected: 2029}}"), {"Holds": 1}),
        (_buses(_LATE, "{id: i-3, signpost: {expected: 2029}}"), {"Holds": 1}),
        (_buses("{id: i-3, signpost: {expected: 2032}}"), {"Fires": 1}),
        (_buses(), {"CannotTell": 1}),
        (_buses("{id: i-1, measures: [p-1], signpost: {then: Decide}}"), {"CannotTell": 1}),
        (_buses(_LATE).replace("lead_time: {decide: P1Y, build: P3Y}", "tags: []"), {"CannotTell": 1}),
        (_buses(_LATE, more=", p-3"), {"CannotTell": 1}),
        (_buses(_LATE, more=", p-3", lead=", lead_time: {decide: P1M, build: P1M}"), {"Holds": 1}),
        (_buses(_LATE).replace("2050", "2030"), {}),
    ],
)
def test_signs_in_time(text: str, expected: dict[str, int]) -> None:
    """ADA104: the earliest sign and the quickest way count; what is not stated cannot be told."""
    assert tally("ADA104", text) == expected


def test_a_sign_that_may_come_too_late() -> None:
    """ADA104: where only some of the days that the expected date may be are too late, that is possible."""
    (found,) = fired("ADA104", _buses(_LATE.replace("2032", "2030-Q4")).replace("P3Y", "P37M"))
    assert isinstance(found.witness, Statements)
    assert (found.certainty, found.witness.short_by) == ("possible", 31)


_MAP = """
    period: 2026/2050
    pathways:
      - {id: p-1, title: Buses, sell_by: 2034, transfers: [p-2]}
      - {id: p-2, title: Tram, status: considered, sell_by: 2040 NEXT}
      - {id: p-3, title: Rail, status: considered, sell_by: 2060}
      - {id: p-4, status: rejected, sell_by: 2030}
      - {id: p-5, title: Cycling, status: considered, sell_by: 2055}
"""


def test_a_pathway_that_leads_nowhere() -> None:
    """ADA105: the way that leads into it is the witness; what works until the plan ends, or leads on, holds."""
    (found,) = fired("ADA105", _MAP.replace(" NEXT", ""))
    assert (found.subjects, found.witness) == (("p-2",), Path(("p-1", "p-2")))
    assert (
        str(found.message)
        == 'pathway "Tram" works until 2040, the plan goes on until 2050, and no way on that works longer is drawn'
    )
    assert tally("ADA105", _MAP.replace(" NEXT", "")) == {"Fires": 1, "Holds": 3}


def test_a_pathway_that_every_way_passes() -> None:
    """ADA105: a lock-in is one that no way to the end of the plan can do without; where all begin is none."""
    text = _MAP.replace(" NEXT", ", transfers: [p-3, p-5]")
    (found,) = fired("ADA105", text)
    assert (found.subjects, found.witness) == (("p-2",), Path(("p-1", "p-2", "p-3")))
    assert str(found.message) == (
        'every way that is drawn until 2050 passes pathway "Tram", so that nothing is left to choose there'
    )
    assert fired("ADA105", text.replace("transfers: [p-2]", "transfers: [p-2, p-3]")) == ()


def test_pathways_of_which_nobody_can_tell() -> None:
    """ADA105: one that does not say until when it works, or leads to such a one only; and a plan without an end."""
    text = "period: 2026/2050\npathways: [{id: p-1, sell_by: 2034, transfers: [p-2]}, {id: p-2}]"
    assert lacks("ADA105", text) == Counter({("sell_by",): 2})
    assert lacks("ADA105", text.replace("2026/2050", "2026/..")) == Counter({("period",): 1})
    assert lacks("ADA105", text.replace("period: 2026/2050", "")) == Counter({("period",): 1})


def _reviewed(*reviews: str, period: str = "2026/2031") -> str:
    return f"id: valley\nperiod: {period}\nreviews: [{', '.join(reviews)}]"


_GOOD = "{id: r-1, of: [valley], date: 2029, inputs: [Indicators], may_change: true}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_reviewed(_GOOD), {"Holds": 1}),
        (_reviewed(_GOOD.replace("2029", "2030-06"), _GOOD.replace("r-1", "r-2")), {"Holds": 1}),
        (_reviewed(), {"Fires": 1}),
        (_reviewed(_GOOD.replace("[valley]", "[g-1]")), {"Fires": 1}),
        (_reviewed(_GOOD.replace(", date: 2029", "")), {"Fires": 1}),
        (_reviewed(_GOOD.replace("[Indicators]", "[]")), {"Fires": 1}),
        (_reviewed(_GOOD.replace("true", "false")), {"Fires": 1}),
        (_reviewed(_GOOD.replace("2029", "2025")), {"Fires": 1}),
        (_reviewed(_GOOD.replace("2029", "2032")), {"Fires": 1}),
        (_reviewed(_GOOD.replace("2029", "2030-01-02")), {"Fires": 1}),
        (_reviewed(period="2026/2028"), {"Holds": 1}),
        (_reviewed(period="2026-06-15/2029-06-14"), {"Holds": 1}),
        (_reviewed(period="2026-06-15/2029-06-15"), {"Fires": 1}),
        (_reviewed(period="2026/.."), {"CannotTell": 1}),
        (_reviewed(period="../2031"), {"CannotTell": 1}),
        ("id: valley", {"CannotTell": 1}),
    ],
)
def test_which_reviews_count(text: str, expected: dict[str, int]) -> None:
    """ADA106: of the plan, dated in its time and in the first two thirds, with inputs and the right to change it."""
    assert tally("ADA106", text) == expected


def test_a_plan_without_a_review_in_words() -> None:
    """ADA106: no review at all and a late one are told apart; the witness has the last day that would do."""
    (none,) = fired("ADA106", _reviewed())
    assert (none.subjects, none.witness) == (("valley",), Value("reviews", None, "2029-12-31"))
    assert str(none.message) == (
        "the plan runs for more than 3 years (2026/2031), and names no review of itself that has a date, "
        "says what it looks at and may change the plan"
    )
    (late,) = fired("ADA106", _reviewed(_GOOD.replace("2029", "2031-03")))
    assert (late.subjects, late.witness) == (("valley",), Value("reviews", "2031-03", "2029-12-31"))
    assert str(late.message) == (
        "the first review that may change the plan (2031-03) comes when more than two thirds of its time (2026/2031) "
        "are over"
    )
