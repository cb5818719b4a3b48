"""Findings: told apart by what they prove, sorted by how grave they are."""

from __future__ import annotations

import pickle

from attrs import evolve

from rri_planner.errors import Message
from rri_planner.findings import Finding, Set, Value

FINDING = Finding(
    code="STR104",
    name="unserved-end",
    severity="warning",
    verdict="does-not-hold",
    certainty="certain",
    subjects=("g-b", "g-a"),
    witness=Set(),
    message=Message('goal "{name}" has nothing under it', name="Access"),
    fixes=(Message("add an action"),),
)


def test_a_finding_reads_as_one_english_line() -> None:
    """Printed, a finding is its severity, code, name and sentence."""
    assert str(FINDING) == 'warning STR104 unserved-end: goal "Access" has nothing under it'


def test_the_fingerprint_outlives_words_and_severity() -> None:
    """Another wording, severity, certainty, fix or order of subjects leaves the fingerprint as it is."""
    reworded = evolve(
        FINDING, message=Message("other"), fixes=(), severity="error", certainty="possible", subjects=("g-a", "g-b")
    )
    assert reworded.fingerprint == FINDING.fingerprint == "525f9c7fc8f5de2d"


def test_the_fingerprint_changes_with_what_is_proven() -> None:
    """Another rule, subject or witness is another finding."""
    others = [
        evolve(FINDING, code="STR105"),
        evolve(FINDING, subjects=("g-a",)),
        evolve(FINDING, witness=Set(("p-x",))),
        evolve(FINDING, witness=Value("serves")),
    ]
    assert len({each.fingerprint for each in (FINDING, *others)}) == 5


def test_the_gravest_come_first() -> None:
    """Findings rank by severity, then code, then subjects, then witness."""
    ranked = [
        evolve(FINDING, severity="error", code="TIM103"),
        evolve(FINDING, code="RSP101"),
        evolve(FINDING, subjects=("g-a",)),
        evolve(FINDING, witness=Set(("p-x",))),
        FINDING,
        evolve(FINDING, severity="info", code="LNG101"),
    ]
    assert sorted((*ranked[3:], *ranked[:3]), key=lambda each: each.rank) == ranked


def test_findings_can_be_pickled() -> None:
    """A finding survives pickling, so that several processes can check plans."""
    assert pickle.loads(pickle.dumps(FINDING)) == FINDING  # noqa: S301  # our own bytes
