"""What a page is made of, for whoever sets it: Word, PDF, Markdown."""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

Roles: TypeAlias = frozenset[str]
"""The classes that the template gave to an element: ``status``, ``missing``, ``when`` ..., and what they mean."""


@frozen
class Run:
    """Some words that are set alike.

    ``language`` is None where it is the document's own. ``link`` is a place in the document (``#a-course``) or an
    address. A run whose text is a line feed breaks the line.
    """

    text: str
    language: str | None = None
    strong: bool = False
    emphasis: bool = False
    raised: bool = False
    code: bool = False
    link: str | None = None
    roles: Roles = frozenset()


Runs: TypeAlias = tuple[Run, ...]


@frozen
class Heading:
    """A heading, of level 1 (the document's title) to 6."""

    level: int
    runs: Runs
    anchor: str | None = None
    roles: Roles = frozenset()


@frozen
class Paragraph:
    """A paragraph."""

    runs: Runs
    anchor: str | None = None
    roles: Roles = frozenset()


@frozen
class Listing:
    """A list, numbered if it is ordered; each entry is a row of blocks."""

    entries: tuple[Group, ...]
    ordered: bool = False
    roles: Roles = frozenset()


@frozen
class Facts:
    """A list of names and what is said under each."""

    entries: tuple[tuple[Runs, Group], ...]
    roles: Roles = frozenset()


@frozen
class Cell:
    """A cell of a table, which may span columns and rows."""

    content: Group
    head: bool = False
    columns: int = 1
    rows: int = 1


@frozen
class Table:
    """A table; ``head`` are the rows that are repeated on each page, ``width`` is the number of its columns."""

    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    caption: Runs = ()
    roles: Roles = frozenset()

    @property
    def width(self) -> int:
        """The number of columns of the widest row."""
        return max((sum(cell.columns for cell in row) for row in (*self.head, *self.body)), default=0)


@frozen
class Picture:
    """A drawing as SVG, with what it shows in words for those who cannot see it."""

    svg: str = field(repr=False)
    alternative: str
    caption: Runs = ()
    roles: Roles = frozenset()


@frozen
class Group:
    """Blocks that belong together; ``roles`` say as what: ``cover``, ``action``, ``goal``, ``note`` ..."""

    blocks: tuple[Block, ...] = ()
    anchor: str | None = None
    roles: Roles = frozenset()


Block: TypeAlias = Heading | Paragraph | Listing | Facts | Table | Picture | Group


def words(runs: Runs) -> str:
    """Return what runs say, without how."""
    return "".join(run.text for run in runs)
