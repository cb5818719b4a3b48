"""The first sheet: what the workbook is, how it is filled, and where everything stands."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.formats._workbook._headings import JSON
from rri_planner.formats._workbook._styles import Sheet, Styles
from rri_planner.language import format_number, say

_HOW = (
    Message("Every sheet has a row for each thing: an action, a goal, a stakeholder. Add rows below the last one."),
    Message("Enter a cell or a heading to see what goes there. Where there is a choice, a list opens at the arrow."),
    Message("An id is a short name such as a-1 by which other rows refer to this one. Choose it once and keep it."),
    Message("Leave empty what you do not know yet. Only the id is needed."),
    Message("A row with # before its id is not read: the example below the headings, or whatever you set aside."),
    Message("Several ids or words in one cell have a semicolon between them: a-1; a-2."),
    Message("Columns that are seldom needed are folded away: the plus sign above the columns opens them."),
    Message("Columns of your own are kept. You may move, hide and sort columns and rows, but not rename headings."),
    Message("In a column called {json} stands what no simple cell can hold. Leave it as it is.", json=JSON),
    Message("Sheets that nothing uses yet are hidden: right-click on the name of a sheet to show them."),
)
_COMMANDS = (
    ("rri-planner check {file}", Message("says whether the plan holds together, and where something is missing")),
    ("rri-planner render {file}", Message("writes the plan as a document")),
    ("rri-planner convert {file} plan.yaml", Message("writes the plan in another form")),
)


@frozen
class Line:
    """One sheet in the table of contents: its name, what it holds, how many records it has, whether it is hidden."""

    sheet: str
    about: str
    count: int
    hidden: bool


def write_guide(styles: Styles, sheet: Sheet, title: str, lines: Sequence[Line], language: str) -> None:
    """Write the sheet that explains."""
    for index, (width, style) in enumerate(((4, "paragraph"), (44, "paragraph"), (78, "paragraph"), (10, "paragraph"))):
        sheet.set_column(index, index, width, styles[style])
    sheet.set_row(0, 36)
    sheet.write_string(0, 0, title, styles["title"])
    about = Message(
        "This workbook is an action plan. Fill its sheets together; a program checks it and makes documents of it."
    )
    sheet.write_string(1, 0, say(about, language), styles["lead"])
    row = _section(styles, sheet, 3, say(Message("How to fill it"), language))
    for number, message in enumerate(_HOW, start=1):
        sheet.write_number(row, 0, number, styles["paragraph"])
        sheet.merge_range(row, 1, row, 3, say(message, language), styles["paragraph"])
        row += 1
    row = _section(styles, sheet, row + 1, say(Message("What is where"), language))
    for line in lines:
        row = _contents(styles, sheet, row, line, language)
    row = _section(styles, sheet, row + 1, say(Message("What the program does with it"), language))
    for command, message in _COMMANDS:
        sheet.write_string(row, 1, command.format(file="plan.xlsx"), styles["label"])
        sheet.merge_range(row, 2, row, 3, say(message, language), styles["paragraph"])
        row += 1
    _set_up(sheet)


def _section(styles: Styles, sheet: Sheet, row: int, title: str) -> int:
    for index, text in enumerate((title, "", "", "")):
        sheet.write_string(row, index, text, styles["section"])
    return row + 1


def _contents(styles: Styles, sheet: Sheet, row: int, line: Line, language: str) -> int:
    if line.hidden:
        sheet.write_string(row, 1, line.sheet, styles["lead"])
        sheet.write_string(row, 2, say(Message("{about} (hidden)", about=line.about), language), styles["lead"])
    else:
        address = "internal:'" + line.sheet.replace("'", "''") + "'!A1"
        sheet.write_url(row, 1, address, styles["link"], string=line.sheet)
        sheet.write_string(row, 2, line.about, styles["paragraph"])
        if line.count:
            sheet.write_string(row, 3, format_number(line.count, language), styles["lead"])
    return row + 1


def _set_up(sheet: Sheet) -> None:
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")
    sheet.activate()
