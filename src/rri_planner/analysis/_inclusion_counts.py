"""How many took part, as values; and what of it may be published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Self, TypeAlias

from attrs import frozen

from rri_planner.analysis._withheld import SMALLEST, withheld
from rri_planner.model import FrozenMap, Participants

_Row: TypeAlias = dict[str, int | None]

TOTALS = "totals"
_NOBODY_STATED = Participants()


@frozen
class Attendance:
    """How many took part, in all and by group; ``total`` is None where nobody stated it."""

    total: int | None
    helix: FrozenMap[int]
    gender: FrozenMap[int]
    groups: FrozenMap[int]

    @classmethod
    def of(cls, participants: Participants | None) -> Self:
        """Return what is counted of those who took part; nothing where nobody counted."""
        counted = participants or _NOBODY_STATED
        return cls(counted.total, counted.helix, counted.gender, counted.groups)

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "total": self.total,
            "helix": dict(self.helix),
            "gender": dict(self.gender),
            "groups": dict(self.groups),
        }

    def to_row(self) -> _Row:
        """Return the counts as columns such as ``gender.women``."""
        named = (("helix", self.helix), ("gender", self.gender), ("groups", self.groups))
        return {"total": self.total} | {f"{by}.{group}": n for by, counts in named for group, n in counts.items()}

    def kept_back(self) -> set[str]:
        """Return the columns that are not to be published.

        Where the groups that are kept back are fewer than five people and everybody who was there, nothing that
        tells how many that were is shown either.
        """
        columns: set[str] = set()
        for by, counts in (("gender", self.gender), ("groups", self.groups)):
            hidden = withheld(counts)
            few = sum(counts[group] for group in hidden)
            if hidden and few < SMALLEST and few in {self.total, sum(self.helix.values())}:
                return set(self.to_row())
            columns |= {f"{by}.{group}" for group in hidden}
        return columns


def added(attendances: Iterable[Attendance]) -> Attendance:
    """Return the sums; the total is that of the events that state one."""
    every = tuple(attendances)
    stated = [each.total for each in every if each.total is not None]
    return Attendance(
        sum(stated) if stated else None,
        _sum(each.helix for each in every),
        _sum(each.gender for each in every),
        _sum(each.groups for each in every),
    )


def _sum(counts: Iterable[Mapping[str, int]]) -> FrozenMap[int]:
    found: Counter[str] = Counter()
    for each in counts:
        found.update(each)
    return FrozenMap(found)


def table(events: Mapping[str, Attendance], totals: Attendance, *, public: bool) -> list[dict[str, object]]:
    """Return a row for each event and one for all; in a public table small counts are None, and so are others.

    The sum of a column of which something is kept back is kept back too: what is left then tells no more about
    the hidden counts of an event than how many they are together, and that is five or more.
    """
    columns = list(totals.to_row())
    hidden = {id_: each.kept_back() if public else set[str]() for id_, each in events.items()}
    hidden[TOTALS] = set().union(*hidden.values())
    rows = {id_: each.to_row() for id_, each in (*events.items(), (TOTALS, totals))}
    return [
        {"event": id_, **{column: None if column in hidden[id_] else row.get(column) for column in columns}}
        for id_, row in rows.items()
    ]
