"""How the plan is going, for those who steer it."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised
from rri_planner.model import VOCABULARIES, Action, PartialDate, Plan, StatusUpdate
from rri_planner.render._values import Reference, Words
from rri_planner.render._views.actions import Progress, latest_updates, update_view
from rri_planner.render._views.courses import Courses, courses
from rri_planner.render._views.drawings import Drawing, drawing
from rri_planner.render._views.heading import Heading, heading
from rri_planner.render._views.moved import Moved, moved
from rri_planner.render._views.one_page import leaders
from rri_planner.render._views.slipped import Slipped, slipped
from rri_planner.render._views.voices import Count
from rri_planner.render._writer import Writer

_UNDER_WAY = frozenset({"running", "paused"})
_LATEST = 15
_WIDTH = 1120.0


@frozen
class UnderWay:
    """An action that is being carried out, and the latest news of it."""

    action: Reference
    status_key: str
    status: str | None
    when: str | None
    who: tuple[Reference, ...]
    news: Progress | None


@frozen
class News:
    """An update: what it is about, and what it says."""

    item: Reference
    status_key: str
    status: str | None
    update: Progress


@frozen
class ProgressReport:
    """The report. Without a day for today nothing is late: ``slipped`` is then None, and so is ``overdue``."""

    id: str
    heading: Heading
    counts: tuple[Count, ...]
    under_way: tuple[UnderWay, ...]
    slipped: tuple[Slipped, ...] | None
    courses: Courses | None
    charts: Drawing | None
    moved: Moved | None
    silent: tuple[Reference, ...]
    overdue: tuple[Words, ...] | None
    news: tuple[News, ...]

    @property
    def has_stale(self) -> bool:
        """Whether anything waits for news."""
        return bool(self.silent or self.overdue or (self.courses is not None and self.courses.stale))


def progress_report(
    graph: PlanGraph, writer: Writer, *, today: dt.date | None, since: PartialDate | None
) -> ProgressReport:
    """Return how the plan stands on a day, and what has moved from another day to it."""
    now = graph if today is None else PlanGraph(graph.plan.as_of(today))
    plan, latest = now.plan, latest_updates(now.plan)
    under_way = [each for each in plan.actions if now.is_live(each.id) and now.status(each.id) in _UNDER_WAY]
    measured = any(each.observations or each.targets or each.baseline for each in plan.indicators)
    return ProgressReport(
        plan.id,
        heading(plan, writer),
        _counts(now, writer),
        tuple([_under_way(each, now, latest.get(each.id), writer) for each in under_way]),
        None if today is None else slipped(now, writer, today),
        courses(now, writer, today),
        drawing(now, "indicator", writer, today=today, width=_WIDTH) if measured else None,
        None if since is None else moved(now, writer, since),
        writer.references(each.id for each in under_way if each.id not in latest),
        None if today is None else _overdue(plan, today, writer),
        _news(plan, writer),
    )


def _counts(graph: PlanGraph, writer: Writer) -> tuple[Count, ...]:
    """Return how many live actions have which status, in the order of the statuses."""
    found = Counter(graph.status(each.id) for each in graph.plan.actions if graph.is_live(each.id))
    known = [word for word in VOCABULARIES["action-status"].words if found[word]]
    counts = [Count(capitalised(writer.word("action-status", word)), writer.say(found[word])) for word in known]
    if found[None]:
        counts.append(Count(capitalised(writer.say(Message("status not stated"))), writer.say(found[None])))
    return tuple(counts)


def _under_way(action: Action, graph: PlanGraph, update: StatusUpdate | None, writer: Writer) -> UnderWay:
    status = graph.status(action.id)
    return UnderWay(
        writer.reference(action.id),
        status or "",
        capitalised(writer.word("action-status", status)) if status else None,
        writer.said(action.period),
        writer.references(leaders(action.involved)),
        update_view(update, writer),
    )


def _overdue(plan: Plan, today: dt.date, writer: Writer) -> tuple[Words, ...]:
    """Return what people said and was parked until a day that is past."""
    parked = [each for each in plan.contributions if each.outcome == "parked" and each.until is not None]
    return tuple([writer.name(each) for each in parked if each.until is not None and each.until.latest < today])


def _news(plan: Plan, writer: Writer) -> tuple[News, ...]:
    """Return the latest updates, the newest first; those without a date come last."""
    about = [each for each in plan.updates if each.of is not None]
    ordered = sorted(about, key=lambda each: dt.date.min if each.date is None else each.date.latest, reverse=True)
    return tuple([_piece(each, writer) for each in ordered[:_LATEST]])


def _piece(update: StatusUpdate, writer: Writer) -> News:
    shown = update_view(update, writer)
    assert shown is not None
    assert update.of is not None
    item = writer.plan.get(update.of)
    vocabulary = "pathway-status" if item is not None and item.item_kind == "pathway" else "action-status"
    return News(
        writer.reference(update.of),
        update.status or "",
        capitalised(writer.word(vocabulary, update.status)) if update.status else None,
        shown,
    )
