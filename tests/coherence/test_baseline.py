"""A baseline: what was known before passes, what is new does not, what is gone is said."""

from __future__ import annotations

from typing import Any

import pytest

from rri_planner.coherence import Baseline, Known, check
from rri_planner.errors import BadValue
from rri_planner.model import Action, Goal, Plan

_BEFORE = Plan(goals=[Goal(id="g-a"), Goal(id="g-b")])
_AFTER = Plan(goals=[Goal(id="g-b", title="Bees"), Goal(id="g-c")], actions=[Action(id="a-1", serves=["g-none"])])
_BASELINE = Baseline.of(check(_BEFORE))


def test_findings_are_new_unchanged_or_gone() -> None:
    """A reworded item keeps its finding; other findings are new, and what is no longer found is gone."""
    report = check(_AFTER, baseline=_BASELINE)
    assert [(each.code, each.subjects) for each in report.new] == [
        ("STR101", ("a-1",)),
        ("STR104", ("g-c",)),
        ("STR106", ("a-1",)),
    ]
    assert [(each.code, each.subjects) for each in report.unchanged] == [("STR104", ("g-b",))]
    assert report.gone == (Known("STR104", ("g-a",)),)


def test_without_a_baseline_everything_is_new() -> None:
    """A report that knows nothing from before has no known and no gone findings."""
    report = check(_AFTER)
    assert report.new == tuple(report)
    assert (report.unchanged, report.gone) == ((), ())


def test_only_new_findings_fail() -> None:
    """What a command answers for: new findings of the level or worse."""
    report = check(_AFTER, baseline=_BASELINE)
    assert [each.code for each in report.failing()] == ["STR101"]
    assert [each.code for each in report.failing("warning")] == ["STR101", "STR104", "STR106"]
    assert report.failing("info") == report.new
    assert check(_BEFORE, baseline=_BASELINE).failing("info") == ()


def test_a_baseline_survives_its_file() -> None:
    """What is written is read back, keys sorted, with code and subjects for people who look into the file."""
    assert Baseline.from_json(_BASELINE.to_json()) == _BASELINE
    fingerprints = sorted(each.fingerprint for each in check(_BEFORE))
    assert _BASELINE.to_dict()["format"] == 1
    assert list(_BASELINE.to_dict()["findings"]) == fingerprints
    assert {"code": "STR104", "subjects": ["g-a"]} in _BASELINE.to_dict()["findings"].values()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": 1}', '{"format": 1, "findings": {"f": {}}}', '{"format": 1, "findings": [1]}']
)
def test_a_file_that_is_no_baseline_is_refused(text: str) -> None:
    """Anything that this program has not written is refused with a sentence, whatever it is."""
    with pytest.raises(BadValue, match="is not a baseline that this program has written"):
        Baseline.from_json(text)


def test_a_later_format_is_refused() -> None:
    """A baseline of a version to come is refused, and the sentence says why."""
    entries: dict[str, Any] = {"format": 2, "findings": {}}
    with pytest.raises(BadValue, match='"2" is not a format of baseline that this version reads: 1'):
        Baseline.from_dict(entries)
