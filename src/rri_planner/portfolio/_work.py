"""Work on one plan. It may be done in another process: everything here can be sent there and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from attrs import frozen

from rri_planner.coherence import check
from rri_planner.errors import BadUsage, Message, PlannerError
from rri_planner.model import Plan
from rri_planner.portfolio._results import Analysed, Checked, Loaded, Outcome, Rendered
from rri_planner.portfolio._sources import Source, name_of_source, plan_of

R = TypeVar("R", bound=Outcome)


@frozen
class Load:
    """Load a plan."""

    def __call__(self, source: Source) -> Loaded:
        """Return the plan, or why there is none."""
        return _guarded(source, Loaded, lambda plan: Loaded(plan.id, plan))


@frozen
class Check:
    """Check a plan; ``asked`` are the arguments of `rri_planner.coherence.check`."""

    asked: Mapping[str, Any]

    def __call__(self, source: Source) -> Checked:
        """Return the report, or why there is none."""
        return _guarded(source, Checked, lambda plan: Checked(plan.id, check(plan, **self.asked)))


@frozen
class Analyse:
    """Ask a plan a question."""

    question: Callable[..., Any]
    asked: Mapping[str, Any]

    def __call__(self, source: Source) -> Analysed:
        """Return the answer, or why there is none."""
        return _guarded(source, Analysed, lambda plan: Analysed(plan.id, self.question(plan, **self.asked)))


@frozen
class Render:
    """Write a document of a plan into a folder, named after the plan."""

    document: str
    folder: Path
    asked: Mapping[str, Any]

    def __call__(self, source: Source) -> Rendered:
        """Return the path, or why there is none."""
        return _guarded(source, Rendered, self._write)

    def _write(self, plan: Plan) -> Rendered:
        from rri_planner.render import FORMATS, render

        made = render(plan, self.document, **self.asked)
        name = f"{plan.id}-{made.name}.{made.language}.{FORMATS[made.format].suffix}"
        return Rendered(plan.id, made.save(self.folder / name))


def _guarded(source: Source, failed: type[R], work: Callable[[Plan], R]) -> R:
    """Do the work; an error becomes a value, so that it stops neither the other plans nor another process."""
    try:
        return work(plan_of(source))
    except PlannerError as error:
        return failed(name_of_source(source), error=error)
    except OSError as error:
        reason = Message("{path}: {reason}", path=str(error.filename or ""), reason=error.strerror or str(error))
        return failed(name_of_source(source), error=BadUsage(reason))
