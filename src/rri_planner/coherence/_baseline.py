"""A baseline: the findings that were known on a day, so that later checks can tell what is new."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Self

from attrs import frozen

from rri_planner.errors import BadValue, Message
from rri_planner.findings import Finding
from rri_planner.model import FrozenMap


@frozen
class Known:
    """A finding as a baseline remembers it: enough for a person to recognise it."""

    code: str
    subjects: tuple[str, ...]


@frozen
class Baseline:
    """Known findings by fingerprint. It changes only when somebody makes a new one.

    >>> Baseline.from_dict({"format": 1, "findings": {"f0": {"code": "STR104", "subjects": ["g-skills"]}}}).known["f0"]
    Known(code='STR104', subjects=('g-skills',))
    """

    known: FrozenMap[Known]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Self:
        """Return the baseline that knows exactly these findings."""
        return cls(FrozenMap({each.fingerprint: Known(each.code, each.subjects) for each in findings}))

    @classmethod
    def from_dict(cls, entries: Mapping[str, Any]) -> Self:
        """Return the baseline that `to_dict` wrote; raise `BadValue` for anything else."""
        try:
            if entries["format"] != 1:
                raise BadValue(str(entries["format"]), Message("a format of baseline that this version reads: 1"))
            known = {
                str(fingerprint): Known(str(each["code"]), tuple(map(str, each["subjects"])))
                for fingerprint, each in entries["findings"].items()
            }
        except (KeyError, TypeError, AttributeError):
            raise BadValue(str(entries)[:80], Message("a baseline that this program has written")) from None
        return cls(FrozenMap(known))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Return the baseline that `to_json` wrote; raise `BadValue` for anything else."""
        try:
            entries = json.loads(text)
        except ValueError:
            raise BadValue(text[:80], Message("a baseline that this program has written")) from None
        return cls.from_dict(entries)

    def to_dict(self) -> dict[str, Any]:
        """Return what a file holds: the format and, by fingerprint, code and subjects of each finding."""
        findings = {key: {"code": each.code, "subjects": list(each.subjects)} for key, each in self.known.items()}
        return {"format": 1, "findings": findings}

    def to_json(self) -> str:
        """Return the text of a file, keys sorted."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
