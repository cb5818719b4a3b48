"""EVT: what became of what people said, and whether what is said of them can be shown."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from rri_planner.findings import Part, Path, Set, Sum, Value
from rri_planner.formats import loads
from tests.rules.judging import fired, judgements, lacks, sentences, subjects, tally

_WORKSHOP = """
    goals: [{id: g-1}]
    events: [{id: e-1, title: Workshop, date: 2027-03, MORE}]
"""


def test_participants_are_told_within_ninety_days() -> None:
    """EVT102: the ninety-first day after the last day that the event may have been on is too late."""
    text = _WORKSHOP.replace("MORE", "informs: [g-1]")
    assert tally("EVT102", text, today="2027-06-29") == {"Holds": 1}
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("EVT102", text, today="2027-06-30")] == [
        (
            ("e-1",),
            Value("feedback"),
            (
                'event "Workshop" (2027-03) is more than 90 days past, and the plan does not say that those '
                "who took part were told what came of it"
            ),
        )
    ]


@pytest.mark.parametrize(
    "brought",
    [
        "contributions: [{id: c-1, from: e-1}]",
        "goals: [{id: g-1, evidence: [e-1]}]",
        "goals: [{id: g-1}]\nactions: [{id: a-1, serves: [{to: g-1, evidence: [e-1]}]}]",
    ],
)
def test_which_events_brought_something_in(brought: str) -> None:
    """EVT102: contributions, evidence of an item and evidence of a link count; an event without any is not asked."""
    event = "events: [{id: e-1, date: 2026, participants: 20}]"
    assert judgements("EVT102", event, today="2027-06-15") == ()
    assert subjects("EVT102", f"{event}\n{brought}", today="2027-06-15") == [("e-1",)]
    claim = "events: [{id: e-1, date: 2026, survey: {claims: [Most agree]}}]"
    assert subjects("EVT102", claim, today="2027-06-15") == [("e-1",)]


@pytest.mark.parametrize(
    ("feedback", "verdict"),
    [("{date: 2027-05}", "Holds"), ("{channel: letter}", "Holds"), ("{}", "Fires")],
)
def test_a_date_or_a_channel_is_an_answer(feedback: str, verdict: str) -> None:
    """EVT102: feedback that states neither is none."""
    text = _WORKSHOP.replace("MORE", f"informs: [g-1], feedback: {feedback}")
    assert tally("EVT102", text, today="2027-12-01") == {verdict: 1}


def test_what_feedback_cannot_be_judged_without() -> None:
    """EVT102: the date of the event and today, unless participants have been told."""
    text = """
        goals: [{id: g-1}]
        events:
          - {id: e-1, informs: [g-1]}
          - {id: e-2, informs: [g-1], date: 2027}
          - {id: e-3, informs: [g-1], feedback: {channel: letter}}
    """
    assert lacks("EVT102", text) == Counter({("date", "today"): 1, ("today",): 1})
    assert lacks("EVT102", text, today="2027-06-15") == Counter({("date",): 1})


def test_an_adoption_into_what_was_given_up_is_lost() -> None:
    """EVT104: a dropped action, a rejected pathway, and an action merged into one that was dropped, each a finding."""
    text = """
        goals: [{id: g-1}]
        pathways: [{id: p-no, title: Tram, serves: [g-1], status: rejected}]
        actions:
          - {id: a-no, title: Bus, serves: [g-1], status: dropped}
          - {id: a-merged, title: Boat, serves: [g-1], merged_into: a-no}
          - {id: a-done, serves: [g-1], status: done}
        contributions:
          - {id: c-1, text: Stops, outcome: adopted, into: [a-no, p-no, a-done]}
          - {id: c-2, text: Piers, outcome: adopted, into: [a-merged]}
          - {id: c-3, outcome: declined, because: Too dear, into: [a-no]}
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("EVT104", text)] == [
        (
            ("c-1", "a-no"),
            Path(("c-1", "a-no")),
            'contribution "Stops" was adopted into action "Bus", but that was given up',
        ),
        (
            ("c-1", "p-no"),
            Path(("c-1", "p-no")),
            'contribution "Stops" was adopted into pathway "Tram", but that was given up',
        ),
        (
            ("c-2", "a-merged"),
            Path(("c-2", "a-merged", "a-no")),
            (
                'contribution "Piers" was adopted into action "Boat", which became part of action "Bus", but that was '
                "given up"
            ),
        ),
    ]
    assert tally("EVT104", text) == {"Fires": 3, "Holds": 1}


def test_actions_merged_in_a_circle_or_into_nothing_are_followed_once() -> None:
    """EVT104: merging that leads back, or to nothing, ends where it was last sure."""
    text = """
        actions:
          - {id: a-1, merged_into: a-2, status: running}
          - {id: a-2, merged_into: a-1, status: running}
          - {id: a-3, merged_into: a-none, status: running}
        contributions: [{id: c-1, outcome: adopted, into: [a-1, a-3]}]
    """
    assert tally("EVT104", text) == {"Holds": 2}


@pytest.mark.parametrize("status", ["idea", "measure", "selected", "planned"])
def test_an_action_begins_within_a_year_of_its_start(status: str) -> None:
    """EVT104: twelve months after the last day on which it may have been to begin, it has begun."""
    text = f"""
        actions: [{{id: a-1, title: Bus, status: {status}, period: 2026-03-15/2029}}]
        contributions: [{{id: c-1, text: Stops, outcome: adopted, into: [a-1]}}]
    """
    assert tally("EVT104", text, today="2027-03-14") == {"Holds": 1}
    assert sentences("EVT104", text, today="2027-03-15") == [
        (
            f'contribution "Stops" was adopted into action "Bus", but that was to begin (2026-03-15) and is still '
            f'"{status}" 12 months or more later'
        )
    ]


@pytest.mark.parametrize("status", ["running", "paused", "done"])
def test_an_action_that_began_keeps_the_promise(status: str) -> None:
    """EVT104: what is running, done or paused needs neither dates nor today; an update counts as well."""
    action = f"{{id: a-1, status: planned, period: 2020/2021}}]\nupdates: [{{of: a-1, date: 2021, status: {status}}}"
    text = f"actions: [{action}]\ncontributions: [{{id: c-1, outcome: adopted, into: [a-1]}}]"
    assert tally("EVT104", text) == {"Holds": 1}


def test_what_an_adoption_cannot_be_judged_without() -> None:
    """EVT104: what it went into, the action's status and period, today, and the needs that its coverage turns on."""
    text = """
        goals: [{id: g-1}]
        pathways: [{id: p-1, serves: [g-1]}, {id: p-2, serves: [g-1]}]
        actions: [{id: a-1, serves: [p-1]}, {id: a-2, status: planned, period: 2026/2027}]
        contributions:
          - {id: c-1, outcome: adopted}
          - {id: c-2, outcome: adopted, into: [nothing]}
          - {id: c-3, outcome: adopted, into: [g-1, a-1, a-2]}
    """
    expected = Counter({("into",): 2, ("needs",): 1, ("period", "status", "today"): 1, ("today",): 1})
    assert lacks("EVT104", text) == expected


def test_an_adoption_into_an_end_needs_actions_under_it() -> None:
    """EVT104: an end without actions is a finding; a covered or watched one, a gap and a circle are not."""
    text = """
        goals:
          - {id: g-1}
          - {id: g-bare, title: Bare}
          - {id: g-watched, watch_only: The state decides}
          - {id: g-round, serves: [g-round]}
        gaps: [{id: gap-1, of: [g-1]}]
        actions: [{id: a-1, serves: [g-1]}]
        contributions:
          - {id: c-1, text: Stops, outcome: adopted, into: [g-1, g-bare, g-watched, g-round, gap-1]}
    """
    assert [(each.subjects, str(each.message)) for each in fired("EVT104", text)] == [
        (
            ("c-1", "g-bare"),
            (
                'contribution "Stops" was adopted into goal "Bare", but that does not lead down to any action '
                "that would bring it about"
            ),
        )
    ]
    assert tally("EVT104", text) == {"Fires": 1, "Holds": 4}


def test_a_link_is_suspect_once_its_target_has_changed() -> None:
    """EVT105: a link that was looked at before its target was reworded; one that was confirmed since holds."""
    plan = """
        goals: [{id: g-1, title: TITLE}]
        actions:
          - {id: a-1, title: Bus, serves: [{to: g-1, reviewed: "STORED"}]}
          - {id: a-2, title: Tram, serves: [g-1, {to: g-none, reviewed: "0"}]}
    """
    before = loads(plan.replace("TITLE", "Clean transport")).fingerprint("g-1")
    after = loads(plan.replace("TITLE", "Transport")).fingerprint("g-1")
    text = plan.replace("TITLE", "Transport")
    assert [
        (each.subjects, each.witness, str(each.message)) for each in fired("EVT105", text.replace("STORED", before))
    ] == [
        (
            ("a-1", "g-1"),
            Value("serves", before, after),
            'goal "Transport" has changed since somebody last looked at the link from action "Bus" to it',
        )
    ]
    assert tally("EVT105", text.replace("STORED", after)) == {"Holds": 1, "CannotTell": 1}
    assert lacks("EVT105", text) == Counter({("reviewed",): 1})


def test_confirming_a_link_settles_it() -> None:
    """EVT105: a plan that says that the link was reviewed has no such finding, whatever the field of the link."""
    text = "goals: [{id: g-1}]\ngaps: [{id: gap-1, of: [{to: g-1, reviewed: old}]}]"
    assert subjects("EVT105", text) == [("gap-1", "g-1")]
    fingerprint = loads(text).reviewed("gap-1", "g-1").gaps[0].of[0].reviewed
    assert fingerprint is not None
    assert tally("EVT105", text.replace("old", fingerprint)) == {"Holds": 1}


_SURVEY = """
    goals: [{id: g-1}]
    events:
      - id: e-1
        title: Household survey
        kind: survey
        informs: [g-1]
        survey:
          sponsor: s-1
          conductor: The university
          population: Adults
          recruitment: By lot
          sample: unknown
          sample_size: 400
          mode: Post
          dates: 2026-03
          wording: What would help?
          weighting: none
          limits: Few young people
    stakeholders: [{id: s-1}]
"""


@pytest.mark.parametrize(
    "field",
    [
        "sponsor: s-1",
        "conductor: The university",
        "population: Adults",
        "recruitment: By lot",
        "sample: unknown",
        "sample_size: 400",
        "mode: Post",
        "dates: 2026-03",
        "wording: What would help?",
        "weighting: none",
        "limits: Few young people",
    ],
)
def test_every_field_of_the_disclosure_is_wanted(field: str) -> None:
    """EVT106: each field that describes a survey is missed where it is missing; "unknown" is an answer."""
    assert tally("EVT106", _SURVEY) == {"Holds": 1}
    (found,) = fired("EVT106", "\n".join(line for line in _SURVEY.splitlines() if line.strip() != field))
    assert (found.subjects, found.witness) == (("e-1",), Set((field.partition(":")[0],)))


def test_a_survey_without_any_description() -> None:
    """EVT106: all that is missing is one finding; the date of the event stands in for the dates of the survey."""
    text = "goals: [{id: g-1}]\nevents: [{id: e-1, title: Survey, kind: survey, informs: [g-1], date: 2026-03}]"
    assert sentences("EVT106", text) == [
        (
            'event "Survey" is used as evidence, but the plan does not say how it was made; what is missing: sponsor, '
            "conducted by, population, recruitment, kind of sample, sample size, mode, wording, weighting and limits"
        )
    ]


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("events: [{id: e-1, kind: survey}]", 0),
        ("events: [{id: e-1, survey: {sample_size: 3}}]", 0),
        ("goals: [{id: g-1}]\nevents: [{id: e-1, kind: focus-group, informs: [g-1]}]", 0),
        ("goals: [{id: g-1}]\nevents: [{id: e-1, kind: mapping, survey: {}, informs: [g-1]}]", 1),
        ("goals: [{id: g-1, evidence: [e-1]}]\nevents: [{id: e-1, kind: survey}]", 1),
        ("goals: [{id: g-1, serves: [{to: x, evidence: [e-1]}]}]\nevents: [{id: e-1, kind: survey}]", 1),
        ("events: [{id: e-1, survey: {claims: [Most agree]}}]", 1),
    ],
)
def test_only_surveys_that_are_used_are_asked(text: str, judged: int) -> None:
    """EVT106: a survey is used if it shaped something, is cited, or is claimed to show something."""
    assert len(judgements("EVT106", text)) == judged


def _claimed(claim: str, *, survey: str = "", kind: str = "survey") -> str:
    return f"events: [{{id: e-1, title: Poll, kind: {kind}, survey: {{{survey} claims: [{claim}]}}}}]"


_MAJORITY = "{text: Most agree, share: SHARE, kind: majority}"


def test_a_majority_must_be_larger_than_chance() -> None:
    """EVT107: 52 % of 120 answers may be a minority, 59 % may not; half or less never is a majority."""
    text = _claimed(_MAJORITY, survey="sample: probability, sample_size: 120,")
    (found,) = fired("EVT107", text.replace("SHARE", "52"))
    assert found.subjects == ("e-1",)
    assert found.witness == Sum((Part("e-1", Decimal(52)),), Decimal(52), Decimal("58.9"))
    assert str(found.message) == (
        '"Most agree" (52 %) rests on 120 answers to event "Poll"; the margin is about 9 points, so that it may be a '
        "minority"
    )
    assert tally("EVT107", text.replace("SHARE", "59")) == {"Holds": 1}
    assert tally("EVT107", text.replace("SHARE", "50").replace("120", "1000000000000000")) == {"Fires": 1}


def test_a_difference_must_be_larger_than_the_margin() -> None:
    """EVT107: of 1,001 answers a difference of 3.1 points may be none, one of 3.2 is more than chance."""
    text = _claimed("{share: SHARE, kind: difference}", survey="sample: probability, sample_size: 1001,")
    assert sentences("EVT107", text.replace("SHARE", "3.1")) == [
        (
            'something (3.1 %) rests on 1001 answers to event "Poll"; the margin is about 3 points, so that '
            "there may be no difference"
        )
    ]
    assert tally("EVT107", text.replace("SHARE", "3.2")) == {"Holds": 1}


def test_a_known_population_makes_the_margin_smaller() -> None:
    """EVT107: where nearly all were asked, little is left to chance; a population below the answers is passed over."""
    text = _claimed(_MAJORITY.replace("SHARE", "55"), survey="sample: probability, sample_size: 120, MORE")
    assert tally("EVT107", text.replace("MORE", "population_size: 140,")) == {"Holds": 1}
    assert tally("EVT107", text.replace("MORE", "population_size: 100,")) == {"Fires": 1}
    assert (
        "about 0.5 points"
        in sentences(
            "EVT107", _claimed(_MAJORITY.replace("SHARE", "50.4"), survey="sample: probability, sample_size: 38000,")
        )[0]
    )


@pytest.mark.parametrize("sample", ["self-selected", "other", "unknown"])
def test_people_who_were_not_drawn_by_lot(sample: str) -> None:
    """EVT107: there is no margin, so that the finding says what it would be at best; a clear majority holds."""
    text = _claimed(_MAJORITY, survey=f"sample: {sample}, sample_size: 180,")
    assert sentences("EVT107", text.replace("SHARE", "52")) == [
        (
            '"Most agree" (52 %) rests on 180 answers to event "Poll"; even if people had been drawn by lot, '
            "the margin would be about 7 points, so that it may be a minority"
        )
    ]
    assert tally("EVT107", text.replace("SHARE", "80")) == {"Holds": 1}


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        ("sample: self-selected, sample_size: 9000,", {"Fires": 1}),
        ("sample: self-selected,", {"Fires": 1}),
        ("sample: probability,", {"Holds": 1}),
        ("sample: other,", {"Holds": 1}),
        ("sample: unknown,", {"CannotTell": 1}),
        ("", {"CannotTell": 1}),
    ],
)
def test_who_chose_to_answer_represents_nobody_else(sample: str, expected: dict[str, int]) -> None:
    """EVT107: no number of answers makes a self-selected sample representative."""
    text = _claimed("{text: The region agrees, kind: representative}", survey=sample)
    assert tally("EVT107", text) == expected
    for found in fired("EVT107", text):
        assert str(found.message) == (
            '"The region agrees" is said of a whole population, but in event "Poll" people chose themselves whether '
            "to answer"
        )


def test_what_one_group_said_is_not_what_the_region_thinks() -> None:
    """EVT107: a claim from a focus group needs three groups on one subject; others do not count."""
    text = """
        goals: [{id: g-1}, {id: g-2}]
        events:
          - {id: e-1, title: Group, kind: focus-group, informs: [g-1], survey: {claims: [Nobody wants it]}}
          - {id: e-2, kind: focus-group, informs: [g-1]}
          - {id: e-3, kind: focus-group, informs: [g-2]}
          - {id: e-4, kind: mapping, informs: [g-1]}
    """
    (found,) = fired("EVT107", text)
    assert found.witness == Sum((Part("e-1", Decimal(1)), Part("e-2", Decimal(1))), Decimal(2), Decimal(3))
    assert str(found.message) == (
        '"Nobody wants it" is said on the strength of event "Group"; the plan has 2 of that kind on this subject, and '
        "to say what people in a region think takes 3 or more"
    )
    assert tally("EVT107", text.replace("informs: [g-2]", "informs: [g-1, g-2]")) == {"Holds": 1}


def test_what_a_claim_cannot_be_judged_without() -> None:
    """EVT107: its kind, a share from 0 to 100, the number of answers, and where all else holds the sort of sample."""
    assert lacks("EVT107", _claimed("Most agree")) == Counter({("survey.claims.kind",): 1})
    both = Counter({("survey.claims.share", "survey.sample_size"): 1})
    assert lacks("EVT107", _claimed("{kind: majority}")) == both
    assert lacks("EVT107", _claimed("{kind: majority, share: 101}", survey="sample_size: 0,")) == both
    sample = Counter({("survey.sample",): 1})
    assert lacks("EVT107", _claimed("{kind: majority, share: 90}", survey="sample_size: 400,")) == sample
