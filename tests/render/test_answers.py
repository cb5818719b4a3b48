"""Answers: a letter that says what became of everything that was said."""

from __future__ import annotations

import pytest

from rri_planner.errors import UnknownItem
from rri_planner.model import Action, Contribution, Event, Plan, Stakeholder
from rri_planner.render import render
from tests.render.plans import valley
from tests.render.reading import Page


def letter(plan: Plan, of: str | None = None, today: str | None = None) -> Page:
    """Return the letter to all, or to those it is written to."""
    return Page(render(plan, "answers", language="en", of=of, today=today).text)


def plan_with(*said: Contribution, business: int = 20) -> Plan:
    """Return a plan with an event and what was said there."""
    return Plan(
        languages=["en"],
        actions=[Action(id="a-course", title="A course", status="selected"), Action(id="a-lab", status="measure")],
        stakeholders=[Stakeholder(id="s-mill", name="The mill", helix="business"), Stakeholder(id="s-all")],
        events=[
            Event(id="e-ws", title="Workshop", date="2026-01-20", participants={"helix": {"business": business}}),
            Event(id="e-web", title="Web"),
        ],
        contributions=said,
    )


def replies(page: Page, key: str) -> list[str]:
    """Return the replies in the group of an outcome."""
    return page.texts(f"//section[contains(@class, 'outcome-{key}')]//div[@class='reply']")


def test_every_contribution_is_answered_under_its_outcome() -> None:
    """Each stands once, under what became of it, in the order taken up, joined, kept, declined, open."""
    page = letter(
        plan_with(
            Contribution(id="c-1", text="No answer"),
            Contribution(id="c-2", text="No", outcome="declined", because="Too dear"),
            Contribution(id="c-3", text="No, just so", outcome="declined"),
            Contribution(id="c-4", text="Wait", outcome="parked", until="2027-01"),
            Contribution(id="c-5", text="Wait on", outcome="parked"),
            Contribution(id="c-6", text="Same", outcome="merged", into="c-7"),
            Contribution(id="c-7", text="Yes", outcome="adopted", into="a-course", answered_on="2026-03-01"),
            Contribution(id="c-8", text="Yes, but", outcome="adopted", into="a-lab"),
        )
    )
    assert page.texts("//h2") == [
        "Taken up in the plan", "Joined with something that others said too", "Kept for later",
        "Not taken up, and why", "Not answered yet",
    ]  # fmt: skip
    assert replies(page, "adopted") == [
        "Action: A course Answered on 1 March 2026",
        "What it leads to is still being worked out.",
    ]
    assert replies(page, "merged") == ["Contribution: Yes"]
    assert replies(page, "parked") == [
        "We keep this until January 2027.",
        "We have not set a day yet on which we come back to this.",
    ]
    assert replies(page, "declined") == ["Too dear", "We have not given you a reason yet."]
    assert replies(page, "open") == ["We owe you an answer to this."]


def test_a_day_that_has_come_is_admitted() -> None:
    """What was kept until a day that is past is owed an answer."""
    plan = plan_with(Contribution(id="c", text="Wait", outcome="parked", until="2027-01"))
    said = "We kept this until January 2027. That day has come; you will get an answer."
    assert replies(letter(plan, today="2027-02-01"), "parked") == [said]
    assert replies(letter(plan, today="2027-01-31"), "parked") == ["We keep this until January 2027."]


def test_letters_to_an_event_a_group_and_all() -> None:
    """A letter answers what was said at the event or by the group, and thanks those it is written to."""
    plan = plan_with(
        Contribution(id="c-1", text="One", from_="e-ws", by="business"),
        Contribution(id="c-2", text="Two", from_="e-web", by="s-mill"),
        Contribution(id="c-3", text="Three", from_="e-web", by="research"),
    )

    def said(of: str | None) -> list[str]:
        return letter(plan, of).texts("//p[@class='said']")

    assert said(None) == ["One business, Workshop", "Two business, Web", "Three research, Web"]
    assert [len(said(of)) for of in ("e-web", "business", "s-mill", "civil-society")] == [2, 2, 1, 0]
    assert letter(plan, "e-ws").texts("//header//dd") == ["everyone who was at: Workshop", "20 January 2026"]
    assert letter(plan, "business").texts("//header//dd") == ["Business"]
    assert letter(plan).texts("//header//dd") == ["everyone who took part"]


def test_groups_stand_there_and_not_names() -> None:
    """A letter to all names the group of whoever spoke, never the speaker."""
    page = letter(plan_with(Contribution(id="c", text="One", by="s-mill"), Contribution(id="d", by="s-all")))
    assert "The mill" not in page.one("//body")
    assert "business" in page.one("//main")


def test_a_small_group_is_not_given_away() -> None:
    """Where an event had fewer than five of a group, the two are never shown together."""
    said = Contribution(id="c", text="One", from_="e-ws", by="business")
    few, many = plan_with(said, business=4), plan_with(said, business=5)
    assert ["business" in letter(plan).one("//main") for plan in (few, many)] == [False, True]
    assert ["business" in letter(plan, "e-ws").one("//main") for plan in (few, many)] == [False, True]
    assert ["Workshop" in letter(plan, "business").one("//main") for plan in (few, many)] == [False, True]


@pytest.mark.parametrize(("of", "near"), [("e-wss", "e-ws"), ("a-course", None), ("busines", "business")])
def test_letters_go_to_those_who_speak(of: str, near: str | None) -> None:
    """A letter to what is no event, stakeholder or group is an error with the nearest that is."""
    with pytest.raises(UnknownItem) as caught:
        letter(plan_with(), of)
    assert (caught.value.id, caught.value.nearest) == (of, near)


def test_nothing_said_is_a_letter_too() -> None:
    """A plan in which nobody has said anything gives a letter that says so."""
    page = letter(Plan())
    assert page.texts("//main//p") == [
        "Thank you for telling us what you need and what you would do.",
        "Nothing that was said is on record here yet.",
    ]


def test_what_waits_is_promised() -> None:
    """A letter with open contributions promises an answer, one without does not."""
    promise = "What has no answer yet will get one."
    assert promise in letter(valley()).one("//main")
    answered = plan_with(Contribution(id="c", text="One", outcome="adopted"))
    assert promise not in letter(answered).one("//main")
