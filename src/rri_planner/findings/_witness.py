"""What proves a finding: typed, so that a reader can follow it and a program can use it.

Each witness has a ``kind``, a ``to_dict`` for JSON, and a ``normal`` form that depends neither on wording nor on
the order in which the plan was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, ClassVar, TypeAlias

from attrs import field, frozen

from rri_planner.errors import Message
from rri_planner.model import Money

Say: TypeAlias = Callable[[Message], str]
_LONGEST = 40  # digits that an amount is written out with
Cell: TypeAlias = "str | int | Decimal | None"


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))


@frozen
class Cycle:
    """Items that lead back to the first of them."""

    kind: ClassVar[str] = "cycle"

    ids: tuple[str, ...]

    @property
    def normal(self) -> object:
        """The cycle from its smallest id on."""
        if not self.ids:
            return ()
        first = self.ids.index(min(self.ids))
        return self.ids[first:] + self.ids[:first]

    def to_dict(self) -> dict[str, Any]:
        """Return ``kind`` and ``ids``."""
        return {"kind": self.kind, "ids": list(self.ids)}


@frozen
class Path:
    """Items one after the other, from where the defect shows to where it lies."""

    kind: ClassVar[str] = "path"

    ids: tuple[str, ...]

    @property
    def normal(self) -> object:
        """The ids in their order, which is the point of a path."""
        return self.ids

    def to_dict(self) -> dict[str, Any]:
        """Return ``kind`` and ``ids``."""
        return {"kind": self.kind, "ids": list(self.ids)}


@frozen
class Set:
    """The ids that the condition is about; empty where what is missed is not there at all."""

    kind: ClassVar[str] = "set"

    ids: tuple[str, ...] = field(converter=_distinct, default=())

    @property
    def normal(self) -> object:
        """The ids; they are sorted."""
        return self.ids

    def to_dict(self) -> dict[str, Any]:
        """Return ``kind`` and ``ids``."""
        return {"kind": self.kind, "ids": list(self.ids)}


@frozen
class Statement:
    """One thing that the plan says, and the items that it says it about."""

    text: Message
    subjects: tuple[str, ...]


@frozen
class Statements:
    """Statements that cannot all be true; ``short_by`` says by how many days, where that can be said."""

    kind: ClassVar[str] = "statements"

    items: tuple[Statement, ...]
    short_by: int | None = None

    @property
    def normal(self) -> object:
        """Whom the statements are about and how much is missing; their wording does not count."""
        return tuple(sorted(each.subjects for each in self.items)), self.short_by

    def to_dict(self, say: Say = str) -> dict[str, Any]:
        """Return ``kind``, ``items`` (``text``, put into words by `say`, and ``subjects`` of each) and ``short_by``."""
        items = [{"text": say(each.text), "subjects": list(each.subjects)} for each in self.items]
        return {"kind": self.kind, "items": items, "short_by": self.short_by}


@frozen
class Part:
    """One summand: the item it belongs to and how much; ``None`` where the item does not say."""

    subject: str
    amount: Decimal | Money | None

    def to_dict(self) -> dict[str, Any]:
        """Return ``subject`` and ``amount``, with ``currency`` beside an amount of money."""
        return {"subject": self.subject, **_amount("amount", self.amount)}


@frozen
class Sum:
    """Parts, what they come to, and what they may come to.

    ``total`` and ``limit`` are in one currency or unit; parts in another are listed and not added.
    """

    kind: ClassVar[str] = "sum"

    parts: tuple[Part, ...]
    total: Decimal | Money | None = None
    limit: Decimal | Money | None = None

    @property
    def normal(self) -> object:
        """The parts, sorted, with total and limit."""
        parts = sorted((each.subject, _said(each.amount)) for each in self.parts)
        return tuple(parts), _said(self.total), _said(self.limit)

    def to_dict(self) -> dict[str, Any]:
        """Return ``kind``, ``parts``, ``total`` and ``limit``, amounts as strings of digits."""
        parts = [each.to_dict() for each in self.parts]
        return {"kind": self.kind, "parts": parts, **_amount("total", self.total), **_amount("limit", self.limit)}


@frozen
class Table:
    """Rows by columns: what counts, shares or judgements are read from."""

    kind: ClassVar[str] = "table"

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]

    @property
    def normal(self) -> object:
        """Every cell with its row and column, sorted."""
        pairs = zip(self.rows, self.cells, strict=True)
        return tuple(
            sorted(
                (row, column, str(cell))
                for row, cells in pairs
                for column, cell in zip(self.columns, cells, strict=True)
            )
        )

    def to_dict(self) -> dict[str, Any]:
        """Return ``kind``, ``rows``, ``columns`` and ``cells`` (a list a row)."""
        cells = [[_plain(cell) for cell in row] for row in self.cells]
        return {"kind": self.kind, "rows": list(self.rows), "columns": list(self.columns), "cells": cells}


@frozen
class Value:
    """A field, what it says, and what it would have to say; None where nothing is stated or asked for."""

    kind: ClassVar[str] = "value"

    field: str
    value: Cell = None
    expected: Cell = None

    @property
    def normal(self) -> object:
        """The field with both values."""
        return self.field, str(self.value), str(self.expected)

    def to_dict(self) -> dict[str, Any]:
        """Return ``kind``, ``field``, ``value`` and ``expected``."""
        return {
            "kind": self.kind,
            "field": self.field,
            "value": _plain(self.value),
            "expected": _plain(self.expected),
        }


Witness: TypeAlias = Cycle | Path | Set | Statements | Sum | Table | Value


def _plain(cell: Cell) -> str | int | None:
    return _said(cell) if isinstance(cell, Decimal) else cell


def _amount(key: str, amount: Decimal | Money | None) -> dict[str, Any]:
    if isinstance(amount, Money):
        return {key: _said(amount.amount), "currency": amount.currency}
    return {key: None if amount is None else _said(amount)}


def _said(amount: Decimal | Money | None) -> str:
    """Return an amount in digits, the same however it was written: 1000, 1E+3 and 1000.0 are one number."""
    if isinstance(amount, Money):
        return f"{_said(amount.amount)} {amount.currency or ''}".strip()
    if amount is None or amount.adjusted() > _LONGEST:
        return str(amount)
    return format(amount.normalize(), "f")
