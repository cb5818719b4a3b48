"""``rri-planner table``: any collection, analysis or check of a plan as rows and columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import click
from attrs import field, frozen

from rri_planner.cli._command import spoken
from rri_planner.cli._kinds import KINDS
from rri_planner.cli._output import SCREEN, keep_apart, put_out
from rri_planner.cli._parameters import choice, day_option, option, output_option, path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message, UnknownWord, nearest

if TYPE_CHECKING:
    from rri_planner.model import Plan

Form: TypeAlias = Literal["csv", "jsonl", "xlsx"]
_FORMS: tuple[Form, ...] = ("csv", "jsonl", "xlsx")
_CHECK = "check"


@spoken(
    "table",
    Message(
        "Write a table for a spreadsheet or a statistics program. TABLE is a collection (actions), the records inside "
        "one (indicators.observations), a question of analyse (schedule), or check for the findings."
    ),
    "rri-planner table my-plan.yaml actions --output actions.csv",
    "rri-planner table my-plan.yaml indicators.observations --public --format jsonl",
    "rri-planner table my-plan.yaml schedule --format xlsx --output schedule.xlsx",
)
@path_argument("plan", "PLAN")
@click.argument("table", metavar="TABLE")
@choice("--format", words=_FORMS, about=Message("csv, jsonl or xlsx. Default: as the output ends, else csv."))
@option(
    "--public",
    is_flag=True,
    about=Message("Leave out what is about persons, small counts of people and what is not decided yet."),
)
@option("--language", metavar="LANGUAGE", about=Message("One wording of each text, in this language. Default: all."))
@option("--bom", is_flag=True, about=Message("Mark a CSV file as UTF-8, so that Excel shows its letters right."))
@day_option
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    plan: Path,
    table: str,
    format: Form | None,
    public: bool,
    language: str | None,
    bom: bool,
    today: date,
    output: Path | None,
) -> None:
    """Write a table."""
    from rri_planner.formats import TABLES, dump_rows

    known = (*TABLES, *KINDS, _CHECK)
    if table not in known:
        raise UnknownWord(Message("a table of a plan"), table, known, nearest(table, known))
    form = format or _told(output)
    if form == "xlsx" and (output is None or output == SCREEN):
        raise BadUsage(Message("a sheet cannot be shown on the screen; name a file: --output FILE.xlsx"))
    if public and table == _CHECK:
        raise BadUsage(Message("findings are for those who write the plan; --public means nothing for check"))
    loaded = read_plan(plan, voice)
    keep_apart(plan, output)
    asked = _Asked(table, public=public, language=language, spoken=voice.language, today=today)
    made = dump_rows(asked.rows(loaded), form, bom=bom)
    put_out(made if form == "xlsx" or output not in {None, SCREEN} else made.decode(), output, voice)


@frozen
class _Asked:
    """Which table is wanted, and how."""

    table: str
    public: bool = field(kw_only=True)
    language: str | None = field(kw_only=True)
    spoken: str = field(kw_only=True)
    today: date = field(kw_only=True)

    def rows(self, plan: Plan) -> Sequence[Mapping[str, Any]]:
        """Return the rows of the table."""
        from rri_planner import analysis, check, formats

        if self.table in formats.TABLES:
            return formats.rows(plan, self.table, public=self.public, language=self.language)
        if self.table == _CHECK:
            return check(plan, today=self.today).to_rows(self.language or self.spoken)
        given = {"today": self.today} if "today" in KINDS[self.table].options else {}
        answer = getattr(analysis, self.table)(analysis.public(plan) if self.public else plan, **given)
        rows: Sequence[Mapping[str, Any]] = answer.to_rows()
        return rows


def _told(output: Path | None) -> Form:
    """Return the format that the name of the output tells."""
    return next((form for form in _FORMS if output is not None and output.suffix.lower() == f".{form}"), "csv")
