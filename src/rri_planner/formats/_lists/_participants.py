"""Who was there, row by row, as counts by event and group; the rows themselves are not kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import evolve, field, frozen

from rri_planner.errors import BadValue, Message
from rri_planner.formats._lists._rows import RowReader
from rri_planner.formats._lists._sheet import Row
from rri_planner.formats._raw import Raw
from rri_planner.model import Crossing, Event, FrozenMap, Participants

_GROUPS = ("helix", "gender", "groups")


@frozen
class _Counts:
    total: Counter[str] = field(factory=Counter)
    by: dict[str, Counter[str]] = field(factory=lambda: {each: Counter() for each in _GROUPS})

    def participants(self) -> Participants:
        helix, gender, groups = (FrozenMap(self.by[each]) for each in _GROUPS)
        return Participants(total=self.total["all"], helix=helix, gender=gender, groups=groups)


def events(reader: RowReader) -> Iterator[Event]:
    """Yield each event that the list names, with how many were there in all and of each group."""
    counts: dict[str, _Counts] = {}
    for row in reader.table.rows:
        cells = reader.cells(row)
        if not cells:
            continue
        raw = reader.raw(row, cells)
        event = raw.get("event")
        if not isinstance(event, str):
            if reader.is_blank(cells, "event"):
                reader.note(row, "event", Message('the row does not say its "{field}"', field="event"))
            continue
        number = _number(reader, row, raw)
        here = counts.setdefault(event, _Counts())
        here.total["all"] += number
        for by in _GROUPS:
            entries = raw.get(by)
            stated = entries if isinstance(entries, list) else [entries]
            here.by[by].update({group: number for group in stated if isinstance(group, str)})
    yield from (_event(reader, id_, each.participants()) for id_, each in counts.items())


def _number(reader: RowReader, row: Row, raw: dict[str, Raw]) -> int:
    """Return how many persons a row stands for: one, unless a column says how many."""
    if "count" not in raw:
        return 1
    made = reader.part(Crossing, row, {"count": raw["count"]})
    number = 0 if made is None else made.count or 0
    if number < 0:
        reader.note(row, "count", BadValue(number, Message("a count such as 12")).message)
    return number


def _event(reader: RowReader, id_: str, counted: Participants) -> Event:
    known = None if reader.plan is None else reader.plan.get(id_)
    return evolve(known, participants=counted) if isinstance(known, Event) else Event(id=id_, participants=counted)
