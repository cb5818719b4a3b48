"""The plan as a graph that answers in the words of the domain."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from rri_planner.errors import Message, UnknownWord, nearest
from rri_planner.graph._chains import Chains, Step, chains_from, joined
from rri_planner.graph._counting import Counting
from rri_planner.graph._edges import Adjacency, Edge
from rri_planner.graph._faults import BrokenReference, IllegalLink
from rri_planner.graph._knots import Knot, knots_in
from rri_planner.graph._reading import read
from rri_planner.graph._relations import RELATIONS
from rri_planner.model import Descriptor, Item, Plan, garbage_left_alone, shown_as_table

if TYPE_CHECKING:
    import networkx as nx

_NEIGHBOURS = 1_000


class PlanGraph:
    """How the items of a plan hang together.

    Every item is a node, records are not. An edge is a link that the plan states, from the means to the end;
    a goal that states no end serves the vision. A reference to nothing or to the wrong kind of item makes no
    edge: those are in ``broken`` and ``illegal``. Every question about an id that the plan does not have
    raises `UnknownItem`. Answers that are sets are ordered by id, whatever the order of the file.

    >>> from rri_planner.model import Action, Goal, Vision
    >>> plan = Plan(vision=Vision(), goals=[Goal(id="g-skills")], actions=[Action(id="a-lab", serves="g-skills")])
    >>> print(PlanGraph(plan).why("a-lab"))
    a-lab -serves-> g-skills -serves-> vision
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        with garbage_left_alone():
            self._reading = read(plan)
            self._counting = Counting(plan)

    def _repr_html_(self) -> str:
        """Show in a notebook how many links of each relation there are."""
        numbers = ((relation, len(self.edges(relation))) for relation in RELATIONS)
        rows = [{"relation": relation, "links": number} for relation, number in numbers if number]
        return shown_as_table(f"{self.plan!r}", rows)

    @property
    def broken(self) -> tuple[BrokenReference, ...]:
        """The references to nothing, ordered by holder, place and target."""
        return self._reading.broken

    @property
    def illegal(self) -> tuple[IllegalLink, ...]:
        """The references to items of the wrong kind, ordered by holder, place and target."""
        return self._reading.illegal

    def meant_by(self, broken: BrokenReference) -> str | None:
        """Return the id, of a kind that could stand there, that a broken reference probably means, or None.

        In a plan with more than 2,000 such items only the alphabetical neighbours are compared; that still
        takes some milliseconds, so that it is best to ask for those that somebody will read.
        """
        descriptor = self.plan.get(broken.target.partition("/")[0])
        if isinstance(descriptor, Descriptor):
            return nearest(broken.target, (f"{descriptor.id}/{option}" for option in descriptor.options))
        ids = sorted(id_ for kind in broken.kinds for id_ in self._ids_of_kind.get(kind, ()))
        first = max(0, bisect(ids, broken.target) - _NEIGHBOURS)
        return nearest(broken.target, ids[first : first + 2 * _NEIGHBOURS])

    @cached_property
    def _ids_of_kind(self) -> Mapping[str, list[str]]:
        ids: dict[str, list[str]] = {}
        for item in sorted(self.plan, key=lambda item: item.id):
            ids.setdefault(item.item_kind, []).append(item.id)
        return ids

    @cached_property
    def networkx(self) -> nx.MultiDiGraph[str]:
        """The graph itself, frozen, so that every algorithm of networkx runs on it; ``copy()`` can be changed.

        Nodes are ids with ``kind`` and ``item``. Edges have ``relation`` and ``link``; their key is the relation,
        with ``#2``, ``#3``, ... for further links between the same two items.
        """
        from rri_planner.graph._networkx import as_networkx

        return as_networkx(self.plan, self.edges())

    def edges(self, relation: str | None = None) -> tuple[Edge, ...]:
        """Return the edges, of one relation or all; by relation as in `RELATIONS`, then source, then target."""
        return self._gathered(relation, Adjacency.edges)

    def edges_from(self, id_: str, relation: str | None = None) -> tuple[Edge, ...]:
        """Return the edges that start at an item, in the order of `edges`."""
        self._known(id_)
        return self._gathered(relation, lambda adjacency: adjacency.edges_from(id_))

    def edges_to(self, id_: str, relation: str | None = None) -> tuple[Edge, ...]:
        """Return the edges that end at an item, in the order of `edges`."""
        self._known(id_)
        return self._gathered(relation, lambda adjacency: adjacency.edges_to(id_))

    def status(self, id_: str) -> str | None:
        """Return the current status: that of the latest update, else the stated one, else None."""
        return self._counting.status(self._known(id_))

    def is_live(self, id_: str) -> bool:
        """Whether the item is still part of the plan: not dropped, not rejected, not merged into another."""
        return self._counting.is_live(self._known(id_))

    def is_means(self, id_: str) -> bool:
        """Whether the item counts as a means: a live goal, an action beyond an idea, a pathway that is taken."""
        return self._counting.is_means(self._known(id_))

    def supporters(self, id_: str) -> tuple[str, ...]:
        """Return the direct means of an end that count."""
        self._known(id_)
        below = self._adjacency("serves").sources.get(id_, ())
        return tuple(each for each in below if self._counting.is_means(self.plan[each]))

    def ends(self, id_: str) -> tuple[str, ...]:
        """Return everything that an item serves, directly or by way of others."""
        return self._beyond(id_, self._adjacency("serves").targets.get)

    def below(self, id_: str) -> tuple[str, ...]:
        """Return everything that serves an item, directly or by way of others, whether it counts or not."""
        return self._beyond(id_, self._adjacency("serves").sources.get)

    def reaches(self, id_: str) -> tuple[str, ...]:
        """Return the actions that reach an end: they count as means, and so does all between them and the end."""
        below = self._beyond(id_, lambda each, _: self.supporters(each))
        return tuple(each for each in below if self.plan[each].item_kind == "action")

    def waits_for(self, id_: str) -> tuple[str, ...]:
        """Return the actions that an action names as those that must end first."""
        self._known(id_)
        return self._adjacency("depends_on").targets.get(id_, ())

    def waits_for_all(self, id_: str) -> tuple[str, ...]:
        """Return the actions that must end first, directly or by way of others."""
        return self._beyond(id_, self._adjacency("depends_on").targets.get)

    def knots(self, relation: str) -> tuple[Knot, ...]:
        """Return the circles of a relation, each group of items that lead to one another once, by smallest id."""
        return knots_in(self._adjacency(relation).targets)

    def why(self, id_: str, *, limit: int = 100) -> Chains:
        """Return why an item is in the plan: the chains up to what it serves, then those down to who asked for it.

        Upwards they follow `serves`; downwards they lead to the decisions and evidence that inform the item
        and the contributions that went into it, and on to the events where those were made. Each part is
        ordered by length, then by id.
        """
        self._known(id_)
        ends = chains_from(id_, self._up, limit=limit)
        return joined(ends, chains_from(id_, self._back, limit=limit), limit=limit)

    def came_of(self, id_: str, *, limit: int = 100) -> Chains:
        """Return what became of an event or of anything that was said there, by length, then by id.

        The chains lead to the contributions made there, to what they went into, to what they and the event
        informed, and on up to what that serves. One that ends at a contribution says that nothing came of it.
        """
        self._known(id_)
        return chains_from(id_, self._forth, limit=limit)

    def _up(self, id_: str) -> Iterable[Step]:
        return self._along(id_, "serves")

    def _back(self, id_: str) -> Iterable[Step]:
        yield from self._against(id_, "answered_by", "informs")
        yield from self._along(id_, "raised_at")

    def _forth(self, id_: str) -> Iterable[Step]:
        yield from self._against(id_, "raised_at")
        yield from self._along(id_, "answered_by", "informs", "serves")

    def _along(self, id_: str, *relations: str) -> Iterator[Step]:
        return ((edge.target, edge) for name in relations for edge in self._adjacency(name).edges_from(id_))

    def _against(self, id_: str, *relations: str) -> Iterator[Step]:
        return ((edge.source, edge) for name in relations for edge in self._adjacency(name).edges_to(id_))

    def _beyond(self, id_: str, onward: Callable[[str, tuple[str, ...]], tuple[str, ...]]) -> tuple[str, ...]:
        self._known(id_)
        found: set[str] = set()
        pending = [id_]
        while pending:
            fresh = set(onward(pending.pop(), ())) - found
            found |= fresh
            pending.extend(fresh)
        return tuple(sorted(found - {id_}))

    def _known(self, id_: str) -> Item:
        return self.plan[id_]

    def _adjacency(self, relation: str) -> Adjacency:
        adjacency = self._reading.adjacency.get(relation)
        if adjacency is None:
            known = tuple(RELATIONS)
            raise UnknownWord(Message("a relation"), relation, known, nearest(relation, known))
        return adjacency

    def _gathered(self, relation: str | None, ask: Callable[[Adjacency], tuple[Edge, ...]]) -> tuple[Edge, ...]:
        names = RELATIONS if relation is None else (relation,)
        return tuple(edge for name in names for edge in ask(self._adjacency(name)))
