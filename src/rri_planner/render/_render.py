"""From a plan to a document."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, frozen
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
from rri_planner.render._kinds import DOCUMENTS, FORMATS, DocumentKind, Format
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


@frozen
class Order:
    """Which document is wanted, and how it is to look."""

    kind: DocumentKind
    form: Format
    language: str | None
    templates: tuple[PathLike, ...]
    theme: Theme
    statuses: Collection[str] = ()
    editions: Mapping[str, str] = _NO_EDITIONS


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
    """Return a document of a plan: one of `DOCUMENTS`, in one of `FORMATS`, in a `language` of ours or of the `style`.

    Without a language it is the plan's original one, or English. `templates` (folders, or a file that is the template)
    come before those of the `style`, which is what lies beside a plan (`rri_planner.house_style`), these before ours;
    so does `theme`. Open points stand in an action plan only with a `report`. Answers are written to `of`: an event, a
    stakeholder, a strand of the helix. Progress looks back to `since`, cards lead to `base_url`, where the plan is on
    the web, a page to its `editions` by language; a comparison sets plans `beside` and adds up currencies by `rates`.
    Only with their `statuses` are undecided actions public. Raises `UnknownWord`, and `BadTemplate` with file and line.

    >>> from rri_planner.model import Goal, Plan
    >>> "Fler kan det" in render(Plan(goals=[Goal(id="g-skills", title="Fler kan det digitala")])).text
    True
    """
    order = Order(*_known(document, format), language, (*_listed(templates), *style.templates), theme or style.theme)
    wanted = Wanted(_date(today), report, of, _past(since), base_url, beside=tuple(beside) or None, rates=rates)
    with speaking(style.languages), garbage_left_alone():
        return _made(plan, evolve(order, statuses=statuses, editions=editions), wanted)


def _known(document: str, format: str) -> tuple[DocumentKind, Format]:
    kind = DOCUMENTS[known_word(document, tuple(DOCUMENTS), Message("a document"))]
    return kind, FORMATS[known_word(format, tuple(FORMATS), Message("a format of documents"))]


def _made(plan: Plan, order: Order, wanted: Wanted) -> Document:
    kind, form = order.kind, order.form
    _refuse_untaken(kind, wanted)
    written = document_language(plan, order.language)
    shown = published(plan, order.statuses) if kind.audience == "public" else plan
    hidden = frozenset({item.id for item in plan} - {item.id for item in shown})
    others = tuple(published(each, order.statuses) for each in wanted.beside or ())
    anchors = anchored(shown) if kind.name == "action-plan" else frozenset[str]()
    writer = Writer(shown, written, anchors, palette_of(order.theme), on_paper=form.on_paper)
    made = MAKERS[kind.name](PlanGraph(shown), writer, evolve(wanted, hidden=hidden, beside=others or None))
    known = head(kind, form.name, writer, order.theme, today=wanted.today, editions=order.editions)
    view = {**made, "document": known}
    folders, name, own = chosen_template(kind, form, order.templates)
    text = _filled(name, writer, view, folders)
    setting = evolve(_setting(kind, writer, order.theme, others), folders=folders, own=own, view=view)
    content = with_single_blank_lines(text) if name.endswith(_MARKDOWN) else form.finish(text, setting)
    elsewhere = [found for each in (plan, *others) for found in fallbacks(each, written, writer.fallen_back)]
    return Document(kind.name, content, form.name, written, tuple(elsewhere))


def _listed(paths: PathLike | Iterable[PathLike] | None) -> Iterable[PathLike]:
    if paths is None:
        return ()
    return (paths,) if isinstance(paths, str | os.PathLike) else paths


def _date(today: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(today) if isinstance(today, str) else today


def _past(since: dt.date | str | None) -> PartialDate | None:
    return None if since is None else PartialDate.parse(str(since))


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
