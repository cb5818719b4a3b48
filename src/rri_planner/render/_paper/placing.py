"""Where an element belongs once it has ended: a cell in its row, an entry in its list, a block in its group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from attrs import define, evolve, field, fields

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
)

INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "label", "mark", "output", "q",
     "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"}
)  # fmt: skip
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TABLE_PARTS: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"})
_LIST_PARTS: Final = frozenset({"ul", "ol", "li", "dl", "dt", "dd"})
_WHITE: Final = re.compile(r"[ \t\r\n\f]+")
_look: Final = attrgetter(*(each.name for each in fields(Run) if each.name != "text"))


@define
class Open:
    """An element that has begun: what it holds so far."""

    tag: str
    anchor: str | None
    roles: frozenset[str]
    style: Run
    columns: int = 1
    rows: int = 1
    hidden: bool = False
    blocks: list[Block] = field(factory=list)
    runs: list[Run] = field(factory=list)
    cells: list[Cell] = field(factory=list)
    lines: list[tuple[Cell, ...]] = field(factory=list)
    head: list[tuple[Cell, ...]] = field(factory=list)
    terms: list[tuple[Runs, Group]] = field(factory=list)
    entries: list[Group] = field(factory=list)
    caption: Runs = ()


def place(done: Open, around: Sequence[Open]) -> None:
    """Put what an element holds where it belongs among the elements `around` it, the innermost last."""
    if done.tag in INLINE:
        _place_inline(done, around[-1])
    elif done.tag in _HEADINGS:
        _place_heading(done, around[-1])
    elif done.tag in _TABLE_PARTS:
        _place_in_table(done, around)
    elif done.tag in _LIST_PARTS:
        _place_in_list(done, around)
    else:
        _place_block(done, around[-1])


def worded(style: Run, text: str) -> Run:
    """Return words that are set like others."""
    return Run(text, *_look(style))


def flush(here: Open) -> None:
    """Make a paragraph of the words that stand between blocks."""
    runs, here.runs = tidy(here.runs), []
    if runs:
        here.blocks.append(Paragraph(runs))


def _place_inline(done: Open, above: Open) -> None:
    if done.blocks:
        flush(done)
        flush(above)
        above.blocks.extend(done.blocks)
    else:
        above.runs.extend(done.runs)


def _place_heading(done: Open, above: Open) -> None:
    runs = tidy(done.runs)
    if runs:
        above.blocks.append(Heading(int(done.tag[1]), runs, done.anchor, done.roles))


def _place_in_list(done: Open, around: Sequence[Open]) -> None:
    above = around[-1]
    match done.tag:
        case "li":
            _nearest(around, "ul", "ol").entries.append(_group(done))
        case "dt":
            _nearest(around, "dl").terms.append((tidy(done.runs), Group()))
        case "dd":
            _place_said(_group(done), _nearest(around, "dl"))
        case "dl":
            above.blocks.extend([Facts(tuple(done.terms), done.roles)] if done.terms else [])
        case _:
            entries = tuple(done.entries)
            above.blocks.extend([Listing(entries, done.tag == "ol", done.roles)] if entries else [])


def _place_said(said: Group, facts: Open) -> None:
    if facts.terms:
        term, before = facts.terms[-1]
        facts.terms[-1] = (term, evolve(before, blocks=before.blocks + said.blocks))


def _place_in_table(done: Open, around: Sequence[Open]) -> None:
    above = around[-1]
    match done.tag:
        case "th" | "td":
            cell = Cell(_group(done), done.tag == "th", done.columns, done.rows)
            _nearest(around, "tr").cells.append(cell)
        case "tr":
            _nearest(around, "thead", "tbody", "tfoot", "table").lines.append(_anchored(done))
        case "thead":
            _nearest(around, "table").head.extend(done.lines)
        case "tbody" | "tfoot":
            _nearest(around, "table").lines.extend(done.lines)
        case "caption":
            _nearest(around, "table").caption = tidy(done.runs)
        case _:
            if done.lines or done.head:
                above.blocks.append(Table(tuple(done.head), tuple(done.lines), done.caption, done.roles))


def _anchored(row: Open) -> tuple[Cell, ...]:
    """Return the cells of a row; its place in the document is that of its first cell."""
    if row.anchor is None or not row.cells or row.cells[0].content.anchor is not None:
        return tuple(row.cells)
    first, *others = row.cells
    return (evolve(first, content=evolve(first.content, anchor=row.anchor)), *others)


def _place_figure(done: Open, above: Open) -> None:
    flush(done)
    blocks = [evolve(each, caption=done.caption) if isinstance(each, Picture) else each for each in done.blocks]
    if done.caption and not any(isinstance(each, Picture) for each in blocks):
        blocks.append(Paragraph(done.caption, roles=frozenset({"caption"})))
    if blocks:
        above.blocks.append(Group(tuple(blocks), done.anchor, done.roles | {"figure"}))


def _place_block(done: Open, above: Open) -> None:
    match done.tag:
        case "figcaption":
            above.caption = tidy(done.runs)
        case "figure":
            _place_figure(done, above)
        case _ if done.anchor is not None and above.tag == "dl" and above.terms:
            term, said = above.terms[-1]
            above.terms[-1] = (term, evolve(said, anchor=done.anchor))
        case _ if done.blocks:
            _place_group(done, above)
        case _:
            runs = tidy(done.runs)
            above.blocks.extend([Paragraph(runs, done.anchor, done.roles)] if runs else [])


def _place_group(done: Open, above: Open) -> None:
    """A group that says nothing of itself does not count."""
    group = _group(done)
    if done.tag == "blockquote":
        group = evolve(group, roles=group.roles | {"quote"})
    above.blocks.extend([group] if group.roles or group.anchor is not None else group.blocks)


def _group(done: Open) -> Group:
    flush(done)
    return Group(tuple(done.blocks), done.anchor, done.roles)


def _nearest(around: Sequence[Open], *tags: str) -> Open:
    """Return the innermost element of these names; where the template has none, the innermost of all."""
    return next((each for each in reversed(around) if each.tag in tags), around[-1])


def tidy(runs: list[Run]) -> Runs:
    """Return runs without the white space of the source: one blank between words, none at either end."""
    made: list[Run] = []
    after_word = False
    for run in runs:
        text = run.text if run.text == "\n" else _WHITE.sub(" ", run.text)
        if not after_word:
            text = text.lstrip(" ")
        if not text or (text == "\n" and not made):
            continue
        after_word = not text.endswith((" ", "\n"))
        if made and text != "\n" and made[-1].text != "\n" and _look(made[-1]) == _look(run):
            made[-1] = worded(run, made[-1].text + text)
        else:
            made.append(run if text == run.text else worded(run, text))
    return _without_end(made)


def _without_end(runs: list[Run]) -> Runs:
    while runs:
        last = runs.pop()
        text = last.text.rstrip(" \n")
        if text:
            return (*runs, last if text == last.text else worded(last, text))
    return ()
