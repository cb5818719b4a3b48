"""A YAML text taken apart without losing it: every value with where it begins and where it ends.

Going down into maps and lists is recursive; the text has been read before, which bounds how deep they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import yaml
from attrs import frozen
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from rri_planner.formats._yaml_events import ParserEvent

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@frozen
class Scalar:
    """A single value. ``start`` and ``end`` are offsets into the text, here and below: what an author would mark."""

    start: int
    end: int
    value: str | None


@frozen
class Alias:
    """The name of a value that stands elsewhere."""

    start: int
    end: int


@frozen
class Pair:
    """A key, where it begins, and its value."""

    key: str
    start: int
    value: Node

    @property
    def end(self) -> int:
        """Where the value ends."""
        return self.value.end


@frozen
class Map:
    """A map; ``column`` is that of its keys, ``flow`` whether it stands in braces."""

    start: int
    end: int
    column: int
    flow: bool
    pairs: tuple[Pair, ...]


@frozen
class List:
    """A list; ``column`` is that of its dashes, ``flow`` whether it stands in brackets."""

    start: int
    end: int
    column: int
    flow: bool
    entries: tuple[Node, ...]


Node: TypeAlias = "Scalar | Alias | Map | List"


def nodes_of(text: str) -> Node | None:
    """Return what a YAML text holds, which can be read as a plan; None for one that is empty."""
    events: Iterator[ParserEvent] = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    for event in events:
        if type(event) in {MappingStartEvent, SequenceStartEvent, ScalarEvent}:
            return _node(event, events, text)
    return None


def _node(event: ParserEvent, events: Iterator[ParserEvent], text: str) -> Node:
    kind, start = type(event), event.start_mark.index
    if kind is AliasEvent:
        return Alias(start, event.end_mark.index)
    if kind is ScalarEvent:
        return _scalar(event, text)
    if kind is MappingStartEvent:
        pairs, end = _pairs(events, text)
        column = _column(text, pairs[0].start if pairs else start)
        return Map(start, end if event.flow_style else pairs[-1].end, column, event.flow_style, pairs)
    entries, end = _entries(events, text)
    return List(start, end if event.flow_style else entries[-1].end, event.start_mark.column, event.flow_style, entries)


def _pairs(events: Iterator[ParserEvent], text: str) -> tuple[tuple[Pair, ...], int]:
    pairs: list[Pair] = []
    event = next(events)
    while not isinstance(event, MappingEndEvent):
        pairs.append(Pair(event.value, event.start_mark.index, _node(next(events), events, text)))
        event = next(events)
    return tuple(pairs), _end(event)


def _entries(events: Iterator[ParserEvent], text: str) -> tuple[tuple[Node, ...], int]:
    entries: list[Node] = []
    event = next(events)
    while not isinstance(event, SequenceEndEvent):
        entries.append(_node(event, events, text))
        event = next(events)
    return tuple(entries), _end(event)


def _end(event: ParserEvent) -> int:
    end: int = event.end_mark.index
    return end


def _scalar(event: ParserEvent, text: str) -> Scalar:
    start, end = event.start_mark.index, event.end_mark.index
    if event.style in {"|", ">"}:
        written = text[start:end]
        keeps_blanks = "+" in written.partition("\n")[0]
        shown = written.removesuffix("\n").removesuffix("\r") if keeps_blanks else written.rstrip()
        return Scalar(start, start + len(shown), event.value)
    is_null = not event.style and event.value in _NULLS
    return Scalar(start, end, None if is_null else event.value)


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)
