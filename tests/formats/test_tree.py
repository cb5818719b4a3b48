"""A plan as maps, lists and scalars."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from rri_planner.errors import BadUsage
from rri_planner.formats import dumps, loads
from rri_planner.formats._raw import Plain
from rri_planner.formats._tree import tree_of
from rri_planner.model import Action, Goal, Indicator, Plan, Policy, Step, Vision


def test_keys_come_in_a_fixed_order_and_defaults_are_left_out() -> None:
    """What an item is comes first, what all items may have last; unstated fields take no room."""
    goal = Goal(
        tags=["x"], themes=["t"], due=2027, description="d", title="t", id="g", serves=["v"], provenance="cited"
    )
    tree = tree_of(Plan(goals=[goal], languages=["sv"], title="P", vision=Vision()), bare_values=True)
    assert list(tree) == ["format", "title", "languages", "vision", "goals"]
    assert tree["vision"] == {}
    assert isinstance(tree["goals"], list)
    assert list(tree["goals"][0].items()) == [  # type: ignore[union-attr]
        ("id", "g"),
        ("title", "t"),
        ("description", "d"),
        ("serves", ["v"]),
        ("due", Plain("2027")),
        ("themes", ["t"]),
        ("tags", ["x"]),
        ("provenance", "cited"),
    ]


SHORT: dict[str, tuple[dict[str, Any], object]] = {
    "a link to an id is the id": ({"serves": [{"to": "x"}]}, ["x"]),
    "a link with a reason is a map": ({"serves": [{"to": "x", "because": "y"}]}, [{"to": "x", "because": "y"}]),
    "an amount in the plan's currency is bare": ({"cost": 5}, Plain("5")),
    "another amount names its currency": (
        {"cost": {"amount": 5, "currency": "SEK"}},
        {"amount": Plain("5"), "currency": "SEK"},
    ),
    "a text in the original language is plain": ({"title": {"en": "x"}}, "x"),
    "a text in another language is a map": ({"title": {"sv": "x"}}, {"sv": "x"}),
    "a translation keeps what it translates": (
        {"title": {"en": "x", "sv": {"text": "y", "of": "z"}}},
        {"en": "x", "sv": {"text": "y", "of": "z"}},
    ),
    "an original that is a translation is a map": (
        {"title": {"en": {"text": "x", "of": "z"}}},
        {"en": {"text": "x", "of": "z"}},
    ),
    "a key is a word": ({"rri": ["ethics", {"key": "ethics", "how": "x"}]}, ["ethics", {"key": "ethics", "how": "x"}]),
    "nothing of something is not unstated": ({"flags": []}, []),
    "a step with a title only is the title": ({"steps": ["x"]}, ["x"]),
    "a step in two languages needs its key": (
        {"steps": [Step(title={"en": "x", "sv": "y"})]},
        [{"title": {"en": "x", "sv": "y"}}],
    ),
    "a share names its line": ({"funding": [{"from": "f", "share": "0.50"}]}, [{"from": "f", "share": Plain("0.50")}]),
    "an involvement says as what": ({"involved": [{"who": "s", "as": "informed"}]}, [{"who": "s", "as": "informed"}]),
    "exponents are written out": ({"cost": Decimal("1E+3")}, Plain("1000")),
    "unless that would be too long": ({"cost": Decimal("1E+99")}, Plain("1E+99")),
    "durations and periods are one word": ({"duration": "P4M..P6M"}, Plain("P4M..P6M")),
    "truth values are such": ({"participatory": False}, False),
}


@pytest.mark.parametrize(("fields", "expected"), SHORT.values(), ids=SHORT)
def test_short_forms_stand_where_they_lose_nothing(fields: dict[str, Any], expected: object) -> None:
    """Each value is written as short as the loader can read it back."""
    plan = Plan(languages=["en"], currency="EUR", actions=[Action(id="a", **fields)])
    assert tree_of(plan, bare_values=True)["actions"] == [{"id": "a", next(iter(fields)): expected}]
    assert loads(dumps(plan)) == loads(dumps(plan, "json"), format="json") == plan


def test_a_measured_text_of_digits_stays_a_text() -> None:
    """Where a number may stand, a text that looks like one is written with its language."""
    plan = Plan(
        languages=["en"], indicators=[Indicator(id="i", baseline={"value": {"en": "12"}}, targets=[12, "many"])]
    )
    assert tree_of(plan, bare_values=True)["indicators"] == [
        {"id": "i", "baseline": {"value": {"en": "12"}}, "targets": [Plain("12"), "many"]}
    ]
    assert loads(dumps(plan)) == plan


def test_json_has_amounts_and_dates_as_texts() -> None:
    """Only whole numbers, and numbers in free maps, stand as numbers."""
    goal = Goal(id="g", due="2027-06", priority=1, needs={"at_least": 2}, extra={"n": Decimal("1.50"), "t": "1.50"})
    plan = Plan(goals=[goal], funding=[{"id": "f", "ceiling": "99.50"}])
    tree = tree_of(plan, bare_values=False)
    assert tree["goals"] == [
        {"id": "g", "needs": {"at_least": Plain("2")}, "due": "2027-06", "priority": Plain("1"),
         "extra": {"n": Plain("1.50"), "t": "1.50"}}
    ]  # fmt: skip
    assert tree["funding"] == [{"id": "f", "ceiling": "99.50"}]
    assert '"ceiling": "99.50"' in dumps(plan, "json")
    assert '"extra": {"n": 1.50, "t": "1.50"}' in dumps(plan, "json")


def test_free_values_come_back() -> None:
    """Texts, whole numbers of any size, exact decimals, truth values, nothing, maps and lists at any depth."""
    deep: object = "bottom"
    for _ in range(50):
        deep = [deep]
    extra = {"a": [10**5000, -1, Decimal("1.50"), True, None, "true", "1", {"b": {}, "c": []}], "<<": "x", "deep": deep}
    plan = Plan(policies=[Policy(id="p", objectives=[{"id": "o", "extra": extra}])])
    assert loads(dumps(plan)) == loads(dumps(plan, "json"), format="json") == plan


def test_free_values_that_no_file_has_become_the_nearest_that_it_has() -> None:
    """A date and a time become texts, a binary float the decimal that Python shows for it."""
    plan = Plan(extra={"day": dt.date(2027, 1, 2), "hour": dt.time(9), "float": 0.1})
    assert dict(loads(dumps(plan)).extra) == {"day": "2027-01-02", "hour": "09:00:00", "float": Decimal("0.1")}


def test_a_number_that_cannot_be_read_again_is_not_written() -> None:
    """A number of more than sixty digits is refused when it is saved, not when it is read."""
    with pytest.raises(BadUsage, match="too long for a file"):
        dumps(Plan(funding=[{"id": "f", "ceiling": Decimal("1" * 61)}]))
