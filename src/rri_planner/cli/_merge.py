"""``rri-planner merge``: two people's copies of one plan as one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from rri_planner.cli._changing import dry_run_option, put_change
from rri_planner.cli._command import spoken
from rri_planner.cli._output import write_files
from rri_planner.cli._parameters import choice, path_argument, path_option
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message

if TYPE_CHECKING:
    from rri_planner.model import Plan

_TEXT = frozenset({".yaml", ".yml"})
_UNRESOLVED = 1


@spoken(
    "merge",
    Message(
        "Join two copies of a plan, OURS and THEIRS, that two people have changed since BASE. What only one of them "
        "has changed is taken over. Where both have changed the same place differently, nothing is written: the "
        "places are listed, and the command ends with 1."
    ),
    "rri-planner merge base.yaml ours.yaml theirs.yaml --output joined.yaml",
    "rri-planner merge base ours theirs --prefer ours --output ours",
)
@path_argument("base", "BASE")
@path_argument("ours", "OURS")
@path_argument("theirs", "THEIRS")
@path_option(
    "-o",
    "--output",
    required=True,
    metavar="PATH",
    about=Message("Where to write the plan; may be OURS itself. The notes of OURS stay. Always needed."),
)
@choice("--prefer", words=("ours", "theirs"), about=Message("Whose words count where both have changed a place."))
@dry_run_option
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    base: Path,
    ours: Path,
    theirs: Path,
    output: Path,
    prefer: Literal["ours", "theirs"] | None,
    dry_run: bool,
) -> int:
    """Join two copies of a plan."""
    from rri_planner.analysis import merge

    if output.exists() and not output.samefile(ours):
        raise BadUsage(Message('"{path}" is there already; choose another place, or OURS', path=str(output)))
    before, mine, other = (read_plan(path, voice) for path in (base, ours, theirs))
    joined = merge(before, mine, other, prefer=prefer)
    for each in joined.conflicts:
        voice.tell(Message("{place}: {said}", place=".".join(each.place), said=each.sentence))
    voice.remark(joined.sentence)
    if joined.plan is None:
        voice.remark(Message("Nothing is written. Change one of the copies, or say whose words count: --prefer"))
        return _UNRESOLVED
    if dry_run or output.exists():
        put_change(ours, mine, joined.plan, voice, dry_run=dry_run)
    else:
        _write(joined.plan, output, ours, mine)
        voice.tell(Message("Written: {path}", path=str(output)))
    return 0


def _write(joined: Plan, output: Path, ours: Path, mine: Plan) -> None:
    """Write the plan to a new place, with the notes of our copy where both are single YAML files."""
    from rri_planner.formats import edited, save, text_in

    if {ours.suffix.lower(), output.suffix.lower()} <= _TEXT and ours.is_file():
        write_files({output: edited(ours, mine, joined).get(ours) or text_in(ours)})
    else:
        save(joined, output)
