"""Regions side by side in tables: coverage, how people took part, and money."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import frozen

from rri_planner.analysis import Amounts, Comparison, CoverageRow, CoverageTable, theme_of
from rri_planner.errors import Message
from rri_planner.language import capitalised
from rri_planner.model import Money, name_of
from rri_planner.render._values import Words
from rri_planner.render._views.told import Side, beside
from rri_planner.render._writer import Writer

_MOST_DOTS = 10
_PICTURED = frozenset({"rri", "sustainability", "sdg", "stakeholders", "s3"})


@frozen
class Cell:
    """A number, or None where nobody knows it, with a picture of it: a disc for each action, a ring for each goal."""

    number: str | None
    picture: str = ""


@frozen
class Line:
    """What one row of a table is about, and a cell for each region."""

    label: Words
    cells: tuple[Cell, ...]


@frozen
class Table:
    """A table; ``empty`` are the rows in which no region has anything, ``has_rings`` whether goals are among it."""

    name: str
    title: str
    lines: tuple[Line, ...]
    empty: tuple[str, ...] = ()
    has_rings: bool = False


@frozen
class ThemeRow:
    """A theme in the words of its region, and the number of its goals and actions."""

    title: Words
    beside: Words | None
    number: str | None


@frozen
class ThemesOf:
    """The themes of a region."""

    region: Words
    themes: tuple[ThemeRow, ...]


def coverage_tables(comparison: Comparison, sides: Sequence[Side]) -> tuple[Table, ...]:
    """Return the tables of coverage that have a row with something in it; themes are `themes_of`."""
    found = [_coverage(each, sides) for each in comparison.coverage if each.vocabulary]
    return tuple(each for each in found if each.lines)


def themes_of(comparison: Comparison, sides: Sequence[Side]) -> tuple[ThemesOf, ...]:
    """Return the themes of each region that has some."""
    rows = comparison.table("themes").rows
    found = (ThemesOf(side.region, tuple(each for row in rows if (each := _theme(row, side)))) for side in sides)
    return tuple(each for each in found if each.themes)


def _theme(row: CoverageRow, side: Side) -> ThemeRow | None:
    id_ = theme_of(side.graph.plan, row.word)
    if id_ is None:
        return None
    theme = side.graph.plan[id_]
    return ThemeRow(side.writer.name(theme), beside(name_of(theme), side.writer), side.writer.said(row.counts[side.id]))


def _coverage(table: CoverageTable, sides: Sequence[Side]) -> Table:
    writer = sides[0].writer
    filled = [row for row in table.rows if any(row.counts.values())]
    empty = [row for row in table.rows if row not in filled]
    return Table(
        table.name,
        writer.say(table.title),
        tuple(Line(_label(table, row, sides), tuple(_cell(table, row, side) for side in sides)) for row in filled),
        tuple(_label(table, row, sides).text for row in empty),
        table.name in {"rri", "sustainability", "sdg"},
    )


def _label(table: CoverageTable, row: CoverageRow, sides: Sequence[Side]) -> Words:
    """Return what a word is called: by us, or by the first plan that has it."""
    knowing = [side for side in sides if row.word in side.graph.plan.words(table.vocabulary)]
    return Words(capitalised(knowing[0].writer.word(table.vocabulary, row.word)))


def _cell(table: CoverageTable, row: CoverageRow, side: Side) -> Cell:
    number = side.writer.said(row.counts[side.id])
    if table.name not in _PICTURED or number is None:
        return Cell(number)
    items = [side.graph.plan[id_] for id_ in row.ids[side.id]]
    rings = sum(each.item_kind == "goal" for each in items)
    picture = "●" * (len(items) - rings) + "○" * rings
    return Cell(number, picture if len(picture) <= _MOST_DOTS else f"{picture[:_MOST_DOTS]}…")


def process_table(comparison: Comparison, sides: Sequence[Side]) -> Table:
    """Return how people took part, in figures."""
    writer, figures = sides[0].writer, [comparison.process[side.id].figures for side in sides]
    lines = (
        Line(Words(writer.say(label)), tuple(Cell(writer.said(each[name][1])) for each in figures))
        for name, (label, _) in figures[0].items()
    )
    return Table("process", writer.say(Message("In figures that may be published")), tuple(lines))


def money_table(comparison: Comparison, sides: Sequence[Side]) -> Table | None:
    """Return the money, each currency by itself, and by the given rates in one; None where no plan states an amount."""
    money = [comparison.money[side.id] for side in sides]
    if not any(each.currencies for each in money):
        return None
    writer, labels = sides[0].writer, {name: label for name, (label, _) in money[0].figures.items()}

    def line(label: Message, cells: Iterable[str | None]) -> Line:
        return Line(Words(writer.say(label)), tuple(map(Cell, cells)))

    lines = [
        *(line(labels[name], (_stated(each.figures[name][1], writer) for each in money)) for name in labels),
        line(Message("Actions without a stated cost"), (writer.say(len(each.unknown)) for each in money)),
    ]
    for end in {each.to for each in comparison.rates}:
        lines += [
            line(
                Message("{what}, at the rate below", what=labels[name]),
                (_converted(each.figures[name][1], end, writer) for each in money),
            )
            for name in labels
        ]
    return Table("money", writer.say(Message("Amounts as the plans state them")), tuple(lines))


def _stated(amounts: Amounts, writer: Writer) -> str | None:
    return " + ".join(map(writer.say, amounts.moneys)) or None


def _converted(amounts: Amounts, end: str, writer: Writer) -> str | None:
    """Return a whole in one currency, without cents: a rate makes no amount exact."""
    if amounts.converted is None or not amounts.stated:
        return None
    return writer.say(Money(amounts.converted.quantize(Decimal(1)), end))
