"""The JSON Schema of plan files, generated from the model's declarations, for editors and other programs."""

from __future__ import annotations

from attrs import NOTHING, frozen

from rri_planner.errors import Message, UnknownWord, nearest
from rri_planner.formats._folder import COLLECTIONS
from rri_planner.formats._schema_values import Schema, any_of, single_values, text_schema
from rri_planner.language import capitalised, field_label, help_text, kind_label, negotiate, word_label
from rri_planner.model import VOCABULARIES, Item, ModelField, Nested, Plan, Record, fields_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ENGLISH = "en"


def json_schema(*, language: str = _ENGLISH, collection: str | None = None) -> Schema:
    """Return the JSON Schema (2020-12) of a plan in one file, as a new dictionary.

    It knows a field's type, its words where the vocabulary is closed, its short forms and its meaning; titles and
    descriptions are in a language. What takes more than one value to judge is left to `load` and `check`. With
    `collection` it is that of a file such as ``actions.yaml``, or of one item, in the folder of a plan.

    >>> json_schema()["properties"]["stage"]["anyOf"][0]["enum"]
    ['draft', 'consultation', 'adopted', 'running', 'review']
    >>> json_schema(language="sv")["$defs"]["Action"]["properties"]["title"]["title"]
    'Titel'
    """
    speaking = _Speaking(negotiate(language))
    definitions = {owner.__name__: speaking.record(owner) for owner in _records()}
    shared = {"$defs": {"Text": text_schema(), **definitions}}
    if collection is None:
        return {"$schema": _DIALECT, **speaking.record(Plan), **shared}
    if collection not in COLLECTIONS:
        kind = Message("a collection of a plan")
        raise UnknownWord(kind, collection, COLLECTIONS, nearest(collection, COLLECTIONS))
    each = next(each for each in fields_of(Plan) if each.key == collection)
    return {"$schema": _DIALECT, **speaking.field(Plan, each), **shared}


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


@frozen
class _Speaking:
    """Describes classes and fields in a language."""

    language: str

    def record(self, owner: type[Nested]) -> Schema:
        fields = fields_of(owner)
        required = [each.key for each in fields if each.default is NOTHING]
        return {
            **self._about(owner),
            "type": "object",
            "properties": {each.key: self.field(owner, each) for each in fields},
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def field(self, owner: type[Nested], each: ModelField) -> Schema:
        declared = each.declared
        single = _record_forms(declared.record) if declared.record and declared.value == "record" else self._forms(each)
        unstated: tuple[Schema, ...] = () if each.default is NOTHING else ({"type": "null"},)
        if declared.many:
            entries = {"type": "array", "items": any_of(*single, {"type": "null"})}
            single = (entries,) if declared.value == "whole" else (entries, *single)
        meaning = help_text(declared.help, self.language)
        title = capitalised(field_label(owner.__name__, each.key, self.language))
        described = meaning if declared.unit is None else f"{meaning} ({declared.unit})"
        return {"title": title, "description": described, **any_of(*single, *unstated)}

    def _about(self, owner: type[Nested]) -> Schema:
        """Return what a class is called where it has a name, and in English what it is."""
        kind = "plan" if owner is Plan else getattr(owner, "item_kind", "") or owner.__name__
        named = owner is Plan or issubclass(owner, Item | Record)
        title = {"title": capitalised(kind_label(kind, self.language))} if named else {}
        summary = (owner.__doc__ or "").partition("\n")[0]
        return {**title, **({"description": summary} if self.language == _ENGLISH else {})}

    def _forms(self, each: ModelField) -> tuple[Schema, ...]:
        """Return the forms of a value; words of a closed vocabulary with what they are called."""
        vocabulary = each.declared.vocabulary or ""
        known = VOCABULARIES[vocabulary].words if vocabulary in VOCABULARIES else ()
        return tuple(
            {
                **form,
                "enumDescriptions": [
                    word_label(vocabulary, word, self.language) if word in known else "" for word in form["enum"]
                ],
            }
            if "enum" in form and each.declared.value == "word"
            else form
            for form in single_values(each)
        )


def _record_forms(owner: type[Nested]) -> tuple[Schema, ...]:
    """Return a reference to the class and, where it has a short form, the single values that may stand for it."""
    reference = {"$ref": f"#/$defs/{owner.__name__}"}
    short = next((each for each in fields_of(owner) if each.name == owner.short), None)
    if short is None:
        return (reference,)
    plain = ({"type": "string"} if "$ref" in form else form for form in single_values(short))
    return *(form for form in plain if form.get("type") != "object"), reference
