"""The mapping of a list: which column is which field, what the words in it mean, how the file is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path as FilePath
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from rri_planner.errors import BadValue, Message, Place, Problem, UnreadablePlan, nearest
from rri_planner.formats._files import source_of
from rri_planner.formats._limits import DEFAULT_LIMITS
from rri_planner.formats._lists._targets import COLLECTIONS, Target, target_named, target_names
from rri_planner.formats._raw import Path, excerpt, resolved
from rri_planner.model import FrozenMap

Decimals: TypeAlias = Literal["comma", "point"]
Days: TypeAlias = Literal["day-first", "month-first"]

_FILE_KEYS: Mapping[str, tuple[str, ...]] = {
    "encoding": ("utf-8", "utf-16", "windows-1252"),
    "separator": (";", ",", "tab", "|"),
    "decimal": ("comma", "point"),
    "dates": ("day-first", "month-first"),
    "sheet": (),
}
_KEYS = ("collection", "columns", "values", "constants", "id", "language", "file")
_MAPS = ("columns", "values", "constants", "id", "file")
_NOTHING: FrozenMap[Any] = FrozenMap()
_ID_KEYS = ("column", "prefix")


@frozen(kw_only=True)
class ListMapping:
    """What a list's columns and words mean.

    ``columns`` are the headings with the field that each becomes, ``values`` by field what its words stand for (None:
    nothing), ``constants`` what holds for every row. ``id_column`` is the export's own number of a row; without one
    the id follows from the row's content. ``written`` says how the file is written, as far as the author says so:
    ``encoding``, ``separator``, ``decimal``, ``dates``, ``sheet``.
    """

    collection: str
    columns: FrozenMap[Target]
    values: FrozenMap[FrozenMap[str | None]] = _NOTHING
    constants: FrozenMap[Any] = _NOTHING
    id_column: str | None = None
    id_prefix: str = ""
    language: str | None = None
    written: FrozenMap[str] = _NOTHING

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns that are read, each once."""
        own = () if self.id_column is None or self.id_column in self.columns else (self.id_column,)
        return (*self.columns, *own)


def read_list_mapping(mapping: str | PathLike[str] | Mapping[str, Any]) -> ListMapping:
    """Return a mapping from a YAML or JSON file, or from the same tree as a dictionary.

    Raises `UnreadablePlan` with everything that is wrong with it.
    """
    if isinstance(mapping, Mapping):
        return _Understanding(dict(mapping), lambda _path, _key: None).mapping()
    source = source_of(FilePath(mapping), DEFAULT_LIMITS)
    tree, problems = source.head(marked=True)
    if problems:
        raise UnreadablePlan(problems)
    known = {key: resolved(value) for key, value in tree.items()}
    return _Understanding(known, lambda path, key: source.place(path, key=key)).mapping()


@frozen
class _Understanding:
    tree: dict[str, Any]
    place: Callable[[Path, bool], Place | None]
    problems: list[Problem] = field(factory=list, init=False)

    def mapping(self) -> ListMapping:
        self._check_keys((), self.tree, _KEYS)
        for key in _MAPS:
            if not isinstance(self.tree.get(key, {}), dict):
                self._note((key,), BadValue(excerpt(self.tree[key]), Message("a map of keys and values")).message)
                self.tree[key] = {}
        collection = self.tree.get("collection")
        if not isinstance(collection, str) or collection not in COLLECTIONS:
            self._note_word(("collection",), collection, COLLECTIONS)
            raise UnreadablePlan(tuple(self.problems))
        made = ListMapping(
            collection=collection,
            columns=FrozenMap(self._columns(collection)),
            values=FrozenMap(self._values(collection)),
            constants=FrozenMap(dict(self._constants(collection))),
            id_column=self._text(("id", "column")),
            id_prefix=self._text(("id", "prefix")) or "",
            language=self._text(("language",)),
            written=FrozenMap(self._written()),
        )
        self._check_whole(made)
        if self.problems:
            raise UnreadablePlan(tuple(self.problems))
        return made

    def _columns(self, collection: str) -> dict[str, Target]:
        found: dict[str, Target] = {}
        for heading, name in self.tree.get("columns", {}).items():
            target = self._target(("columns", heading), collection, name)
            if target is None:
                continue
            if not target.many and target in found.values():
                message = Message('"{field}" is the field of two columns; it takes one', field=target.name)
                self._note(("columns", heading), message)
            found[" ".join(str(heading).split())] = target
        return found

    def _values(self, collection: str) -> dict[str, FrozenMap[str | None]]:
        found: dict[str, FrozenMap[str | None]] = {}
        for name, words in self.tree.get("values", {}).items():
            if self._target(("values", name), collection, name, key=True) is None:
                continue
            if not isinstance(words, dict):
                self._note(("values", name), BadValue(excerpt(words), Message("a map of words")).message)
                continue
            found[name] = FrozenMap({folded(str(said)): None if word is None else str(word)
                                     for said, word in words.items()})  # fmt: skip
        return found

    def _constants(self, collection: str) -> list[tuple[str, Any]]:
        constants = self.tree.get("constants", {}).items()
        return [each for each in constants if self._target(("constants", each[0]), collection, each[0], key=True)]

    def _written(self) -> dict[str, str]:
        stated = self.tree.get("file", {})
        self._check_keys(("file",), stated, tuple(_FILE_KEYS))
        for key, value in stated.items():
            if key in _FILE_KEYS and (not isinstance(value, str) or value not in (_FILE_KEYS[key] or (value,))):
                self._note_word(("file", key), value, _FILE_KEYS[key])
        return {key: str(value) for key, value in stated.items()}

    def _target(self, path: Path, collection: str, name: object, *, key: bool = False) -> Target | None:
        if isinstance(name, str) and (target := target_named(collection, name)) is not None:
            return target
        expected = Message("a field that a list of {collection} can fill", collection=collection)
        error = BadValue(excerpt(name), expected, nearest(str(name), target_names(collection)))
        self._note(path, error.message, error.nearest, key=key)
        return None

    def _text(self, path: tuple[str, ...]) -> str | None:
        *way, last = path
        holder = self.tree.get(way[0], {}) if way else self.tree
        if way:
            self._check_keys(tuple(way), holder, _ID_KEYS)
        value = holder.get(last)
        if value is not None and not isinstance(value, str):
            self._note(path, BadValue(excerpt(value), Message("a text")).message)
            return None
        return value

    def _check_whole(self, made: ListMapping) -> None:
        named = {target.name for target in made.columns.values()} | made.constants.keys()
        for name in COLLECTIONS[made.collection]:
            target = target_named(made.collection, name)
            if target is not None and target.is_needed and name not in named:
                message = Message('no column and no constant says the "{field}", which is needed', field=name)
                self._note(("columns",), message)

    def _check_keys(self, path: Path, holder: dict[str, Any], known: tuple[str, ...]) -> None:
        for key in holder:
            if key not in known:
                message = BadValue(excerpt(key), Message("a key of a mapping")).message
                if not any(problem.at == (*path, key) for problem in self.problems):
                    self._note((*path, key), message, nearest(str(key), known), key=True)

    def _note_word(self, path: Path, found: object, known: Mapping[str, Any] | tuple[str, ...]) -> None:
        expected = Message("one of {words}", words=", ".join(known)) if known else Message("a text")
        self._note(path, BadValue(excerpt(found), expected).message, nearest(str(found), tuple(known)))

    def _note(self, path: Path, message: Message, near: str | None = None, *, key: bool = False) -> None:
        self.problems.append(Problem(message, self.place(path, key), path, near))


def folded(said: str) -> str:
    """Return a word of the list as it is compared: without regard to capitals and spaces."""
    return " ".join(said.split()).casefold()
