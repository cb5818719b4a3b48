"""The context that says what the keys of a plan mean as linked data, made from the declarations of the model."""

from __future__ import annotations

from typing import Any

from rri_planner.formats._linked._terms import AMOUNT_TERMS, PREFIXES, term_of
from rri_planner.model import ModelField, Nested, Plan, fields_of

_INVERSE = "^"


def context() -> dict[str, Any]:
    """Return the JSON-LD context (1.1) of plans; a key that means nothing to others is null in it."""
    return {"@version": 1.1, **PREFIXES, "id": "@id", **_keys(Plan)}


def _keys(owner: type[Nested]) -> dict[str, Any]:
    """Return what each key of a class means; all are named, so that no meaning comes in from around it."""
    return {each.key: _meaning(owner, each) for each in fields_of(owner) if each.key != "id"}


def _meaning(owner: type[Nested], each: ModelField) -> dict[str, Any] | None:
    term = term_of(owner, each.key)
    if term is None:
        return None
    name = "@reverse" if term.startswith(_INVERSE) else "@id"
    return {name: term.removeprefix(_INVERSE), **_shape(each)}


def _shape(each: ModelField) -> dict[str, Any]:
    declared = each.declared
    if is_reference(each):
        return {"@type": "@id"}
    match declared.value:
        case "record" if declared.record is not None:
            return {"@context": _keys(declared.record)}
        case "money":
            return {"@context": dict(AMOUNT_TERMS)}
        case "text" | "value":
            return {"@container": "@language"}
        case "string" if each.key == "url":
            return {"@type": "@id"}
        case _:
            return {}


def is_reference(each: ModelField) -> bool:
    """Whether a field names items: by ids, or by records that say more about the link, of which the id is kept."""
    record = each.declared.record
    return each.declared.value == "reference" or (record is not None and getattr(record, "end", None) is not None)
