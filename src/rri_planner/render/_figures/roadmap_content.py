"""What is on the roadmap: lanes with actions, milestones, and the days by which goals are due."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import frozen

from rri_planner.model import Action, PartialDate, Period, Step
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.time_axis import ends_of

MOST_BARS = 150
MOST_LANES = 100
_MOST_BARS_ON_PAPER = 60
_MOST_LANES_ON_PAPER = 30


@frozen
class Stretch:
    """Four days: the start is between the first two, the end between the last two; None where an end is open."""

    earliest_start: dt.date | None
    latest_start: dt.date | None
    earliest_end: dt.date | None
    latest_end: dt.date | None


@frozen
class Lane:
    """The actions that first of all serve one pathway or goal, by their beginning; no id where they serve none."""

    id: str | None
    actions: tuple[Action, ...]


@frozen
class RoadmapContent:
    """Lanes in the order of the plan; actions without dates stand in ``undated``, with their lane.

    ``critical`` are the actions that cannot slip without moving others or the end, ``further`` is the number of
    lanes left out.
    """

    lanes: tuple[Lane, ...]
    undated: tuple[tuple[Action, str | None], ...]
    critical: frozenset[str]
    grouped: bool
    further: int = 0

    @property
    def actions(self) -> Iterator[Action]:
        """All actions with dates, lane by lane."""
        return (action for lane in self.lanes for action in lane.actions)


def roadmap_content(asked: Asked) -> RoadmapContent:
    """Return all lanes, or the one asked for; of a plan with very many actions they are counted by lane and year."""
    by_lane: dict[str | None, list[Action]] = defaultdict(list)
    undated = []
    for action in _actions(asked):
        lane = _lane_of(action, asked)
        if ends_of(action.period):
            by_lane[lane].append(action)
        else:
            undated.append((action, lane))
    order = [item.id for item in (*asked.plan.pathways, *asked.plan.goals) if item.id in by_lane]
    lanes = [Lane(id_, _by_time(by_lane[id_])) for id_ in (*order, *({None} & by_lane.keys()))]
    grouped = sum(len(lane.actions) for lane in lanes) > asked.most(MOST_BARS, on_paper=_MOST_BARS_ON_PAPER)
    shown = lanes[: asked.most(MOST_LANES, on_paper=_MOST_LANES_ON_PAPER)] if grouped else lanes
    return RoadmapContent(tuple(shown), tuple(undated), _critical(asked), grouped, len(lanes) - len(shown))


def _actions(asked: Asked) -> Iterable[Action]:
    item = asked.item("pathway", "goal", "vision", "action")
    if item is None:
        return asked.actions
    near = {item.id, *asked.graph.below(item.id)}
    return [action for action in asked.actions if action.id in near]


def _lane_of(action: Action, asked: Asked) -> str | None:
    """Return the pathway that an action serves, the first one named; else the goal."""
    served = [link.to for link in action.serves if link.to in asked.plan]
    kinds = {id_: asked.plan[id_].item_kind for id_ in served}
    pathway = next((id_ for id_ in served if kinds[id_] == "pathway"), None)
    return pathway or next((id_ for id_ in served if kinds[id_] == "goal"), None)


def _by_time(actions: Iterable[Action]) -> tuple[Action, ...]:
    return tuple(sorted(actions, key=lambda action: min(date.earliest for date in ends_of(action.period))))


def _critical(asked: Asked) -> frozenset[str]:
    if not any(action.depends_on for action in asked.actions):
        return frozenset()
    from rri_planner.analysis import schedule

    found = schedule(asked.graph).actions
    return frozenset(id_ for id_, each in found.items() if each.critical)


def stretch_of(period: Period) -> Stretch:
    """Return the four days of a period; one that ends before it starts runs over all that it names."""
    start, end = period.start, period.end
    if start is not None and end is not None:
        if start == end:
            return Stretch(start.earliest, start.earliest, end.latest, end.latest)
        if end.latest < start.earliest:
            return Stretch(end.earliest, end.earliest, start.latest, start.latest)
    return Stretch(*_ends(start), *_ends(end))


def _ends(date: PartialDate | None) -> tuple[dt.date | None, dt.date | None]:
    return (None, None) if date is None else (date.earliest, date.latest)


def dated_steps(action: Action) -> tuple[tuple[PartialDate, Step], ...]:
    """Return the milestones that have a date, by date."""
    dated = [(step.date, step) for step in action.steps if step.date is not None]
    return tuple(sorted(dated, key=lambda pair: pair[0]))


def all_dates(content: RoadmapContent, asked: Asked) -> Iterator[PartialDate]:
    """Yield every date that the roadmap shows, and the ends of the plan."""
    yield from ends_of(asked.plan.period)
    for action in content.actions:
        yield from ends_of(action.period)
        yield from (step.date for step in action.steps if step.date is not None)
    yield from (goal.due for goal in asked.plan.goals if goal.due is not None and asked.graph.is_live(goal.id))
