"""``rri-planner graph``: the map of a plan and its other figures, as pictures or for other programs to draw."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rri_planner.cli._command import spoken
from rri_planner.cli._output import keep_apart, put_out
from rri_planner.cli._parameters import day_option, option, output_option, path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message, UnknownWord, nearest

_PICTURE, _USUAL = "svg", "mermaid"


@spoken(
    "graph",
    Message("Write the map of a plan, or another figure. The map shows what serves what and what waits for what."),
    "rri-planner graph my-plan.yaml --format svg --output map.svg",
    "rri-planner graph my-plan.yaml --figure roadmap --output roadmap.svg",
    "rri-planner graph my-plan.yaml --format graphml --output map.graphml",
)
@path_argument("plan", "PLAN")
@option(
    "--format",
    metavar="FORMAT",
    about=Message("svg, a picture; or mermaid, dot, graphml or json, for other programs. Default: mermaid."),
)
@option(
    "--figure",
    metavar="FIGURE",
    about=Message("The picture: map, roadmap, coverage, funnel, indicator, pathways or influence. Default: the map."),
)
@option("--of", metavar="ID", about=Message("The one item that the picture is to show, such as a goal."))
@option("--matrix", metavar="NAME", about=Message("Which table the figure coverage shows. Default: rri-actions."))
@option("--language", metavar="LANGUAGE", about=Message("The language of the labels. Default: that of the plan."))
@day_option
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    plan: Path,
    format: str | None,
    figure: str | None,
    of: str | None,
    matrix: str | None,
    language: str | None,
    today: date,
    output: Path | None,
) -> None:
    """Write the map of a plan, or another figure."""
    from rri_planner.render import DRAWINGS, draw
    from rri_planner.render import figure as draw_figure

    pictured = any(each is not None for each in (figure, of, matrix))
    notation = format or (_PICTURE if pictured else _USUAL)
    if notation not in (known := (*DRAWINGS, _PICTURE)):
        raise UnknownWord(Message("a notation for maps"), notation, known, nearest(notation, known))
    if pictured and notation != _PICTURE:
        raise BadUsage(Message("a figure, an item or a table can be chosen for pictures only; leave out --format"))
    loaded = read_plan(plan, voice)
    keep_apart(plan, output)
    if notation != _PICTURE:
        put_out(draw(loaded, notation, language=language), output, voice)
        return
    made = draw_figure(loaded, figure or "map", language=language, today=today, of=of, matrix=matrix)
    for note in made.notes:
        voice.remark(Message("{text}", text=note))
    put_out(made.svg, output, voice)
