"""Which entry of a changed list is which of the old one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from attrs import frozen

from rri_planner.analysis._diff_parts import key_of
from rri_planner.model import Item, Nested, Record


@frozen
class Pairing:
    """A changed list; ``bases`` has for each entry the position of the old entry that it was, None for a new one."""

    entries: tuple[object, ...]
    bases: tuple[int | None, ...]

    @property
    def by_base(self) -> dict[int, object]:
        """The entries by the positions of what they were."""
        return {base: entry for base, entry in zip(self.bases, self.entries, strict=True) if base is not None}

    @property
    def added(self) -> tuple[object, ...]:
        """The new entries."""
        return tuple(entry for base, entry in zip(self.bases, self.entries, strict=True) if base is None)

    def order_among(self, common: Iterable[int]) -> list[int]:
        """Return the old positions that stand in both lists, in the order of this one."""
        wanted = set(common)
        return [base for base in self.bases if base in wanted]


def identity(entry: object) -> Hashable | None:
    """Return what an entry stays the same by, whatever it says: its id, or the item that it leads to."""
    match entry:
        case Item() | Record(id=str()):
            return entry.id
        case Nested(end=str() as end):
            target: str | None = getattr(entry, end)
            return target
        case _:
            return None


def paired(old: Sequence[object], new: tuple[object, ...]) -> Pairing:
    """Return what the entries of `new` were in `old`.

    Those with an identity are told by it. Of the others, what is the same word for word belongs together, then what
    is about the same, in order.
    """
    bases: list[int | None] = [None] * len(new)
    for key in (_exact, _alike):
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        taken = set(bases)
        for index, entry in reversed([*enumerate(old)]):
            if index not in taken:
                waiting[key(entry)].append(index)
        for index, entry in enumerate(new):
            if bases[index] is None and waiting[key(entry)]:
                bases[index] = waiting[key(entry)].pop()
    return Pairing(new, tuple(bases))


def _exact(entry: object) -> Hashable:
    known = identity(entry)
    return (entry, None) if known is None else (None, known)


def _alike(entry: object) -> Hashable:
    if identity(entry) is None and isinstance(entry, Nested):
        return key_of(entry), getattr(entry, "date", None)
    return _exact(entry)
