"""POL: how the plan stands to what others have decided."""

from __future__ import annotations

from collections import Counter

import pytest

from rri_planner.findings import Set, Statements, Table, Value
from tests.rules.judging import fired, judgements, lacks, sentences, subjects, tally

_GAPS = """
    goals: [{id: g-1, title: Skills}]
    pathways: [{id: p-1, serves: [g-1]}]
    policies:
      - {id: pol-1, objectives: [{id: o-1, title: Bio-economy, in_scope: true}, {id: o-out, in_scope: false}]}
      - {id: pol-2, objectives: [{id: o-2}]}
    alignments: [ALIGNMENTS]
"""


def test_gaps_are_shown_in_both_directions() -> None:
    """POL101: a goal that is related to nothing, and an objective in scope that nothing serves."""
    text = _GAPS.replace("ALIGNMENTS", "")
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("POL101", text)] == [
        (("g-1",), Set(), 'goal "Skills" is related to no objective of any policy that the plan lists'),
        (
            ("o-1",),
            Set(),
            'policy objective "Bio-economy" is in scope, and nothing in the plan says that it serves it',
        ),
    ]
    assert lacks("POL101", text) == Counter({("in_scope",): 1})
    assert tally("POL101", text) == {"Fires": 2, "Holds": 1, "CannotTell": 1}


@pytest.mark.parametrize(
    ("alignment", "expected"),
    [
        ("{of: g-1, with: o-1, sign: supports}", []),
        ("{of: g-1, with: o-1}", []),
        ("{of: g-1, with: o-1, sign: neutral}", [("o-1",)]),
        ("{of: g-1, with: o-2, sign: conflicts}", [("o-1",)]),
        ("{of: p-1, with: o-1, sign: supports}", [("g-1",)]),
    ],
)
def test_what_relates_a_goal_and_what_serves_an_objective(alignment: str, expected: list[tuple[str, ...]]) -> None:
    """POL101: any alignment of its own relates a goal; what is live and supports it serves an objective."""
    assert subjects("POL101", _GAPS.replace("ALIGNMENTS", alignment)) == expected


def test_what_was_given_up_serves_nothing() -> None:
    """POL101: a rejected pathway leaves the objective open."""
    text = _GAPS.replace("ALIGNMENTS", "{of: p-1, with: o-1, sign: supports}")
    assert ("o-1",) in subjects("POL101", text.replace("{id: p-1,", "{id: p-1, status: rejected,"))


def test_a_goal_of_the_regions_own_needs_no_policy() -> None:
    """POL101: the reason is enough; where the plan lists no policy, nobody can tell of the other goals."""
    text = "goals: [{id: g-1, own_because: We want it}, {id: g-2}]\npolicies: [{id: pol-1}]"
    assert tally("POL101", text) == {"Holds": 1, "CannotTell": 1}
    assert lacks("POL101", text) == Counter({("policies",): 1})


_NOMINAL = """
    goals:
      - {id: g-1, title: Transport}
      - {id: g-bare, title: Bare}
      - {id: g-watched, watch_only: The state decides}
      - {id: g-round, serves: [g-round]}
      - {id: g-unsure}
    pathways: [{id: p-1, serves: [g-unsure]}, {id: p-2, serves: [g-unsure]}, {id: p-no, status: rejected}]
    actions: [{id: a-1, title: Bus, serves: [g-1, p-1]}]
    policies: [{id: pol-1, objectives: [{id: o-1, title: Climate}]}]
    alignments: [ALIGNMENTS]
"""


def test_an_alignment_has_a_reason_and_actions() -> None:
    """POL102: each of the two that is missing is a finding, for goals and for actions."""
    text = _NOMINAL.replace(
        "ALIGNMENTS",
        "{of: g-1, with: o-1, sign: '+'}, {of: a-1, with: o-1, sign: '+'}, {of: g-bare, with: o-1, sign: '+'}",
    )
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("POL102", text)] == [
        (
            ("a-1", "o-1"),
            Value("because"),
            'action "Bus" is said to serve policy objective "Climate", and no reason is given',
        ),
        (
            ("g-1", "o-1"),
            Value("because"),
            'goal "Transport" is said to serve policy objective "Climate", and no reason is given',
        ),
        (
            ("g-bare", "o-1"),
            Value("because"),
            'goal "Bare" is said to serve policy objective "Climate", and no reason is given',
        ),
        (
            ("g-bare", "o-1"),
            Value("serves"),
            'goal "Bare" is said to serve policy objective "Climate", and no action follows from that',
        ),
    ]


@pytest.mark.parametrize(
    ("alignment", "expected"),
    [
        ("{of: g-1, with: o-1, sign: '+', because: Yes}", {"Holds": 2}),
        ("{of: g-watched, with: o-1, sign: '+', because: Yes}", {"Holds": 2}),
        ("{of: g-round, with: o-1, sign: '+', because: Yes}", {"Holds": 2}),
        ("{of: g-unsure, with: o-1, sign: '+', because: Yes}", {"Holds": 1, "CannotTell": 1}),
        ("{of: p-no, with: o-1, sign: '+'}", {}),
        ("{of: g-1, with: o-1, sign: 0}", {}),
        ("{of: g-1, with: o-1, sign: '-'}", {}),
        ("{of: g-1, with: o-1}", {"CannotTell": 1}),
        ("{of: g-1, with: o-none, sign: '+'}", {}),
    ],
)
def test_which_alignments_are_more_than_a_badge(alignment: str, expected: dict[str, int]) -> None:
    """POL102: only what is live and supports is judged; watched goals need no actions, circles are another rule's."""
    assert tally("POL102", _NOMINAL.replace("ALIGNMENTS", alignment)) == expected


def test_what_support_cannot_be_judged_without() -> None:
    """POL102: the sign, and the needs that the coverage of an end turns on."""
    text = _NOMINAL.replace("ALIGNMENTS", "{of: g-1, with: o-1}, {of: g-unsure, with: o-1, sign: '+', because: Yes}")
    assert lacks("POL102", text) == Counter({("sign",): 1, ("needs",): 1})


_CONFLICT = """
    goals: [{id: g-1, title: Roads}]
    pathways: [{id: p-no, status: rejected}]
    region: {context: [{id: k-1}]}
    policies: [{id: pol-1, objectives: [{id: o-1, title: Keep the moor}]}]
"""


@pytest.mark.parametrize(
    "records",
    [
        "alignments: [{of: g-1, with: o-1, sign: conflicts, because: It runs there}]",
        "influences: [{of: g-1, to: o-1, score: -1}]",
        "influences: [{of: g-1, to: o-1, score: -3}, {of: g-1, to: o-1, score: 1}]",
        "alignments: [{of: g-1, with: o-1, sign: conflicts}]\ninfluences: [{of: g-1, to: o-1, score: -2}]",
    ],
)
def test_a_conflict_with_an_objective_is_handled(records: str) -> None:
    """POL103: an alignment or the mean of the scores shows it; a mitigation or a decision handles it."""
    text = f"{_CONFLICT}    " + records.replace("\n", "\n    ")
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("POL103", text)] == [
        (
            ("g-1", "o-1"),
            Value("mitigation"),
            (
                'goal "Roads" works against policy objective "Keep the moor", and the plan does not say how that is '
                "handled"
            ),
        )
    ]
    assert tally("POL103", text.replace("o-1, s", "o-1, mitigation: A bridge, s", 1)) == {"Holds": 1}
    assert tally("POL103", f"{text}\n    decisions: [{{id: d-1, about: [g-1]}}]") == {"Holds": 1}
    assert tally("POL103", f"{text}\n    reviews: [{{id: r-1, of: [g-1]}}]") == {"Fires": 1}


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ("alignments: [{of: g-1, with: o-1, sign: supports}]", {"Holds": 1}),
        ("alignments: [{of: g-1, with: o-1, sign: neutral}]", {"Holds": 1}),
        ("alignments: [{of: g-1, with: o-1}]", {"CannotTell": 1}),
        ("alignments: [{of: p-no, with: o-1, sign: conflicts}]", {}),
        ("influences: [{of: g-1, to: o-1, score: -2}, {of: g-1, to: o-1, score: 1}]", {"Holds": 1}),
        ("influences: [{of: g-1, to: o-1}]", {}),
        ("influences: [{of: k-1, to: o-1, score: -3}]", {}),
        ("influences: [{of: o-1, to: g-1, score: -3}]", {}),
    ],
)
def test_what_is_no_conflict_of_the_plan(records: str, expected: dict[str, int]) -> None:
    """POL103: what supports or is neutral, what was given up, what nobody assessed, and what is not of the plan."""
    assert tally("POL103", f"{_CONFLICT}    {records}") == expected


def test_what_a_conflict_cannot_be_judged_without() -> None:
    """POL103: the sign of the alignment."""
    assert lacks("POL103", f"{_CONFLICT}    alignments: [{{of: g-1, with: o-1}}]") == Counter({("sign",): 1})


_SCALE = """
    id: plan-x
    period: 2026/2030
    region: {REGION}
    goals: [{id: g-1, title: Skills}]
    policies:
      - {id: pol-1, title: Agenda, period: PERIOD, territory: TERRITORY, objectives: [{id: o-1}, {id: o-2}]}
    alignments: [{of: g-1, with: o-1, sign: supports}, {of: g-1, with: o-2, sign: supports}]
"""


def _scale(period: str = "2026/2030", territory: str = "SE", region: str = "code: SE311, country: SE") -> str:
    return _SCALE.replace("PERIOD", period).replace("TERRITORY", territory).replace("REGION", region)


def test_a_policy_that_ran_out() -> None:
    """POL104: it ended before the plan begins; one finding, however many of its objectives are supported."""
    (found,) = fired("POL104", _scale("2014/2020"))
    assert found.subjects == ("g-1", "pol-1")
    assert isinstance(found.witness, Statements)
    assert [(str(each.text), each.subjects) for each in found.witness.items] == [
        ("the plan is in force: 2026/2030", ("plan-x",)),
        ('policy "Agenda" is in force: 2014/2020', ("pol-1",)),
    ]
    assert found.witness.short_by == 1827
    assert str(found.message) == (
        'goal "Skills" is to serve policy "Agenda", but that is in force at another time (2014/2020) than the plan '
        "(2026/2030)"
    )


@pytest.mark.parametrize(
    ("period", "verdict"),
    [
        ("2014/2025", "Fires"),
        ("2031/2040", "Fires"),
        ("2014/2026", "Holds"),
        ("2030/2040", "Holds"),
        ("../2025", "Fires"),
        ("2014/..", "Holds"),
    ],
)
def test_times_that_meet(period: str, verdict: str) -> None:
    """POL104: one day in common is enough, and an open end never misses."""
    assert tally("POL104", _scale(period)) == Counter({"Holds": 1}) + Counter({verdict: 1})


@pytest.mark.parametrize(
    ("territory", "region"),
    [
        ("SE", "code: SE311"),
        ("SE311", "code: SE311"),
        ("SE31", "code: SE311"),
        ("SE", "country: SE"),
        ("EU", "code: SE311"),
        ("EEA", ""),
        ("GR", "code: EL30"),
        ("UK", "country: GB"),
    ],
)
def test_places_that_a_policy_covers(territory: str, region: str) -> None:
    """POL104: the region, one around it, its country by either of its codes, and Europe."""
    assert tally("POL104", _scale(territory=territory, region=region)) == {"Holds": 2}


@pytest.mark.parametrize(
    ("territory", "region", "here"),
    [
        ("AT", "code: SE311", "SE311"),
        ("SE311", "code: SE31", "SE31"),
        ("SE312", "code: SE311", "SE311"),
        ("AT22", "country: SE", "SE"),
    ],
)
def test_places_that_a_policy_does_not_cover(territory: str, region: str, here: str) -> None:
    """POL104: another country, another region, and a part of the region only."""
    (found,) = fired("POL104", _scale(territory=territory, region=region))
    assert isinstance(found.witness, Statements)
    assert [(str(each.text), each.subjects) for each in found.witness.items] == [
        (f"the plan is for {here}", ("plan-x",)),
        (f'policy "Agenda" holds in {territory}', ("pol-1",)),
    ]
    assert str(found.message) == (
        f'goal "Skills" is to serve policy "Agenda", but that holds in {territory} only and the plan is for {here}'
    )


@pytest.mark.parametrize(
    ("territory", "region", "needs"),
    [
        ("~", "code: SE311", "territory"),
        ("Scandinavia", "code: SE311", "territory"),
        ("SE", "name: Somewhere", "region.code"),
        ("SE", "code: Somewhere", "region.code"),
        ("SE311", "country: SE", "region.code"),
    ],
)
def test_places_that_cannot_be_compared(territory: str, region: str, needs: str) -> None:
    """POL104: what is no code of a region or country, and a part of a country of which the plan names no region."""
    assert lacks("POL104", _scale(territory=territory, region=region)) == Counter({(needs,): 1})


def test_a_time_that_ends_before_it_begins_is_no_other_time() -> None:
    """POL104: an inverted period, of the policy or of the plan, is another rule's finding."""
    assert lacks("POL104", _scale("2030/2021")) == Counter({("period",): 1})
    assert lacks("POL104", _scale().replace("period: 2026/2030\n", "period: 2030/2026\n")) == Counter({("period",): 1})


def test_what_scale_cannot_be_judged_without() -> None:
    """POL104: the region and both periods; only what supports and is live is asked."""
    text = _scale()
    assert lacks("POL104", text.replace("    region: {code: SE311, country: SE}\n", "")) == Counter(
        {("region.code",): 1}
    )
    assert lacks("POL104", text.replace("    period: 2026/2030\n", "")) == Counter({("period",): 1})
    assert lacks("POL104", text.replace("period: 2026/2030, territory", "territory")) == Counter({("period",): 1})
    assert judgements("POL104", text.replace("sign: supports", "sign: neutral")) == ()


_CRITERIA = (
    "bottleneck-analysis",
    "responsible-body",
    "monitoring-tools",
    "entrepreneurial-discovery",
    "research-innovation-system",
    "industrial-transition",
    "international-collaboration",
)
_SPECIALISED = """
    goals: [{id: g-1, title: Materials}]
    pathways: [{id: p-1, serves: [g-1]}]
    actions: [{id: a-1, serves: [p-1]}]
    stakeholders: [{id: s-firm, helix: business}, {id: s-lab, helix: research}]
    policies:
      - {id: pol-s3, criteria: [CRITERIA], objectives: [{id: o-1}, {id: o-2}]}
      - {id: pol-other, objectives: [{id: o-3}]}
    alignments: [{of: g-1, with: o-1, sign: supports}, {of: g-1, with: o-2, sign: supports}]
"""


def _specialised(*criteria: str, more: str = "") -> str:
    shown = ", ".join(f"{{criterion: {each}, evidence: A report}}" for each in criteria)
    return _SPECIALISED.replace("CRITERIA", shown or "{criterion: responsible-body}") + f"    {more}\n"


@pytest.mark.parametrize(
    "trace",
    [
        "events: [{id: e-1, informs: [g-1], participants: {helix: {business: 1}}}]",
        "events: [{id: e-1, informs: [a-1], attended_by: [s-lab, s-firm]}]",
        "contributions: [{id: c-1, by: business, into: [p-1]}]",
        "contributions: [{id: c-1, by: s-firm, into: [c-2]}, {id: c-2, into: [g-1]}]",
        "contributions: [{id: c-1, from: e-1, into: [g-1]}]\n    events: [{id: e-1, attended_by: [s-firm]}]",
    ],
)
def test_firms_are_behind_a_goal(trace: str) -> None:
    """POL105: an event with them or a contribution of theirs, for the goal or for anything under it."""
    assert tally("POL105", _specialised(*_CRITERIA, more=trace)) == {"Holds": 1}


@pytest.mark.parametrize(
    "trace",
    [
        "",
        "events: [{id: e-1, participants: {helix: {business: 9}}}]",
        "events: [{id: e-1, informs: [g-1], participants: {helix: {research: 9}}, attended_by: [s-lab]}]",
        "contributions: [{id: c-1, into: [g-1]}, {id: c-2, by: s-lab, into: [g-1]}]",
    ],
)
def test_nobody_of_a_firm_is_behind_a_goal(trace: str) -> None:
    """POL105: no event, one that led elsewhere, and such as firms did not take part in."""
    (found,) = fired("POL105", _specialised(*_CRITERIA, more=trace))
    assert found.subjects == ("g-1",)
    assert found.witness == Table(("business", *_CRITERIA), ("recorded",), ((0,), *[(1,)] * 7))
    assert str(found.message) == (
        'goal "Materials" supports a strategy of smart specialisation; what the plan does not record for it: a firm '
        "that was heard on it"
    )


def test_every_criterion_has_something_that_shows_it() -> None:
    """POL105: a criterion without evidence, or not named at all, stands in the list by its name."""
    heard = "contributions: [{id: c-1, by: business, into: [g-1]}]"
    (found,) = fired("POL105", _specialised(*_CRITERIA[:5], more=heard))
    assert found.witness == Table(("business", *_CRITERIA), ("recorded",), (*[(1,)] * 6, (0,), (0,)))
    assert str(found.message).endswith(
        'for it: evidence for "industrial transition" and evidence for "international collaboration"'
    )
    (found,) = fired("POL105", _specialised(more=heard))
    assert found.witness == Table(("business", *_CRITERIA), ("recorded",), ((1,), *[(0,)] * 7))


def test_who_belongs_to_no_strategy_is_not_asked() -> None:
    """POL105: a policy without criteria is no such strategy; pathways, and goals that only touch it, are not judged."""
    text = _specialised(*_CRITERIA)
    assert judgements("POL105", text.replace("with: o-1", "with: o-3").replace("with: o-2", "with: o-3")) == ()
    assert judgements("POL105", text.replace("of: g-1", "of: p-1")) == ()
    assert judgements("POL105", text.replace("sign: supports", "sign: neutral")) == ()


def test_a_plan_with_strands_of_its_own() -> None:
    """POL105: where the plan has no strand of business, nobody asks for firms."""
    own = "vocabularies: {helix: {mode: replace, terms: [{key: citizens}]}}"
    text = _specialised(*_CRITERIA, more=own).replace("helix: business", "helix: citizens")
    assert tally("POL105", text.replace("helix: research", "helix: citizens")) == {"Holds": 1}


def test_a_trace_that_leads_in_a_circle_is_followed_once() -> None:
    """POL105: contributions that went into one another end the search."""
    loop = "contributions: [{id: c-1, into: [c-2, g-1]}, {id: c-2, into: [c-1]}]"
    assert sentences("POL105", _specialised(*_CRITERIA, more=loop))[0].endswith("a firm that was heard on it")
