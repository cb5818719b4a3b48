"""Action cards for a workshop table."""

# ruff: noqa: RUF001 - a period is written with a dash
from __future__ import annotations

import sys

import pytest

from rri_planner.errors import BadUsage, BadValue, MissingExtra
from rri_planner.model import Action, Plan, Stakeholder
from rri_planner.render import render
from rri_planner.render._paper.blocks import Group
from rri_planner.render._paper.reading import read_paper
from tests.render.plans import valley
from tests.render.reading import Page

CARD = "//article[contains(@class, 'card')]"


def page_of(plan: Plan, base_url: str | None = None) -> Page:
    """Return the cards of a plan."""
    return Page(render(plan, "action-cards", language="en", base_url=base_url).text)


def groups(inside: Group, role: str) -> list[Group]:
    """Return the groups of a role, however deep they lie."""
    found = [each for each in inside.blocks if isinstance(each, Group)]
    deeper = [group for each in found for group in groups(each, role)]
    return [each for each in found if role in each.roles] + deeper


def test_a_card_says_what_a_table_needs() -> None:
    """Title, status, who, when, cost, next step, how responsible, and room to write stand on the card."""
    assert page_of(valley()).texts(CARD)[0] == (
        "1 Train teachers Selected Illustrative Who Linddalens högskola sv , Linddalens kommun sv "
        "When August 2026 – June 2027 Cost €120,000 First step All steps have been reached. "
        "Responsible how Gender equality Hälften av platserna till kvinnor sv "
        "What may stand in the way Nothing is named yet. What we would change"
    )


def test_every_live_action_has_a_card() -> None:
    """Ideas too, for this is for a workshop; what is dropped has none. Numbers are those of the action plan."""
    titles = page_of(valley()).texts(f"{CARD}/h2")
    assert titles == ["1 Train teachers", "2 Digitalt labb sv", "3 Lokal sv", "4 Fri idé sv"]


def test_the_first_step_is_the_first_that_is_not_reached() -> None:
    """A step that is done is over; the one after it comes next."""
    steps: list[dict[str, object]] = [
        {"title": "Ask", "done": True},
        {"title": "Build", "date": "2027-03"},
        {"title": "Open"},
    ]
    page = page_of(Plan(languages=["en"], actions=[Action(id="a", title="A", steps=steps)]))
    assert page.texts(f"{CARD}//dd")[3] == "Build March 2027"


def test_a_card_keeps_its_size() -> None:
    """However much an action says, a card shows some of it and how much more there is."""
    words = "word " * 300
    people = [Stakeholder(id=f"s-{n}", name=words) for n in range(5)]
    action = Action(
        id="a",
        title=words,
        description=words,
        obstacles=[words] * 4,
        rri=[{"key": key, "how": words} for key in ("ethics", "governance", "open-access")],
        involved=[{"who": each.id, "as": "responsible"} for each in people],
    )
    page = page_of(Plan(languages=["en"], stakeholders=people, actions=[action]))
    assert len(page.one(CARD)) < 1_300
    rows = page.texts(f"{CARD}//dd")
    assert [rows[place].rpartition("… ")[2] for place in (0, 4, 5)] == ["and 2 more", "and 1 more", "and 2 more"]


def test_codes_lead_to_the_action_on_the_web() -> None:
    """With the address of the plan each card has a code whose words name the place of the action."""
    page = page_of(valley(), "https://example.org/plan.html#top")
    assert [drawing.get("aria-label") for drawing in page.all(f"{CARD}//*[local-name()='svg']")] == [
        f"Code that leads to https://example.org/plan.html#{id_}"
        for id_ in ("a-teachers", "a-lab", "a-site", "a-alone")
    ]
    assert page_of(valley()).all("//*[local-name()='svg']") == []


@pytest.mark.parametrize("address", ["javascript:alert(1)", "plan.html", f"https://example.org/{'x' * 3000}"])
def test_codes_lead_to_the_web_only(address: str) -> None:
    """An address that is none of the web, or that no code can hold, is refused."""
    with pytest.raises(BadValue):
        page_of(valley(), address)


def test_codes_need_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library for codes the error names the extra; cards without codes do not need it."""
    monkeypatch.setitem(sys.modules, "segno", None)
    with pytest.raises(MissingExtra) as caught:
        page_of(valley(), "https://example.org/")
    assert (caught.value.extra, caught.value.library) == ("figures", "segno")
    assert len(page_of(valley()).all(CARD)) == 4


def test_only_cards_take_an_address() -> None:
    """An argument that a document would pass over in silence is refused, with the documents that take it."""
    with pytest.raises(BadUsage, match='the document "one-page" takes no "base_url"; this does: action-cards'):
        render(valley(), "one-page", base_url="https://example.org/")


def test_cards_are_cards_on_paper() -> None:
    """Who sets the document finds the cards as groups of that role inside one group of cards."""
    (deck,) = groups(read_paper(render(valley(), "action-cards").text, "sv"), "cards")
    assert [isinstance(each, Group) and "card" in each.roles for each in deck.blocks] == [True] * 4


def test_a_plan_without_actions_says_so() -> None:
    """There is a page also where there is nothing to do yet."""
    assert page_of(Plan()).texts("//main//p") == ["The plan has no actions yet."]
