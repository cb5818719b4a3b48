"""What an action plan of ours says, without how: the rows that the bare PDF and the bare Word file hold too.

Nothing is left out but drawings; roles, groups and cards are gone. What stands inside an entry or a cell is one text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

import rri_planner as rri
from rri_planner.render._paper.blocks import (
    Block,
    Cell,
    Facts,
    Group,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Runs,
    Table,
)
from rri_planner.render._paper.reading import read_paper
from rri_planner.render._paper.word_anchors import anchors

Row = dict[str, Any]


def rows_of(plan: Path, *, linked: bool) -> dict[str, Any]:
    """Return the title, the anchors and the blocks of the action plan, each block with its ``kind``.

    A text is a string. Where it is `linked` it is a list of strings and of pairs of a string and the anchor that it
    leads to; the anchors of a block stand under ``anchors``.
    """
    body = read_paper(rri.render(rri.load(plan), "action-plan").text, "en")
    return {"title": plan.stem, "blocks": list(Rows(frozenset(anchors(body)) if linked else None).rows(body.blocks))}


@frozen
class Rows:
    """Turns blocks into rows; ``targets`` are the places that links may lead to, None where there are no links."""

    targets: frozenset[str] | None

    def rows(self, blocks: Iterable[Block]) -> Iterator[Row]:
        """Yield the rows of blocks in their order."""
        for block in blocks:
            match block:
                case Group():
                    yield from self._anchored(block.anchor)
                    yield from self.rows(block.blocks)
                case Heading():
                    yield from self._anchored(block.anchor)
                    yield {"kind": "heading", "level": max(block.level - 1, 1), "text": self._text(block.runs)}
                case Paragraph():
                    yield from self._anchored(block.anchor)
                    yield {"kind": "paragraph", "text": self._text(block.runs)}
                case Listing():
                    yield from self._anchored(*(entry.anchor for entry in block.entries))
                    yield {"kind": "list", "entries": [self._said(entry) for entry in block.entries]}
                case Facts():
                    yield from self._anchored(*(said.anchor for _, said in block.entries))
                    pairs = [[self._text(term), self._said(said)] for term, said in block.entries]
                    yield {"kind": "facts", "entries": pairs}
                case Table():
                    yield from self._table(block)
                case Picture():
                    yield {"kind": "paragraph", "text": self._text(block.caption)}

    def _anchored(self, *names: str | None) -> Iterator[Row]:
        found = [name for name in names if name is not None]
        if found and self.targets is not None:
            yield {"kind": "anchors", "names": found}

    def _table(self, table: Table) -> Iterator[Row]:
        cells = [cell for row in (*table.head, *table.body) for cell in row]
        yield from self._anchored(*(cell.content.anchor for cell in cells))
        yield {"kind": "paragraph", "text": self._text(table.caption)}
        head, body = (self._cells(rows, table.width) for rows in (table.head, table.body))
        yield {"kind": "table", "width": table.width, "head": head, "body": body}

    def _cells(self, rows: Sequence[Sequence[Cell]], width: int) -> list[list[Any]]:
        return [[*(self._said(cell.content) for cell in row), *[""] * (width - len(row))] for row in rows]

    def _said(self, block: Block) -> Any:  # noqa: ANN401  # a string or a list
        said = [row for inner in self.rows([block]) for row in _texts(inner)]
        if self.targets is None:
            return "\n".join(said)
        return [part for text in said for part in (*text, "\n")][:-1]

    def _text(self, runs: Runs) -> Any:  # noqa: ANN401  # a string or a list
        if self.targets is None:
            return "".join(run.text for run in runs)
        leads = [(run.text, (run.link or "").removeprefix("#")) for run in runs]
        return [[text, to] if to in self.targets else text for text, to in leads]


def _texts(row: Row) -> Iterator[Any]:
    match row["kind"]:
        case "heading" | "paragraph":
            yield row["text"]
        case "list":
            yield from row["entries"]
        case "facts":
            yield from (text for entry in row["entries"] for text in entry)
        case "table":
            yield from (text for line in (*row["head"], *row["body"]) for text in line)
