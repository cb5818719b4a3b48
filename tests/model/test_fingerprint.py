"""What a fingerprint promises."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from rri_planner.model import Action, Event, Goal, Indicator, Plan, fingerprint
from tests.strategies import items

_GOAL = Goal(id="g", title={"sv": "Fler kan"}, serves=[{"to": "h", "because": "Det hjälper"}], due=2029)


@given(items(Indicator))
def test_equal_items_have_equal_fingerprints(indicator: Indicator) -> None:
    """Twelve hexadecimal digits that depend on what is said and on nothing else."""
    assert re.fullmatch("[0-9a-f]{12}", fingerprint(indicator))
    assert fingerprint(evolve(indicator)) == fingerprint(indicator)


def test_stays_the_same_from_run_to_run_and_version_to_version() -> None:
    """A stored fingerprint is good for years."""
    assert fingerprint(_GOAL) == "d63c51259c84"


@pytest.mark.parametrize(
    "changes",
    [
        {"title": {"sv": "Fler vill"}},
        {"due": 2030},
        {"needs": "any"},
        {"serves": ["h"]},
        {"serves": [{"to": "i", "because": "Det hjälper"}]},
        {"own_because": "Vår egen"},
    ],
)
def test_changes_when_the_item_says_something_else(changes: dict[str, Any]) -> None:
    """Words, dates, rules and links count."""
    assert fingerprint(evolve(_GOAL, **changes)) != fingerprint(_GOAL)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": {"sv": "Fler kan", "en": "More can"}},
        {"tags": ["digital"]},
        {"provenance": "cited"},
        {"extra": {"colour": "blue"}},
        {"catalogue": "shared"},
        {"serves": [{"to": "h", "because": "Det hjälper", "reviewed": "0123456789ab"}]},
    ],
)
def test_stays_when_the_item_says_the_same(changes: dict[str, Any]) -> None:
    """A translation, a tag, a source or a look at the item rewords nothing."""
    plan = Plan(languages=["sv", "en"], goals=[evolve(_GOAL, **changes)])
    assert plan.fingerprint("g") == fingerprint(_GOAL)


def test_numbers_count_by_their_value() -> None:
    """The same amount, written with more digits, is the same; another amount, currency or count is not."""
    actions = [Action(id="a", cost=cost) for cost in ("100.0", "100", "101")]
    actions.append(Action(id="a", cost={"amount": 100, "currency": "SEK"}))
    assert [fingerprint(each) == fingerprint(actions[0]) for each in actions] == [True, True, False, False]
    few, many = (Event(id="e", participants={"helix": {"business": count}}) for count in (3, 30))
    assert fingerprint(few) != fingerprint(many)


def test_what_happens_is_no_rewording() -> None:
    """A new observation leaves an indicator's fingerprint alone; a new target does not."""
    indicator = Indicator(id="i", targets=[{"value": "10.0", "date": 2030}], signpost={"threshold": 1})
    observed = evolve(indicator, observations=[{"value": 3, "date": 2027}])
    assert fingerprint(observed) == fingerprint(indicator)
    assert fingerprint(evolve(indicator, targets=[{"value": 10, "date": 2030}])) == fingerprint(indicator)
    assert fingerprint(evolve(indicator, targets=[{"value": 11, "date": 2030}])) != fingerprint(indicator)
