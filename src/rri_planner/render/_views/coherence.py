"""The coherence report as its template sees it: what was asked, what was found, what helps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from attrs import frozen

from rri_planner.coherence import Report, Untold, data_level, doubt_word, level_meaning, needed
from rri_planner.errors import Message
from rri_planner.findings import SEVERITIES, Finding, Severity
from rri_planner.language import capitalised
from rri_planner.render._values import Piece, Words
from rri_planner.render._views.agreed import WaiverRow, subject, waiver_row
from rri_planner.render._views.voices import Count
from rri_planner.render._views.witnesses import Proof, proof
from rri_planner.render._writer import Writer
from rri_planner.rules import SOURCES


@frozen
class Subject:
    """What a finding is about, by name and by id."""

    id: str
    name: Piece


@frozen
class FindingRow:
    """A finding with all that helps to repair it; ``accepted`` is the waiver of one that is accepted.

    ``sources`` are the works that say so; none means that the rule is our own.
    """

    anchor: str
    code: str
    name: str
    severity: str
    message: str
    subjects: tuple[Subject, ...]
    proof: Proof | None
    fixes: tuple[str, ...]
    sources: tuple[str, ...]
    doubt: str | None
    known: bool
    accepted: WaiverRow | None


@frozen
class FindingGroup:
    """The findings of one severity."""

    severity: str
    title: str
    findings: tuple[FindingRow, ...]


@frozen
class ItemRow:
    """A part of the plan, and the findings that are about it."""

    subject: Subject
    findings: tuple[FindingRow, ...]


@frozen
class LeftOutRow:
    """A rule that the profile switches off, and why."""

    code: str
    about: str
    because: Words | None


@frozen
class UntoldRow:
    """A rule that could not judge everything: how much of it, and for lack of what."""

    code: str
    about: str
    judged: str
    needs: str


@frozen
class LaterRow:
    """A rule that is not due at the stage of the plan."""

    code: str
    about: str


@frozen
class CoherenceReport:
    """What a check found, for those who write the plan. There is no score."""

    id: str
    title: Words
    stage: str
    profile: str
    level: str
    counts: tuple[Count, ...]
    groups: tuple[FindingGroup, ...]
    items: tuple[ItemRow, ...]
    accepted: tuple[FindingRow, ...]
    cannot_tell: tuple[UntoldRow, ...]
    not_due: tuple[LaterRow, ...]
    left_out: tuple[LeftOutRow, ...]
    ran: str


def coherence_report(report: Report, writer: Writer) -> CoherenceReport:
    """Return the report, whole."""
    plan = report.plan
    about = {rule.code: capitalised(writer.say(rule.summary)) for rule in report.rules}
    rows = tuple([_row(number, finding, report, writer) for number, finding in enumerate(report.findings, start=1)])
    open_ones = tuple([row for row in rows if row.accepted is None])
    return CoherenceReport(
        plan.id,
        writer.name(plan),
        capitalised(writer.word("stage", plan.stage)),
        report.profile,
        writer.say(level_meaning(data_level(plan))),
        _counts(report, writer),
        tuple(_groups(open_ones, writer)),
        _items(open_ones),
        tuple([row for row in rows if row.accepted is not None]),
        tuple([_untold(each, about, writer) for each in report.cannot_tell]),
        tuple([LaterRow(code, about[code]) for code in report.not_due]),
        tuple([LeftOutRow(each.code, about[each.code], writer.words(each.because)) for each in report.left_out]),
        writer.say(len(report.ran)),
    )


def _items(rows: Iterable[FindingRow]) -> tuple[ItemRow, ...]:
    """Return the parts of the plan that findings are about, in the order of their names."""
    about: dict[str, tuple[Subject, list[FindingRow]]] = {}
    for row in rows:
        for subject_ in row.subjects:
            about.setdefault(subject_.id, (subject_, []))[1].append(row)
    ordered = sorted(about.values(), key=lambda each: (str(each[0].name).casefold(), each[0].id))
    return tuple([ItemRow(subject_, tuple(found)) for subject_, found in ordered])


def _counts(report: Report, writer: Writer) -> tuple[Count, ...]:
    numbers = (
        (Message("do not hold together"), len(report.errors)),
        (Message("weak points"), len(report.warnings)),
        (Message("worth a look"), len(report.infos)),
        (Message("accepted"), len(report.waived)),
        (Message("could not be told"), len(report.cannot_tell)),
        (Message("not due yet"), len(report.not_due)),
    )
    return tuple([Count(writer.say(label), writer.say(number)) for label, number in numbers])


def _groups(rows: tuple[FindingRow, ...], writer: Writer) -> Iterator[FindingGroup]:
    for severity in SEVERITIES:
        found = tuple([row for row in rows if row.severity == severity])
        if found:
            yield FindingGroup(severity, writer.say(_title(severity)), found)


def _title(severity: Severity) -> Message:
    match severity:
        case "error":
            return Message("What does not hold together")
        case "warning":
            return Message("What is still weak")
        case "info":
            return Message("What is worth a look")
        case _:
            assert_never(severity)


def _row(number: int, finding: Finding, report: Report, writer: Writer) -> FindingRow:
    waiver = report.waiver_of(finding)
    doubt = doubt_word(finding.certainty)
    sources = next((rule.sources for rule in report.rules if rule.code == finding.code), ())
    return FindingRow(
        f"finding:{number}",
        finding.code,
        finding.name,
        finding.severity,
        capitalised(writer.say(finding.message)),
        tuple([Subject(each, subject(each, writer)) for each in finding.subjects]),
        proof(finding, writer),
        tuple([capitalised(writer.say(fix)) for fix in finding.fixes]),
        tuple([SOURCES[key] for key in sources]),
        None if doubt is None else writer.say(doubt),
        report.is_known(finding),
        None if waiver is None else waiver_row(waiver, writer),
    )


def _untold(untold: Untold, about: Mapping[str, str], writer: Writer) -> UntoldRow:
    judged = Message("{judged} of {of}", judged=untold.judged, of=untold.of)
    needs = tuple([writer.say(needed(each)) for each in untold.needs])
    return UntoldRow(untold.code, about[untold.code], writer.say(judged), writer.say(needs))
