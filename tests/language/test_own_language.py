"""A language of the region's own: one ``.po`` file, and documents speak it."""

from __future__ import annotations

import pickle
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from babel.messages.pofile import read_po

from rri_planner.errors import Message, UnknownWord, UnreadablePlan
from rri_planner.language import (
    LANGUAGES,
    OwnLanguage,
    kind_label,
    read_own_language,
    say,
    speaking,
    spoken_languages,
    word_label,
)
from rri_planner.language.catalogues.__main__ import main
from rri_planner.language.catalogues._new import label_addresses
from rri_planner.model import Goal, Indicator, Plan
from rri_planner.render import DOCUMENTS, HouseStyle, render
from tests.render.hostile import asked
from tests.render.plans import valley
from tests.render.reading import Page, said_in

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
TWO_FORMS = '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
SIX_FORMS = (
    '"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : '
    'n%100>=11 && n%100<=99 ? 4 : 5);\\n"\n\n'
)
DAYS = 'msgid "{number} day"\nmsgid_plural "{number} days"\n'


def entry(english: str, said: str, context: str | None = None) -> str:
    """Return an entry of a catalogue."""
    return (f'msgctxt "{context}"\n' if context else "") + f'msgid "{english}"\nmsgstr "{said}"\n\n'


def norwegian(*entries: str, name: str = "nb.po") -> OwnLanguage:
    """Return a language with these entries."""
    return read_own_language(name, f"{HEAD}{TWO_FORMS}{''.join(entries)}".encode())


def faults(source: str, name: str = "nb.po") -> list[str]:
    """Return what is wrong with a catalogue, a line each."""
    with pytest.raises(UnreadablePlan) as caught:
        read_own_language(name, source.encode())
    return [str(problem) for problem in caught.value.problems]


def test_sentences_and_labels_are_spoken_meanwhile() -> None:
    """A language is known while it is spoken, sentences and labels alike, and unknown before and after."""
    own = norwegian(entry("yes", "ja visst"), entry("goal", "målsetting", "label kinds.goal"))
    assert (spoken_languages(), say(Message("yes"), "nb")) == (LANGUAGES, "yes")
    with speaking([own]):
        assert spoken_languages() == (*LANGUAGES, "nb")
        assert (say(Message("yes"), "nb"), say(Message("no"), "nb")) == ("ja visst", "no")
        assert (kind_label("goal", "nb"), kind_label("goal", "sv"), kind_label("gap", "nb")) == (
            "målsetting",
            "mål",
            "gap",
        )
    assert (spoken_languages(), kind_label("goal", "nb")) == (LANGUAGES, "goal")


def test_a_label_has_an_address_of_its_own() -> None:
    """Two labels that are one word in English can be two in another language."""
    context = "label vocabularies.helix.research"
    with speaking([norwegian(entry("research", "forskning", context))]):
        assert word_label("helix", "research", "nb") == "forskning"


def test_a_region_can_say_it_in_other_words() -> None:
    """A catalogue for one of our languages overrides single sentences; the others stay as they are."""
    before = say(Message("no"), "sv")
    with speaking([norwegian(entry("yes", "jajamensan"), name="sv.po")]):
        assert spoken_languages() == LANGUAGES
        assert (say(Message("yes"), "sv"), say(Message("no"), "sv")) == ("jajamensan", before)


def test_plural_forms_are_those_of_the_language() -> None:
    """A language with six plural forms gets the right one; a form that is missing is English."""
    forms = "".join(f'msgstr[{form}] "{form}: {{number}}"\n' for form in range(6))
    with speaking([read_own_language("ar.po", f"{HEAD}{SIX_FORMS}{DAYS}{forms}".encode())]):
        messages = [
            Message("{number} day", plural="{number} days", count=n, number=str(n)) for n in (0, 1, 2, 5, 50, 100)
        ]
        assert [say(each, "ar") for each in messages] == ["0: 0", "1: 1", "2: 2", "3: 5", "4: 50", "5: 100"]
    half = norwegian(f'{DAYS}msgstr[0] "{{number}} dag"\nmsgstr[1] ""\n')
    with speaking([half]):
        assert say(Message("{number} day", plural="{number} days", count=1, number="1"), "nb") == "1 day"


def test_every_mistake_is_told_with_its_line() -> None:
    """Gaps, braces and per cent signs that would break a sentence are told all at once, each with its line."""
    wrong = [
        entry("due {date}", "innen {dato}"),
        entry("{n} of {m}", "{n} av {m"),
        entry("half", "50 %"),
        entry("It costs %(sum)s", "Det koster"),
        entry("fine", "bra"),
        entry("100 %", "100 %"),
    ]
    assert faults(f"{HEAD}{TWO_FORMS}{''.join(wrong)}") == [
        'nb.po:6: "innen {dato}" has to have the gaps of the original: date',
        'nb.po:9: "{n} av {m" has a brace too many or too few',
        'nb.po:12: "50 %" has a % alone; write %% for it',
        'nb.po:15: "Det koster" has to have the gaps of the original: sum',
    ]


@pytest.mark.parametrize(
    ("source", "name", "said"),
    [
        (HEAD, "norsk.po", 'norsk.po: "norsk" is not the code of a language; call the file nb.po for Norwegian'),
        ('msgid "a\n', "nb.po", "nb.po:1: this cannot be read"),
        ("hello", "nb.po", "nb.po:1: this cannot be read"),
        (f'{HEAD}"Plural-Forms: nplurals=2; plural=(n &);\\n"\n', "nb.po", "does not say which plural form"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(source: str, name: str, said: str) -> None:
    """A file that is none of translations, or is called wrongly, is one clear message."""
    (line,) = faults(source, name)
    assert said in line


def test_letters_that_are_not_utf_8_are_told() -> None:
    """A catalogue in another encoding is refused."""
    with pytest.raises(UnreadablePlan, match=r"nb\.po.*this cannot be read"):
        read_own_language("nb.po", f'{HEAD}\nmsgid "goal"\nmsgstr "mål"\n'.encode("latin-1"))


def test_unsure_translations_do_not_count() -> None:
    """What a translator has marked as unsure is not said, and not held against the file."""
    with speaking([norwegian(f"#, fuzzy\n{entry('yes', 'ja {x}')}")]):
        assert say(Message("yes"), "nb") == "yes"


def test_a_language_can_be_sent_to_another_process() -> None:
    """A language is a value: it can be pickled and compared."""
    own = norwegian(entry("yes", "ja"))
    assert pickle.loads(pickle.dumps(own)) == own  # noqa: S301  # our own bytes


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("form", ["html", "markdown", "docx", "pdf"])
def test_every_document_can_be_had_in_it(document: str, form: str) -> None:
    """Each document in each format is made in a language of the region's own."""
    style = HouseStyle(languages=(norwegian(),))
    further = asked(document, valley())
    made = render(valley(), document, format=form, language="nb", style=style, **further)
    assert made.language == "nb"


def test_dates_and_numbers_are_written_as_the_language_writes_them() -> None:
    """Norwegian dates and money come from the locale, without a translation."""
    style = HouseStyle(languages=(norwegian(),))
    text = render(valley(), language="nb", style=style).text
    assert "desember 2029" in text
    assert "120\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}€" in text


def test_a_plan_in_it_is_rendered_in_it() -> None:
    """A plan whose original language has a catalogue comes in that language without being asked."""
    style = HouseStyle(languages=(norwegian(),))
    plan = Plan(languages=["nb"], goals=[Goal(id="g", title="Flere kan det digitale")])
    assert render(plan, style=style).language == "nb"
    assert render(plan).language == "en"
    with pytest.raises(UnknownWord) as caught:
        render(plan, language="nbo", style=style)
    assert (caught.value.known, caught.value.nearest) == ((*LANGUAGES, "nb"), "nb")


def test_a_language_from_right_to_left_is_laid_out_so() -> None:
    """The page is written from the right, its drawings stay as they were drawn, and Word knows it too."""
    arabic = read_own_language("ar.po", f"{HEAD}{SIX_FORMS}{entry('Action plan', 'خطة العمل')}".encode())
    style = HouseStyle(languages=(arabic,))
    page = Page(render(valley(), language="ar", style=style).text)
    assert (page.root.get("lang"), page.root.get("dir")) == ("ar", "rtl")
    assert "خطة العمل" in page.one("//header//p[@class='kicker']")
    assert "svg { direction: ltr;" in page.one("//head/style")
    assert page.all("//header//h1/span[@lang='sv' and @dir='auto']")
    content = render(valley(), "one-page", format="docx", language="ar", style=style).content
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as archive:
        assert b"<w:bidi/>" in archive.read("word/document.xml") + archive.read("word/styles.xml")


def test_drawings_with_two_scripts_can_be_printed() -> None:
    """A label in which Arabic stands beside Latin letters that make a ligature is set in a PDF."""
    arabic = read_own_language("ar.po", f"{HEAD}{SIX_FORMS}".encode())
    plan = Plan(
        languages=["sv"],
        indicators=[Indicator(id="i", title="flesta", baseline={"value": "De flesta", "date": "2021-06"})],
    )
    made = render(plan, format="pdf", language="ar", style=HouseStyle(languages=(arabic,)))
    assert isinstance(made.content, bytes)
    assert "\N{ARABIC LETTER WAW}" in said_in(made.content)


def test_a_text_that_falls_back_is_marked_on_paper() -> None:
    """Word and PDF know the language of a text that the plan has only in another one, as a page does."""
    style = HouseStyle(languages=(norwegian(),))
    word, pdf = (
        render(valley(), "one-page", format=form, language="nb", style=style).content for form in ("docx", "pdf")
    )
    assert isinstance(word, bytes)
    assert isinstance(pdf, bytes)
    with ZipFile(BytesIO(word)) as archive:
        assert b'<w:lang w:val="sv' in archive.read("word/document.xml")
    assert b"/Lang(sv)" in pdf


def test_the_tool_writes_a_catalogue_to_fill_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The new catalogue has what documents say and every label; what is filled in survives the next time."""
    path, package = tmp_path / "nb.po", tmp_path / "package"
    (package / "render").mkdir(parents=True)
    (package / "render" / "a.py").write_text('Message("What we want to reach")', encoding="utf-8")
    (package / "cli").mkdir()
    (package / "cli" / "a.py").write_text('Message("Only on the screen")', encoding="utf-8")
    assert main(["new", "nb", str(path)], package) == 0
    written = read_po(BytesIO(path.read_bytes()), locale="nb")
    assert {each.context for each in written if each.context} == {
        f"label {address}" for address, _ in label_addresses()
    }
    assert [each.id for each in written if each.id and not each.context] == ["What we want to reach"]
    assert read_own_language(str(path), path.read_bytes()).labels == {}
    first = path.read_bytes()
    filled = first.replace(b'msgid "goal"\nmsgstr ""', 'msgid "goal"\nmsgstr "målsetting"'.encode())
    path.write_bytes(filled)
    assert main(["new", "nb", str(path)], package) == 0
    assert path.read_bytes() == filled
    assert read_own_language(str(path), filled).labels["kinds.goal"] == "målsetting"
    number = len(written)
    assert capsys.readouterr().err.splitlines() == [
        f"{number} sentences and labels, 0 translated",
        f"{number} sentences and labels, {filled.count('målsetting'.encode())} translated",
    ]
