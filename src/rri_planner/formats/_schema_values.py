"""JSON Schema of single values: what may stand in a field, by the kind of value that it declares."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from rri_planner.errors import BadField, BadValue
from rri_planner.formats import _patterns
from rri_planner.model import VOCABULARIES, ModelField, ValueKind

Schema: TypeAlias = dict[str, Any]

_STRING: Schema = {"type": "string"}
_NUMERIC: tuple[Schema, ...] = ({"type": "number"}, {"type": "string", "pattern": _patterns.NUMBER})
_YEAR: Schema = {"type": "integer", "minimum": 1000, "maximum": 9999}
_LANGUAGE: Schema = {"type": "string", "pattern": _patterns.LANGUAGE}
_CURRENCY: Schema = {"type": "string", "pattern": _patterns.CURRENCY}
_TEXT: Schema = {"$ref": "#/$defs/Text"}
_MONEY: Schema = {
    "type": "object",
    "properties": {"amount": {"anyOf": list(_NUMERIC)}, "currency": _CURRENCY},
    "required": ["amount"],
    "additionalProperties": False,
}
_AT_LEAST: Schema = {
    "type": "object",
    "properties": {"at_least": {"type": "integer", "minimum": 1}},
    "required": ["at_least"],
    "additionalProperties": False,
}
_OTHER_SPELLINGS = ("+", "-", "0", 0, 1)


_FORMS: Mapping[ValueKind, tuple[Schema, ...]] = MappingProxyType(
    {
        "id": ({"type": "string", "pattern": _patterns.ID},),
        "string": (_STRING,),
        "reference": ({"type": "string", "minLength": 1},),
        "text": (_TEXT,),
        "date": ({"type": "string", "pattern": _patterns.DATE}, _YEAR),
        "period": ({"type": "string", "pattern": _patterns.PERIOD}, _YEAR),
        "duration": ({"type": "string", "pattern": _patterns.DURATION},),
        "number": _NUMERIC,
        "whole": ({"type": "integer"}, {"type": "string", "pattern": _patterns.WHOLE}),
        "truth": ({"type": "boolean"},),
        "money": (*_NUMERIC, _MONEY),
        "value": ({"type": "number"}, _TEXT),
        "language": (_LANGUAGE,),
        "currency": (_CURRENCY,),
        "needs": ({"enum": ["all", "any"]}, _AT_LEAST),
        "free": ({"type": "object"},),
    }
)


def any_of(*forms: Schema) -> Schema:
    """Return a schema that any one of these forms fulfils."""
    return dict(forms[0]) if len(forms) == 1 else {"anyOf": list(forms)}


def text_schema() -> Schema:
    """Return the schema of a text: in the original language, or in several."""
    translation = {
        "type": "object",
        "properties": {"text": _STRING, "of": _STRING},
        "required": ["text"],
        "additionalProperties": False,
    }
    languages = {
        "type": "object",
        "propertyNames": _LANGUAGE,
        "additionalProperties": any_of(_STRING, translation, {"type": "null"}),
        "minProperties": 1,
    }
    return {"description": "A text, or a map of language code and text", **any_of(_STRING, languages)}


def single_values(each: ModelField) -> tuple[Schema, ...]:
    """Return the forms that one value of a field may have; a field that holds a record has none of these."""
    match each.declared.value:
        case "word":
            return _words(each)
        case "counts":
            return ({"type": "object", "additionalProperties": _counted(each)},)
        case "vocabularies":
            return (_catalogues(),)
        case kind:
            return _FORMS[kind]


def _words(each: ModelField) -> tuple[Schema, ...]:
    """Return the words of a closed vocabulary; those of others as examples, since a plan may have its own."""
    vocabulary = VOCABULARIES[each.declared.vocabulary or ""]
    others = [spelling for spelling in _OTHER_SPELLINGS if _stands_for(each, spelling, vocabulary.words)]
    if vocabulary.openness == "closed":
        return ({"enum": [*vocabulary.words, *others]},)
    word: Schema = {"type": "string", "examples": list(vocabulary.words)}
    return (word, {"type": "integer"}) if others else (word,)


def _stands_for(each: ModelField, spelling: str | int, words: tuple[str, ...]) -> bool:
    """Whether the field takes this spelling for another word, as it takes ``+`` for ``supports``."""
    try:
        converted = each.convert([spelling] if each.declared.many else spelling)
    except (BadValue, BadField):
        return False
    return spelling not in words and (converted[0] if each.declared.many else converted) in words


def _counted(each: ModelField) -> Schema:
    """Return what a map of groups holds: texts, numbers or counts, whichever the field takes."""
    for sample, form in (("text", _STRING), ("0.5", any_of(*_NUMERIC, {"type": "null"}))):
        try:
            each.convert({"group": sample})
        except (BadValue, BadField):
            continue
        return form
    return any_of({"type": "integer", "minimum": 0}, {"type": "string", "pattern": _patterns.COUNT})


def _catalogues() -> Schema:
    changeable = [name for name, vocabulary in VOCABULARIES.items() if vocabulary.openness != "closed"]
    return {
        "type": "object",
        "propertyNames": {"enum": changeable},
        "additionalProperties": {"$ref": "#/$defs/Catalogue"},
    }
