"""``rri-planner graph``: the map of a plan, for other programs to draw."""

from __future__ import annotations

from pathlib import Path

from rri_planner.cli._command import spoken
from rri_planner.cli._output import keep_apart, put_out
from rri_planner.cli._parameters import option, output_option, path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message

_NOT_YET = "svg"


@spoken(
    "graph",
    Message("Write the map of a plan. It shows what serves what, what waits for what, who takes part."),
    "rri-planner graph my-plan.yaml --format mermaid",
    "rri-planner graph my-plan.yaml --format graphml --output map.graphml",
)
@path_argument("plan", "PLAN")
@option(
    "--format", default="mermaid", metavar="FORMAT", about=Message("mermaid, dot, graphml or json. Default: mermaid.")
)
@option("--language", metavar="LANGUAGE", about=Message("The language of the labels. Default: that of the plan."))
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(voice: Voice, *, plan: Path, format: str, language: str | None, output: Path | None) -> None:
    """Write the map of a plan."""
    from rri_planner.render import draw

    if format == _NOT_YET:
        raise BadUsage(Message("pictures in SVG are not there yet; mermaid and dot can be drawn by other programs"))
    loaded = read_plan(plan, voice)
    keep_apart(plan, output)
    put_out(draw(loaded, format, language=language), output, voice)
