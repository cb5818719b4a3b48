"""Ends that serve one another in a circle: what rests on itself alone does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from rri_planner.analysis._success_gates import NEVER, Gate, id_of

_LARGEST = 30


def without_circles(
    gates: Mapping[str, Gate], circles: Iterable[tuple[str, ...]]
) -> tuple[dict[str, Gate], frozenset[str]]:
    """Return gates that say the same and lead back to none of themselves, and the ends for which that is too much.

    `circles` are the ids of ends that lead to one another. The gates of more than 30 in one circle would
    have to be repeated too often; these are taken as never holding.
    """
    open_gates = dict(gates)
    unclear: set[str] = set()
    circling = {id_: ids for ids in circles for id_ in ids}
    members_of: dict[tuple[str, ...], list[str]] = {}
    for name in gates if circling else ():
        end = id_of(name)
        if end in circling:
            members_of.setdefault(circling[end], []).append(name)
    for ids, members in members_of.items():
        if len(members) > _LARGEST:
            unclear.update(ids)
            open_gates.update(dict.fromkeys(members, gates[NEVER]))
        else:
            open_gates.update(_unrolled(members, gates))
    return open_gates, frozenset(unclear)


def _unrolled(members: Sequence[str], gates: Mapping[str, Gate]) -> Iterator[tuple[str, Gate]]:
    """Yield the gates of a circle, repeated.

    In each round a member holds if enough of its inputs did in the round before; before the first round
    no member did. After as many rounds as there are members nothing new can hold.
    """
    for number in range(1, len(members) + 1):
        before = {name: f"{name}#{number - 1}" if number > 1 else NEVER for name in members}
        for name in members:
            inputs = tuple(before.get(each, each) for each in gates[name].inputs)
            yield f"{name}#{number}" if number < len(members) else name, evolve(gates[name], inputs=inputs)
