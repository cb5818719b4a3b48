"""A text in one or more languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TypeAlias

from attrs import field, frozen

from rri_planner.errors import BadValue, Message

UNKNOWN_LANGUAGE = "und"
_UNBOUND = ""
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
_EXPECTED = Message("a text, or a map of language and text")

TextLike: TypeAlias = "Text | str | Mapping[str, str | Mapping[str, str]] | None"


@frozen
class Translation:
    """One language's wording; ``of`` is the fingerprint of the original that it translates, where known."""

    text: str
    of: str | None = None


@frozen
class Text:
    """What a person wrote, in one or more languages.

    A text made from a plain string has no language until it becomes part of a plan: then it belongs to the
    plan's original language. ``versions`` are (language, wording) pairs, the original first within a plan.

    >>> title = as_text({"sv": "Fler kan det digitala", "en": "More people master the digital"})
    >>> title.get("en"), title.languages
    ('More people master the digital', ('en', 'sv'))
    """

    versions: tuple[tuple[str, Translation], ...] = field()

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that the text is written in."""
        return tuple(language for language, _ in self.versions)

    def get(self, language: str) -> str | None:
        """Return the wording in exactly this language, or None."""
        for code, version in self.versions:
            if code == language:
                return version.text
        return None

    def best(self, *languages: str) -> tuple[str, str]:
        """Return (language, wording) of the first of `languages` there is, else of the original."""
        for language in languages:
            wording = self.get(language)
            if wording is not None:
                return language, wording
        language, version = self.versions[0]
        return language, version.text

    def bound(self, languages: tuple[str, ...]) -> Text:
        """Return the text as part of a plan with these languages, the first of them the original."""
        original = languages[0] if languages else UNKNOWN_LANGUAGE
        if len(self.versions) == 1:
            language, version = self.versions[0]
            return self if language != _UNBOUND else Text(((original, version),))
        rank = {language: index for index, language in enumerate(languages)}
        ordered = tuple(sorted(self.versions, key=lambda entry: (rank.get(entry[0], len(rank)), entry[0])))
        return self if ordered == self.versions else Text(ordered)

    @property
    def fingerprint(self) -> str:
        """Twelve hexadecimal digits that stand for the original wording; a translation's ``of``."""
        return sha256(self.versions[0][1].text.encode()).hexdigest()[:12]

    def __str__(self) -> str:
        return self.versions[0][1].text


def as_text(value: TextLike) -> Text | None:
    """Return a text from a plain string or a map of language code to wording."""
    if value is None or isinstance(value, Text):
        return value
    if isinstance(value, str):
        return Text(((_UNBOUND, Translation(str(value))),))
    if isinstance(value, Mapping) and value:
        return Text(tuple(sorted((_language(key), _translation(entry)) for key, entry in value.items())))
    raise BadValue(str(value), _EXPECTED)


def as_texts(value: TextLike | Iterable[TextLike]) -> tuple[Text, ...]:
    """Return texts from a list of texts, or from a single one."""
    if value is None:
        return ()
    if isinstance(value, Text | str | Mapping):
        value = (value,)
    if not isinstance(value, Iterable):
        raise BadValue(str(value), _EXPECTED)
    return tuple(text for entry in value if (text := as_text(entry)) is not None)


def as_languages(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return language codes (BCP 47) from a list or a single one."""
    if value is None:
        return ()
    codes = (value,) if isinstance(value, str) else tuple(value)
    return tuple(dict.fromkeys(map(_language, codes)))


def _language(code: object) -> str:
    if not isinstance(code, str) or not _TAG.fullmatch(code):
        raise BadValue(str(code), Message("a language code such as sv, de, fr or en"))
    return str(code)


def _translation(entry: object) -> Translation:
    match entry:
        case Translation():
            return entry
        case str():
            return Translation(str(entry))
        case Mapping() if isinstance(entry.get("text"), str) and set(entry) <= {"text", "of"}:
            return Translation(str(entry["text"]), None if entry.get("of") is None else str(entry["of"]))
        case _:
            raise BadValue(str(entry), _EXPECTED)
