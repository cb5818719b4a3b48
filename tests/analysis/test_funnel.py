"""The funnel: what became of everything that was said, and of every action."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from rri_planner.analysis import funnel
from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Contribution, Event, Plan, Stakeholder, StatusUpdate, Theme

_EXAMPLES = Path(__file__).parents[2] / "examples"
_TODAY = dt.date(2026, 6, 1)


def _ideas() -> list[Contribution]:
    """120 ideas = 34 adopted + 28 merged + 31 declined with a reason + 9 parked + 18 unanswered; 71 were told."""
    given = [
        (34, "adopted", None, None),
        (28, "merged", None, None),
        (31, "declined", "Too dear", None),
        (9, "parked", None, "2027"),
        (18, None, None, None),
    ]
    every = [(outcome, because, until) for number, outcome, because, until in given for _ in range(number)]
    return [
        Contribution(
            id=f"c-{number}",
            outcome=outcome,
            because=because,
            until=until,
            answered_on="2026-02-01" if number < 71 else None,
        )
        for number, (outcome, because, until) in enumerate(every)
    ]


def test_the_worked_example() -> None:
    """85.0 % are answered, 77.5 % with substance, and 59.2 % of the people were told."""
    found = funnel(Plan(contributions=_ideas()), today=_TODAY).to_dict()
    assert found["contributions"] == {"adopted": 34, "merged": 28, "declined": 31, "parked": 9, "unanswered": 18}
    assert (found["answered"], found["substantive"]) == (0.85, 0.775)
    assert found["fed_back"] == pytest.approx(0.592, abs=0.0005)
    assert found["cannot_tell"] == []


def test_a_no_without_a_reason_and_an_expired_park_are_no_answers() -> None:
    """Both are counted under their outcome and shown apart; a park without an end does not expire."""
    said = [
        Contribution(id="c-1", outcome="declined"),
        Contribution(id="c-2", outcome="parked", until="2026-05"),
        Contribution(id="c-3", outcome="parked"),
    ]
    found = funnel(Plan(contributions=said), today=_TODAY).contributions
    assert (found.answered, found.substantive, found.bare, found.expired) == (1, 0, 1, 1)


def test_without_today_what_is_parked_until_a_day_is_named() -> None:
    """Whether the day is past depends on today, and the answer says for which contributions."""
    said = [Contribution(id="c-1", outcome="parked", until="2026-05"), Contribution(id="c-2", outcome="parked")]
    found = funnel(Plan(contributions=said))
    assert [each.to_dict() for each in found.cannot_tell] == [{"needs": "today", "ids": ["c-1"]}]
    assert found.contributions.share_answered == 1.0


def test_by_event_theme_and_strand() -> None:
    """The same counts for each event, theme and strand; a stakeholder speaks for its strand."""
    plan = Plan(
        themes=[Theme(id="t")],
        stakeholders=[Stakeholder(id="s", helix="business"), Stakeholder(id="r")],
        events=[Event(id="e", feedback="2026-02"), Event(id="f", feedback={"channel": "post"})],
        contributions=[
            Contribution(id="c-1", from_="e", by="s", themes=["t"], outcome="adopted"),
            Contribution(id="c-2", from_="f", by="business"),
            Contribution(id="c-3", by="r"),
        ],
    )
    found = funnel(PlanGraph(plan))
    assert {name: each.fed_back for name, each in found.by_event.items()} == {"e": 1, "f": 0}
    assert {name: each.total for name, each in found.by_helix.items()} == {"business": 2}
    assert {name: each.taken_up for name, each in found.by_theme.items()} == {"t": 1}
    assert [row["of"] for row in found.to_rows()[:5]] == ["", "e", "f", "t", "business"]


def test_actions_by_current_status() -> None:
    """The latest update counts; a merged action is counted as merged whatever its status."""
    plan = Plan(
        actions=[
            Action(id="a", status="planned"),
            Action(id="b", status="selected", merged_into="a"),
            Action(id="c"),
            Action(id="d", status="dropped"),
        ],
        updates=[StatusUpdate(of="a", date="2026-01", status="done")],
    )
    found = funnel(plan)
    counted = {stage: number for stage, number in found.actions.items() if number}
    assert counted == {"done": 1, "dropped": 1, "merged": 1, "unstated": 1}
    assert "1 of 4 actions are done" in str(found.sentence)
    assert found.to_rows()[1] == {"by": "action", "of": "idea", "total": 0}


def test_an_empty_plan_has_no_shares() -> None:
    """Where nothing was said there is no share, not a share of zero."""
    assert funnel(Plan()).to_dict()["answered"] is None


@pytest.mark.parametrize("name", ["varmland", "steiermark", "grand-est"])
def test_the_example_regions(name: str) -> None:
    """The counts by outcome add up to all contributions, and those by status to all actions."""
    plan = load(_EXAMPLES / name)
    found = funnel(plan, today=_TODAY)
    assert sum(found.contributions.counts.values()) == len(plan.contributions) > 0
    assert sum(found.actions.values()) == len(plan.actions) > 0
