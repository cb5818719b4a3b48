"""What makes the action plan a page to explore: the map, the filters, links to other languages, its script."""

from __future__ import annotations

import pytest

from rri_planner.coherence import check
from rri_planner.model import Action, Goal, KeyLink, Plan, Stakeholder, Theme
from rri_planner.render import render
from rri_planner.render._page_script import page_script
from tests.render.reading import Page

PLAN = Plan(
    languages=["en"],
    themes=[Theme(id="t-health", title="Health"), Theme(id="t-school", title="School")],
    stakeholders=[Stakeholder(id="s-city", name="The city"), Stakeholder(id="s-idle", name="Nobody yet")],
    goals=[Goal(id="g", title="More can", themes=["t-health"])],
    actions=[
        Action(
            id="a-course", title="Course", serves="g", status="running", themes=["t-health", "t-school"],
            rri=[KeyLink(key="ethics")], involved=[{"who": "s-city", "as": "accountable"}],
        ),
        Action(id="a-lab", title="Lab", serves="g", status="planned"),
        Action(id="a-gone", title="Gone", serves="g", status="dropped", themes=["t-school"]),
    ],
)  # fmt: skip


def page_of(plan: Plan, **wanted: object) -> Page:
    """Return the action plan of a plan as a page."""
    return Page(render(plan, language="en", **wanted).text)  # type: ignore[arg-type]  # what `render` takes


def test_each_part_says_what_it_can_be_chosen_by() -> None:
    """Actions and goals carry their status, themes, keys and stakeholders as marks."""
    page = page_of(PLAN)
    assert {each.get("id"): each.get("data-marks") for each in page.all("//*[@data-marks]")} == {
        "g": "theme:t-health",
        "a-course": "status:running theme:t-health theme:t-school key:ethics who:s-city",
        "a-lab": "status:planned",
    }


def test_filters_offer_what_there_is() -> None:
    """Each filter offers what at least one action or goal has, in the order of the plan, and how many have it."""
    page = page_of(PLAN)
    offered = {
        str(select.get("name")): [option.text for option in select.iter("option")]
        for select in page.all("//form[@hidden]//select")
    }
    assert offered == {
        "status": ["All", "Planned (1)", "Running (1)"],
        "theme": ["All", "Health (2)", "School (1)"],
        "key": ["All", "Ethics (1)"],
        "who": ["All", "The city (1)"],
    }


def test_nothing_to_explore() -> None:
    """A plan without goals and actions has neither map nor filters."""
    page = page_of(Plan(title="Empty"))
    assert page.all("//form | //*[@id='section:map'] | //*[contains(@class, 'chosen')]") == []


def test_findings_name_the_items_they_are_about() -> None:
    """Where a report is handed in, an open point says to a script which items it is about."""
    plan = PLAN.evolve(stage="adopted")
    report = check(plan)
    about = [str(each.get("data-about")).split() for each in page_of(plan, report=report).all("//li[@data-about]")]
    assert about == [
        [each for each in finding.subjects if each in plan] for finding in (*report.errors, *report.warnings)
    ]
    assert any(about)


def test_a_reference_with_blanks_stays_one_mark() -> None:
    """Marks are parted by blanks, so that a reference to nothing that has some cannot look like several marks."""
    page = page_of(Plan(actions=[Action(id="a", themes=["t status:running"])]))
    assert page.all("//article[@id='a']")[0].get("data-marks") == "theme:t_status:running"
    assert page.all("//select") == []


def test_links_to_other_languages() -> None:
    """A page leads to the same page in other languages, and names its own; alone it leads nowhere."""
    page = page_of(PLAN, editions={"sv": "plan.sv.html", "en": "plan.en.html"})
    (link,) = page.all("//ul[@class='editions']//a")
    assert (link.get("href"), link.get("hreflang"), link.text) == ("plan.sv.html", "sv", "Svenska")
    assert page.texts("//ul[@class='editions']//*[@aria-current]") == ["English"]
    assert page_of(PLAN, editions={"en": "plan.en.html"}).all("//ul[@class='editions']") == []


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_only_a_page_has_a_script(form: str) -> None:
    """Other formats are set from the same template, and have nothing of the script or the filters."""
    text = render(PLAN, format=form).text
    assert ("addEventListener" in text) == (form == "html")
    assert ("Key of responsible innovation" in text) == (form == "html")


def test_the_script_stays_small_and_needs_nobody() -> None:
    """The script of the page has a few hundred lines, and none that evaluates, loads or sends."""
    text = page_script("explore.js").text
    assert text.count("\n") < 400
    assert not any(word in text for word in ("eval(", "Function(", "fetch(", "import(", "XMLHttp", "innerHTML", "http"))
