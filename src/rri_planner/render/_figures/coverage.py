"""What meets what, and where nothing does: one of the matrices behind coverage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.language import capitalised
from rri_planner.render._figures.asked import MARGIN, Asked
from rri_planner.render._figures.canvas import Canvas, Style
from rri_planner.render._figures.counted import Count, draw_counts
from rri_planner.render._figures.coverage_cells import Entry, cell_words, draw_entry
from rri_planner.render._figures.drawn import Drawn, missing
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.figure_value import FigureTable
from rri_planner.render._figures.grid import Grid, draw_grid
from rri_planner.render._figures.legend import Key, legend
from rri_planner.render._known_words import known_word

if TYPE_CHECKING:
    from rri_planner.analysis import Matrix

_USUAL, _PEOPLE = "rri-actions", "helix-events"
_SMALLEST = 5
_MOST_ROWS = 80
_MOST_COLUMNS = 24
_MOST_BARS = 60
_MOST_CELLS = 300_000
_VOCABULARIES = ("rri", "airr", "helix", "sustainability")


@frozen
class Sheet:
    """A matrix as it is drawn: names, cells, and the indices of those rows or columns in which nothing stands."""

    rows: Sequence[str]
    columns: Sequence[str]
    cells: Sequence[Sequence[Entry]]
    weak_rows: frozenset[int] = frozenset()
    weak_columns: frozenset[int] = frozenset()

    def turned(self) -> Sheet:
        """Return the same with rows as columns."""
        cells = tuple(zip(*self.cells, strict=True))
        return Sheet(self.columns, self.rows, cells, self.weak_columns, self.weak_rows)


def coverage_matrix(asked: Asked) -> Drawn:
    """Return the matrix asked for, else that of the RRI keys; names of the longer side stand at the left."""
    from rri_planner.analysis import coverage

    matrices = coverage(asked.graph, cells=_MOST_CELLS).matrices
    name = known_word(asked.matrix or _USUAL, tuple(matrices), Message("a matrix"))
    matrix = matrices[name]
    if not matrix.rows or not matrix.columns or not matrix.complete:
        return missing(asked, matrix.title, matrix.sentence)
    stated = _sheet(matrix, asked, counts_people=name == _PEOPLE)
    sheet = stated.turned() if len(stated.columns) > len(stated.rows) else stated
    if len(sheet.rows) > _MOST_ROWS or len(sheet.columns) > _MOST_COLUMNS:
        return _counted(matrix.title, stated, asked)
    canvas, box = Canvas(asked.palette), Box(MARGIN, MARGIN, asked.inner, 0)

    def mark(canvas: Canvas, cell: Box, row: int, column: int) -> None:
        draw_entry(canvas, sheet.cells[row][column], cell, asked)

    grid = Grid(sheet.rows, sheet.columns, mark, sheet.weak_rows, sheet.weak_columns)
    end = legend(canvas, _keys(sheet, asked), Box(MARGIN, draw_grid(canvas, grid, box) + 22, asked.inner, 0))
    return Drawn(canvas, (asked.width, end + MARGIN), matrix.sentence, _table(sheet, asked))


def _sheet(matrix: Matrix, asked: Asked, *, counts_people: bool) -> Sheet:
    """Return the matrix with items in the order of the plan, words in that of their vocabulary."""
    place = {item.id: index for index, item in enumerate(asked.plan)}
    down = sorted(range(len(matrix.rows)), key=lambda index: place.get(matrix.rows[index], -1))
    across = sorted(range(len(matrix.columns)), key=lambda index: place.get(matrix.columns[index], -1))
    cells = [[matrix.cells[row][column] for column in across] for row in down]
    return Sheet(
        [_named(matrix.rows[row], asked) for row in down],
        [_named(matrix.columns[column], asked) for column in across],
        _without_small_groups(cells) if counts_people else cells,
        frozenset(index for index, row in enumerate(down) if matrix.rows[row] in matrix.gaps),
    )


def _without_small_groups(cells: Sequence[Sequence[Entry]]) -> Sequence[Sequence[Entry]]:
    """Return the cells with no numbers for an event at which fewer people than a group must have were in all."""
    columns = [
        column if sum(entry or 0 for entry in column if isinstance(entry, int)) >= _SMALLEST
        else tuple(bool(entry) if isinstance(entry, int) else entry for entry in column)
        for column in zip(*cells, strict=True)
    ]  # fmt: skip
    return tuple(zip(*columns, strict=True))


def _table(sheet: Sheet, asked: Asked) -> FigureTable:
    written = [
        (name, *(cell_words(each, asked) for each in row)) for name, row in zip(sheet.rows, sheet.cells, strict=True)
    ]
    return FigureTable((asked.say(Message("Item")), *sheet.columns), tuple(written))


def _named(id_: str, asked: Asked) -> str:
    """Return the name of a row or column: of an item, of a word of a vocabulary, or of two of those."""
    if id_ in asked.plan:
        return asked.title(id_)
    if id_ == "-":
        return asked.say(Message("Without a theme"))
    return " · ".join([_word(part, asked) for part in id_.split("/")])


def _word(word: str, asked: Asked) -> str:
    vocabulary = next((each for each in _VOCABULARIES if word in asked.plan.words(each)), "rri")
    return capitalised(asked.writer.word(vocabulary, word))


def _counted(title: Message, sheet: Sheet, asked: Asked) -> Drawn:
    """Return how many cells of each row are filled, of a matrix that is too large to be read."""
    canvas, look = Canvas(asked.palette), Style("accent")
    filled = [sum(bool(each) for each in row) for row in sheet.cells]
    counts = [Count(name, number, look) for name, number in zip(sheet.rows, filled, strict=True)]
    bottom = draw_counts(canvas, counts[:_MOST_BARS], Box(MARGIN, MARGIN, asked.inner, 0), asked)
    columns = (asked.say(Message("Item")), asked.say(Message("Number")))
    table = FigureTable(columns, tuple([(each.name, asked.say(each.number)) for each in counts]))
    notes = (Message("The table is too large to be drawn: filled cells are counted by row."),)
    return Drawn(canvas, (asked.width, bottom + MARGIN), title, table, notes)


def _keys(sheet: Sheet, asked: Asked) -> Iterator[Key]:
    found = {entry for row in sheet.cells for entry in row if entry is None or isinstance(entry, str)}
    if None in found:
        yield Key(asked.say(Message("Not recorded")), partial(_sign, None, asked))
    for word in ("supports", "neutral", "conflicts"):
        if word in found:
            yield Key(capitalised(asked.writer.word("sign", word)), partial(_sign, word, asked))
    if sheet.weak_rows or sheet.weak_columns:
        yield Key(asked.say(Message("Nothing here yet")), _gap)


def _gap(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, Style(None, "critical", 1.4, "4 3"), radius=3)


def _sign(entry: Entry, asked: Asked, canvas: Canvas, box: Box) -> None:
    draw_entry(canvas, entry, box, asked)
