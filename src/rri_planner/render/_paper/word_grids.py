"""What stands side by side, in WordprocessingML: tables, facts with their names, figures abreast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from attrs import evolve, frozen

from rri_planner.language import direction
from rri_planner.render._paper.blocks import Block, Cell, Facts, Group, Listing, Paragraph, Run, Runs, Table
from rri_planner.render._paper.word_runs import Writing
from rri_planner.render._paper.word_tables import Placed, SetCell, column_widths, even, placed, row, table

_TERM: Final = 0.26  # the share of the names of facts
_FIGURES_ABREAST: Final = 4
_CARDS_ABREAST: Final = 3


@frozen
class Grids:
    """Sets what stands side by side; ``inside`` returns the content of a cell of this width."""

    writing: Writing
    inside: Callable[[Sequence[Block], int], str]

    def columns(self, columns: Sequence[tuple[Runs, Sequence[Block]]], width: int) -> str:
        """Return a table of one row, each column under its name."""
        widths = even([width / len(columns)] * len(columns), width)
        heads = [SetCell(self.writing.styled("Table Head", self.writing.runs(term))) for term, _ in columns]
        cells = [SetCell(self.inside(said, each)) for (_, said), each in zip(columns, widths, strict=True)]
        return self._set("Plan Card", widths, (row(heads, widths, head=True), row(cells, widths)), head=True)

    def facts(self, facts: Facts, width: int) -> str:
        """Return a table of names and what is said under each."""
        widths = even([width * _TERM, width * (1 - _TERM)], width)
        rows = []
        for term, said in facts.entries:
            name = self.writing.mark(said.anchor) + self.writing.styled("Table Text", self.writing.term(term))
            rows.append(row((SetCell(name), SetCell(self.inside(said.blocks, widths[1]))), widths))
        return self._set("Plan Facts", widths, rows)

    def abreast(self, listing: Listing, width: int) -> str:
        """Return the entries of a list beside one another, as many as there is room for."""
        is_figures = "figures" in listing.roles
        most = _FIGURES_ABREAST if is_figures and "sums" not in listing.roles else _CARDS_ABREAST
        count = min(len(listing.entries), most)
        widths = even([width / count] * count, width)
        rows = []
        for at in range(0, len(listing.entries), count):
            cells = [self._standing(entry, widths[0]) for entry in listing.entries[at : at + count]]
            cells += [SetCell(self.writing.styled("Table Text", ""))] * (count - len(cells))
            rows.append(row(cells, widths))
        return self._set("Plan Facts" if is_figures else "Plan Card", widths, rows)

    def table(self, block: Table, width: int) -> str:
        """Return a table, its columns as wide as their words need."""
        widths = column_widths(block, width)
        rows = []
        for at, line in enumerate(placed((*block.head, *block.body), block.width)):
            is_head = at < len(block.head)
            rows.append(row([self._cell(each, widths, head=is_head) for each in line], widths, head=is_head))
        return self._set("Plan Table", widths, rows, head=bool(block.head))

    def _set(self, style: str, widths: Sequence[int], rows: Sequence[str], *, head: bool = False) -> str:
        """Return a table and the gap after it, without which Word joins it to the next."""
        turned = "<w:bidiVisual/>" if direction(self.writing.language) == "rtl" else ""
        made = table(self.writing.styles[style], widths, rows, head=head, properties=turned)
        return made + self.writing.styled("Gap", "")

    def _standing(self, entry: Group, width: int) -> SetCell:
        """Return a cell in which a large figure stands over what it counts."""
        blocks = [part for block in entry.blocks for part in _parted(block)]
        return SetCell(self.writing.mark(entry.anchor) + self.inside(blocks, width))

    def _cell(self, each: Placed, widths: Sequence[int], *, head: bool) -> SetCell:
        if each.cell is None:
            return SetCell(self.writing.styled("Table Text", ""), each.columns, "continue")
        content = self._content(each.cell, sum(widths[each.column : each.column + each.columns]), head=head)
        return SetCell(content, each.columns, "restart" if each.cell.rows > 1 else None)

    def _content(self, cell: Cell, width: int, *, head: bool) -> str:
        right = '<w:jc w:val="end"/>' if "amount" in cell.content.roles else ""
        marked = self.writing.mark(cell.content.anchor)
        blocks = cell.content.blocks
        if head and len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return marked + self.writing.styled("Table Head", self.writing.runs(blocks[0].runs), right)
        made = self.inside([_broken(each) for each in blocks] if cell.head else blocks, width)
        return marked + (made.replace("</w:pPr>", f"{right}</w:pPr>") if right else made)


def _parted(block: Block) -> tuple[Block, ...]:
    if not isinstance(block, Paragraph):
        return (block,)
    figure = tuple(run for run in block.runs if "figure" in run.roles)
    rest = tuple(run for run in block.runs if "figure" not in run.roles and not run.text.isspace())
    return (Paragraph(figure, roles=frozenset({"figure"})), Paragraph(rest)) if figure else (block,)


def _broken(block: Block) -> Block:
    """Return the head of a row with what is said beside its name on a line of its own."""
    if not isinstance(block, Paragraph):
        return block
    at = next((at for at, run in enumerate(block.runs) if "when" in run.roles), 0)
    return evolve(block, runs=(*block.runs[:at], Run("\n"), *block.runs[at:])) if at else block
