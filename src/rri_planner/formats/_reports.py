"""Many updates and measurements at once, from a table or a list that somebody sends."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from os import PathLike
from pathlib import Path as FilePath

from attrs import evolve, frozen

from rri_planner.errors import Message, Place, PlannerError, Problem, UnreadablePlan, nearest
from rri_planner.formats._files import content_of, source_of
from rri_planner.formats._limits import DEFAULT_LIMITS
from rri_planner.formats._lists._encodings import decoded_list
from rri_planner.formats._raw import excerpt
from rri_planner.formats._refusals import refusal
from rri_planner.model import Plan

_UPDATE = ("of", "date", "status", "completion", "light", "comment", "by")
_MEASUREMENT = ("of", "date", "value", "source")
_SEPARATORS = (",", ";", "\t")


@frozen
class _Row:
    """What one row says by column, and where it stands."""

    place: Place
    said: dict[str, str]


def with_reports(plan: Plan, path: str | PathLike[str]) -> Plan:
    """Return the plan with one more update or measurement for each row of a file, in the order of the rows.

    The file is a table (``.csv``, with commas, semicolons or tabs) or a list of maps (``.yaml``, ``.json``). A row
    with a ``value`` is a measurement of an indicator: ``of``, ``date``, ``value``, ``source``. Any other is an
    update: ``of``, ``date``, ``status``, ``completion``, ``light``, ``comment``, ``by``. Raises `UnreadablePlan` with
    everything that is wrong in any row.
    """
    file = FilePath(path)
    problems: list[Problem] = []
    for row in _table(file) if file.suffix.lower() == ".csv" else _list(file):
        try:
            plan = _reported(plan, row)
        except PlannerError as error:
            problems += [evolve(problem, place=row.place) for problem in error.problems]
    if problems:
        raise UnreadablePlan(tuple(problems))
    return plan


def _reported(plan: Plan, row: _Row) -> Plan:
    known = _MEASUREMENT if "value" in row.said else _UPDATE
    unknown = [column for column in row.said if column not in known]
    if unknown:
        raise UnreadablePlan(tuple(_no_column(column, known) for column in unknown))
    missing = [column for column in ("of", "date") if column not in row.said]
    if missing:
        raise UnreadablePlan(tuple(Problem(Message('"{key}" is missing', key=column)) for column in missing))
    said = dict(row.said)
    id_, date = said.pop("of"), said.pop("date")
    if "value" in said:
        return plan.observing(id_, value=said["value"], date=date, source=said.get("source"))
    return plan.updating(
        id_,
        on=date,
        status=said.get("status"),
        completion=said.get("completion"),
        light=said.get("light"),
        comment=said.get("comment"),
        by=said.get("by"),
    )


def _no_column(column: str, known: tuple[str, ...]) -> Problem:
    message = Message(
        '"{column}" is not said of an update or a measurement; there are {columns}',
        column=column,
        columns=", ".join(known),
    )
    return Problem(message, nearest=nearest(column, known))


def _table(file: FilePath) -> Iterator[_Row]:
    text = _text_of(file)
    first = text.partition("\n")[0]
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=first.count), restkey="...")
    try:
        for cells in reader:
            said = {
                name.strip(): cell.strip() for name, cell in cells.items() if isinstance(cell, str) and cell.strip()
            }
            if said:
                yield _Row(Place(str(file), reader.line_num), said)
    except csv.Error as error:
        reason = Message("this is no table: {reason}", reason=str(error))
        raise refusal(reason, str(file), reader.line_num + 1) from None


def _text_of(file: FilePath) -> str:
    _, content = content_of(file, DEFAULT_LIMITS, lambda path: path.suffix)
    return decoded_list(content, str(file), None)[0]


def _list(file: FilePath) -> Iterator[_Row]:
    source = source_of(file, DEFAULT_LIMITS)
    tree, problems = source.parsed(marked=True)
    if problems:
        raise UnreadablePlan(problems)
    for index, entry in enumerate(tree if isinstance(tree, list) else [tree]):
        place = source.place((index,) if isinstance(tree, list) else ())
        if not isinstance(entry, dict):
            reason = Message('"{found}" is no map such as {{of: a-1, date: 2027, status: done}}', found=excerpt(entry))
            raise UnreadablePlan((Problem(reason, place),))
        yield _Row(place, {key: str(value) for key, value in entry.items() if value is not None})
