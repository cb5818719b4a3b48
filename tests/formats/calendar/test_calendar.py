"""The dates of a plan can be put into any calendar."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.parser import Contentlines

from rri_planner.formats import calendar, load, loads
from rri_planner.formats._calendar._lines import escaped, folded
from rri_planner.model import Plan
from tests.formats.test_round_trip import ALL
from tests.strategies import plans

PLAN = loads(
    """
id: dale
title: {sv: Plan för dalen, en: A plan for the dale}
languages: [sv, en]
issued: 2026-03-01
goals: [{id: g, title: {sv: Kunskap; för alla, en: Skills}, due: 2029}, {id: h, title: Utan datum}]
pathways: [{id: p, title: Skolor, sell_by: 2028-Q1}]
actions:
  - id: a
    title: Kurser
    period: 2027-01/2027-06
    steps: [{title: Första kursen, date: 2027-02, done: true}, {title: Utan datum}]
  - {id: b, title: Nedlagd, status: dropped, period: 2027}
indicators:
  - id: i
    title: Deltagare
    baseline: {due: 2026-12-31}
    targets: [{value: 5, date: 2028, set_on: 2026}, {value: 7, date: 2028, set_on: 2027, because: Fler kom}]
stakeholders: [{id: s, name: Kommunen, contact: {mail: a@example.org}}]
events: [{id: e, title: Rundabord, date: 2026-05-04, place: "Stora salen, Sunne"}]
contributions:
  - {id: c, text: Bussar, outcome: parked, until: 2027-06-15, because: Vänta på budgeten}
  - {id: d, text: Tåg, until: 2027-06-15}
funding: [{id: f, title: Fonden, window: 2026/2027-09-30}, {id: x, title: Utan slut, window: 2026/..}]
reviews: [{id: r, title: Halvtid, date: 2028-06-01}]
"""
)


def told(plan: Plan, **options: object) -> list[tuple[str, str, str, str]]:
    """Return name, first day, day after the last and summary of each entry."""
    parsed = Calendar.from_ical(calendar(plan, **options))  # type: ignore[arg-type]  # the options of the function
    return [
        (str(each["UID"]), each.decoded("DTSTART").isoformat(), each.decoded("DTEND").isoformat(), str(each["SUMMARY"]))
        for each in parsed.walk("VEVENT")
    ]


def test_occasions_milestones_and_deadlines_are_there() -> None:
    """Whole days, the end exclusive; what was dropped, superseded or has no date is not."""
    assert sorted(told(PLAN, language="en")) == sorted(
        [
            ("dale.g.due@rri-planner", "2029-01-01", "2030-01-01", "Goal is due: Skills"),
            ("dale.p.sell_by@rri-planner", "2028-01-01", "2028-04-01", "Last day of the pathway: Skolor"),
            (f"dale.a.step-{STEP}@rri-planner", "2027-02-01", "2027-03-01", "Milestone: Första kursen (Kurser)"),
            ("dale.a.end@rri-planner", "2027-06-01", "2027-07-01", "Action ends: Kurser"),
            ("dale.i.target-2028@rri-planner", "2028-01-01", "2029-01-01", "Target 7: Deltagare"),
            ("dale.i.baseline@rri-planner", "2026-12-31", "2027-01-01", "Baseline to be measured: Deltagare"),
            ("dale.e.date@rri-planner", "2026-05-04", "2026-05-05", "Rundabord"),
            ("dale.c.until@rri-planner", "2027-06-15", "2027-06-16", "Parked until now: Bussar"),
            ("dale.f.window@rri-planner", "2027-09-30", "2027-10-01", "Last day of the funding: Fonden"),
            ("dale.r.date@rri-planner", "2028-06-01", "2028-06-02", "Review: Halvtid"),
        ]
    )


STEP = PLAN.actions[0].steps[0].title.fingerprint if PLAN.actions[0].steps[0].title else ""


def entry(uid: str, plan: Plan = PLAN) -> dict[str, str]:
    """Return the properties of an entry as a calendar program has them."""
    parsed = Calendar.from_ical(calendar(plan, language="en"))
    found = next(each for each in parsed.walk("VEVENT") if each["UID"] == uid)
    return {
        name: value.to_ical().decode() if name == "CATEGORIES" else str(value)
        for name, value in found.items()
        if name in {"DESCRIPTION", "LOCATION", "CATEGORIES", "TRANSP"}
    }


def test_a_partial_date_covers_all_of_it_and_says_so() -> None:
    """The entry of a month is the month, with a note; a milestone that was reached says that it was."""
    assert entry(f"dale.a.step-{STEP}@rri-planner") == {
        "DESCRIPTION": "This has been reached.\n\nThe plan says February 2027, no day; the entry covers all of it.",
        "CATEGORIES": "Action",
        "TRANSP": "TRANSPARENT",
    }


def test_an_occasion_has_its_place() -> None:
    """Commas and semicolons in it are only letters; no contact of anybody is in the file."""
    assert entry("dale.e.date@rri-planner") == {
        "LOCATION": "Stora salen, Sunne",
        "CATEGORIES": "Event",
        "TRANSP": "TRANSPARENT",
    }
    assert "example.org" not in calendar(PLAN)


def test_a_moved_date_keeps_its_name() -> None:
    """A calendar that reads the file again moves the entry."""
    later = PLAN.delayed("a", "P6M")
    assert {uid for uid, *_ in told(PLAN)} == {uid for uid, *_ in told(later)}
    assert told(PLAN) != told(later)


def test_the_same_plan_gives_the_same_text() -> None:
    """The stamp is the date of issue, and a plan without one is stamped with the first day of 1970."""
    assert calendar(PLAN) == calendar(PLAN)
    assert "DTSTAMP:20260301T000000Z\r\n" in calendar(PLAN)
    assert "DTSTAMP:19700101T000000Z\r\n" in calendar(PLAN.evolve(issued=None))


def test_the_calendar_has_the_name_of_the_plan() -> None:
    """In the wanted language, else what plans are called."""
    assert "\r\nX-WR-CALNAME:A plan for the dale\r\n" in calendar(PLAN, language="en")
    assert "\r\nX-WR-CALNAME:Handlingsplan\r\n" in calendar(Plan(languages=["sv"]))


def test_for_everybody_what_is_undecided_stays_out() -> None:
    """The end of an action that is only an idea is not published."""
    plan = loads("actions: [{id: a, status: idea, period: 2027}, {id: b, status: planned, period: 2027}]")
    assert [uid for uid, *_ in told(plan, public=True)] == ["plan.b.end@rri-planner"]
    assert len(told(plan)) == 2


def test_two_dates_with_one_name_are_two_entries() -> None:
    """Milestones with the same words are numbered."""
    plan = loads("actions: [{id: a, steps: [{title: x, date: 2027}, {title: x, date: 2028}, {date: 9999-12-31}]}]")
    names = [line for line in calendar(plan).splitlines() if line.startswith("UID")]
    assert len(set(names)) == 3


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.name))
def test_the_examples_have_calendars(path: Path) -> None:
    """In each language a calendar program reads as many entries as there are, each with all that it needs."""
    plan = load(path)
    for language in ("sv", "de", "fr", "en"):
        text = calendar(plan, language=language)
        parsed = Calendar.from_ical(text)
        entries = parsed.walk("VEVENT")
        assert len(entries) == text.count("BEGIN:VEVENT") > 0
        assert all(isinstance(each.decoded("DTSTART"), dt.date) and each["SUMMARY"] for each in entries)


@given(plans())
def test_every_plan_has_a_calendar(plan: Plan) -> None:
    """Whatever a plan says, its calendar can be read, and no name is there twice."""
    parsed = Calendar.from_ical(calendar(plan))
    names = [str(each["UID"]) for each in parsed.walk("VEVENT")]
    assert len(names) == len(set(names))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_text_survives_escaping_and_folding(text: str) -> None:
    """Lines have at most 75 bytes, and a calendar program puts them together again."""
    line = folded(f"SUMMARY:{escaped(text)}")
    assert all(len(part.encode()) <= 75 for part in line.split("\r\n"))
    (whole, *_) = Contentlines.from_ical(f"{line}\r\n")  # type: ignore[no-untyped-call]  # the library has no types here
    assert str(whole) == f"SUMMARY:{escaped(text)}"


def test_line_breaks_are_one_kind() -> None:
    """Whichever way a text breaks its lines, and whatever else cannot be seen in it."""
    assert escaped("a\r\nb\rc\u2028d\x00e") == "a\\nb\\nc\\nde"
