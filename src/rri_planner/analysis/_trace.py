"""The trace: because of what everything is in the plan, and what it led to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from attrs import field, frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._matrices_contributions import contributions_actions
from rri_planner.analysis._matrix import Matrix
from rri_planner.errors import Message, UnknownItem, nearest
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan, ShownAsTable

_MOST = 1_000
_CELLS = 100_000
_SAYING = ("event", "contribution")
_PLANNED = ("goal", "pathway", "action")


@frozen
class Traced:
    """Because of what an item is there, and what it led to, by id; ``more`` says if there are others than these."""

    because_of: tuple[str, ...]
    led_to: tuple[str, ...]
    more: bool = False

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {"because_of": list(self.because_of), "led_to": list(self.led_to), "more": self.more}


@frozen
class Trace(ShownAsTable):
    """The trace of every goal, pathway, action, event and contribution, and of whatever else lies on one, by id.

    ``ungrounded`` are the live goals, pathways and actions that nothing gave grounds for; ``without_effect`` the
    contributions and events that led to nothing live. ``matrix`` sets contributions against actions: what led to no
    action, and is not explained, is a gap in it.
    """

    items: FrozenMap[Traced]
    ungrounded: tuple[str, ...]
    without_effect: tuple[str, ...]
    planned: int
    said: int
    graph: PlanGraph = field(eq=False, repr=False)
    cannot_tell: tuple[CannotTell, ...] = ()

    @cached_property
    def matrix(self) -> Matrix:
        """The contributions, each with the actions that it led to; ``to_rows`` makes a table of it."""
        return contributions_actions(self.graph, limit=_CELLS)

    def of(self, id_: str) -> Traced:
        """Return the trace of one item; raise `UnknownItem` where there is none."""
        if id_ not in self.items:
            raise UnknownItem(id_, nearest(id_, self.items))
        return self.items[id_]

    @property
    def method(self) -> Message:
        """How it was found."""
        return Message("links from events and contributions by what they went into and informed, up to the vision")

    @property
    def sentence(self) -> Message:
        """How much of the plan has grounds, and how much of what was said led somewhere."""
        return Message(
            "Goals, pathways and actions that go back to something said or found: {grounded} of {planned}. "
            "Events and contributions that led to something in the plan: {effective} of {said}.",
            grounded=self.planned - len(self.ungrounded),
            planned=self.planned,
            effective=self.said - len(self.without_effect),
            said=self.said,
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "items": {id_: each.to_dict() for id_, each in self.items.items()},
            "ungrounded": list(self.ungrounded),
            "without_effect": list(self.without_effect),
            "matrix": self.matrix.to_dict(),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each item."""
        return [
            {"id": id_, "because_of": ", ".join(each.because_of), "led_to": ", ".join(each.led_to)}
            for id_, each in self.items.items()
        ]


def trace(plan: Plan | PlanGraph, *, limit: int = _MOST) -> Trace:
    """Return, for every item, because of what it is in the plan and what it led to, directly or by way of others.

    Backwards it goes to what informs the item, to the contributions that went into it and to the events where they
    were made. Forwards it also goes from means to ends. At most `limit` ids are listed each way. Source: Involve,
    standard 10.

    >>> from rri_planner.model import Action, Contribution, Event
    >>> said = Contribution(id="c-lab", from_="e-workshop", into="a-lab")
    >>> found = trace(Plan(actions=[Action(id="a-lab")], events=[Event(id="e-workshop")], contributions=[said]))
    >>> found.of("a-lab").because_of, found.of("e-workshop").led_to
    (('c-lab', 'e-workshop'), ('a-lab', 'c-lab'))
    """
    graph = graph_of(plan)
    items = {item.id: _traced(graph, item.id, limit) for item in graph.plan}
    kinds = {item.id: item.item_kind for item in graph.plan}
    planned = sorted(id_ for id_, kind in kinds.items() if kind in _PLANNED and graph.is_live(id_))
    said = sorted(id_ for id_, kind in kinds.items() if kind in _SAYING)
    effective = {id_ for id_ in said if any(_counts(graph, kinds, each) for each in items[id_].led_to)}
    shown = {
        id_: each for id_, each in items.items() if each.because_of or each.led_to or kinds[id_] in _PLANNED + _SAYING
    }
    return Trace(
        FrozenMap(shown),
        ungrounded=tuple(id_ for id_ in planned if not items[id_].because_of),
        without_effect=tuple(id_ for id_ in said if id_ not in effective),
        planned=len(planned),
        said=len(said),
        graph=graph,
        cannot_tell=() if said else (CannotTell("events"), CannotTell("contributions")),
    )


def _counts(graph: PlanGraph, kinds: dict[str, str], id_: str) -> bool:
    return kinds[id_] not in _SAYING and graph.is_live(id_)


def _traced(graph: PlanGraph, id_: str, limit: int) -> Traced:
    back, more_back = _reached(id_, lambda each: _before(graph, each), limit)
    forth, more_forth = _reached(id_, lambda each: _after(graph, each), limit)
    return Traced(back, forth, more_back or more_forth)


def _before(graph: PlanGraph, id_: str) -> Iterator[str]:
    for relation in ("answered_by", "informs"):
        yield from (edge.source for edge in graph.edges_to(id_, relation))
    yield from (edge.target for edge in graph.edges_from(id_, "raised_at"))


def _after(graph: PlanGraph, id_: str) -> Iterator[str]:
    yield from (edge.source for edge in graph.edges_to(id_, "raised_at"))
    for relation in ("answered_by", "informs", "serves"):
        yield from (edge.target for edge in graph.edges_from(id_, relation))


def _reached(start: str, onward: Callable[[str], Iterator[str]], limit: int) -> tuple[tuple[str, ...], bool]:
    """Return what can be reached, nearest first up to the limit, then by id; and whether there is more."""
    found: dict[str, None] = {start: None}
    pending = [start]
    for id_ in pending:
        fresh = sorted(set(onward(id_)) - found.keys())
        found |= dict.fromkeys(fresh)
        pending += fresh
        if len(found) > limit + 1:
            break
    reached = list(found)[1:]
    return tuple(sorted(reached[:limit])), len(reached) > limit
