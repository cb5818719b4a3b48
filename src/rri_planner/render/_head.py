"""What a template knows of the document itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from attrs import frozen

from rri_planner.language import direction
from rri_planner.model import PartialDate
from rri_planner.render._editions import Edition, edition_list
from rri_planner.render._kinds import DocumentKind
from rri_planner.render._own_templates import VIEWS_VERSION
from rri_planner.render._page_script import PageScript, page_script
from rri_planner.render._theme import Theme
from rri_planner.render._views.look import Look, look
from rri_planner.render._writer import Writer


@frozen
class Head:
    """What a template knows of the document itself.

    ``marks`` explain the texts that are in another language, ``editions`` are the same document in other languages,
    ``script`` is what makes a page one to explore, ``look`` is what the theme of the region adds, ``views`` the version
    of what templates are given.
    """

    name: str
    title: str
    audience: str
    language: str
    direction: str
    format: str
    today: str | None
    marks: Mapping[str, str]
    editions: tuple[Edition, ...]
    script: PageScript | None
    look: Look
    views: int = VIEWS_VERSION


def head(  # noqa: PLR0913  # what is known of a document
    kind: DocumentKind,
    format: str,
    writer: Writer,
    theme: Theme,
    *,
    today: dt.date | str | None,
    editions: Mapping[str, str],
) -> Head:
    """Return what is known of a document whose content has been made: only then are its marks."""
    shown = look(theme, writer)
    return Head(
        kind.name,
        writer.say(kind.title),
        kind.audience,
        writer.language,
        direction(writer.language),
        format,
        None if today is None else writer.say(PartialDate.parse(str(today))),
        writer.marks,
        edition_list(editions, writer.language),
        None if kind.script is None or format != "html" else page_script(kind.script),
        shown,
    )
