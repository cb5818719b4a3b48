"""Languages of a region's own: translations beside its plan, spoken while one of its documents is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType

from attrs import field, frozen

from rri_planner.language._locales import LANGUAGES

LABEL = "label"
"""How the context of a label begins in a catalogue: ``label kinds.goal``."""


@frozen
class OwnLanguage:
    """A language, or other words for one of ours: its tag, its ``.po`` text, and its labels by their addresses.

    `read_own_language` makes one and makes sure that it can be used. What it lacks is said as the nearest
    language of ours says it, else in English.
    """

    tag: str
    source: bytes = field(repr=False)
    labels: Mapping[str, str] = field(repr=False, hash=False)


_NONE: Mapping[str, OwnLanguage] = MappingProxyType({})
_SPOKEN: ContextVar[Mapping[str, OwnLanguage]] = ContextVar("own languages", default=_NONE)


@contextmanager
def speaking(languages: Iterable[OwnLanguage]) -> Iterator[None]:
    """Let everything that is said meanwhile know these languages too; of one tag the last one counts."""
    before = _SPOKEN.set({**_SPOKEN.get(), **{each.tag: each for each in languages}})
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def own_languages() -> Mapping[str, OwnLanguage]:
    """Return the languages of the region's own that are spoken now, by their tags."""
    return _SPOKEN.get()


def spoken_languages() -> tuple[str, ...]:
    """Return the tags of all languages in which documents can be had now: ours, then the region's own.

    >>> spoken_languages()
    ('sv', 'de', 'fr', 'en')
    """
    return tuple(dict.fromkeys((*LANGUAGES, *own_languages())))
