"""References that lead nowhere, and links to the wrong kind of item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from rri_planner.model import Descriptor, Item, Mention, Nested, Plan, Record, mentions

Path: TypeAlias = tuple[str | int, ...]


@frozen
class BrokenReference:
    """A reference to something that the plan does not have.

    ``holder`` is the id of the item that refers; for a record the first of its ends that is stated, and the
    plan's id for what has neither. ``path`` is the way from there to the reference, ``kinds`` what could
    stand there, ``record`` the item or record itself. A missing variant is named ``descriptor/variant``.
    """

    holder: str
    path: Path
    target: str
    kinds: tuple[str, ...]
    record: Nested


@frozen
class IllegalLink:
    """A reference to an item of a kind that cannot stand there.

    ``relation`` is the edge that it would have made, None where it would have made none; ``found_kind`` the
    kind of the item it names, ``kinds`` those that could stand there. `BrokenReference` has the other fields.
    """

    holder: str
    path: Path
    target: str
    relation: str | None
    found_kind: str
    kinds: tuple[str, ...]
    record: Nested


Fault: TypeAlias = BrokenReference | IllegalLink


def faults_in(plan: Plan, parts: Iterable[Nested]) -> Iterator[Fault]:
    """Yield what is wrong with the references of these parts of the plan."""
    for part in parts:
        holder = _holder(plan, part)
        for mention in mentions(part):
            fault = _fault(plan, part, holder, mention)
            if fault is not None:
                yield fault


def in_order(fault: Fault) -> tuple[str, tuple[str, ...], str]:
    """Return what faults are sorted by: the holder, the way to the reference, the target."""
    return fault.holder, tuple(f"{step:09}" if isinstance(step, int) else step for step in fault.path), fault.target


def _holder(plan: Plan, part: Nested) -> str:
    if isinstance(part, Item):
        return part.id
    if isinstance(part, Record):
        ends = (mention.target for mention in mentions(part) if mention.path[0] != "themes")
        return next(ends, part.id or plan.id)
    return plan.id


def _fault(plan: Plan, part: Nested, holder: str, mention: Mention) -> Fault | None:
    if mention.words is not None and mention.target in plan.words(mention.words):
        return None
    item = plan.get(mention.target)
    kind = "plan" if mention.target == plan.id else item.item_kind if item is not None else None
    if kind is None or _lacks(item, mention.part):
        return BrokenReference(holder, mention.path, _named(mention), mention.kinds, part)
    if kind not in mention.kinds:
        return IllegalLink(holder, mention.path, _named(mention), mention.relation, kind, mention.kinds, part)
    return None


def _lacks(item: Item | None, variant: str | None) -> bool:
    return isinstance(item, Descriptor) and variant is not None and variant not in item.options


def _named(mention: Mention) -> str:
    return mention.target if mention.part is None else f"{mention.target}/{mention.part}"
