"""Versions of the file format: an older plan is brought up to date when it is read, a newer one is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve

from rri_planner.errors import Message, Problem, UnreadablePlan
from rri_planner.formats._manuscript import Manuscript
from rri_planner.formats._raw import Raw
from rri_planner.model import Plan

Tree: TypeAlias = dict[str, Raw]
Step: TypeAlias = Callable[[Tree], Tree]

NEWEST = Plan().format
"""The version of the format that is written, and the newest that can be read."""

STEPS: Mapping[int, Step] = MappingProxyType({})
"""For each former version of the format the function that makes its tree one of the next version.

A step takes a tree as files of its version have it and returns a new one, without the key ``format``. It leaves alone
what it does not know, so that faults in it are told as the author wrote them.
"""


def up_to_date(manuscript: Manuscript, steps: Mapping[int, Step] = STEPS, *, newest: int = NEWEST) -> Manuscript:
    """Return the manuscript with its tree in the newest format; raise `UnreadablePlan` where it is newer than that.

    What is no version at all is left for the reader to say.
    """
    stated = manuscript.tree.get("format")
    if not isinstance(stated, str) or not stated.isascii() or not stated.isdecimal() or int(stated[:9]) == newest:
        return manuscript
    if int(stated[:9]) > newest:
        message = Message(
            "this plan is in format {found}, which is newer than the format {newest} that this version reads; "
            "install a newer rri-planner",
            found=int(stated[:9]),
            newest=newest,
        )
        raise UnreadablePlan((Problem(message, manuscript.place(("format",)), ("format",)),))
    tree = manuscript.tree
    for version in range(int(stated), newest):
        if version not in steps:
            return manuscript
        tree = steps[version]({key: value for key, value in tree.items() if key != "format"})
    return evolve(manuscript, tree=tree)
