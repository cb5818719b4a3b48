"""How values show themselves in a notebook: as a plain table. Documents are made by `rri_planner.render`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import islice
from typing import Protocol

_MOST = 100


class _HasRows(Protocol):
    def to_rows(self) -> Sequence[Mapping[str, object]]: ...  # pragma: no cover  # it says a type


class ShownAsTable:
    """What has ``to_rows`` shows them in a notebook, at most a hundred."""

    __slots__ = ()

    def _repr_html_(self: _HasRows) -> str:
        return shown_as_table(type(self).__name__, self.to_rows())


def shown_as_table(caption: str, rows: Sequence[Mapping[str, object]]) -> str:
    """Return rows as an HTML table, one column for each key.

    >>> shown_as_table("Goals", [{"id": "g-1", "title": "<b>"}])
    '<table><caption>Goals</caption><tr><th>id</th><th>title</th></tr><tr><td>g-1</td><td>&lt;b&gt;</td></tr></table>'
    """
    columns = tuple(dict.fromkeys(key for row in rows for key in row))
    lines = [_line("td", (row.get(column) for column in columns)) for row in islice(rows, _MOST)]
    if len(rows) > _MOST:
        lines.append(_line("td", [f"… {len(rows) - _MOST}"]))
    head = _line("th", columns) if columns else ""
    return f"<table><caption>{escape(caption)}</caption>{head}{''.join(lines)}</table>"


def _line(tag: str, cells: Iterable[object]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(_written(cell))}</{tag}>' for cell in cells)}</tr>"


def _written(cell: object) -> str:
    if isinstance(cell, tuple | list):
        return ", ".join(map(str, cell))
    return "" if cell is None else str(cell)
