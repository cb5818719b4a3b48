"""``rri-planner show``: the tree of a plan, or one item with the chains it stands in."""

from __future__ import annotations

from pathlib import Path

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._item_page import item_page
from rri_planner.cli._parameters import path_argument
from rri_planner.cli._plan_tree import plan_tree
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "show",
    Message(
        "Show a plan as a tree, or one item of it. The tree has the vision, the goals that serve it, the pathways "
        "and the actions. With an ID: all about that item, what it leads to and where it comes from."
    ),
    "rri-planner show my-plan.yaml",
    "rri-planner show my-plan.yaml a-courses",
)
@path_argument("plan", "PLAN")
@click.argument("id", required=False, metavar="[ID]")
@pass_voice
def command(voice: Voice, *, plan: Path, id: str | None) -> None:
    """Show a plan or an item of it."""
    loaded = read_plan(plan, voice)
    lines = plan_tree(loaded, voice.language) if id is None else item_page(loaded, loaded[id], voice.language)
    for line in lines:
        click.echo(line)
