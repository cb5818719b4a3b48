"""STR: whether links and words say anything: actions that change nothing, links everywhere, vague names."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from rri_planner.findings import Set, Table, Value
from rri_planner.model import Action, Goal, Pathway, Plan
from rri_planner.rules import HOLDS, Case, cannot_tell
from tests.rules.judging import BY_CODE, fired, judgements, lacks, sentences, subjects, tally

_SHARED = """
    goals: [{id: G, title: Goal, needs: all}]
    pathways: [{id: P1, serves: [G], needs: any}, {id: P2, serves: [G], needs: all}]
    actions:
      - {id: A1, title: One, serves: [P1]}
      - {id: A2, title: Two, serves: [P1, P2]}
      - {id: A3, title: Three, serves: [P2]}
"""


def test_an_action_in_no_set_that_suffices() -> None:
    """STR108: A2 is needed anyway and is enough for the branch of A1; the witness is what decides instead."""
    (found,) = fired("STR108", _SHARED)
    assert (found.subjects, found.witness, found.certainty) == (("A1",), Set(("A2", "A3")), "certain")
    assert str(found.message) == (
        'as the plan is written, action "One" changes nothing about "Goal": what decides is "Two" and "Three"'
    )
    assert tally("STR108", _SHARED) == {"Fires": 1, "Holds": 2}
    assert tally("STR108", _SHARED.replace("needs: any", "needs: all")) == {"Holds": 3}


def test_unstated_needs_leave_it_open_what_matters() -> None:
    """STR108: nobody can tell of the actions below an end that does not say how many of its means it needs."""
    assert lacks("STR108", _SHARED.replace(", needs: any", "")) == Counter({("needs",): 3})


def test_what_is_enough_already_leaves_nothing_to_change() -> None:
    """STR108: where one of several means is done, the others change nothing; what is done is not judged itself."""
    text = """
        goals: [{id: G, needs: any}, {id: H, needs: any}]
        actions:
          - {id: A1, serves: [G], status: done}
          - {id: A2, serves: [G]}
          - {id: A3, serves: [G, H]}
          - {id: A4, serves: [G], status: idea}
          - {id: A5}
    """
    assert [(each.subjects, each.witness) for each in fired("STR108", text)] == [(("A2",), Set(("A1", "A3")))]
    assert tally("STR108", text) == {"Fires": 1, "Holds": 1}


@pytest.mark.parametrize("defect", ["serves: [G], depends_on: [A9]", "serves: [G], depends_on: [A4], status: dropped"])
def test_what_is_out_of_reach_is_left_to_others(defect: str) -> None:
    """STR108: where a goal cannot be reached at all, not all that stands below it is called irrelevant."""
    text = f"{_SHARED}      - {{id: A4, serves: [G], depends_on: [A9]}}\n      - {{id: A9, {defect}}}\n"
    assert fired("STR108", text) == ()


def test_an_action_that_only_others_wait_for_rests_on_their_needs_as_well() -> None:
    """STR108: what is missing is how much an end takes that needs the action only because others wait for it."""
    text = """
        goals: [{id: G, needs: any}, {id: H}]
        actions:
          - {id: a-1, serves: [G]}
          - {id: a-2, serves: [G], depends_on: [a-1]}
          - {id: a-3, serves: [H], depends_on: [a-2]}
          - {id: a-4, serves: [H]}
    """
    assert lacks("STR108", text) == Counter({("needs",): 3})
    assert tally("STR108", text.replace("{id: H}", "{id: H, needs: any}")) == {"Holds": 4}


def test_a_goal_too_large_to_be_followed() -> None:
    """STR108: beyond the bound of the analysis nobody can tell of what is in doubt, and a smaller plan is asked for."""
    chance = Random(1)  # noqa: S311  # a plan, no secret
    triples = [chance.sample(range(60), 3) for _ in range(80)]
    ways = [Pathway(id=f"P{way}", serves="G", needs="all") for way in range(80)]
    served = {id_: [f"P{way}" for way, triple in enumerate(triples) if id_ in triple] for id_ in range(60)}
    actions = [Action(id=f"A{id_}", serves=[*ends, *(["Q"] if "P0" in ends else [])]) for id_, ends in served.items()]
    plan = Plan(
        goals=[Goal(id="G", needs="any")],
        pathways=[*ways, Pathway(id="Q", serves="G", needs="all")],
        actions=[*actions, Action(id="doubtful", serves="Q")],
    )
    said = Counter(BY_CODE["STR108"](Case(plan)))
    assert said == Counter({HOLDS: 59, cannot_tell("smaller plan"): 1})


def _dense(*served: str) -> str:
    actions = "".join(f"\n      - {{id: a{number}, serves: [{ends}]}}" for number, ends in enumerate(served))
    return f"""
    id: lind
    goals: [{{id: g1}}, {{id: g2}}, {{id: g3}}]
    actions:{actions}
    """


def test_links_that_say_nothing() -> None:
    """STR109: ten of fifteen links are more than sixty in a hundred, nine are not."""
    text = _dense("g1, g2, g3", "g1, g2, g3", "g1, g2", "g1", "g1")
    (found,) = fired("STR109", text)
    assert found.subjects == ("lind",)
    assert found.witness == Table(("g1", "g2", "g3"), ("reached_by", "actions"), ((5, 5), (3, 5), (2, 5)))
    assert str(found.message) == (
        "66.7 % of all possible links between 5 actions and 3 goals are stated (more than 60.0 %); "
        "that every goal has actions under it says little then"
    )
    assert tally("STR109", _dense("g1, g2, g3", "g1, g2", "g1, g2", "g1", "g1")) == {"Holds": 1}


def test_more_links_than_are_counted() -> None:
    """STR109: beyond a quarter of a million links nobody counts, and a smaller plan is needed."""
    goals = [Goal(id=f"g{number}") for number in range(501)]
    pathway = Pathway(id="p", serves=[goal.id for goal in goals])
    plan = Plan(goals=goals, pathways=[pathway], actions=[Action(id=f"a{n}", serves="p") for n in range(501)])
    assert tuple(BY_CODE["STR109"](Case(plan))) == (cannot_tell("smaller plan"),)


def test_small_plans_and_goals_above_goals_are_no_thicket() -> None:
    """STR109: fewer than five actions or three goals are not judged; goals above other goals do not count."""
    assert judgements("STR109", _dense("g1, g2, g3", "g1, g2, g3", "g1, g2, g3", "g1, g2, g3")) == ()
    chain = _dense("g1", "g1", "g1", "g1", "g1").replace("{id: g1}", "{id: g1, serves: [g2]}")
    assert judgements("STR109", chain) == ()


def test_one_reason_for_nearly_all_goals() -> None:
    """STR109: the same words on links to more than three quarters of the goals; one link is fine."""
    text = """
        id: lind
        goals: [{id: g1}, {id: g2}, {id: g3}, {id: g4}]
        pathways: [{id: p, serves: [g3, g4]}]
        actions:
          - {id: a1, title: Fair, serves: [{to: g1, because: Good for all}, {to: g2, because: good for all },
             {to: p, because: Good for all}, {to: nowhere, because: Good for all}]}
          - {id: a2, serves: [{to: g1, because: Good for all}, {to: g2, because: Good for all}, {to: p, because: Lab}]}
          - {id: a3, serves: [{to: p, because: Lab}]}
          - {id: a4, serves: [p]}
          - {id: a5}
    """
    (found,) = fired("STR109", text)
    assert (found.subjects, found.witness) == (("lind",), Table(("a1",), ("reached", "goals"), ((4, 4),)))
    assert str(found.message) == (
        'action "Fair" is linked with 4 of 4 goals (more than 75.00 %), always with the same reason'
    )
    assert tally("STR109", text) == {"Fires": 1, "Holds": 3}


_VAGUE = """
    languages: [LANGUAGE]
    region: {name: Graz}
    goals: [{id: g, title: TITLE}]
"""


@pytest.mark.parametrize(
    ("title", "language", "words"),
    [
        (
            "Strengthen cooperation where possible, strengthen it",
            "en",
            '"Strengthen", "where possible" and "strengthen"',
        ),
        ("Stärka samverkan", "sv", '"Stärka"'),
        ("Die Zusammenarbeit fördern", "de", '"fördern"'),
        ("Renforcer la coopération", "fr", '"Renforcer"'),
    ],
)
def test_a_name_with_weak_words_and_nothing_definite(title: str, language: str, words: str) -> None:
    """STR110: a hint in each language that has a list of weak words; the sentence quotes them."""
    (found,) = fired("STR110", _VAGUE.replace("LANGUAGE", language).replace("TITLE", f'"{title}"'))
    said = words.replace('"', "").replace(" and ", ", ")
    assert (found.subjects, found.witness, found.certainty) == (("g",), Value("title", said), "heuristic")
    assert str(found.message) == (
        f'goal "{title}" says {words}, and nothing beside it says who does what, or how anybody would notice'
    )


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Hold a fair", "en"),
        ("Strengthen cooperation of 12 schools", "en"),
        ("Strengthen cooperation in Leoben", "en"),
        ("Zusammenarbeit in Graz stärken", "de"),
        ("Rafforzare la cooperazione", "it"),
    ],
)
def test_a_name_that_says_something(title: str, language: str) -> None:
    """STR110: no weak word, a number, a name, the region, or a language without a list."""
    assert fired("STR110", _VAGUE.replace("LANGUAGE", language).replace("TITLE", title)) == ()


def test_what_stands_beside_a_name_may_make_it_definite() -> None:
    """STR110: dates, steps, signs of success, indicators; without a title the description is judged."""
    text = """
        languages: [en]
        goals:
          - {id: g-due, title: Improve skills, due: 2028}
          - {id: g-measured, title: Improve skills}
          - {id: g-described, title: Improve skills, description: In all 12 schools}
          - {id: g-bare}
        actions:
          - {id: a-dated, title: Support firms, period: 2027}
          - {id: a-steps, title: Support firms, steps: [{title: Start}, {date: 2027}]}
          - {id: a-success, title: Support firms, success: [They come back]}
          - {id: a-vague, description: Support firms, steps: [{title: Start}]}
          - {id: a-gone, title: Support firms, status: dropped}
        indicators: [{id: i, measures: [g-measured]}]
    """
    assert [(each.subjects, each.witness) for each in fired("STR110", text)] == [
        (("a-vague",), Value("description", "Support"))
    ]
    assert tally("STR110", text) == {"Fires": 1, "Holds": 6}


def test_texts_of_no_known_language_cannot_be_judged() -> None:
    """STR110: without the plan's languages nobody knows which list to use."""
    assert lacks("STR110", "goals: [{id: g, title: Improve skills}]") == Counter({("languages",): 1})
    assert sentences("STR110", "languages: [it]\ngoals: [{id: g, title: Migliorare}]") == []
    assert subjects("STR110", "languages: [en]\ngoals: [{id: g, title: Improve skills}]") == [("g",)]
