"""The documents there are, and the formats they come in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.render._html import without_blank_lines
from rri_planner.render._paper.setting import Setting

Audience: TypeAlias = Literal["public", "internal"]


@frozen
class DocumentKind:
    """A document: its title, and for whom it is. What is public never shows data of persons or small groups.

    ``takes`` are the arguments of `render` that only some documents know what to do with, ``script`` is the file among
    the templates that makes the page of this document one to explore.
    """

    name: str
    title: Message
    audience: Audience
    takes: frozenset[str] = frozenset()
    script: str | None = None


@frozen
class Format:
    """A format: how its files end, and how a document is made of the HTML that its template wrote.

    ``on_paper`` tells that it comes in pages.
    """

    name: str
    suffix: str
    finish: Callable[[str, Setting], str | bytes]
    on_paper: bool = False


DOCUMENTS: Mapping[str, DocumentKind] = MappingProxyType(
    {
        each.name: each
        for each in (
            DocumentKind("action-plan", Message("Action plan"), "public", script="explore.js"),
            DocumentKind("one-page", Message("The plan on one page"), "public"),
            DocumentKind("answers", Message("What became of what you told us"), "public", frozenset({"of"})),
            DocumentKind("action-cards", Message("Action cards"), "internal", frozenset({"base_url"})),
            DocumentKind("workshop", Message("Workshop sheets"), "internal", frozenset({"of"})),
            DocumentKind("roadmap", Message("Roadmap"), "public"),
            DocumentKind("progress", Message("Progress report"), "internal", frozenset({"since"})),
            DocumentKind("coherence", Message("Coherence report"), "internal"),
            DocumentKind("comparison", Message("Regions side by side"), "public", frozenset({"beside", "rates"})),
        )
    }
)


def _page(html: str, _: Setting) -> str:
    return without_blank_lines(html)


def _markdown(html: str, setting: Setting) -> str:
    from rri_planner.render._paper.markdown import set_in_markdown
    from rri_planner.render._paper.reading import read_paper

    return set_in_markdown(read_paper(html, setting.language))


def _word(html: str, setting: Setting) -> bytes:
    from rri_planner.render._paper.reading import read_paper
    from rri_planner.render._paper.word import set_in_word

    return set_in_word(read_paper(html, setting.language), setting)


def _pdf(html: str, setting: Setting) -> bytes:
    from rri_planner.render._paper.pdf import set_as_pdf
    from rri_planner.render._paper.reading import read_paper

    return set_as_pdf(read_paper(html, setting.language), setting)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("html", "html", _page),
            Format("markdown", "md", _markdown),
            Format("docx", "docx", _word, on_paper=True),
            Format("pdf", "pdf", _pdf, on_paper=True),
        )
    }
)
