"""The plan on one page."""

# ruff: noqa: RUF001 - a period is written with a dash
from __future__ import annotations

import pytest

from rri_planner.model import Action, Contribution, Event, Goal, Indicator, Plan, Stakeholder, Vision
from rri_planner.render import render
from rri_planner.render._values import Words
from rri_planner.render._views.bounded import shortened
from tests.render.plans import valley
from tests.render.reading import Page


def page_of(plan: Plan, language: str = "en") -> Page:
    """Return the page of a plan."""
    return Page(render(plan, "one-page", language=language).text)


def test_it_says_what_the_region_wants_and_does() -> None:
    """Vision, goals with their numbers, first actions with those who do them, money, years and voices stand there."""
    page = page_of(valley())
    assert page.one("//blockquote/p") == "A valley where everyone takes part."
    assert page.texts("//li[@class='aim']") == [
        "More people master the digital by December 2029 2 → 10 personer sv Utbildade lärare sv",
        "Unga stannar sv No number shows this yet.",
    ]
    assert page.texts("//section[@class='first']//li") == [
        "Train teachers August 2026 – June 2027 Linddalens högskola sv , Linddalens kommun sv",
    ]
    assert page.one("//p[@class='money']").startswith("Money The actions cost €120,000. Promised are €92,000.")
    assert page.texts("//table[@class='strip']/tbody/tr[1]/td") == ["2", "1", "0", "0"]
    assert page.texts("//table[@class='strip']/tbody/tr[2]/td") == ["0", "0", "0", "1"]
    (told, *_) = page.texts("//section[@class='voices']/p")
    assert told.startswith("We listened on 2 occasions. People who came, counted anew each time: about 50.")
    assert "Adopted: 1, Parked: 1, Declined: 1, No answer yet: 1" in told


def test_the_goals_of_the_vision_come_first() -> None:
    """Goals stand by depth, then by stated priority, then in the plan's order."""
    goals = [
        Goal(id="a", title="Below", serves="b"),
        Goal(id="b", title="Plain"),
        Goal(id="c", title="Second", priority=2),
        Goal(id="d", title="First", priority=1),
    ]
    titles = [text.split(" No")[0] for text in page_of(Plan(languages=["en"], goals=goals)).texts("//li[@class='aim']")]
    assert titles == ["First", "Second", "Plain", "Below"]


def test_a_goal_is_shown_by_an_indicator_with_a_target() -> None:
    """Of several indicators the first with a target stands there; what is not known yet is said."""
    indicators = [
        Indicator(id="i-1", title="Nothing", measures="g"),
        Indicator(id="i-2", title="Firms", measures="g", unit="firms", targets=[{"value": 9, "date": 2030}]),
    ]
    page = page_of(Plan(languages=["en"], goals=[Goal(id="g", title="G")], indicators=indicators))
    assert page.one("//li[@class='aim']/p[2]") == "not known yet → 9 firms Firms"


def test_what_is_done_is_not_done_first() -> None:
    """Actions stand by their beginning, those without one last; what is done or dropped does not stand there."""
    actions = [
        Action(id="a", title="Later", period="2028/2029"),
        Action(id="b", title="Some day"),
        Action(id="c", title="Sooner", period="2027"),
        Action(id="d", title="Over", status="done", period="2020"),
        Action(id="e", title="Gone", status="dropped", period="2020"),
    ]
    steps = page_of(Plan(languages=["en"], actions=actions)).texts("//section[@class='first']//p[@class='step']")
    assert steps == ["Sooner 2027", "Later 2028–2029", "Some day"]


def test_lists_and_texts_are_bounded() -> None:
    """However much there is, lists name what is left and texts are cut at a word."""
    words = "word " * 400
    people = [Stakeholder(id=f"s-{n}", name=words) for n in range(4)]
    involved = [{"who": each.id, "as": "responsible"} for each in people]
    plan = Plan(
        languages=["en"],
        title=words,
        vision=Vision(statement=words),
        stakeholders=people,
        goals=[Goal(id=f"g-{n}", title=words) for n in range(30)],
        actions=[Action(id=f"a-{n}", title=words, involved=involved, period=f"{2020 + n}") for n in range(30)],
        events=[Event(id="e", participants={"total": 9})],
        contributions=[Contribution(id=f"c-{n}", text=words, outcome="adopted", into="g-1") for n in range(30)],
    )
    page = page_of(plan)
    assert page.texts("//p[@class='more']") == ["and 24 more", "and 24 more"]
    assert [len(page.all(f"//section[@class='{name}']//li")) for name in ("aims", "first", "voices")] == [6, 6, 2]
    assert len(page.all("//table[@class='strip']/thead//th")) <= 11
    assert {text.endswith("and 2 more") for text in page.texts("//p[@class='who']")} == {True}
    assert len(page.one("//main")) < 4_000


def test_participants_that_are_kept_back_are_not_counted() -> None:
    """An event whose number may not be published adds nothing to the sum, and is still an occasion."""
    events = [
        Event(id="e-1", participants={"total": 3, "gender": {"women": 2, "men": 1}}),
        Event(id="e-2", participants={"total": 20}),
    ]
    (told,) = page_of(Plan(languages=["en"], events=events)).texts("//section[@class='voices']/p")
    assert told == "We listened on 2 occasions. People who came, counted anew each time: 20."


def test_what_is_still_to_come_has_not_been_heard() -> None:
    """With a day for today, events after it are not counted."""
    events = [Event(id="e-1", date="2026-01-20"), Event(id="e-2", date="2026-11"), Event(id="e-3")]
    page = Page(render(Plan(languages=["en"], events=events), "one-page", today="2026-10-31").text)
    assert page.texts("//section[@class='voices']/p") == ["We listened on 2 occasions."]


def test_years_beyond_ten_are_gathered() -> None:
    """The strip of years has ten columns at most; an open period counts with the end that is known."""
    actions = [Action(id="a", period="2025/2036"), Action(id="b", period="2030/.."), Action(id="c", period="../..")]
    page = page_of(Plan(languages=["en"], actions=actions))
    assert page.texts("//table[@class='strip']/thead//th[position() > 1]") == [
        "2025–2026", "2027–2028", "2029–2030", "2031–2032", "2033–2034", "2035–2036",
    ]  # fmt: skip
    assert page.texts("//table[@class='strip']/tbody/tr[1]/td") == ["1", "1", "2", "1", "1", "1"]


def test_an_empty_plan_says_what_is_missing() -> None:
    """A plan without anything is a page that says so."""
    page = page_of(Plan())
    assert page.texts("//main//p") == [
        "No goal is set yet.",
        "No action is decided yet.",
        "Money No cost is stated yet.",
    ]


def test_illustrative_plans_say_so() -> None:
    """Where anything on the page is illustrative, the page says it."""
    goal = Goal(id="g", title="G", provenance={"kind": "illustrative"})
    note = "//p[@class='origin-note']"
    assert page_of(Plan(goals=[goal])).texts(note) == ["Parts of this plan are illustrative."]
    assert page_of(Plan(goals=[Goal(id="g")])).texts(note) == []


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("short", 5, "short"),
        ("two\n\nparagraphs", 20, "two paragraphs"),
        ("one, two", 6, "one…"),
        ("withoutanyblank", 8, "without…"),
    ],
)
def test_texts_are_cut_at_a_word(text: str, most: int, expected: str) -> None:
    """A text keeps whole words and its language; one long word is cut."""
    assert shortened(Words(text, "sv"), most) == Words(expected, "sv")
