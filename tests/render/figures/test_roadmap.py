"""The roadmap."""

from __future__ import annotations

import datetime as dt

import pytest

from rri_planner.model import Action, Dependency, Goal, PartialDate, Pathway, Period, Plan
from rri_planner.render import Figure, figure
from rri_planner.render._figures.bars import bar_place
from rri_planner.render._figures.roadmap_content import Stretch, stretch_of
from rri_planner.render._figures.time_axis import TimeAxis, axis_over
from tests.render.figures.drawing import SVG, items, root_of, written
from tests.render.figures.large import large

AXIS = TimeAxis(2026, 2029, 0, 1461)  # a day is a pixel


def texts(made: Figure) -> list[str]:
    """Return what is written, from top to bottom."""
    return [each.text for each in sorted(written(made), key=lambda each: each.box.y)]


def day(text: str) -> dt.date:
    """Return a day."""
    return dt.date.fromisoformat(text)


def plan() -> Plan:
    """Return a plan with two lanes, a chain, milestones and a day by which a goal is due."""
    return Plan(
        languages=["en"],
        period="2026/2028",
        goals=[Goal(id="g", title="Skills", due="2028-06")],
        pathways=[Pathway(id="p", title="Schools", serves="g"), Pathway(id="q", title="Firms", serves="g")],
        actions=[
            Action(
                id="lab", title="Lab", serves="q", depends_on=Dependency(to="train"), period="2027-02-01/2027-12-31"
            ),
            Action(
                id="train",
                title="Train",
                serves=["p", "q"],
                period="2026-02-01/2027-01-31",
                steps=[{"title": "Course ready", "date": "2026-10"}, {"title": "Somehow"}],
                status="running",
            ),
            Action(id="site", title="Site", serves="g", duration="P6M"),
        ],
    )


def test_what_is_on_the_roadmap() -> None:
    """Goals that are due come first, then lanes in the order of the plan with actions by date, then undated actions."""
    made = figure(plan(), "roadmap")
    read = texts(made)
    order = ["When goals are due", "Skills", "Schools", "Train", "October 2026: Course ready", "Firms", "Lab"]
    assert [text for text in read if text in order] == order
    assert read.index("Actions without dates") < read.index("Site")
    assert "lasts 6 months" in read
    assert made.table.rows == (
        ("Skills", "Goal", "", "due June 2028", "", "", "", ""),
        (
            "Train", "Action", "Schools", "1 February 2026 \N{EN DASH} 31 January 2027", "running",
            "October 2026: Course ready and Somehow", "", "none: what follows would move",
        ),
        (
            "Lab", "Action", "Firms", "1 February 2027 \N{EN DASH} 31 December 2027", "", "", "Train",
            "none: what follows would move",
        ),
        ("Site", "Action", "Skills", "no dates", "", "", "", ""),
    )  # fmt: skip


def test_the_critical_chain_stands_out() -> None:
    """What cannot slip has a second outline and heavy arrows; without dependencies nothing is marked."""
    root = root_of(figure(plan(), "roadmap"))
    arrow = next(each for each in root.iter(f"{SVG}g") if each.get("class") == "join depends-on")
    assert arrow[0].get("class") == "s-critical"
    loose = [Action(id="a", period="2026/2027"), Action(id="b", period="2026/2028")]
    made = figure(Plan(languages=["en"], actions=loose), "roadmap")
    assert "No room to slip" not in texts(made)
    assert "s-critical" not in made.svg


def test_one_lane_alone() -> None:
    """With a pathway only its actions and the goals that it serves are shown."""
    made = figure(plan(), "roadmap", of="p")
    assert [row[0] for row in made.table.rows] == ["Skills", "Train"]
    assert sorted(items(made)) == ["train"]


def test_today_is_marked_where_it_is_on_the_axis() -> None:
    """A day within the years of the roadmap has a line with its name, another has none."""
    assert "Today" in texts(figure(plan(), "roadmap", today="2027-03-01"))
    assert "Today" not in texts(figure(plan(), "roadmap", today="2031-03-01"))


@pytest.mark.parametrize(
    ("period", "place"),
    [
        ("2026-01-01/2026-12-31", (0, 0, 365, 365)),
        ("2026-01/2027", (0, 30, 366, 730)),
        ("2027", (365, 365, 730, 730)),
        ("2026/2026-06", (0, 181, 181, 181)),
        ("2027-01-01/..", (365, 365, 1461, 1461)),
        ("../2027-12-31", (0, 0, 730, 730)),
    ],
)
def test_uncertain_ends_fade(period: str, place: tuple[float, float, float, float]) -> None:
    """A bar is sure between the last day of its start and the first of its end; an open end runs to the edge."""
    found = bar_place(stretch_of(Period.parse(period)), AXIS, 0, 10)
    assert (found.left, found.start, found.end, found.right) == pytest.approx(place)


def test_a_period_that_ends_before_it_starts_is_drawn() -> None:
    """A mistaken period is drawn over the days that it names."""
    days = [day(each) for each in ("2027-01-01", "2027-01-01", "2028-02-01", "2028-02-01")]
    assert stretch_of(Period.parse("2028-02-01/2027-01-01")) == Stretch(*days)


def test_years_on_the_axis_are_few_enough_to_read() -> None:
    """Every year has a tick, or every second, fifth, tenth, ...; the dates named set the ends."""
    axis = axis_over([PartialDate.parse("2026-Q2"), PartialDate.parse("2080")], 0, 100)
    assert axis is not None
    assert axis.years == (2030, 2035, 2040, 2045, 2050, 2055, 2060, 2065, 2070, 2075, 2080)
    assert TimeAxis(1000, 9999, 0, 100).years == tuple(range(1000, 10_000, 1000))
    assert TimeAxis(9999, 9999, 0, 100).after(dt.date.max) == 100
    assert axis_over([], 0, 100) is None


def test_a_very_large_plan_is_counted_by_year() -> None:
    """Beyond a hundred and fifty bars each lane counts its actions by year, and the table says the same."""
    made = figure(large(400, goals=8, pathways=20), "roadmap")
    assert "Actions by year" in texts(made)
    assert made.table.columns == ("Pathway", "Actions", *map(str, range(2026, 2034)))
    assert sum(int(row[1]) for row in made.table.rows) == 350
    assert made.height < 1_500


def test_long_lists_are_cut_with_a_note() -> None:
    """Of many milestones and of many actions without dates the first are shown, and the others are counted."""
    steps = [{"title": f"Step {i}", "date": 2026 + i} for i in range(9)]
    undated = [Action(id=f"u{i}", title=f"Undated {i}") for i in range(70)]
    made = figure(
        Plan(languages=["en"], actions=[Action(id="a", period="2026/2034", steps=steps), *undated]), "roadmap"
    )
    assert {"2031: Step 5", "3 further milestones", "Undated 59"} <= set(texts(made))
    assert "Undated 60" not in texts(made)
    assert made.notes == ("10 further actions have no dates.",)
    assert len(made.table.rows) == 71


def test_lanes_beyond_a_hundred_are_counted() -> None:
    """A plan with hundreds of lanes and goals draws as many as can be read and says how many are left."""
    made = figure(large(1_000, goals=100, pathways=300), "roadmap")
    assert [note for note in made.notes if "further lanes" in note or "goals are" in note] == [
        "200 further lanes are not shown.",
        "40 goals are not shown.",
    ]
