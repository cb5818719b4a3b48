"""Documents in four languages, and what they do where the plan has no words in one."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from jinja2.ext import babel_extract

from rri_planner.errors import UnknownWord
from rri_planner.language import LANGUAGES, translations
from rri_planner.model import Goal, Plan
from rri_planner.render import DOCUMENTS, Fallback, render
from tests.render.plans import valley
from tests.render.reading import Page


def sentences() -> Iterator[str]:
    """Yield the fixed sentences of all templates, as a translator finds them."""
    for template in sorted((Path(str(files("rri_planner.render"))) / "templates").rglob("*.*")):
        with template.open("rb") as file:
            for _, _, found, _ in babel_extract(file, ("_", "gettext", "ngettext"), (), {}):
                yield found if isinstance(found, str) else str((found or ("",))[0])


@pytest.mark.parametrize(
    ("languages", "expected"), [(["sv"], "sv"), (["de-AT", "en"], "de"), (["fi"], "en"), ([], "en")]
)
def test_the_language_is_the_plans_own(languages: list[str], expected: str) -> None:
    """Without a wish a document is in the plan's original language if we have it, else in English."""
    assert render(Plan(languages=languages)).language == expected


def test_an_unknown_language_is_refused() -> None:
    """A language that we do not have is an error that names those we have, and the nearest."""
    with pytest.raises(UnknownWord) as caught:
        render(Plan(), language="svv")
    assert (caught.value.found, caught.value.known, caught.value.nearest) == ("svv", LANGUAGES, "sv")


def test_fallbacks_are_marked_and_listed() -> None:
    """A text that is missing in a language stands in the original, marked on the page and listed with its place."""
    plan = Plan(languages=["sv", "en"], title={"sv": "Plan", "en": "Plan"}, goals=[Goal(id="g", title="Mål")])
    document = render(plan, language="en")
    assert document.fallbacks == (Fallback("g", ("title",), "sv"),)
    page = Page(document.text)
    (shown,) = page.all("//section[@id='g']/h3/span[@lang]")
    assert (shown.get("lang"), shown.text) == ("sv", "Mål")
    (mark,) = page.all("//section[@id='g']/h3/sup")
    assert (mark.get("title"), mark.text) == ("Not available in English; shown in Swedish.", "sv")
    assert page.texts("//aside//p") == ["sv Not available in English; shown in Swedish."]


def test_fallbacks_in_markdown_stand_in_brackets() -> None:
    """In Markdown the language stands in brackets behind the text, and is explained at the beginning."""
    text = render(Plan(languages=["sv"], goals=[Goal(id="g", title="Mål")]), format="markdown", language="de").text
    assert "### 1 Mål \\[sv\\]" in text
    assert text.count("\\[sv\\]") == 2


def test_the_original_needs_no_mark() -> None:
    """A document in the plan's own language has no fallback, on the page or in the list."""
    document = render(valley())
    assert (document.language, document.fallbacks) == ("sv", ())
    assert Page(document.text).all("//sup | //aside") == []


def test_a_plan_without_a_language_is_not_marked() -> None:
    """Where nobody knows the language, the page does not claim that a translation is missing."""
    document = render(Plan(goals=[Goal(id="g", title="Mål")]))
    assert document.fallbacks == ()
    assert [each.get("lang") for each in Page(document.text).all("//section[@id='g']/h3/span[@lang]")] == [""]


def test_fallbacks_inside_links_and_records_have_their_place() -> None:
    """The place of a fallback leads to the text, however deep it stands, and records have the plan as their holder."""
    places = {(each.holder, *each.path) for each in render(valley(), language="en", statuses=["measure"]).fallbacks}
    assert {
        ("lind-valley", "values", 0),
        ("lind-valley", "region", "name"),
        ("c-fibre", "title"),
        ("vision", "opportunities", 0, "text"),
        ("a-lab", "serves", 1, "because"),
        ("i-teachers", "targets", 1, "because"),
        ("lind-valley", "waivers", 0, "because"),
        ("lind-valley", "alignments", 0, "because"),
    } <= places


def test_translators_find_the_sentences() -> None:
    """The sentences of the templates can be extracted: none hides behind a name or a calculation."""
    found = set(sentences())
    assert "Nobody is named yet." in found
    assert "%(num)s rule was asked whether the plan holds together." in found


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_english_is_left_over(language: str, name: str) -> None:
    """What has a translation never stands in English in a document of another language."""
    catalogue = translations(language)
    pieces = Page(render(valley(), name, language=language).text).root.itertext()
    shown = {piece.strip() for piece in pieces}
    assert [each for each in sentences() if each in shown and catalogue.gettext(each) not in {each, ""}] == []
