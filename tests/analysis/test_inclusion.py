"""Inclusion: who took part, and whose contributions were taken up."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain
from math import comb
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import fisher_exact, inclusion
from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.language import say
from rri_planner.model import Contribution, Event, Plan, Stakeholder

_EXAMPLES = Path(__file__).parents[2] / "examples"


def _said(strand: str, *, taken: int, of: int) -> list[Contribution]:
    return [
        Contribution(id=f"c-{strand}-{number}", by=strand, outcome="adopted" if number < taken else None)
        for number in range(of)
    ]


def test_the_worked_example_of_variety() -> None:
    """12, 5, 2 and 1: 2.30 or 2.81 effective groups, largest share 0.60, and 0.7533 which sounds fine."""
    helix = {"research": 12, "business": 5, "government": 2, "civil-society": 1}
    found = inclusion(Plan(events=[Event(id="e", participants={"helix": helix})])).variety
    assert found is not None
    assert found.to_dict() == {
        "persons": 20,
        "largest_share": 0.6,
        "effective": pytest.approx(2.30, abs=0.005),
        "effective_entropy": pytest.approx(2.81, abs=0.005),
        "gini_simpson": pytest.approx(0.7533, abs=0.00005),
    }


def test_the_worked_example_of_uptake() -> None:
    """2 of 24 against 30 of 80 is unlikely to be chance (p = 0.0057); the other side sees the same."""
    plan = Plan(contributions=[*_said("civil-society", taken=2, of=24), *_said("business", taken=30, of=80)])
    found = inclusion(PlanGraph(plan)).to_dict()["uptake"]
    counts = {"raised": 24, "taken_up": 2, "others_raised": 80, "others_taken_up": 30}
    assert isinstance(found, dict)
    assert found["civil-society"] == {**counts, "p": pytest.approx(0.0057, abs=0.00005)}
    assert found["business"]["p"] == pytest.approx(found["civil-society"]["p"])


def test_few_contributions_get_counts_and_no_test() -> None:
    """1 of 6 against 30 of 80 is too little to tell, and so is a strand that has no others beside it."""
    plan = Plan(contributions=[*_said("civil-society", taken=1, of=6), *_said("business", taken=30, of=80)])
    found = inclusion(plan).uptake
    assert found["civil-society"].p is None
    assert found["civil-society"].to_dict()["p"] is None
    assert inclusion(Plan(contributions=_said("business", taken=3, of=10))).uptake["business"].p is None


@given(st.integers(0, 12), st.integers(1, 12), st.integers(0, 12), st.integers(1, 12))
def test_the_test_agrees_with_the_tables_written_out(taken: int, raised: int, other: int, others: int) -> None:
    """The chances of all tables with the same margins, in fractions, add up to the same number."""
    taken, other = min(taken, raised), min(other, others)
    total = taken + other
    chances = {
        count: Fraction(comb(raised, count) * comb(others, total - count), comb(raised + others, total))
        for count in range(max(0, total - others), min(raised, total) + 1)
    }
    wanted = float(sum(chance for chance in chances.values() if chance <= chances[taken]))
    assert fisher_exact(taken, raised, others_taken=other, others_raised=others) == pytest.approx(wanted)


def test_large_numbers_neither_overflow_nor_vanish() -> None:
    """Tens of thousands of contributions give a chance between 0 and 1."""
    assert fisher_exact(0, 20_000, others_taken=20_000, others_raised=20_000) == pytest.approx(0)
    assert fisher_exact(5_000, 10_000, others_taken=10_000, others_raised=20_000) == pytest.approx(1)


_EVENTS = [
    Event(
        id="e1",
        participants={"total": 31, "helix": {"business": 2, "research": 29}, "gender": {"women": 18, "men": 13}},
    ),
    Event(
        id="e2",
        participants={"total": 20, "gender": {"women": 12, "men": 7, "non-binary": 1}, "groups": {"under-30": 9}},
    ),
    Event(id="e3"),
]


def test_counts_come_first() -> None:
    """Every event has its counts, missing ones are not zero, and the totals add up what is there."""
    found = inclusion(Plan(events=_EVENTS))
    assert found.to_dict()["totals"] == {
        "total": 51,
        "helix": {"business": 2, "research": 29},
        "gender": {"men": 20, "non-binary": 1, "women": 30},
        "groups": {"under-30": 9},
    }
    assert found.events["e3"].total is None
    assert found.to_dict()["cannot_tell"] == [{"needs": "participants.helix", "ids": ["e2", "e3"]}]
    assert found.to_rows()[1] == {
        "event": "e2",
        "total": 20,
        "helix.business": None,
        "helix.research": None,
        "gender.men": 7,
        "gender.non-binary": 1,
        "gender.women": 12,
        "groups.under-30": 9,
    }
    assert "2 of 3" in str(found.sentence)


def test_small_counts_are_not_published() -> None:
    """A count below five is kept back with a second one, and so are the sums from which they would follow."""
    rows = inclusion(Plan(events=_EVENTS)).to_rows(public=True)
    women = [row["gender.women"] for row in rows]
    assert [row["event"] for row in rows] == ["e1", "e2", "e3", "totals"]
    assert (women, [row["gender.men"] for row in rows]) == ([18, 12, None, 30], [13, None, None, None])
    assert [row["gender.non-binary"] for row in rows] == [None] * 4
    assert [row["helix.business"] for row in rows] == [2, None, None, 2]


def test_a_handful_of_people_is_not_published_at_all() -> None:
    """Where all who are kept back are fewer than five, the total would tell; it goes too, and with it the sum."""
    tiny = Event(id="e0", participants={"total": 3, "helix": {"research": 3}, "gender": {"women": 3}})
    rows = inclusion(Plan(events=[tiny, *_EVENTS])).to_rows(public=True)
    assert set(rows[0].values()) == {"e0", None}
    assert rows[-1]["total"] is None
    assert rows[1]["total"] == 31


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["women", "men", "non-binary"]), st.integers(0, 30), min_size=1), max_size=4
    )
)
def test_no_hidden_count_follows_from_the_table(counts: list[dict[str, int]]) -> None:
    """In a published row nothing, or two or more counts of five or more people together are missing, in sums too."""
    events = [Event(id=f"e{number}", participants={"gender": each}) for number, each in enumerate(counts)]
    rows = inclusion(Plan(events=events)).to_rows(public=True)
    for row, counted in zip(rows, counts, strict=False):
        hidden = [group for group in counted if row[f"gender.{group}"] is None]
        assert not hidden or hidden == list(counted) or sum(counted[group] for group in hidden) >= 5
        assert len(hidden) != 1 or len(counted) == 1
        assert all(rows[-1][f"gender.{group}"] is None for group in hidden)
        assert all(count >= 5 for group, count in counted.items() if group not in hidden)


def test_the_sentence_names_strands_as_people_do() -> None:
    """What stands in the plan as a key is said with its label, in the language that is asked for."""
    found = inclusion(Plan(events=[Event(id="e", participants={"helix": {"business": 8, "civil-society": 2}})]))
    assert str(found.sentence) == (
        "Attendances by strand of the helix: business 8, civil society 2. Events without such counts: 0 of 1."
    )
    assert "näringsliv 8 och civilsamhälle 2" in say(found.sentence, "sv")


def test_nobody_is_no_variety() -> None:
    """Without counts there is no variety; with a single strand in the vocabulary there is no evenness."""
    found = inclusion(Plan())
    assert (found.variety, found.totals.total) == (None, None)
    assert found.to_dict()["variety"] is None
    assert found.cannot_tell[0].needs == "participants.helix"
    assert str(found.sentence) == "The plan does not say how many took part by strand of the helix."
    one = {"helix": {"mode": "replace", "terms": ["citizens"]}}
    alone = inclusion(Plan(vocabularies=one, events=[Event(id="e", participants={"helix": {"citizens": 4}})])).variety
    assert alone is not None
    assert alone.to_dict()["gini_simpson"] is None


def test_stakeholders_speak_for_their_strand() -> None:
    """A contribution counts for the strand of its stakeholder; without one it counts for none."""
    plan = Plan(
        stakeholders=[Stakeholder(id="s", helix="research"), Stakeholder(id="t")],
        contributions=[Contribution(id="c-1", by="s", outcome="merged"), Contribution(id="c-2", by="t")],
    )
    found = inclusion(plan).uptake
    assert {strand: (each.raised, each.taken_up) for strand, each in found.items()} == {"research": (1, 1)}


@pytest.mark.parametrize("name", ["varmland", "steiermark", "grand-est"])
def test_the_example_regions(name: str) -> None:
    """Every event of the regions is in the answer, and what they do not say is named."""
    plan = load(_EXAMPLES / name)
    found = inclusion(plan)
    assert list(found.events) == sorted(event.id for event in plan.events)
    named = chain.from_iterable(each.ids for each in found.cannot_tell)
    assert set(named) == {id_ for id_, each in found.events.items() if not each.helix}
