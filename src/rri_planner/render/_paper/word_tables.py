"""Tables in WordprocessingML: rows that do not break, heads that repeat, columns as wide as their words need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import Final

from attrs import frozen

from rri_planner.render._paper.blocks import Block, Cell, Facts, Group, Listing, Picture, Table, words

_LONGEST_WORD: Final = 20
_LETTER: Final = 110  # the width of a letter of a table, in twentieths of a point
_MOST_SAMPLED: Final = 60
_BLANK: Final = re.compile(r"[ \n]")  # a number is one word, whatever stands between its thousands


@frozen
class SetCell:
    """A cell whose content is set; ``columns`` is how many it spans, ``merge`` whether it goes on over rows."""

    content: str
    columns: int = 1
    merge: str | None = None
    shade: str | None = None


def table(style: str, widths: Sequence[int], rows: Iterable[str], *, head: bool, properties: str = "") -> str:
    """Return a table of set rows; `widths` are those of its columns, in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = (
        f'<w:tblLook w:val="04A0" w:firstRow="{int(head)}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        'w:noHBand="0" w:noVBand="1"/>'
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{properties}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def row(cells: Sequence[SetCell], widths: Sequence[int], *, head: bool = False) -> str:
    """Return a row that stays on one page; a head is repeated on each."""
    made, at = [], 0
    for cell in cells:
        made.append(_cell(cell, sum(widths[at : at + cell.columns])))
        at += cell.columns
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{''.join(made)}</w:tr>"


def _cell(cell: SetCell, width: int) -> str:
    parts = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>',
        f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else "",
        "" if cell.merge is None else f'<w:vMerge w:val="{cell.merge}"/>',
        "" if cell.shade is None else f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.shade}"/>',
    )
    return f"<w:tc><w:tcPr>{''.join(parts)}</w:tcPr>{cell.content}</w:tc>"


@frozen
class Placed:
    """A cell in its place: the column where it begins; None where a cell from above goes on."""

    column: int
    columns: int
    cell: Cell | None
    goes_on: bool = False


def placed(rows: Sequence[Sequence[Cell]], width: int) -> list[list[Placed]]:
    """Return the cells of each row in their places, so that every row is `width` columns wide."""
    made: list[list[Placed]] = []
    open_: dict[int, tuple[int, int]] = {}  # the columns and the rows still to come of what goes on from above
    for cells in rows:
        line, waiting, at = [], list(reversed(cells)), 0
        while at < width:
            if at in open_:
                columns, left = open_.pop(at)
                if left > 1:
                    open_[at] = (columns, left - 1)
                line.append(Placed(at, columns, None, goes_on=True))
            else:
                cell = waiting.pop() if waiting else Cell(Group())
                columns = _room(cell.columns, at, width, open_)
                if cell.rows > 1:
                    open_[at] = (columns, cell.rows - 1)
                line.append(Placed(at, columns, cell))
            at += columns
        made.append(line)
    return made


def _room(wanted: int, at: int, width: int, taken: Mapping[int, object]) -> int:
    return next(
        (each - at for each in range(at + 1, min(at + wanted, width)) if each in taken), min(wanted, width - at)
    )


def column_widths(table: Table, width: int) -> list[int]:
    """Return the width of each column: room for its longest word, and more where there is more to say."""
    least, weight = [1.0] * table.width, [1.0] * table.width
    for line in placed((*table.head, *table.body)[:_MOST_SAMPLED], table.width):
        for each in line:
            if each.cell is not None and each.columns == 1:
                said = text_of(each.cell.content)
                longest = max(map(len, _BLANK.split(said)))
                least[each.column] = max(least[each.column], min(longest, _LONGEST_WORD) * _LETTER + 170)
                weight[each.column] = max(weight[each.column], sqrt(len(said)))
    return _shared(least, weight, width)


def _shared(least: Sequence[float], weight: Sequence[float], width: int) -> list[int]:
    if sum(least) >= width:
        return even([width * each / sum(least) for each in least], width)
    spare = width - sum(least)
    return even([each + spare * more / sum(weight) for each, more in zip(least, weight, strict=True)], width)


def even(wanted: Sequence[float], width: int) -> list[int]:
    """Return whole widths that add up to the whole.

    >>> even([33.3, 33.3, 33.4], 100)
    [33, 33, 34]
    """
    made = [int(each) for each in wanted[:-1]]
    return [*made, width - sum(made)]


def text_of(block: Block) -> str:
    """Return what a block says, its parts on lines of their own."""
    match block:
        case Group():
            return "\n".join(map(text_of, block.blocks))
        case Listing():
            return "\n".join(map(text_of, block.entries))
        case Facts():
            return "\n".join(f"{words(term)}\n{text_of(said)}" for term, said in block.entries)
        case Table():
            return "\n".join(text_of(cell.content) for line in (*block.head, *block.body) for cell in line)
        case Picture():
            return ""
        case _:
            return words(block.runs)
