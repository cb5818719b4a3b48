"""The progress report."""

# ruff: noqa: RUF001 - a period is written with a dash
from __future__ import annotations

from rri_planner.model import Action, Contribution, Decision, Goal, Indicator, Pathway, Plan, Stakeholder, StatusUpdate
from rri_planner.render import render
from tests.render.reading import Page


def plan_under_way() -> Plan:
    """Return a plan in which things move, slip and grow old."""
    return Plan(
        languages=["en"],
        stage="running",
        goals=[Goal(id="g", title="Skills")],
        pathways=[Pathway(id="p", title="Schools", serves="g")],
        actions=[
            Action(
                id="a-course", title="Course", serves="p", status="planned", period="2026-01/2026-12",
                involved={"who": "s", "as": "accountable"}, steps=[{"title": "Room", "date": "2026-03"}],
            ),
            Action(id="a-lab", title="Lab", serves="p", status="planned", period="2028", depends_on="a-course"),
            Action(id="a-late", title="Late", serves="p", status="selected", period="2026-06/2029-01"),
            Action(id="a-mute", title="Mute", status="running"),
            Action(id="a-idea", title="Idea", status="idea", period="2020"),
            Action(id="a-done", title="Done", status="done", period="2020"),
        ],
        indicators=[
            Indicator(
                id="i", title="Trained", measures="g", frequency="P1Y",
                baseline={"value": 100, "date": 2024},
                targets=[
                    {"value": 150, "date": 2030, "set_on": "2024-01-01"},
                    {"value": 160, "date": 2030, "set_on": "2026-05-01", "because": "More were asked for"},
                ],
                observations=[{"value": 110, "date": 2025}, {"value": 118, "date": "2026-12"}],
            ),
            Indicator(id="i-bare", title="Bare"),
        ],
        stakeholders=[Stakeholder(id="s", name="School board")],
        contributions=[
            Contribution(id="c-1", text="Wait", outcome="parked", until="2026-06"),
            Contribution(id="c-2", text="Yes", outcome="adopted", into="a-lab", answered_on="2026-04-01"),
        ],
        decisions=[Decision(id="d", title="Go on", date="2026-02-02")],
        updates=[
            StatusUpdate(of="a-course", date="2025-12-01", status="running", completion=10),
            StatusUpdate(
                of="a-course", date="2026-11-01", completion=60, status="running", light="yellow",
                comment="Few rooms", by="s",
            ),
            StatusUpdate(of="p", date="2026-02-01", comment="Good"),
        ],
    )  # fmt: skip


def page_of(plan: Plan, **options: str) -> Page:
    """Return the report on a plan."""
    return Page(render(plan, "progress", language="en", **options).text)  # type: ignore[arg-type]  # all are texts


def rows(page: Page, section: str, number: int = 1) -> list[str]:
    """Return the rows of a table of a section."""
    return page.texts(f"(//section[@aria-labelledby='section:{section}']//table)[{number}]/tbody/tr")


def test_status_and_latest_news() -> None:
    """Actions are counted by status; those under way stand with the latest news of each."""
    page = page_of(plan_under_way(), today="2027-06-01")
    assert page.texts("//section[@aria-labelledby='section:status']/ul/li") == [
        "1 Idea", "1 Selected", "1 Planned", "2 Running", "1 Done",
    ]  # fmt: skip
    assert rows(page, "status") == [
        "Course Running January 2026 – December 2026 School board yellow 60% Few rooms 1 November 2026",
        "Mute Running Nobody is named yet. No news yet.",
    ]


def test_what_slipped_and_what_hangs_on_it() -> None:
    """Late actions stand with what is late, who leads them, who waits for them and the goals behind them."""
    page = page_of(plan_under_way(), today="2027-06-01")
    assert rows(page, "slipped") == [
        'Course was to end by December 2026 "Room" was to be reached by March 2026 School board Lab Skills',
        "Late was to begin by June 2026 Nobody is named yet. nobody Skills",
    ]


def test_nothing_is_late_before_its_time() -> None:
    """A partial date is over when its last day is over; ideas and what is done are never late."""
    page = page_of(plan_under_way(), today="2026-03-31")
    assert page.texts("//section[@aria-labelledby='section:slipped']/p") == ["No action is late."]


def test_indicators_and_their_ways() -> None:
    """Each indicator stands with where it was to be by then, or with what is missing to tell."""
    page = page_of(plan_under_way(), today="2028-06-01")
    trained, bare = rows(page, "indicators")
    assert trained.startswith("Trained 100 2024 118 December 2026 124.6 160 2030 7.3")
    assert trained.endswith("behind a newer value is due")
    assert bare.startswith(
        "Bare Not set yet Not measured yet Not set yet cannot be told Missing: baseline: measured on"
    )
    assert len(page.all("//figure")) == 1


def test_numbers_fit_and_a_way_of_no_length_is_named() -> None:
    """Large numbers are whole; where target and baseline are the same, nothing can be behind."""
    large = Indicator(
        id="i-1", title="Large", baseline={"value": 100000, "date": 2024}, targets={"value": 250000, "date": 2030},
        observations={"value": 120000, "date": 2025},
    )  # fmt: skip
    same = Indicator(
        id="i-2", title="Same", baseline={"value": 5, "date": 2024}, targets={"value": 5, "date": 2030},
        observations={"value": 5, "date": 2025},
    )  # fmt: skip
    shown = rows(page_of(Plan(languages=["en"], actions=[Action(id="a")], indicators=[large, same])), "indicators")
    assert shown[0] == "Large 100,000 2024 120,000 2025 125,000 250,000 2030 20,000 → 26,000 behind"
    assert shown[1].endswith("cannot be told Missing: a target that differs from the baseline")


def test_what_has_moved_between_two_days() -> None:
    """Statuses, values, targets, decisions and answers that are new since a day stand there, others do not."""
    page = page_of(plan_under_way(), today="2027-06-01", since="2026-01-01")
    assert [rows(page, "moved", number) for number in (1, 2, 3)] == [
        ["Schools nothing nothing Good", "Course Running, 10% Running, 60% Few rooms"],
        ["Trained 110 118"],
        ["Trained 150 160 More were asked for"],
    ]
    assert page.texts("//section[@aria-labelledby='section:moved']/ul/li") == ["Decision: Go on 2 February 2026"]
    assert "1 need or idea has been answered." in page.one("//section[@aria-labelledby='section:moved']")


def test_nothing_moved_is_said() -> None:
    """Where nothing is new since a day, the report says so."""
    page = page_of(plan_under_way(), today="2027-06-01", since="2027-05-01")
    assert page.texts("//section[@aria-labelledby='section:moved']/p") == ["Since 1 May 2027: nothing is on record."]


def test_the_report_stands_on_its_day() -> None:
    """What is dated after the day of the report is not in it."""
    page = page_of(plan_under_way(), today="2026-01-01")
    assert rows(page, "status")[0].startswith("Course Running January 2026 – December 2026 School board 10%")
    assert "Few rooms" not in page.one("//body")


def test_what_needs_a_fresh_look() -> None:
    """Values that are due, actions without news and what was parked until a past day are listed."""
    page = page_of(plan_under_way(), today="2028-06-01")
    assert [text.strip('“”"') for text in page.texts("//section[@aria-labelledby='section:stale']//li")] == [
        "A newer value is due: Trained",
        "Under way, and no news of it yet: Mute",
        "Kept until a day that has passed: Wait",
    ]


def test_news_come_newest_first() -> None:
    """The latest updates stand with who reported them."""
    page = page_of(plan_under_way(), today="2027-06-01")
    assert page.texts("//section[@aria-labelledby='section:news']//li") == [
        "Course Running yellow 60% Few rooms 1 November 2026 School board",
        "Schools Good 1 February 2026",
        "Course Running 10% 1 December 2025",
    ]


def test_without_a_day_nothing_is_late() -> None:
    """Without a day for today the report says what it cannot tell."""
    page = page_of(plan_under_way())
    assert "made without a day for today" in page.one("//p[@class='note']")
    assert page.texts("//section[@aria-labelledby='section:slipped']/p") == ["Cannot be told without a day for today."]


def test_an_empty_plan_has_a_report() -> None:
    """A plan without anything is reported on too."""
    page = page_of(Plan(), today="2027-01-01", since="2026-01-01")
    assert page.texts("//main//p") == [
        "The plan has no actions yet.",
        "Since 1 January 2026: nothing is on record.",
        "No action is late.",
    ]
