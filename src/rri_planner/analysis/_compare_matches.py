"""Goals and actions of several plans that certainly belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.analysis._compare_objectives import Named, same_objectives
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, FrozenMap

By: TypeAlias = Literal["catalogue", "adoption", "objective"]
Kind: TypeAlias = Literal["goal", "action"]
KINDS: tuple[Kind, ...] = ("goal", "action")
_Graphs: TypeAlias = Mapping[str, PlanGraph]
_Found: TypeAlias = Iterator[tuple[str, Iterable[Named]]]


@frozen
class Correspondence:
    """Goals, or actions, of two plans or more that belong together for a reason that the plans themselves state.

    ``by`` says which: a ``catalogue`` id that they share (then ``key`` is it), the ``adoption`` of an action from
    another plan, or an ``objective`` of a policy that they serve (then ``key`` is a plan and what is meant there,
    ``plan/id``). ``items`` are their ids by plan, in alphabetical order.
    """

    kind: Kind
    by: By
    key: str
    items: FrozenMap[tuple[str, ...]]

    @property
    def named(self) -> frozenset[Named]:
        """The items, each with its plan."""
        return frozenset((plan, id_) for plan, ids in self.items.items() for id_ in ids)

    @property
    def sentence(self) -> Message:
        """Why they belong together."""
        if self.by == "catalogue":
            return Message('They have the same catalogue id, "{key}".', key=self.key)
        if self.by == "adoption":
            return Message("One was taken over from the other: {key}.", key=self.key)
        return Message("They serve the same objective of a policy: {key}.", key=self.key)

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        items = {plan: list(ids) for plan, ids in self.items.items()}
        return {"kind": self.kind, "by": self.by, "key": self.key, "items": items}


def correspondences(graphs: _Graphs) -> tuple[Correspondence, ...]:
    """Return what corresponds: goals first; by catalogue id, by adoption, by objective; then by key.

    What an earlier one says already is not said again.
    """
    groups = same_objectives(graphs)
    kept: list[Correspondence] = []
    at: dict[Named, list[Correspondence]] = {}
    for kind in KINDS:
        for each in (*_of(kind, "catalogue", _by_catalogue(graphs, kind)),
                     *_of(kind, "adoption", _by_adoption(graphs) if kind == "action" else iter(())),
                     *_of(kind, "objective", _by_objective(graphs, kind, groups))):  # fmt: skip
            if not any(each.named <= earlier.named for earlier in at.get(min(each.named), ())):
                kept.append(each)
                for named in each.named:
                    at.setdefault(named, []).append(each)
    return tuple(kept)


def _of(kind: Kind, by: By, found: _Found) -> Iterator[Correspondence]:
    """Yield a correspondence for each key at which there are items of two plans or more."""
    gathered: dict[str, set[Named]] = {}
    for key, named in found:
        gathered.setdefault(key, set()).update(named)
    for key in sorted(gathered):
        items: dict[str, list[str]] = {}
        for plan, id_ in sorted(gathered[key]):
            items.setdefault(plan, []).append(id_)
        if len(items) > 1:
            yield Correspondence(kind, by, key, FrozenMap({plan: tuple(ids) for plan, ids in items.items()}))


def _by_catalogue(graphs: _Graphs, kind: Kind) -> _Found:
    for id_, graph in graphs.items():
        for item in graph.plan.of_kind(kind):
            if item.catalogue is not None and graph.is_live(item.id):
                yield item.catalogue, [(id_, item.id)]


def _by_adoption(graphs: _Graphs) -> _Found:
    """Yield each action that was taken over, with the one it comes from where that plan is here and has it."""
    for id_, graph in graphs.items():
        for action in graph.plan.actions:
            source = _source(graphs, action)
            if source is not None and graph.is_live(action.id):
                yield "/".join(source), [source, (id_, action.id)]


def _source(graphs: _Graphs, action: Action) -> Named | None:
    """Return the action that this one was taken over from, if its plan is here and has it."""
    if action.adopted_from is None:
        return None
    plan, id_ = action.adopted_from.plan or "", action.adopted_from.action or ""
    origin = graphs[plan].plan.get(id_) if plan in graphs else None
    return (plan, id_) if isinstance(origin, Action) else None


def _by_objective(graphs: _Graphs, kind: Kind, groups: Iterable[tuple[Named, ...]]) -> _Found:
    """Yield for each objective that is the same what serves it; being neutral to it or against it is not enough."""
    group_of = {named: "/".join(group[0]) for group in groups for named in group}
    for id_, graph in graphs.items():
        for each in graph.plan.alignments:
            key = group_of.get((id_, each.with_ or ""))
            item = None if each.of is None else graph.plan.get(each.of)
            serves = each.sign in {None, "supports"}
            if key is not None and item is not None and item.item_kind == kind and serves and graph.is_live(item.id):
                yield key, [(id_, item.id)]
