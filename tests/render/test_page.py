"""The HTML as a page: accessible, self-contained, the same in every language."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from rri_planner.formats import load
from rri_planner.language import LANGUAGES
from rri_planner.model import Plan
from rri_planner.render import DOCUMENTS, render
from tests.render.plans import valley
from tests.render.reading import Page

EXAMPLES = Path(__file__).parents[2] / "examples"
NOTHING = "'none'"
PLANS = ("lind-valley", "varmland", "steiermark", "grand-est")


@pytest.fixture(scope="module", params=PLANS)
def plan(request: pytest.FixtureRequest) -> Plan:
    """Return each of the plans that pages are tried with."""
    return valley() if request.param == "lind-valley" else load(EXAMPLES / request.param)


@pytest.fixture(scope="module", params=[(name, language) for name in DOCUMENTS for language in LANGUAGES])
def page(request: pytest.FixtureRequest, plan: Plan) -> Page:
    """Return every document of every plan in every language."""
    name, language = request.param
    return Page(render(plan, name, language=language).text)


def test_one_title_and_headings_in_order(page: Page) -> None:
    """There is one h1, it comes first, and no level is left out on the way down."""
    levels = list(page.heading_levels())
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_each_id_once(page: Page) -> None:
    """No two elements share an id."""
    ids = Counter(element.get("id") for element in page.all("//*[@id]"))
    assert [id_ for id_, times in ids.items() if times > 1] == []


def test_every_link_inside_leads_somewhere(page: Page) -> None:
    """Each link to a place in the document has that place, and each label that an element borrows exists."""
    ids = {element.get("id") for element in page.all("//*[@id]")}
    links = {str(element.get("href"))[1:] for element in page.all("//a[starts-with(@href, '#')]")}
    borrowing = [str(element.get("aria-labelledby")) for element in page.all("//*[@aria-labelledby]")]
    assert links | {id_ for each in borrowing for id_ in each.split()} <= ids


def test_nothing_is_loaded(page: Page) -> None:
    """The page is one file: no script, image, style or frame from anywhere."""
    assert page.all("//link | //iframe | //object | //embed | //*[@src]") == []
    assert "url(" not in page.one("//head/style")
    assert "@import" not in page.one("//head/style")


def test_only_our_own_script_runs(page: Page) -> None:
    """What the page lets run is the script that stands in it, named by its fingerprint, and nothing else."""
    policy = page.all("//meta[@http-equiv='Content-Security-Policy']")[0].get("content") or ""
    scripts = [str(each.text).encode() for each in page.all("//script")]
    marks = [f"'sha256-{b64encode(sha256(script).digest()).decode()}'" for script in scripts]
    assert len(scripts) <= 1
    assert "default-src 'none'" in policy
    assert f"script-src {''.join(marks) or NOTHING};" in policy


def test_no_image_without_words(page: Page) -> None:
    """Each image says what it shows."""
    assert page.all("//img[not(@alt)]") == []


def test_landmarks(page: Page) -> None:
    """Header, main part and footer stand once each, navigation at most once; the first link leads past the rest."""
    assert [len(page.all(f"//{tag}")) for tag in ("body/header", "main", "body/footer")] == [1, 1, 1]
    assert len(page.all("//nav")) <= 1
    (first, *_) = page.all("//body//a")
    (main,) = page.all("//main")
    assert first.get("href") == f"#{main.get('id')}"


def test_tables_explain_themselves(page: Page) -> None:
    """Each table has a caption, and each of its headings says whether it heads a row or a column."""
    assert page.all("//table[not(caption)]") == []
    assert page.all("//th[not(@scope)]") == []


def test_no_empty_shells(page: Page) -> None:
    """No heading, list or section stands there with nothing in it."""
    shells = page.all("//main//*[self::h2 or self::h3 or self::h4 or self::li or self::ul or self::section]")
    assert [each for each in shells if not each.text_content().strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_its_language(language: str) -> None:
    """The language and the direction of writing stand on the page."""
    (root,) = Page(render(valley(), language=language).text).all("/html")
    assert (root.get("lang"), root.get("dir")) == (language, "ltr")
