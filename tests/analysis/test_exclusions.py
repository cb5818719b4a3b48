"""Which actions and pathways exclude each other."""

from __future__ import annotations

import pytest

from rri_planner.analysis._exclusions import Conflict, conflicts_in
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Exclusion, Pathway, Plan


def _conflicts(first: str | None, second: str | None, *periods: str | None) -> tuple[Conflict, ...]:
    links = [Exclusion(to="A2", period=each) for each in periods]
    actions = [Action(id="A1", excludes=links, period=first), Action(id="A2", period=second)]
    return conflicts_in(PlanGraph(Plan(actions=actions)))


@pytest.mark.parametrize(
    ("first", "second", "period", "found"),
    [
        ("2027", "2028", None, (Conflict("A1", "A2"),)),
        ("2027", "2028", "2027/2028", ()),
        ("2027", "2027", "2028", ()),
        ("2027", "2027-06/2028", "2027", (Conflict("A1", "A2"),)),
        ("2027/..", "../2028", "../2027", (Conflict("A1", "A2"),)),
        (None, "2027", "2027", (Conflict("A1", "A2", undated=("A1",)),)),
        (None, None, "2027/..", (Conflict("A1", "A2", undated=("A1", "A2")),)),
        (None, "2026", "2027", ()),
    ],
)
def test_exclusions_in_time(first: str | None, second: str | None, period: str | None, found: object) -> None:
    """An exclusion without a time always holds, one with a time where both may be under way in it."""
    assert _conflicts(first, second, period) == found


def test_one_sure_exclusion_is_enough() -> None:
    """Of two exclusions between the same actions, one that does not depend on dates settles it."""
    assert _conflicts(None, None, "2027", None) == (Conflict("A1", "A2"),)


def test_each_pair_once() -> None:
    """It makes no difference which of two says so; what does not count excludes nothing, nor does anything itself."""
    pathways = [
        Pathway(id="P2", excludes=["P1"]),
        Pathway(id="P1", excludes=["P2", "P1", "P3", "P4"]),
        Pathway(id="P3", status="rejected"),
        Pathway(id="P4", status="considered"),
    ]
    assert conflicts_in(PlanGraph(Plan(pathways=pathways))) == (Conflict("P1", "P2"),)
