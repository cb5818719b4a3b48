"""A plan to a workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from io import BytesIO

import xlsxwriter
from attrs import frozen

from rri_planner.errors import Message
from rri_planner.formats._tree import tree_of
from rri_planner.formats._workbook._cells import survives
from rri_planner.formats._workbook._choices import Choices
from rri_planner.formats._workbook._codecs import Codecs, entry_of
from rri_planner.formats._workbook._guide import Line, write_guide
from rri_planner.formats._workbook._head_sheet import write_head
from rri_planner.formats._workbook._headings import LISTS, guide_name, sheet_name
from rri_planner.formats._workbook._lists import SPARE_ROWS, Lists, Source
from rri_planner.formats._workbook._planned import PlannedColumn, planned
from rri_planner.formats._workbook._rows import Row, Rows
from rri_planner.formats._workbook._sheet import FIRST, HEADINGS, SheetWriter
from rri_planner.formats._workbook._slots import Slots
from rri_planner.formats._workbook._styles import TAB_COLOURS, Styles
from rri_planner.formats._workbook._tables import Table, tables
from rri_planner.formats._workbook._words import words_of
from rri_planner.language import capitalised, help_text, kind_label, negotiate, say
from rri_planner.model import Plan, Text, name_of

_NO_TIME = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - so that the same plan gives the same bytes
_TITLE_KEYS = ("title", "name", "text", "statement")


@frozen
class _Page:
    """One sheet to be written."""

    table: Table
    name: str
    rows: tuple[Row, ...]
    columns: tuple[PlannedColumn, ...]
    hidden: bool
    colour: str


def write_workbook(plan: Plan, language: str | None) -> bytes:
    """Return the plan as a workbook with headings and explanations in a language, its own where none is named."""
    spoken = negotiate(language or plan.language)
    tree = tree_of(plan, bare_values=False)
    words = words_of(tree, spoken)
    rows = Rows(tree, Slots(Codecs(words, dict(_titles(plan))), plan.language))
    pages = tuple(_pages(plan, rows, spoken))
    made = BytesIO()
    book = xlsxwriter.Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": _title(plan, spoken), "created": _NO_TIME})
    guide = book.add_worksheet(guide_name(spoken))
    sheets = [book.add_worksheet(page.name) for page in pages]
    styles = Styles.of(book)
    choices = Choices(Lists(book, book.add_worksheet(LISTS)), words, _sources(pages), _lone(plan))
    writer = SheetWriter(styles, choices, words)
    for page, sheet in zip(pages, sheets, strict=True):
        sheet.set_tab_color(page.colour)
        titles = page.name, _about(page, spoken)
        if page.table.sort == "head":
            write_head(writer, sheet, (_title(plan, spoken), titles[1]), page.columns)
        else:
            writer.write(sheet, titles, page.columns, len(page.rows))
        if page.hidden:
            sheet.hide()
    lines = [Line(page.name, _about(page, spoken), len(page.rows), page.hidden) for page in pages]
    write_guide(styles, guide, _title(plan, spoken), lines, spoken)
    book.close()
    return made.getvalue()


def _title(plan: Plan, language: str) -> str:
    said = str(plan.title) if plan.title is not None else ""
    return " ".join(said.split())[:200] or capitalised(kind_label("plan", language))


def _titles(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield what drop-downs and references show beside each id."""
    for item in plan:
        name = name_of(item)
        if isinstance(name, Text) and survives(" ".join(str(name).split())):
            yield item.id, " ".join(str(name).split())


def _pages(plan: Plan, rows: Rows, language: str) -> Iterator[_Page]:
    """Yield the sheets; one that the plan does not use is hidden, unless the plan is still empty."""
    colour = -1
    for table in tables():
        colour += table.parent is None
        entries = tuple(rows.by_table[table])
        unused = not entries and (len(plan) > 0 or table.sort != "collection")
        columns = planned(table, entries, plan.languages, language)
        name = sheet_name(table, language)
        yield _Page(table, name, entries, columns, unused, TAB_COLOURS[colour % len(TAB_COLOURS)])


def _about(page: _Page, language: str) -> str:
    match page.table.sort:
        case "head":
            return say(
                Message("What the plan says of itself, of the region and of the vision, line by line."), language
            )
        case "collection":
            kind = getattr(page.table.owner, "item_kind", "") or page.table.owner.__name__
            return say(Message("One row for each: {kind}.", kind=kind_label(kind, language)), language)
        case "entries":
            return f"{help_text(page.table.help, language)}."
        case "details":
            return say(
                Message("More about what stands side by side in one cell of another sheet; rows are not needed."),
                language,
            )
        case _:
            return say(
                Message("Words that the plan adds to the lists to choose from, or puts in their place."), language
            )


def _sources(pages: tuple[_Page, ...]) -> dict[str, tuple[Source, ...]]:
    """Return where the items of each kind stand."""
    found: dict[str, tuple[Source, ...]] = {}
    for page in pages:
        kind = getattr(page.table.owner, "item_kind", "")
        if not kind or page.table.sort not in {"collection", "entries"}:
            continue
        at = {column.column.path: index for index, column in reversed(list(enumerate(page.columns))) if column.column}
        titles = tuple(at[key,] for key in _TITLE_KEYS if (key,) in at)
        shown = tuple(
            entry_of(
                str(id_), next((said for title in titles if (said := str(page.columns[title].cells[row] or ""))), "")
            )
            for row, id_ in enumerate(page.columns[at["id",]].cells)
        )
        source = Source(page.name, HEADINGS + 2, FIRST + len(page.rows) + SPARE_ROWS, at["id",], titles, shown)
        found[kind] = (*found.get(kind, ()), source)
    return found


def _lone(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Return what drop-downs show of the vision and the plan, which have no sheet of rows."""
    vision = (plan.vision.id,) if plan.vision is not None else ()
    return {"vision": vision, "plan": (plan.id,)}
