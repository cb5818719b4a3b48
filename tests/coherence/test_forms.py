"""The forms of a report: JSON for programs, text for people, SARIF for editors."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from rri_planner import __version__
from rri_planner.coherence import Baseline, check, data_level
from rri_planner.errors import Message, Place
from rri_planner.findings import Statement, Statements
from rri_planner.formats import load_with_places, loads
from rri_planner.model import Plan
from rri_planner.rules import RULES, Case, Judgement, fires, rule

_YAML = """\
    id: lind
    title: {en: Plan for the valley, sv: Plan för dalen}
    languages: [en, sv]
    stage: consultation
    goals:
      - {id: g-data, title: {en: Data for all, sv: Data för alla}}
      - {id: g-skills, title: {en: Skills, sv: Kunskap}, due: 2029}
    actions:
      - {id: a-course, title: {en: Course, sv: Kurs}, serves: [g-skills, g-skils], status: measure}
    contributions:
      - {id: c-bus, text: {en: A bus, sv: En buss}, outcome: parked, until: 2027}
    waivers:
      - {rule: STR104, subject: g-data, because: Left to the state, by: s-region, date: 2026-03, until: 2030}
"""
_PROFILE = {"name": "ours", "rules": [
    "STR101", "STR102", "STR103", "STR104", "STR106", "TIM101", "TIM102", "RES102", "RSP101", "RSP102",
    "EVT101", "IND101", "IND102", "IND103", "LNG103", "UPD", "PRF", "WVR",
], "without": [{"rule": "RRI101", "because": "Asked elsewhere"}, "RRI108"]}  # fmt: skip
_PLAN = loads(dedent(_YAML))
_REPORT = check(_PLAN, profile=_PROFILE)
_BROKEN, _WAIVED = _REPORT.findings


def test_json_is_the_promised_tree() -> None:
    """All keys of the contract, the waived finding marked, keys sorted in the text."""
    expected = {
        "plan": {"id": "lind", "title": "Plan for the valley", "stage": "consultation", "data_level": "D2"},
        "profile": "ours",
        "rules": {
            "ran": 8,
            "cannot_tell": [
                {"code": "TIM102", "needs": ["period"], "judged": 0, "of": 1},
                {"code": "EVT101", "needs": ["today"], "judged": 0, "of": 1},
            ],
            "not_due": ["RES102", "RSP102", "IND101", "IND102", "IND103"],
            "left_out": [{"code": "RRI101", "because": "Asked elsewhere"}, {"code": "RRI108", "because": None}],
        },
        "counts": {"error": 1, "warning": 0, "info": 0, "waived": 1},
        "findings": [
            {
                "code": "STR101",
                "name": "broken-reference",
                "severity": "error",
                "verdict": "does-not-hold",
                "certainty": "certain",
                "subjects": ["a-course"],
                "witness": {"kind": "value", "field": "serves", "value": "g-skils", "expected": "pathway, goal"},
                "message": 'action "Course" names "g-skils" under "serves", but nothing in the plan has that id',
                "fixes": [
                    'write "g-skills" if goal "Skills" is meant',
                    "put what it names back into the plan",
                    "take the reference away",
                ],
                "fingerprint": _BROKEN.fingerprint,
                "waived": None,
                "known": False,
            },
            {
                "code": "STR104",
                "name": "unserved-end",
                "severity": "warning",
                "verdict": "does-not-hold",
                "certainty": "certain",
                "subjects": ["g-data"],
                "witness": {"kind": "set", "ids": []},
                "message": 'goal "Data for all" has no pathway or action under it',
                "fixes": [
                    "add a pathway or an action that serves it",
                    "merge it into another goal, or take it out",
                    "mark the goal as one that the region only watches, with the reason",
                ],
                "fingerprint": _WAIVED.fingerprint,
                "waived": {"because": "Left to the state", "by": "s-region", "date": "2026-03", "until": "2030"},
                "known": False,
            },
        ],
        "baseline": None,
    }
    assert _REPORT.to_dict() == expected
    assert json.loads(_REPORT.to_json()) == expected
    assert _REPORT.to_json() == json.dumps(expected, indent=2, sort_keys=True) + "\n"


def test_json_of_a_bare_plan() -> None:
    """A plan that says nothing has no title, and no finding."""
    found = check(Plan()).to_dict()
    assert found["plan"] == {"id": "plan", "title": None, "stage": "draft", "data_level": "D0"}
    assert (found["findings"], found["counts"]) == ([], {"error": 0, "warning": 0, "info": 0, "waived": 0})


def test_json_with_a_baseline_counts_what_is_new() -> None:
    """With a baseline there are the numbers of new and unchanged findings, and what is gone."""
    baseline = Baseline.of(check(loads("goals: [{id: g-old}]")))
    assert check(_PLAN, profile=_PROFILE, baseline=baseline).to_dict()["baseline"] == {
        "new": 1,
        "unchanged": 0,
        "gone": [{"code": "STR104", "subjects": ["g-old"]}],
    }
    known = check(_PLAN, profile=_PROFILE, baseline=Baseline.of(_REPORT)).to_dict()["findings"]
    assert [each["known"] for each in known] == [True, False]


def test_json_speaks_the_wanted_language() -> None:
    """The plan's own words come in the wanted language, and so do dates and labels."""
    found = _REPORT.to_dict("sv")
    assert found["plan"]["title"] == "Plan för dalen"
    assert "Kurs" in found["findings"][0]["message"]


def test_the_text_says_what_was_asked_found_accepted_and_left_open() -> None:
    """The whole report for a reader, in English."""
    assert _REPORT.to_text() == dedent("""\
        Plan for the valley (lind)
        Stage: consultation
        Profile: ours
        Data: D2, also who took part and what became of what they said
        Rules: 8 looked at the plan, 2 could not tell all, 5 are not due at this stage
        Findings: errors 1, warnings 0, worth a look 0, accepted 1

        Errors
          STR101 Action "Course" names "g-skils" under "serves", but nothing in the plan has that id
            where: a-course
            what helps:
              - write "g-skills" if goal "Skills" is meant
              - put what it names back into the plan
              - take the reference away

        Accepted
          STR104 Goal "Data for all" has no pathway or action under it
            Accepted by s-region until 2030: Left to the state

        Could not be told
          TIM102 0 of 1 judged, for lack of: period
          EVT101 0 of 1 judged, for lack of: which day it is

        Not due at this stage
          RES102, RSP102, IND101, IND102, IND103

        Left out by the profile
          RRI101 Asked elsewhere
          RRI108
        """)


def test_the_text_of_a_plan_without_findings_still_says_what_was_asked() -> None:
    """No findings is never the whole story: how many rules ran stands above."""
    report = check(Plan(languages=["en"], title="Empty"))
    ran, later = len(report.ran), len(report.not_due)
    assert report.to_text() == dedent(f"""\
        Empty (plan)
        Stage: draft
        Profile: digiterri
        Data: D0, goals, actions and their links
        Rules: {ran} looked at the plan, 0 could not tell all, {later} are not due at this stage
        Findings: errors 0, warnings 0, worth a look 0, accepted 0

        Not due at this stage
          {", ".join(report.not_due)}
        """)


def test_the_text_marks_doubt_and_what_was_known() -> None:
    """A finding that is only possible says so, and one from the baseline too; what is gone is listed."""
    text = """
        stage: consultation
        goals: [{id: g-1, title: One}]
        pathways: [{id: p-1, serves: [g-1]}, {id: p-2, title: Ride, serves: [g-1]}]
        actions: [{id: a-1, serves: [p-1], status: measure}]
        waivers: [{rule: STR104, because: Later}]
    """
    profile = {"rules": ["STR104", "STR105"]}
    plan = loads(dedent(text))
    baseline = Baseline.of([*check(plan, profile=profile), *check(loads("goals: [{id: g-old}]"))])
    said = check(plan, profile=profile, baseline=baseline).to_text()
    assert "it is not served (possible, depending on what the plan leaves open) (known from the baseline)" in said
    assert "Accepted by ?: Later" in said
    assert said.endswith("\nGone since the baseline\n  STR104 g-old\n")


def test_a_finding_by_rule_of_thumb_says_so() -> None:
    """What is only a guess is called one, and statements are put into the reader's language."""

    @rule(
        code="OUR201", name="guess", severity="info", summary=Message("a guess"), why=Message("so"),
        remedies=(Message("look"),), incoherent="", coherent="",
    )  # fmt: skip
    def guess(case: Case) -> tuple[Judgement, ...]:
        """Judge the plan: nobody knows."""
        witness = Statements((Statement(Message("it is {truth}", truth=True), (case.plan.id,)),))
        return (fires(case.plan.id, witness=witness, message=Message("perhaps"), certainty="heuristic"),)

    report = check(Plan(), rules=(guess,))
    assert "OUR201 Perhaps (a guess by rule of thumb)" in report.to_text()
    assert report.to_dict()["findings"][0]["witness"]["items"] == [{"text": "it is yes", "subjects": ["plan"]}]


def test_places_say_where_findings_stand(tmp_path: Path) -> None:
    """With the places that loading remembers, text and SARIF have file, line and column."""
    file = tmp_path / "lind valley.yaml"
    file.write_text(dedent(_YAML), encoding="utf-8")
    plan, places = load_with_places(file)
    report = check(plan, profile=_PROFILE)
    assert f"where: a-course ({file}:9:" in report.to_text(places=places)
    broken, waived = report.to_sarif(places)["runs"][0]["results"]
    physical = broken["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"].endswith("/lind%20valley.yaml")
    assert physical["region"]["startLine"] == 9
    assert waived["locations"][0]["physicalLocation"]["region"]["startLine"] == 6


def test_sarif_has_no_lines_where_files_have_none() -> None:
    """A workbook has cells and no lines: the file is named, and no region."""

    class Sheet:
        def of(self, id: str, *path: str | int) -> Place | None:
            """Return the same cell for everything."""
            assert (id, path) in {("a-course", ("serves",)), ("g-data", ())}
            return Place("plan.xlsx", sheet="goals", cell="A2")

    first = _REPORT.to_sarif(Sheet())["runs"][0]["results"][0]
    assert first["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "plan.xlsx"}}
    assert "where: a-course (plan.xlsx:goals!A2)\n" in _REPORT.to_text(places=Sheet())


def test_a_finding_about_a_word_stands_at_the_plan(tmp_path: Path) -> None:
    """A finding about a key of a vocabulary has no place of its own: SARIF points to the plan, the text to nothing."""
    file = tmp_path / "plan.yaml"
    file.write_text("id: lind\nstage: consultation\n", encoding="utf-8")
    plan, places = load_with_places(file)
    report = check(plan, profile={"rules": ["RRI101"]})
    assert "where: ethics\n" in report.to_text(places=places)
    first = report.to_sarif(places)["runs"][0]["results"][0]
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1}


def test_sarif_is_what_readers_of_2_1_0_expect() -> None:
    """One run with the rules, a result for each finding with its stable fingerprint, the waived one suppressed."""
    log = _REPORT.to_sarif()
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (log["version"], driver["name"], driver["version"]) == ("2.1.0", "rri-planner", __version__)
    assert [each["id"] for each in driver["rules"]] == sorted(each.code for each in RULES)
    results = run["results"]
    assert [driver["rules"][each["ruleIndex"]]["id"] for each in results] == ["STR101", "STR104"]
    assert [each["ruleId"] for each in results] == ["STR101", "STR104"]
    assert [each["level"] for each in results] == ["error", "warning"]
    assert [each["partialFingerprints"] for each in results] == [
        {"rriPlanner/v1": _BROKEN.fingerprint},
        {"rriPlanner/v1": _WAIVED.fingerprint},
    ]
    assert results[0]["suppressions"] == []
    assert results[1]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "Left to the state",
            "properties": {"by": "s-region", "date": "2026-03", "until": "2030"},
        }
    ]
    assert results[0]["locations"] == [{"logicalLocations": [{"name": "a-course", "kind": "element"}]}]
    assert results[0]["message"]["text"].startswith('Action "Course" names "g-skils"')
    assert "baselineState" not in results[0]


def test_sarif_has_the_metadata_of_each_rule() -> None:
    """Each rule of the run says what it is, why, what helps, and how grave it is at the plan's stage."""
    rules = {each["id"]: each for each in _REPORT.to_sarif()["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["STR107"] == {
        "id": "STR107",
        "name": "unstated-combination",
        "shortDescription": {
            "text": "An end has several means, and the plan does not say how many of them it takes",
        },
        "fullDescription": {
            "text": "Whether all of them are needed or one is enough decides what happens when one fails; "
            "until it is said, both readings are worked out and the range is shown.",
        },
        "help": {"text": "- say how many it needs: all of them, any one of them, or at least a number"},
        "defaultConfiguration": {"level": "note"},
        "properties": {"tags": ["STR"], "since": "consultation", "sources": ["KAOS", "TOC3"]},
    }


def test_sarif_knows_the_baseline() -> None:
    """With a baseline each result is new or unchanged."""
    report = check(_PLAN, profile=_PROFILE, baseline=Baseline.of([_BROKEN]))
    assert [each["baselineState"] for each in report.to_sarif()["runs"][0]["results"]] == ["unchanged", "new"]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("title: Plan", "D0"),
        ("actions: [{id: a-1, duration: P1M}]", "D0"),
        ("period: 2026", "D1"),
        ("actions: [{id: a-1, period: 2026}]", "D1"),
        ("actions: [{id: a-1, cost: 5}]", "D1"),
        ("actions: [{id: a-1, involved: [{who: s-1, as: affected}]}]", "D0"),
        ("actions: [{id: a-1, involved: [{who: s-1, as: accountable}]}]", "D1"),
        ("indicators: [{id: i-1, baseline: {value: 1}, observations: [{value: 1}]}]", "D1"),
        ("events: [{id: e-1, date: 2026}]", "D0"),
        ("events: [{id: e-1, participants: 20}]", "D2"),
        ("events: [{id: e-1, feedback: 2026}]", "D2"),
        ("contributions: [{id: c-1, text: Bus}]", "D0"),
        ("contributions: [{id: c-1, outcome: parked}]", "D2"),
        ("influences: [{of: g-1, to: g-2}]", "D3"),
        ("variants: [{id: v-1}]", "D3"),
        ("pathways: [{id: p-1, sell_by: 2030}]", "D3"),
        ("assumptions: [{id: u-1, load_bearing: false}]", "D3"),
        ("assumptions: [{id: u-1, vulnerable: true}]", "D0"),
        ("indicators: [{id: i-1, observations: [{value: 1}, {value: 2}]}]", "D4"),
    ],
)
def test_the_level_of_the_data(text: str, level: str) -> None:
    """The level is the highest of which the plan has any data."""
    assert data_level(loads(text)) == level


def test_the_levels_are_explained() -> None:
    """The text of a report says what its level means, for each of the levels."""
    texts: dict[str, Any] = {
        "D0": "title: x",
        "D1": "period: 2026",
        "D2": "contributions: [{id: c-1, outcome: parked}]",
        "D3": "variants: [{id: v-1}]",
        "D4": "indicators: [{id: i-1, observations: [1, 2]}]",
    }
    said = {level: check(loads(text)).to_text().splitlines()[3] for level, text in texts.items()}
    assert said == {
        "D0": "Data: D0, goals, actions and their links",
        "D1": "Data: D1, also dates, money, owners or baselines",
        "D2": "Data: D2, also who took part and what became of what they said",
        "D3": "Data: D3, also what people judged: influences, open choices, assumptions",
        "D4": "Data: D4, also values measured more than once",
    }
