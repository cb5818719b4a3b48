"""Whatever a readable plan says, questions about time and money have an answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given

from rri_planner.analysis import dates, money, pathways, people, progress, schedule
from rri_planner.model import Plan
from tests.strategies import plans

_QUESTIONS: list[Callable[[Plan], Any]] = [dates, money, pathways, people, progress, schedule]
_LISTS = ("actions", "funding", "goals", "indicators", "pathways", "stakeholders")


@given(plans(broken=True))
def test_every_readable_plan_has_an_answer(plan: Plan) -> None:
    """Broken links, inverted periods and far years are answered in plain JSON, the same whatever the order."""
    backwards = plan.evolve(**{name: getattr(plan, name)[::-1] for name in _LISTS})
    for ask in _QUESTIONS:
        found = ask(plan)
        assert json.loads(json.dumps(found.to_dict())) == found.to_dict()
        assert all(isinstance(row, dict) for row in found.to_rows())
        assert str(found.method)
        assert ask(backwards).to_dict() == found.to_dict()
