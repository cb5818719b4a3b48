"""``rri-planner portfolio``: the plans of a folder, checked one by one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._faults import line
from rri_planner.cli._parameters import day_option, option, path_argument
from rri_planner.cli._progress import counting
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message

if TYPE_CHECKING:
    from rri_planner.portfolio import Checked


@spoken(
    "portfolio",
    Message(
        "Check all plans of a folder: a line for each, in the order of their names. A plan that cannot be read is "
        "reported and does not stop the rest."
    ),
    "rri-planner portfolio our-regions",
    "rri-planner portfolio our-regions --jobs 4 --format json",
)
@path_argument("folder", "FOLDER")
@option("--jobs", type=click.IntRange(1), default=1, metavar="N", about=Message("How many processes share the work."))
@option(
    "--format", type=click.Choice(["text", "json"]), default="text", about=Message("For people, or one JSON a line.")
)
@day_option
@pass_voice
def command(voice: Voice, *, folder: Path, jobs: int, format: str, today: date) -> None:
    """Check all plans of a folder."""
    from rri_planner.portfolio import Portfolio

    unread = 0
    with _executor(jobs) as executor, counting(voice) as progress:
        for each in Portfolio(folder).check(today=today, executor=executor, progress=progress):
            click.echo(_json(each, voice.language) if format == "json" else _line(each, voice))
            unread += each.error is not None
    if unread:
        click.get_current_context().exit(1)


@contextmanager
def _executor(jobs: int) -> Iterator[Executor | None]:
    if jobs == 1:
        yield None
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield pool


def _line(each: Checked, voice: Voice) -> str:
    report = each.report
    if report is None:
        problems = () if each.error is None else each.error.problems
        return "\n  ".join((f"{each.id}:", *(line(problem, voice) for problem in problems)))
    counts = Message(
        "errors {errors}, warnings {warnings}, worth a look {infos}, accepted {accepted}, could not be told {untold}",
        errors=len(report.errors),
        warnings=len(report.warnings),
        infos=len(report.infos),
        accepted=len(report.waived),
        untold=len(report.cannot_tell),
    )
    return f"{each.id}: {voice.say(counts)}"


def _json(each: Checked, language: str) -> str:
    found: dict[str, Any] = {"id": each.id, "error": None if each.error is None else str(each.error)}
    found["report"] = None if each.report is None else each.report.to_dict(language)
    return json.dumps(found, ensure_ascii=False, sort_keys=True)
