"""``rri-planner schema``: the JSON Schema by which editors help to write a plan."""

from __future__ import annotations

import json
from pathlib import Path

from rri_planner.cli._command import spoken
from rri_planner.cli._output import put_out
from rri_planner.cli._parameters import output_option
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "schema",
    Message("Write the JSON Schema of a plan file. An editor that has it completes and checks what you type."),
    "rri-planner schema --output rri-plan.schema.json",
)
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(voice: Voice, *, output: Path | None) -> None:
    """Write the JSON Schema of a plan file."""
    from rri_planner.formats import json_schema

    put_out(f"{json.dumps(json_schema(), indent=2, ensure_ascii=False)}\n", output, voice)
