"""STR: whether the chain from means to ends holds together."""

from __future__ import annotations

from rri_planner.findings import Cycle, Path, Set, Value
from tests.rules.judging import fired, judgements, lacks, sentences, subjects, tally

_BROKEN = """
    goals: [{id: g-skills, title: Skills}]
    pathways: [{id: p-schools, title: Schools, serves: [g-skills]}]
    actions:
      - {id: a-course, title: Course, serves: [{to: p-school, because: near}], involved: [{who: s-none, as: affected}]}
    influences: [{of: a-course, to: g-ghost, score: 1}]
    variants: [{id: v-economy, options: [up, down]}]
    judgements: [{of: v-economy/upp, to: v-economy, scores: [1, 2]}]
"""


def test_every_reference_to_nothing_is_named_with_both_ends() -> None:
    """STR101: one finding a reference, with the holder, the id, the field; a record is named by its ends."""
    assert sentences("STR101", _BROKEN) == [
        'action "Course" names "s-none" under "stakeholders involved", but nothing in the plan has that id',
        'action "Course" names "p-school" under "serves", but nothing in the plan has that id',
        (
            'influence "Course" and "g-ghost" names "g-ghost" under "what is influenced", '
            "but nothing in the plan has that id"
        ),
        'judgement "v-economy" names "v-economy/upp" under "acting option", but nothing in the plan has that id',
    ]


def test_the_nearest_id_is_offered() -> None:
    """STR101: where an id of the right kind is near, the first way out names it; else there are the usual ones."""
    found = {each.witness: [str(fix) for fix in each.fixes] for each in fired("STR101", _BROKEN)}
    assert found == {
        Value("involved.who", "s-none", "stakeholder"): [],
        Value("serves", "p-school", "pathway, goal"): [
            'write "p-schools" if pathway "Schools" is meant',
            "put what it names back into the plan",
            "take the reference away",
        ],
        Value("to", "g-ghost", "goal, pathway, action, objective, context"): [],
        Value("of", "v-economy/upp", "descriptor"): [
            'write "v-economy/up" if that is meant',
            "put what it names back into the plan",
            "take the reference away",
        ],
    }


def test_a_finding_about_a_record_is_about_its_ends() -> None:
    """STR101: the subjects are the item that refers, or the two ends of a record."""
    assert subjects("STR101", _BROKEN) == [
        ("a-course",),
        ("a-course",),
        ("a-course", "g-ghost"),
        ("v-economy",),
    ]


def test_only_the_first_hundred_findings_offer_an_id() -> None:
    """STR101: looking for the nearest id takes time, so that later findings do without."""
    links = ", ".join(f"p-{number:03}x" for number in range(120))
    text = f"""
        goals: [{{id: g-a}}]
        pathways: [{{id: p-000, serves: [g-a]}}]
        actions: [{{id: a-course, serves: [{links}]}}]
    """
    offered = [bool(each.fixes) for each in fired("STR101", text)]
    assert offered == [True] * 100 + [False] * 20


def test_counting_on_a_dropped_action_is_broken_too() -> None:
    """STR101: live items that wait for, measure or went into a dropped action; memories of it are no defect."""
    text = """
        goals: [{id: g-skills}]
        actions:
          - {id: a-old, title: Old, serves: [g-skills]}
          - {id: a-new, title: New, serves: [g-skills], depends_on: [a-old, {to: a-old, lag: P1M}]}
          - {id: a-gone, serves: [g-skills], status: dropped, depends_on: [a-old]}
          - {id: a-part, title: Part, merged_into: a-old}
        indicators: [{id: i-old, title: How old, measures: [a-old]}]
        decisions: [{id: d-drop, about: [a-old], because: too dear}]
        contributions: [{id: c-1, text: Do it, outcome: adopted, into: [a-old]}]
        updates: [{of: a-old, date: 2026, status: dropped}]
    """
    assert sentences("STR101", text) == [
        'action "New" names action "Old" under "depends on", but that action was dropped',
        'indicator "How old" names action "Old" under "measures", but that action was dropped',
        'action "Part" names action "Old" under "merged into", but that action was dropped',
    ]


def test_sound_items_are_counted() -> None:
    """STR101 and STR102: every item without a faulty reference is judged to hold."""
    text = """
        goals: [{id: g-a}, {id: g-b, serves: [g-x]}, {id: g-c, serves: [s-a]}]
        stakeholders: [{id: s-a}]
    """
    assert tally("STR101", text) == {"Fires": 1, "Holds": 3}
    assert tally("STR102", text) == {"Fires": 1, "Holds": 3}


def test_a_link_to_the_wrong_kind_names_both_ends_and_what_could_stand_there() -> None:
    """STR102: an item, a record and the plan itself at the wrong end of a link."""
    text = """
        id: lind
        goals: [{id: g-skills, title: Skills}]
        stakeholders: [{id: s-school, name: School}]
        actions: [{id: a-course, title: Course, serves: [s-school, lind]}]
        alignments: [{of: g-skills, with: s-school}]
    """
    assert [(each.subjects, each.witness) for each in fired("STR102", text)] == [
        (("a-course", "s-school"), Value("serves", "stakeholder", "pathway, goal")),
        (("a-course", "lind"), Value("serves", "plan", "pathway, goal")),
        (("g-skills", "s-school"), Value("with", "stakeholder", "objective")),
    ]
    assert sentences("STR102", text) == [
        'action "Course" names stakeholder "School" under "serves", where only these can stand: pathways and goals',
        'action "Course" names "lind" under "serves", where only these can stand: pathways and goals',
        (
            'policy alignment "Skills" and "School" names stakeholder "School" under "policy objective", '
            "where only these can stand: policy objectives"
        ),
    ]


def test_one_finding_for_each_knot_of_goals() -> None:
    """STR103: each knot gives one finding with a shortest cycle from its smallest id; the others hold."""
    text = """
        goals:
          - {id: g-c, title: C, serves: [g-a]}
          - {id: g-a, title: A, serves: [g-b]}
          - {id: g-b, title: B, serves: [g-c, g-a]}
          - {id: g-self, title: Self, serves: [g-self]}
          - {id: g-fine, serves: [g-a]}
    """
    assert [(each.subjects, each.witness) for each in fired("STR103", text)] == [
        (("g-a", "g-b"), Cycle(("g-a", "g-b"))),
        (("g-self",), Cycle(("g-self",))),
    ]
    assert sentences("STR103", text) == [
        '"A" and "B" serve one another in a circle, which gives no reason for any of them',
        'goal "Self" serves itself, which is no reason for it',
    ]
    assert tally("STR103", text) == {"Fires": 2, "Holds": 1}


def test_what_counts_as_a_means() -> None:
    """STR104: ideas, dropped and merged actions, rejected and considered pathways serve nothing; a done action does."""
    text = """
        vision: {statement: All take part}
        goals:
          - {id: g-idea, title: Idea}
          - {id: g-dropped, title: Dropped}
          - {id: g-merged, title: Merged}
          - {id: g-open, title: Open}
          - {id: g-done, title: Done}
          - {id: g-watched, title: Watched, watch_only: the state decides}
        pathways:
          - {id: p-considered, title: Considered, serves: [g-open], status: considered}
          - {id: p-rejected, title: Rejected, serves: [g-open], status: rejected}
        actions:
          - {id: a-idea, title: Dream, serves: [g-idea], status: idea}
          - {id: a-dropped, title: Gone, serves: [g-dropped], status: dropped}
          - {id: a-merged, title: Half, serves: [g-merged], merged_into: a-done}
          - {id: a-done, serves: [g-done], status: done}
    """
    rests = "and none of that counts: it is an idea, an open choice or was given up"
    assert sentences("STR104", text) == [
        f'goal "Idea" rests only on "Dream", {rests}',
        f'goal "Dropped" rests only on "Gone", {rests}',
        f'goal "Merged" rests only on "Half", {rests}',
        f'goal "Open" rests only on "Considered" and "Rejected", {rests}',
        'pathway "Considered" has no action under it',
    ]
    assert {each.witness for each in fired("STR104", text)} == {Set()}


def test_an_open_choice_is_never_an_error() -> None:
    """STR104: a pathway that is only considered stays a warning in every stage; all else follows the stage."""
    text = """
        vision: {statement: All take part}
        pathways: [{id: p-a, status: considered}, {id: p-b, status: chosen}, {id: p-c}]
    """
    found = {each.subjects: each.severity for each in fired("STR104", text)}
    assert found == {("vision",): None, ("p-a",): "warning", ("p-b",): None, ("p-c",): None}


def test_a_vision_without_goals_is_unserved_and_a_missing_one_is_not_asked_for() -> None:
    """STR104: the vision is judged where there is one."""
    assert sentences("STR104", "vision: {statement: All}") == ['vision "All" has no goal under it']
    assert judgements("STR104", "title: Plan") == ()


_CHAIN = """
    vision: {statement: All, needs: all}
    goals: [{id: g-1, title: One, needs: all}, {id: g-2, title: Two, needs: all}]
    pathways:
      - {id: p-1, title: Walk, serves: [g-1], needs: all}
      - {id: p-2, title: Ride, serves: [g-2], needs: all}
    actions: [{id: a-1, serves: [p-1]}, {id: a-2, serves: [p-1]}]
"""


def test_the_lowest_point_of_a_broken_chain_is_named() -> None:
    """STR105: the worked example: the vision looks served, but goal two rests on a pathway without an action."""
    (found,) = fired("STR105", _CHAIN)
    assert (found.subjects, found.witness, found.certainty) == (("p-2",), Path(("vision", "g-2", "p-2")), "certain")
    assert str(found.message) == (
        'vision "All" looks served, but it rests on pathway "Ride", which no action stands behind'
    )
    assert tally("STR105", _CHAIN) == {"Holds": 2, "Fires": 1}


def test_unstated_needs_make_a_broken_chain_possible() -> None:
    """STR105: possible where an end fails only if it takes all of its means, certain where one of several is lost."""
    text = """
        goals: [{id: g-1, title: One}]
        pathways: [{id: p-1, title: Walk, serves: [g-1]}, {id: p-2, title: Ride, serves: [g-1]}]
        actions: [{id: a-1, serves: [p-1]}]
    """
    (found,) = fired("STR105", text)
    assert (found.subjects, found.witness, found.certainty) == (("p-2",), Path(("g-1", "p-2")), "possible")
    assert str(found.message) == (
        'goal "One" rests on pathway "Ride", which no action stands behind; '
        "unless its other means are enough, it is not served"
    )
    (found,) = fired("STR105", text.replace("title: One", "title: One, needs: all"))
    assert found.certainty == "certain"
    assert fired("STR105", text.replace("title: One", "title: One, needs: any")) == ()


def test_an_end_may_fail_by_number_alone() -> None:
    """STR105: an end that needs more means than it has is itself the lowest point."""
    text = """
        goals: [{id: g-1, title: One, needs: {at_least: 3}}]
        actions: [{id: a-1, serves: [g-1]}, {id: a-2, serves: [g-1]}]
    """
    (found,) = fired("STR105", text)
    assert (found.subjects, found.witness, found.certainty) == (("g-1",), Path(("g-1",)), "certain")
    assert str(found.message) == 'goal "One" has means, but not as many as it needs lead to an action'


def test_circles_watched_goals_and_rejected_pathways_are_left_to_others() -> None:
    """STR105: what is in a circle is another rule's finding, and what the region only watches needs no action."""
    text = """
        vision: {statement: All, needs: all}
        goals:
          - {id: g-a, serves: [g-b], needs: all}
          - {id: g-b, serves: [g-a, vision], needs: all}
          - {id: g-watched, watch_only: the state decides}
        pathways: [{id: p-no, serves: [g-watched], status: rejected, needs: {at_least: 2}}]
        actions: [{id: a-no, serves: [p-no]}]
    """
    assert fired("STR105", text) == ()


def test_an_action_needs_a_goal_above_it() -> None:
    """STR106: an action without an end, or with a pathway that leads nowhere; ideas are asked, dropped ones not."""
    text = """
        goals: [{id: g-a}]
        pathways: [{id: p-loose}, {id: p-fine, serves: [g-a]}]
        actions:
          - {id: a-lost, title: Lost}
          - {id: a-loose, title: Loose, serves: [p-loose]}
          - {id: a-idea, title: Idea, status: idea}
          - {id: a-fine, serves: [p-fine]}
          - {id: a-gone, status: dropped}
          - {id: a-part, merged_into: a-fine}
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("STR106", text)] == [
        (("a-lost",), Set(), 'action "Lost" leads to no goal'),
        (("a-loose",), Set(("p-loose",)), 'action "Loose" leads to no goal'),
        (("a-idea",), Set(), 'action "Idea" leads to no goal'),
    ]
    assert tally("STR106", text) == {"Fires": 3, "Holds": 1}


def test_a_pathway_that_was_rejected_is_no_purpose() -> None:
    """STR106: an action that counts needs an end that still stands; an idea may stay with what it came with."""
    text = """
        goals: [{id: g-a}]
        pathways: [{id: p-old, title: By bus, serves: [g-a], status: rejected}, {id: p-fine, serves: [g-a]}]
        actions:
          - {id: a-left, title: Timetable, serves: [p-old]}
          - {id: a-idea, title: Night bus, serves: [p-old], status: idea}
          - {id: a-both, serves: [p-old, p-fine]}
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("STR106", text)] == [
        (("a-left",), Set(("g-a", "p-old")), 'action "Timetable" leads only to what was given up: "By bus"')
    ]
    assert tally("STR106", text) == {"Fires": 1, "Holds": 2}


def test_how_many_means_it_takes_is_asked_from_two_on() -> None:
    """STR107: ends with two means or more that count; one means, ideas and rejected pathways ask no question."""
    text = """
        vision: {statement: All}
        goals: [{id: g-one}, {id: g-two, title: Two}, {id: g-said, needs: {at_least: 1}}, {id: g-idea}]
        pathways: [{id: p-no, title: No, serves: [g-one], status: rejected}]
        actions:
          - {id: a-1, title: Eins, serves: [g-one, g-two, g-said, g-idea, p-no]}
          - {id: a-2, title: Zwei, serves: [g-two, g-said, p-no]}
          - {id: a-3, serves: [g-one, g-idea], status: idea}
    """
    found = fired("STR107", text)
    assert [each.subjects for each in found] == [("vision",), ("g-two",)]
    assert found[1].witness == Set(("a-1", "a-2"))
    assert str(found[1].message) == (
        'goal "Two" rests on 2 means ("Eins" and "Zwei"), '
        "and the plan does not say whether it takes all or one is enough"
    )
    assert tally("STR107", text) == {"Fires": 2, "Holds": 1}


def test_many_means_are_named_by_five_and_a_number() -> None:
    """STR107: a sentence names at most six things; of more it names five and says how many there are besides."""
    actions = ", ".join(f"{{id: a-{number}, serves: [g-a]}}" for number in range(9))
    (said,) = sentences("STR107", f"{{goals: [{{id: g-a}}], actions: [{actions}]}}")
    assert '("a-0", "a-1", "a-2", "a-3", "a-4" and 4 more)' in said
    assert lacks("STR107", "goals: [{id: g-a}]") == {}
