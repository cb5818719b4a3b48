"""Lists of participants become counts, lists of measurements observations."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from rri_planner.formats import ListReading, read_list
from rri_planner.model import Event, Indicator, Observation, Participants
from tests.formats.lists.lists import PLAN, problems, said, written

UNKNOWN = "is not a word of the plan, and the mapping does not say what it means"
ATTENDANCE = {
    "collection": "participants",
    "columns": {"Who": "helix", "Gender": "gender", "Age": "groups"},
    "values": {"helix": {"Firm": "business"}, "gender": {"F": "women", "M": "men", "-": None}},
    "constants": {"event": "e-ws"},
}
MEASURED = {
    "collection": "observations",
    "columns": {"Value": "value", "Day": "date", "Women": "groups.women"},
    "constants": {"indicator": "i-people"},
}


def measured(reading: ListReading) -> tuple[Observation, ...]:
    """Return the observations of the only indicator."""
    (indicator,) = reading.items
    assert isinstance(indicator, Indicator)
    return indicator.observations


def test_participants_are_counted_by_group(tmp_path: Path) -> None:
    """One row is one person; a blank cell counts in the total only."""
    path = written(tmp_path, "Name,Who,Gender,Age\nA,Firm,F,young\nB,research,M,\nC,,-,young\n,,,\n")
    (event,) = read_list(path, ATTENDANCE, plan=PLAN).items
    assert isinstance(event, Event)
    assert event.participants == Participants(
        total=3, helix={"business": 1, "research": 1}, gender={"women": 1, "men": 1}, groups={"young": 2}
    )
    assert event.kind == "round-table"


def test_a_list_of_participants_can_be_read_again(tmp_path: Path) -> None:
    """The same counts are a duplicate; other ones take the place of the plan's, which is said."""
    path = written(tmp_path, "Who,Gender,Age\nFirm,F,young\n")
    plan = PLAN.with_items(*read_list(path, ATTENDANCE, plan=PLAN).items)
    assert read_list(path, ATTENDANCE, plan=plan).duplicates == ("e-ws",)
    path.write_text("Who,Gender,Age\nFirm,F,young\nFirm,F,young\n", encoding="utf-8")
    reading = read_list(path, ATTENDANCE, plan=plan)
    assert reading.items == (Event(id="e-ws", kind="round-table",
                                   participants={"total": 2, "helix": {"business": 2}, "gender": {"women": 2},
                                                 "groups": {"young": 2}}),)  # fmt: skip
    assert said(reading.notes)[-1] == 'The participants that the plan had for "e-ws" are replaced by the list.'


def test_a_row_can_stand_for_several_persons_and_name_its_event(tmp_path: Path) -> None:
    """A column with counts is added up, event by event; without a plan the event stands alone."""
    mapping = {"collection": "participants", "columns": {"E": "event", "N": "count", "G": "gender"}}
    items = read_list(written(tmp_path, "E;N;G\ne-1;12;women\ne-2;3;men\ne-1;8;men\n"), mapping).items
    assert items == (
        Event(id="e-1", participants={"total": 20, "gender": {"women": 12, "men": 8}}),
        Event(id="e-2", participants={"total": 3, "gender": {"men": 3}}),
    )


def test_wrong_counts_and_events_are_said(tmp_path: Path) -> None:
    """A row without event, an event that is none, a count that is none: each with its cell."""
    mapping = {"collection": "participants", "columns": {"E": "event", "N": "count"}}
    assert problems(written(tmp_path, "E;N\n;2\ne-wss;1\ne-ws;many\ne-ws;-3\n"), mapping) == [
        '2:1: E: the row does not say its "event"',
        f'3:1: E: "e-wss" {UNKNOWN}; did you mean "e-ws"?',
        '4:2: N: "many" is not a whole number such as 3',
        '5:2: N: "-3" is not a count such as 12',
    ]


def test_measurements_are_added_to_what_the_indicator_has(tmp_path: Path) -> None:
    """A value with the same date is a duplicate; numbers and days are read as the whole list writes them."""
    path = written(tmp_path, "Day;Value;Women\n2026;12;\n30.6.2027;1.250,5;600\n31/12/2027 14:02;high;\n2028;;\n")
    reading = read_list(path, MEASURED, plan=PLAN)
    assert measured(reading) == (
        Observation(value=12, date=2026),
        Observation(value=Decimal("1250.5"), date="2027-06-30", groups={"women": 600}),
        Observation(value={"sv": "high"}, date="2027-12-31"),
    )
    assert said(reading.notes)[2:] == ["Its numbers have a decimal comma.", "Its dates have the day first."]
    assert reading.duplicates == ("i-people 2026",)


@pytest.mark.parametrize(
    ("written_so", "means"),
    [("0,5", "0.5"), ("1.5", "1.5"), ("1 234,0", "1234.0"), ("1'234.5", "1234.5"), ("1,234,567", "1234567"),
     ("1.234.567,5", "1234567.5"),
     ("1.234.567", "1234567"), ("12 000", "12000"), ("-3,25", "-3.25")],
)  # fmt: skip
def test_numbers_that_can_be_read_in_one_way_only(tmp_path: Path, written_so: str, means: str) -> None:
    """Whatever mark a country uses, the number is the same."""
    reading = read_list(written(tmp_path, f"Day;Value;Women\n2027;{written_so};\n"), MEASURED)
    assert measured(reading) == (Observation(value=Decimal(means), date=2027),)


UNCLEAR_NUMBER = "it cannot be told whether 1,234 means a thousand or one and a bit in this list"
UNCLEAR_DAY = "it cannot be told whether 4/5/2027 is in April or in May in this list"


@pytest.mark.parametrize(
    ("rows", "reason"),
    [("2027;1,234;", UNCLEAR_NUMBER), ("2027;1.234;", UNCLEAR_NUMBER),
     ("2027;1,5;\n2028;1.5;", UNCLEAR_NUMBER), ("4/5/2027;1;", UNCLEAR_DAY),
     ("31/5/2027;1;\n5/31/2027;1;", UNCLEAR_DAY)],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_is_asked(tmp_path: Path, rows: str, reason: str) -> None:
    """Nothing is guessed; the mapping can say it, and then it counts."""
    path = written(tmp_path, f"Day;Value;Women\n{rows}\n")
    assert [each.partition(": ")[2].partition(";")[0] for each in problems(path, MEASURED)] == [reason]


def test_the_mapping_decides(tmp_path: Path) -> None:
    """What it says of numbers and days is taken, and not said again."""
    path = written(tmp_path, "Day;Value;Women\n4/5/2027;1,234;\n")
    mapping = {**MEASURED, "file": {"decimal": "point", "dates": "month-first"}}
    assert measured(read_list(path, mapping)) == (Observation(value=1234, date="2027-04-05"),)


def test_a_measurement_names_its_indicator(tmp_path: Path) -> None:
    """A row without one, and one that the plan does not have, are problems."""
    mapping = {"collection": "observations", "columns": {"I": "indicator", "V": "value"}}
    assert problems(written(tmp_path, "I,V\n,3\ni-peeple,4\n"), mapping) == [
        '2:1: I: the row does not say its "indicator"',
        f'3:1: I: "i-peeple" {UNKNOWN}; did you mean "i-people"?',
    ]


def test_what_a_mark_cannot_mean_stays_as_it_is(tmp_path: Path) -> None:
    """With a decimal point stated, 1,2,3 is a text, and so is 1.2.3 with a comma; a time of day is left out."""
    path = written(tmp_path, "Day;Value;Women\n2027-06-15 09:30;1,2.3,4;\n2028;1.50;\n")
    mapping = {**MEASURED, "file": {"decimal": "point"}}
    assert measured(read_list(path, mapping)) == (
        Observation(value="1,2.3,4", date="2027-06-15"),
        Observation(value=Decimal("1.50"), date=2028),
    )
    comma = written(tmp_path, "Day;Value;Women\n2027;1.50,5.1;\n2028;1,5;\n")
    assert measured(read_list(comma, MEASURED))[0].value == Observation(value="1.50,5.1").value


def test_participants_without_anything_mapped_do_not_count(tmp_path: Path) -> None:
    """A row whose mapped cells are blank is nobody."""
    path = written(tmp_path, "Name,Who,Gender,Age\nA,,,\nB,Firm,,\n")
    (event,) = read_list(path, ATTENDANCE, plan=PLAN).items
    assert isinstance(event, Event)
    assert event.participants == Participants(total=1, helix={"business": 1})


def test_constants_may_be_of_any_kind(tmp_path: Path) -> None:
    """Numbers, truths, lists and maps hold for every row; one that is wrong is told."""
    mapping = {"collection": "observations", "columns": {"V": "value"},
               "constants": {"indicator": "i-people", "date": 2027, "groups.women": 3}}  # fmt: skip
    found = measured(read_list(written(tmp_path, "V\n12\n"), mapping))
    assert found == (Observation(value=12, date=2027, groups={"women": 3}),)
