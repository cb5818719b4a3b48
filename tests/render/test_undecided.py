"""Actions on which nobody has decided stay out of public documents unless somebody asks for them."""

from __future__ import annotations

import pytest

from rri_planner.coherence import check
from rri_planner.model import Action, Goal, Plan, StatusUpdate
from rri_planner.render import DOCUMENTS, UNDECIDED, render

PUBLIC = [each.name for each in DOCUMENTS.values() if each.audience == "public"]
SHOWING_ACTIONS = ["action-plan", "one-page", "roadmap"]


def plan() -> Plan:
    """Return a plan with an action of each kind that matters here."""
    return Plan(
        languages=["en"],
        goals=[Goal(id="g", title="Goal")],
        actions=[
            Action(id="a-1", title="Decided", serves="g", status="selected", depends_on="a-2", period="2027"),
            Action(id="a-2", title="Dreamt", serves="g", status="idea", period="2027"),
            Action(id="a-3", title="Worked out", serves="g", status="measure", period="2027"),
            Action(id="a-4", title="Absorbed", serves="g", merged_into="a-5", period="2027"),
            Action(id="a-5", title="Absorber", serves="g", merged_into="a-2", period="2027"),
            Action(id="a-6", title="Grown", serves="g", status="idea", period="2027"),
            Action(id="a-7", title="Open", serves="g", period="2027"),
        ],
        updates=[StatusUpdate(of="a-6", status="running", date="2026")],
    )


@pytest.mark.parametrize("name", PUBLIC)
def test_undecided_actions_are_named_nowhere(name: str) -> None:
    """Neither ideas and measures nor what has become part of them stand in a public document, whatever its report."""
    text = render(plan(), name, report=check(plan())).text
    assert [title for title in ("Dreamt", "Worked out", "Absorbed", "Absorber") if title in text] == []


@pytest.mark.parametrize("name", SHOWING_ACTIONS)
def test_the_current_status_decides(name: str) -> None:
    """An idea that is being carried out by now is shown, and so is an action whose status nobody stated."""
    text = render(plan(), name).text
    assert [title for title in ("Decided", "Grown", "Open") if title not in text] == []


@pytest.mark.parametrize("name", SHOWING_ACTIONS)
def test_they_are_shown_where_asked_for(name: str) -> None:
    """Whoever asks for ideas gets them, and not the measures; both can be asked for."""
    shown = {statuses: render(plan(), name, statuses=statuses).text for statuses in (("idea",), UNDECIDED)}
    assert {each: ("Dreamt" in text, "Worked out" in text) for each, text in shown.items()} == {
        ("idea",): (True, False),
        UNDECIDED: (True, True),
    }


def test_cards_show_all() -> None:
    """Who works on the plan at a table sees the ideas too."""
    assert "Dreamt" in render(plan(), "action-cards").text
