"""The success structure: what has to hold for an end to be reached.

An action takes effect if it is carried out and all that it depends on takes effect; an end is reached if
enough of its means hold. That is a monotone Boolean function of what may fail, written as gates; whatever
two branches share is one and the same input of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from attrs import field, frozen

from rri_planner.analysis._success_circles import without_circles
from rri_planner.analysis._success_gates import ALWAYS, CONSTANTS, NEVER, Gate, all_of, id_of, inputs_first
from rri_planner.analysis._success_shared import NOTHING_SHARED, Shared
from rri_planner.analysis._success_waiting import Waiting, waiting_in
from rri_planner.graph import PlanGraph
from rri_planner.model import Goal, Needs, Pathway, Vision

Unstated: TypeAlias = Literal["all", "any"]
End: TypeAlias = Vision | Goal | Pathway


@frozen
class Structure:
    """The gates of a plan by name, and what the plan leaves open.

    The gate of an end has the end's id. A name without a gate is the id of something that may fail: an
    action that counts and is not done; with shared causes also a stakeholder, a funding line or an assumption.
    No gate leads back to itself. ``unstated`` are the ends with several means that do not say how many they
    need, ``unclear`` the ends in circles too large to be followed, which count as not reached.
    """

    gates: Mapping[str, Gate]
    unstated: frozenset[str]
    unclear: frozenset[str]
    waiting: Waiting
    _below: dict[str, tuple[str, ...]] = field(factory=dict, eq=False, repr=False)

    def below(self, end: str) -> tuple[str, ...]:
        """Return the names of all that an end rests on, each after its own inputs, and last the end itself."""
        if end not in self._below:
            self._below[end] = tuple(inputs_first(end, self.gates))
        return self._below[end]

    def named_below(self, end: str) -> frozenset[str]:
        """Return the ids of all ends, actions and shared causes that the gates below an end are about."""
        return frozenset(id_of(name) for name in self.below(end))

    def with_gates(self, gates: Mapping[str, Gate]) -> Structure:
        """Return the structure with these gates added, or in the place of those of the same name."""
        return Structure({**self.gates, **gates}, self.unstated, self.unclear, self.waiting)

    def open_inputs(self, end: str) -> tuple[str, ...]:
        """Return the ids of all that may fail below an end, in the order of `below`."""
        return tuple(name for name in self.below(end) if name not in self.gates)


def structure_of(graph: PlanGraph, *, unstated: Unstated, shared: Shared = NOTHING_SHARED) -> Structure:
    """Return the success structure of a plan; `unstated` says how ends that do not state their needs are read."""
    ends = [item for item in graph.plan if isinstance(item, End)]
    supporters = {end.id: graph.supporters(end.id) for end in ends}
    building = _Building(graph, shared, waiting_in(graph))
    gates = {**CONSTANTS, **dict(building.actions())}
    for end in ends:
        gates.update(building.end(end, supporters[end.id], Needs(unstated)))
    circles = [knot.ids for knot in graph.knots("serves")]
    gates, unclear = without_circles(gates, circles)
    open_ends = (end.id for end in ends if end.needs is None and len(supporters[end.id]) > 1)
    return Structure(gates, frozenset(open_ends), unclear, building.waiting)


@frozen
class _Building:
    graph: PlanGraph
    shared: Shared
    waiting: Waiting

    def actions(self) -> Iterator[tuple[str, Gate]]:
        """Yield the gates of the actions that take more than to be carried out."""
        never = self.waiting.never
        for action, awaited in self.waiting.awaited.items():
            name = self._effect(action)
            if action in never:
                # Those in a circle are named, so that they are seen below the end, but not followed.
                others = (each if each in never else self._effect(each) for each in awaited)
                yield name, all_of(NEVER, action, *others, *self.shared.conditions(action))
            elif name != action:
                yield name, all_of(action, *map(self._effect, awaited), *self.shared.conditions(action))

    def end(self, end: End, supporters: tuple[str, ...], unstated: Needs) -> Iterator[tuple[str, Gate]]:
        """Yield the gate of an end, and those of the links that rest on assumptions."""
        means = {each: self._means(each, end.id) for each in supporters}
        for each, name in means.items():
            if name == f"{end.id}:{each}":
                yield from self._link(each, end.id)
        # Without any means nothing is reached, not even by an end that needs all of them.
        gate = Gate(tuple(means.values()), max(1, (end.needs or unstated).required(len(supporters))))
        conditions = self.shared.conditions(end.id)
        if conditions:
            yield f"{end.id}:means", gate
            gate = all_of(f"{end.id}:means", *conditions)
        yield end.id, gate

    def _means(self, source: str, target: str) -> str:
        effect = self._effect(source)
        return f"{target}:{source}" if effect != ALWAYS and self.shared.ways(source, target) else effect

    def _link(self, source: str, target: str) -> Iterator[tuple[str, Gate]]:
        names = []
        for number, way in enumerate(self.shared.ways(source, target)):
            names.append(f"{target}:{source}:{number}")
            yield names[-1], all_of(self._effect(source), *way)
        yield f"{target}:{source}", Gate(tuple(names), 1)

    def _effect(self, means: str) -> str:
        """Return the name for the effect of an action, or for the end that is itself a means."""
        awaited = self.waiting.awaited.get(means)
        if awaited is None:
            return ALWAYS if self.graph.plan[means].item_kind == "action" else means
        return f"{means}:effect" if awaited or self.shared.conditions(means) else means
