"""Witnesses: the keys of their JSON, and a normal form that no order changes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rri_planner.errors import Message
from rri_planner.findings import Cycle, Part, Path, Set, Statement, Statements, Sum, Table, Value, Witness
from rri_planner.model import Money

EUR = Money(Decimal(80000), "EUR")

AS_JSON: tuple[tuple[Witness, dict[str, object]], ...] = (
    (Cycle(("a", "b")), {"kind": "cycle", "ids": ["a", "b"]}),
    (Path(("b", "a")), {"kind": "path", "ids": ["b", "a"]}),
    (Set(("b", "a", "b")), {"kind": "set", "ids": ["a", "b"]}),
    (Set(), {"kind": "set", "ids": []}),
    (
        Statements((Statement(Message("it opens in {month}", month="May"), ("f",)),), short_by=60),
        {"kind": "statements", "items": [{"text": "it opens in May", "subjects": ["f"]}], "short_by": 60},
    ),
    (
        Sum((Part("a", EUR), Part("b", None)), EUR, Money(Decimal(70000), "EUR")),
        {
            "kind": "sum",
            "parts": [{"subject": "a", "amount": "80000", "currency": "EUR"}, {"subject": "b", "amount": None}],
            "total": "80000",
            "limit": "70000",
            "currency": "EUR",
        },
    ),
    (
        Sum((Part("a", Decimal("65.5")),), Decimal("65.5"), Decimal(100)),
        {"kind": "sum", "parts": [{"subject": "a", "amount": "65.5"}], "total": "65.5", "limit": "100"},
    ),
    (
        Table(("x",), ("y", "z"), ((1, Decimal("0.5")),)),
        {"kind": "table", "rows": ["x"], "columns": ["y", "z"], "cells": [[1, "0.5"]]},
    ),
    (
        Value("cost", Decimal(3), "number"),
        {"kind": "value", "field": "cost", "value": "3", "expected": "number"},
    ),
)

ALIKE: tuple[tuple[Witness, Witness], ...] = (
    (Cycle(("a", "b", "c")), Cycle(("b", "c", "a"))),
    (Cycle(()), Cycle(())),
    (Path(("a", "b")), Path(("a", "b"))),
    (Set(("a", "b")), Set(("b", "a", "a"))),
    (
        Statements((Statement(Message("one"), ("a",)), Statement(Message("two"), ("b",)))),
        Statements((Statement(Message("zwei"), ("b",)), Statement(Message("eins"), ("a",)))),
    ),
    (Sum((Part("a", EUR), Part("b", None)), EUR), Sum((Part("b", None), Part("a", EUR)), EUR)),
    (Table(("r", "s"), ("c",), ((1,), (2,))), Table(("s", "r"), ("c",), ((2,), (1,)))),
    (Value("cost", 1), Value("cost", 1)),
)

UNLIKE: tuple[tuple[Witness, Witness], ...] = (
    (Cycle(("a", "b", "c")), Cycle(("a", "c", "b"))),
    (Path(("a", "b")), Path(("b", "a"))),
    (Set(("a",)), Set(("a", "b"))),
    (Statements((), short_by=1), Statements((), short_by=2)),
    (Sum((Part("a", EUR),), EUR), Sum((Part("a", EUR),), EUR, EUR)),
    (Table(("r",), ("c",), ((1,),)), Table(("r",), ("c",), ((2,),))),
    (Value("cost", 1), Value("cost", None, 1)),
)


@pytest.mark.parametrize(("witness", "expected"), AS_JSON)
def test_json_has_the_promised_keys(witness: Witness, expected: dict[str, object]) -> None:
    """Each witness has its kind and keys, numbers as strings of digits, the currency beside an amount."""
    assert witness.to_dict() == expected


def test_statements_are_put_into_words_by_the_caller() -> None:
    """Whoever writes the JSON chooses the language of the statements."""
    witness = Statements((Statement(Message("it opens"), ("f",)),))
    said = witness.to_dict(lambda message: str(message).upper())
    assert said["items"] == [{"text": "IT OPENS", "subjects": ["f"]}]


@pytest.mark.parametrize(("first", "second"), ALIKE)
def test_order_and_wording_do_not_matter(first: Witness, second: Witness) -> None:
    """Witnesses that prove the same have the same normal form, however they are ordered or worded."""
    assert first.normal == second.normal


@pytest.mark.parametrize(("first", "second"), UNLIKE)
def test_what_is_proven_matters(first: Witness, second: Witness) -> None:
    """Witnesses that prove something else have another normal form."""
    assert first.normal != second.normal
