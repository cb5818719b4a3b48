"""JSON text to maps, lists and scalars; numbers keep the digits they are written in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import chain
from typing import NoReturn

from rri_planner.errors import Message
from rri_planner.formats._json_marks import JsonMarks
from rri_planner.formats._limits import Limits, beyond
from rri_planner.formats._raw import Plain, Raw
from rri_planner.formats._refusals import refusal


class _NotFiniteError(ValueError):
    pass


def parse_json(text: str, file: str, limits: Limits) -> tuple[Raw, bool]:
    """Return what a JSON text holds, and whether any object in it has a key twice; None for an empty text."""
    if not text.strip():
        return None, False
    objects = _Objects()
    decoder = json.JSONDecoder(
        object_pairs_hook=objects.made, parse_int=Plain, parse_float=Plain, parse_constant=_refuse_constant
    )
    try:
        root: Raw = decoder.decode(text)
    except json.JSONDecodeError as error:
        raise refusal(
            Message("this is not JSON: {reason}", reason=error.msg), file, error.lineno, error.colno
        ) from None
    except RecursionError:
        raise refusal(beyond("depth", limits.depth), file) from None
    except _NotFiniteError as error:
        message = Message('"{found}" is not a number that JSON has', found=str(error))
        raise refusal(message, file, *JsonMarks(text).spot_of_constant()) from None
    _measure(root, file, limits)
    return root, objects.repeats


class _Objects:
    def __init__(self) -> None:
        self.repeats = False

    def made(self, pairs: list[tuple[str, Raw]]) -> dict[str, Raw]:
        entries = dict(pairs)
        if len(entries) != len(pairs):
            self.repeats = True
        return entries


def _refuse_constant(name: str) -> NoReturn:
    raise _NotFiniteError(name)


def _measure(root: Raw, file: str, limits: Limits) -> None:
    """Refuse what is deeper or larger than the limits, level by level."""
    depth = nodes = 0
    level = _containers([root])
    while level:
        depth += 1
        nodes += sum(len(each) if isinstance(each, list) else 2 * len(each) for each in level)
        for name, measured, limit in (("depth", depth, limits.depth), ("nodes", nodes, limits.nodes)):
            if measured > limit:
                raise refusal(beyond(name, limit), file)
        level = _containers(chain.from_iterable(each if isinstance(each, list) else each.values() for each in level))


def _containers(entries: Iterable[Raw]) -> list[list[Raw] | dict[str, Raw]]:
    return [entry for entry in entries if isinstance(entry, list | dict)]
