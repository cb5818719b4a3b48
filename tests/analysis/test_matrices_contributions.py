"""Contributions and the actions that they led to, with those that led to none."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.analysis import coverage, trace
from rri_planner.formats import load
from rri_planner.model import Action, Contribution, Gap, Goal, Pathway, Plan, Waiver

_EXAMPLES = Path(__file__).parents[2] / "examples"
_PLAN = Plan(
    goals=[Goal(id="g"), Goal(id="h")],
    gaps=[Gap(id="gap", of="g")],
    pathways=[Pathway(id="p", serves="g")],
    actions=[
        Action(id="a1", serves="p"),
        Action(id="a2", closes="gap"),
        Action(id="a3", status="idea", serves="p"),
        Action(id="a4", merged_into="a1"),
        Action(id="a5", merged_into="nowhere"),
    ],
    contributions=[
        Contribution(id="c-action", into=["a1"]),
        Contribution(id="c-both", into=["p", "a1"]),
        Contribution(id="c-gap", into=["gap"]),
        Contribution(id="c-goal", into=["g"]),
        Contribution(id="c-idea", into=["a3"]),
        Contribution(id="c-kept", outcome="parked", until="2027"),
        Contribution(id="c-lost", into=["a5", "h"]),
        Contribution(id="c-merged", outcome="merged", into=["c-action"]),
        Contribution(id="c-moved", into=["a4"]),
        Contribution(id="c-no", outcome="declined", because="Too dear"),
        Contribution(id="c-open", outcome="declined"),
        Contribution(id="c-round", into=["c-round-back"]),
        Contribution(id="c-round-back", into=["c-round"]),
        Contribution(id="c-waived", outcome="parked"),
    ],
    waivers=[Waiver(rule="EVT101", subject="c-waived"), Waiver(rule="STR104", subject="c-open")],
)


def test_every_contribution_is_followed_to_the_actions() -> None:
    """True for the action itself, else the end in between; a gap where there is no action and nobody says why."""
    found = trace(_PLAN).matrix
    assert {row: cells for row, cells in zip(found.rows, found.cells, strict=True) if any(cells)} == {
        "c-action": (True, False),
        "c-both": (True, False),
        "c-gap": (False, "gap"),
        "c-goal": ("g", False),
        "c-merged": (True, False),
        "c-moved": (True, False),
    }
    assert found.columns == ("a1", "a2")
    assert found.gaps == ("c-idea", "c-lost", "c-open", "c-round", "c-round-back")
    assert found.explained == ("c-kept", "c-no", "c-waived")


def test_a_plan_beyond_the_limit_lists_the_same_gaps() -> None:
    """Where there are more cells than asked for, they are left out, and the gaps are the same."""
    whole, cut = (coverage(_PLAN, cells=cells).matrices["contributions-actions"] for cells in (100, 1))
    assert (whole.gaps, whole.explained, whole.complete) == (cut.gaps, cut.explained, True)
    assert (cut.cells, cut.complete) == ((), False)


@pytest.mark.parametrize("name", ["varmland", "steiermark", "grand-est"])
def test_what_was_adopted_is_found_in_the_matrix(name: str) -> None:
    """In every example region each contribution that went into an action that counts has a row with that action."""
    plan = load(_EXAMPLES / name)
    rows = {str(row["row"]): row for row in trace(plan).matrix.to_rows()}
    taken_up = [(said.id, link.to) for said in plan.contributions for link in said.into]
    assert taken_up
    assert all(rows[id_][action] is True for id_, action in taken_up if action in rows[id_])
