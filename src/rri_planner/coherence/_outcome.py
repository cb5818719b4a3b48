"""What a check found: the facts, before anybody puts them into words."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from rri_planner.coherence._baseline import Baseline, Known
from rri_planner.coherence._profile import LeftOut
from rri_planner.findings import SEVERITIES, Finding, Severity
from rri_planner.model import FrozenMap, Plan, Waiver
from rri_planner.rules import Rule


@frozen
class Untold:
    """A rule that could not judge everything: what it lacked, and how many things it judged of how many."""

    code: str
    needs: tuple[str, ...]
    judged: int
    of: int


@frozen
class Outcome:
    """All that a check found, in a stated order that does not depend on the order of the plan.

    ``findings`` are what fires, the waived included, gravest first, then by rule and subjects. ``ran`` are the
    codes of the rules that judged anything, ``not_due`` of those that come at a later stage, in the order of the
    catalogue, ``left_out`` what the profile switches off. ``accepted`` has the waiver of each waived finding, by
    fingerprint.
    """

    plan: Plan
    profile: str
    rules: tuple[Rule, ...] = field(repr=False)
    findings: tuple[Finding, ...]
    accepted: FrozenMap[Waiver]
    ran: tuple[str, ...]
    cannot_tell: tuple[Untold, ...]
    not_due: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()
    baseline: Baseline | None = None

    def __iter__(self) -> Iterator[Finding]:
        """Yield what fires and is not waived."""
        return (finding for finding in self.findings if finding.fingerprint not in self.accepted)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The contradictions, and links that lead nowhere; the waived left out."""
        return self._of("error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The weaknesses that a named source warns of; the waived left out."""
        return self._of("warning")

    @property
    def infos(self) -> tuple[Finding, ...]:
        """What is worth a look; the waived left out."""
        return self._of("info")

    @property
    def waived(self) -> tuple[Finding, ...]:
        """The findings that the plan accepts, with a reason."""
        return tuple(finding for finding in self.findings if finding.fingerprint in self.accepted)

    def waiver_of(self, finding: Finding) -> Waiver | None:
        """Return the waiver that accepts a finding, or None."""
        return self.accepted.get(finding.fingerprint)

    @property
    def new(self) -> tuple[Finding, ...]:
        """The findings, waived ones left out, that the baseline does not know; all of them where there is none."""
        return tuple(finding for finding in self if not self.is_known(finding))

    @property
    def unchanged(self) -> tuple[Finding, ...]:
        """The findings, waived ones left out, that the baseline knows."""
        return tuple(finding for finding in self if self.is_known(finding))

    @property
    def gone(self) -> tuple[Known, ...]:
        """What the baseline knows and this check no longer finds."""
        found = {finding.fingerprint for finding in self.findings}
        known = self.baseline.known if self.baseline is not None else {}
        return tuple(each for fingerprint, each in known.items() if fingerprint not in found)

    def is_known(self, finding: Finding) -> bool:
        """Whether the baseline has this finding."""
        return self.baseline is not None and finding.fingerprint in self.baseline.known

    def failing(self, level: Severity = "error") -> tuple[Finding, ...]:
        """Return the new findings that are of this severity or worse: what a command answers for."""
        grave = SEVERITIES[: SEVERITIES.index(level) + 1]
        return tuple(finding for finding in self.new if finding.severity in grave)

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self if finding.severity == severity)
