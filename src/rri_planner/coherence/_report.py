"""The report of a check, and the forms in which it can be had."""

from __future__ import annotations

import json
from typing import Any

from attrs import frozen

from rri_planner.coherence._as_dict import as_dict, as_rows
from rri_planner.coherence._as_sarif import as_sarif
from rri_planner.coherence._as_text import as_text
from rri_planner.coherence._outcome import Outcome
from rri_planner.coherence._places import Places
from rri_planner.model import shown_as_table


@frozen
class Report(Outcome):
    """What a check found; iterating gives what fires and is not waived.

    A report has no score and no grade: it says what does not hold together, what could not be told and why, and
    what is not due yet.
    """

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return what JSON holds, messages and fixes in a language."""
        return as_dict(self, language)

    def to_rows(self, language: str = "en") -> list[dict[str, Any]]:
        """Return a row for each finding, waived ones included: code, severity, subjects, message, ..."""
        return as_rows(self, language)

    def to_json(self, language: str = "en") -> str:
        """Return the report as JSON, keys sorted."""
        return json.dumps(self.to_dict(language), ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    def to_text(self, language: str = "en", *, places: Places | None = None) -> str:
        """Return the report for people, in a language; with `places` each finding says where it stands in the files."""
        return as_text(self, language, places)

    def to_sarif(self, places: Places | None = None, *, language: str = "en") -> dict[str, Any]:
        """Return the report as SARIF 2.1.0, for editors and code hosts; with `places` each finding has an address."""
        return as_sarif(self, places, language)

    def _repr_html_(self) -> str:
        """Show in a notebook, in English, what fires and is not waived."""
        rows = [
            {"severity": each.severity, "rule": each.code, "finding": str(each.message), "about": each.subjects}
            for each in self
        ]
        return shown_as_table(repr(self.plan), rows)
