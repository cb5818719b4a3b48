"""What texts in several languages promise."""

# ruff: noqa: ANN401 - whatever a user may give is tried

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import BadValue
from rri_planner.model import UNKNOWN_LANGUAGE, Action, Plan, Text, Translation, as_text
from rri_planner.model._text import as_languages, as_texts
from tests.written import LANGUAGES, texts, wordings

_maps = st.dictionaries(st.sampled_from(LANGUAGES), wordings, min_size=1)


def _text(value: Any) -> Text:
    text = as_text(value)
    assert text is not None
    return text


@given(_maps)
def test_every_wording_is_kept_in_its_language(wording: dict[str, str]) -> None:
    """A text has exactly the languages that were given, each with its own wording."""
    text = _text(wording)
    assert {language: text.get(language) for language in text.languages} == wording


@given(_maps)
def test_the_order_of_languages_does_not_matter(wording: dict[str, str]) -> None:
    """Two texts are equal if they say the same in the same languages."""
    assert _text(wording) == _text(dict(reversed(wording.items())))


@given(_maps, st.lists(st.sampled_from(LANGUAGES), unique=True))
def test_within_a_plan_the_original_comes_first(wording: dict[str, str], languages: list[str]) -> None:
    """A bound text has its languages in the order of the plan, then the others by code."""
    bound = _text(wording).bound(tuple(languages))
    expected = [*filter(wording.__contains__, languages), *sorted(set(wording) - set(languages))]
    assert list(bound.languages) == expected
    assert bound.bound(tuple(languages)) is bound


@given(wordings)
def test_a_plain_string_belongs_to_the_first_language_of_the_plan(wording: str) -> None:
    """Outside a plan a plain string has no known language; the plan gives it one."""
    action = Action(id="a-lab", title=wording)
    within = Plan(languages=["sv", "en"], actions=[action])["a-lab"].title
    assert action.title == Text(((UNKNOWN_LANGUAGE, Translation(wording)),))
    assert within == Text((("sv", Translation(wording)),))


def test_without_languages_a_plain_string_stays_undetermined() -> None:
    """A plan that names no language leaves plain strings open, until it does name one."""
    plan = Plan(title="Plan", goals=[{"id": "g", "title": {"fr": "But"}}])
    assert (plan.language, plan.title) == (UNKNOWN_LANGUAGE, _text("Plan"))
    later = plan.evolve(languages=["sv"])
    assert (later.title, later["g"].title) == (_text({"sv": "Plan"}), _text({"fr": "But"}))


def test_the_best_wording_is_the_first_there_is() -> None:
    """A reader gets the first of the languages wanted, else the original, and hears which."""
    text = _text({"sv": "Labb", "en": "Lab"}).bound(("sv", "en"))
    assert (text.best("fr", "en"), text.best("fr"), text.best()) == (("en", "Lab"), ("sv", "Labb"), ("sv", "Labb"))
    assert (text.get("fr"), str(text)) == (None, "Labb")


def test_a_translation_may_say_what_it_translates() -> None:
    """The fingerprint stands for the original wording, so that a translation can say which one it belongs to."""
    original = _text({"sv": "Labb"})
    text = _text({"sv": "Labb", "en": {"text": "Lab", "of": original.fingerprint}}).bound(("sv",))
    assert dict(text.versions)["en"] == Translation("Lab", original.fingerprint)
    assert text.fingerprint == original.fingerprint
    assert _text({"sv": "Labbet"}).fingerprint != original.fingerprint


@pytest.mark.parametrize(
    ("code", "canonical"), [("SV", "sv"), ("pt-br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"), ("sl-ROZAJ", "sl-rozaj")]
)
def test_the_capitals_of_a_language_code_do_not_matter(code: str, canonical: str) -> None:
    """A language code is kept in its usual capitals."""
    assert (as_languages(code), _text({code: "x"}).languages) == ((canonical,), (canonical,))


def test_a_language_counts_once() -> None:
    """A list of languages keeps its order and drops what it repeats."""
    assert (as_languages(["sv", "en", "SV"]), as_languages(None)) == (("sv", "en"), ())


@pytest.mark.parametrize("code", ["", "s", "svenska språket", "sv_SE", 3, None, {"sv": 1}])
def test_what_is_no_language_code_is_refused(code: Any) -> None:
    """A language is named by its code."""
    with pytest.raises(BadValue, match="is not a language code"):
        as_languages([code])


@pytest.mark.parametrize(
    "value",
    [
        3,
        True,
        ["Labb"],
        {},
        {"svenska språket": "Labb"},
        {"sv": 3},
        {"sv": None},
        {"sv": {"of": "0123"}},
        {"sv": {"text": "Labb", "by": "me"}},
        {"sv": {"text": 3}},
        {"sv": "Labb", "SV": "Labbet"},
        {"sv": {"text": "Labb", "of": 3}},
        "bell\a",
        {"sv": "half \ud800"},
    ],
)
def test_what_is_no_text_is_refused(value: Any) -> None:
    """A text is a string or a map of languages, each once, and holds nothing that no file can hold."""
    with pytest.raises(BadValue):
        as_text(value)


def test_a_text_cannot_be_empty_of_languages() -> None:
    """A text that says nothing in no language cannot be built."""
    with pytest.raises(BadValue):
        Text(())


@given(texts)
def test_a_text_is_itself(value: Any) -> None:
    """What is a text already is taken as it is, and so is a translation inside a map."""
    text = _text(value)
    assert _text(text) is text
    assert _text(dict(text.versions)).versions == tuple(sorted(text.versions, key=lambda version: version[0]))


def test_one_text_is_a_list_of_one() -> None:
    """Where several texts may stand, one may stand alone."""
    one = _text("Rooms")
    assert as_texts("Rooms") == as_texts(["Rooms"]) == as_texts(one) == (one,)
    assert as_texts({"en": "Rooms"}) == (_text({"en": "Rooms"}),)
    assert as_texts(None) == ()
    with pytest.raises(BadValue):
        as_texts(["Rooms", None])
