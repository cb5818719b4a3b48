"""What events and contributions promise."""

from __future__ import annotations

import pytest

from rri_planner.errors import BadField
from rri_planner.model import Claim, Contribution, Crossing, Event, Feedback, PartialDate, Participants, Survey


def test_counts_come_in_every_grouping() -> None:
    """Participants are counted in all, by helix, by gender, by other group and across."""
    event = Event(
        id="e",
        participants={
            "total": 50,
            "approximate": True,
            "helix": {"business": 20},
            "gender": {"women": "22"},
            "groups": {"under-30": 7},
            "cross": [{"by": {"gender": "women", "helix": "business"}, "count": 3}],
        },
    )
    assert event.participants == Participants(
        total=50,
        approximate=True,
        helix={"business": 20},
        gender={"women": 22},
        groups={"under-30": 7},
        cross=[Crossing(by={"helix": "business", "gender": "women"}, count=3)],
    )


def test_a_number_or_a_date_may_be_enough() -> None:
    """The short forms of participants and feedback are a total and a date."""
    event = Event(id="e", participants={"total": 50}, feedback="2026-02")
    assert event.participants == Participants(total=50)
    assert event.feedback == Feedback(date=PartialDate.parse("2026-02"))


def test_a_survey_says_how_it_was_made() -> None:
    """A survey's claims may be plain texts."""
    survey = Survey(sponsor="s", sample="self-selected", sample_size="240", dates="2026-02", claims="Most want courses")
    assert (survey.sample_size, survey.claims) == (240, (Claim(text="Most want courses"),))


def test_a_contribution_may_come_from_a_person_or_a_strand() -> None:
    """Who said it is a stakeholder's id or a word of the helix; an outcome is one of four."""
    assert Contribution(id="c", by="business", from_="e", outcome="parked", until=2027).by == "business"
    with pytest.raises(BadField, match='did you mean "parked"'):
        Contribution(id="c", outcome="parket")


def test_the_words_for_occasions_are_open() -> None:
    """A region may have occasions of its own."""
    assert Event(id="e", kind="kitchen table").kind == "kitchen table"
