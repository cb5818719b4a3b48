"""YAML 1.2 text to maps, lists and scalars, straight from the parser's events.

No scalar is given a type here: the field that it belongs to does that. Going down into maps and lists is
recursive, which is safe because `Limits.depth` bounds it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from rri_planner.errors import Message, UnreadablePlan
from rri_planner.formats._limits import Limits, beyond
from rri_planner.formats._raw import Plain, Raw
from rri_planner.formats._refusals import refusal
from rri_planner.formats._yaml_errors import syntax_refusal
from rri_planner.formats._yaml_marks import YamlMarks, packed

ParserEvent: TypeAlias = Any
"""An event of either parser; the one of libyaml is known to no type checker."""

_NULLS = dict.fromkeys(("", "~", "null", "Null", "NULL"))
_WORDS: dict[str, Plain | None] = _NULLS | {
    word: Plain(word) for word in ("true", "True", "TRUE", "false", "False", "FALSE")
}
_LONGEST_WORD = 40  # keys, ids and words occur again and again; one of each is kept
_NUMERIC = frozenset("+-.0123456789")


def parse_yaml(text: str, file: str, limits: Limits, marks: YamlMarks | None = None) -> tuple[Raw, bool]:
    """Return what a YAML text holds, and whether any map in it has a key twice; None for an empty text.

    Where everything stands is noted in `marks`, if they are given.
    """
    try:
        composer = _Composer(_event_source(text), file, limits, marks)
        return composer.document(), composer.repeats
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise syntax_refusal(error, text, file) from None


def _event_source(text: str) -> Callable[[], ParserEvent]:
    """Return a function that yields the next event of the text: by libyaml where it is there, else by Python."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    source: Callable[[], ParserEvent] = loader(text).get_event
    return source


class _Scalars(dict[str, str | None]):
    """The short scalars without quotes that a text has, by their letters: those that occur again are kept once."""

    def __missing__(self, letters: str) -> str | None:
        scalar = self[letters] = _unquoted(letters)
        return scalar


def _unquoted(letters: str) -> str:
    return Plain(letters) if letters[0] in _NUMERIC else letters


class _Composer:
    def __init__(self, source: Callable[[], ParserEvent], file: str, limits: Limits, marks: YamlMarks | None) -> None:
        self._next, self._file, self._limits, self._marks = source, file, limits, marks
        self._depth = self._nodes = self._aliases = 0
        self._anchors: dict[str, tuple[Raw, int]] = {}
        self._keys: dict[str, str] = {}
        self._scalars = _Scalars(_WORDS)
        self.repeats = False

    def document(self) -> Raw:
        self._next()
        event = self._next()
        if type(event) is StreamEndEvent:
            return None
        assert type(event) is DocumentStartEvent
        event = self._next()
        root = self._node(event)
        if self._marks is not None:
            self._marks.start = _spot(event)
            self._marks.root = root
        assert type(self._next()) is DocumentEndEvent
        event = self._next()
        if type(event) is not StreamEndEvent:
            raise self._refused(event, Message("a second document begins here; a plan's file holds one"))
        return root

    def _map(self) -> dict[str, Raw]:
        get, keys, most = self._next, self._keys, self._limits.nodes
        made: dict[str, Raw] = {}
        spots = None if self._marks is None else self._marks.open(made)
        while type(key_event := get()) is not MappingEndEvent:
            if type(key_event) is not ScalarEvent or key_event.tag is not None or key_event.anchor is not None:
                raise self._refused(key_event, Message("a key must be a plain text"))
            key = keys.setdefault(key_event.value, key_event.value)
            event = get()
            if key in made:
                self._repeat(made, key, key_event, event)
            elif spots is not None:
                spots.extend((_spot(key_event), _spot(event)))
            made[key] = self._value(event) if type(event) is ScalarEvent else self._node(event)
            self._nodes += 2
            if self._nodes > most:
                raise self._refused(event, beyond("nodes", most))
        return made

    def _list(self) -> list[Raw]:
        get, most = self._next, self._limits.nodes
        made: list[Raw] = []
        spots = None if self._marks is None else self._marks.open(made)
        while type(event := get()) is not SequenceEndEvent:
            if spots is not None:
                spots.append(_spot(event))
            made.append(self._value(event) if type(event) is ScalarEvent else self._node(event))
            self._nodes += 1
            if self._nodes > most:
                raise self._refused(event, beyond("nodes", most))
        return made

    def _repeat(self, made: dict[str, Raw], key: str, key_event: ParserEvent, event: ParserEvent) -> None:
        self.repeats = True
        if self._marks is not None:
            self._marks.repeat(made, key, _spot(key_event), _spot(event))

    def _value(self, event: ParserEvent) -> Raw:
        if event.tag is not None or event.anchor is not None:
            return self._anchored(event)
        value: str = event.value
        if event.style:
            return value
        return self._scalars[value] if len(value) <= _LONGEST_WORD else _unquoted(value)

    def _node(self, event: ParserEvent) -> Raw:
        if type(event) is ScalarEvent:
            return self._value(event)
        if type(event) is AliasEvent:
            return self._repeated(event)
        self._refuse_tag(event)
        if self._depth == self._limits.depth:
            raise self._refused(event, beyond("depth", self._limits.depth))
        before = self._nodes + self._aliases
        self._depth += 1
        made = self._map() if type(event) is MappingStartEvent else self._list()
        self._depth -= 1
        if event.anchor is not None:
            self._anchors[event.anchor] = made, self._nodes + self._aliases - before + 1
        return made

    def _anchored(self, event: ParserEvent) -> Raw:
        """Return a scalar that has an anchor or a tag; the parser's other scalars take the short way."""
        self._refuse_tag(event)
        anchor, event.anchor = event.anchor, None
        value = self._value(event)
        self._anchors[anchor] = value, 1
        return value

    def _repeated(self, event: ParserEvent) -> Raw:
        try:
            value, size = self._anchors[event.anchor]
        except KeyError:
            message = Message('there is no finished anchor "{anchor}" before this place', anchor=event.anchor)
            raise self._refused(event, message) from None
        self._aliases += size
        if self._aliases > self._limits.aliases:
            raise self._refused(event, beyond("aliases", self._limits.aliases))
        return value

    def _refuse_tag(self, event: ParserEvent) -> None:
        if event.tag is not None:
            message = Message('a plan has no tags such as "{tag}"; the field says what its value is', tag=event.tag)
            raise self._refused(event, message)

    def _refused(self, event: ParserEvent, message: Message) -> UnreadablePlan:
        mark = event.start_mark
        return refusal(message, self._file, mark.line + 1, mark.column + 1)


def _spot(event: ParserEvent) -> int:
    mark = event.start_mark
    return packed(mark.line, mark.column)
