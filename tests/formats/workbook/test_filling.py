"""Teams fill a workbook in their own way, and it is read as they mean it."""

# ruff: noqa: RUF001 - the names of sheets have a dash
from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from rri_planner.formats._plan_reader import read_plan
from rri_planner.language import LANGUAGES
from rri_planner.model import Dependency, Involvement, KeyLink, Link, Money, Plan, Term, as_text
from tests.formats.workbook.filling import WORKBOOK, Sheets, Value, filled, manuscript, read, remarks


def test_columns_may_be_moved_left_out_and_added() -> None:
    """Only headings count: their order does not, missing ones are unstated, unknown ones are the region's own."""
    plan = read(
        {
            "Goals": [
                ["Our budget", "Title", "Checked", "Id"],
                [12.5, "Skills", True, "g-1"],
                [None, None, None, "g-2"],
                [3, "Jobs", None, "g-3"],
            ]
        }
    )
    assert plan == Plan(
        goals=[
            {"id": "g-1", "title": "Skills", "extra": {"Our budget": Decimal("12.5"), "Checked": True}},
            {"id": "g-2"},
            {"id": "g-3", "title": "Jobs", "extra": {"Our budget": 3}},
        ]
    )


def test_blank_rows_titles_and_rows_with_a_hash_sign_are_no_items() -> None:
    """Headings are found below whatever stands above them; blank rows and those set aside are passed over."""
    plan = read(
        {
            "Goals": [
                ["Our goals for 2030"],
                [],
                ["Id", "Title"],
                ["# Example", "A few words"],
                ["   ", None],
                ["g-1", "Skills"],
                [None, None],
                [" #g-2", "Not yet"],
            ]
        }
    )
    assert plan == Plan(goals=[{"id": "g-1", "title": "Skills"}])


def test_spaces_of_a_paste_do_not_count() -> None:
    """Spaces around ids, words, dates, texts and headings are slips of a paste."""
    plan = read(
        {
            "Actions": [
                [" Id ", "Title\u00a0", " status"],
                [" a-1 ", "  Course \u00a0", " Running "],
            ]
        }
    )
    assert plan == Plan(actions=[{"id": "a-1", "title": "Course", "status": "running"}])


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (dt.date(2029, 12, 24), "2029-12-24"),
        ("2029-Q2", "2029-Q2"),
        ("2029-06", "2029-06"),
        (2029, "2029"),
        ("2029 ", "2029"),
    ],
)
def test_dates_are_read_as_precise_as_they_are(value: Value, meant: str) -> None:
    """A real date cell is a day; texts and year numbers are what they say."""
    assert read({"Goals": [["Id", "Due"], ["g", value]]}) == Plan(goals=[{"id": "g", "due": meant}])


def test_numbers_are_read_without_rounding() -> None:
    """A whole number that a program keeps as a fraction is whole; money may name its currency."""
    plan = read(
        {
            "Action plan": [["Currency", "EUR"]],
            "Goals": [["Id", "Priority"], ["g", 2.0]],
            "Actions": [["Id", "Cost"], ["a-1", 120000], ["a-2", "99.50"], ["a-3", "5000 SEK"], ["a-4", "CHF 7"]],
        }
    )
    assert plan.goals[0].priority == 2
    assert [action.cost for action in plan.actions] == [
        Money(Decimal(120000), "EUR"),
        Money(Decimal("99.50"), "EUR"),
        Money(Decimal(5000), "SEK"),
        Money(Decimal(7), "CHF"),
    ]


@pytest.mark.parametrize("said", ["running", "Running", "pågår", "LÄUFT", "en cours"])
def test_words_are_understood_in_every_language(said: str) -> None:
    """A word may be the key of the format or a label in any of our languages."""
    assert read({"Goals": [["Id"]], "Actions": [["Id", "Status"], ["a", said]]}).actions[0].status == "running"


def test_a_plan_names_words_of_its_own() -> None:
    """Words that the workbook adds to a vocabulary are understood by their labels in all other sheets."""
    plan = read(
        {
            "Stakeholders": [["Id", "Helix"], ["s-1", "Kyrkor"]],
            "Vocabularies": [
                ["Vocabulary", "Extend or replace", "Key", "Label"],
                ["helix", "extend", "churches", "Kyrkor"],
            ],
        }
    )
    assert plan.stakeholders[0].helix == "churches"
    assert plan.vocabularies["helix"].terms == (Term(key="churches", label="Kyrkor"),)


def test_references_may_show_titles() -> None:
    """An id may stand alone or with the title that the drop-down shows beside it."""
    plan = read(
        {
            "Goals": [["Id", "Title"], ["g-1", "Skills"], ["g-2", "Jobs"]],
            "Pathways": [["Id", "Serves"], ["p-1", "g-1 · Skills; g-2"], ["p-2", "g-2\ng-1"]],
        }
    )
    assert [[link.to for link in pathway.serves] for pathway in plan.pathways] == [["g-1", "g-2"], ["g-2", "g-1"]]


def test_entries_have_their_own_sheets() -> None:
    """Records with several fields stand in sheets of their own, each row with the id of its item."""
    plan = read(
        {
            "Actions": [["Id"], ["a-1"]],
            "Stakeholders": [["Id"], ["s-1"]],
            "Actions – Stakeholders involved": [
                ["Action", "Stakeholder", "Part", "Commitment"],
                ["a-1 · Course", "s-1", "responsible", None],
                ["a-1", "s-1", "informed", "asked"],
            ],
        }
    )
    assert plan.actions[0].involved == (
        Involvement(who="s-1", as_="responsible"),
        Involvement(who="s-1", as_="informed", commitment="asked"),
    )


def test_links_say_more_in_a_sheet_for_reasons() -> None:
    """A row of details adds to the link that its item has, or is a new one where it has none to that item yet."""
    plan = read(
        {
            "Goals": [["Id", "RRI keys"], ["g-1", "ethics"]],
            "Actions": [["Id", "Serves", "Depends on"], ["a-1", "g-1", None], ["a-2", None, "a-1"]],
            "Reasons for links": [
                ["Part of the plan", "Column", "To", "Because", "Lag"],
                ["a-2", "Depends on", "a-1", None, "P1M"],
                ["a-1", "Serves", "g-1", "It trains people", None],
                ["a-2", "serves", "g-1", None, None],
            ],
            "How RRI keys are met": [["Part of the plan", "Column", "Key", "How"], ["g-1", "RRI", "ethics", "Board"]],
        }
    )
    assert plan.actions[0].serves == (Link(to="g-1", because="It trains people"),)
    assert plan.actions[1].serves == (Link(to="g-1"),)
    assert plan.actions[1].depends_on == (Dependency(to="a-1", lag="P1M"),)
    assert plan.goals[0].rri == (KeyLink(key="ethics", how="Board"),)


def test_nothing_stated_is_not_nothing_found() -> None:
    """An empty cell of flags is unstated; the word for nothing, in any language, says that somebody looked."""
    plan = read(
        {"Goals": [["Id"]], "Actions": [["Id", "Flags"], ["a-1"], ["a-2", "none"], ["a-3", "–"], ["a-4", "minors"]]}
    )
    assert [action.flags for action in plan.actions] == [None, (), (), ("minors",)]


def test_texts_have_a_column_for_each_language() -> None:
    """A heading with a language code behind it is that language's wording; without one it is the original's."""
    plan = read(
        {
            "Action plan": [["Languages", "sv; en"], ["Our slogan", "Fram"]],
            "Goals": [["Id", "Title", "Title (en)", "Title (DE)"], ["g", "Kunskap", "Skills", "Können"]],
        }
    )
    assert plan == Plan(
        languages=["sv", "en"],
        extra={"Our slogan": "Fram"},
        goals=[{"id": "g", "title": {"sv": "Kunskap", "en": "Skills", "de": "Können"}}],
    )


def test_a_translation_keeps_the_original_it_was_made_from() -> None:
    """The wordings stand in cells, where people change them; which original each translates is kept beside them."""
    title = {"sv": "Mål", "en": {"text": "Goal", "of": "0123456789ab"}}
    plan = Plan(languages=["sv", "en"], goals=[{"id": "g", "title": title}])
    assert read_plan(manuscript(WORKBOOK.write(plan))).plan == plan
    sheets: Sheets = {
        "Action plan": [["Languages", "sv; en"]],
        "Goals": [
            ["Id", "Title (sv)", "Title (en)", "JSON"],
            ["g", "Nytt mål", "Goal", '{"title.of": {"en": "x", "de": "y"}}'],
        ],
    }
    wanted = as_text({"sv": "Nytt mål", "en": {"text": "Goal", "of": "x"}})
    assert wanted is not None
    assert read(sheets).goals[0].title == wanted.bound(("sv", "en"))


def test_counts_and_maps_stand_in_one_cell() -> None:
    """Counts by group are names with numbers; a contact has a line for each thing; labels are understood."""
    plan = read(
        {
            "Events": [["Id", "Participants: by gender"], ["e", "kvinnor: 12; men: 10"]],
            "Stakeholders": [["Id", "Contact details"], ["s", "e-mail: a@example.org\nphone: 08-1: 2"]],
        }
    )
    participants = plan.events[0].participants
    assert participants is not None
    assert dict(participants.gender) == {"women": 12, "men": 10}
    assert dict(plan.stakeholders[0].contact) == {"e-mail": "a@example.org", "phone": "08-1: 2"}


def test_needs_are_said_in_words() -> None:
    """How many supporters an end takes may be said in any of our languages, or as a number."""
    said: list[Value] = ["all", "2", 2, "at least 3 of them"]
    plan = read({"Goals": [["Id", "Needs"], *([f"g-{index}", each] for index, each in enumerate(said))]})
    assert [str(goal.needs) for goal in plan.goals] == ["all", "at least 2", "at least 2", "at least 3"]


def test_what_is_no_part_of_the_plan_is_said() -> None:
    """A sheet of the team's own is left alone and a heading that is nearly one of ours kept; both are remarked on."""
    assert remarks({"Goals": [["Id", "Titel"], ["g", "x"]], "Budget 2027": [["Sum"], [12]]}) == [
        'plan.xlsx:Budget 2027: the sheet "Budget 2027" is no part of the plan',
    ]
    assert remarks({"Goals": [["Id", "Titles"], ["g", "x"]]}) == [
        'plan.xlsx:Goals!B1: "Titles" is kept as a column of your own; did you mean "Title"?'
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_are_cells(language: str) -> None:
    """Whatever is said about a plan from a workbook names the sheet and the cell."""
    plan = Plan(goals=[{"id": "g-1"}, {"id": "g-2", "due": "2029"}])
    made = manuscript(WORKBOOK.write(plan, language=language))
    place = made.place(("goals", 1))
    assert (place.file, place.cell) == ("plan.xlsx", "A6")
    assert made.place(("goals", 1, "due")).cell not in {None, "A6"}
    assert made.place(("goals", 1, "nowhere")) == place


def test_formulas_count_as_what_they_came_to() -> None:
    """A text that begins like a formula stays a text."""
    plan = Plan(goals=[{"id": "g", "title": "=1+1"}])
    assert b"<f>1+1</f>" not in WORKBOOK.write(plan)
    assert read({"Goals": [["Id", "Title"], ["g", "=1+1"]]}) == plan
    assert filled({"Goals": [["Id"]]}) == filled({"Goals": [["Id"]]})
