"""What people wrote in a survey becomes contributions of the plan."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from rri_planner.formats import read_list
from rri_planner.model import Contribution
from tests.formats.lists.lists import PLAN, WISHES, problems, said, written

UNKNOWN = "is not a word of the plan, and the mapping does not say what it means"
AN_ID = "an id: a letter or digit, then letters, digits, '.', '-' or '_', at most 64 in all"
TEXT = """\
Svar;Namn;Vad behövs?;Vem är du?
7;Anna;Bättre bussar;Företag
8;Bo;"Ett ""lab""; snart";näringsliv
9;Cia;;Företag
10;Dan;=2+2;Annan
"""


def test_each_row_with_words_becomes_a_contribution(tmp_path: Path) -> None:
    """Words of the mapping and labels of the vocabulary are understood; a formula stays the text that it is."""
    own = {**WISHES, "id": {"column": "Svar", "prefix": "c-"}}
    reading = read_list(written(tmp_path, TEXT), own, plan=PLAN)
    said_there = partial(Contribution, kind="need", from_="e-survey")
    added = PLAN.with_items(*reading.items)
    assert added.contributions == PLAN.evolve(
        contributions=(
            said_there(id="c-7", text="Bättre bussar", by="business"),
            said_there(id="c-8", text='Ett "lab"; snart', by="business"),
            said_there(id="c-10", text="=2+2"),
        )
    ).contributions  # fmt: skip
    assert reading.duplicates == ()


def test_how_the_list_was_understood_is_said(tmp_path: Path) -> None:
    """Encoding, separator and the columns that are left alone, which nobody has asked for, are named."""
    reading = read_list(written(tmp_path, TEXT), WISHES, plan=PLAN)
    assert said(reading.notes) == [
        "The list is read as UTF-8.",
        "Its columns are separated by semicolons.",
        '2 columns are not read, because the mapping does not name them: "Svar", "Namn"',
    ]
    assert not any("Anna" in str(item) for item in reading.items)


def test_a_list_that_is_read_again_adds_nothing(tmp_path: Path) -> None:
    """Ids follow from the export's own or from what a row says, in whichever encoding and order it comes."""
    path = written(tmp_path, TEXT)
    first = read_list(path, WISHES, plan=PLAN)
    plan = PLAN.with_items(*first.items)
    head, *rows = TEXT.splitlines(keepends=True)
    again = written(tmp_path, "".join((head, *reversed(rows))), "again.csv", "utf-16")
    second = read_list(again, WISHES, plan=plan)
    assert second.items == ()
    assert sorted(second.duplicates) == sorted(item.id for item in first.items)


def test_two_persons_with_the_same_words_are_two(tmp_path: Path) -> None:
    """Rows that say the same are counted, and are recognised as the same two the next time."""
    path = written(tmp_path, "Vad behövs?;Vem är du?\nBussar;Företag\nBussar;Företag\n")
    first = read_list(path, WISHES, plan=PLAN)
    assert len({item.id for item in first.items}) == 2
    assert read_list(path, WISHES, plan=PLAN.with_items(*first.items)).items == ()


def test_an_answer_in_the_plan_is_left_as_it_is(tmp_path: Path) -> None:
    """What the plan says of a contribution wins over the list, and that its words differ is said."""
    own = {**WISHES, "id": {"column": "Svar", "prefix": "c-"}}
    path = written(tmp_path, TEXT)
    plan = PLAN.with_items(Contribution(id="c-7", text="Fler bussar", outcome="declined", because="x"))
    reading = read_list(path, own, plan=plan)
    assert reading.duplicates == ("c-7",)
    assert said(reading.notes)[-1] == (
        "1 of those that the plan has already has other words there; the plan is left as it is."
    )


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    """Each problem has the line and the column of its cell, a word that occurs again only one."""
    text = "Svar;Vad behövs?;Vem är du?\nx y;Bussar;Politiker\n7;Skolor;Politiker\n7;Vård;businnes\n;El;\n"
    own = {**WISHES, "id": {"column": "Svar"}, "constants": {"kind": "nead", "from": "e-servey"}}
    assert problems(written(tmp_path, text), own) == [
        'constants.from: "e-servey" is not a word or an item that the plan knows; did you mean "e-survey"?',
        'constants.kind: "nead" is not a word or an item that the plan knows; did you mean "need"?',
        f'2:3: Vem är du?: "Politiker" {UNKNOWN}',
        f'2:1: Svar: "x y" is not {AN_ID}',
        f'4:3: Vem är du?: "businnes" {UNKNOWN}; did you mean "business"?',
        '4:1: Svar: "7" is the id of row 3 already',
        "5:1: Svar: the row has no id",
    ]


def test_without_a_plan_references_are_taken_as_they_are(tmp_path: Path) -> None:
    """What a row refers to may be anything; texts belong to the language that the mapping names."""
    mapping = {**WISHES, "language": "sv", "constants": {"from": "elsewhere", "tags": ["survey"]}}
    item = read_list(written(tmp_path, "Vad behövs?;Vem är du?\nEl;s-nobody\n"), mapping).items[0]
    assert item == Contribution(id=item.id, text={"sv": "El"}, by="s-nobody", from_="elsewhere", tags=["survey"])


def test_several_columns_can_fill_a_list_and_a_map(tmp_path: Path) -> None:
    """Tags come from two columns, each with several words; own facts go into ``extra``."""
    mapping = {"collection": "contributions", "columns": {"A": "text", "B": "tags", "C": "tags", "D": "extra.village"}}
    item = read_list(written(tmp_path, 'A,B,C,D\nx,"one;two",two,Sunne\n'), mapping).items[0]
    assert (item.tags, dict(item.extra)) == (("one", "two"), {"village": "Sunne"})


def test_words_of_the_mapping_are_looked_at(tmp_path: Path) -> None:
    """What a word is to become must be known to the plan, whether it occurs in the list or not."""
    mapping = {**WISHES, "values": {"by": {"Företag": "bussiness", "Kommun": "s-kommun", "Annan": None}}}
    assert problems(written(tmp_path, "Vad behövs?;Vem är du?\nEl;Kommun\n"), mapping) == [
        'values.by.företag: "bussiness" is not a word or an item that the plan knows; did you mean "business"?'
    ]


def test_where_it_comes_from_can_hold_for_all(tmp_path: Path) -> None:
    """The provenance of a list is a constant, short or in full."""
    for provenance in ("cited", {"kind": "cited", "source": "Survey 2027"}):
        mapping = {"collection": "contributions", "columns": {"A": "text"}, "constants": {"provenance": provenance}}
        (item,) = read_list(written(tmp_path, "A\nx\n"), mapping).items
        assert item == Contribution(id=item.id, text="x", provenance=provenance)
