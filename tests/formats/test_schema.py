"""The JSON Schema that editors use says what the loader says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import UnknownWord
from rri_planner.formats import _patterns as patterns
from rri_planner.formats import dumps, json_schema, load, read_mapping
from rri_planner.formats._files import source_of
from rri_planner.formats._folder import plan_files
from rri_planner.formats._limits import DEFAULT_LIMITS
from rri_planner.formats._raw import resolved
from rri_planner.language import LANGUAGES, capitalised, field_label, help_text, word_label
from rri_planner.model import Duration, PartialDate, Period, Plan, fields_of, is_number
from rri_planner.model._text import as_languages
from rri_planner.model._words import as_id
from tests.formats.test_round_trip import ALL, WHOLE
from tests.strategies import plans
from tests.written import dates, durations, numbers, periods

SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def as_schema_sees(path: Path) -> Any:  # noqa: ANN401 - as a JSON reader would have it
    """Return a plan file as plain JSON values."""
    return json.loads(json.dumps(read_mapping(path), default=float))


def test_the_schema_is_one() -> None:
    """It is valid itself, and every class and field has its meaning in it."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    described = [SCHEMA, *SCHEMA["$defs"].values()]
    assert all(each["description"] for each in described)
    assert all(field["description"] for each in described for field in each.get("properties", {}).values())
    assert list(SCHEMA["properties"]) == [each.key for each in fields_of(Plan)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_languages_of_the_program(language: str) -> None:
    """Every field has its title and its meaning in each; apart from words for people the schemas are one."""
    schema = json_schema(language=language)
    described = [schema, *schema["$defs"].values()]
    fields = [field for each in described for field in each.get("properties", {}).values()]
    assert all(field["title"] and field["description"] for field in fields)
    assert _bare(schema) == _bare(SCHEMA)
    action = schema["$defs"]["Action"]["properties"]
    assert action["title"]["title"] == capitalised(field_label("Action", "title", language))
    assert action["title"]["description"] == help_text("The title", language)
    stage = schema["properties"]["stage"]["anyOf"][0]
    assert stage["enumDescriptions"] == [word_label("stage", word, language) for word in stage["enum"]]


def _bare(schema: Any) -> Any:  # noqa: ANN401 - as a JSON reader would have it
    """Return a schema without its words for people; a field may be called ``title`` or ``description`` itself."""
    match schema:
        case dict():
            said = {"title", "description", "enumDescriptions"}
            return {key: _bare(value) for key, value in schema.items() if key not in said or isinstance(value, dict)}
        case list():
            return [_bare(entry) for entry in schema]
        case _:
            return schema


@pytest.mark.parametrize("folder", [path for path in ALL if path.is_dir()], ids=lambda path: str(path.name))
def test_files_in_the_folder_of_a_plan_have_theirs(folder: Path) -> None:
    """The schema of a collection takes the files of the examples, with many items or one."""
    for file in plan_files(folder):
        if file.collection is not None:
            source, _ = source_of(file.path, DEFAULT_LIMITS).parsed(marked=False)
            tree = json.loads(json.dumps(resolved(source), default=float))
            schema = json_schema(collection=file.collection)
            found = jsonschema.Draft202012Validator(schema).iter_errors(tree)
            assert [error.message for error in found] == []


def test_only_collections_have_a_schema_of_their_own() -> None:
    """A slip of the pen gets the nearest right word."""
    with pytest.raises(UnknownWord, match='"action" is not a collection of a plan') as caught:
        json_schema(collection="action")
    assert caught.value.nearest == "actions"


def test_a_plan_with_every_field_fulfils_it() -> None:
    """All fields, short and long forms, as a person writes them."""
    assert [error.message for error in VALIDATOR.iter_errors(as_schema_sees(WHOLE))] == []


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.name))
def test_the_examples_fulfil_it_as_we_write_them(path: Path, tmp_path: Path) -> None:
    """What `save` writes is what the schema allows, in YAML and in JSON."""
    for name in ("plan.yaml", "plan.json"):
        (tmp_path / name).write_text(dumps(load(path), name.partition(".")[2]), "utf-8")
        assert [error.message for error in VALIDATOR.iter_errors(as_schema_sees(tmp_path / name))] == []


@given(plans())
def test_every_plan_fulfils_it(plan: Plan) -> None:
    """No readable plan is marked as wrong in an editor."""
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(dumps(plan, "json")))] == []


PLANTED: dict[str, dict[str, Any]] = {
    "unknown field": {"titel": "x"},
    "unknown field of an item": {"goals": [{"id": "g", "prioritet": 1}]},
    "missing id": {"goals": [{"title": "x"}]},
    "id with a space": {"goals": [{"id": "a b"}]},
    "word of a closed vocabulary": {"stage": "drafty"},
    "date": {"goals": [{"id": "g", "due": "2027-13"}]},
    "year": {"goals": [{"id": "g", "due": 27}]},
    "period": {"period": "2026-2027"},
    "duration": {"actions": [{"id": "a", "duration": "6 months"}]},
    "amount": {"funding": [{"id": "f", "ceiling": "about 5"}]},
    "currency": {"currency": "euro"},
    "needs": {"goals": [{"id": "g", "needs": "some"}]},
    "count": {"events": [{"id": "e", "participants": {"groups": {"young": -1}}}]},
    "share by group": {"indicators": [{"id": "i", "observations": [{"groups": {"young": "few"}}]}]},
    "list for a text": {"title": ["x"]},
    "map for a list": {"tags": {"a": "b"}},
    "link without target": {"goals": [{"id": "g", "serves": [{"because": "x"}]}]},
    "empty reference": {"goals": [{"id": "g", "serves": [""]}]},
    "vocabulary that cannot be changed": {"vocabularies": {"stage": {}}},
    "language": {"title": {"Deutsch!": "x"}},
    "sign": {"alignments": [{"sign": "plus"}]},
    "scores that are no list": {"judgements": [{"scores": 1}]},
}


@pytest.mark.parametrize("plan", PLANTED.values(), ids=PLANTED)
def test_planted_faults_are_refused(plan: dict[str, Any]) -> None:
    """What the loader refuses in a single value an editor marks as well."""
    assert not VALIDATOR.is_valid(plan)


SPELLINGS: dict[str, dict[str, Any]] = {
    "a sign as a number": {"alignments": [{"sign": 0}, {"sign": "+"}]},
    "a development goal as a number": {"goals": [{"id": "g", "sdg": 4}, {"id": "h", "sdg": ["sdg-4", 4]}]},
    "one instead of a list": {"goals": {"id": "g", "tags": "x", "serves": "v"}},
    "nothing": {"title": None, "goals": [None], "vision": None},
    "own words": {"goals": [{"id": "g", "rri": ["care"]}]},
}


@pytest.mark.parametrize("plan", SPELLINGS.values(), ids=SPELLINGS)
def test_other_spellings_are_allowed(plan: dict[str, Any]) -> None:
    """What the loader takes an editor does not mark."""
    assert VALIDATOR.is_valid(plan)


@given(st.data())
def test_patterns_say_what_the_model_says(data: st.DataObject) -> None:
    """Whatever fulfils a pattern the model can read, but for days and spans that the calendar does not have."""
    as_id(data.draw(st.from_regex(patterns.ID, fullmatch=True)))
    as_languages(data.draw(st.from_regex(patterns.LANGUAGE, fullmatch=True)))
    assert is_number(data.draw(st.from_regex(patterns.NUMBER, fullmatch=True).filter(lambda text: len(text) <= 60)))


@given(dates, periods, durations, numbers)
def test_what_the_model_reads_fulfils_the_patterns(date: str, period: str, duration: str, number: str) -> None:
    """And the other way round."""
    for pattern, text in ((patterns.DATE, date), (patterns.PERIOD, period), (patterns.DURATION, duration)):
        assert jsonschema.Draft202012Validator({"pattern": pattern}).is_valid(text)
    assert jsonschema.Draft202012Validator({"pattern": patterns.NUMBER}).is_valid(number)
    assert (str(PartialDate.parse(date)), Period.parse(period), Duration.parse(duration)) is not None
