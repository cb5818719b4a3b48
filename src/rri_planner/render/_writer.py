"""Writing the values of a plan the way one language writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from urllib.parse import quote

from rri_planner.errors import Message
from rri_planner.language import capitalised, field_label, format_percent, pick, say, word_label
from rri_planner.model import UNKNOWN_LANGUAGE, Item, Nested, Plan, Provenance, Text, name_of
from rri_planner.render._figures.palette import Palette
from rri_planner.render._values import Origin, Reference, Words

_PALETTE = Palette()
_FOLLOWED = ("https://", "http://")
_LANGUAGES = {
    "sv": Message("in Swedish"),
    "de": Message("in German"),
    "fr": Message("in French"),
    "en": Message("in English"),
}


class Writer:
    """Puts values into one language; each distinct value is formatted once.

    ``anchored`` are the ids of the items that have a place of their own in the document. ``palette``
    are the colours of its figures, ``on_paper`` tells that nobody can enlarge them. ``fallen_back`` gathers the texts
    that it shows in another language than its own.
    """

    def __init__(
        self,
        plan: Plan,
        language: str,
        anchored: frozenset[str] = frozenset(),
        palette: Palette = _PALETTE,
        *,
        on_paper: bool = False,
    ) -> None:
        self.plan = plan
        self.language = language
        self.palette = palette
        self.on_paper = on_paper
        self.fallen_back: dict[int, Text] = {}
        self._anchored = anchored
        self._references: dict[str, Reference] = {}
        self._said = lru_cache(maxsize=None, typed=True)(self._say)
        self._marks: Callable[[str], str] = lru_cache(maxsize=None)(self._mark)
        self.word: Callable[[str, str], str] = lru_cache(maxsize=None)(self._word)
        self.field: Callable[[str, str], str] = lru_cache(maxsize=None)(self._field)
        self.percent: Callable[[Decimal | int], str] = lru_cache(maxsize=None)(self._percent)

    @property
    def marks(self) -> Mapping[str, str]:
        """What is said about texts in another language, by language; empty where there are none."""
        found = {pick(text, self.language).language for text in self.fallen_back.values()}
        return {language: self._marks(language) for language in sorted(found)}

    def say(self, value: object) -> str:
        """Return a message, a date, an amount or a number in the document's language."""
        return self._said(value)

    def said(self, value: object | None) -> str | None:
        """Return the same, or None for None."""
        return None if value is None else self._said(value)

    def text(self, text: Text) -> Words:
        """Return a text in the document's language, or marked where there are no words in that."""
        wording = text.get(self.language)
        if wording is not None:
            return Words(wording)
        chosen = pick(text, self.language)
        if chosen.fallback:
            self.fallen_back[id(text)] = text
            return Words(chosen.text, chosen.language, self._marks(chosen.language))
        if chosen.language in {"", UNKNOWN_LANGUAGE}:
            return Words(chosen.text, "")
        return Words(chosen.text)

    def words(self, text: Text | None) -> Words | None:
        """Return the same, or None where there is no text or only blanks."""
        words = None if text is None else self.text(text)
        return words if words is not None and words.text.strip() else None

    def texts(self, texts: Iterable[Text]) -> tuple[Words, ...]:
        """Return several texts, in their order."""
        return tuple([self.text(text) for text in texts])

    def value(self, value: Decimal | Text | None) -> str | Words | None:
        """Return a measured value: a number, words, or None."""
        return self.words(value) if isinstance(value, Text) else self.said(value)

    def name(self, part: Nested) -> Words:
        """Return what the document calls a part of the plan."""
        named = name_of(part)
        return self.text(named) if isinstance(named, Text) else Words(named)

    def reference(self, id_: str) -> Reference:
        """Return the name of the item of this id, leading to its place if it has one here."""
        known = self._references.get(id_)
        if known is None:
            known = self._references[id_] = self._reference(id_)
        return known

    def references(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """Return several names, in their order."""
        return tuple([self.reference(id_) for id_ in ids])

    def anchor(self, item: Item) -> str | None:
        """Return the place of an item in the document, or None if it has none."""
        return item.id if item.id in self._anchored else None

    def origin(self, provenance: Provenance | None) -> Origin | None:
        """Return where a part of the plan comes from, if it says so."""
        if provenance is None:
            return None
        kind = provenance.kind or ""
        return Origin(
            kind,
            capitalised(self.word("provenance-kind", kind)) if kind else "",
            self.words(provenance.source),
            _address(provenance.url),
            self.words(provenance.note),
        )

    def _reference(self, id_: str) -> Reference:
        item = self.plan.get(id_)
        if item is not None:
            return Reference(self.name(item), self.anchor(item))
        if id_ == self.plan.id:
            return Reference(Words(self.say(Message("the plan"))))
        return Reference(Words(self.say(Message('"{id}", which the plan does not have', id=id_))))

    def _say(self, value: object) -> str:
        return say(value, self.language)

    def _word(self, vocabulary: str, word: str) -> str:
        return word_label(vocabulary, word, self.language, self.plan)

    def _field(self, owner: str, key: str) -> str:
        return capitalised(field_label(owner, key, self.language))

    def _percent(self, value: Decimal | int) -> str:
        return format_percent(value, self.language)

    def _mark(self, shown: str) -> str:
        return self.say(Message("Not available {wanted}; shown {shown}.", wanted=_in(self.language), shown=_in(shown)))


def _in(language: str) -> Message:
    return _LANGUAGES.get(language) or Message('in the language "{code}"', code=language)


def _address(url: str | None) -> str | None:
    """Return an address that is safe to follow and to write anywhere, or None."""
    if url is None or not url.startswith(_FOLLOWED):
        return None
    return quote(url, safe="/:?#[]@!$&'*+,;=%~-._")
