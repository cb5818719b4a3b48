"""From a plan to a document."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve, frozen
from jinja2 import Template

from rri_planner.errors import BadTemplate, Message, Place, Problem
from rri_planner.graph import PlanGraph
from rri_planner.language import direction
from rri_planner.model import PartialDate, Plan, garbage_left_alone
from rri_planner.render._blocks import check_blocks
from rri_planner.render._document import Document
from rri_planner.render._environment import environment
from rri_planner.render._fallbacks import fallbacks
from rri_planner.render._html import as_html
from rri_planner.render._kinds import DOCUMENTS, FORMATS, DocumentKind, Format
from rri_planner.render._known_words import document_language, known_word
from rri_planner.render._markdown import as_markdown, with_single_blank_lines
from rri_planner.render._paper.setting import Setting
from rri_planner.render._template_errors import TooLongError, template_errors
from rri_planner.render._theme import OURS, Theme
from rri_planner.render._views.action_plan import action_plan, anchored
from rri_planner.render._writer import Writer

if TYPE_CHECKING:
    from rri_planner.coherence import Report

PathLike: TypeAlias = str | os.PathLike[str]
_PIECES = 10_000
_LONGEST = 50_000_000
_LONGEST_ITEM = 50_000
_MARKDOWN = ".md"
_FILLED = {"docx": ".docx", "pdf": ".typ"}  # templates that are no HTML, by format


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
    theme: Theme = OURS,
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
        view = {**_view(kind, plan, writer, today=today, report=report), "document": _head(kind, form, writer, today)}
        folders, name, own = _template(kind, form, templates)
        text = _filled(name, writer, view, folders)
        setting = evolve(_setting(kind, writer, theme), folders=folders, own=own, view=view)
        content = with_single_blank_lines(text) if name.endswith(_MARKDOWN) else form.finish(text, setting)
    return Document(kind.name, content, form.name, written, fallbacks(plan, written, writer.fallen_back))


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


def _filled(name: str, writer: Writer, context: Mapping[str, object], folders: tuple[Path, ...]) -> str:
    write = as_markdown if name.endswith(_MARKDOWN) else as_html
    sandbox = environment(write, writer.language, folders)
    with template_errors(sandbox, name):
        if folders:
            check_blocks(sandbox, name)
        return _text(sandbox.get_template(name), context, _LONGEST + _LONGEST_ITEM * len(writer.plan))


def _setting(kind: DocumentKind, writer: Writer, theme: Theme) -> Setting:
    plan = writer.plan
    return Setting(
        kind.name,
        writer.say(kind.title),
        writer.name(plan).text,
        writer.language,
        direction(writer.language),
        kind.audience,
        region="" if plan.region is None or plan.region.name is None else writer.text(plan.region.name).text,
        date=_day(plan),
        theme=theme,
    )


def _day(plan: Plan) -> dt.date | None:
    """Return the day that files of the plan bear: when it was issued, else when it begins."""
    known = (plan.issued, None if plan.period is None else plan.period.start)
    return next((each.earliest for each in known if each is not None), None)


def _template(
    kind: DocumentKind, form: Format, templates: PathLike | Iterable[PathLike] | None
) -> tuple[tuple[Path, ...], str, Path | None]:
    """Return the folders to search, the name to search for, and the file to fill where the format fills files."""
    paths = () if templates is None else (templates,) if isinstance(templates, str | os.PathLike) else tuple(templates)
    folders, asked, own = [], None, None
    for path in map(Path, paths):
        if not path.exists():
            raise BadTemplate(Problem(Message("there is no such file or folder of templates"), place=Place(str(path))))
        folders.append(path.parent if path.is_file() else path)
        if path.is_file() and path.suffix == _FILLED.get(form.name):
            own = path
        elif path.is_file():
            asked = path.name
    markdown = f"{kind.name}{_MARKDOWN}"
    is_markdown = form.name == "markdown" and any((folder / markdown).is_file() for folder in folders)
    return tuple(folders), asked or (markdown if is_markdown else f"{kind.name}.html"), own


def _text(template: Template, context: Mapping[str, object], longest: int) -> str:
    """Return what a template writes; stop where it is longer than any document of this plan can be."""
    stream, pieces, size = template.generate(context), [], 0
    while some := list(islice(stream, _PIECES)):
        pieces.append("".join(some))
        size += len(pieces[-1])
        if size > longest:
            raise TooLongError
    return "".join(pieces)
