"""Blocks in WordprocessingML: headings, paragraphs, lists, captions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, assert_never

from attrs import define, evolve, field, frozen

from rri_planner.errors import Message
from rri_planner.language import say
from rri_planner.render._paper.blocks import (
    Block,
    Facts,
    Group,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Roles,
    Run,
    Runs,
    Table,
    words,
)
from rri_planner.render._paper.picture_size import WIDEST, size_of
from rri_planner.render._paper.word_grids import Grids
from rri_planner.render._paper.word_pictures import Pictures, Room
from rri_planner.render._paper.word_runs import Writing, runs_from_right
from rri_planner.render._paper.word_sections import Sections
from rri_planner.render._paper.word_tables import text_of
from rri_planner.render._paper.word_xml import field as word_field
from rri_planner.render._paper.word_xml import text_run

_LOOKS: Final = {
    "kicker": "Cover Kind", "lead": "Lead", "tags": "Tags", "label": "Label", "source": "Source", "when": "Remark",
    "serves": "Remark", "elsewhere": "Remark", "missing": "Empty", "figure": "Large Figure",
    "gap-title": "Small Title", "sheet-title": "Small Title", "context-title": "Small Title",
}  # fmt: skip
_AROUND: Final = {"note": "Note", "quote": "Quote", "heard": "Voice", "colophon": "Source"}
_ABREAST: Final = frozenset({"figures", "context"})
_IN_A_LINE: Final = frozenset({"keywords"})
_PLAIN: Final = frozenset({"plain"})
_SIDE_BY_SIDE: Final = frozenset({"essentials"})
_FACTS_NEED: Final = 5000  # a narrower place has no room for two columns
_SIDES: Final = 227  # what the margins of a cell take
_SPREAD: Final = ("missing", "when", "part")  # roles of a paragraph that its words have too
_SHORT: Final = 700  # characters
_STEP: Final = 340
_DEEPEST_LIST: Final = 8
_NUMBER: Final = "\ufffc"
_TITLES: Final = 6
_PIXEL: Final = 15  # twentieths of a point


@frozen
class Spot:
    """Where blocks are set: in which style, how wide, how deep in lists.

    ``bulleted`` tells whether lists have signs, ``together`` whether paragraphs stay on the page of what follows.
    """

    width: int
    style: str = "Normal"
    depth: int = 0
    bulleted: bool = True
    together: bool = False


@frozen
class Entry:
    """A line of the table of contents."""

    level: int
    runs: Runs
    bookmark: str


@define
class Body:
    """Sets blocks, and keeps what the file must hold besides: pictures, numbered lists, headings for the contents.

    ``first_number`` is the first id of a numbered list that is free, ``bullets`` that of the list with signs;
    ``card`` are the properties that set the heading of an action off; ``width`` and ``height`` are those of a page.
    """

    writing: Writing
    bullets: int
    first_number: int
    card: str
    width: int
    height: int
    sections: Sections
    pictures: Pictures = field(factory=Pictures)
    entries: list[Entry] = field(factory=list)
    numbered: int = 0
    _tables: int = 0
    _figures: int = 0

    def blocks(self, blocks: Iterable[Block], spot: Spot) -> str:
        """Return blocks, one after the other."""
        return "".join([self._block(block, spot) for block in blocks])

    def _block(self, block: Block, spot: Spot) -> str:  # noqa: PLR0911  # one for each kind of block
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                return self._paragraph(block, spot)
            case Listing():
                return self._listing(block, spot)
            case Facts():
                return self._facts(block, spot)
            case Table():
                return self._titled(block) + self._grids.table(block, spot.width)
            case Picture():
                return self._picture(block, spot)
            case Group():
                return self._group(block, spot)
            case _:
                assert_never(block)

    def heading(self, heading: Heading, properties: str = "") -> str:
        """Return a heading, which the contents will list; level 1 is the title of the document."""
        written = self.writing.runs(heading.runs)
        if heading.level == 1:
            return self.writing.mark(heading.anchor) + self.writing.styled("Title", written)
        level = min(heading.level - 1, _TITLES)
        name = f"_Toc{len(self.entries) + 1:06}"
        self.entries.append(Entry(level, heading.runs, name))
        start, end = (f'<w:bookmark{side} w:id="{9_000_000 + len(self.entries)}"' for side in ("Start", "End"))
        marked = f'{start} w:name="{name}"/>{written}{end}/>'
        return self.writing.mark(heading.anchor) + self.writing.styled(f"heading {level}", marked, properties)

    def _paragraph(self, block: Paragraph, spot: Spot) -> str:
        if "caption" in block.roles:
            return self.writing.mark(block.anchor) + self._figure_caption(block.runs)
        style = _style(block.roles) or spot.style
        if style in {"Remark", "Source", "Empty"} and spot.style == "Table Text":
            style = spot.style
        properties = ("<w:keepNext/>" if spot.together else "") + _turned(block.runs)
        return self.writing.mark(block.anchor) + self.writing.styled(style, self._said(block), properties)

    def _said(self, block: Paragraph) -> str:
        role = next((role for role in _SPREAD if role in block.roles), None) if block.roles else None
        runs = block.runs if role is None else tuple(evolve(run, roles=run.roles | {role}) for run in block.runs)
        return self.writing.runs(runs)

    def _group(self, group: Group, spot: Spot) -> str:
        around = next((look for role, look in _AROUND.items() if role in group.roles), None)
        marked = self.writing.mark(group.anchor)
        if around is not None:
            return marked + self.blocks(group.blocks, evolve(spot, style=around, bulleted=False))
        if "columns" in group.roles:
            half = evolve(spot, width=spot.width // len(group.blocks) - _SIDES)
            return marked + self.sections.in_columns([self._block(each, half) for each in group.blocks])
        if group.roles & _SIDE_BY_SIDE:
            return marked + self._grids.columns([_named(each) for each in group.blocks], spot.width)
        if "gap" in group.roles:
            return marked + "".join(self._gap(block, spot) for block in group.blocks)
        if "action" in group.roles and group.blocks and isinstance(group.blocks[0], Heading):
            return marked + self.heading(group.blocks[0], self.card) + self._card(group.blocks[1:], spot)
        return marked + self.blocks(group.blocks, spot)

    def _card(self, blocks: Sequence[Block], spot: Spot) -> str:
        """Return an action; what is short stands on one page with its essentials."""
        before = next((at for at, block in enumerate(blocks) if not isinstance(block, Paragraph)), 0)
        is_short = sum(len(text_of(block)) for block in blocks[:before]) < _SHORT
        return self.blocks(blocks[:before], evolve(spot, together=is_short)) + self.blocks(blocks[before:], spot)

    def _gap(self, block: Block, spot: Spot) -> str:
        if not isinstance(block, Facts):
            return self._block(block, spot)
        return self._grids.columns([(term, said.blocks) for term, said in block.entries], spot.width)

    @property
    def _grids(self) -> Grids:
        return Grids(self.writing, self._inside)

    def _inside(self, blocks: Sequence[Block], width: int) -> str:
        """Return what stands in a cell, which ends with a paragraph whatever stands in it."""
        made = self.blocks(blocks, Spot(width - _SIDES, "Table Text", bulleted=False))
        return made if made.endswith("</w:p>") else made + self.writing.styled("Table Text", "")

    def _facts(self, facts: Facts, spot: Spot) -> str:
        if spot.width >= _FACTS_NEED:
            return self._grids.facts(facts, spot.width)
        return "".join(
            self.writing.mark(said.anchor)
            + self.writing.styled("Table Head", self.writing.runs(term))
            + self.blocks(said.blocks, spot)
            for term, said in facts.entries
        )

    def _titled(self, block: Table) -> str:
        if not block.caption:
            return ""
        self._tables += 1
        label = Message("Table {number}:", number=_NUMBER)
        return self._caption(label, "Table", self._tables, block.caption, "<w:keepNext/>")

    def _listing(self, listing: Listing, spot: Spot) -> str:
        if listing.roles & _ABREAST:
            return self._grids.abreast(listing, spot.width)
        if listing.roles & _IN_A_LINE:
            return self.writing.styled(spot.style, self._in_a_line(listing))
        if "keys" in listing.roles:
            return self._keys(listing, spot)
        if not listing.ordered and (not spot.bulleted or listing.roles & _PLAIN):
            return "".join(self.writing.mark(each.anchor) + self.blocks(each.blocks, spot) for each in listing.entries)
        number = self.bullets
        if listing.ordered:
            number = self.first_number + self.numbered
            self.numbered += 1
        style = "List Number" if listing.ordered else "List Bullet"
        return "".join(self._entry(entry, number, style, spot) for entry in listing.entries)

    def _entry(self, entry: Group, number: int, style: str, spot: Spot) -> str:
        depth = min(spot.depth, _DEEPEST_LIST)
        inner = evolve(spot, depth=spot.depth + 1, width=max(spot.width - _STEP, _STEP))
        made = [self.writing.mark(entry.anchor)]
        signed = False
        for block in entry.blocks:
            if isinstance(block, Paragraph):
                sign = 0 if signed else number
                indent = f'<w:ind w:left="{_STEP * (depth + 1)}" w:firstLine="0"/>' if signed else ""
                numbering = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{sign}"/></w:numPr>'
                made.append(self.writing.styled(style, self._said(block), numbering + _turned(block.runs) + indent))
                signed = True
            else:
                made.append(self._block(block, inner))
        return "".join(made)

    def _in_a_line(self, listing: Listing) -> str:
        return text_run("  ·  ").join(map(self.writing.runs, _said_in(listing.entries)))

    def _keys(self, listing: Listing, spot: Spot) -> str:
        """Return the keys that are used, those without a word on how beside one another."""
        bare = [entry for entry in listing.entries if "bare" in entry.roles]
        others = (entry.blocks for entry in listing.entries if entry not in bare)
        said = text_run("  ").join(map(self.writing.runs, _said_in(bare)))
        row = self.writing.styled(spot.style, said) if bare else ""
        return row + "".join(self.blocks(each, spot) for each in others)

    def _picture(self, picture: Picture, spot: Spot) -> str:
        turn = self.sections.turn if self._is_wide(picture, spot) else 0
        room = Room((spot.width + turn) / _PIXEL, (self.height - turn) / _PIXEL)
        drawn = self.writing.styled("Picture", self.pictures.drawing(picture.svg, picture.alternative, room))
        drawn += self._figure_caption(picture.caption) if picture.caption else ""
        return self.sections.on_its_side(drawn) if turn else drawn

    def _is_wide(self, picture: Picture, spot: Spot) -> bool:
        """Tell whether a drawing has letters too small to read on an upright page, and stands alone in its row."""
        return spot.width == self.width and size_of(picture.svg)[0] > WIDEST

    def _figure_caption(self, runs: Runs) -> str:
        self._figures += 1
        return self._caption(Message("Figure {number}:", number=_NUMBER), "Figure", self._figures, runs)

    def _caption(self, label: Message, sequence: str, number: int, runs: Runs, properties: str = "") -> str:
        before, _, after = say(label, self.writing.language).partition(_NUMBER)
        strong = "<w:rPr><w:b/><w:bCs/></w:rPr>"
        counted = word_field(rf"SEQ {sequence} \* ARABIC", str(number), strong)
        head = f"{text_run(before, strong)}{counted}{text_run(f'{after} ', strong)}"
        return self.writing.styled("caption", head + self.writing.runs(runs), properties)


@lru_cache(maxsize=256)
def _style(roles: Roles) -> str | None:
    return next((look for role, look in _LOOKS.items() if role in roles), None)


def _said_in(entries: Iterable[Group]) -> list[Runs]:
    return [block.runs for entry in entries for block in entry.blocks if isinstance(block, Paragraph)]


def _named(block: Block) -> tuple[Runs, Sequence[Block]]:
    """Return the name of what stands side by side with others, and the rest of it."""
    inner = block.blocks if isinstance(block, Group) else (block,)
    first = inner[0] if inner else None
    return (first.runs, inner[1:]) if isinstance(first, Paragraph) and "label" in first.roles else ((), inner)


def _turned(runs: Sequence[Run]) -> str:
    """Return what makes a paragraph begin at the right, where its words do."""
    return "<w:bidi/>" if runs and runs_from_right(words(tuple(runs))) else ""
