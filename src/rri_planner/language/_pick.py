"""Which wording of a text a reader gets."""

from __future__ import annotations

from attrs import frozen

from rri_planner.language._locales import primary
from rri_planner.model import UNKNOWN_LANGUAGE, Text


@frozen
class Chosen:
    """A wording, the language it is in, and whether another language had been wanted.

    ``language`` is empty or ``und`` where the plan does not say in which language it is written; then nobody
    can tell whether the wording is a makeshift, and ``fallback`` is false.
    """

    text: str
    language: str
    fallback: bool


def pick(text: Text, language: str, *, prefer: tuple[str, ...] = ()) -> Chosen:
    """Return the wording in the wanted language, else in one of `prefer`, else the original.

    A wording in German serves a reader who wants ``de-AT``, and the other way round.

    >>> from rri_planner.model import as_text
    >>> pick(as_text({"sv": "mål", "en": "goal"}), "fr", prefer=("sv",))
    Chosen(text='mål', language='sv', fallback=True)
    """
    exact = text.get(language)
    if exact is not None:
        return Chosen(exact, language, fallback=False)
    wanted = (language, *prefer)
    related = tuple(code for tag in wanted for code in (tag, *_related(text, tag)))
    found, wording = text.best(*related)
    known = found not in {"", UNKNOWN_LANGUAGE}
    return Chosen(wording, found, fallback=known and primary(found) != primary(language))


def _related(text: Text, tag: str) -> tuple[str, ...]:
    return tuple(code for code in text.languages if primary(code) == primary(tag))
