"""The process: where a plan stands in the steps of the method, and which step comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._process_catalogue import ProcessCatalogue, Step, read_process, usual_process
from rri_planner.analysis._process_needs import Need
from rri_planner.analysis._process_result import Process, ProcessInput, ProcessStep
from rri_planner.graph import PlanGraph
from rri_planner.model import PartialDate, Plan


def process(
    plan: Plan | PlanGraph,
    *,
    catalogue: ProcessCatalogue | Mapping[str, Any] | None = None,
    today: dt.date | None = None,
) -> Process:
    """Return, for each step of the method, whether the plan holds what it needs.

    The steps are those of DigiTeRRI, or of a `catalogue`: what `read_process` returns, or a map that it reads. Nothing
    that is dated after `today` is there yet; without a day for today all that is written counts. What a plan holds is
    counted, never graded.

    >>> from rri_planner.model import Event
    >>> heard = Plan(events=[Event(id="e-vision", kind="vision-workshop", date="2027-01")])
    >>> [(step.key, step.state) for step in process(heard).steps][:2], process(heard).next.key
    ([('mapping', 'open'), ('vision', 'under-way')], 'mapping')
    """
    whole = graph_of(plan).plan
    known = graph_of(plan) if today is None else PlanGraph(whole.as_of(today))
    if catalogue is None:
        steps = usual_process()
    else:
        steps = catalogue if isinstance(catalogue, ProcessCatalogue) else read_process(catalogue)
    undated = today is None and any(event.date is not None for event in whole.events)
    return Process(
        steps.name,
        tuple(_step(each, known, whole) for each in steps.steps),
        cannot_tell=(CannotTell("today"),) if undated else (),
    )


def _step(step: Step, known: PlanGraph, whole: Plan) -> ProcessStep:
    inputs = [_input(each, known, whole) for each in step.needs]
    return ProcessStep(
        step.key,
        step.title,
        step.aim,
        has=tuple(each for each in inputs if each.is_there),
        missing=tuple(each for each in inputs if not each.is_there),
    )


def _input(need: Need, known: PlanGraph, whole: Plan) -> ProcessInput:
    judged = need.judge(known)
    planned = None if judged.holds or need.sort != "event" else _planned(need, whole)
    return ProcessInput(need.key, need.label(whole), judged.holds, judged.ids, planned)


def _planned(need: Need, whole: Plan) -> PartialDate | None:
    """Return the day of the first event to come that the need asks for."""
    dates = [each.date for each in whole.events if each.kind in need.words and each.date is not None]
    return min(dates, key=lambda date: date.earliest, default=None)
