"""What a Typst template is given: the document and all that stands around it."""

from __future__ import annotations

from typing import Final

from rri_planner.errors import Message
from rri_planner.language import say
from rri_planner.render._paper.blocks import Group
from rri_planner.render._paper.pdf_files import LOGO
from rri_planner.render._paper.pdf_source import Named, Source, source_of
from rri_planner.render._paper.setting import Setting

_CHAPTERS: Final = 4
_MANY: Final = 60


def as_paper(body: Group, setting: Setting) -> Named:
    """Return a document and what stands around it, as a template in Typst finds it in ``paper``.

    ``body`` and ``cover`` hold blocks, ``words`` the few fixed words that the pages need, in the document's language;
    in ``words.page`` stand ``{page}`` and ``{pages}``. Raises `BadTemplate` for a picture without words.
    """
    source = source_of(body)
    return {
        "title": setting.title or setting.kind,
        "heading": source.title,
        "name": setting.name,
        "kind": setting.kind,
        "language": setting.language,
        "direction": setting.direction,
        "region": setting.region,
        "audience": setting.audience,
        **({} if setting.date is None else {"day": [setting.date.year, setting.date.month, setting.date.day]}),
        "words": _words(setting.language),
        "theme": _theme(setting),
        "cover": source.cover,
        "flipped": source.is_wide and not _has_full_cover(source),
        "contents": _depth_of_contents(source),
        "body": source.body,
    }


def _has_full_cover(source: Source) -> bool:
    roles = source.cover.get("roles", [])
    return bool(source.cover) and isinstance(roles, list) and "cover-small" not in roles


def _words(language: str) -> Named:
    return {
        "contents": say(Message("Contents"), language),
        "page": say(Message("Page {page} of {pages}", page="{page}", pages="{pages}"), language),
    }


def _theme(setting: Setting) -> Named:
    theme, language = setting.theme, setting.language
    fonts = {"heading_font": theme.heading_font, "text_font": theme.text_font}
    logo: Named = {}
    if theme.logo is not None:
        logo = {"file": LOGO, "format": theme.logo.kind, "alternative": say(theme.logo.alternative, language)}
    return {
        "accent": theme.accent,
        "on_accent": theme.on_accent,
        "ink": theme.ink,
        **{name: font for name, font in fonts.items() if font is not None},
        "logo": logo,
        "address": say(theme.address, language),
        "disclaimers": [say(each, language) for each in theme.disclaimers],
    }


def _depth_of_contents(source: Source) -> int:
    """Return how many levels of headings the contents list: none in a short document or one of loose cards."""
    chapters, headings = source.headings.count(1), len(source.headings)
    if chapters < _CHAPTERS or chapters == headings > _MANY:
        return 0
    if not _has_full_cover(source):
        return 1 if headings > _MANY else 0
    return 2 if chapters + source.headings.count(2) <= _MANY else 1
