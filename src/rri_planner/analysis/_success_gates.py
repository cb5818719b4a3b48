"""Gates: what holds if enough of its inputs do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

ALWAYS = ":always"
NEVER = ":never"


@frozen
class Gate:
    """Something that holds if at least ``least`` of its ``inputs`` hold."""

    inputs: tuple[str, ...]
    least: int


CONSTANTS: Mapping[str, Gate] = MappingProxyType({ALWAYS: Gate((), 0), NEVER: Gate((), 1)})


def id_of(name: str) -> str:
    """Return the id that a gate or an input is about; the constants are about none.

    A gate is named by the id of an item, for parts of it with a further name after a colon, and for rounds
    of a circle with a number after a hash: neither is a sign that ids can have.

    >>> id_of("g-skills:means#2"), id_of("a-lab"), id_of(NEVER)
    ('g-skills', 'a-lab', '')
    """
    return name.partition("#")[0].partition(":")[0]


def all_of(*inputs: str) -> Gate:
    """Return the gate that needs all of these."""
    return Gate(inputs, len(inputs))


def inputs_first(name: str, gates: Mapping[str, Gate]) -> Iterator[str]:
    """Yield the names of all that something rests on, and it itself, each after its own inputs."""
    seen = {name}
    pending = [(name, _inputs_of(name, gates))]
    while pending:
        here, left = pending[-1]
        fresh = next((each for each in left if each not in seen), None)
        if fresh is None:
            pending.pop()
            yield here
        else:
            seen.add(fresh)
            pending.append((fresh, _inputs_of(fresh, gates)))


def _inputs_of(name: str, gates: Mapping[str, Gate]) -> Iterator[str]:
    return iter(gates[name].inputs if name in gates else ())
