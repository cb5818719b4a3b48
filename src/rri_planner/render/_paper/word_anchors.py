"""The places of a document that links may lead to."""

from __future__ import annotations

from collections.abc import Iterable

from rri_planner.render._paper.blocks import Block, Facts, Group, Listing, Picture, Table


def anchors(block: Block) -> Iterable[str]:
    """Yield the anchors in a block, in the order of the document."""
    pending: list[Block] = [block]
    while pending:
        each = pending.pop()
        if not isinstance(each, Listing | Facts | Table | Picture) and each.anchor is not None:
            yield each.anchor
        pending.extend(reversed(_within(each)))


def _within(block: Block) -> list[Block]:
    match block:
        case Group():
            return list(block.blocks)
        case Listing():
            return list(block.entries)
        case Facts():
            return [said for _, said in block.entries]
        case Table():
            return [cell.content for line in (*block.head, *block.body) for cell in line]
        case _:
            return []
