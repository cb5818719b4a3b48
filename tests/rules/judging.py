"""Asking one rule about a plan that is written as in a file."""

from __future__ import annotations

from collections import Counter
from datetime import date
from textwrap import dedent

from rri_planner.formats import loads
from rri_planner.model import FrozenMap
from rri_planner.rules import RULES, CannotTell, Case, Fires, Judgement, Rule

BY_CODE = {rule.code: rule for rule in RULES}
_THRESHOLDS = FrozenMap({f"{rule.code}.{name}": each.value for rule in RULES for name, each in rule.thresholds.items()})


def case_of(text: str, *, today: str | None = None) -> Case:
    """Return the case of a plan in YAML, with our own thresholds."""
    return Case(loads(dedent(text)), None if today is None else date.fromisoformat(today), _THRESHOLDS)


def judgements(code: str, text: str, *, today: str | None = None) -> tuple[Judgement, ...]:
    """Return all that the rule of this code says about a plan in YAML."""
    rule: Rule = BY_CODE[code]
    return tuple(rule(case_of(text, today=today)))


def fired(code: str, text: str, *, today: str | None = None) -> tuple[Fires, ...]:
    """Return what does not hold together in a plan in YAML, in the eyes of one rule."""
    return tuple(each for each in judgements(code, text, today=today) if isinstance(each, Fires))


def subjects(code: str, text: str, *, today: str | None = None) -> list[tuple[str, ...]]:
    """Return whom the findings of one rule are about."""
    return [each.subjects for each in fired(code, text, today=today)]


def sentences(code: str, text: str, *, today: str | None = None) -> list[str]:
    """Return the findings of one rule as English sentences."""
    return [str(each.message) for each in fired(code, text, today=today)]


def lacks(code: str, text: str, *, today: str | None = None) -> Counter[tuple[str, ...]]:
    """Return what one rule would have to know, and how often."""
    said = judgements(code, text, today=today)
    return Counter(each.needs for each in said if isinstance(each, CannotTell))


def tally(code: str, text: str, *, today: str | None = None) -> dict[str, int]:
    """Return how many things one rule judged, by verdict."""
    return dict(Counter(type(each).__name__ for each in judgements(code, text, today=today)))
