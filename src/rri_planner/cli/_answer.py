"""``rri-planner answer``: what became of something that was said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from rri_planner.cli._changing import dry_run_option, put_change
from rri_planner.cli._command import spoken
from rri_planner.cli._parameters import option, path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message

if TYPE_CHECKING:
    from rri_planner.model import Plan

_OUTCOMES = ("adopted", "merged", "parked", "declined")


@frozen(kw_only=True)
class _Answer:
    """What is said about a contribution, beside what became of it."""

    id: str
    into: tuple[str, ...]
    until: str | None
    because: str | None
    on: str | None

    def given_in(self, plan: Plan, outcome: str) -> Plan:
        """Return the plan with the answer; refuse what does not belong to this outcome, and what is missing."""
        if self.into and outcome not in {"adopted", "merged"}:
            raise BadUsage(Message("--into goes with --adopted and --merged only"))
        if self.until is not None and outcome != "parked":
            raise BadUsage(Message("--until goes with --parked only"))
        match outcome:
            case "adopted":
                return plan.adopting(self.id, into=self.into, because=self.because, on=self.on)
            case "merged":
                return plan.merging(self.id, into=self.into, because=self.because, on=self.on)
            case "declined":
                return plan.declining(self.id, because=self.because, on=self.on)
            case _ if self.until is None:
                raise BadUsage(Message("--parked needs a date: --until DATE"))
            case _:
                return plan.parking(self.id, until=self.until, because=self.because, on=self.on)


@spoken(
    "answer",
    Message(
        "Write into the plan what became of a need, an idea or a comment. Only the lines that say so change; your "
        "notes and everything else stay as they are."
    ),
    'rri-planner answer my-plan.yaml c-12 --declined --because "The law does not allow it"',
    "rri-planner answer my-plan.yaml c-13 --adopted --into a-courses --on 2027-02-01",
    "rri-planner answer my-plan.yaml c-14 --parked --until 2028",
)
@path_argument("plan", "PLAN")
@click.argument("id", metavar="CONTRIBUTION")
@option("--adopted", is_flag=True, about=Message("It became part of the items named by --into."))
@option("--merged", is_flag=True, about=Message("It went into another contribution or item, named by --into."))
@option("--parked", is_flag=True, about=Message("It has to wait until the date given by --until."))
@option("--declined", is_flag=True, about=Message("It is not taken up, for the reason given by --because."))
@option("--into", metavar="ID", multiple=True, about=Message("What it went into; may be given several times."))
@option("--until", metavar="DATE", about=Message("Until when it is parked, such as 2028 or 2028-06-15."))
@option("--because", metavar="TEXT", about=Message("The reason, in words for those who said it."))
@option("--on", metavar="DATE", about=Message("When they were told. Default: the plan does not say."))
@dry_run_option
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    plan: Path,
    id: str,
    adopted: bool,
    merged: bool,
    parked: bool,
    declined: bool,
    into: tuple[str, ...],
    until: str | None,
    because: str | None,
    on: str | None,
    dry_run: bool,
) -> None:
    """Write an answer into the plan."""
    given = [word for word, is_it in zip(_OUTCOMES, (adopted, merged, parked, declined), strict=True) if is_it]
    if len(given) != 1:
        raise BadUsage(Message("say what became of it: one of --adopted, --merged, --parked and --declined"))
    loaded = read_plan(plan, voice)
    answer = _Answer(id=id, into=into, until=until, because=because, on=on)
    put_change(plan, loaded, answer.given_in(loaded, given[0]), voice, dry_run=dry_run)
