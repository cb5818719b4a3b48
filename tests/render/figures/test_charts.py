"""Matrices, funnel, indicators, pathways and influences."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.model import Action, Event, Goal, Indicator, Influence, Pathway, Plan, Theme
from rri_planner.render import Figure, figure
from rri_planner.render._figures.indicator_content import Stated, indicator_content
from rri_planner.render._figures.value_axis import value_axis
from tests.render.figures.drawing import SVG, items, root_of, written
from tests.render.figures.large import large

MATRICES = (
    "goals-actions", "rri-actions", "airr-rri-themes", "helix-events", "objectives-goals", "sustainability-goals",
    "themes-actions",
)  # fmt: skip


def texts(made: Figure) -> list[str]:
    """Return what is written."""
    return [each.text for each in written(made)]


def plan_of(**parts: Any) -> Plan:  # noqa: ANN401  # each field has a type of its own
    """Return a plan in English."""
    return Plan(languages=["en"], **parts)


def indicator(**fields: Any) -> Indicator:  # noqa: ANN401  # each field has a type of its own
    """Return an indicator with a baseline of 10, a milestone, a target that was raised, and an observation."""
    usual: dict[str, Any] = {
        "id": "i",
        "title": "Certified teachers",
        "unit": "persons",
        "baseline": {"value": 10, "date": 2025},
        "targets": [
            {"value": 20, "date": 2027},
            {"value": 30, "date": 2029, "set_on": "2025-01-01"},
            {"value": 40, "date": 2029, "set_on": "2026-01-01"},
        ],
        "observations": [{"value": 12, "date": 2026}],
    }
    return Indicator(**{**usual, **fields})


@pytest.mark.parametrize("matrix", MATRICES)
def test_every_matrix_can_be_drawn(matrix: str) -> None:
    """Each matrix of coverage is drawn, as table and as figure, or says what the plan lacks for it."""
    made = figure(large(20), "coverage", matrix=matrix)
    assert made.table.rows or made.notes


def test_a_matrix_names_its_rows_and_marks_its_gaps() -> None:
    """The longer side stands at the left, actions in the order of the plan, and a key that nothing meets is framed."""
    actions = [
        Action(id="z", title="Train", status="selected", rri=[{"key": "ethics", "how": "A board"}]),
        Action(id="a", title="Lab", status="selected", rri=["governance"]),
    ]
    made = figure(plan_of(actions=actions), "coverage")
    assert made.table.columns == ("Item", "Train", "Lab")
    assert made.table.rows[-2:] == (("Ethics", "A board", ""), ("Governance", "", "yes"))
    many = [*actions, *(Action(id=f"b{i}", title=f"B{i}", status="selected") for i in range(5))]
    turned = figure(plan_of(actions=many), "coverage")
    assert turned.table.rows[0] == ("Train", "", "", "", "", "A board", "")
    assert "Nothing here yet" in texts(made)
    frames = [each for each in root_of(made).iter(f"{SVG}rect") if each.get("class") == "s-critical"]
    assert len(frames) == 4 + 1


def test_small_groups_are_not_counted() -> None:
    """Where fewer than five people were at an event, nobody reads how many came from where."""
    few = Event(id="few", title="Few", participants={"helix": {"business": 2}})
    many = Event(id="many", title="Many", participants={"helix": {"business": 2, "research": 20}})
    made = figure(plan_of(events=[few, many]), "coverage", matrix="helix-events")
    assert [(row[0], row[1:3]) for row in made.table.rows] == [
        ("Business", ("yes", "2")),
        ("Research", ("", "20")),
        ("Government", ("", "")),
        ("Civil society", ("", "")),
    ]


def test_what_supports_and_what_conflicts_has_a_sign() -> None:
    """An alignment is drawn as plus, minus or nought and named in the table."""
    plan = plan_of(
        goals=[Goal(id="a", title="A"), Goal(id="b", title="B"), Goal(id="c", title="C")],
        policies=[{"id": "pol", "objectives": [{"id": "o", "title": "Digital health"}]}],
        alignments=[
            {"of": "a", "with": "o", "sign": "+"},
            {"of": "b", "with": "o", "sign": "-"},
            {"of": "c", "with": "o", "sign": "0"},
        ],
    )
    made = figure(plan, "coverage", matrix="objectives-goals")
    assert made.table.rows == (("A", "supports"), ("B", "conflicts"), ("C", "neutral"))
    assert {"+", "\N{EN DASH}", "0", "Supports", "Conflicts", "Neutral"} <= set(texts(made))


def test_a_table_too_large_to_read_is_counted() -> None:
    """A matrix with a thousand actions shows for each key how many meet it."""
    made = figure(large(1_000), "coverage")
    assert ("Ethics", "375") in made.table.rows
    assert made.notes == ("The table is too large to be drawn: filled cells are counted by row.",)
    assert made.height < 400


def test_narrow_columns_have_upright_heads() -> None:
    """Heads of many columns stand upright instead of breaking into letters."""
    plan = plan_of(
        themes=[Theme(id=f"t{i}", title=f"Theme number {i}") for i in range(20)],
        actions=[Action(id=f"a{i}", title=f"Action {i}", themes=[f"t{i % 20}"], status="selected") for i in range(30)],
    )
    upright = root_of(figure(plan, "coverage", matrix="themes-actions")).iter(f"{SVG}text")
    assert sum(each.get("transform") is not None for each in upright) >= 20


def test_the_funnel_counts_everything() -> None:
    """Contributions are counted by what became of them, actions by status; counts and parts agree."""
    plan = plan_of(
        contributions=[
            {"id": "c1", "outcome": "adopted"},
            {"id": "c2", "outcome": "adopted"},
            {"id": "c3", "outcome": "declined", "because": "Too dear"},
            {"id": "c4"},
        ],
        actions=[Action(id="a", status="done"), Action(id="b", status="idea"), Action(id="c", merged_into="a")],
    )
    made = figure(plan, "funnel")
    assert made.table.rows == (
        ("Adopted", "2"),
        ("Declined", "1"),
        ("Not answered yet", "1"),
        ("Idea", "1"),
        ("Done", "1"),
        ("Merged into another action", "1"),
    )
    assert {"4", "3"} <= set(texts(made))


def test_an_indicator_shows_where_it_came_from_and_where_it_goes() -> None:
    """Of several targets for a date the last one counts, others are shown as earlier; the way leads over milestones."""
    made = figure(plan_of(indicators=[indicator()]), "indicator", of="i")
    assert made.table.rows == (
        ("Certified teachers", "persons", "Baseline", "2025", "10"),
        ("Certified teachers", "persons", "Observed", "2026", "12"),
        ("Certified teachers", "persons", "Milestone", "2027", "20"),
        ("Certified teachers", "persons", "Earlier target", "2029", "30"),
        ("Certified teachers", "persons", "Target", "2029", "40"),
    )
    content = indicator_content(indicator())
    assert [each.value for each in content.path] == [10, 20, 40]
    assert all(isinstance(each, Stated) for each in content.points)
    assert {"Baseline", "Observed", "Milestone", "Earlier target", "Target", "Planned way"} <= set(texts(made))
    assert "Tolerated" not in texts(made)
    assert "Tolerated" in texts(figure(plan_of(indicators=[indicator(tolerance=2)]), "indicator"))


def test_values_in_words_are_written() -> None:
    """What is no number, or has no date, is said in words beside the charts."""
    words = indicator(
        baseline={"value": "Few know where to go", "date": 2025}, targets=[{"value": 5}], observations=[], unit=None
    )
    made = figure(plan_of(indicators=[words]), "indicator")
    assert {"Baseline, 2025: Few know where to go", "Target: 5"} <= set(texts(made))


def test_indicators_beyond_twenty_four_are_in_the_table() -> None:
    """So many charts as can be compared are drawn; the table has all."""
    made = figure(large(300), "indicator")
    assert len(items(made)) == 24
    assert len({row[0] for row in made.table.rows}) == 30
    assert made.notes == ("6 further indicators are in the table.",)


@given(st.lists(st.decimals(-(10**12), 10**12, places=3), min_size=1, max_size=6), st.integers(2, 8))
def test_ticks_are_round_and_hold_every_value(values: list[Decimal], most: int) -> None:
    """Every value lies between the first and the last tick, in no more steps than asked for and a little."""
    axis = value_axis(values, 0, 100, most=most)
    assert axis.lowest <= min(values)
    assert max(values) <= axis.highest
    assert 2 <= len(axis.ticks) <= 2 * most + 1
    assert all(-0.01 <= axis.at(value) <= 100.01 for value in values)


def test_pathways_change_in_time() -> None:
    """A pathway that stops working has a station by which the change has to be decided; a dead end has none."""
    plan = plan_of(
        vision={"statement": "x", "horizon": 2040},
        pathways=[
            Pathway(id="bus", title="Bus", sell_by=2034, transfers=["rail"], status="chosen"),
            Pathway(id="rail", title="Rail", sell_by=2060, lead_time={"decide": "P1Y", "build": "P3Y"}),
            Pathway(id="walk", title="Walk", status="considered"),
        ],
    )
    made = figure(plan, "pathways", today="2027-06-15")
    assert made.table.rows == (
        ("Bus", "chosen", "2034", "Rail (decide by 31 December 2030)"),
        ("Rail", "", "2060", ""),
    )
    assert {"Bus", "Rail", "Today", "Horizon: 2040", "decide by 31 December 2030"} <= set(texts(made))
    assert sorted(items(made)) == ["bus", "rail"]
    assert made.notes == ("1 pathway does not say until when it works and is not on the map.",)


def test_a_change_without_lead_time_has_no_day() -> None:
    """Where nobody says how long a change takes it is drawn at the end of the line, without a day."""
    ways = [
        Pathway(id="a", title="A", sell_by=2030, transfers="b", status="considered"),
        Pathway(id="b", title="B", sell_by=2040),
    ]
    made = figure(plan_of(pathways=ways), "pathways")
    assert made.table.rows[0] == ("A", "considered", "2030", "B")
    assert [text for text in texts(made) if "decide by" in text] == []


def test_influences_are_signed_and_summed() -> None:
    """Scores have their sign, several judges count by their mean, and rows and columns have sums."""
    plan = plan_of(
        goals=[Goal(id="a", title="A"), Goal(id="b", title="B"), Goal(id="c", title="C")],
        influences=[
            Influence(of="a", to="b", score=3),
            Influence(of="b", to="c", score=-1),
            Influence(of="b", to="c", score=-2),
            Influence(of="c", to="a", score=0),
        ],
    )
    made = figure(plan, "influence")
    assert made.table.rows == (
        ("A", "", "+3", "", "+3"),
        ("B", "", "", "\N{EN DASH}1.5", "\N{EN DASH}1.5"),
        ("C", "0", "", "", "0"),
        ("Sum received", "0", "+3", "\N{EN DASH}1.5", ""),
    )
    assert {"Helps", "Hinders", "+3", "\N{EN DASH}1.5"} <= set(texts(made))


def test_of_many_influences_the_weightiest_are_shown() -> None:
    """Beyond thirty items those with the largest sums are shown, and the others are counted."""
    made = figure(large(10, goals=50), "influence")
    assert len(made.table.rows) == 30 + 1
    assert made.notes == ("20 items are not shown.",)
