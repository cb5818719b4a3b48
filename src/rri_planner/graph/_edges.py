"""The edges of the graph, kept by relation and asked from either end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import TypeAlias

from attrs import frozen

from rri_planner.model import Nested

Row: TypeAlias = tuple[str, str, Nested | None]


@frozen
class Edge:
    """One link of the plan, from the id of its source to the id of its target.

    ``link`` is what carries its reasons: a link, an involvement, a share of funding, an influence, an
    alignment. It is None where the plan names the id alone, or where a top goal serves the vision unsaid.
    """

    source: str
    relation: str
    target: str
    link: Nested | None = None

    def __str__(self) -> str:
        return f"{self.source} -{self.relation}-> {self.target}"


class Adjacency:
    """All edges of one relation, ordered by source, then by target, then as the plan states them.

    Edges are kept as plain tuples (source, target, link), because a plan has several times as many of them
    as it has items; an `Edge` is made when somebody asks for one.
    """

    def __init__(self, relation: str, rows: Sequence[Row] = ()) -> None:
        self.relation = relation
        self._rows = rows

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every edge."""
        return tuple(sorted(self._rows, key=itemgetter(0, 1)))

    @cached_property
    def _out(self) -> Mapping[str, list[Row]]:
        return _grouped(self.rows, 0)

    @cached_property
    def _into(self) -> Mapping[str, list[Row]]:
        return _grouped(self.rows, 1)

    @cached_property
    def targets(self) -> Mapping[str, tuple[str, ...]]:
        """For each source the ids that its edges lead to, each once, ordered by id."""
        return {id_: tuple(dict.fromkeys([target for _, target, _ in rows])) for id_, rows in self._out.items()}

    @cached_property
    def sources(self) -> Mapping[str, tuple[str, ...]]:
        """For each target the ids that its edges come from, each once, ordered by id."""
        return {id_: tuple(dict.fromkeys([source for source, _, _ in rows])) for id_, rows in self._into.items()}

    def edges(self) -> tuple[Edge, ...]:
        """Return every edge."""
        return self._edges(self.rows)

    def edges_from(self, id_: str) -> tuple[Edge, ...]:
        """Return the edges that start at this id."""
        return self._edges(self._out.get(id_, ()))

    def edges_to(self, id_: str) -> tuple[Edge, ...]:
        """Return the edges that end at this id."""
        return self._edges(self._into.get(id_, ()))

    def _edges(self, rows: Sequence[Row]) -> tuple[Edge, ...]:
        return tuple(Edge(source, self.relation, target, link) for source, target, link in rows)


def _grouped(rows: Sequence[Row], end: int) -> Mapping[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[end], []).append(row)  # type: ignore[arg-type]  # ends 0 and 1 are ids
    return groups
