"""``rri-planner check``: whether a plan holds together."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

from rri_planner.cli._command import spoken
from rri_planner.cli._output import keep_apart, put_out, quoted, write_files
from rri_planner.cli._parameters import choice, day_option, option, output_option, path_argument, path_option
from rri_planner.cli._profile import find_profile
from rri_planner.cli._progress import working
from rri_planner.cli._reading import tell_remarks
from rri_planner.cli._report_text import report_text
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, BadValue, Message, UnreadablePlan

if TYPE_CHECKING:
    from rri_planner.coherence import Baseline, Places, Report
    from rri_planner.formats import Places as FilePlaces
    from rri_planner.model import Plan

Form: TypeAlias = Literal["text", "json", "sarif", "html"]
Level: TypeAlias = Literal["error", "warning", "info", "never"]
_FORMS: tuple[Form, ...] = ("text", "json", "sarif", "html")
_LEVELS: tuple[Level, ...] = ("error", "warning", "info", "never")
_FOUND = 1


@spoken(
    "check",
    Message(
        "Check whether a plan holds together. Says what does not, where, and what helps. The exit code is 1 where "
        "there is something to repair, 2 where the plan cannot be read, else 0."
    ),
    "rri-planner check my-plan.yaml",
    "rri-planner check my-plan --format html --output findings.html",
)
@path_argument("plan", "PLAN")
@option(
    "--profile",
    metavar="PROFILE",
    about=Message("How to check: digiterri, s3-minimum, interreg-europe, draft, or a file in the folder of the plan."),
)
@choice("--format", words=_FORMS, default="text", about=Message("How to write what was found. Default: text."))
@choice(
    "--fail-on",
    words=_LEVELS,
    default="error",
    about=Message("From which severity on the exit code is 1. Default: error."),
)
@path_option("--baseline", about=Message("Findings that are known already; only new ones count for the exit code."))
@path_option("--write-baseline", about=Message("Keep what was found, for --baseline the next time."))
@path_option(
    "--mark-errors",
    about=Message("Where a workbook cannot be read: a copy of it to write, with a comment on each cell that is wrong."),
)
@day_option
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    plan: Path,
    profile: str | None,
    format: Form,
    fail_on: Level,
    baseline: Path | None,
    write_baseline: Path | None,
    mark_errors: Path | None,
    today: date,
    output: Path | None,
) -> int:
    """Check whether a plan holds together."""
    from rri_planner.coherence import Baseline, check

    known = None if baseline is None else _read_baseline(baseline)
    with working(voice, Message("Checking {path}", path=str(plan))):
        loaded, places = _loaded(plan, mark_errors, voice)
        keep_apart(plan, output)
        keep_apart(plan, write_baseline)
        report = check(loaded, today=today, profile=find_profile(profile, loaded, plan), baseline=known)
        written = _written(report, format, voice, places, today)
    tell_remarks(places, voice)
    put_out(written, output, voice)
    if write_baseline is not None:
        put_out(Baseline.of(report).to_json(), write_baseline, voice)
    if format == "text":
        voice.remark(_what_next(report, plan))
    return _exit_code(report, fail_on)


def _loaded(plan: Path, mark_errors: Path | None, voice: Voice) -> tuple[Plan, FilePlaces]:
    """Return the plan with the places in its file; where it cannot be read, mark that in a copy if one is wanted."""
    from rri_planner.formats import format_of, load_with_places, with_comments

    if mark_errors is not None and (plan.is_dir() or format_of(plan).name != "workbook"):
        raise BadUsage(Message("only a workbook (.xlsx) can have its errors marked"))
    try:
        return load_with_places(plan)
    except UnreadablePlan as error:
        if mark_errors is not None:
            keep_apart(plan, mark_errors)
            write_files({mark_errors: with_comments(plan.read_bytes(), error.reasons, language=voice.language)})
            voice.remark(Message("Each is marked with a comment in {path}", path=str(mark_errors)))
        raise


def _read_baseline(path: Path) -> Baseline:
    from rri_planner.coherence import Baseline

    try:
        return Baseline.from_json(path.read_text("utf-8"))
    except (BadValue, UnicodeDecodeError):
        message = Message('"{path}" is not a baseline: a file that check --write-baseline has written', path=str(path))
        raise BadUsage(message) from None


def _written(report: Report, format: Form, voice: Voice, places: Places, today: date) -> str:
    match format:
        case "text":
            return report_text(report, voice, places)
        case "json":
            return report.to_json(voice.language)
        case "sarif":
            log = report.to_sarif(places, language=voice.language)
            return json.dumps(log, indent=2, sort_keys=True, ensure_ascii=False)
        case "html":
            from rri_planner.render import render

            return render(report.plan, "coherence", language=voice.language, today=today, report=report).text
        case _:
            assert_never(format)


def _what_next(report: Report, plan: Path) -> Message:
    if not report.new:
        return Message("What next: {render} writes the document.", render=f"rri-planner render {quoted(plan)}")
    first = report.new[0]
    rule = f"rri-planner rule {first.code}"
    subject = next((each for each in first.subjects if each in report.plan), None)
    if subject is None:
        return Message("What next: {rule} explains the first of them.", rule=rule)
    show = f"rri-planner show {quoted(plan)} {subject}"
    return Message("What next: {rule} explains the first of them, {show} shows what it is about.", rule=rule, show=show)


def _exit_code(report: Report, fail_on: Level) -> int:
    return _FOUND if fail_on != "never" and report.failing(fail_on) else 0
