"""From a plan to a document."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve
from jinja2 import Template

from rri_planner.errors import BadUsage, Message
from rri_planner.graph import PlanGraph
from rri_planner.language import direction, speaking
from rri_planner.model import PartialDate, Plan, garbage_left_alone
from rri_planner.render._blocks import check_blocks
from rri_planner.render._chosen_template import PathLike, chosen_template
from rri_planner.render._document import Document
from rri_planner.render._environment import environment
from rri_planner.render._fallbacks import fallbacks
from rri_planner.render._head import head
from rri_planner.render._house_style import PLAIN, HouseStyle
from rri_planner.render._html import as_html
from rri_planner.render._kinds import DOCUMENTS, FORMATS, DocumentKind
from rri_planner.render._known_words import document_language, known_word
from rri_planner.render._makers import MAKERS
from rri_planner.render._markdown import as_markdown, with_single_blank_lines
from rri_planner.render._paper.setting import Setting
from rri_planner.render._template_errors import TooLongError, template_errors
from rri_planner.render._theme import Theme
from rri_planner.render._views.action_plan import anchored
from rri_planner.render._views.look import palette_of
from rri_planner.render._wanted import Wanted, published
from rri_planner.render._writer import Writer

if TYPE_CHECKING:
    from rri_planner.analysis import RatesLike
    from rri_planner.coherence import Report

_NO_EDITIONS: Mapping[str, str] = MappingProxyType({})
_PIECES = 10_000
_LONGEST = 50_000_000
_LONGEST_ITEM = 50_000
_MARKDOWN = ".md"


def render(  # noqa: PLR0913  # what a document is made from, each by its name
    plan: Plan,
    document: str = "action-plan",
    *,
    format: str = "html",  # the word of the command line and of `Document`
    language: str | None = None,
    templates: PathLike | Iterable[PathLike] | None = None,
    today: dt.date | str | None = None,
    report: Report | None = None,
    theme: Theme | None = None,
    style: HouseStyle = PLAIN,
    of: str | None = None,
    since: dt.date | str | None = None,
    base_url: str | None = None,
    statuses: Collection[str] = (),
    editions: Mapping[str, str] = _NO_EDITIONS,
    beside: Iterable[Plan] = (),
    rates: RatesLike | None = None,
) -> Document:
    """Return a document of a plan.

    `document` is one of `DOCUMENTS`, `format` one of `FORMATS`, `language` one of sv, de, fr, en or of the
    `style`; without one it is the plan's original language, or English where that is none of these. `templates` are
    folders that are searched before our own templates, the first one first; a file among them is used as the template.
    `style` is what the region keeps beside its plan (`rri_planner.house_style`): its templates are searched after
    `templates`, its theme counts where there is no other `theme`.
    An action plan lists open points only where a `report` is handed in; the coherence report is computed
    where there is none.

    `of` is the id of an event, a stakeholder or a strand of the helix to which answers are written, `since` the day
    to which a progress report looks back, `base_url` the address of the action plan on the web, to which the codes of
    action cards lead. A public document leaves out the actions that are an idea or a measure, on which nobody has
    decided, but for those whose status is among `statuses`. `editions` are addresses of the same document in other
    languages, by language, to which an HTML page leads. A comparison sets the plan `beside` others, in this order, and
    adds up money of several currencies only by `rates` as those of `rri_planner.compare`.

    Raises `UnknownWord` for a document, format or language that does not exist and
    `BadTemplate`, with file and line, for a template that cannot be used.

    >>> from rri_planner.model import Goal, Plan
    >>> plan = Plan(languages=["sv"], goals=[Goal(id="g-skills", title="Fler kan det digitala")])
    >>> "Fler kan det digitala" in render(plan, format="markdown").text
    True
    """
    kind = DOCUMENTS[known_word(document, tuple(DOCUMENTS), Message("a document"))]
    form = FORMATS[known_word(format, tuple(FORMATS), Message("a format of documents"))]
    with speaking(style.languages), garbage_left_alone():
        written = document_language(plan, language)
        shown = published(plan, statuses) if kind.audience == "public" else plan
        hidden = frozenset({item.id for item in plan} - {item.id for item in shown})
        looking_back = None if since is None else PartialDate.parse(str(since))
        others = tuple(published(each, statuses) for each in beside)
        wanted = Wanted(_date(today), report, of, looking_back, base_url, hidden, others or None, rates)
        _refuse_untaken(kind, wanted)
        theme = theme or style.theme
        anchors = anchored(shown) if kind.name == "action-plan" else frozenset[str]()
        writer = Writer(shown, written, anchors, palette_of(theme))
        made = MAKERS[kind.name](PlanGraph(shown), writer, wanted)
        view = {**made, "document": head(kind, form.name, writer, theme, today=today, editions=editions)}
        folders, name, own = chosen_template(kind, form, (*_listed(templates), *style.templates))
        text = _filled(name, writer, view, folders)
        setting = evolve(_setting(kind, writer, theme, others), folders=folders, own=own, view=view)
        content = with_single_blank_lines(text) if name.endswith(_MARKDOWN) else form.finish(text, setting)
        elsewhere = [found for each in (plan, *others) for found in fallbacks(each, written, writer.fallen_back)]
        return Document(kind.name, content, form.name, written, tuple(elsewhere))


def _listed(paths: PathLike | Iterable[PathLike] | None) -> Iterable[PathLike]:
    if paths is None:
        return ()
    return (paths,) if isinstance(paths, str | os.PathLike) else paths


def _date(today: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(today) if isinstance(today, str) else today


def _refuse_untaken(kind: DocumentKind, wanted: Wanted) -> None:
    """Refuse an argument that this document would pass over in silence."""
    for name in ("of", "since", "base_url", "beside", "rates"):
        if getattr(wanted, name) is not None and name not in kind.takes:
            takers = ", ".join(each.name for each in DOCUMENTS.values() if name in each.takes)
            message = Message(
                'the document "{document}" takes no "{name}"; this does: {takers}',
                document=kind.name, name=name, takers=takers,
            )  # fmt: skip
            raise BadUsage(message)


def _filled(name: str, writer: Writer, context: Mapping[str, object], folders: tuple[Path, ...]) -> str:
    write = as_markdown if name.endswith(_MARKDOWN) else as_html
    sandbox = environment(write, writer.language, folders)
    with template_errors(sandbox, name):
        if folders:
            check_blocks(sandbox, name)
        return _text(sandbox.get_template(name), context, _LONGEST + _LONGEST_ITEM * len(writer.plan))


def _setting(kind: DocumentKind, writer: Writer, theme: Theme, others: tuple[Plan, ...]) -> Setting:
    plan, names = writer.plan, tuple[str, ...]()
    if others:
        from rri_planner.render._views.told import region_names

        names = region_names((plan, *others), writer)
    return Setting(
        kind.name,
        writer.say(kind.title),
        writer.say(names) if names else writer.name(plan).text,
        writer.language,
        direction(writer.language),
        kind.audience,
        region="" if names or plan.region is None or plan.region.name is None else writer.text(plan.region.name).text,
        date=_day(plan),
        theme=theme,
    )


def _day(plan: Plan) -> dt.date | None:
    """Return the day that files of the plan bear: when it was issued, else when it begins."""
    known = (plan.issued, None if plan.period is None else plan.period.start)
    return next((each.earliest for each in known if each is not None), None)


def _text(template: Template, context: Mapping[str, object], longest: int) -> str:
    """Return what a template writes; stop where it is longer than any document of this plan can be."""
    stream, pieces, size = template.generate(context), [], 0
    while some := list(islice(stream, _PIECES)):
        pieces.append("".join(some))
        size += len(pieces[-1])
        if size > longest:
            raise TooLongError
    return "".join(pieces)
