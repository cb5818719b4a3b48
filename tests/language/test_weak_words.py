"""Weak words, language by language."""

from __future__ import annotations

import pytest

from rri_planner.language import LANGUAGES, mentions_a_name, weak_words


@pytest.mark.parametrize(
    ("wording", "language", "weak"),
    [
        ("Strengthened links, where possible", "en", ("Strengthened", "where possible")),
        ("A supporting act in the proofs", "en-GB", ("supporting",)),
        ("Approving the plan", "en", ()),
        ("Stärka samverkan vid behov", "sv", ("Stärka", "vid behov")),
        ("Stödet till skolorna", "sv", ()),
        ("Die Vernetzung soweit möglich fördern", "de", ("soweit möglich", "fördern")),
        ("Améliorer l'accès, le cas échéant", "fr", ("Améliorer", "le cas échéant")),
    ],
)
def test_weak_words_are_found_as_whole_words_with_their_endings(
    wording: str, language: str, weak: tuple[str, ...]
) -> None:
    """Each language has its own list; a word inside another word does not count."""
    assert weak_words(wording, language) == weak


def test_every_language_of_ours_has_a_list_and_others_have_none() -> None:
    """No list is not an empty list."""
    assert all(weak_words("", language) == () for language in LANGUAGES)
    assert weak_words("Migliorare", "it") is None


@pytest.mark.parametrize(
    ("wording", "language", "named"),
    [
        ("Meet in Torsby", "en", True),
        ("Meet more. Often", "en", False),
        ("Mehr Treffen", "de", False),
        ("Träffas i Årjäng", "sv", True),
        ("", "en", False),
    ],
)
def test_a_capital_inside_a_sentence_is_a_name(wording: str, language: str, *, named: bool) -> None:
    """Except in German, and except at the beginning of a sentence."""
    assert mentions_a_name(wording, language) is named
