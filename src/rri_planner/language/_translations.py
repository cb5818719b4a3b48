"""The catalogues of translated sentences."""

from __future__ import annotations

from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import TypeAlias

from rri_planner.language._compile import compiled, is_made_from
from rri_planner.language._locales import negotiate
from rri_planner.language._own import OwnLanguage, own_languages

Translations: TypeAlias = NullTranslations


def translations(language: str) -> Translations:
    """Return the catalogue of a language, for `gettext`, `ngettext` and the templates of documents.

    What it lacks stays English. In a source checkout a changed ``.po`` is read at once: no step of
    compilation stands between a translator and the sentence on the screen.
    """
    own = own_languages().get(language)
    return _catalogue(negotiate(language)) if own is None else _own(own)


@lru_cache(maxsize=16)
def _own(own: OwnLanguage) -> NullTranslations:
    from rri_planner.language._own_reading import own_catalogue

    made = own_catalogue(own.tag, own.source)
    made.add_fallback(_catalogue(negotiate(own.tag)))
    return made


@cache
def _catalogue(language: str) -> NullTranslations:
    return catalogue_in(files(__package__) / "locale" / language / "LC_MESSAGES", language)


def catalogue_in(folder: Traversable, language: str) -> NullTranslations:
    """Return the catalogue that a folder holds, compiled anew where its ``.po`` file has changed since."""
    source, made = (folder / f"rri_planner.{ending}" for ending in ("po", "mo"))
    text = source.read_bytes() if source.is_file() else None
    compact = made.read_bytes() if made.is_file() else None
    if text is not None and (compact is None or not is_made_from(compact, text)):
        compact = compiled(text, language)
    return NullTranslations() if compact is None else GNUTranslations(BytesIO(compact))
