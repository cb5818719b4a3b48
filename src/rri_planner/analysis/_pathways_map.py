"""The map of pathways over time: which one can change to which, which reach the horizon, and all ways across."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from attrs import frozen

from rri_planner.model import PartialDate, Pathway


@frozen
class PathwayMap:
    """Pathways by id with the transfers that are possible: from one to another that surely works for longer.

    ``unsure`` are transfers about which that cannot be said, because one of the two does not say until when it
    works. ``horizon`` is how far the map reaches, None where nobody has said.
    """

    pathways: Mapping[str, Pathway]
    onward: Mapping[str, tuple[str, ...]]
    unsure: Mapping[str, tuple[str, ...]]
    starts: tuple[str, ...]
    horizon: PartialDate | None

    def arrives(self, id_: str) -> bool:
        """Whether a pathway works until the horizon, or might; without one, whether nothing leads on from it."""
        sell_by = self.pathways[id_].sell_by
        if self.horizon is None:
            return not self.onward[id_]
        return sell_by is not None and not sell_by.surely_before(self.horizon)

    @property
    def dead_ends(self) -> tuple[str, ...]:
        """The pathways that stop before the horizon and surely lead nowhere, by id."""
        return tuple(id_ for id_ in self.pathways if self._is_stuck(id_) and not self.arrives(id_))

    def _is_stuck(self, id_: str) -> bool:
        return not self.onward[id_] and not self.unsure[id_] and self.pathways[id_].sell_by is not None

    def ways(self, *, limit: int) -> tuple[tuple[str, ...], ...]:
        """Return the ways from the starts to the horizon, in the order of their ids, at most `limit`."""
        hopeful = {id_ for id_, number in self._ways_from().items() if number}
        return tuple(islice(self._walk(hopeful), limit))

    def _walk(self, hopeful: set[str]) -> Iterator[tuple[str, ...]]:
        pending: list[tuple[str, ...]] = [(start,) for start in reversed(self.starts) if start in hopeful]
        while pending:
            way = pending.pop()
            if self.arrives(way[-1]):
                yield way
            else:
                pending.extend((*way, each) for each in reversed(self.onward[way[-1]]) if each in hopeful)

    @property
    def number_of_ways(self) -> int:
        """How many ways there are, whether listed or not."""
        ways_from = self._ways_from()
        return sum(ways_from[start] for start in self.starts)

    @property
    def on_every_way(self) -> tuple[str, ...]:
        """The pathways that no way to the horizon can do without, by id."""
        ways_to, ways_from, number = self._ways_to(), self._ways_from(), self.number_of_ways
        return tuple(id_ for id_ in self.pathways if number and ways_to[id_] * ways_from[id_] == number)

    def _ways_from(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for id_ in reversed(self._by_time()):
            found[id_] = 1 if self.arrives(id_) else sum(found[each] for each in self.onward[id_])
        return found

    def _ways_to(self) -> Mapping[str, int]:
        found = {id_: int(id_ in self.starts) for id_ in self.pathways}
        for id_ in self._by_time():
            for each in () if self.arrives(id_) else self.onward[id_]:
                found[each] += found[id_]
        return found

    def _by_time(self) -> list[str]:
        """Return the ids by how long they work, which is an order in which every transfer leads on."""
        return sorted(self.pathways, key=lambda id_: (_end(self.pathways[id_]), id_))


def _end(pathway: Pathway) -> int:
    return 0 if pathway.sell_by is None else pathway.sell_by.latest.toordinal()


def map_of(live: Mapping[str, Pathway], taken: Iterable[str], horizon: PartialDate | None) -> PathwayMap:
    """Return the map of those live pathways that say until when they work, or that a transfer leads from or to.

    It starts with the pathways that are `taken` and that no other of these leads to; where none is taken, with
    those that none leads to.
    """
    named = {each for pathway in live.values() for each in pathway.transfers}
    pathways = {id_: each for id_, each in sorted(live.items()) if each.sell_by or each.transfers or id_ in named}
    transfers = {id_: sorted(set(each.transfers) & pathways.keys()) for id_, each in pathways.items()}
    onward = {id_: tuple(to for to in others if _outlives(live[to], live[id_])) for id_, others in transfers.items()}
    unsure = {
        id_: tuple(to for to in others if live[id_].sell_by is None or live[to].sell_by is None)
        for id_, others in transfers.items()
    }
    in_use = pathways.keys() & set(taken) or pathways.keys()
    led_to = {to for id_ in in_use for to in onward[id_]}
    return PathwayMap(pathways, onward, unsure, tuple(sorted(in_use - led_to)), horizon)


def _outlives(other: Pathway, pathway: Pathway) -> bool:
    return pathway.sell_by is not None and other.sell_by is not None and _end(pathway) < _end(other)
