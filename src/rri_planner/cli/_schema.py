"""``rri-planner schema``: the JSON Schema by which editors help to write a plan."""

from __future__ import annotations

import json
from pathlib import Path

from rri_planner.cli._command import spoken
from rri_planner.cli._output import put_out
from rri_planner.cli._parameters import LANGUAGES, choice, option, output_option
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "schema",
    Message("Write the JSON Schema of a plan file. An editor that has it completes and checks what you type."),
    "rri-planner schema --output rri-plan.schema.json",
    "rri-planner schema --language sv --collection actions --output actions.schema.json",
)
@choice(
    "--language",
    words=LANGUAGES,
    about=Message("The language of titles and explanations. Default: that of messages."),
)
@option(
    "--collection",
    metavar="COLLECTION",
    about=Message("For a file in the folder of a plan, such as actions. Default: a plan in one file."),
)
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(voice: Voice, *, language: str | None, collection: str | None, output: Path | None) -> None:
    """Write the JSON Schema of a plan file."""
    from rri_planner.formats import json_schema

    schema = json_schema(language=language or voice.language, collection=collection)
    put_out(f"{json.dumps(schema, indent=2, ensure_ascii=False)}\n", output, voice)
