"""The JSON Schema of plan files, generated from the model's declarations, for editors and other programs."""

from __future__ import annotations

from attrs import NOTHING

from rri_planner.formats._schema_values import Schema, any_of, single_values, text_schema
from rri_planner.model import ModelField, Nested, Plan, fields_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> Schema:
    """Return the JSON Schema (2020-12) of a plan in one file, as a new dictionary.

    It knows a field's type, its words where the vocabulary is closed, its short forms and its meaning. What takes
    more than one value to judge is left to `load` and `check`.

    >>> json_schema()["properties"]["stage"]["anyOf"][0]["enum"]
    ['draft', 'consultation', 'adopted', 'running', 'review']
    """
    definitions = {owner.__name__: _record(owner) for owner in _records()}
    return {"$schema": _DIALECT, "title": "Plan", **_record(Plan), "$defs": {"Text": text_schema(), **definitions}}


def _records() -> list[type[Nested]]:
    """Return every class that can stand inside a plan, in the order in which the declarations name them."""
    found: dict[type[Nested], None] = {}
    todo: list[type[Nested]] = [Plan]
    for owner in todo:
        for each in fields_of(owner):
            if each.declared.record is not None and each.declared.record not in found:
                found[each.declared.record] = None
                todo.append(each.declared.record)
    return list(found)


def _record(owner: type[Nested]) -> Schema:
    fields = fields_of(owner)
    required = [each.key for each in fields if each.default is NOTHING]
    return {
        "description": (owner.__doc__ or "").partition("\n")[0],
        "type": "object",
        "properties": {each.key: _field(each) for each in fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(each: ModelField) -> Schema:
    declared = each.declared
    single = _record_forms(declared.record) if declared.value == "record" and declared.record else single_values(each)
    unstated: tuple[Schema, ...] = () if each.default is NOTHING else ({"type": "null"},)
    if declared.many:
        entries = {"type": "array", "items": any_of(*single, {"type": "null"})}
        single = (entries,) if declared.value == "whole" else (entries, *single)
    meaning = declared.help if declared.unit is None else f"{declared.help} ({declared.unit})"
    return {"description": meaning, **any_of(*single, *unstated)}


def _record_forms(owner: type[Nested]) -> tuple[Schema, ...]:
    """Return a reference to the class and, where it has a short form, the single values that may stand for it."""
    reference = {"$ref": f"#/$defs/{owner.__name__}"}
    short = next((each for each in fields_of(owner) if each.name == owner.short), None)
    if short is None:
        return (reference,)
    plain = ({"type": "string"} if "$ref" in form else form for form in single_values(short))
    return *(form for form in plain if form.get("type") != "object"), reference
