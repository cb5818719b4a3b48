"""Which dates of a plan belong into a calendar: occasions, milestones, deadlines."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from rri_planner.analysis import current_targets
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import (
    Action,
    Contribution,
    Event,
    FundingLine,
    Goal,
    Indicator,
    Item,
    PartialDate,
    Pathway,
    Review,
    Text,
    name_of,
)


@frozen
class Entry:
    """A date of an item, and why it matters.

    ``key`` tells it from the item's other dates and stays the same when the date is moved. ``done`` says that it has
    been reached.
    """

    item: Item
    key: str
    date: PartialDate
    summary: Message
    about: Text | None = None
    place: Text | None = None
    done: bool = False


def entries(graph: PlanGraph) -> Iterator[Entry]:
    """Yield the dates of all live items, in the order of the plan."""
    for item in graph.plan:
        if graph.is_live(item.id):
            yield from _of(item)


def _of(item: Item) -> Iterator[Entry]:
    name = name_of(item)
    match item:
        case Event(date=PartialDate() as date):
            yield Entry(item, "date", date, Message("{event}", event=name), item.description, item.place)
        case Review(date=PartialDate() as date):
            yield Entry(item, "date", date, Message("Review: {review}", review=name), item.comment or item.description)
        case Goal(due=PartialDate() as date):
            yield Entry(item, "due", date, Message("Goal is due: {goal}", goal=name), item.description)
        case Pathway(sell_by=PartialDate() as date):
            summary = Message("Last day of the pathway: {pathway}", pathway=name)
            yield Entry(item, "sell_by", date, summary, item.description)
        case Contribution(outcome="parked", until=PartialDate() as date):
            yield Entry(
                item, "until", date, Message("Parked until now: {contribution}", contribution=name), item.because
            )
        case FundingLine(window=window) if window is not None and window.end is not None:
            summary = Message("Last day of the funding: {line}", line=name)
            yield Entry(item, "window", window.end, summary, item.description)
        case Indicator():
            yield from _measured(item, name)
        case Action():
            yield from _milestones(item, name)


def _measured(indicator: Indicator, name: Text | str) -> Iterator[Entry]:
    for target in current_targets(indicator):
        if target.date is not None:
            summary = Message("Target {value}: {indicator}", value=_said(target.value), indicator=name)
            yield Entry(indicator, f"target-{target.date}", target.date, summary, target.because)
    baseline = indicator.baseline
    if baseline is not None and baseline.due is not None:
        yield Entry(
            indicator, "baseline", baseline.due, Message("Baseline to be measured: {indicator}", indicator=name)
        )


def _milestones(action: Action, name: Text | str) -> Iterator[Entry]:
    for number, step in enumerate(action.steps, start=1):
        if step.date is not None:
            key = step.title.fingerprint if step.title is not None else str(number)
            summary = Message("Milestone: {step} ({action})", step=step.title or "", action=name)
            yield Entry(action, f"step-{key}", step.date, summary, done=step.done is True)
    if action.period is not None and action.period.end is not None:
        summary = Message("Action ends: {action}", action=name)
        yield Entry(action, "end", action.period.end, summary, action.description)


def _said(value: object) -> object:
    return "" if value is None else value
