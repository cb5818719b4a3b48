"""What a plan says about time, as constraints between the starts and ends of its actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from rri_planner.analysis._dates_arcs import TimeConstraint
from rri_planner.analysis._dates_calendar import Days, Length, length_of
from rri_planner.analysis._schedule_ends import End
from rri_planner.analysis._schedule_tasks import Between
from rri_planner.errors import Message
from rri_planner.findings import Statement
from rri_planner.graph import Edge, PlanGraph
from rri_planner.model import (
    Action,
    Dependency,
    FundingLine,
    FundingShare,
    Item,
    Period,
    Plan,
    Span,
    name_of,
)

CALENDAR = ""


@frozen
class Said:
    """A statement of the plan, and the field that makes it, as plan files name it."""

    statement: Statement
    field: str


def start_of(id_: str) -> str:
    """Return the point at which an action starts."""
    return f"{id_}/start"


def end_of(id_: str) -> str:
    """Return the point at which an action ends or a goal is reached."""
    return f"{id_}/end"


def constraints_of(
    graph: PlanGraph, actions: Mapping[str, Action], ends: Mapping[str, End]
) -> Iterator[TimeConstraint]:
    """Yield what the plan says about these actions and about the ends that need them, in the order of their ids."""
    frame = graph.plan.period or Period()
    if frame.is_inverted:
        yield from _frame(graph.plan, frame, graph.plan.id)
        yield TimeConstraint(start_of(graph.plan.id), end_of(graph.plan.id), at_least=Days(1))
    for action in actions.values():
        yield from _period(action)
        yield from _duration(action)
        if not frame.is_inverted:
            yield from _frame(graph.plan, _frame_for(action, frame), action.id)
    yield from _waits(graph, actions)
    yield from _windows(graph, actions)
    yield from _deadlines(graph.plan, actions, ends)


def _said(field: str, text: Message, *items: Item | Plan) -> Said:
    return Said(Statement(text, tuple(item.id for item in items)), field)


def _no_earlier(point: str, number: int, said: Said) -> TimeConstraint:
    return TimeConstraint(CALENDAR, point, at_least=Days(number), statement=said)


def _no_later(point: str, number: int, said: Said) -> TimeConstraint:
    return TimeConstraint(CALENDAR, point, at_most=Days(number), statement=said)


def _period(action: Action) -> Iterator[TimeConstraint]:
    period, name = action.period or Period(), name_of(action)
    if period.start is not None:
        starts, point, date = Between.starts(period.start), start_of(action.id), period.start
        text = Message('"{action}" starts no earlier than {date}', action=name, date=date)
        yield _no_earlier(point, starts.first, _said("period", text, action))
        text = Message('"{action}" starts no later than {date}', action=name, date=date)
        yield _no_later(point, starts.last, _said("period", text, action))
    if period.end is not None:
        ends, point, date = Between.ends(period.end), end_of(action.id), period.end
        text = Message('"{action}" ends no earlier than {date}', action=name, date=date)
        yield _no_earlier(point, ends.first, _said("period", text, action))
        text = Message('"{action}" ends no later than {date}', action=name, date=date)
        yield _no_later(point, ends.last, _said("period", text, action))


def _duration(action: Action) -> Iterator[TimeConstraint]:
    start, end, name = start_of(action.id), end_of(action.id), name_of(action)
    if action.duration is None:
        yield TimeConstraint(start, end, at_least=Days(0 if action.period is None else 1))
        return
    shortest, longest = action.duration.shortest, action.duration.longest
    text = Message('"{action}" takes at least {span}', action=name, span=shortest)
    yield TimeConstraint(start, end, at_least=_length(shortest), statement=_said("duration", text, action))
    text = Message('"{action}" takes at most {span}', action=name, span=longest)
    yield TimeConstraint(start, end, at_most=_length(longest), statement=_said("duration", text, action))


def _length(span: Span) -> Length:
    return length_of(span, anchored=True)


def _frame_for(action: Action, frame: Period) -> Period:
    """Return the plan's period as far as it binds an action that states no dates of its own and does not go beyond."""
    own = action.period or Period()
    return Period(
        frame.start if own.start is None and action.before_plan is None else None,
        frame.end if own.end is None and action.continues_after is None else None,
    )


def _frame(plan: Plan, frame: Period, id_: str) -> Iterator[TimeConstraint]:
    if frame.start is not None:
        text = Message("the plan starts no earlier than {date}", date=frame.start)
        yield _no_earlier(start_of(id_), Between.starts(frame.start).first, _said("plan.period", text, plan))
    if frame.end is not None:
        text = Message("the plan ends no later than {date}", date=frame.end)
        yield _no_later(end_of(id_), Between.ends(frame.end).last, _said("plan.period", text, plan))


def _waits(graph: PlanGraph, actions: Mapping[str, Action]) -> Iterator[TimeConstraint]:
    circle_of = {id_: knot.ids for knot in graph.knots("depends_on") for id_ in knot.ids}
    for edge in graph.edges("depends_on"):
        inside = circle_of.get(edge.source, edge.source) == circle_of.get(edge.target, edge.target)
        if edge.source in actions and edge.target in actions and not inside:
            yield from _wait(edge, actions[edge.source], actions[edge.target])


def _wait(edge: Edge, action: Action, other: Action) -> Iterator[TimeConstraint]:
    """Yield how far apart two actions are: a single lag is the least, a range has a most as well."""
    lag = edge.link.lag if isinstance(edge.link, Dependency) else None
    if lag is None or lag.shortest == Span():
        text = Message(
            '"{action}" does not start before "{other}" has ended', action=name_of(action), other=name_of(other)
        )
        said = _said("depends_on", text, action, other)
        yield TimeConstraint(end_of(other.id), start_of(action.id), at_least=Days(0), statement=said)
    else:
        text = Message(
            '"{action}" starts at least {span} after "{other}" has ended',
            action=name_of(action), other=name_of(other), span=lag.shortest,
        )  # fmt: skip
        said = _said("depends_on.lag", text, action, other)
        yield TimeConstraint(end_of(other.id), start_of(action.id), at_least=_length(lag.shortest), statement=said)
    if lag is not None and lag.longest != lag.shortest:
        text = Message(
            '"{action}" starts at most {span} after "{other}" has ended',
            action=name_of(action), other=name_of(other), span=lag.longest,
        )  # fmt: skip
        said = _said("depends_on.lag", text, action, other)
        yield TimeConstraint(end_of(other.id), start_of(action.id), at_most=_length(lag.longest), statement=said)


def _windows(graph: PlanGraph, actions: Mapping[str, Action]) -> Iterator[TimeConstraint]:
    """Yield that an action lies inside the windows of those who pay for it, where it does not say when it spends."""
    for edge in graph.edges("funded_by"):
        line, action = graph.plan[edge.target], actions.get(edge.source)
        if action is not None and action.spending is None and _pays(edge) and isinstance(line, FundingLine):
            yield from _window(action, line, line.window or Period())


def _window(action: Action, line: FundingLine, window: Period) -> Iterator[TimeConstraint]:
    if window.start is not None:
        text = Message(
            '"{line}" does not pay for "{action}" before {date}',
            line=name_of(line), action=name_of(action), date=window.start,
        )  # fmt: skip
        said = _said("funding.window", text, line, action)
        yield _no_earlier(start_of(action.id), Between.starts(window.start).first, said)
    if window.end is not None:
        text = Message(
            '"{line}" does not pay for "{action}" after {date}',
            line=name_of(line), action=name_of(action), date=window.end,
        )  # fmt: skip
        said = _said("funding.window", text, line, action)
        yield _no_later(end_of(action.id), Between.ends(window.end).last, said)


def _pays(edge: Edge) -> bool:
    """Whether a funding line pays anything: what is not stated may be something."""
    assert isinstance(edge.link, FundingShare)
    stated = (edge.link.amount.amount if edge.link.amount else None, edge.link.share)
    return any(stated) or stated == (None, None)


def _deadlines(plan: Plan, actions: Mapping[str, Action], ends: Mapping[str, End]) -> Iterator[TimeConstraint]:
    """Yield that goals are reached when they are due, and that they and what they rest on need all their means."""
    due = {goal.id: goal.due for goal in plan.goals if goal.due is not None and goal.id in ends}
    for id_, date in sorted(due.items()):
        text = Message('"{goal}" is to be reached by {date}', goal=name_of(plan[id_]), date=date)
        yield _no_later(end_of(id_), Between.ends(date).last, _said("due", text, plan[id_]))
    for end in _needed(due, ends):
        for means in end.means if _takes_all(end) else ():
            if means in actions or means in ends:
                item, other = plan[end.id], plan[means]
                text = Message(
                    '"{end}" is not reached before "{means}" is done', end=name_of(item), means=name_of(other)
                )
                said = _said("serves", text, item, other)
                yield TimeConstraint(end_of(means), end_of(end.id), at_least=Days(0), statement=said)


def _takes_all(end: End) -> bool:
    return not end.is_open and (end.needs is None or end.needs.required(len(end.means)) == len(end.means))


def _needed(starts: Iterable[str], ends: Mapping[str, End]) -> Iterator[End]:
    """Yield these ends and those that they cannot do without, by id."""
    found = set(starts)
    pending = list(found)
    while pending:
        end = ends[pending.pop()]
        fresh = {means for means in end.means if means in ends} - found if _takes_all(end) else set()
        found |= fresh
        pending.extend(fresh)
    return (ends[id_] for id_ in sorted(found))
