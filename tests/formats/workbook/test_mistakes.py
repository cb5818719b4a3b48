"""What is wrong with a workbook is said all at once, each with its sheet and cell."""

# ruff: noqa: RUF001 - the names of sheets have a dash
from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

from rri_planner.errors import Message, Place, Problem, UnreadablePlan
from rri_planner.formats import with_comments
from rri_planner.formats._plan_reader import read_plan
from rri_planner.model import Plan
from tests.formats.workbook.filling import WORKBOOK, Sheets, Value, filled, manuscript, problems

MISTAKEN: Sheets = {
    "Åtgärder": [
        ["Id", "Titel", "Status", "period.start", "period.end", "Kostnad", "Id"],
        ["a-1", "Kurs", "planered", "2027-13", "2028", "många"],
        ["a-2", 3, "idé", "2027"],
        ["a-2"],
    ],
    "Åtgärder – Medverkande aktörer": [["Åtgärd", "Aktör", "Rol"], ["a-11", "s-1", "x"], [None, "s-1"]],
    "Mål": [["id", "Prioritet"], ["g 1"], ["g-2", 2.5]],
}
TOLD = """\
Åtgärder!G1: the heading "Id" stands a second time; the first is in A1
Åtgärder!C2: "planered" is not one of idé, utarbetad, utvald, planerad, pågår, genomförd, pausad, avbruten; \
did you mean "planerad"?
Åtgärder!D2: actions.a-1.period: "2027-13/2028" is not a period such as 2026-08/2027-06, 2026/.. or 2027
Åtgärder!F2: actions.a-1.cost: "många" is not an amount such as 120000 or 99.50
Åtgärder!B3: "3" is not a text; put an apostrophe before it where a number is meant as a text
Åtgärder!D3: "2027" is not a whole period; both its start and its end, or .. for the one that is open
Åtgärder!A4: actions.a-2.id: the id "a-2" is already taken by actions.1
Åtgärder – Medverkande aktörer!C1: "Rol" is no column of this sheet, and it keeps none of your own; \
did you mean "Roll"?
Åtgärder – Medverkande aktörer!A2: the plan has no item "a-11"; did you mean "a-1"?
Åtgärder – Medverkande aktörer!A3: this row does not say what it belongs to: "Åtgärd" is empty
Mål!A2: goals.g 1.id: "g 1" is not an id: a letter or digit, then letters, digits, '.', '-' or '_', at most 64 in all
Mål!B3: goals.g-2.priority: "2.5" is not a whole number such as 3
"""


def test_all_mistakes_are_told_in_the_order_of_the_sheets() -> None:
    """Wrong values, ids and headings come in one list: the place, the value, what was expected, the nearest word."""
    assert problems(MISTAKEN) == [f"plan.xlsx:{line}" for line in TOLD.splitlines()]


@pytest.mark.parametrize(
    ("heading", "value", "said"),
    [
        ("Id", 17.0, '"17" is not a text; put an apostrophe before it where a number is meant as a text'),
        ("Serves", 17.0, '"17" is not a text; put an apostrophe before it where a number is meant as a text'),
        ("Participatory", "perhaps", '"perhaps" is not yes or no'),
        ("Cost", True, '"true" is not a number such as 12 or 12.5'),
        ("Seeking further funds", 3, '"3" is not yes or no'),
        ("JSON", "{", "this is not JSON: Expecting property name enclosed in double quotes"),
        ("JSON", "[1]", "this is no map of keys and values in JSON"),
    ],
)
def test_nothing_is_coerced_in_silence(heading: str, value: Value, said: str) -> None:
    """A number is no id and no text, a word no truth: what is meant is asked."""
    rows: list[list[Value]] = [["Id", heading], ["a", value]] if heading != "Id" else [["Title", "Id"], ["x", value]]
    assert f"plan.xlsx:Actions!B2: {said}" in problems({"Goals": [["Id"]], "Actions": rows})


@pytest.mark.parametrize(
    ("sheets", "said"),
    [
        ({"Sheet1": [["x"]]}, "plan.xlsx: no sheet of this workbook is one of a plan, such as "),
        ({"Goals": [["x", "y"], [1, 2]]}, "plan.xlsx:Goals!A1: no row of this sheet has the headings of its columns"),
        (
            {"Goals": [["Id"]], "Action": [["Id", "Title", "Status"], ["a", "b", "idea"]]},
            'plan.xlsx:Action!A1: "Action" has the headings of a sheet of the plan, but not its name',
        ),
        (
            {"Goals": [["Id"], ["g"]], "Mål": [["Id"], ["h"]]},
            'plan.xlsx:Mål!A1: the sheet "Mål" is there twice, the other time as "Goals"',
        ),
        (
            {
                "Goals": [["Id"], ["g"]],
                "Reasons for links": [["Part of the plan", "Column", "To"], ["g", "Titel", "g"]],
            },
            'plan.xlsx:Reasons for links!B2: "Titel" is not one of Serves',
        ),
        (
            {"Goals": [["Id"], ["g"]], "Reasons for links": [["Part of the plan", "Column", "To"], ["g", None, "g"]]},
            'plan.xlsx:Reasons for links!A2: this row does not say what it belongs to: "Column" is empty',
        ),
        (
            {"Goals": [["Id"]], "Vocabularies": [["Vocabulary", "Key"], [None, "x"]]},
            'plan.xlsx:Vocabularies!A2: this row does not say what it belongs to: "Vocabulary" is empty',
        ),
    ],
)
def test_sheets_that_cannot_be_placed_are_named(sheets: Sheets, said: str) -> None:
    """A sheet or a row that cannot be placed is never passed over in silence."""
    assert [problem[: len(said)] for problem in problems(sheets)] == [said]


def test_mistakes_are_marked_in_a_copy() -> None:
    """Each problem becomes a comment on its cell, beside those that the sheet has; nothing else changes."""
    content = WORKBOOK.write(Plan(goals=[{"id": "g-1"}]))
    reasons = (
        Problem(Message("first"), Place("plan.xlsx", sheet="Goals", cell="A5")),
        Problem(Message("second & <third>"), Place("plan.xlsx", sheet="Goals", cell="A5"), nearest="g-2"),
        Problem(Message("on the whole"), Place("plan.xlsx")),
    )
    marked = with_comments(content, reasons)
    assert read_plan(manuscript(marked)).plan == Plan(goals=[{"id": "g-1"}])
    again = with_comments(
        marked, [Problem(Message("more"), Place("plan.xlsx", sheet="Goals", cell=cell)) for cell in ("A5", "B5")]
    )
    assert with_comments(content, reasons) == marked
    assert comments(marked) == {"A5": 'first\nsecond &amp; &lt;third&gt;; did you mean "g-2"?', "A1": "on the whole"}
    assert comments(again)["A5"].endswith('"g-2"?more')
    assert comments(again)["B5"] == "more"
    assert read_plan(manuscript(again)).plan == Plan(goals=[{"id": "g-1"}])


def comments(content: bytes) -> dict[str, str]:
    """Return the comments of a workbook by their cells."""
    found: dict[str, str] = {}
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            for cell, body in re.findall(
                r'<comment ref="(\w+)"[^>]*>(.*?)</comment>', archive.read(name).decode("utf-8", "replace"), re.DOTALL
            ):
                found[cell] = "".join(re.findall(r"<t [^>]*>(.*?)</t>", body, re.DOTALL))
    return found


def test_only_a_workbook_can_be_marked() -> None:
    """What is no workbook is refused before anything is made of it."""
    with pytest.raises(UnreadablePlan, match=r"this is no workbook in the \.xlsx form"):
        with_comments(b"no workbook", ())


def test_a_workbook_of_another_program_can_be_marked() -> None:
    """A sheet without colours, relations or comments gets all that a comment takes."""
    content = filled({"Goals": [["Id", "Due"], ["g", "soon"]]})
    with pytest.raises(UnreadablePlan) as caught:
        read_plan(manuscript(content))
    marked = with_comments(content, caught.value.reasons, language="en")
    assert list(comments(marked)) == ["B2"]
