"""All that is wrong with the templates of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rri_planner.errors import BadTemplate, BadUsage, Problem
from rri_planner.model import Plan
from rri_planner.render._blocks import unknown_blocks
from rri_planner.render._environment import environment
from rri_planner.render._html import as_html
from rri_planner.render._lenient import gathering
from rri_planner.render._render import render
from rri_planner.render._template_errors import template_errors, unknown_name


def template_mistakes(
    plan: Plan, document: str, *, format: str, folder: Path, asked: Mapping[str, Any]
) -> tuple[Problem, ...]:
    """Return what is wrong with the templates of a folder where they make this document of this plan.

    `asked` are further arguments of `render`. Names that are not there are told all at once; any other mistake ends
    the filling of a template, so that what follows it is not told yet.
    """
    with gathering() as noted:
        try:
            render(plan, document, format=format, templates=folder, **asked)
        except BadTemplate as error:
            stopped = error.problems
        except BadUsage:  # no such document can be made of such a plan
            stopped = ()
        else:
            stopped = ()
    told = [unknown_name(error, place) for error, place in noted]
    return tuple(dict.fromkeys((*_blocks(document, folder), *told, *stopped)))


def _blocks(document: str, folder: Path) -> Iterator[Problem]:
    found, name = environment(as_html, "en", (folder,)), f"{document}.html"
    try:
        with template_errors(found, name):
            yield from unknown_blocks(found, name)
    except BadTemplate as error:
        yield from error.problems
