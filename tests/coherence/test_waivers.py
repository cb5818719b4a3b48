"""Waivers: findings that are accepted with a reason, and waivers that no longer work."""

from __future__ import annotations

from textwrap import dedent

import pytest

from rri_planner.coherence import check
from rri_planner.formats import loads

_GOALS = """
    id: lind
    goals: [{id: g-a, title: Ants}, {id: g-b, title: Bees}]
"""


def outcome(waivers: str, *, plan: str = _GOALS, today: str | None = None) -> tuple[list[str], list[str]]:
    """Return the subjects and codes that are still open, and those that are waived."""
    report = check(loads(f"{dedent(plan)}waivers: {waivers}"), today=today)
    still_open = [f"{each.code} {' '.join(each.subjects)}" for each in report]
    return still_open, [f"{each.code} {' '.join(each.subjects)}" for each in report.waived]


_FINGERPRINT = check(loads(dedent(_GOALS))).findings[0].fingerprint


@pytest.mark.parametrize(
    ("waiver", "still_open", "waived"),
    [
        ("{rule: STR104, subject: g-a, because: so}", ["STR104 g-b"], ["STR104 g-a"]),
        ("{rule: STR104, subject: [g-x, g-a], because: so}", ["STR104 g-b"], ["STR104 g-a"]),
        ("{rule: STR104, because: so}", [], ["STR104 g-a", "STR104 g-b"]),
        (f"{{fingerprint: '{_FINGERPRINT}', because: so}}", ["STR104 g-b"], ["STR104 g-a"]),
        (f"{{rule: STR104, fingerprint: '{_FINGERPRINT}', because: so}}", ["STR104 g-b"], ["STR104 g-a"]),
    ],
)
def test_what_a_waiver_accepts(waiver: str, still_open: list[str], waived: list[str]) -> None:
    """A rule with any of the subjects, all findings of a rule without subject, or one fingerprint."""
    assert outcome(f"[{waiver}]") == (still_open, waived)


@pytest.mark.parametrize(
    ("waiver", "subject"),
    [
        ("{rule: STR104, subject: g-x, because: so}", "g-x"),
        ("{rule: STR103, because: so}", "lind"),
        ("{rule: STR999, subject: g-a, because: so}", "g-a"),
        ("{rule: STR104, subject: g-a}", "g-a"),
        ("{subject: g-a, because: so}", "g-a"),
        ("{rule: WVR101, because: so}", "lind"),
        (f"{{rule: TIM101, fingerprint: '{_FINGERPRINT}', because: so}}", "lind"),
    ],
)
def test_a_waiver_that_waives_nothing_is_a_finding(waiver: str, subject: str) -> None:
    """Nothing left, an unknown rule, no reason, no rule, a rule that cannot be waived: the waiver itself is stale."""
    assert outcome(f"[{waiver}]") == (["STR104 g-a", "STR104 g-b", f"WVR101 {subject}"], [])


def test_broken_references_and_loops_of_waiting_cannot_be_waived() -> None:
    """A contradiction that nobody can live with stays open, and its waiver is a finding."""
    plan = """
        id: lind
        goals: [{id: g-a}]
        actions: [{id: a-1, serves: [g-a, g-x], depends_on: [a-1]}]
    """
    still_open, waived = outcome("[{rule: STR101, because: so}, {rule: TIM103, because: so}]", plan=plan)
    assert still_open == ["STR101 a-1", "TIM103 a-1", "WVR101 lind", "WVR101 lind"]
    assert waived == []


def test_a_waiver_ends_after_its_last_day() -> None:
    """A waiver holds through the last day of its date, and where nobody says which day it is."""
    waiver = "[{rule: STR104, because: so, until: 2027-06}]"
    waived = ["STR104 g-a", "STR104 g-b"]
    assert outcome(waiver) == ([], waived)
    assert outcome(waiver, today="2027-06-30") == ([], waived)
    assert outcome(waiver, today="2027-07-01") == (["STR104 g-a", "STR104 g-b", "WVR101 lind"], [])


def test_a_waiver_of_a_rule_that_did_not_judge_is_left_alone() -> None:
    """Not due, switched off by the profile, or unable to tell: then nobody can say that nothing is left."""
    assert outcome("[{rule: IND101, because: so}]")[0] == ["STR104 g-a", "STR104 g-b"]
    assert outcome("[{rule: TIM102, because: so}]", plan="profile: draft\n") == ([], [])
    assert outcome("[{rule: LNG103, because: so}]", plan="title: Plan\n") == ([], [])
    assert outcome("[{fingerprint: f00, because: so}]", plan="languages: [sv]\n") == ([], [])


def test_of_several_waivers_the_first_by_date_is_named_and_none_is_stale() -> None:
    """All waivers that accept a finding are in use; the report names the oldest, whatever their order."""
    later, sooner = "{rule: STR104, because: later, date: 2027}", "{rule: STR104, because: sooner, date: 2026}"
    for waivers in (f"[{later}, {sooner}]", f"[{sooner}, {later}]"):
        report = check(loads(f"{dedent(_GOALS)}waivers: {waivers}"))
        assert list(report) == []
        assert {str(waiver.because) for each in report.waived if (waiver := report.waiver_of(each))} == {"sooner"}


def test_the_nearest_rule_is_offered() -> None:
    """A waiver with a slip in the code of its rule is told which code is near."""
    report = check(loads("waivers: [{rule: STR14, because: so}]"))
    (found,) = report
    assert [str(fix) for fix in found.fixes] == ['write "STR104" if that is meant']
    assert report.waiver_of(found) is None


def test_waived_findings_count_apart() -> None:
    """Waived findings are among the findings and the waived, and in no severity."""
    report = check(loads(f"{dedent(_GOALS)}waivers: [{{rule: STR104, subject: g-a, because: so}}]"))
    assert [each.subjects for each in report.findings] == [("g-a",), ("g-b",)]
    assert [each.subjects for each in report.warnings] == [("g-b",)]
    assert report.to_dict()["counts"] == {"error": 0, "warning": 1, "info": 0, "waived": 1}
