"""The report of a check on the screen: the same words as everywhere, with colours where the screen has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from rri_planner.cli._voice import Voice
from rri_planner.findings import SEVERITIES, Severity

if TYPE_CHECKING:
    from rri_planner.coherence import Places, Report

_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "blue"}
_CODE = re.compile(r"  ([A-Z]{3}\d{3})(?= )")


def report_text(report: Report, voice: Voice, places: Places | None = None) -> str:
    """Return the report in the user's language; what is no terminal gets it without the colours."""
    return "\n".join(_coloured(report.to_text(voice.language, places=places).splitlines(), report))


def _coloured(lines: list[str], report: Report) -> Iterator[str]:
    """Yield the lines: each heading bold, it and the codes below it in the colour of their severity."""
    found = {finding.severity for finding in report}
    colours = iter([None, *(_COLOURS[severity] for severity in SEVERITIES if severity in found)])
    colour: str | None = None
    for before, line in zip(["", *lines], lines, strict=False):
        code = _CODE.match(line)
        if not before:
            colour = next(colours, None)
            yield click.style(line, bold=True, fg=colour)
        elif code is None:
            yield line
        else:
            yield f"  {click.style(code[1], fg=colour)}{line[code.end() :]}"
