"""The roadmap as a document."""

from __future__ import annotations

from rri_planner.model import Action, Goal, Pathway, Plan
from rri_planner.render import figure, render
from tests.render.plans import valley
from tests.render.reading import Page


def page_of(plan: Plan, **options: str) -> Page:
    """Return the roadmap of a plan."""
    return Page(render(plan, "roadmap", language="en", **options).text)  # type: ignore[arg-type]  # all are texts


def test_the_figure_stands_there_whole() -> None:
    """The drawing of the roadmap is part of the page, with the sentence that says what it shows."""
    plan = Plan(languages=["en"], actions=[Action(id="a", title="Train", period="2027")])
    text = render(plan, "roadmap", today="2027-06-01").text
    drawn = figure(plan, "roadmap", language="en", today="2027-06-01", width=1480)
    assert drawn.svg.strip() in text
    assert Page(text).texts("//figcaption") == [drawn.caption]


def test_actions_stand_in_lanes_by_their_beginning() -> None:
    """A lane is the first pathway that an action serves, else its goal; what serves none stands last."""
    plan = Plan(
        languages=["en"],
        goals=[Goal(id="g", title="Goal", due="2029")],
        pathways=[Pathway(id="p", title="Pathway", serves="g", status="chosen")],
        actions=[
            Action(id="a-1", title="Alone"),
            Action(id="a-2", title="Late", serves=["g", "p"], period="2028"),
            Action(id="a-3", title="Early", serves="p", period="2027", depends_on="a-4"),
            Action(id="a-4", title="Straight", serves="g", steps=[{"title": "Half", "date": 2027, "done": True}]),
            Action(id="a-5", title="Gone", serves="g", status="dropped"),
        ],
    )
    page = page_of(plan)
    assert page.texts("//section[@class='lane']/h2") == ["Pathway", "Goal", "Actions that serve no pathway"]
    assert page.texts("//section[@class='lane']//tbody/tr") == [
        "Early 2027 Nobody is named yet. Straight",
        "Late 2028 Nobody is named yet.",
        "Straight No time is set yet. Nobody is named yet. 2027 Half reached",
        "Alone No time is set yet. Nobody is named yet.",
    ]
    assert page.texts("//ul[@class='dues']/li") == ["2029 Goal"]


def test_undecided_actions_stay_out() -> None:
    """Ideas and measures are neither drawn nor listed, unless somebody asks for them."""
    shown = page_of(valley()).one("//body")
    assert ("Digitalt labb" in shown, "Fri idé" in shown) == (False, False)
    asked = Page(render(valley(), "roadmap", statuses=["measure"]).text).one("//body")
    assert ("Digitalt labb" in asked, "Fri idé" in asked) == (True, False)


def test_a_plan_without_dates_says_so() -> None:
    """Without any date there is no figure, and the page says why."""
    page = page_of(Plan(languages=["en"], actions=[Action(id="a", title="Train")]))
    assert page.all("//figure") == []
    assert page.texts("//main/p") == ["Nothing in the plan has a date yet."]


def test_pathways_are_drawn_where_they_end() -> None:
    """The map of pathways stands there where one says until when it works."""
    paths = [Pathway(id="p", title="P", sell_by="2030")]
    assert len(page_of(Plan(languages=["en"], pathways=paths)).all("//figure")) == 1
