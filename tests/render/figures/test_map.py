"""The map of a plan."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.model import Action, Goal, Pathway, Plan, Vision
from rri_planner.render import Figure, figure
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.layers import placed
from rri_planner.render._figures.layers_simple import placed_simply
from rri_planner.render._figures.layers_values import Block, Join, Placed
from rri_planner.render._figures.side_arcs import beside
from tests.render.figures.drawing import SVG, items, root_of
from tests.render.figures.large import large


def joins(made: Figure, kind: str = "serves") -> list[tuple[str | None, str | None]]:
    """Return the lines of a kind, from source to target."""
    groups = root_of(made).iter(f"{SVG}g")
    return [
        (each.get("data-source"), each.get("data-target")) for each in groups if each.get("class") == f"join {kind}"
    ]


def plan_of(**parts: object) -> Plan:
    """Return a plan in English with these parts."""
    return Plan(languages=["en"], **parts)  # type: ignore[arg-type]  # each is of its kind


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Block], list[Join]]:
    """Return blocks in columns, and joins that lead to the right."""
    columns = draw(st.lists(st.integers(1, 5), min_size=1, max_size=4))
    blocks = [
        Block(f"b{column}-{row}", 40.0 + 60 * draw(st.integers(0, 2)), 20.0 + 30 * draw(st.integers(0, 2)), column)
        for column, rows in enumerate(columns)
        for row in range(rows)
    ]
    pairs = [(a.id, b.id) for a in blocks for b in blocks if a.column < b.column]
    return blocks, draw(st.lists(st.sampled_from(pairs), unique=True, max_size=15)) if pairs else []


def assert_readable(blocks: list[Block], found: Placed) -> None:
    """Assert that blocks keep their size and their distance, and that no line runs through one it does not join."""
    for block in blocks:
        box = found.boxes[block.id]
        assert (round(box.width, 3), round(box.height, 3)) == (block.width, block.height)
    boxes = [found.boxes[block.id] for block in blocks]
    assert not [1 for i, a in enumerate(boxes) for b in boxes[:i] if a.inset(0.5).meets(b.inset(0.5))]
    for ends, line in found.lines.items():
        for (x, y), (right, bottom) in pairwise(line):
            piece = Box(min(x, right), min(y, bottom), abs(right - x), abs(bottom - y))
            through = [id_ for id_, box in found.boxes.items() if id_ not in ends and box.inset(1).meets(piece)]
            assert through == []


@settings(max_examples=60)
@given(network=networks())
def test_no_line_runs_through_a_block(network: tuple[list[Block], list[Join]]) -> None:
    """Blocks keep their size and do not overlap, and lines go around them, with the engine."""
    blocks, lines = network
    found = placed(blocks, lines, gap=50)
    assert found.full
    assert set(found.lines) == set(lines)
    assert_readable(blocks, found)


@settings(max_examples=60)
@given(network=networks())
def test_no_line_runs_through_a_block_without_the_engine(network: tuple[list[Block], list[Join]]) -> None:
    """Blocks keep their size and do not overlap, and lines go around them, in the simple layout too."""
    blocks, lines = network
    found = placed_simply(blocks, lines, gap=50)
    assert not found.full
    assert set(found.lines) == set(lines)
    assert_readable(blocks, found)


def test_the_engine_may_be_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra ``figures`` the map shows the same in a simpler layout, and says so."""
    full = figure(large(30))
    monkeypatch.setitem(sys.modules, "graphlay", None)
    simple = figure(large(30))
    assert full.notes == ("3 actions are not shown because of their status.",)
    assert simple.notes == (*full.notes, 'Drawn in a simpler layout, without the library graphlay (extra "figures").')
    assert simple.table == full.table
    assert sorted(items(simple)) == sorted(items(full))
    assert sorted(map(str, joins(simple))) == sorted(map(str, joins(full)))


def test_what_is_on_the_map() -> None:
    """Live items are shown once with what they serve and wait for; a loose action is shown too."""
    plan = plan_of(
        vision=Vision(statement="All are in"),
        goals=[Goal(id="g", title="Skills")],
        pathways=[Pathway(id="p", title="Schools", serves="g", status="chosen"), Pathway(id="q", status="rejected")],
        actions=[
            Action(id="a", title="Train", serves="p", status="running"),
            Action(id="b", title="Lab", serves=["p", "g"], depends_on="a"),
            Action(id="loose", title="Loose"),
            Action(id="gone", title="Gone", status="dropped"),
        ],
    )
    made = figure(plan)
    assert list(items(made)) == ["vision", "g", "p", "a", "b", "loose"]
    assert joins(made) == [("g", "vision"), ("p", "g"), ("a", "p"), ("b", "g"), ("b", "p")]
    assert joins(made, "depends-on") == [("b", "a")]
    assert made.table.rows == (
        ("All are in", "Vision", "", "", ""),
        ("Skills", "Goal", "", "All are in", ""),
        ("Schools", "Pathway", "chosen", "Skills", ""),
        ("Train", "Action", "running", "Schools", ""),
        ("Lab", "Action", "", "Skills and Schools", "Train"),
        ("Loose", "Action", "", "", ""),
    )
    assert made.notes == ("1 action is not shown because of its status.",)


def test_kinds_have_shapes_of_their_own() -> None:
    """Vision, goals, pathways and actions differ in shape, not only in colour."""
    shapes = {}
    for group in items(figure(large(4))).values():
        drawn = [each for each in group if each.tag not in {f"{SVG}title", f"{SVG}text"}]
        shapes[group.get("data-kind")] = (drawn[0].tag, drawn[0].get("rx"), len(drawn[0].get("points", "").split()))
    assert shapes == {
        "vision": (f"{SVG}rect", "16", 0),
        "goal": (f"{SVG}rect", None, 0),
        "pathway": (f"{SVG}polygon", None, 8),
        "action": (f"{SVG}rect", "9", 0),
    }


def test_circles_are_drawn() -> None:
    """Goals that serve one another, and one that serves itself, are drawn with an arrow each way."""
    plan = plan_of(
        goals=[
            Goal(id="a", serves="b"),
            Goal(id="b", serves="c"),
            Goal(id="c", serves=["a", "c"]),
            Goal(id="d", serves="a"),
        ],
        actions=[Action(id="x", serves="a", depends_on=["x", "y"]), Action(id="y", depends_on="x")],
    )
    made = figure(plan)
    assert sorted(joins(made), key=str) == [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"), ("x", "a")]
    assert sorted(joins(made, "depends-on"), key=str) == [("x", "y"), ("y", "x")]


def test_one_item_with_its_chain() -> None:
    """With an item, only what it serves and what serves it is shown."""
    plan = large(40, goals=4, pathways=8)
    assert sorted(items(figure(plan, of="p3"))) == ["a11", "a19", "a27", "a3", "a35", "g3", "p3", "vision"]


def test_up_to_two_hundred_every_item_is_shown() -> None:
    """The largest map that shows every action has two hundred blocks; beyond that actions are counted."""
    statuses = ["selected"]
    for number, grouped in ((171, False), (172, True)):
        plan = large(8 * number, goals=8, pathways=20)
        made = figure(plan, statuses=statuses)
        shown = Counter(group.get("data-kind") for group in items(made).values())
        assert shown == {"vision": 1, "goal": 8, "pathway": 20, **({} if grouped else {"action": number})}
        assert ("counted by status" in made.alternative) is grouped


def test_groups_count_by_status() -> None:
    """A group has the number of its actions by status, and the counts add up to all of them."""
    made = figure(large(400, goals=8, pathways=20))
    counts = [row[2] for row in made.table.rows if row[1] == "Action"]
    numbers = [int(part.rsplit(": ", 1)[1]) for row in counts for part in row.replace(" and ", ", ").split(", ")]
    assert (len(counts), sum(numbers)) == (20, 350)


def test_very_many_goals_are_not_all_shown() -> None:
    """Beyond what anybody can read the goals at the top are shown, and the others are counted."""
    made = figure(large(1_000, goals=300, pathways=300))
    assert Counter(group.get("data-kind") for group in items(made).values()) == {"vision": 1, "goal": 120}
    assert "180 goals are not shown." in made.notes


def test_a_long_chain_of_goals_is_bounded() -> None:
    """Goals in a chain of a thousand do not make a map of a thousand columns."""
    goals = [Goal(id="g0"), *(Goal(id=f"g{i}", serves=f"g{i - 1}") for i in range(1, 1_000))]
    made = figure(plan_of(vision=Vision(), goals=goals))
    assert made.width < 2_000
    assert "999 goals are not shown." in made.notes


def test_arcs_share_tracks() -> None:
    """Lines beside a column take the same track where they do not meet, and another where they do."""
    boxes = {name: Box(0, 40 * index, 50, 20) for index, name in enumerate("abcdef")}
    lines = beside([("b", "a"), ("d", "c"), ("f", "a")], boxes)
    tracks = {join: line[1][0] for join, line in lines.items()}
    assert tracks["b", "a"] == tracks["d", "c"] != tracks["f", "a"]


def test_columns_stay_apart_where_many_lines_push() -> None:
    """A gap that many lines had made wide is narrowed with all that stands to its right."""
    blocks = [Block("v", 150, 40, 0), *(Block(f"g{i}", 170, 50, 1) for i in range(10))]
    blocks += [Block(f"{kind}{i}", 160, 60, column) for column, kind in ((2, "p"), (3, "a")) for i in range(50)]
    lines = [("v", f"g{i}") for i in range(10)]
    lines += [*((f"g{i % 10}", f"p{i}") for i in range(50)), *((f"p{i}", f"a{i}") for i in range(50))]
    assert_readable(blocks, placed(blocks, lines, gap=70))
