"""The two plans that a rule brings along: one that it fires on, and one that it does not."""

from __future__ import annotations

from datetime import date

from rri_planner.rules import Rule
from rri_planner.testing._seeing import sees


def assert_examples(rule: Rule, *, today: date | str | None = None) -> None:
    """Raise `AssertionError` unless a rule fires on its incoherent example, and not on its coherent one."""
    if not sees(rule, rule.incoherent, today=today):
        raise AssertionError(f"{rule.code} {rule.name} sees nothing in its incoherent example")
    found = sees(rule, rule.coherent, today=today)
    if found:
        sentences = (str(finding.message) for finding in found)
        raise AssertionError("\n  ".join((f"{rule.code} {rule.name} fires on its coherent example", *sentences)))
