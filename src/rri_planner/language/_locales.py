"""Which language is wanted, and how Babel calls it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = ("sv", "de", "fr", "en")
ENGLISH = "en"
Direction: TypeAlias = Literal["ltr", "rtl"]
_MOST = 256


def negotiate(wanted: str | None) -> str:
    """Return the language of ours that is nearest to a language tag or the name of a locale; English if none is.

    >>> negotiate("sv_SE.UTF-8"), negotiate("de-AT"), negotiate("pt"), negotiate(None)
    ('sv', 'de', 'en', 'en')
    """
    found = primary(wanted or "")
    return found if found in LANGUAGES else ENGLISH


def user_language(environ: Mapping[str, str]) -> str:
    """Return the language of ours that the environment of a user asks for.

    Read as gettext reads it: ``LC_ALL``, ``LC_MESSAGES`` and ``LANG`` name the locale, the first that is set
    counts; ``LANGUAGE`` lists languages to prefer, unless the locale is ``C``.

    >>> user_language({"LANG": "fr_FR.UTF-8", "LANGUAGE": "nb:sv"})
    'sv'
    """
    named = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    if primary(named) in {"c", "posix"}:
        return ENGLISH
    preferred = (primary(entry) for entry in environ.get("LANGUAGE", "").split(":"))
    return next((language for language in preferred if language in LANGUAGES), negotiate(named))


@lru_cache(maxsize=1024)
def primary(tag: str) -> str:
    """Return the language of a tag such as ``de-AT`` or ``de_AT.UTF-8``, without territory and encoding."""
    return tag.partition(".")[0].partition("@")[0].replace("_", "-").partition("-")[0].casefold()


def direction(language: str) -> Direction:
    """Return in which direction a language is written.

    >>> direction("ar"), direction("sv")
    ('rtl', 'ltr')
    """
    return "rtl" if babel_locale(language).text_direction == "rtl" else "ltr"


@lru_cache(maxsize=_MOST)
def babel_locale(language: str) -> Locale:
    """Return Babel's locale for a language tag: British English for English and for what Babel does not know."""
    from babel import Locale, UnknownLocaleError

    british = Locale.parse("en_GB")
    if language.casefold() == ENGLISH:
        return british
    try:
        return Locale.parse(language.replace("_", "-"), sep="-")
    except (ValueError, UnknownLocaleError):
        return british
