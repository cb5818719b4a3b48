"""How items help and hinder one another: scores, and the sums of rows and columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial

from rri_planner.errors import Message
from rri_planner.render._figures.asked import MARGIN, Asked
from rri_planner.render._figures.canvas import Canvas, Fill, Style, Type
from rri_planner.render._figures.drawn import Drawn, missing
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.figure_value import FigureTable
from rri_planner.render._figures.grid import Grid, draw_grid
from rri_planner.render._figures.legend import Key, legend

_MOST = 30
_STRONG = 2
_Cells = Mapping[tuple[str, str], Fraction]
_CAPTION = Message("How strongly each item in the rows helps (+) or hinders (\N{EN DASH}) those in the columns.")


def influence_matrix(asked: Asked) -> Drawn:
    """Return the direct scores of each item on the others, from -3 to +3, and their sums."""
    from rri_planner.analysis import influence

    found = influence(asked.graph, runs=0)
    if not found.items:
        return missing(asked, _CAPTION, found.sentence)
    by_weight = sorted(found.items, key=lambda id_: -abs(found.items[id_].direct) - abs(found.items[id_].received))
    kept = set(by_weight[:_MOST])
    ids = [id_ for id_ in found.items if id_ in kept]
    sums = {id_: (found.items[id_].direct, found.items[id_].received) for id_ in ids}
    cells = _cells(asked, kept)
    canvas = Canvas(asked.palette)
    bottom = _draw(canvas, ids, cells, sums, asked)
    end = legend(canvas, _keys(asked), Box(MARGIN, bottom + 22, asked.inner, 0))
    notes = [] if len(ids) == len(found.items) else [_further(len(found.items) - len(ids))]
    return Drawn(canvas, (asked.width, end + MARGIN), _CAPTION, _table(ids, cells, sums, asked), tuple(notes))


def _further(number: int) -> Message:
    return Message("{number} item is not shown.", plural="{number} items are not shown.", count=number, number=number)


def _cells(asked: Asked, ids: set[str]) -> _Cells:
    """Return the mean score of each pair that was assessed."""
    scores: dict[tuple[str, str], list[int]] = defaultdict(list)
    for each in asked.plan.influences:
        if each.score is not None and each.of in ids and each.to in ids and each.of != each.to:
            scores[each.of, each.to].append(each.score)
    return {pair: Fraction(sum(found), len(found)) for pair, found in scores.items()}


def _draw(
    canvas: Canvas, ids: Sequence[str], cells: _Cells, sums: Mapping[str, tuple[Fraction, Fraction]], asked: Asked
) -> float:
    """Draw a row and a column for each item, and the sums at the end of each."""
    numbers = [str(number) for number in range(1, len(ids) + 1)]
    names = [f"{number}  {asked.title(id_)}" for number, id_ in zip(numbers, ids, strict=True)]

    def mark(canvas: Canvas, cell: Box, row: int, column: int) -> None:
        if row < len(ids) and column < len(ids):
            if row == column:
                canvas.rect(cell.inset(2), Style("grid"), radius=2)
            else:
                _score(canvas, cells.get((ids[row], ids[column])), cell, asked)
        elif row < len(ids) or column < len(ids):
            total = sums[ids[row]][0] if row < len(ids) else sums[ids[column]][1]
            letters = Type(13, "ink", bold=True, anchor="middle")
            canvas.text((cell.x + cell.width / 2, cell.middle + 4.5), signed(total, asked), letters)

    rows = [*names, asked.say(Message("Sum received"))]
    columns = [*numbers, asked.say(Message("Sum"))]
    return draw_grid(canvas, Grid(rows, columns, mark), Box(MARGIN, MARGIN, asked.inner, 0))


def _score(canvas: Canvas, score: Fraction | None, cell: Box, asked: Asked) -> None:
    if score is None:
        return
    inner = cell.inset(2)
    canvas.rect(inner, Style(_tint(score)), radius=2)
    role = "on-accent" if abs(score) > _STRONG else "ink"
    at = (cell.x + cell.width / 2, cell.middle + 4.5)
    canvas.text(at, signed(score, asked), Type(12.5, role, bold=True, anchor="middle"))


def _tint(score: Fraction) -> Fill | str:
    if not score:
        return "band"
    role = "supports" if score > 0 else "conflicts"
    return role if abs(score) > _STRONG else f"{role}-soft"


def signed(number: Fraction, asked: Asked) -> str:
    """Return a number with its sign, as the language writes it, with at most one decimal."""
    size = abs(number)
    written = asked.say(int(size)) if size.denominator == 1 else asked.say(round(float(size), 1))
    if not number:
        return "0"
    return f"+{written}" if number > 0 else f"\N{EN DASH}{written}"


def _keys(asked: Asked) -> Iterator[Key]:
    for name, role in (
        (Message("Helps strongly"), "supports"),
        (Message("Helps"), "supports-soft"),
        (Message("Hinders"), "conflicts-soft"),
        (Message("Hinders strongly"), "conflicts"),
    ):
        yield Key(asked.say(name), partial(_swatch, Style(role)))
    yield Key(asked.say(Message("Empty: nobody has assessed it")), partial(_swatch, Style(None, "line")))


def _swatch(style: Style, canvas: Canvas, box: Box) -> None:
    canvas.rect(box, style, radius=2)


def _table(
    ids: Sequence[str], cells: _Cells, sums: Mapping[str, tuple[Fraction, Fraction]], asked: Asked
) -> FigureTable:
    columns = (asked.say(Message("Item")), *map(asked.title, ids), asked.say(Message("Sum")))
    rows = [
        (asked.title(row), *(_written(cells.get((row, column)), asked) for column in ids), signed(sums[row][0], asked))
        for row in ids
    ]
    received = (asked.say(Message("Sum received")), *(signed(sums[id_][1], asked) for id_ in ids), "")
    return FigureTable(columns, (*rows, received))


def _written(score: Fraction | None, asked: Asked) -> str:
    return "" if score is None else signed(score, asked)
