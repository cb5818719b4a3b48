"""Any collection of a plan is a table, and a table can become a collection."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from rri_planner.errors import BadValue, UnknownWord, UnreadablePlan
from rri_planner.formats import TABLES, items_from, load, loads, rows
from rri_planner.formats._folder import COLLECTIONS
from rri_planner.model import Event, Goal, Item, Plan, fields_of
from tests.formats.test_round_trip import ALL
from tests.strategies import plans

PLAN = loads(
    """
languages: [sv, en]
currency: SEK
goals:
  - {id: g-1, title: {sv: Mål, en: Goal}, serves: [vision], needs: {at_least: 2}, rri: [{key: ethics, how: x}]}
  - {id: g-2, due: 2029-Q2, needs: any, extra: {village: Sunne, deep: {er: 1}}}
actions:
  - {id: a-1, cost: 5000, flags: []}
  - {id: a-2, cost: {amount: 7.5, currency: EUR}}
indicators:
  - {id: i-1, baseline: {value: 1, date: 2026}, targets: [{value: 2, date: 2027}, {value: många, date: 2028}]}
stakeholders: [{id: s-1, contact: {mail: a@example.org}, helix: business}]
events: [{id: e-1, participants: {total: 20, helix: {business: 17, research: 3}}}]
"""
)


def test_a_collection_is_a_table() -> None:
    """One column for each stated field, in the order of plan files; what ids cannot say is JSON beside them."""
    assert rows(PLAN, "goals") == (
        {
            "id": "g-1", "title": "Mål", "title.en": "Goal", "serves": ("vision",), "needs.at_least": 2,
            "needs": None, "due": None, "rri": ("ethics",), "rri.json": '[{"key": "ethics", "how": "x"}]',
            "extra.village": None, "extra.json": None,
        },
        {
            "id": "g-2", "title": None, "title.en": None, "serves": None, "needs.at_least": None,
            "needs": "any", "due": "2029-Q2", "rri": None, "rri.json": None,
            "extra.village": "Sunne", "extra.json": '{"deep": {"er": 1}, "village": "Sunne"}',
        },
    )  # fmt: skip


def test_amounts_have_their_currency_beside_them() -> None:
    """Numbers stay exact, and a list that somebody left empty is not one that nobody filled."""
    assert rows(PLAN, "actions") == (
        {"id": "a-1", "cost": Decimal(5000), "cost.currency": "SEK", "flags": ()},
        {"id": "a-2", "cost": Decimal("7.5"), "cost.currency": "EUR", "flags": None},
    )


def test_records_inside_items_are_a_table() -> None:
    """Their rows begin with the item that they belong to."""
    assert rows(PLAN, "indicators.targets") == (
        {"indicator": "i-1", "value": Decimal(2), "date": "2027"},
        {"indicator": "i-1", "value": "många", "date": "2028"},
    )


def test_one_language_is_for_reading() -> None:
    """Each text in the wanted wording, else in the one there is; no JSON."""
    found = rows(PLAN, "goals", language="en")[0]
    assert (found["title"], found["rri"]) == ("Goal", ("ethics",))
    assert not any(name.endswith("json") for name in found)


def test_public_tables_keep_people_out() -> None:
    """Contacts are left out, and counts so small that somebody could be recognised, with a second one."""
    assert rows(PLAN, "stakeholders", public=True) == ({"id": "s-1", "helix": "business"},)
    crossed = PLAN.with_items(Event(id="e-1", participants={"total": 20, "gender": {"women": 17, "men": 3}}))
    assert "participants.gender.men" in rows(crossed, "events")[0]
    assert rows(crossed, "events", public=True) == ({"id": "e-1", "participants.total": 20},)


def test_an_empty_collection_has_no_rows() -> None:
    """And nothing else goes wrong with it."""
    assert rows(Plan(), "reviews") == ()


def test_only_tables_that_there_are_can_be_asked_for() -> None:
    """A slip of the pen gets the nearest right word; the vision is no table."""
    with pytest.raises(UnknownWord, match=r'"action" is not a table of a plan') as caught:
        rows(PLAN, "action")
    assert caught.value.nearest == "actions"
    with pytest.raises(UnknownWord):
        items_from([], "indicators.targets")
    assert set(COLLECTIONS) <= set(TABLES)


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.name))
def test_every_table_of_the_examples_can_be_made(path: Any) -> None:  # noqa: ANN401 - a path
    """In all languages and in one; all rows have the same columns, and nobody's contact is for everybody."""
    plan = load(path)
    for of in TABLES:
        for table in (rows(plan, of), rows(plan, of, language="fr")):
            assert len({tuple(row) for row in table}) <= 1
    assert all("contact" not in name for row in rows(plan, "stakeholders", public=True) for name in row)


@given(plans())
def test_a_table_gives_its_collection_back(plan: Plan) -> None:
    """Whatever a collection says, its table says it too; what says nothing at all has no row."""
    for of in COLLECTIONS:
        parts = getattr(plan, of)
        saying = tuple(part for part in parts if isinstance(part, Item) or part != type(part)())
        assert items_from(rows(plan, of), of, plan=plan) == saying


@pytest.mark.parametrize("nothing", [None, float("nan"), "", "  "])
def test_what_frames_have_for_nothing_is_unstated(nothing: object) -> None:
    """A cell without a value says nothing, and a row without any is none."""
    assert items_from([{"id": "g", "due": nothing, "title": nothing}, {"id": nothing}], "goals") == (Goal(id="g"),)


def test_what_frames_make_of_values_is_understood() -> None:
    """Whole numbers that became floats, days that became times, lists that became texts."""
    row = {
        "id": "g", "due": 2029.0, "serves": "v; h", "priority": 1.0, "themes": ("t",), "title.en": "Goal",
        "extra.score": 0.5, "watch_only.since": dt.datetime(2027, 6, 15),  # noqa: DTZ001 - as frames have it
    }  # fmt: skip
    assert items_from([row], "goals") == (
        Goal(
            id="g", due=2029, serves=["v", "h"], priority=1, themes=["t"], title={"en": "Goal"},
            extra={"score": Decimal("0.5")}, watch_only={"since": "2027-06-15"},
        ),
    )  # fmt: skip


def test_all_that_is_wrong_is_said_with_its_row() -> None:
    """Every fault of every row, with the nearest right word."""
    table = [{"id": "g", "priorty": 1, "due": "soon"}, {"title": "x"}, {"id": "h", "serves.json": "{"}]
    with pytest.raises(UnreadablePlan) as caught:
        items_from(table, "goals")
    assert [str(problem) for problem in caught.value.problems] == [
        'row 1.priorty: "priorty" is not a field of Goal; did you mean "priority"?',
        'row 1.due: "soon" is not a date such as 2027, 2027-Q2, 2027-06 or 2027-06-15',
        'row 2: "id" is missing; every Goal needs one',
        'row 3: "{" is not a value in JSON',
    ]


def test_rows_are_maps() -> None:
    """Anything else is refused as what it is."""
    with pytest.raises(BadValue, match='"x" is not a row of a table'):
        items_from(["x"], "goals")


def test_pandas_and_back() -> None:
    """A frame of pandas is made from the rows and read again."""
    pandas = pytest.importorskip("pandas")
    for of in ("goals", "actions", "events"):
        frame = pandas.DataFrame(rows(PLAN, of)).convert_dtypes()
        assert items_from(frame, of, plan=PLAN) == getattr(PLAN, of)


def test_polars_and_back() -> None:
    """A frame of polars is made from the rows and read again."""
    polars = pytest.importorskip("polars")
    for of in ("goals", "actions", "events"):
        assert items_from(polars.DataFrame(rows(PLAN, of)), of, plan=PLAN) == getattr(PLAN, of)


def test_every_collection_can_come_from_a_frame() -> None:
    """No kind of record is left out."""
    assert {each.key for each in fields_of(Plan) if each.declared.many and each.declared.record} == set(COLLECTIONS)
