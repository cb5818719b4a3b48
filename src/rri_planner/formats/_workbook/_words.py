"""The words of vocabularies as people see them in cells: labels, in the workbook's language or any other of ours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from rri_planner.errors import Message
from rri_planner.formats._raw import Raw
from rri_planner.formats._workbook._tables import spelt_out
from rri_planner.language import LANGUAGES, format_truth, say, word_label
from rri_planner.model import VOCABULARIES, Term

NOTHING = Message("none")


@frozen
class Words:
    """What words are called in a workbook, and which word a label means.

    ``languages`` are those in which labels are understood, the one in which they are written first; ``catalogues``
    is what the plan's tree adds to the vocabularies, as far as it could be read.
    """

    languages: tuple[str, ...]
    catalogues: dict[str, tuple[tuple[str, tuple[str, ...]], ...]]
    _meanings: dict[str, dict[str, str]] = field(factory=dict, init=False, eq=False)

    def label(self, vocabulary: str, word: str) -> str:
        """Return what a word is called; the word itself where its label would not be understood as this word."""
        said = next(self._labels(vocabulary, word))
        return said if self.word(vocabulary, said) == word else word

    def word(self, vocabulary: str, said: str) -> str:
        """Return the word that a label means, or what was said where it is no label."""
        return self._meaning(vocabulary).get(_folded(said), said)

    def known(self, vocabulary: str) -> tuple[str, ...]:
        """Return the words that the plan has in a vocabulary."""
        ours = VOCABULARIES[vocabulary].words if vocabulary in VOCABULARIES else ()
        return tuple(dict.fromkeys((*ours, *(word for word, _ in self.catalogues.get(vocabulary, ())))))

    @cached_property
    def truths(self) -> dict[str, bool]:
        """The words for yes and no, as they are compared."""
        words = {"true": True, "false": False}
        for language in self.languages:
            words |= {_folded(format_truth(truth, language)): truth for truth in (True, False)}
        return words

    @cached_property
    def nothings(self) -> frozenset[str]:
        """The words for an empty list, as they are compared."""
        return frozenset({"-", "\N{EN DASH}", *(_folded(say(NOTHING, language)) for language in self.languages)})

    def _meaning(self, vocabulary: str) -> dict[str, str]:
        if vocabulary not in self._meanings:
            known = self.known(vocabulary)
            meanings = {_folded(word): word for word in reversed(known)}
            for word in known:
                for label in self._labels(vocabulary, word):
                    meanings.setdefault(_folded(label), word)
            self._meanings[vocabulary] = meanings
        return self._meanings[vocabulary]

    def _labels(self, vocabulary: str, word: str) -> Iterator[str]:
        """Yield what a word is called: by the plan if it says so, then in each language."""
        yield from next((labels for key, labels in self.catalogues.get(vocabulary, ()) if key == word), ())
        for language in self.languages:
            yield word_label(vocabulary, word, language)


def words_of(tree: dict[str, Raw], language: str) -> Words:
    """Return the words of a plan's tree, with labels in this language; what is misshapen in it adds none."""
    stated = tree.get("vocabularies")
    catalogues = {
        str(name): tuple(_terms(catalogue.get("terms"), language))
        for name, catalogue in (stated.items() if isinstance(stated, dict) else ())
        if isinstance(catalogue, dict)
    }
    return Words((language, *(each for each in LANGUAGES if each != language)), catalogues)


def _terms(raw: Raw, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in raw if isinstance(raw, list) else ():
        term = spelt_out(Term, entry)
        key, label = term.get("key"), term.get("label")
        if isinstance(key, str):
            yield key, tuple(_wordings(label, language))


def _wordings(label: Raw, language: str) -> list[str]:
    if isinstance(label, str):
        return [label]
    versions = label if isinstance(label, dict) else {}
    ordered = sorted(versions.items(), key=lambda version: version[0] != language)
    wordings = (wording.get("text") if isinstance(wording, dict) else wording for _, wording in ordered)
    return [wording for wording in wordings if isinstance(wording, str) and wording.strip()]


def _folded(said: str) -> str:
    return " ".join(said.split()).casefold()
