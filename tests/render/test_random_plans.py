"""Any plan that can be read can be rendered and drawn."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from lxml import etree

from rri_planner.graph import PlanGraph
from rri_planner.model import Goal, Plan
from rri_planner.render import DOCUMENTS, draw, render
from rri_planner.render._views.action_plan import anchored
from rri_planner.render._views.tree import tree
from tests.render.reading import Page
from tests.strategies import plans


@pytest.mark.parametrize("name", DOCUMENTS)
@given(plan=plans(broken=True))
def test_every_plan_is_a_page(name: str, plan: Plan) -> None:
    """Whatever is in a plan, the page has one title, each id once, and no link into nothing."""
    page = Page(render(plan, name, language="en").text)
    ids = Counter(element.get("id") for element in page.all("//*[@id]"))
    links = {str(element.get("href"))[1:] for element in page.all("//a[starts-with(@href, '#')]")}
    assert len(page.all("//h1")) == 1
    assert [id_ for id_, times in ids.items() if times > 1] == []
    assert links <= ids.keys()
    assert render(plan, name, format="markdown").text.startswith("# ")


@given(plan=plans(broken=True))
def test_nothing_is_left_out(plan: Plan) -> None:
    """Every item that has a place in the action plan is found there."""
    page = Page(render(plan, statuses=("idea", "measure")).text)
    assert anchored(plan) <= {element.get("id") for element in page.all("//*[@id]")}


@given(plan=plans(broken=True))
def test_every_plan_has_a_map(plan: Plan) -> None:
    """Whatever is in a plan, the map has all its items, in a form that programs can read."""
    ids = [item.id for item in plan]
    assert [node["id"] for node in json.loads(draw(plan, "json"))["nodes"]] == ids
    root = etree.fromstring(draw(plan, "graphml").encode())
    assert [node.get("id") for node in root.iter("{http://graphml.graphdrawing.org/xmlns}node")] == ids


def test_a_chain_of_50_000_goals_does_not_recurse() -> None:
    """Goals may be nested as deep as anybody likes."""
    chain = tuple(Goal(id=f"g-{n}", serves=f"g-{n - 1}" if n else ()) for n in range(50_000))
    assert [placed.goal.id for placed in tree(PlanGraph(Plan(goals=chain))).goals] == [goal.id for goal in chain]
