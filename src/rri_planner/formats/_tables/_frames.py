"""Tables to items: rows of a data frame, or of anything that has rows, into a collection of a plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from rri_planner.errors import BadValue, Message, Problem, UnknownWord, UnreadablePlan, nearest
from rri_planner.formats._folder import COLLECTIONS
from rri_planner.formats._raw import excerpt
from rri_planner.formats._reader import Reader
from rri_planner.formats._tables._raised import tree
from rri_planner.formats._values import Values
from rri_planner.model import UNKNOWN_LANGUAGE, Nested, Plan, fields_of

FrameLike: TypeAlias = Any
"""A pandas or polars frame, or rows: anything with ``to_dicts()``, ``to_dict("records")`` or maps to go through."""

_NOTHING = frozenset({"NaTType", "NAType"})


def items_from(frame: FrameLike, of: str, *, plan: Plan | None = None) -> tuple[Any, ...]:
    """Return the items or records of a collection from a table with the columns of `rows`.

    Nothing, NaN, NaT and empty texts are unstated. Texts without a language in their column, and amounts without a
    currency, belong to `plan`, or to the plan that the items become part of. Raises `UnreadablePlan` with
    everything that is wrong, by row (from 1) and column.

    >>> items_from([{"id": "g", "due": 2029.0, "serves": "v; h"}], "goals")
    (Goal(id='g', serves=[Link(to='v'), Link(to='h')], due='2029'),)
    """
    if of not in COLLECTIONS:
        raise UnknownWord(Message("a collection of a plan"), of, COLLECTIONS, nearest(of, COLLECTIONS))
    reading = _FrameReading(of, plan)
    for number, row in enumerate(_dictionaries(frame), start=1):
        reading.add(number, row)
    if reading.problems:
        raise UnreadablePlan(tuple(reading.problems))
    return tuple(reading.made)


class _FrameReading:
    def __init__(self, of: str, plan: Plan | None) -> None:
        self.made: list[Nested] = []
        self.problems: list[Problem] = []
        record = next(each.declared.record for each in fields_of(Plan) if each.key == of)
        assert record is not None  # every collection has a class
        self._owner: type[Nested] = record
        self._reader = Reader(Values((), None) if plan is None else Values(plan.languages, plan.currency))
        self._original = UNKNOWN_LANGUAGE if plan is None else plan.language

    def add(self, number: int, row: Mapping[Any, Any]) -> None:
        """Read one row, or note what is wrong with it."""
        cells = {str(name): _bare(cell) for name, cell in row.items() if not _is_nothing(cell)}
        if not cells:
            return
        self._reader.faults.clear()
        try:
            part = self._reader.read(self._owner, tree(self._owner, cells, self._original))
        except BadValue as error:
            self.problems.append(Problem(error.message, at=(_row(number),)))
            return
        for fault in self._reader.faults:
            self.problems.append(Problem(fault.message, at=(_row(number), *fault.path), nearest=fault.nearest))
        if part is not None:
            self.made.append(part)


def _row(number: int) -> str:
    return f"row {number}"


def _dictionaries(frame: FrameLike) -> Iterable[Mapping[Any, Any]]:
    if hasattr(frame, "to_dicts"):
        found = frame.to_dicts()
    elif hasattr(frame, "to_dict"):
        found = frame.to_dict("records")
    else:
        found = frame
    for row in found:
        if not isinstance(row, Mapping):
            raise BadValue(excerpt(row), Message("a row of a table: a map of columns and values"))
        yield row


def _is_nothing(cell: object) -> bool:
    if cell is None or type(cell).__name__ in _NOTHING or (isinstance(cell, str) and not cell.strip()):
        return True
    return isinstance(cell, float) and cell != cell  # noqa: PLR0124 - this is what NaN is


def _bare(cell: object) -> object:
    """Return a cell as Python itself has it: numbers without their frames' types, days without a time of day."""
    if type(cell).__module__ == "numpy":
        cell = cell.tolist()  # type: ignore[attr-defined]  # so does numpy call it, for single values too
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        cell = cell.date()
    return cell.isoformat() if isinstance(cell, dt.date) else cell
