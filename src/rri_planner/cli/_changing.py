"""Carrying a change into the user's own files, or showing what it would be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rri_planner.cli._parameters import option
from rri_planner.cli._voice import Voice
from rri_planner.errors import Message

if TYPE_CHECKING:
    from rri_planner.model import Plan

_AROUND = 3

dry_run_option = option(
    "--dry-run", is_flag=True, about=Message("Only show which lines would change (- old, + new); write nothing.")
)


def put_change(place: Path, old: Plan, new: Plan, voice: Voice, *, dry_run: bool) -> None:
    """Write what changes from `old`, which stands at this place, to `new`; every other line stays as it is."""
    from rri_planner.formats import edited, save_edited

    texts = edited(place, old, new)
    if not texts:
        voice.tell(Message("Nothing changes: the plan says so already."))
    elif dry_run:
        show_change(texts, voice)
    else:
        save_edited(texts)
        for path in sorted(texts):
            voice.tell(Message("Changed: {path}", path=str(path)))


def show_change(texts: Mapping[Path, str | None], voice: Voice) -> None:
    """Write which lines of which files would change."""
    from rri_planner.formats import text_in

    for path in sorted(texts):
        for line in changed_lines(text_in(path).splitlines(), (texts[path] or "").splitlines(), str(path)):
            click.echo(line)
    voice.remark(Message("Nothing is written; without --dry-run it would be."))


def changed_lines(old: Sequence[str], new: Sequence[str], name: str) -> Iterator[str]:
    """Yield the lines that differ, with three around them, as a unified difference.

    Only what lies between the first and the last line that differ is compared, so that long files take no time.
    """
    same = max(_common(old, new) - _AROUND, 0)
    rest_old, rest_new = old[same:], new[same:]
    tail = max(_common(rest_old[::-1], rest_new[::-1]) - _AROUND, 0)
    matcher = SequenceMatcher(None, rest_old[: len(rest_old) - tail], rest_new[: len(rest_new) - tail], autojunk=False)
    yield f"--- {name}"
    yield f"+++ {name}"
    for group in matcher.get_grouped_opcodes(_AROUND):
        _, first, _, first_new, _ = group[0]
        _, _, last, _, last_new = group[-1]
        yield f"@@ -{same + first + 1},{last - first} +{same + first_new + 1},{last_new - first_new} @@"
        for operation, begin, end, begin_new, end_new in group:
            if operation == "equal":
                yield from (f" {line}" for line in rest_old[begin:end])
            else:
                yield from (f"-{line}" for line in rest_old[begin:end])
                yield from (f"+{line}" for line in rest_new[begin_new:end_new])


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
