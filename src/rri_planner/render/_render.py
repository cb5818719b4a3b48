"""From a plan to a document."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import frozen
from jinja2 import Template

from rri_planner.errors import BadTemplate, Message, Place, Problem
from rri_planner.graph import PlanGraph
from rri_planner.language import direction
from rri_planner.model import PartialDate, Plan, garbage_left_alone
from rri_planner.render._blocks import check_blocks
from rri_planner.render._document import Document
from rri_planner.render._environment import environment
from rri_planner.render._fallbacks import fallbacks
from rri_planner.render._kinds import DOCUMENTS, FORMATS, DocumentKind, Format
from rri_planner.render._known_words import document_language, known_word
from rri_planner.render._template_errors import TooLongError, template_errors
from rri_planner.render._views.action_plan import action_plan, anchored
from rri_planner.render._writer import Writer

if TYPE_CHECKING:
    from rri_planner.coherence import Report

PathLike: TypeAlias = str | os.PathLike[str]
_PIECES = 10_000
_LONGEST = 50_000_000
_LONGEST_ITEM = 50_000


@frozen
class Head:
    """What a template knows of the document itself; ``marks`` explain the texts that are in another language."""

    name: str
    title: str
    audience: str
    language: str
    direction: str
    format: str
    today: str | None
    marks: Mapping[str, str]


def render(  # noqa: PLR0913  # what a document is made from, each by its name
    plan: Plan,
    document: str = "action-plan",
    *,
    format: str = "html",  # the word of the command line and of `Document`
    language: str | None = None,
    templates: PathLike | Iterable[PathLike] | None = None,
    today: dt.date | str | None = None,
    report: Report | None = None,
) -> Document:
    """Return a document of a plan.

    `document` is one of `DOCUMENTS`, `format` one of `FORMATS`, `language` one of sv, de, fr, en; without one
    it is the plan's original language, or English where that is none of these. `templates` are folders that
    are searched before our own templates, the first one first; a file among them is used as the template.
    An action plan lists open points only where a `report` is handed in; the coherence report is computed
    where there is none. Raises `UnknownWord` for a document, format or language that does not exist and
    `BadTemplate`, with file and line, for a template that cannot be used.

    >>> from rri_planner.model import Goal, Plan
    >>> plan = Plan(languages=["sv"], goals=[Goal(id="g-skills", title="Fler kan det digitala")])
    >>> "Fler kan det digitala" in render(plan, format="markdown").text
    True
    """
    kind = DOCUMENTS[known_word(document, tuple(DOCUMENTS), Message("a document"))]
    form = FORMATS[known_word(format, tuple(FORMATS), Message("a format of documents"))]
    written = document_language(plan, language)
    writer = Writer(plan, written, anchored(plan) if kind.name == "action-plan" else frozenset())
    with garbage_left_alone():
        view = _view(kind, plan, writer, today=today, report=report)
        text = _filled(kind, form, writer, {**view, "document": _head(kind, form, writer, today)}, templates)
    return Document(kind.name, text, form.name, written, fallbacks(plan, written, writer.fallen_back))


def _view(
    kind: DocumentKind, plan: Plan, writer: Writer, *, today: dt.date | str | None, report: Report | None
) -> dict[str, Any]:
    if kind.name == "coherence":
        from rri_planner.coherence import check
        from rri_planner.render._views.coherence import coherence_report

        return {"report": coherence_report(check(plan, today=today) if report is None else report, writer)}
    return {"plan": action_plan(PlanGraph(plan), writer, report)}


def _head(kind: DocumentKind, form: Format, writer: Writer, today: dt.date | str | None) -> Head:
    return Head(
        kind.name,
        writer.say(kind.title),
        kind.audience,
        writer.language,
        direction(writer.language),
        form.name,
        None if today is None else writer.say(PartialDate.parse(str(today))),
        writer.marks,
    )


def _filled(
    kind: DocumentKind,
    form: Format,
    writer: Writer,
    context: Mapping[str, object],
    templates: PathLike | Iterable[PathLike] | None,
) -> str:
    folders, name = _template(f"{kind.name}.{form.suffix}", templates)
    sandbox = environment(form.write, writer.language, folders)
    with template_errors(sandbox, name):
        if folders:
            check_blocks(sandbox, name)
        text = _text(sandbox.get_template(name), context, _LONGEST + _LONGEST_ITEM * len(writer.plan))
    return form.finish(text)


def _template(usual: str, templates: PathLike | Iterable[PathLike] | None) -> tuple[tuple[Path, ...], str]:
    """Return the folders to search and the name to search for."""
    if templates is None:
        return (), usual
    paths = (templates,) if isinstance(templates, str | os.PathLike) else tuple(templates)
    folders, name = [], usual
    for path in map(Path, paths):
        if not path.exists():
            raise BadTemplate(Problem(Message("there is no such file or folder of templates"), place=Place(str(path))))
        if path.is_file():
            name = path.name
        folders.append(path.parent if path.is_file() else path)
    return tuple(folders), name


def _text(template: Template, context: Mapping[str, object], longest: int) -> str:
    """Return what a template writes; stop where it is longer than any document of this plan can be."""
    stream, pieces, size = template.generate(context), [], 0
    while some := list(islice(stream, _PIECES)):
        pieces.append("".join(some))
        size += len(pieces[-1])
        if size > longest:
            raise TooLongError
    return "".join(pieces)
