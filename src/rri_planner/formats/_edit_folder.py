"""Which file of a plan that is a folder holds what, before and after a change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path as FilePath

from attrs import frozen

from rri_planner.errors import BadUsage, Message
from rri_planner.formats._edit_yaml import kept
from rri_planner.formats._files import source_of
from rri_planner.formats._folder import COLLECTIONS, PlanFile, plan_files
from rri_planner.formats._limits import DEFAULT_LIMITS
from rri_planner.formats._raw import Raw

Tree = dict[str, Raw]


@frozen
class Holding:
    """One file with what it holds before and after: None before for a new file, None after for one that goes."""

    path: FilePath
    old: Raw
    new: Raw


@frozen
class _Trees:
    """A plan as keys and values, before and after a change."""

    old: Tree
    new: Tree

    def entries(self, key: str) -> tuple[list[Raw], list[Raw]]:
        old, new = self.old.get(key, []), self.new.get(key, [])
        assert isinstance(old, list)
        assert isinstance(new, list)
        return old, new


def holdings(folder: FilePath, old: Tree, new: Tree) -> Iterator[Holding]:
    """Yield the files of a folder, then new ones, each with its part of both trees.

    A new key goes into the head of the plan; a new collection gets a file; a new item one of its own where the others
    of its collection have.
    """
    trees = _Trees(old, new)
    files = tuple(plan_files(folder))
    heads = {file.path: _keys(file) for file in files if file.collection is None}
    homed = {key for keys in heads.values() for key in keys}
    for index, (path, keys) in enumerate(heads.items()):
        fresh = [key for key in new if index == 0 and key not in old and key not in homed and key not in COLLECTIONS]
        yield Holding(path, _only(old, keys), _only(new, (*keys, *fresh)))
    for key in COLLECTIONS:
        if key not in homed:
            yield from _collection(folder, key, tuple(file for file in files if file.collection == key), trees)


def _keys(file: PlanFile) -> tuple[str, ...]:
    return tuple(source_of(file.path, DEFAULT_LIMITS).head(marked=False)[0])


def _only(tree: Tree, keys: tuple[str, ...]) -> Tree:
    return {key: tree[key] for key in keys if key in tree}


def _collection(folder: FilePath, key: str, files: tuple[PlanFile, ...], trees: _Trees) -> Iterator[Holding]:
    old, new = trees.entries(key)
    if not files and new:
        yield Holding(folder / f"{key}.yaml", None, new)
    elif files and not files[0].single:
        yield Holding(files[0].path, old, new)
    elif files:
        yield from _singles(folder / key, files, old, new)


def _singles(folder: FilePath, files: tuple[PlanFile, ...], old: list[Raw], new: list[Raw]) -> Iterator[Holding]:
    if len(files) != len(old):
        raise BadUsage(Message('a file in "{folder}" is empty; take it away, or fill it', folder=str(folder)))
    staying = kept(old, new)
    after = dict(zip(staying, new, strict=False))
    for index, file in enumerate(files):
        yield Holding(file.path, old[index], after.get(index))
    names = (f"{number:04}" for number in count(len(old) + 1))
    for entry in new[len(staying) :]:
        id_ = entry.get("id") if isinstance(entry, dict) else None
        yield Holding(folder / f"{id_ or next(names)}.yaml", None, entry)
