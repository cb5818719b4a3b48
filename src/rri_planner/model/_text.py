"""A text in one or more languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from operator import itemgetter
from typing import TypeAlias

from attrs import frozen

from rri_planner.errors import BadValue, Message
from rri_planner.model._lists import listed
from rri_planner.model._words import a_string, as_string

UNKNOWN_LANGUAGE = "und"
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
_CAPITALS = {2: str.upper, 4: str.title}  # a country and a script
_EXPECTED = Message("a text, or a map of language and text")
_EXPECTED_LANGUAGE = Message("a language code such as sv, de, fr or en")

TextLike: TypeAlias = "Text | str | Mapping[str, str | Mapping[str, str]] | None"


@frozen
class Translation:
    """One language's wording; ``of`` is the fingerprint of the original that it translates, where known."""

    text: str
    of: str | None = None


@frozen
class Text:
    """What a person wrote, in one or more languages.

    A text made from a plain string has no known language until it becomes part of a plan: then it belongs to
    the plan's original language. ``versions`` are (language, wording) pairs, the original first within a plan.

    >>> title = as_text({"sv": "Fler kan det digitala", "en": "More people master the digital"})
    >>> title.get("en"), title.languages
    ('More people master the digital', ('en', 'sv'))
    """

    versions: tuple[tuple[str, Translation], ...]

    def __attrs_post_init__(self) -> None:
        if not self.versions:
            raise BadValue("", _EXPECTED)

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
        if len(self.versions) == 1:
            language, version = self.versions[0]
            return Text(((languages[0], version),)) if languages and language == UNKNOWN_LANGUAGE else self
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
    return None if value is None else _text(value)


def as_texts(value: TextLike | Iterable[TextLike]) -> tuple[Text, ...]:
    """Return texts from a list of texts, or from a single one."""
    return listed(value, _text, (Text, str, Mapping), _EXPECTED)


def as_languages(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return language codes (BCP 47) from a list or a single one, each once, in their usual capitals."""
    return tuple(dict.fromkeys(listed(value, _language, str, _EXPECTED_LANGUAGE)))


def _text(value: object) -> Text:
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        return Text(((UNKNOWN_LANGUAGE, Translation(a_string(value))),))
    if not isinstance(value, Mapping):
        raise BadValue(value, _EXPECTED)
    versions = {_language(code): _translation(entry) for code, entry in value.items()}
    if not versions or len(versions) < len(value):
        raise BadValue(", ".join(map(str, value)), _EXPECTED)
    return Text(tuple(sorted(versions.items(), key=itemgetter(0))))


def _language(code: object) -> str:
    if not isinstance(code, str) or not _TAG.fullmatch(code):
        raise BadValue(code, _EXPECTED_LANGUAGE)
    language, *subtags = code.lower().split("-")
    return "-".join([language, *(_CAPITALS.get(len(subtag), str.lower)(subtag) for subtag in subtags)])


def _translation(entry: object) -> Translation:
    match entry:
        case Translation():
            return entry
        case str():
            return Translation(a_string(entry))
        case Mapping() if "text" in entry and set(entry) <= {"text", "of"}:
            return Translation(a_string(entry["text"]), as_string(entry.get("of")))
        case _:
            raise BadValue(entry, _EXPECTED)
