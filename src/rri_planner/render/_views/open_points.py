"""What does not hold together yet, in words and without a grade."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import frozen

from rri_planner.findings import Finding
from rri_planner.render._values import Piece
from rri_planner.render._views.agreed import subject
from rri_planner.render._writer import Writer

if TYPE_CHECKING:
    from rri_planner.coherence import Report

# their findings tell the very counts that a public document keeps back
_TELL_SMALL_COUNTS = frozenset({"INC105", "INC106"})


@frozen
class Point:
    """One thing that is still open, and the parts of the plan that it is about; ``ids`` are those of the items."""

    code: str
    severity: str
    message: str
    subjects: tuple[Piece, ...]
    ids: tuple[str, ...]


@frozen
class OpenPoints:
    """The contradictions and the weak points that a check found; ``ran`` says how many rules were asked."""

    contradictions: tuple[Point, ...]
    weak_points: tuple[Point, ...]
    ran: int
    cannot_tell: int


def open_points(report: Report | None, writer: Writer, hidden: frozenset[str]) -> OpenPoints | None:
    """Return what a check left open, or None where there was no check; nothing about what is `hidden`."""
    if report is None:
        return None
    return OpenPoints(
        _points(report.errors, writer, hidden),
        _points(report.warnings, writer, hidden),
        len(report.ran),
        len(report.cannot_tell),
    )


def _points(findings: Iterable[Finding], writer: Writer, hidden: frozenset[str]) -> tuple[Point, ...]:
    return tuple(
        [
            _point(finding, writer)
            for finding in findings
            if finding.code not in _TELL_SMALL_COUNTS and hidden.isdisjoint(finding.subjects)
        ]
    )


def _point(finding: Finding, writer: Writer) -> Point:
    return Point(
        finding.code,
        finding.severity,
        writer.say(finding.message),
        tuple([subject(each, writer) for each in finding.subjects]),
        tuple([each for each in finding.subjects if each in writer.plan]),
    )
