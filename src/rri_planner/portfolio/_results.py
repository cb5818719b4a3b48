"""What became of one plan of many: a result, or the error that stood in its way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import field, frozen

from rri_planner.coherence import Report
from rri_planner.errors import PlannerError
from rri_planner.model import Plan


@frozen
class Outcome:
    """One plan of many: its id, or what its file is called where it cannot be read; ``error`` says why it cannot."""

    id: str
    error: PlannerError | None = field(default=None, eq=str, kw_only=True)


@frozen
class Loaded(Outcome):
    """A plan."""

    plan: Plan | None = field(default=None, repr=False)


@frozen
class Checked(Outcome):
    """The report on a plan."""

    report: Report | None = field(default=None, repr=False)


@frozen
class Analysed(Outcome):
    """What a function of yours, or one of `rri_planner.analysis`, says about a plan."""

    result: Any = field(default=None, repr=False)


@frozen
class Rendered(Outcome):
    """The file that a document of a plan was written to."""

    path: Path | None = None
