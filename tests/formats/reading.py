"""Reading plans that are written in a test, and what is said about them."""

from __future__ import annotations

from textwrap import dedent

import pytest

from rri_planner.errors import UnreadablePlan
from rri_planner.formats import Limits, loads


def problems(text: str, *, format: str = "yaml", limits: Limits | None = None) -> list[str]:
    """Return the sentences with which a text is refused, each with its address."""
    with pytest.raises(UnreadablePlan) as caught:
        loads(dedent(text), format=format, name="plan", limits=limits or Limits())
    return [str(problem) for problem in caught.value.problems]
