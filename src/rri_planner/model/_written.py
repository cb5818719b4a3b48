"""How a value shows itself to a programmer: as it would be written in a call."""

from __future__ import annotations

from rri_planner.model._dates import PartialDate, Period
from rri_planner.model._durations import Duration
from rri_planner.model._text import UNKNOWN_LANGUAGE, Text, Translation


def as_written(value: object) -> str:
    """Return the source of an argument from which the model makes this value, as short as may be."""
    match value:
        case Text(versions=((language, Translation(of=None) as version),)) if language == UNKNOWN_LANGUAGE:
            return repr(version.text)
        case Text():
            return repr({language: _wording(version) for language, version in value.versions})
        case PartialDate() | Period() | Duration():
            return repr(str(value))
        case tuple():
            return f"[{', '.join(map(as_written, value))}]"
        case _:
            return repr(value)


def _wording(version: Translation) -> str | dict[str, str]:
    return version.text if version.of is None else {"text": version.text, "of": version.of}
