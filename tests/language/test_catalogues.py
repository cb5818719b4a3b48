"""The translations are complete: every sentence of the source, in every language, and no sentence too many."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import rri_planner
from rri_planner.language.catalogues import TRANSLATED, faults, path_of, read, sentences, unreadable

PACKAGE = Path(rri_planner.__file__).parent
SENTENCES = sentences(PACKAGE)


def test_every_message_is_a_literal() -> None:
    """A message whose English stands in the source where it is made can be found by translators."""
    assert unreadable(PACKAGE) == ()


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated(language: str) -> None:
    """Every sentence has a translation, with the same gaps as the English, and none is fuzzy or empty."""
    known = read(language, PACKAGE)
    wrong = {each.template: found for each in SENTENCES if (found := [*faults(each, known.get(each.template, ()))])}
    assert wrong == {}


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_left_over(language: str) -> None:
    """A sentence that nobody says any more is not kept."""
    assert set(read(language, PACKAGE)) - {each.template for each in SENTENCES} == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_header_says_how_the_language_counts(language: str) -> None:
    """Each catalogue names its language and the plural forms that the language has."""
    with path_of(language, PACKAGE).open("rb") as file:
        catalogue = read_po(file)
    assert (str(catalogue.locale), catalogue.num_plurals) == (language, 2)
