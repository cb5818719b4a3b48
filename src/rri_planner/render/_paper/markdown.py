"""Setting a document in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import assert_never

from rri_planner.render._markdown import escaped
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

_ASIDE = frozenset({"when", "commitment", "origin", "origin-illustrative", "origin-cited", "origin-derived"})
_BOLD = frozenset({"label", "key", "figure", "part", "gap-title", "sheet-title", "context-title"})
_IN_ONE_LINE = frozenset({"keywords", "figures"})
_ROW = frozenset({"essentials"})
_BREAKS_OUT = re.compile(r"[()<>\s\\]")  # an address with one of these would end its brackets


def set_in_markdown(body: Group) -> str:
    """Return a document in GitHub-flavoured Markdown.

    Drawings are put into words. What stands in the plan never acts as markup.
    """
    return "\n\n".join(filter(None, _blocks(body.blocks))) + "\n"


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from _anchor(block.anchor)
            yield f"{'#' * block.level} {_runs(block.runs, bold=False)}"
        case Paragraph():
            yield from _anchor(block.anchor)
            yield _paragraph(block)
        case Listing():
            yield _in_one_line(block) if block.roles & _IN_ONE_LINE else "\n".join(_lines(block))
        case Facts():
            yield "\n".join(_facts(block))
        case Table():
            yield _table(block)
        case Picture():
            yield from _picture(block)
        case Group():
            yield from _anchor(block.anchor)
            yield from _group(block)
        case _:
            assert_never(block)


def _anchor(anchor: str | None) -> Iterator[str]:
    if anchor is not None:
        yield f'<a id="{anchor}"></a>'


def _group(group: Group) -> Iterator[str]:
    if "quote" in group.roles:
        yield "\n>\n".join("\n".join(f"> {line}" for line in part.split("\n")) for part in _blocks(group.blocks))
    elif not all(map(_is_no_title, group.blocks)):
        yield from _blocks(sorted(group.blocks, key=_is_no_title))
    elif group.roles & _ROW:
        yield "\n".join(f"- {_inline(each)}" for each in group.blocks)
    else:
        yield from _blocks(group.blocks)


def _is_no_title(block: Block) -> bool:
    return not (isinstance(block, Heading) and block.level == 1)


def _paragraph(paragraph: Paragraph) -> str:
    if "tags" in paragraph.roles:
        return " · ".join(_runs((run,), bold=False).strip() for run in paragraph.runs if not run.text.isspace())
    return _runs(paragraph.runs, bold=bool(paragraph.roles & _BOLD))


def _lines(listing: Listing) -> Iterator[str]:
    for number, entry in enumerate(listing.entries, start=1):
        mark = f"{number}. " if listing.ordered else "- "
        yield from _hanging(mark, entry)


def _facts(facts: Facts) -> Iterator[str]:
    for term, said in facts.entries:
        yield from _hanging(f"- {_runs(term, bold=True)}: ", said)


def _hanging(mark: str, entry: Group) -> Iterator[str]:
    """Return an entry: what fits on its line stands there, lists hang below it."""
    anchor = f'<a id="{entry.anchor}"></a>' if entry.anchor is not None else ""
    hanging = [block for block in entry.blocks if _hangs(block)]
    flowing = [block for block in entry.blocks if block not in hanging]
    yield f"{mark}{anchor}{_inline(Group(tuple(flowing)))}".rstrip()
    indent = " " * (mark.index(" ") + 1)
    for block in hanging:
        lines = "\n\n".join(_block(block)).split("\n")
        apart = [] if isinstance(block, Listing | Facts) else [""]  # a table begins after a blank line
        yield from (*apart, *(f"{indent}{line}" for line in lines), *apart)


def _hangs(block: Block) -> bool:
    match block:
        case Table():
            return True
        case Listing() | Facts():
            return len(block.entries) > 1 and not block.roles & _IN_ONE_LINE
        case Group():
            return any(isinstance(each, Table) for each in block.blocks)
        case _:
            return False


def _in_one_line(listing: Listing) -> str:
    return ", ".join(_inline(entry) for entry in listing.entries)


def _inline(block: Block) -> str:
    """Return a block as words in a line."""
    match block:
        case Heading() | Paragraph():
            return _runs(block.runs, bold=isinstance(block, Heading) or bool(block.roles & _BOLD))
        case Listing():
            return "; ".join(map(_inline, block.entries))
        case Facts():
            return "; ".join(f"{_runs(term, bold=True)}: {_inline(said)}" for term, said in block.entries)
        case Table():
            return "; ".join(_cell(cell) for row in (*block.head, *block.body) for cell in row)
        case Picture():
            return escaped(" ".join(block.alternative.split()))
        case Group():
            return _joined(block.blocks)
        case _:
            assert_never(block)


def _joined(blocks: tuple[Block, ...]) -> str:
    """Return blocks in a line; a label before others introduces them."""
    if len(blocks) > 1 and isinstance(blocks[0], Paragraph) and "label" in blocks[0].roles:
        return f"{_inline(blocks[0])}: {_sentences(blocks[1:])}"
    return _sentences(blocks)


def _sentences(blocks: tuple[Block, ...]) -> str:
    said = [text for block in blocks if (text := _inline(block))]
    return "".join(text if text is said[-1] else f"{text} " if text.endswith(".") else f"{text}; " for text in said)


def _table(table: Table) -> str:
    head, *more = table.head or ((),)
    rows = [_row(head, table.width), "|" + " --- |" * table.width]
    rows += [_row(row, table.width) for row in (*more, *table.body)]
    caption = [_runs(table.caption, bold=True), ""] if table.caption else []
    return "\n".join((*caption, *rows))


def _row(row: tuple[Cell, ...], width: int) -> str:
    cells: list[str] = []
    for cell in row:
        cells += [_cell(cell), *[""] * (cell.columns - 1)]
    cells += [""] * (width - len(cells))
    return "|" + "".join(f" {cell} |" for cell in cells)


def _cell(cell: Cell) -> str:
    return _inline(cell.content)


def _picture(picture: Picture) -> Iterator[str]:
    """Yield the caption and what the picture shows in words, each line of which names one thing."""
    first, *lines = picture.alternative.splitlines() or [""]
    if picture.caption:
        yield _runs(picture.caption, bold=True)
    if first and not words(picture.caption).startswith(first):
        yield escaped(first)
    if lines:
        yield "\n".join([f"- {escaped(line)}" for line in lines])


def _runs(runs: Runs, *, bold: bool) -> str:
    line = "".join(_linked(link, tuple(some), bold=bold) for link, some in groupby(runs, attrgetter("link")))
    return line.strip(" ").replace("****", "")  # bold that ends where bold begins goes on


def _linked(link: str | None, runs: Runs, *, bold: bool) -> str:
    text = "".join(_run(run, bold=bold) for run in runs)
    if link is None or _BREAKS_OUT.search(link):
        return text
    return _around(text, f"[{{}}]({link})")


def _run(run: Run, *, bold: bool) -> str:
    if run.text == "\n":
        return "  \n"
    if run.raised:
        return f" \\[{escaped(run.text)}\\]"
    is_code = run.code and "`" not in run.text
    text = _around(run.text, "`{}`") if is_code else escaped(run.text)
    if run.roles & _ASIDE:
        text = _around(text, "({})")
    if bold or run.strong or run.roles & _BOLD:
        text = _around(text, "**{}**")
    return text


def _around(text: str, marks: str) -> str:
    """Put marks around words, not around the white space at their ends."""
    inner = text.strip(" ")
    if not inner:
        return text
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return f"{before}{marks.format(inner)}{after}"
