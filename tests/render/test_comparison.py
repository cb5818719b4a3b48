"""The comparison: several regions in one booklet."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from rri_planner import load
from rri_planner.errors import BadUsage
from rri_planner.language import LANGUAGES
from rri_planner.model import Action, Adoption, Alignment, Event, Goal, Objective, Plan, Policy, Stakeholder, Theme
from rri_planner.render import FORMATS, render
from tests.render.reading import Page, said_in

EXAMPLES = Path(__file__).parents[2] / "examples"
REGIONS = [load(EXAMPLES / name) for name in ("varmland", "steiermark", "grand-est")]
NORTH = Plan(
    id="north",
    languages=["sv", "en"],
    region={"name": "Norden"},
    currency="SEK",
    stakeholders=[
        Stakeholder(id="s", name="Biblioteken", helix="government", contact={"e-mail": "secret@example.org"})
    ],
    themes=[Theme(id="t", title={"sv": "Kunskap", "en": "Knowledge"})],
    events=[Event(id="e", participants={"total": 9, "helix": {"research": 9}})],
    goals=[Goal(id="g", title="Alla med", rri="open-access", themes="t")],
    actions=[
        Action(
            id="a-help",
            title={"sv": "Hjälp på biblioteken", "en": "Help at the libraries"},
            rri=[{"key": "ethics", "how": "Tystnadsplikt"}],
            involved={"who": "s", "as": "accountable"},
            status="running",
            period="2027/2028",
            cost=1000,
        ),
        Action(id="a-measure", title="Bara en tanke", rri="governance", status="measure"),
    ],
    policies=[Policy(id="p", title="Green Deal", objectives=[Objective(id="o", title="Clean air", catalogue="eu-1")])],
    alignments=[Alignment(of="g", with_="o")],
)
SOUTH = Plan(
    id="south",
    languages=["de"],
    title="Plan des Südens",
    currency="EUR",
    goals=[Goal(id="z", title="Alle dabei")],
    actions=[
        Action(
            id="a-hilfe",
            title="Hilfe vor Ort",
            rri=[{"key": "open-access", "how": "Eintritt frei"}],
            adopted_from=Adoption(plan="north", action="a-help"),
        ),
        Action(id="a-labor", title="Offenes Labor", rri=[{"key": "open-access", "how": "Eintritt frei"}], cost=30),
        Action(id="a-x", title="Von anderswo", adopted_from=Adoption(plan="west", action="a")),
    ],
    policies=[Policy(id="q", objectives=[Objective(id="y", catalogue="eu-1")])],
    alignments=[Alignment(of="z", with_="y")],
)


@pytest.fixture(scope="module")
def page() -> Page:
    """Return the booklet of two plans in English."""
    return Page(render(NORTH, "comparison", beside=[SOUTH], language="en").text)


def test_the_regions_stand_on_the_cover_in_the_order_given(page: Page) -> None:
    """The title names the regions, by their names, else by their plans."""
    assert page.one("//h1") == "Norden and Plan des Südens"
    other = render(SOUTH, "comparison", beside=[NORTH], language="en").text
    assert Page(other).one("//h1") == "Plan des Südens and Norden"


def test_what_they_share_has_a_reason_and_a_side_each(page: Page) -> None:
    """Goals under one objective and an action taken over stand side by side, each with why."""
    assert page.texts("//div[@class='shared-pair']/p") == [
        'They serve the same objective: "Clean air" of "Green Deal".',
        "It was taken over from Norden.",
    ]
    assert page.texts("//div[@class='shared-pair'][2]//h4") == [
        "Norden : Help at the libraries",
        "Plan des Südens : Hilfe vor Ort de",
    ]
    assert page.texts("//div[@class='shared-pair'][2]//p[@class='beside']") == ["Hjälp på biblioteken"]
    assert "Taken over from Norden ." in page.texts("//div[@class='shared-pair'][2]//p[@class='told-facts']")


def test_what_one_can_take_over_says_who_and_why(page: Page) -> None:
    """A region sees the actions of others where it has none; what it shares already is not offered again."""
    assert page.texts("//div[@class='gain']/h3") == ["For Norden", "For Plan des Südens"]
    assert page.texts("//div[@class='gain'][1]/p[@class='tags lacks']/span") == ["Open access"]
    assert page.texts("//div[@class='gain'][1]//h4") == ["Plan des Südens : Offenes Labor de"]
    assert page.texts("//div[@class='gain'][1]//li") == ["Open access Eintritt frei de"]
    assert page.texts("//div[@class='gain'][2]//h4") == []


def test_coverage_shows_actions_and_goals(page: Page) -> None:
    """A disc is an action, a ring a goal, and the number stands beside; rows without anything are named below."""
    rows = {row[0]: row[1:] for row in table(page, "section:coverage", 1)}
    assert rows["Open access"] == ["○ 1", "●● 2"]
    assert rows["Ethics"] == ["● 1", "0"]
    assert page.texts("//section[@aria-labelledby='section:coverage']/p[@class='when']")[0] == (
        "In no plan: Public engagement · Gender equality · Science education · Governance"
    )


def table(page: Page, section: str, number: int) -> list[list[str]]:
    """Return the rows of one of the tables of a section."""
    rows = f"(//section[@aria-labelledby='{section}']//table)[{number}]//tbody/tr"
    return [page.texts(f"({rows})[{at}]/*") for at in range(1, len(page.all(rows)) + 1)]


def test_what_nobody_counted_is_not_nought(page: Page) -> None:
    """A region without counts shows that they are not known."""
    assert ["People who came to these, counted anew each time", "9", "not known"] in table(page, "section:process", 1)


def test_measures_and_contacts_are_not_public() -> None:
    """What nobody has decided on, and data of persons, is not in the booklet unless it is asked for."""
    text = render(NORTH, "comparison", beside=[SOUTH]).text
    assert "Bara en tanke" not in text
    assert "secret@example.org" not in text
    assert "Bara en tanke" in render(SOUTH, "comparison", beside=[NORTH], statuses=["measure"], language="sv").text


def test_money_is_added_by_a_given_rate_only(page: Page) -> None:
    """Each currency stands by itself; with a rate the whole follows, and the rate with its source below."""
    assert table(page, "section:money", 1)[0] == ["What the actions cost", "SEK 1,000", "€30"]
    assert "Amounts in different currencies are not added." in page.one("//section[@aria-labelledby='section:money']")
    rates = {"SEK": ("EUR", "0.0884", "made up")}
    rated = Page(render(NORTH, "comparison", beside=[SOUTH], language="en", rates=rates).text)
    assert ["What the actions cost, at the rate below", "€88", "€30"] in table(rated, "section:money", 1)
    assert "Rates used: 1 SEK = 0.0884 EUR (made up)" in rated.one("//section[@aria-labelledby='section:money']")
    assert "section:money" not in render(Plan(id="bare"), "comparison").text


def test_one_plan_and_empty_plans_make_a_booklet() -> None:
    """Where there is nothing to compare the booklet says so, and a plan without anything breaks nothing."""
    alone = render(NORTH, "comparison", language="en").text
    assert "This is one plan: there is nothing to compare it with." in alone
    empty = Page(render(Plan(id="one"), "comparison", beside=[Plan(id="two")], language="en").text)
    assert empty.one("//h1") == "one and two"
    assert "Nothing in these plans says for certain" in empty.one("//section[@aria-labelledby='section:shared']")


def test_a_booklet_has_a_length() -> None:
    """More regions than a table can hold are refused with the number that can be."""
    others = [Plan(id=f"plan-{number}") for number in range(12)]
    with pytest.raises(BadUsage, match="a booklet compares at most 12 plans, not 13"):
        render(NORTH, "comparison", beside=others)


def test_other_documents_take_no_plans_beside() -> None:
    """An argument that a document would pass over in silence is refused."""
    with pytest.raises(BadUsage, match='the document "action-plan" takes no "beside"; this does: comparison'):
        render(NORTH, beside=[SOUTH])


def test_fallbacks_of_every_plan_are_told() -> None:
    """Texts in another language are told for each plan, and explained once on the page."""
    made = render(NORTH, "comparison", beside=[SOUTH], language="en")
    assert {each.language for each in made.fallbacks} == {"sv", "de"}
    assert {each.holder for each in made.fallbacks} >= {"g", "a-labor"}
    assert len(Page(made.text).all("//aside[@class='note']/p")) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_regions_in_every_language(language: str) -> None:
    """The booklet of the examples can be had in each language, with original and reader's words, the same each time."""
    made = render(REGIONS[0], "comparison", beside=REGIONS[1:], language=language)
    page = Page(made.text)
    assert page.root.get("lang") == language
    assert len(page.all("//div[@class='shared-pair']")) == 2
    assert "Digital samlingsplats för goda exempel" in made.text
    assert "Digitaler Treffpunkt der Region" in made.text
    assert made.text == render(REGIONS[0], "comparison", beside=REGIONS[1:], language=language).text
    levels = list(page.heading_levels())
    assert all(deeper - before <= 1 for before, deeper in pairwise(levels))


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_names_every_region(format: str) -> None:
    """All formats follow from the same page."""
    made = render(REGIONS[0], "comparison", beside=REGIONS[1:], language="en", format=format)
    text = made.content if isinstance(made.content, str) else said_in(made.content)
    for name in ("Värmland", "Steiermark", "Grand Est", "Digital meeting place for good examples"):
        assert name in " ".join(text.split())
