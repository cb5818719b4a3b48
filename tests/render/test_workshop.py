"""Sheets for an event: agenda, what is on the table, lists at the door, who does what."""

from __future__ import annotations

import datetime as dt

import pytest

from rri_planner.errors import BadUsage, UnknownItem
from rri_planner.model import Action, Contribution, Event, Goal, Plan, Stakeholder, Theme
from rri_planner.render import FORMATS, render
from tests.render.reading import Page

_PLAN = Plan(
    languages=["en"],
    title="Plan for the dale",
    region="The dale",
    goals=[Goal(id="g", title="Skills")],
    themes=[Theme(id="t-skills", title="Skills and learning")],
    actions=[
        Action(id="a-idea", title="A night school", status="idea", serves="g"),
        Action(id="a-plain", title="A bus"),
        Action(id="a-run", title="Courses", status="running", serves="g"),
        Action(id="a-gone", title="A tower", status="dropped"),
    ],
    stakeholders=[Stakeholder(id="s-firm", name="The Firm", helix="business")],
    events=[
        Event(id="e-vision", kind="vision-workshop", title="Vision day", date="2026-01"),
        Event(
            id="e-choose", kind="measures-workshop", title="Choosing day", date="2026-05-04", place="The town hall",
            feedback={"date": "2026-06-30", "channel": "By letter"}, provenance="illustrative",
        ),
        Event(id="e-begin", kind="implementation-workshop", title="Beginning", date="2026-11", online=True),
        Event(id="e-open", title="Some day"),
    ],
    contributions=[
        Contribution(id="c-1", text="We need teachers", from_="e-vision", by="s-firm", themes=["t-skills"]),
        Contribution(id="c-2", text="A tower for all", from_="e-vision", outcome="declined", because="Too dear"),
        Contribution(id="c-3", text="Said that day", from_="e-choose"),
        Contribution(id="c-4", text="Said later", from_="e-begin"),
        Contribution(id="c-5", text="Written in a letter"),
        Contribution(id="c-6", from_="e-vision"),
    ],
)  # fmt: skip


def page_of(plan: Plan, of: str | None = None, today: str | None = None) -> Page:
    """Return the sheets."""
    return Page(render(plan, "workshop", language="en", of=of, today=today).text)


def test_the_agenda_follows_the_kind_of_event() -> None:
    """Welcome and what was said so far come first, then what this kind of event does, then when people are answered."""
    page = page_of(_PLAN, "e-choose")
    assert page.texts("//ul[@class='aims']/li") == ["Work out actions, and see who is willing to take part in them"]
    assert page.texts("//table[@class='agenda']//th[@scope='row']") == [
        "Welcome, and why we are here",
        "What has been said so far, and what became of it",
        "In groups: one card for each action",
        "Everybody marks the actions in which they will take part",
        "Each group tells the others what it found",
        "What happens now, and by when you get an answer",
    ]
    assert page.texts("//table[@class='agenda']//td") == [""] * 12


def test_the_promise_says_by_when_and_how() -> None:
    """The day and the way stand on the sheet where the plan states them, and are lines to fill where it does not."""
    facts = "//div[@class='promise']//dd"
    assert page_of(_PLAN, "e-choose").texts(facts) == ["30 June 2026", "By letter"]
    assert page_of(_PLAN, "e-begin").texts(facts) == ["", ""]


def test_what_was_said_before_is_on_the_table_without_names() -> None:
    """By theme, then of no theme; not what was declined, said at this event or later, and never who said it."""
    page = page_of(_PLAN, "e-choose")
    assert page.texts("//div[@class='theme']") == [
        "Skills and learning We need teachers",
        "Other needs and ideas Written in a letter",
    ]
    assert "The Firm" not in page.texts("//body")[0]
    assert page_of(_PLAN, "e-open").texts("//div[@class='theme']/h4") == [
        "Skills and learning",
        "Other needs and ideas",
    ]


@pytest.mark.parametrize(
    ("of", "rows"),
    [
        ("e-vision", []),
        ("e-choose", ["A night school Idea", "A bus"]),
        ("e-begin", ["Courses Running"]),
        ("e-open", ["A night school Idea", "A bus"]),
    ],
)
def test_the_actions_on_the_table(of: str, rows: list[str]) -> None:
    """Before there are ideas none, then those to choose from, and at the beginning those to begin."""
    assert page_of(_PLAN, of).texts("//table[@class='choices']//th[@scope='row']") == rows


def test_lists_at_the_door_take_no_names_and_cross_nothing() -> None:
    """Three lists apart from one another, each with a way to say nothing."""
    page = page_of(_PLAN, "e-choose")
    assert page.texts("//table[@class='tally']/caption") == ["Where do you come from today?", "Gender", "Age"]
    assert page.texts("//table[@class='tally']//th[@scope='row']") == [
        "Business", "Research", "Government", "Civil society", "I would rather not say",
        "Women", "Men", "Non-binary people", "I would rather not say",
        "Under 30", "30 to 64", "65 or older", "I would rather not say",
    ]  # fmt: skip
    assert set(page.texts("//table[@class='tally']//td")) == {""}


def test_the_event_is_the_next_one_unless_it_is_named() -> None:
    """The next from today on; without a day, or where all are past, the latest; a plan without events has one too."""
    heading = "//h1"
    assert page_of(_PLAN, today="2026-02-01").texts(heading) == ["Choosing day"]
    assert page_of(_PLAN).texts(heading) == page_of(_PLAN, today="2030-01-01").texts(heading) == ["Beginning"]
    assert page_of(Plan(events=[Event(id="e", title="Once")])).texts(heading) == ["Once"]
    assert page_of(Plan()).texts(heading) == ["Workshop"]


def test_an_unknown_event_is_refused() -> None:
    """The nearest id is named; an argument of another document is refused as everywhere."""
    with pytest.raises(UnknownItem, match="e-choose"):
        render(_PLAN, "workshop", of="e-chose")
    with pytest.raises(BadUsage):
        render(_PLAN, "workshop", since=dt.date(2026, 1, 1))


def test_long_lists_say_how_much_more_there_is() -> None:
    """A table that is too long for a sheet is cut, and says so."""
    many = [Contribution(id=f"c-{number}", text=f"Idea {number}") for number in range(12)]
    actions = [Action(id=f"a-{number}", title=f"Action {number}") for number in range(30)]
    page = page_of(Plan(languages=["en"], contributions=many, actions=actions, events=[Event(id="e")]))
    assert page.texts("//div[@class='theme']/h4") == []
    assert page.texts("//*[@class='more']") == ["and 2 more", "and 6 more"]


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"html"}))
def test_every_format_has_the_sheets(form: str) -> None:
    """Word, PDF and Markdown are made of the same sheets."""
    assert render(_PLAN, "workshop", format=form, of="e-choose").content
