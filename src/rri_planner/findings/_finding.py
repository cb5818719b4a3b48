"""A finding: one thing in a plan that does not hold together."""

from __future__ import annotations

from hashlib import sha256

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.findings._judging import SEVERITIES, Certainty, Severity, Verdict
from rri_planner.findings._witness import Witness


@frozen
class Finding:
    """One smallest thing that a person can repair.

    ``subjects`` are ids of the plan (of a vocabulary key that key, of the whole plan the plan's id); ``witness``
    proves the finding; ``fixes`` are one to three ways out, for people to choose from. Two findings are told
    apart by their `fingerprint`.
    """

    code: str
    name: str
    severity: Severity
    verdict: Verdict
    certainty: Certainty
    subjects: tuple[str, ...]
    witness: Witness
    message: Message
    fixes: tuple[Message, ...]

    @property
    def fingerprint(self) -> str:
        """Sixteen digits of rule, subjects and witness; neither wording, severity nor order changes them."""
        said = (self.code, sorted(self.subjects), self.witness.kind, self.witness.normal)
        return sha256(repr(said).encode()).hexdigest()[:16]

    @property
    def rank(self) -> tuple[int, str, tuple[str, ...], str]:
        """The place of the finding in a report: gravest first, then by rule, subjects and witness."""
        return SEVERITIES.index(self.severity), self.code, self.subjects, repr(self.witness.normal)

    def __str__(self) -> str:
        return f"{self.severity} {self.code} {self.name}: {self.message}"
