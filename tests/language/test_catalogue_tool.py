"""The tool that keeps the translations complete."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rri_planner.language.catalogues import (
    TRANSLATED,
    Sentence,
    faults,
    gaps,
    path_of,
    read,
    sentences,
    unreadable,
    write,
)
from rri_planner.language.catalogues.__main__ import main

_CODE = '''
"""Message("not this: it stands in a docstring")."""
def f(name, template):
    yield Message(
        "a long sentence about {name}, "
        "in two pieces",
        name=name,
    )
    yield Message("{n} idea", plural="{n} ideas", count=3, n=3)
    yield Message("outer", inner=Message('inner "{name}"', name=name), plural=None)
    yield Message(template)
    yield Message(f"not {name}")
    yield Message()
    yield other("not this")
'''
_TEMPLATE = """
{% extends "builtin/base.html" %}
<h1>{{ _("Goals") }}</h1>
{% trans name=goal.name %}The goal {{ name }}{% endtrans %}
{% trans n=goals|length %}{{ n }} goal{% pluralize %}{{ n }} goals{% endtrans %}
{{ ngettext("%(num)s idea", "%(num)s ideas", 3) }} {{ gettext("100 %% sure") }}
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with a module and a template."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "_one.py").write_text(_CODE, encoding="utf-8")
    (tmp_path / "rules" / "_two.py").write_text('Message("outer")', encoding="utf-8")
    (tmp_path / "render" / "templates" / "html").mkdir(parents=True)
    (tmp_path / "render" / "templates" / "html" / "plan.html").write_text(_TEMPLATE, encoding="utf-8")
    return tmp_path


def test_every_sentence_of_code_and_templates_is_found(package: Path) -> None:
    """Messages and what templates mark are found, with their plurals and every file that says them."""
    code, template = ("rules/_one.py",), ("render/templates/html/plan.html",)
    assert sentences(package) == (
        Sentence("%(n)s goal", "%(n)s goals", template),
        Sentence("%(num)s idea", "%(num)s ideas", template),
        Sentence("100 %% sure", None, template),
        Sentence("Goals", None, template),
        Sentence("The goal %(name)s", None, template),
        Sentence("a long sentence about {name}, in two pieces", None, code),
        Sentence('inner "{name}"', None, code),
        Sentence("outer", None, ("rules/_one.py", "rules/_two.py")),
        Sentence("{n} idea", "{n} ideas", code),
    )


def test_a_message_that_is_no_literal_is_named(package: Path) -> None:
    """What the tool cannot find it points at."""
    assert unreadable(package) == ("rules/_one.py:11", "rules/_one.py:12", "rules/_one.py:13")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("plain", set()),
        ("{a} and {b}, {a}", {"a", "b"}),
        ("{{no}} {yes}", {"yes"}),
        ("%(a)s of %(b)s, 100 %%", {"a", "b"}),
    ],
)
def test_gaps_are_found_in_either_notation(form: str, expected: set[str]) -> None:
    """Messages write a gap in braces, templates with a percent sign."""
    assert gaps(form) == expected


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (("{n} Ziel", "{n} Ziele"), []),
        (("ein Ziel", "{n} Ziele"), []),
        (("{n} Ziel",), ["2 form(s) wanted"]),
        ((), ["2 form(s) wanted"]),
        (("{n} Ziel", ""), ["2 form(s) wanted"]),
        (("{n} Ziel", "{m} Ziele"), ["'{m} Ziele' has the gaps ['m'], the English ['n']"]),
        (("{n} Ziel", "{n Ziele"), ["'{n Ziele' cannot be read: expected '}' before end of string"]),
    ],
)
def test_what_is_wrong_with_a_translation_is_said(forms: tuple[str, ...], expected: list[str]) -> None:
    """Missing forms, other gaps and forgotten braces are named; the singular may leave the number out."""
    assert list(faults(Sentence("one goal", "{n} goals"), forms)) == expected


def test_what_is_missing_can_be_filled_in_and_merged(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list of what is missing is the form that translators fill in; merged, nothing is missing any more."""
    assert main(["missing"], package) == 0
    entries = json.loads(capsys.readouterr().out)
    assert entries[-2:] == [
        {
            "template": "outer",
            "plural": None,
            "found_in": ["rules/_one.py", "rules/_two.py"],
            **dict.fromkeys(TRANSLATED, ""),
        },
        {
            "template": "{n} idea",
            "plural": "{n} ideas",
            "found_in": ["rules/_one.py"],
            **{language: ["", ""] for language in TRANSLATED},
        },
    ]
    for entry in entries:
        forms = [form for form in (entry["template"], entry["plural"]) if form]
        entry.update(dict.fromkeys(TRANSLATED, forms[0] if len(forms) == 1 else forms))
    filled = package / "filled.json"
    filled.write_text(json.dumps(entries), encoding="utf-8")
    assert main(["merge", str(filled)], package) == 0
    assert main(["missing"], package) == 0
    assert capsys.readouterr().out == "[]"
    assert read("sv", package)["{n} idea"] == ("{n} idea", "{n} ideas")


def test_a_translation_that_does_not_fit_is_refused(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A translation of nothing, or with other gaps, is named and left out; what is empty is passed over."""
    filled = package / "filled.json"
    entries = [
        {"template": "nowhere", "sv": "ingenstans"},
        {"template": 'inner "{name}"', "sv": "{namn}", "de": "{name}!", "fr": ""},
    ]
    filled.write_text(json.dumps(entries), encoding="utf-8")
    assert main(["merge", str(filled)], package) == 1
    assert capsys.readouterr().err == (
        "sv: 'nowhere': not in the source\n"
        "sv: 'inner \"{name}\"': '{namn}' has the gaps ['namn'], the English ['name']\n"
    )
    assert [read(language, package)['inner "{name}"'] for language in ("sv", "de", "fr")] == [(), ("{name}!",), ()]


def test_updating_keeps_what_is_translated_and_drops_what_nobody_says(package: Path) -> None:
    """A catalogue follows the source: translations stay, sentences come and go; the same state, the same bytes."""
    write("de", package, [Sentence("outer"), Sentence("gone")], {"outer": ("außen",), "gone": ("weg",)})
    assert main(["update"], package) == 0
    first = path_of("de", package).read_bytes()
    assert main(["update"], package) == 0
    assert (path_of("de", package).read_bytes(), b"gone" in first) == (first, False)
    known = read("de", package)
    assert (known["outer"], known["Goals"], len(known)) == (("außen",), (), 9)


def test_a_fuzzy_translation_counts_as_none(package: Path) -> None:
    """A guess is no translation."""
    path = path_of("de", package)
    path.parent.mkdir(parents=True)
    path.write_text('#, fuzzy\nmsgid "outer"\nmsgstr "innen"\n', encoding="utf-8")
    assert read("de", package) == {"outer": ()}
