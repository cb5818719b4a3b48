"""What proves a finding, as lines to read and as a table."""

from __future__ import annotations

from typing import assert_never

from attrs import frozen

from rri_planner.coherence import needed
from rri_planner.errors import Message
from rri_planner.findings import Cycle, Finding, Path, Set, Statements, Sum, Table, Value
from rri_planner.render._values import Piece
from rri_planner.render._values import Value as Shown
from rri_planner.render._views.agreed import subject
from rri_planner.render._writer import Writer


@frozen
class GridRow:
    """One row of a table: what it is about, and its cells."""

    head: Piece
    cells: tuple[str, ...]


@frozen
class Grid:
    """A table."""

    columns: tuple[Piece, ...]
    rows: tuple[GridRow, ...]


@frozen
class Proof:
    """A witness; ``kind`` is its word in JSON. A ``chain`` has its links in order; a cycle ends as it began."""

    kind: str
    lines: tuple[Shown, ...] = ()
    grid: Grid | None = None
    chain: tuple[Piece, ...] = ()


def proof(finding: Finding, writer: Writer) -> Proof | None:
    """Return what proves a finding, or None where the sentence already says it all."""
    witness = finding.witness
    match witness:
        case Cycle() | Path():
            closing = witness.ids[:1] if isinstance(witness, Cycle) else ()
            return Proof(witness.kind, chain=tuple([subject(each, writer) for each in (*witness.ids, *closing)]))
        case Set():
            lines = tuple([subject(each, writer) for each in witness.ids])
            return None if set(witness.ids) <= set(finding.subjects) else Proof(witness.kind, lines)
        case Statements():
            return Proof(witness.kind, _statements(witness, writer))
        case Sum():
            return Proof(witness.kind, _sum(witness, writer), _parts(witness, writer))
        case Table():
            return Proof(witness.kind, (), _grid(witness, writer))
        case Value():
            return Proof(witness.kind, _value(witness, writer))
        case _:
            assert_never(witness)


def _statements(witness: Statements, writer: Writer) -> tuple[Shown, ...]:
    lines: list[Shown] = [writer.say(each.text) for each in witness.items]
    if witness.short_by is not None:
        days = Message("{days} day short", plural="{days} days short", count=witness.short_by, days=witness.short_by)
        lines.append(writer.say(days))
    return tuple(lines)


def _sum(witness: Sum, writer: Writer) -> tuple[Shown, ...]:
    lines = []
    if witness.total is not None:
        lines.append(writer.say(Message("in all: {total}", total=witness.total)))
    if witness.limit is not None:
        lines.append(writer.say(Message("at most: {limit}", limit=witness.limit)))
    return tuple(lines)


def _parts(witness: Sum, writer: Writer) -> Grid | None:
    rows = tuple(
        [GridRow(subject(each.subject, writer), (writer.say(_stated(each.amount)),)) for each in witness.parts]
    )
    return Grid((), rows) if rows else None


def _grid(witness: Table, writer: Writer) -> Grid:
    return Grid(
        tuple([subject(column, writer) for column in witness.columns]),
        tuple(
            [
                GridRow(subject(row, writer), tuple([writer.said(cell) or "" for cell in cells]))
                for row, cells in zip(witness.rows, witness.cells, strict=True)
            ]
        ),
    )


def _value(witness: Value, writer: Writer) -> tuple[Shown, ...]:
    key = next(part for part in reversed(witness.field.split(".")) if not part.isdecimal() or part == witness.field)
    lines = [Message("{field}: {value}", field=needed(key), value=_stated(witness.value))]
    if witness.expected is not None:
        lines.append(Message("expected: {value}", value=witness.expected))
    return tuple([writer.say(line) for line in lines])


def _stated(value: object) -> object:
    return Message("not stated") if value is None else value
