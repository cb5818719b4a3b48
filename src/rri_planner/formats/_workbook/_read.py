"""A workbook to the tree of a plan, with the sheet and cell of every value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import field, frozen

from rri_planner.errors import Message, Place, nearest
from rri_planner.formats._limits import Limits
from rri_planner.formats._manuscript import Manuscript
from rri_planner.formats._raw import Path, excerpt
from rri_planner.formats._refusals import refusal
from rri_planner.formats._workbook._cells import written
from rri_planner.formats._workbook._codecs import Codecs
from rri_planner.formats._workbook._gather import Gathering
from rri_planner.formats._workbook._grid import Grid
from rri_planner.formats._workbook._headings import LISTS, folded, guide_name, language_code, sheet_name, table_names
from rri_planner.formats._workbook._layout import known_headings, layout_of, with_own_noted
from rri_planner.formats._workbook._notes import Notes, Spot
from rri_planner.formats._workbook._read_rows import RowReader
from rri_planner.formats._workbook._sheets import sheets_in
from rri_planner.formats._workbook._slots import Slots
from rri_planner.formats._workbook._tables import Table, tables
from rri_planner.formats._workbook._words import words_of
from rri_planner.language import LANGUAGES
from rri_planner.model import UNKNOWN_LANGUAGE

_ALIKE = 4
_ORDER = ("words", "head", "collection", "entries", "details")


@frozen
class CellMarks:
    """The file that a workbook is: where each value of the plan stands in it."""

    file: str
    spots: dict[Path, Spot] = field(repr=False)
    at: Path = ()

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - a heading is no better place
        """Return the cell of the value at this way, or of the nearest around it."""
        for length in range(len(path), -1, -1):
            spot = self.spots.get(path[:length])
            if spot is not None:
                return Place(self.file, sheet=spot.sheet, cell=spot.cell)
        return Place(self.file)

    def has(self, key: str) -> bool:
        """Whether the workbook has something for this key of the plan."""
        return (key,) in self.spots


def read_workbook(content: bytes, file: str, limits: Limits) -> Manuscript:
    """Return the tree that a workbook holds, with everything that is wrong with its sheets and cells."""
    return read_grids(tuple(sheets_in(content, file, limits)), file, limits)


def read_grids(grids: tuple[Grid, ...], file: str, limits: Limits) -> Manuscript:
    """Return the tree that the sheets of a workbook hold."""
    notes = Notes(file)
    languages = _languages(grids)
    found = _tables(grids, languages, notes)
    if not found:
        names = ", ".join(sheet_name(table, languages[0]) for table in tables() if table.sort == "collection")
        message = Message("no sheet of this workbook is one of a plan, such as {names}", names=excerpt(names))
        raise refusal(message, file)
    gathering = _gathered(found, languages, limits, notes)
    return Manuscript(
        (CellMarks(file, gathering.spots),),
        gathering.tree,
        (file,),
        tuple(notes.problems),
        sheets=tuple(grid.sheet for grid in grids),
        remarks=tuple(notes.remarks),
    )


def _languages(grids: Iterable[Grid]) -> tuple[str, ...]:
    """Return our languages, the one first in which most of the sheets are called."""
    called = {folded(grid.sheet) for grid in grids}
    counts = Counter(
        language for language in LANGUAGES for table in tables() if folded(sheet_name(table, language)) in called
    )
    return tuple(sorted(LANGUAGES, key=lambda language: -counts[language]))


def _tables(grids: tuple[Grid, ...], languages: tuple[str, ...], notes: Notes) -> dict[Table, Grid]:
    """Return the sheets by the tables they are, and note those that are none."""
    found: dict[Table, Grid] = {}
    unknown: list[Grid] = []
    ours = {folded(guide_name(language)) for language in languages} | {LISTS}
    for grid in grids:
        name = folded(grid.sheet)
        table = next((names[name] for each in languages if name in (names := table_names()[each])), None)
        if table is None and name not in ours:
            unknown.append(grid)
        elif table in found:
            message = Message(
                'the sheet "{sheet}" is there twice, the other time as "{other}"',
                sheet=grid.sheet,
                other=found[table].sheet,
            )
            notes.problem(Spot(grid.sheet, 0, 0), message)
        elif table is not None:
            found[table] = grid
    missing = [table for table in tables() if table not in found]
    for grid in unknown:
        _note_unknown(grid, missing, languages, notes)
    return found


def _note_unknown(grid: Grid, missing: list[Table], languages: tuple[str, ...], notes: Notes) -> None:
    """Note a sheet that is none of ours: refused where it has our headings, so that it was renamed by mistake."""
    alike = max(missing, key=lambda table: known_headings(grid, table, languages), default=None)
    near = nearest(grid.sheet, [sheet_name(table, languages[0]) for table in missing])
    known = 0 if alike is None else known_headings(grid, alike, languages)
    if alike is not None and known >= (_ALIKE if near is None else 1):
        message = Message(
            '"{sheet}" has the headings of a sheet of the plan, but not its name', sheet=excerpt(grid.sheet)
        )
        notes.problem(Spot(grid.sheet, 0, 0), message, near or sheet_name(alike, languages[0]))
    elif grid.rows:
        message = Message('the sheet "{sheet}" is no part of the plan', sheet=excerpt(grid.sheet))
        notes.remark(Place(notes.file, sheet=grid.sheet), message, near)


def _gathered(found: dict[Table, Grid], languages: tuple[str, ...], limits: Limits, notes: Notes) -> Gathering:
    """Read the words first, because they say what labels mean, and items before what belongs to them."""
    gathering = Gathering(notes, languages)
    original = _original(found, languages)
    for table in sorted(found, key=lambda table: _ORDER.index(table.sort)):
        grid = found[table].laid_down() if table.sort == "head" else found[table]
        layout = layout_of(grid, table, languages, notes)
        if layout is None:
            continue
        layout = with_own_noted(grid, table, layout, languages[0], notes)
        codecs = Codecs(words_of(gathering.tree, languages[0]), {})
        reader = RowReader(table, grid, layout, Slots(codecs, original), limits, notes)
        gathering.add(table, reader.entries())
    return gathering


def _original(found: dict[Table, Grid], languages: tuple[str, ...]) -> str:
    """Return the language of texts that name none: the first of the plan's languages, as its head states them."""
    head = next((table for table in found if table.sort == "head"), None)
    if head is None:
        return UNKNOWN_LANGUAGE
    grid = found[head].laid_down()
    layout = layout_of(grid, head, languages, Notes(""))
    stated: list[str] = []
    for index, (column, _) in layout.targets.items() if layout is not None else ():
        if column.path == ("languages",) and layout is not None and layout.header + 1 < len(grid.rows):
            stated += [code.strip() for code in written(grid.rows[layout.header + 1][index]).split(";")]
    return next((language_code(code) for code in stated if code), UNKNOWN_LANGUAGE)
