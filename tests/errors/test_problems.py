"""What places and problems promise."""

from __future__ import annotations

import pytest

from rri_planner.errors import Message, Place, Problem

_LATE = Message("it is late")


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (Place("plan.yaml"), "plan.yaml"),
        (Place("plan.yaml", 3), "plan.yaml:3"),
        (Place("plan.yaml", 3, 14), "plan.yaml:3:14"),
        (Place("plan.xlsx", sheet="Actions"), "plan.xlsx:Actions"),
        (Place("plan.xlsx", sheet="Actions", cell="C4"), "plan.xlsx:Actions!C4"),
    ],
)
def test_a_place_is_written_as_editors_and_workbooks_do(place: Place, written: str) -> None:
    """A place can be copied into an editor's or a workbook's address box."""
    assert str(place) == written


@pytest.mark.parametrize(
    ("problem", "written"),
    [
        (Problem(_LATE), "it is late"),
        (Problem(_LATE, nearest="early"), 'it is late; did you mean "early"?'),
        (Problem(_LATE, at=("goals", 0, "due")), "goals.0.due: it is late"),
        (Problem(_LATE, Place("plan.yaml", 3)), "plan.yaml:3: it is late"),
        (Problem(_LATE, Place("plan.yaml", 3), ("goals", 0)), "plan.yaml:3: goals.0: it is late"),
    ],
)
def test_a_problem_leads_with_its_address(problem: Problem, written: str) -> None:
    """A problem says where it stands, in the file and in the plan, then what is wrong, then the remedy."""
    assert str(problem) == written


def test_without_a_nearest_word_there_is_no_hint() -> None:
    """A remedy is named only where there is one."""
    assert Problem(_LATE).hint is None
