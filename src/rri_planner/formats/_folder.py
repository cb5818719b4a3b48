"""A plan that is a folder: its head in one file, each collection in a file or a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from attrs import frozen

from rri_planner.errors import Message, Place, Problem, UnreadablePlan
from rri_planner.formats._files import source_of
from rri_planner.formats._limits import Limits
from rri_planner.formats._manuscript import SYNTAXES, Manuscript, Source, set_twice
from rri_planner.formats._raw import Path, Raw
from rri_planner.formats._refusals import refusal
from rri_planner.model import Plan, fields_of

HEAD = "plan"
COLLECTIONS = tuple(each.key for each in fields_of(Plan) if each.declared.record is not None and each.declared.many)
_NEVER_PLAN = frozenset({"profiles", "themes", "templates", "locale"})


@frozen
class PlanFile:
    """A file that is read as part of a plan: as its head, as a collection, or as a single item of one."""

    path: FilePath
    collection: str | None = None
    single: bool = False


def plan_files(folder: FilePath) -> Iterator[PlanFile]:
    """Yield each file that is read as part of the plan: its head first, then in the order of names.

    Whatever else stands in the folder is no part of the plan.
    """
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    written = [entry for entry in entries if _is_written(entry)]
    yield from (PlanFile(entry) for entry in written if entry.stem == HEAD)
    for entry in entries:
        if entry in written and entry.stem in COLLECTIONS:
            yield PlanFile(entry, entry.stem)
        elif entry.name in COLLECTIONS and entry.name not in _NEVER_PLAN and entry.is_dir():
            items = sorted(filter(_is_written, entry.iterdir()), key=lambda item: item.name)
            yield from (PlanFile(item, entry.name, single=True) for item in items)


def _is_written(path: FilePath) -> bool:
    return path.suffix.lower() in SYNTAXES and not path.name.startswith(".") and path.is_file()


def read_folder(folder: FilePath, limits: Limits, *, marked: bool) -> Manuscript:
    """Return a plan that is a folder; what is wrong with its files is gathered from all of them."""
    try:
        files = tuple(plan_files(folder))
        missing = None if any(file.collection is None for file in files) else _no_plan(folder)
    except OSError as error:
        raise refusal(Message("this cannot be opened: {reason}", reason=error.strerror), str(folder)) from None
    if missing is not None:
        raise refusal(missing, str(folder))
    gathering = _Gathering(limits, marked=marked)
    for file in files:
        gathering.add(file)
    return gathering.manuscript()


def _no_plan(folder: FilePath) -> Message:
    """Return what to say of a folder without a plan: where in it there is one, as far as can be seen from names."""
    entries = sorted(folder.iterdir(), key=lambda entry: (entry.stem != HEAD, entry.name))
    found = next((entry for entry in entries if _may_be_plan(entry)), None)
    if found is None:
        return Message("the folder has no plan.yaml, so that it is no plan")
    return Message('the folder has no plan.yaml, so that it is no plan; do you mean "{path}"?', path=str(found))


def _may_be_plan(entry: FilePath) -> bool:
    if entry.is_dir():
        return any((entry / f"{HEAD}{suffix}").is_file() for suffix in SYNTAXES)
    return entry.suffix.lower() == ".xlsx" or (entry.stem == HEAD and entry.suffix.lower() == ".xml")


class _Gathering:
    def __init__(self, limits: Limits, *, marked: bool) -> None:
        self._limits, self._marked = limits, marked
        self._size = 0
        self._sources: list[Source] = []
        self._tree: dict[str, Raw] = {}
        self._set_by: dict[str, tuple[Source, PlanFile]] = {}
        self._problems: list[Problem] = []
        self._files: list[str] = []

    def manuscript(self) -> Manuscript:
        return Manuscript(tuple(self._sources), self._tree, tuple(self._files), tuple(self._problems))

    def add(self, file: PlanFile) -> None:
        """Put what a file holds where it belongs; a file that cannot be taken apart leaves a problem."""
        self._files.append(str(file.path))
        try:
            source = source_of(file.path, self._limits, at=self._at(file), before=self._size)
            tree, problems = (source.parsed if file.collection else source.head)(marked=self._marked)
        except UnreadablePlan as error:
            self._problems += error.problems
            return
        self._size += source.size
        self._sources.append(source)
        self._problems += problems
        for key, value in _parts(file, tree).items():
            self._put(key, value, (source, file))

    def _at(self, file: PlanFile) -> Path:
        if file.collection is None:
            return ()
        if not file.single:
            return (file.collection,)
        others = self._tree.get(file.collection)
        return file.collection, len(others) if isinstance(others, list) else 0

    def _put(self, key: str, value: Raw, setter: tuple[Source, PlanFile]) -> None:
        first = self._set_by.setdefault(key, setter)
        entries = self._tree.get(key)
        if first is setter:
            self._tree[key] = value
        elif first[1].single and setter[1].single and isinstance(entries, list) and isinstance(value, list):
            entries += value
        else:
            self._problems.append(set_twice(key, _place(key, *first), _place(key, *setter)))


def _parts(file: PlanFile, tree: Raw) -> dict[str, Raw]:
    """Return what a file holds by the plan's keys."""
    if file.collection is not None:
        return {file.collection: [tree] if file.single else tree}
    assert isinstance(tree, dict)
    return tree


def _place(key: str, source: Source, file: PlanFile) -> Place:
    return Place(source.file) if file.collection else source.place((key,), key=True)
