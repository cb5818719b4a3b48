"""Whatever a readable plan says, questions about time and money have an answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from rri_planner.analysis import dates, money, pathways, people, progress, schedule
from rri_planner.model import Plan
from tests.strategies import plans

_QUESTIONS: list[Callable[[Plan], Any]] = [dates, money, pathways, people, progress, schedule]


@pytest.mark.parametrize("ask", _QUESTIONS, ids=lambda ask: str(ask.__name__))
@given(plan=plans(broken=True))
def test_every_readable_plan_has_an_answer(ask: Callable[[Plan], Any], plan: Plan) -> None:
    """Broken links, inverted periods and far years are answered in plain JSON, the same from the graph's order."""
    found = ask(plan)
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()
    assert all(isinstance(row, dict) for row in found.to_rows())
    assert str(found.method)
    assert ask(plan).to_dict() == found.to_dict()
