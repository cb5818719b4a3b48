"""The words that a call may use: which document, which format, which language."""

from __future__ import annotations

from rri_planner.errors import Message, UnknownWord, nearest
from rri_planner.language import negotiate, spoken_languages
from rri_planner.model import UNKNOWN_LANGUAGE, Plan


def known_word(word: str, words: tuple[str, ...], kind: Message) -> str:
    """Return `word` if it is one of `words`; raise `UnknownWord`, with the nearest of them, if not."""
    if word not in words:
        raise UnknownWord(kind, word, words, nearest(word, words))
    return word


def document_language(plan: Plan, wanted: str | None) -> str:
    """Return the wanted language, else the plan's original one if it is spoken, else English."""
    spoken = spoken_languages()
    if wanted is not None:
        return known_word(wanted, spoken, Message("a language of documents"))
    if plan.language in spoken:
        return plan.language
    return negotiate(None if plan.language == UNKNOWN_LANGUAGE else plan.language)
