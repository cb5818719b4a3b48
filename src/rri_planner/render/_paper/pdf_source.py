"""A document as Typst is given it: plain values with names, never markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias, assert_never

from attrs import define, field

from rri_planner.errors import BadTemplate, Message, Problem
from rri_planner.render._paper.blocks import (
    Block,
    Cell,
    Facts,
    Group,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Run,
    Runs,
    Table,
    words,
)
from rri_planner.render._paper.pdf_letters import without_ligatures
from rri_planner.render._paper.picture_size import WIDEST, size_of

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json]"
Named: TypeAlias = dict[str, Json]

_DEEPEST: Final = 12  # Typst allows eighty calls inside one another, and each level of ours takes up to five
_SHORT: Final = 2200  # letters on about a third of a page; what is no longer is not split between two pages
_LETTERS_A_BLOCK: Final = 60
_LETTERS_A_LINE: Final = 80
_LONGEST_KEPT: Final = 16  # a longer word is hyphenated
_LONG: Final = 40
_LONG_WORD: Final = re.compile(rf"\S{{{_LONG},}}")  # no language has a word so long; it breaks anywhere
_LANGUAGE: Final = re.compile(r"[a-zA-Z]{2,3}\b")
_MARKS: Final = ("strong", "emphasis", "raised", "code")
_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


@define
class Source:
    """What a document says, made ready for Typst; ``body`` and ``cover`` are blocks, ``title`` is its first heading.

    Every block is a mapping with its ``kind``: title, heading, paragraph, listing, facts, table, picture or group. What
    is empty is left out. ``headings`` are the levels of all headings in their order; ``is_wide`` says that a drawing
    needs a page on its side.
    """

    linked: frozenset[str]
    smallest: int
    title: Named = field(factory=dict)
    cover: Named = field(factory=dict)
    body: list[Json] = field(factory=list)
    headings: list[int] = field(factory=list)
    is_wide: bool = False
    _placed: set[str] = field(factory=set)

    def block(self, block: Block, depth: int) -> tuple[Named, int]:
        """Return a block and how many letters it is about as long as."""
        match block:
            case Heading() | Paragraph():
                made = self._heading(block) if isinstance(block, Heading) else self._paragraph(block)
                return made, len(words(block.runs)) + _LETTERS_A_BLOCK
            case Listing():
                return self._listing(block, depth)
            case Facts():
                return self._facts(block, depth)
            case Table() | Picture():
                made = self._table(block, depth) if isinstance(block, Table) else self._picture(block)
                return made, 2 * _SHORT
            case Group():
                return self._group(block, depth)
            case _:
                assert_never(block)

    def runs(self, runs: Runs) -> list[Json]:
        """Return runs; one that is set like any other is its bare text."""
        return [self._run(each) for each in runs]

    def _run(self, run: Run) -> Json:
        made: Named = {"text": run.text, **{name: True for name in _MARKS if getattr(run, name)}}
        language = _LANGUAGE.match(run.language or "")
        if language is not None:
            made["lang"] = language[0].lower()
        if run.link is not None:
            made |= self._link(run.link)
        if run.roles:
            made["roles"] = [*sorted(run.roles)]
        if len(run.text) >= _LONG and _LONG_WORD.search(run.text):
            made["long"] = True
        return made if len(made) > 1 else run.text

    def _link(self, link: str) -> Named:
        if link.startswith("#"):
            return {"to": link[1:]} if link[1:] in self.linked else {}
        return {"url": link} if _ADDRESS.fullmatch(link) else {}

    def _named(self, kind: str, block: Heading | Paragraph | Listing | Facts | Table | Group, **content: Json) -> Named:
        anchor = getattr(block, "anchor", None)
        made: Named = {"kind": kind, **{name: value for name, value in content.items() if value not in ([], False)}}
        if block.roles:
            made["roles"] = [*sorted(block.roles)]
        if anchor in self.linked and anchor not in self._placed:
            self._placed.add(anchor)
            made["anchor"] = anchor
        return made

    def _heading(self, heading: Heading) -> Named:
        runs = self.runs(heading.runs)
        if not self.title and heading.level == 1:
            self.title = self._named("title", heading, runs=runs)
            return self.title
        before = self.headings[-1] if self.headings else 0
        level = min(max(1, heading.level - self.smallest + 1), before + 1)  # no level is skipped: screen readers count
        self.headings.append(level)
        return self._named("heading", heading, level=level, runs=runs)

    def _paragraph(self, paragraph: Paragraph) -> Named:
        return self._named("paragraph", paragraph, runs=self.runs(paragraph.runs))

    def _listing(self, listing: Listing, depth: int) -> tuple[Named, int]:
        entries = [self._group(each, depth + 1) for each in listing.entries]
        return self._named("listing", listing, entries=_first(entries), ordered=listing.ordered), _sum(entries)

    def _group(self, group: Group, depth: int) -> tuple[Named, int]:
        inner = group.blocks if depth < _DEEPEST else tuple(_flat(group))
        made = self._named("group", group)
        blocks = [self.block(each, depth + 1) for each in inner]
        made["blocks"] = _first(blocks)
        length = _sum(blocks)
        if group.roles and length <= _SHORT:
            made["short"] = True
        if "cover" in group.roles and not self.cover:
            self.cover = made
            return {"kind": "group", "blocks": []}, 0
        return made, length

    def _facts(self, facts: Facts, depth: int) -> tuple[Named, int]:
        said = [self._group(group, depth + 1) for _, group in facts.entries]
        entries: list[Json] = [
            {"term": self.runs(term), "said": group} for (term, _), (group, _) in zip(facts.entries, said, strict=True)
        ]
        return self._named("facts", facts, entries=entries), _sum(said)

    def _table(self, table: Table, depth: int) -> Named:
        return self._named(
            "table",
            table,
            head=[self._row(row, depth) for row in table.head],
            body=[self._row(row, depth) for row in table.body],
            caption=self.runs(table.caption),
            widths=[*_widths(table)],
        )

    def _row(self, row: tuple[Cell, ...], depth: int) -> list[Json]:
        return [self._cell(cell, depth) for cell in row]

    def _cell(self, cell: Cell, depth: int) -> Named:
        made, _ = self._group(cell.content, depth + 1)
        spans: Named = {"columns": cell.columns, "rows": cell.rows}
        return {"content": made, "head": cell.head, **{name: span for name, span in spans.items() if span != 1}}

    def _picture(self, picture: Picture) -> Named:
        alternative = picture.alternative or words(picture.caption)
        if not alternative:
            raise BadTemplate(Problem(Message("a picture of the document has no words for those who cannot see it")))
        width, height = size_of(picture.svg)
        self.is_wide = self.is_wide or width > WIDEST
        made: Named = {"kind": "picture", "svg": without_ligatures(picture.svg), "alternative": alternative}
        made |= {"width": width, "height": height}
        return made | ({"caption": self.runs(picture.caption)} if picture.caption else {})


def source_of(body: Group) -> Source:
    """Return a document made ready for Typst.

    Anchors stay where something links to them, links where they lead somewhere. Levels of headings begin with 1
    below the title and are never skipped. Raises `BadTemplate` for a picture without words.
    """
    anchors: set[str] = set()
    links: set[str] = set()
    levels: set[int] = set()
    for block in _flat(body):
        anchors.add(getattr(block, "anchor", None) or "")
        levels |= {block.level} if isinstance(block, Heading) and block.level > 1 else set()
        links |= {run.link[1:] for run in _all_runs(block) if run.link and run.link.startswith("#")}
    source = Source(frozenset(anchors & links), min(levels, default=2))
    source.body = [source.block(body, 0)[0]]
    return source


def _flat(block: Block) -> Iterator[Block]:
    """Yield all blocks in their order, without those they stand in; deep ones take no stack."""
    waiting: list[Block] = [block]
    while waiting:
        here = waiting.pop()
        inner = tuple(_inner(here))
        if not inner:
            yield here
        elif getattr(here, "anchor", None) is not None:
            yield Group(anchor=getattr(here, "anchor", None))
        waiting.extend(reversed(inner))


def _inner(block: Block) -> Iterator[Block]:
    match block:
        case Group():
            yield from block.blocks
        case Listing():
            yield from block.entries
        case Facts():
            for term, said in block.entries:
                yield from (Paragraph(term), said)
        case Table():
            yield from (cell.content for row in (*block.head, *block.body) for cell in row)
        case Heading() | Paragraph() | Picture():
            return
        case _:
            assert_never(block)


def _all_runs(block: Block) -> Runs:
    return block.runs if isinstance(block, Heading | Paragraph) else ()


def _widths(table: Table) -> Iterator[float]:
    """Yield how wide each column is to be, as its share: by the root of what stands in it, but a word fits in."""
    width = table.width
    letters, longest = [1.0] * width, [1] * width
    for row in (*table.head, *table.body):
        column = 0
        for cell in row:
            said = " ".join(words(_all_runs(each)) for each in _flat(cell.content))
            if cell.columns == 1 and column < width:
                letters[column] += len(said)
                longest[column] = max(longest[column], max(map(len, said.split()), default=1))
            column += cell.columns
    roots = [count**0.5 for count in letters]
    return (
        round(max(root / sum(roots), min(word, _LONGEST_KEPT) / _LETTERS_A_LINE), 3)
        for root, word in zip(roots, longest, strict=True)
    )


def _first(pairs: Iterable[tuple[Named, int]]) -> list[Json]:
    return [made for made, _ in pairs]


def _sum(pairs: Iterable[tuple[Named, int]]) -> int:
    return sum(length for _, length in pairs)
