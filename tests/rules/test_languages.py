"""LNG: whether everybody can read the plan in their own language."""

from __future__ import annotations

from collections import Counter

import pytest

from rri_planner.coherence import load_profile
from rri_planner.findings import Value
from rri_planner.formats import loads
from rri_planner.model import as_text
from rri_planner.rules import AskedField, CannotTell, Case, Fires, Judgement
from tests.rules.judging import BY_CODE, fired, judgements, lacks, sentences, subjects, tally


def _fingerprint(wording: str) -> str:
    text = as_text(wording)
    assert text is not None
    return text.fingerprint


def test_a_text_is_translated_where_others_like_it_are() -> None:
    """LNG101: a field that is translated in one item is wanted in all; what nobody translated is nobody's gap."""
    text = """
        languages: [sv, en, de]
        title: {sv: Plan, en: Plan}
        goals:
          - {id: g-1, title: {sv: Ett, en: One}, description: Bara svenska}
          - {id: g-2, title: Två}
          - {id: g-3, title: {en: Three}}
        actions: [{id: a-1, title: Kurs, steps: [{title: {sv: Start, de: Anfang}}, {title: Slut}]}]
    """
    assert [(each.subjects, each.witness) for each in fired("LNG101", text)] == [
        (("g-2",), Value("title.en", None, "Två")),
        (("a-1",), Value("steps.title.de", None, "Slut")),
    ]
    assert (
        sentences("LNG101", text)[0] == 'the "title" of goal "Två" is not written in the language "en", as others are'
    )


def test_personal_data_need_no_translation() -> None:
    """LNG101: contact data are never looked at; a plan in one language has nothing to translate."""
    text = "{languages: [sv, en], stakeholders: [{id: s-1, contact: {role: Chef}}]}"
    assert judgements("LNG101", text) == ()
    assert fired("LNG101", "{languages: [sv], goals: [{id: g-1, title: Ett}]}") == ()


def test_a_translation_follows_its_original() -> None:
    """LNG102: only translations that say which original they follow are judged; both wordings are shown."""
    text = """
        languages: [sv, en, de]
        goals: [{id: g-1, title: {sv: Ett, en: {text: One, of: abc}, de: Eins}}]
        alignments: [{of: g-1, with: o-1, because: {sv: Ett, en: {text: One, of: "def"}}}]
    """
    assert [(each.subjects, each.witness) for each in fired("LNG102", text)] == [
        (("g-1",), Value("title.en", "One", "Ett")),
        (("g-1", "o-1"), Value("because.en", "One", "Ett")),
    ]
    assert sentences("LNG102", text) == [
        'the "title" of goal "Ett" was reworded after it was translated into the language "en"',
        'the "reason" of policy alignment "Ett" and "o-1" was reworded after it was translated into the language "en"',
    ]
    assert [str(fix) for fix in fired("LNG102", text)[0].fixes] == [
        f'look at the translation, and write "of: {_fingerprint("Ett")}" beside it once it says the same',
        "translate it anew",
    ]
    assert tally("LNG102", text.replace("abc", _fingerprint("Ett"))) == {"Holds": 1, "Fires": 1}


def test_a_part_without_id_and_ends_is_called_by_the_plan() -> None:
    """LNG102: the reason of a waiver belongs to the plan, and the sentence says so."""
    text = 'id: lind\nwaivers: [{rule: STR104, because: {sv: Så, en: {text: So, of: "abc"}}}]\nlanguages: [sv, en]'
    assert subjects("LNG102", text) == [("lind",)]
    assert sentences("LNG102", text) == [
        'the "reason" of action plan "lind" was reworded after it was translated into the language "en"'
    ]


def test_languages_are_declared() -> None:
    """LNG103: one finding for each language that texts are written in and the plan does not list."""
    text = """
        languages: [sv, en]
        title: {sv: Plan, fr: Plan, nb: Plan}
        goals: [{id: g-1, title: {sv: Ett, fr: Un}}]
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("LNG103", text)] == [
        (
            ("plan",),
            Value("languages", "fr", "sv, en"),
            '2 texts are written in the language "fr", which the plan does not list',
        ),
        (
            ("plan",),
            Value("languages", "nb", "sv, en"),
            '1 text is written in the language "nb", which the plan does not list',
        ),
    ]
    assert lacks("LNG103", "title: Plan") == Counter({("languages",): 1})


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("Till 2028", "Until 2030"),
        ("12 kurser till 2028", "12 courses"),
        ("3 mål", "4 goals"),
        ("3 och 3", "3 and three and 5"),
        ("2,5 procent", "2.6 per cent"),
        ("Kurser", "13 courses"),
    ],
)
def test_numbers_that_a_translation_has_otherwise(original: str, translation: str) -> None:
    """LNG104: another number, or one that is missing and too large to be spelled out; a rule of thumb."""
    text = f'languages: [sv, en]\ntitle: {{sv: "{original}", en: "{translation}"}}'
    (found,) = fired("LNG104", text)
    assert (found.subjects, found.witness) == (("plan",), Value("title.en", translation, original))
    assert found.certainty == "heuristic"
    assert str(found.message).endswith('has other numbers in the language "en" than in the original')


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("3 mål till 2028", "three goals until 2028"),
        ("sju mål", "7 goals"),
        ("1 000 000 kr", "1,000,000 kronor"),
        ("12\N{NO-BREAK SPACE}500 kr", "12.500 kr"),
        ("2,5 procent", "2.5 per cent"),
        ("2022-2028, 10", "10 from 2022 to 2028"),
        ("\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT FIVE}", "15"),
        ("Nr {nr} av {alla}", "{nr} of {alla}"),
    ],
)
def test_numbers_that_are_only_written_otherwise(original: str, translation: str) -> None:
    """LNG104: words for small numbers, marks between digits, other digits, another order: the same numbers."""
    text = f'languages: [sv, en]\ntitle: {{sv: "{original}", en: "{translation}"}}'
    assert tally("LNG104", text) == {"Holds": 1}


def test_placeholders_are_certain() -> None:
    """LNG104: a placeholder that a translation lacks or has too often; numbers inside it are its name."""
    text = """
        languages: [sv, en]
        goals: [{id: g-1, title: {sv: "Mål {1} av {2}", en: "Goal {1} of {1}"}, description: {sv: Utan, en: Without}}]
    """
    assert [(each.subjects, each.certainty, str(each.message)) for each in fired("LNG104", text)] == [
        (
            ("g-1",),
            "certain",
            'the "title" of goal "Mål {1} av {2}" has other placeholders in the language "en" than in the original',
        )
    ]
    assert tally("LNG104", text) == {"Fires": 1}


def _asked(text: str, *names: str) -> tuple[Judgement, ...]:
    case = Case(loads(text), requires=tuple(map(AskedField.parse, names)))
    return tuple(BY_CODE["LNG105"](case))


def test_a_text_is_written_in_the_language_that_the_profile_asks_for() -> None:
    """LNG105: each text under the field, in the language or a variant of it; what is not there is for PRF101."""
    text = """{languages: [sv, en, en-GB], summary: {sv: Kort}, values: [{sv: Mod, en-GB: Courage}, Flit],
        goals: [{id: g-1, title: Ett}, {id: g-2, title: {sv: Ett, en: One}}, {id: g-3}]}"""
    said = _asked(text, "summary.en", "summary", "values.en", "goals.title.en", "description.en")
    assert [(each.subjects, each.witness, str(each.message)) for each in said if isinstance(each, Fires)] == [
        (
            ("plan",),
            Value("summary.en", None, "Kort"),
            'the "summary" of action plan "plan" is not written in the language "en", which the profile asks for',
        ),
        (
            ("plan",),
            Value("values.en", None, "Flit"),
            'the "values" of action plan "plan" is not written in the language "en", which the profile asks for',
        ),
        (
            ("g-1",),
            Value("goals.title.en", None, "Ett"),
            'the "title" of goal "Ett" is not written in the language "en", which the profile asks for',
        ),
    ]
    assert len(said) == 5


def test_a_text_of_no_known_language_cannot_be_told() -> None:
    """LNG105: a plan that does not list its languages may be written in the one that is asked for."""
    assert _asked("summary: Short", "summary.en") == (CannotTell(("languages",)),)


def test_interreg_europe_asks_for_a_summary_in_english() -> None:
    """LNG105: the profile names the language with the field, and the field is still asked for itself."""
    (asked,) = (each for each in load_profile("interreg-europe").requires if each.language is not None)
    assert (str(asked), asked.language, asked.field.key) == ("summary.en", "en", "summary")


def test_a_missing_field_is_one_finding_in_whatever_language() -> None:
    """PRF101: a field that is asked for as such and in a language is missed once, and LNG105 says nothing of it."""
    case = Case(loads("title: Plan"), requires=tuple(map(AskedField.parse, ("summary.en", "summary", "summary.de"))))
    (found,) = BY_CODE["PRF101"](case)
    assert isinstance(found, Fires)
    assert found.witness == Value("summary")
    assert tuple(BY_CODE["LNG105"](case)) == ()


def test_the_original_is_there() -> None:
    """LNG106: a text in other languages only; without a list of languages nothing was promised."""
    text = """
        languages: [sv, en]
        title: Plan
        goals: [{id: g-1, title: {en: One, de: Eins}}, {id: g-2, title: {sv: Två, en: Two}}]
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("LNG106", text)] == [
        (
            ("g-1",),
            Value("title.sv", None, "One"),
            'the "title" of goal "One" is written in en and de and not in the plan\'s first language "sv"',
        )
    ]
    assert tally("LNG106", text) == {"Holds": 2, "Fires": 1}
    assert tally("LNG106", "title: {en: Plan}") == {}
