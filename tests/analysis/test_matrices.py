"""Matrices: what meets what, and where nothing does."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.analysis import coverage
from rri_planner.analysis._matrix import Matrix
from rri_planner.formats import load
from rri_planner.model import (
    Action,
    Alignment,
    Assumption,
    Decision,
    Event,
    Goal,
    Objective,
    Plan,
    Policy,
    Prospect,
    Review,
    Stakeholder,
    Theme,
    Vision,
    Waiver,
)

_EXAMPLES = Path(__file__).parents[2] / "examples"
_RRI = {"rri": {"mode": "replace", "terms": ["ethics", "open-access"]}}


def _matrix(plan: Plan, name: str, cells: int = 100_000) -> Matrix:
    return coverage(plan, cells=cells).matrices[name]


def test_goals_and_the_actions_that_reach_them() -> None:
    """A goal without an action is a gap, unless the plan says that it only watches it or gives the reason."""
    plan = Plan(
        goals=[Goal(id="g1"), Goal(id="g2"), Goal(id="g3", watch_only="the state does it"), Goal(id="g4")],
        actions=[Action(id="a1", serves="g1"), Action(id="a2", serves="g2", status="idea"), Action(id="a3")],
        waivers=[Waiver(rule="STR104", subject="g4"), Waiver(rule="TIM101", subject="g2")],
    )
    found = _matrix(plan, "goals-actions")
    assert found.to_dict() == {
        "rows": ["g1", "g2", "g3", "g4"],
        "columns": ["a1", "a3"],
        "cells": [[True, False], [False, False], [False, False], [False, False]],
        "gaps": ["g2"],
        "explained": ["g3", "g4"],
        "unknown": [],
        "complete": True,
    }
    assert found.to_rows()[0] == {"row": "g1", "a1": True, "a3": False}
    assert str(found.sentence).endswith("empty rows 1 of 4, explained 2, not recorded 0.")


def test_keys_are_met_with_the_how() -> None:
    """An action that names a key says how in the cell; one that does not say how only names it."""
    actions = [Action(id="a1", rri=[{"key": "ethics", "how": "A board"}]), Action(id="a2", rri=["ethics"])]
    found = _matrix(Plan(vocabularies=_RRI, actions=actions), "rri-actions")
    assert (found.cells, found.gaps) == ((("A board", True), (False, False)), ("open-access",))


def test_process_dimensions_by_key_and_theme() -> None:
    """Each kind of evidence counts for its dimension, under its own themes and those of what it is about."""
    plan = Plan(
        vocabularies=_RRI,
        vision=Vision(opportunities=[Prospect(rri="ethics"), Prospect(text="No key")], themes=["t"]),
        themes=[Theme(id="t")],
        goals=[Goal(id="g", rri=["ethics"], themes=["t"])],
        actions=[Action(id="a", rri=["open-access"])],
        assumptions=[Assumption(id="u", of=["g", "nothing"])],
        events=[Event(id="e1", participants=3, informs=["a"]), Event(id="e2", informs=["a"])],
        reviews=[Review(id="r", of=["a"], dimensions=["reflexivity", "inclusion"])],
        decisions=[Decision(id="d1", about=["g"], changed_because=["e1"]), Decision(id="d2", about=["g"])],
    )
    found = _matrix(plan, "airr-rri-themes")
    assert found.columns == ("t", "-")
    assert {row: cells for row, cells in zip(found.rows, found.cells, strict=True) if any(cells)} == {
        "anticipation/ethics": (2, False),
        "inclusion/open-access": (False, 2),
        "reflexivity/open-access": (False, 1),
        "responsiveness/ethics": (1, False),
    }
    assert len(found.gaps) == 4


def test_helix_and_events() -> None:
    """Counts are shown; without counts a strand is there if one of its stakeholders was, and else unknown."""
    plan = Plan(
        stakeholders=[Stakeholder(id="s1", helix="business"), Stakeholder(id="s2")],
        events=[
            Event(id="e1", participants={"helix": {"research": 4, "business": 0}}),
            Event(id="e2", attended_by=["s1", "s2"]),
        ],
    )
    found = _matrix(plan, "helix-events")
    assert found.to_rows() == [
        {"row": "business", "e1": 0, "e2": True},
        {"row": "research", "e1": 4, "e2": None},
        {"row": "government", "e1": False, "e2": None},
        {"row": "civil-society", "e1": False, "e2": None},
    ]
    assert (found.gaps, found.unknown) == ((), ("government", "civil-society"))


def test_policy_objectives_and_goals() -> None:
    """A goal stands to an objective by its sign; an objective out of scope is explained."""
    objectives = [Objective(id="o1"), Objective(id="o2", in_scope=False), Objective(id="o3", in_scope=True)]
    plan = Plan(
        goals=[Goal(id="g1"), Goal(id="g2")],
        actions=[Action(id="a")],
        policies=[Policy(id="p", objectives=objectives)],
        alignments=[
            Alignment(of="g1", with_="o1", sign="-"),
            Alignment(of="g2", with_="o1"),
            Alignment(of="a", with_="o3"),
            Alignment(of="g1"),
            Alignment(with_="o3"),
        ],
    )
    found = _matrix(plan, "objectives-goals")
    assert (found.cells[0], found.gaps, found.explained) == (("conflicts", True), ("o3",), ("o2",))


def test_sustainability_and_themes() -> None:
    """Dimensions of sustainability meet goals, themes meet actions."""
    plan = Plan(
        themes=[Theme(id="t1"), Theme(id="t2")],
        goals=[Goal(id="g", sustainability=["social"])],
        actions=[Action(id="a", themes=["t2"]), Action(id="b", themes=["t1"], status="dropped")],
    )
    assert _matrix(plan, "sustainability-goals").gaps == ("economic", "ecological")
    assert _matrix(plan, "themes-actions").gaps == ("t1",)


def test_a_matrix_beyond_the_limit_lists_its_gaps_only() -> None:
    """More cells than the limit are left out, which the result says; the gaps stay."""
    found = _matrix(Plan(goals=[Goal(id="g")], actions=[Action(id="a"), Action(id="b")]), "goals-actions", cells=1)
    assert (found.cells, found.gaps, found.complete, found.to_rows()) == ((), ("g",), False, [])


def test_a_matrix_without_rows_says_so() -> None:
    """A plan without themes has nothing to tell by theme."""
    assert str(_matrix(Plan(), "themes-actions").sentence).endswith("the plan has no rows for this table.")


@pytest.mark.parametrize("name", ["varmland", "steiermark", "grand-est"])
def test_the_example_regions(name: str) -> None:
    """Every example region has all eight matrices, and they are part of the coverage answer."""
    found = coverage(load(_EXAMPLES / name)).to_dict()["matrices"]
    assert isinstance(found, dict)
    assert sorted(found) == [
        "airr-rri-themes",
        "contributions-actions",
        "goals-actions",
        "helix-events",
        "objectives-goals",
        "rri-actions",
        "sustainability-goals",
        "themes-actions",
    ]
