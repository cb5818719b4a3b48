"""What a plan may do with vocabularies."""

from __future__ import annotations

from typing import Any

import pytest

from rri_planner.errors import BadField, UnknownWord
from rri_planner.model import VOCABULARIES, Catalogue, Goal, Plan, Term

_OURS = VOCABULARIES["sustainability"].words


@pytest.mark.parametrize(
    ("catalogue", "words"),
    [
        ({"terms": ["cultural", {"key": "social", "label": "Socialt"}]}, (*_OURS, "cultural")),
        ({"mode": "extend", "terms": [Term(key="cultural")]}, (*_OURS, "cultural")),
        ({"mode": "replace", "terms": ["cultural", "social"]}, ("cultural", "social")),
        (Catalogue(mode="replace"), ()),
        ({"terms": [{"label": "Without a key"}]}, _OURS),
    ],
)
def test_a_plan_extends_or_replaces_a_vocabulary(catalogue: Any, words: tuple[str, ...]) -> None:  # noqa: ANN401 - any way is tried
    """Added words come after ours, each once; replacing leaves only the plan's own."""
    plan = Plan(vocabularies={"sustainability": catalogue})
    assert plan.words("sustainability") == words
    assert plan.words("rri") == VOCABULARIES["rri"].words


def test_added_words_can_be_used() -> None:
    """A word that the plan adds may stand wherever ours may."""
    plan = Plan(
        vocabularies={"sustainability": {"terms": ["cultural"]}}, goals=[Goal(id="g", sustainability="cultural")]
    )
    assert plan.goals[0].sustainability == ("cultural",)


@pytest.mark.parametrize(
    ("vocabularies", "sentence"),
    [
        ({"stages": {}}, '"stages" is not a vocabulary that a plan can change'),
        ({"stage": {}}, '"stage" is not a vocabulary that a plan can change'),
        ({"rri": {"mode": "add"}}, '"add" is not one of extend, replace'),
        ({"rri": "extend"}, '"extend" is not a map of the fields of Catalogue'),
        ({"rri": None}, '"None" is not a map of the fields of Catalogue'),
        (["rri"], "\"['rri']\" is not a map of vocabularies"),
    ],
)
def test_what_makes_no_catalogue_is_refused(vocabularies: Any, sentence: str) -> None:  # noqa: ANN401 - anything is tried
    """Only a vocabulary that is not closed can be changed, in one of two ways."""
    with pytest.raises(BadField) as caught:
        Plan(vocabularies=vocabularies)
    assert sentence in str(caught.value)


def test_a_vocabulary_that_is_none_is_an_error() -> None:
    """Asking for the words of no vocabulary says which there are, and which was probably meant."""
    with pytest.raises(UnknownWord, match='did you mean "stage"') as caught:
        Plan().words("stages")
    assert caught.value.known == tuple(VOCABULARIES)
