"""What every figure promises, whatever it shows."""

from __future__ import annotations

import datetime as dt
import re
import time
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import rri_planner as rri
from rri_planner.errors import BadUsage, BadValue, UnknownItem, UnknownWord
from rri_planner.model import Action, Goal, Pathway, Plan, Vision
from rri_planner.render import FIGURES, Figure, Palette, figure
from rri_planner.render._figures.by_name import BY_NAME
from tests.render.figures.drawing import SVG, items, root_of, written
from tests.render.figures.large import large
from tests.render.plans import valley
from tests.strategies import plans

TODAY = dt.date(2027, 6, 15)
REGIONS = Path(__file__).parents[3] / "examples"
HOSTILE = '</text><script>alert(1)</script> & "quoted" \u202e ]]>'
each_figure = pytest.mark.parametrize("name", FIGURES)


def drawn(name: str, region: str = "varmland") -> Figure:
    """Return a figure of one of the example regions."""
    return figure(rri.load(REGIONS / region), name, today=TODAY)


@each_figure
@pytest.mark.parametrize("region", ["varmland", "steiermark", "grand-est"])
def test_the_drawing_stands_alone(name: str, region: str) -> None:
    """A figure is one well-formed SVG with title, description, role and language, without script or address."""
    made = drawn(name, region)
    root = root_of(made)
    title, description = root[0], root[1]
    assert (root.tag, root.get("role"), root.get("lang")) == (f"{SVG}svg", "img", made.language)
    assert (title.tag, title.text) == (f"{SVG}title", made.caption)
    assert (description.tag, description.text) == (f"{SVG}desc", made.alternative)
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert {element.tag for element in root.iter()} & {f"{SVG}script", f"{SVG}image", f"{SVG}foreignObject"} == set()
    assert re.findall(r"https?://[^\"' ]*", made.svg) == ["http://www.w3.org/2000/svg"]


@each_figure
@pytest.mark.parametrize("region", ["varmland", "steiermark", "grand-est"])
def test_nothing_stands_outside(name: str, region: str) -> None:
    """Every text of a figure lies within its edges."""
    made = drawn(name, region)
    for each in written(made):
        assert each.box.x >= 0, each.text
        assert each.box.right <= made.width, each.text
        assert 0 <= each.box.y < each.box.bottom <= made.height, each.text


@each_figure
@pytest.mark.parametrize("region", ["varmland", "steiermark", "grand-est"])
def test_no_text_lies_over_another(name: str, region: str) -> None:
    """No two texts of a figure overlap."""
    texts = list(written(drawn(name, region)))
    pairs = [
        (a.text, b.text) for i, a in enumerate(texts) for b in texts[:i] if a.box.inset(0.6).meets(b.box.inset(0.6))
    ]
    assert pairs == []


@each_figure
@pytest.mark.parametrize("width", [480, 760])
def test_narrow_figures_are_readable_too(name: str, width: int) -> None:
    """On a page or a small screen nothing leaves the figure and no text lies over another."""
    made = figure(rri.load(REGIONS / "varmland"), name, width=width, today=TODAY)
    texts = list(written(made))
    assert [each.text for each in texts if each.box.x < 0 or each.box.right > made.width] == []
    pairs = [
        (a.text, b.text) for i, a in enumerate(texts) for b in texts[:i] if a.box.inset(0.6).meets(b.box.inset(0.6))
    ]
    assert pairs == []


@each_figure
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    """A figure drawn twice is the same, and ids of different figures differ."""
    first, second = figure(valley(), name), figure(valley(), name)
    assert first == second
    other = figure(valley(), name, language="fr")
    ids = [{element.get("id") for element in root_of(each).iter()} - {None} for each in (first, other)]
    assert ids[0] & ids[1] == set()


@each_figure
def test_every_reference_has_a_target(name: str) -> None:
    """What a drawing refers to by its id is there, once."""
    made = drawn(name)
    ids = [id_ for element in root_of(made).iter() if (id_ := element.get("id")) is not None]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", made.svg)) <= set(ids)


@each_figure
def test_the_alternative_says_every_cell_of_the_table(name: str) -> None:
    """The words hold everything that the table holds, a line for each row, and the notes."""
    made = drawn(name)
    lines = made.alternative.splitlines()
    assert len(lines) == 1 + len(made.table.rows) + len(made.notes)
    for row, line in zip(made.table.rows, lines[1:], strict=False):
        assert len(row) == len(made.table.columns)
        assert all(cell in line for cell in row)


@each_figure
def test_a_plan_without_anything_says_what_is_missing(name: str) -> None:
    """A figure of an empty plan is small and says what it lacks."""
    made = figure(Plan(languages=["en"]), name)
    assert made.table.rows == ()
    assert made.height < 200
    assert [each.text for each in written(made)] != []
    assert made.notes[0].split()[0] in made.svg


@each_figure
def test_texts_do_not_act(name: str) -> None:
    """Hostile texts are written, not run, and leave the file well formed."""
    plan = Plan(
        languages=["en"],
        vision=Vision(statement=HOSTILE, horizon=2030),
        goals=[Goal(id="g", title=HOSTILE, due=2028)],
        pathways=[Pathway(id="p", title=HOSTILE, serves="g", sell_by=2029)],
        actions=[Action(id="a", title=HOSTILE, serves="p", period="2026/2027", status="selected", rri=["ethics"])],
        indicators=[{"id": "i", "title": HOSTILE, "unit": HOSTILE, "baseline": {"value": 1, "date": 2026}}],
        influences=[{"of": "a", "to": "g", "score": 1}],
    )
    root = root_of(figure(plan, name))
    assert [element.tag for element in root.iter() if "script" in element.tag] == []


@each_figure
@pytest.mark.parametrize(
    "title",
    [
        "שלום עולם " * 12,
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3,
        "漢字" * 60,
    ],
)
def test_long_words_and_other_scripts_stay_inside(name: str, title: str) -> None:
    """Titles without blanks, from right to left or in wide letters do not leave the figure or one another's place."""
    plan = valley()
    plan = plan.evolve(
        goals=[evolve(goal, title=title) for goal in plan.goals],
        pathways=[evolve(pathway, title=title) for pathway in plan.pathways],
        actions=[evolve(action, title=title) for action in plan.actions],
    )
    made = figure(plan, name, today=TODAY)
    texts = list(written(made))
    assert all(each.box.x >= 0 and each.box.right <= made.width for each in texts)
    assert [a.text for i, a in enumerate(texts) for b in texts[:i] if a.box.inset(0.6).meets(b.box.inset(0.6))] == []


@each_figure
def test_a_thousand_actions_are_drawn_at_once(name: str) -> None:
    """A figure of a thousand actions takes less than a second and less than half a megabyte."""
    plan = large(1_000, goals=40, pathways=120)
    start = time.perf_counter()
    made = figure(plan, name, today=TODAY)
    assert time.perf_counter() - start < 1
    assert len(made.svg) < 500_000


@settings(max_examples=30)
@given(plan=plans(broken=True), name=st.sampled_from(FIGURES), language=st.sampled_from(["sv", "de", "fr", "en"]))
def test_any_plan_can_be_drawn(plan: Plan, name: str, language: str) -> None:
    """Whatever a plan says or leaves out, a figure is made, and is well formed."""
    made = figure(plan, name, language=language, today=TODAY)
    assert root_of(made).get("lang") == made.language == language
    assert made.width > 0
    assert made.height > 0


@each_figure
def test_no_contact_is_shown(name: str) -> None:
    """No figure shows who can be reached where."""
    plan = valley()
    contacts = [evolve(plan.stakeholders[0], contact={"email": "ada@example.org"}), *plan.stakeholders[1:]]
    assert "ada@example.org" not in figure(plan.evolve(stakeholders=contacts), name).svg


def test_every_name_has_a_figure() -> None:
    """The names that are promised are those that can be drawn."""
    assert tuple(BY_NAME) == FIGURES


def test_words_that_do_not_exist_are_refused() -> None:
    """A figure, a matrix, an item or a width that cannot be is refused, with the nearest right word."""
    with pytest.raises(UnknownWord) as refused:
        figure(valley(), "rodmap")
    assert refused.value.nearest == "roadmap"
    with pytest.raises(UnknownWord):
        figure(valley(), "coverage", matrix="goals-action")
    with pytest.raises(UnknownItem):
        figure(valley(), "indicator", of="nowhere")
    with pytest.raises(UnknownWord):
        figure(valley(), statuses=["selectd"])
    with pytest.raises(BadValue):
        figure(valley(), width=100)
    with pytest.raises(BadUsage):
        figure(valley(), today="soon")


def test_a_figure_is_saved_and_shows_itself(tmp_path: Path) -> None:
    """A figure is written as it is, and a notebook gets the same."""
    made = figure(valley(), "roadmap", today="2027-06-15")
    assert made.save(tmp_path / "roadmap.svg").read_text(encoding="utf-8") == made.svg == made._repr_svg_()


def test_a_palette_replaces_the_colours() -> None:
    """A colour of the palette is used in the drawing, and what is no colour is refused."""
    assert "#123456" in figure(valley(), theme=Palette(accent="#123456")).svg
    with pytest.raises(BadValue):
        Palette(accent="teal")


def test_statuses_choose_actions() -> None:
    """Only actions with the statuses asked for are shown, and a note counts the others."""
    made = figure(valley(), "map", statuses=["selected"])
    statuses = {group.get("data-status") for group in items(made).values() if group.get("data-kind") == "action"}
    assert statuses == {"selected"}
    assert len(made.notes) == 1
