"""What the vocabularies promise."""

from __future__ import annotations

import pytest

from rri_planner.model import RESERVED_WORDS, VOCABULARIES, Item, Vocabulary, fields_of
from rri_planner.model._words import as_id
from tests.model.classes import CLASSES

vocabularies = pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES)


@vocabularies
def test_every_word_is_there_once_and_written_like_an_id(vocabulary: Vocabulary) -> None:
    """Words can be used wherever ids can, and none is listed twice."""
    assert len(set(vocabulary.words)) == len(vocabulary.words)
    assert all(as_id(word) == word for word in vocabulary.words)


@vocabularies
def test_every_vocabulary_is_used_by_a_field(vocabulary: Vocabulary) -> None:
    """A vocabulary that no field uses would only confuse."""
    used = {each.declared.vocabulary for owner in CLASSES for each in fields_of(owner)}
    assert vocabulary.name in used


def test_reserved_words_could_be_taken_for_ids() -> None:
    """The words that may be the subject of a finding are those of the extendable catalogues."""
    assert {"ethics", "business", "sdg-4", "social"} <= RESERVED_WORDS
    assert not {"draft", "women", "survey"} & RESERVED_WORDS
    kinds = {owner.item_kind for owner in CLASSES if issubclass(owner, Item)}
    assert not kinds & RESERVED_WORDS
