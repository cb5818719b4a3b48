"""Messages in words: values stay values until a language writes them."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import Message
from rri_planner.language import kind_name, say
from rri_planner.model import Duration, Money, Needs, PartialDate, Period, Span, as_text

_NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (PartialDate.parse("2027-06"), "Juni 2027"),
        (dt.date(2027, 6, 15), "15. Juni 2027"),
        (Period.parse("2027-06/.."), "ab Juni 2027"),
        (Duration.parse("P6M"), "6 Monate"),
        (Span(days=7), "1 Woche"),
        (Money(Decimal(1200), "EUR"), f"1.200{_NBSP}€"),
        (Decimal("1200.5"), "1.200,5"),
        (1200, "1.200"),
        (0.5, "0,5"),
        (True, "ja"),
        (False, "nein"),
        (Needs("all"), "alle"),
        (Needs("any"), "mindestens eines davon"),
        (Needs("at_least", 2), "mindestens 2 davon"),
        (as_text({"sv": "mål", "de": "Ziel"}), "Ziel"),
        (kind_name("pathway", plural=True), "Pfade"),
        (("a", Decimal("0.5"), Message("yes")), "a, 0,5 und ja"),
        (["a"], "a"),
        ((), ""),
        ("1200", "1200"),
        (None, ""),
        (Path("plan.yaml"), "plan.yaml"),
    ],
)
def test_every_value_is_written_by_its_type(value: object, expected: str) -> None:
    """A value is written as German writes it, alone and in the gap of a message alike."""
    assert (say(value, "de"), say(Message("{it}", it=value), "de")) == (expected, expected)


@pytest.mark.parametrize(
    ("count", "language", "expected"),
    [(0, "sv", "0 dagar"), (1, "sv", "1 dag"), (2, "sv", "2 dagar"), (0, "fr", "0 jour"), (2, "fr", "2 jours")],
)
def test_the_count_chooses_the_plural_of_the_language(count: int, language: str, expected: str) -> None:
    """Languages count differently: nothing is plural in Swedish and singular in French."""
    assert say(Message("{number} day", plural="{number} days", count=count, number=count), language) == expected


def test_a_sentence_without_a_translation_stays_english() -> None:
    """A reader gets the sentence in English rather than none; what fills it is in the reader's language."""
    message = Message("nobody has translated {this}", this=PartialDate.parse("2027-06"))
    assert say(message, "fr") == "nobody has translated juin 2027"


def test_a_plural_without_a_translation_stays_english() -> None:
    """The count chooses between the English forms where there are no others."""
    messages = [Message("{n} untold thing", plural="{n} untold things", count=n, n=n) for n in (1, 2)]
    assert [say(message, "sv") for message in messages] == ["1 untold thing", "2 untold things"]


def test_a_plural_without_a_count_is_read_as_english_reads_it() -> None:
    """Where nobody has counted, the message says what it says in English."""
    message = Message("{n} thing", plural="{n} things", n="some")
    assert (say(message, "sv"), say(message, "en")) == (str(message), str(message))


def test_a_text_falls_back_to_a_preferred_language() -> None:
    """Of the languages there are, the reader may prefer one to the original."""
    text = as_text({"sv": "mål", "en": "goal"})
    message = Message("{name}: {names}", name=text, names=(text, text))
    assert say(message, "fr", prefer=("en",)) == "goal: goal et goal"


def test_braces_of_a_sentence_are_written_once() -> None:
    """A doubled brace in a template stands for one in the sentence."""
    assert say(Message("write {{at_least: {n}}}", n=2), "en") == "write {at_least: 2}"


def test_the_empty_message_says_nothing() -> None:
    """No language answers the empty sentence with the header of its catalogue."""
    assert (say(Message(""), "sv"), say(Message("", plural="", count=2), "sv")) == ("", "")


def test_a_gap_that_nothing_fills_stays_visible() -> None:
    """A message that lacks a value is shown as it is; a reader sees what is missing."""
    assert say(Message("{here} and {nowhere}", here="x"), "en") == "x and {nowhere}"


@given(st.text(), st.sampled_from(["{a}", "{b}", "{0}", "{a.__class__}", "%(a)s", "{", "}"]))
def test_a_value_is_never_read_as_a_template(text: str, braces: str) -> None:
    """Whatever a user writes into the plan stands in the sentence as it was written."""
    value = text + braces
    assert say(Message("<{a}|{b}>", a=value, b="b"), "en") == f"<{value}|b>"


@given(st.text(), st.text())
def test_english_is_the_message_itself(one: str, other: str) -> None:
    """The English of a message with texts is what the message says without us."""
    message = Message('"{one}" serves {n} of "{other}"', one=one, other=other, n=3)
    assert say(message, "en") == str(message)


def test_importing_is_quick() -> None:
    """Babel is loaded when something is written, not before."""
    code = "import sys, rri_planner.language; print('babel' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert printed.strip() == b"False"
