"""Coverage: whether every end rests on something that will be done, all the way down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from graphlib import TopologicalSorter
from typing import Literal, TypeAlias

from attrs import field, frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._matrices import matrices_of
from rri_planner.analysis._matrix import Matrix
from rri_planner.errors import Message, UnknownItem, nearest
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Goal, Needs, Pathway, Plan, ShownAsTable, Vision

Depth: TypeAlias = Literal["deep", "unsure", "not-deep", "cycle"]
Cell: TypeAlias = str | bool | None

_MOST = 100
_CELLS = 100_000


@frozen
class Covered:
    """What one end rests on.

    ``shallow``: it has a means that counts. ``certain``: enough of its means lead down to actions even if every
    end that does not state its ``needs`` takes all of its means; ``possible``: if each of those takes any
    one. ``lowest_uncovered`` are the lowest ends below it, or it itself, at which the certain reading fails;
    at most 100 of them, by id, and ``more`` says if there are others.
    """

    id: str
    shallow: bool
    certain: bool
    possible: bool
    circular: bool = False
    lowest_uncovered: tuple[str, ...] = ()
    more: bool = False

    @property
    def depth(self) -> Depth:
        """In one word: deep in both readings, unsure (in one), not deep, or part of a circle."""
        if self.circular:
            return "cycle"
        if self.certain:
            return "deep"
        return "unsure" if self.possible else "not-deep"

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: ``deep`` is true, false, null where it depends on unstated needs, or ``cycle``."""
        return {
            "shallow": self.shallow,
            "deep": _DEEP[self.depth],
            "certain": self.certain,
            "possible": self.possible,
            "lowest_uncovered": list(self.lowest_uncovered),
            "more": self.more,
        }


_DEEP: Mapping[Depth, Cell] = {"deep": True, "unsure": None, "not-deep": False, "cycle": "cycle"}


@frozen
class Coverage(ShownAsTable):
    """The coverage of every vision, goal and pathway of a plan, ordered by id.

    ``matrices`` are made when they are first asked for: goals, keys of responsible research and innovation,
    process dimensions, strands of the helix, policy objectives, dimensions of sustainability and themes, each against
    what should meet it. One with more than ``cells`` cells lists its gaps only.
    """

    deep: FrozenMap[Covered]
    graph: PlanGraph = field(eq=False, repr=False)
    cells: int = _CELLS

    @cached_property
    def matrices(self) -> FrozenMap[Matrix]:
        """The matrices by name."""
        return matrices_of(self.graph, limit=self.cells)

    @property
    def method(self) -> Message:
        """How it was found."""
        return Message("shallow and deep coverage by means that count; both readings where needs are not stated")

    @property
    def sentence(self) -> Message:
        """How many ends rest on something that will be done."""
        depths = [each.depth for each in self.deep.values()]
        return Message(
            "Ends that rest on actions all the way down: {deep} of {ends}. It depends on needs that are not stated: "
            "{unsure}; not covered: {uncovered}; in a circle: {circular}.",
            deep=depths.count("deep"),
            ends=len(depths),
            unsure=depths.count("unsure"),
            uncovered=depths.count("not-deep"),
            circular=depths.count("cycle"),
        )

    @property
    def cannot_tell(self) -> tuple[CannotTell, ...]:
        """The ends whose coverage depends on needs that they, or ends below them, do not state."""
        unsure = tuple(each.id for each in self.deep.values() if each.depth == "unsure")
        return (CannotTell("needs", unsure),) if unsure else ()

    def of(self, id_: str) -> Covered:
        """Return the coverage of one end; raise `UnknownItem` where no end has this id."""
        if id_ not in self.deep:
            raise UnknownItem(id_, nearest(id_, self.deep))
        return self.deep[id_]

    def lowest_uncovered(self, id_: str) -> tuple[str, ...]:
        """Return the lowest ends at or below this one that lack enough means, by id; none if it is deeply covered."""
        return self.of(id_).lowest_uncovered

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "method": str(self.method),
            "deep": {id_: each.to_dict() for id_, each in self.deep.items()},
            "matrices": {name: each.to_dict() for name, each in self.matrices.items()},
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each end."""
        return [
            {
                "id": each.id,
                "shallow": each.shallow,
                "deep": each.depth,
                "lowest_uncovered": ", ".join(each.lowest_uncovered),
            }
            for each in self.deep.values()
        ]


def coverage(plan: Plan | PlanGraph, *, cells: int = _CELLS) -> Coverage:
    """Return, for every vision, goal and pathway, whether it rests on something that will be done.

    A means is deep if it is an action, or if enough of its own means are deep; how many that is, its ``needs``
    say. Ends that lead to one another in a circle are not judged. Linear in the links of the plan. The
    matrices that come with it have no more than so many `cells` each. Deep coverage as in OpenFastTrace.

    >>> from rri_planner.model import Action, Vision
    >>> plan = Plan(vision=Vision(), goals=[Goal(id="g-skills"), Goal(id="g-young")],
    ...     actions=[Action(id="a-lab", serves="g-skills")])
    >>> coverage(plan).of("vision").depth, coverage(plan).lowest_uncovered("vision")
    ('unsure', ('g-young',))
    """
    graph = graph_of(plan)
    circular = {id_ for knot in graph.knots("serves") for id_ in knot.ids}
    needs = {item.id: item.needs for item in graph.plan if isinstance(item, Vision | Goal | Pathway)}
    supporters = {id_: graph.supporters(id_) for id_ in needs}
    below = {id_: () if id_ in circular else supporters[id_] for id_ in needs}
    found: dict[str, Covered] = {}
    for id_ in TopologicalSorter(below).static_order():
        if id_ in circular:
            found[id_] = Covered(id_, bool(supporters[id_]), False, False, circular=True, lowest_uncovered=(id_,))
        elif id_ in needs:
            found[id_] = _covered(id_, needs[id_], supporters[id_], found)
    return Coverage(FrozenMap(dict(sorted(found.items()))), graph, cells)


def _covered(id_: str, needs: Needs | None, supporters: tuple[str, ...], found: Mapping[str, Covered]) -> Covered:
    """Judge one end; a supporter that is not among the ends found is an action."""
    ends = [found[each] for each in supporters if each in found]
    actions, every = len(supporters) - len(ends), len(supporters)
    easiest, hardest = (needs.required(every),) * 2 if needs is not None else (min(1, every), every)
    certain = bool(every) and actions + sum(each.certain for each in ends) >= hardest
    possible = bool(every) and actions + sum(each.possible for each in ends) >= easiest
    lowest = () if certain else _lowest(id_, [each for each in ends if not each.certain])
    more = not certain and (len(lowest) > _MOST or any(each.more for each in ends))
    return Covered(id_, bool(every), certain, possible, lowest_uncovered=lowest[:_MOST], more=more)


def _lowest(id_: str, uncovered: Sequence[Covered]) -> tuple[str, ...]:
    if len(uncovered) == 1:
        return uncovered[0].lowest_uncovered
    below = {lowest for each in uncovered for lowest in each.lowest_uncovered}
    return tuple(sorted(below)) or (id_,)
