"""The plan on one page: what the region wants, what it does first, and what people said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from rri_planner.analysis import current_targets
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Indicator, Involvement
from rri_planner.render._values import Origin, Reference, Words
from rri_planner.render._views.bounded import brief, brief_name, first, shortened
from rri_planner.render._views.heading import Heading, heading
from rri_planner.render._views.indicators import measured
from rri_planner.render._views.money import Totals, totals
from rri_planner.render._views.strip import Strip, strip
from rri_planner.render._views.taking_part import TakingPart, taking_part
from rri_planner.render._views.tree import PlacedGoal, tree
from rri_planner.render._writer import Writer

_GOALS, _ACTIONS, _WHO = 6, 6, 2
_STATEMENT, _TITLE, _MEASURE, _NAME, _UNIT = 200, 80, 60, 40, 20
_LEADING = ("accountable", "responsible")
_LATE = dt.date.max


@frozen
class Proof:
    """The number that shows whether a goal is reached: where it began, and where it is to go."""

    title: Words
    unit: Words | None
    baseline: str | Words | None
    target: str | Words | None


@frozen
class AimedAt:
    """A goal and the number that shows it, if anything measures it."""

    title: Words
    due: str | None
    proof: Proof | None
    origin: Origin | None


@frozen
class FirstStep:
    """An action that begins early, and who carries it; ``more`` says that there are others who do."""

    title: Words
    when: str | None
    status_key: str
    status: str | None
    who: tuple[Reference, ...]
    more: str | None
    origin: Origin | None


@frozen
class OnePage:
    """The page; what does not fit is counted in ``more_goals`` and ``more_actions``.

    The ``summary`` stands where the plan has no vision yet.
    """

    id: str
    heading: Heading
    statement: Words | None
    summary: Words | None
    horizon: str | None
    goals: tuple[AimedAt, ...]
    more_goals: str | None
    actions: tuple[FirstStep, ...]
    more_actions: str | None
    money: Totals
    strip: Strip | None
    voices: TakingPart | None
    illustrative: bool


def one_page(graph: PlanGraph, writer: Writer, *, today: dt.date | None) -> OnePage:
    """Return the plan on one page; events that are still to come by today are not counted."""
    plan, placed = graph.plan, tree(graph)
    shown_by = _first_indicators(plan.indicators)
    live = [action for action in plan.actions if graph.is_live(action.id)]
    chosen = [each for each in placed.goals if graph.is_live(each.goal.id)]
    goals, more_goals = first(sorted(chosen, key=_rank), _GOALS, writer)
    coming = sorted((each for each in live if graph.status(each.id) != "done"), key=_begins)
    actions, more_actions = first(coming, _ACTIONS, writer)
    aimed_at = tuple([_aimed_at(each, shown_by.get(each.goal.id), writer) for each in goals])
    steps = tuple([_first_step(each, graph.status(each.id), writer) for each in actions])
    vision = plan.vision
    statement = None if vision is None else brief(writer.words(vision.statement or vision.title), _STATEMENT)
    front = heading(plan, writer)
    origins = [front.origin, *(each.origin for each in aimed_at), *(each.origin for each in steps)]
    return OnePage(
        plan.id,
        evolve(front, title=shortened(front.title, _TITLE), region=brief(front.region, _NAME)),
        statement,
        brief(writer.words(plan.summary), _STATEMENT) if statement is None else None,
        None if vision is None else writer.said(vision.horizon),
        aimed_at,
        more_goals,
        steps,
        more_actions,
        totals(live, writer),
        strip(plan, live, writer),
        taking_part(plan, writer, today),
        any(origin is not None and origin.kind == "illustrative" for origin in origins),
    )


def _rank(placed: PlacedGoal) -> tuple[int, bool, int]:
    """Return what goals are ordered by: those of the vision first, then by priority; else the plan's order stays."""
    priority = placed.goal.priority
    return placed.level, priority is None, priority or 0


def _begins(action: Action) -> tuple[dt.date, dt.date]:
    start = None if action.period is None else action.period.start
    return (_LATE, _LATE) if start is None else (start.earliest, start.latest)


def _first_indicators(indicators: Iterable[Indicator]) -> Mapping[str, Indicator]:
    """Return for each item the indicator that tells most about it: one with a target, else any; the first of them."""
    found: dict[str, Indicator] = {}
    for indicator in sorted(indicators, key=lambda each: not each.targets):
        for link in indicator.measures:
            found.setdefault(link.to, indicator)
    return found


def _aimed_at(placed: PlacedGoal, indicator: Indicator | None, writer: Writer) -> AimedAt:
    goal = placed.goal
    return AimedAt(
        shortened(writer.name(goal), _TITLE),
        writer.said(goal.due),
        None if indicator is None else _proof(indicator, writer),
        writer.origin(goal.provenance),
    )


def _proof(indicator: Indicator, writer: Writer) -> Proof:
    targets = current_targets(indicator)
    return Proof(
        shortened(writer.name(indicator), _MEASURE),
        brief(writer.words(indicator.unit), _UNIT),
        None if indicator.baseline is None else measured(indicator.baseline.value, indicator, writer),
        measured(targets[-1].value, indicator, writer) if targets else None,
    )


def _first_step(action: Action, status: str | None, writer: Writer) -> FirstStep:
    who, more = first(leaders(action.involved), _WHO, writer)
    return FirstStep(
        shortened(writer.name(action), _TITLE),
        writer.said(action.period),
        status or "",
        writer.word("action-status", status) if status else None,
        tuple([brief_name(writer.reference(each), _NAME) for each in who]),
        more,
        writer.origin(action.provenance),
    )


def leaders(involved: Iterable[Involvement]) -> tuple[str, ...]:
    """Return who answers for an action, then who carries it out, each once."""
    listed = tuple(involved)
    return tuple(
        dict.fromkeys(each.who for part in _LEADING for each in listed if each.as_ == part and each.who is not None)
    )
