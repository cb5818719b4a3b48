"""The documents there are, and the formats they come in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.render._environment import Writing
from rri_planner.render._html import as_html, without_blank_lines
from rri_planner.render._markdown import as_markdown, with_single_blank_lines

Audience: TypeAlias = Literal["public", "internal"]


@frozen
class DocumentKind:
    """A document: its title, and for whom it is. What is public never shows data of persons or small groups."""

    name: str
    title: Message
    audience: Audience


@frozen
class Format:
    """A format: how its files end, how values are written in it, and what is done to the finished text."""

    name: str
    suffix: str
    write: Writing
    finish: Callable[[str], str]


DOCUMENTS: Mapping[str, DocumentKind] = MappingProxyType(
    {
        each.name: each
        for each in (
            DocumentKind("action-plan", Message("Action plan"), "public"),
            DocumentKind("coherence", Message("Coherence report"), "internal"),
        )
    }
)

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("html", "html", as_html, without_blank_lines),
            Format("markdown", "md", as_markdown, with_single_blank_lines),
        )
    }
)
