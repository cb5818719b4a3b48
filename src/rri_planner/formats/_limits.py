"""How much a file may ask of the machine that reads it."""

from __future__ import annotations

from attrs import field, frozen, validators

from rri_planner.errors import Message

_DEEPEST = 200


@frozen(kw_only=True)
class Limits:
    """How much a file may ask of the machine that reads it; what goes beyond is refused, not tried.

    ``bytes`` holds for all files of a plan together. ``depth`` is how many maps and lists may stand inside one
    another (at most 200, because reading goes down level by level). ``nodes`` is how many keys, values, maps
    and lists a file may have. ``aliases`` is how many of those may be there only as repetitions of an anchor.
    """

    bytes: int = 250_000_000
    depth: int = field(default=64, validator=validators.le(_DEEPEST))
    nodes: int = 25_000_000
    aliases: int = 100_000


DEFAULT_LIMITS = Limits()


def beyond(name: str, limit: int) -> Message:
    """Return the message for a file that goes beyond the limit of this name."""
    return Message("the file goes beyond the limit {name} = {limit}", name=name, limit=limit)
