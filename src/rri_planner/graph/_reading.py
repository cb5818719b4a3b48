"""One walk through the plan: every edge that it states, and every reference that makes none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any

from attrs import frozen

from rri_planner.graph._edges import Adjacency, Row
from rri_planner.graph._faults import BrokenReference, IllegalLink, faults_in, in_order
from rri_planner.graph._relations import RELATIONS
from rri_planner.graph._slots import Slot, part_classes, slots_of
from rri_planner.model import Goal, Item, Nested, Plan, Record

_PLAN = frozenset({"plan"})
_VOCABULARIES = sorted({name for owner in part_classes() for slot in slots_of(owner) for name in slot.others - _PLAN})


@frozen
class Reading:
    """What a plan states: its edges by relation, in the order of `RELATIONS`, and the faults of its references."""

    adjacency: Mapping[str, Adjacency]
    broken: tuple[BrokenReference, ...]
    illegal: tuple[IllegalLink, ...]


def read(plan: Plan) -> Reading:
    """Return all that the plan states about how its items hang together.

    Most plans have thousands of references and few faults. The walk therefore goes field by field through
    all parts of a class and only looks whether a reference is sound; where one is not, the part that holds
    it is read again with every address.
    """
    walk = _Walk(plan)
    for owner, parts in _by_class(plan).items():
        walk.through(owner, parts)
    faults = sorted(faults_in(plan, walk.doubtful.values()), key=in_order)
    return Reading(
        {name: Adjacency(name, walk.rows[name]) for name in RELATIONS},
        tuple(fault for fault in faults if isinstance(fault, BrokenReference)),
        tuple(fault for fault in faults if isinstance(fault, IllegalLink)),
    )


def _by_class(plan: Plan) -> Mapping[type, list[Any]]:
    groups: dict[type, list[Any]] = {}
    for placed in plan.parts():
        groups.setdefault(type(placed.part), []).append(placed.part)
    return groups


class _Walk:
    def __init__(self, plan: Plan) -> None:
        self.kinds = {item.id: item.item_kind for item in plan}
        self.others = {word: name for name in _VOCABULARIES for word in plan.words(name)} | {plan.id: "plan"}
        self.vision = plan.vision
        self.rows: dict[str, list[Row]] = {name: [] for name in RELATIONS}
        self.doubtful: dict[int, Nested] = {}

    def through(self, owner: type, parts: list[Any]) -> None:
        """Keep the edges that parts of one class make, and the parts whose references need a closer look."""
        self._follow(parts, parts, slots_of(owner), joins=issubclass(owner, Item))
        if issubclass(owner, Record) and owner.edge is not None:
            self._join_ends(parts, *owner.edge)
        if issubclass(owner, Goal) and self.vision is not None:
            self.rows["serves"].extend((goal.id, self.vision.id, None) for goal in parts if not goal.serves)

    def _follow(self, parts: Sequence[Any], holders: Sequence[Any], slots: Iterable[Slot], *, joins: bool) -> None:
        """Look at every value of these fields, where each holder is one of the parts or a value inside it."""
        for slot in slots:
            # Two lists in step instead of pairs: the garbage collector would walk the plan for so many tuples.
            owners: list[Any] = []
            entries: list[Any] = []
            for part, holder in zip(parts, holders, strict=True):
                value = getattr(holder, slot.name)
                if value:
                    found = value if slot.many else (value,)
                    entries.extend(found)
                    owners.extend(repeat(part, len(found)))
            if slot.leads:
                self._look_at(owners, entries, slot, self.rows[slot.relation] if joins and slot.relation else None)
            if slot.inside:
                self._follow(owners, entries, slot.inside, joins=False)

    def _look_at(self, parts: Sequence[Any], entries: Sequence[Any], slot: Slot, rows: list[Row] | None) -> None:
        kind_of, kinds, end = self.kinds.get, slot.kinds, slot.end
        for part, entry in zip(parts, entries, strict=True):
            target, link = (entry, None) if end is None else (getattr(entry, end), entry)
            if kind_of(target) not in kinds:
                if target is not None and self.others.get(target) not in slot.others:
                    self.doubtful[id(part)] = part
            elif rows is not None:
                rows.append((target, part.id, link) if slot.reversed else (part.id, target, link))

    def _join_ends(self, records: Iterable[Record], relation: str, first: str, second: str) -> None:
        pairs = RELATIONS[relation].pairs
        for record in records:
            source, target = getattr(record, first), getattr(record, second)
            if (self.kinds.get(source), self.kinds.get(target)) in pairs:
                self.rows[relation].append((source, target, record))
