"""A plan in one language: StratML has no place for a second wording, and none that names the language."""

from __future__ import annotations

from typing import Any, TypeVar

from attrs import evolve

from rri_planner.model import UNKNOWN_LANGUAGE, Nested, Plan, Text, Translation, fields_of

N = TypeVar("N", bound=Nested)


class OneLanguage:
    """Brings parts of a plan to one language; counts what that costs.

    ``translations`` is how many texts lose other wordings, ``fallbacks`` how many have none in the language that
    was asked for, ``trimmed`` how many lose white space at their ends, or have nothing else, ``fingerprints`` how many
    say which original they translate.
    """

    def __init__(self, language: str | None) -> None:
        self._wanted = () if language is None else (language,)
        self.translations = self.fallbacks = self.trimmed = self.fingerprints = 0

    def of(self, plan: Plan) -> Plan:
        """Return the plan in one language, which it then does not name."""
        changes = {each.name: self._value(getattr(plan, each.name)) for each in fields_of(Plan)}
        return Plan(**{**changes, "languages": ()})

    def _part(self, part: N) -> N:
        changes = {
            each.name: self._value(value) for each in fields_of(type(part)) if (value := getattr(part, each.name))
        }
        return evolve(part, **changes)

    def _value(self, value: Any) -> Any:  # noqa: ANN401 - a field may hold anything
        match value:
            case Text():
                return self._text(value)
            case Nested():
                return self._part(value)
            case tuple():
                entries = (self._value(entry) for entry in value)
                return tuple(entry for entry in entries if entry is not None)
            case _:
                return value

    def _text(self, text: Text) -> Text | None:
        language, wording = text.best(*self._wanted)
        self.translations += len(text.versions) > 1
        self.fallbacks += bool(self._wanted) and language not in self._wanted and language != UNKNOWN_LANGUAGE
        self.fingerprints += any(version.of is not None for _, version in text.versions)
        plain = wording.strip()
        self.trimmed += plain != wording
        return Text(((UNKNOWN_LANGUAGE, Translation(plain)),)) if plain else None
