"""When the ends of a plan can be reached: with the last of all their means, the first of any, or the k-th."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import TopologicalSorter
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.model import FrozenMap, Needs

Reading: TypeAlias = Literal["stated", "any", "all"]

_UNSTATED: Mapping[Reading, Needs] = {"stated": Needs("all"), "any": Needs("any"), "all": Needs("all")}


@frozen
class End:
    """An end with its means that count, and how many of them it takes (None where nobody has said)."""

    id: str
    means: tuple[str, ...]
    needs: Needs | None

    @property
    def is_open(self) -> bool:
        """Whether it depends on the reading how many of its means it takes."""
        return self.needs is None and len(self.means) > 1


@frozen
class Reached:
    """When an end is reached at the earliest.

    ``finish`` is exact, ``no_earlier`` holds even where some means cannot be placed in time; both are None where
    nothing can be said. ``chosen`` are the means that the earliest finish rests on, the last of them last: every
    one of an end that takes all, the quickest of one that takes any.
    """

    finish: int | None = None
    no_earlier: int | None = None
    chosen: tuple[str, ...] = ()


def all_reached(
    ends: Mapping[str, End], finishes: Mapping[str, int], *, circular: frozenset[str]
) -> FrozenMap[FrozenMap[Reached]]:
    """Return for each end when it is reached, in each reading that it has, where `finishes` has what can be placed.

    An end with an unstated ``needs`` in its cone is read both ways. Ends that lead to one another in a circle
    cannot be judged, nor can what rests on them.
    """
    order = _means_first(ends, circular)
    doubtful = _doubtful(ends, order)
    asked: tuple[Reading, ...] = ("stated", "any", "all") if doubtful else ("stated",)
    answers = {reading: _reached_as(reading, ends, order, finishes) for reading in asked}
    readings: Mapping[bool, tuple[Reading, ...]] = {False: ("stated",), True: ("any", "all")}
    return FrozenMap(
        {
            id_: FrozenMap({each: answers[each].get(id_, Reached()) for each in readings[id_ in doubtful]})
            for id_ in ends
        }
    )


def _means_first(ends: Mapping[str, End], circular: frozenset[str]) -> Sequence[str]:
    sound = {id_: end for id_, end in ends.items() if id_ not in circular}
    return [*TopologicalSorter({id_: sound.keys() & set(end.means) for id_, end in sound.items()}).static_order()]


def _doubtful(ends: Mapping[str, End], order: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for id_ in order:
        if ends[id_].is_open or not found.isdisjoint(ends[id_].means):
            found.add(id_)
    return found


def _reached_as(
    reading: Reading, ends: Mapping[str, End], order: Iterable[str], finishes: Mapping[str, int]
) -> Mapping[str, Reached]:
    found: dict[str, Reached] = {}
    exact, least = dict(finishes), dict(finishes)
    for id_ in order:
        found[id_] = each = _reached(ends[id_], exact, least, ends[id_].needs or _UNSTATED[reading])
        if each.finish is not None:
            exact[id_] = each.finish
        if each.no_earlier is not None:
            least[id_] = each.no_earlier
    return found


def _reached(end: End, exact: Mapping[str, int], least: Mapping[str, int], needs: Needs) -> Reached:
    number = needs.required(len(end.means))
    if not 0 < number <= len(end.means):
        return Reached()
    order = sorted((exact[id_], id_) for id_ in end.means if id_ in exact)
    if len(order) == len(end.means):
        finish, _ = order[number - 1]
        return Reached(finish, finish, tuple(id_ for _, id_ in order[:number]))
    # what nobody can place may come before all others
    bounds = sorted(least[id_] for id_ in end.means if id_ in least)
    rank = number - (len(end.means) - len(bounds))
    return Reached(None, bounds[rank - 1] if rank > 0 else None)
