"""YAML 1.2 as the files of plans may use it, and what of it they may not."""

from __future__ import annotations

import gc
from contextlib import suppress

import pytest
import yaml

from rri_planner.errors import UnreadablePlan
from rri_planner.formats import Limits, loads
from rri_planner.formats._raw import Plain, Raw
from rri_planner.formats._yaml_events import parse_yaml
from tests.formats.reading import problems


def tree(text: str) -> Raw:
    """Return what a YAML text holds."""
    return parse_yaml(text, "plan", Limits())[0]


@pytest.fixture(params=["libyaml", "python"])
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader")


ACCEPTED: dict[str, Raw] = {
    "": None,
    "# only a remark\n": None,
    "a: NO": {"a": "NO"},
    "on: yes": {"on": "yes"},
    "a: 1.50": {"a": Plain("1.50")},
    "a: '1.50'": {"a": "1.50"},
    "a:\nb: ~\nc: null\nd: 'null'": {"a": None, "b": None, "c": None, "d": "null"},
    "%YAML 1.2\n---\na: x\n...\n": {"a": "x"},
    "a: &x {b: c}\nd: *x": {"a": {"b": "c"}, "d": {"b": "c"}},
    "a: &x text\nb: *x": {"a": "text", "b": "text"},
    "a: &x one\nb: &x two\nc: *x": {"a": "one", "b": "two", "c": "two"},
    "? a\n: b": {"a": "b"},
    '{"a": ["b", true]}': {"a": ["b", Plain("true")]},
    "a: >-\n  folded\n  text": {"a": "folded text"},
    "a: 'מימין לשמאל'": {"a": "מימין לשמאל"},
    "a: =SUM(A1)": {"a": "=SUM(A1)"},
    "a: 😀": {"a": "😀"},
    'a: "\\x01"': {"a": "\x01"},
}


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(("text", "expected"), ACCEPTED.items())
def test_scalars_stay_what_is_written(text: str, expected: Raw) -> None:
    """No scalar is given a type, whichever parser reads; only an empty one and null are nothing."""
    found = tree(text)
    assert (found, repr(found)) == (expected, repr(expected))


REFUSED = {
    "title: !!python/object/apply:os.system [ls]": (
        'plan:1:8: a plan has no tags such as "tag:yaml.org,2002:python/object/apply:os.system"; '
        "the field says what its value is"
    ),
    "title: !ours x": 'plan:1:8: a plan has no tags such as "!ours"; the field says what its value is',
    "title: x\n---\ntitle: y": "plan:2:1: a second document begins here; a plan's file holds one",
    "? [a]\n: b": "plan:1:3: a key must be a plain text",
    "a: &x b\n*x : c": "plan:2:1: a key must be a plain text",
    "title: *x": 'plan:1:8: there is no finished anchor "x" before this place',
    "extra: {a: &x [*x]}": 'plan:1:16: there is no finished anchor "x" before this place',
    "goals:\n\t- id: x": "plan:2:1: a tab stands here; YAML is indented with spaces only",
    "title: Goals: two": "plan:1:13: a colon with a space after it stands inside a text; put the text in quotes",
    "title: @home": 'plan:1:8: a text cannot begin with "@"; put the text in quotes',
    "title: x\nid: a\x01": "plan:2:6: the control character U+0001 stands here",
    "title: x\0": "plan:1:9: the control character U+0000 stands here",
    "title: \ud800": "plan:1:8: the control character U+D800 stands here",
    "- a": 'plan:1:1: "[a]" is not a plan, which is a map of keys and values',
    "only words": 'plan:1:1: "only words" is not a plan, which is a map of keys and values',
    "": "plan: the file is empty",
    "# a remark": "plan: the file is empty",
}


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
def test_what_is_no_plan_is_refused_once_with_its_place(text: str, expected: str) -> None:
    """Tags, a second document, odd keys, tabs and the like each give one clear error with line and column."""
    assert problems(text) == [expected]


def test_the_parser_speaks_where_nothing_better_is_known() -> None:
    """A fault of syntax without words of ours is told in the parser's."""
    assert problems("title: [a") == ["plan:2:1: this is not YAML: did not find expected ',' or ']'"]


def test_a_key_set_twice_is_told_with_both_places() -> None:
    """Each later place of a key is a problem that names the first one, at any depth."""
    assert problems("title: x\nextra: {a: {b: 1, b: 2}}\ntitle: y\ntitle: z") == [
        'plan:2:19: "b" is set a second time; it stands already at plan:2:13',
        'plan:3:1: "title" is set a second time; it stands already at plan:1:1',
        'plan:4:1: "title" is set a second time; it stands already at plan:1:1',
    ]


def test_norway_is_a_country() -> None:
    """A country code that YAML 1.1 takes for a truth value is read as it stands."""
    region = loads("region: {name: Innlandet, country: NO}").region
    assert region is not None
    assert region.country == "NO"


def test_the_garbage_collector_is_left_as_it_was() -> None:
    """Reading switches the collector off for a while; afterwards it is as before, also after an error."""
    for text in ("title: x", "titel: x"):
        for switch in (gc.disable, gc.enable):
            switch()
            before = gc.isenabled()
            with suppress(UnreadablePlan):
                loads(text)
            assert gc.isenabled() is before
