"""A second pass over YAML text, for the places of its keys and values.

The text has been read once without fault, so that its depth is within the limits and recursion is safe.
"""

from __future__ import annotations

from collections.abc import Callable

from yaml.events import AliasEvent, MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent

from rri_planner.formats._positions import Positions, Spot
from rri_planner.formats._raw import Path
from rri_planner.formats._yaml_events import ParserEvent, event_source


def yaml_positions(text: str) -> Positions:
    """Return where everything in a YAML text stands."""
    walker = _Walker(event_source(text))
    walker.document()
    return walker.positions


class _Walker:
    def __init__(self, source: Callable[[], ParserEvent]) -> None:
        self._next = source
        self._anchors: dict[str | None, Path] = {}
        self.positions = Positions()

    def document(self) -> None:
        self._next()
        self._next()
        self._node(self._next(), ())

    def _node(self, event: ParserEvent, path: Path) -> None:
        self.positions.add_value(path, _spot(event))
        if type(event) is AliasEvent:
            self.positions.add_alias(path, self._anchors[event.anchor])
            return
        if event.anchor is not None:
            self._anchors[event.anchor] = path
        if type(event) is MappingStartEvent:
            self._map(path)
        elif type(event) is SequenceStartEvent:
            self._list(path)

    def _map(self, path: Path) -> None:
        while type(event := self._next()) is not MappingEndEvent:
            here = (*path, event.value)
            self.positions.add_key(here, _spot(event))
            self._node(self._next(), here)

    def _list(self, path: Path) -> None:
        index = 0
        while type(event := self._next()) is not SequenceEndEvent:
            self._node(event, (*path, index))
            index += 1


def _spot(event: ParserEvent) -> Spot:
    return event.start_mark.line + 1, event.start_mark.column + 1
