"""What one rule sees in a plan, and the difference to what was expected of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from textwrap import dedent

from rri_planner.coherence import check
from rri_planner.errors import BadUsage, Message
from rri_planner.findings import Finding
from rri_planner.formats import loads
from rri_planner.model import Plan
from rri_planner.rules import Rule


def sees(rule: Rule, plan: Plan | str, *, today: date | str | None = None) -> tuple[Finding, ...]:
    """Return what a rule finds in a plan, or in the text of a plan file in YAML, and no waiver accepts.

    Raise `BadUsage` where the plan's stage comes before the rule's first: then it finds nothing, whatever the
    plan says, and a test would prove nothing.

    >>> from rri_planner.rules import RULES
    >>> unserved = next(rule for rule in RULES if rule.code == "STR104")
    >>> for finding in sees(unserved, "goals: [{id: g-skills, title: Digital skills}]"):
    ...     print(finding.message)
    goal "Digital skills" has no pathway or action under it
    """
    plan = _read(plan)
    if not rule.is_due(plan.stage):
        raise BadUsage(
            Message(
                '{rule} is due from the stage "{since}" on, and the plan is at "{stage}"',
                rule=rule.code,
                since=rule.since,
                stage=plan.stage,
            )
        )
    return tuple(check(plan, today=today, rules=(rule,)))


def assert_sees(rule: Rule, plan: Plan | str, *subjects: str | Iterable[str], today: date | str | None = None) -> None:
    """Raise `AssertionError` unless the findings of a rule are about exactly these subjects; see `sees`.

    Each of ``subjects`` stands for one finding: an id, or the ids of a finding about several things, in any order.
    Without any the rule must find nothing. The error names what is missing, and says what was not expected.

    >>> from rri_planner.rules import RULES
    >>> waits = next(rule for rule in RULES if rule.code == "TIM103")
    >>> assert_sees(waits, "actions: [{id: a-1, depends_on: [a-2]}, {id: a-2, depends_on: [a-1]}]", ["a-1", "a-2"])
    >>> assert_sees(waits, "actions: [{id: a-1, depends_on: [a-2]}, {id: a-2}]", "a-1")
    Traceback (most recent call last):
        ...
    AssertionError: TIM103 dependency-loop does not see what it should
      missing: a-1
    """
    found = sees(rule, plan, today=today)
    expected = Counter(_sorted((each,) if isinstance(each, str) else each) for each in subjects)
    difference = tuple(_difference(found, expected))
    if difference:
        title = f"{rule.code} {rule.name} does not see what it should"
        raise AssertionError("\n  ".join((title, *difference, *_untold(rule, plan, today))))


def _difference(found: tuple[Finding, ...], expected: Counter[tuple[str, ...]]) -> Iterator[str]:
    """Yield a line for each finding that is missing, then for each that nobody expected, with its sentence."""
    missing = expected - Counter(_sorted(finding.subjects) for finding in found)
    yield from (f"missing: {', '.join(subjects)}" for subjects in sorted(missing.elements()))
    left = Counter(expected)
    for finding in found:
        subjects = _sorted(finding.subjects)
        left[subjects] -= 1
        if left[subjects] < 0:
            yield f"unexpected: {', '.join(finding.subjects)}: {finding.message}"


def _untold(rule: Rule, plan: Plan | str, today: date | str | None) -> Iterator[str]:
    """Yield what the rule lacked, which is often why a finding is missing."""
    for lack in check(_read(plan), today=today, rules=(rule,)).cannot_tell:
        yield f"could tell of {lack.judged} of {lack.of} things only, for want of: {', '.join(lack.needs)}"


def _read(plan: Plan | str) -> Plan:
    return plan if isinstance(plan, Plan) else loads(dedent(plan))


def _sorted(subjects: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(subjects))
