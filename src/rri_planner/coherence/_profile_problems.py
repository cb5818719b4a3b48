"""What is wrong with a profile that somebody wrote: every problem, each with its address and the nearest right word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from rri_planner.coherence._profile_entries import as_left_out, as_threshold, as_vocabularies
from rri_planner.errors import Message, PlannerError, Problem, nearest
from rri_planner.findings import SEVERITIES
from rri_planner.model import VOCABULARIES
from rri_planner.rules import GROUPS, AskedField, Rule

_KEYS = ("name", "title", "extends", "rules", "without", "severity", "thresholds", "requires", "vocabularies")
_RULE = Message("a rule")
_Path: TypeAlias = tuple[str | int, ...]


def profile_problems(entries: Mapping[str, Any], rules: Iterable[Rule], profiles: Iterable[str]) -> Iterator[Problem]:
    """Yield what is wrong with the entries of a profile; it may extend one of `profiles`."""
    known = {rule.code: rule for rule in rules}
    yield from _unknown(entries, _KEYS, (), Message("a key of a profile"))
    if entries.get("extends") is not None:
        yield from _unknown([entries["extends"]], tuple(profiles), ("extends",), Message("a profile"))
    for key in ("rules", "without"):
        codes = [as_left_out(each).code if key == "without" else each for each in _listed(entries, key)]
        yield from _not_a(list, entries, key)
        yield from _unknown(codes, (*known, *GROUPS), (key,), Message("a rule or a group of rules"))
    yield from _severity_problems(entries, known)
    yield from _threshold_problems(entries, known)
    yield from _field_problems(entries)
    yield from _word_problems(entries)


def _severity_problems(entries: Mapping[str, Any], known: Mapping[str, Rule]) -> Iterator[Problem]:
    severities = _mapped(entries, "severity")
    yield from _not_a(Mapping, entries, "severity")
    yield from _unknown(severities, known, ("severity",), _RULE)
    for code, severity in severities.items():
        yield from _unknown([severity], SEVERITIES, ("severity", str(code)), Message("a severity"))


def _threshold_problems(entries: Mapping[str, Any], known: Mapping[str, Rule]) -> Iterator[Problem]:
    thresholds = _mapped(entries, "thresholds")
    yield from _not_a(Mapping, entries, "thresholds")
    yield from _unknown(thresholds, known, ("thresholds",), _RULE)
    for code in thresholds:
        yield from _not_a(Mapping, thresholds, code, "thresholds")
        at = ("thresholds", str(code))
        values = _mapped(thresholds, code)
        if code in known:
            yield from _unknown(values, known[code].thresholds, at, Message("a threshold of {rule}", rule=code))
        for name, number in values.items():
            if as_threshold(number) is None:
                yield Problem(Message('"{found}" is not a number', found=str(number)), at=(*at, str(name)))


def _field_problems(entries: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _not_a(list, entries, "requires")
    for index, name in enumerate(_listed(entries, "requires")):
        try:
            AskedField.parse(str(name))
        except PlannerError as error:
            yield Problem(error.message, at=("requires", index), nearest=error.nearest)


def _word_problems(entries: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _not_a(Mapping, entries, "vocabularies")
    words = _mapped(entries, "vocabularies")
    extendable = [name for name, each in VOCABULARIES.items() if each.openness == "extendable"]
    yield from _unknown(words, extendable, ("vocabularies",), Message("a vocabulary that can be extended"))
    try:
        as_vocabularies(words)
    except PlannerError as error:
        yield Problem(error.message, at=("vocabularies",), nearest=error.nearest)


def _unknown(words: Iterable[object], known: Collection[str], at: _Path, kind: Message) -> Iterator[Problem]:
    for word in words:
        if word not in known:
            message = Message('"{found}" is not {kind}', found=str(word), kind=kind)
            yield Problem(message, at=(*at, str(word)), nearest=nearest(str(word), known))


def _not_a(wanted: type, entries: Mapping[str, Any], key: str, *at: str) -> Iterator[Problem]:
    if entries.get(key) is not None and not isinstance(entries[key], (wanted, tuple) if wanted is list else wanted):
        message = Message("this has to be a list") if wanted is list else Message("this has to be a map")
        yield Problem(message, at=(*at, key))


def _listed(entries: Mapping[str, Any], key: str) -> Iterable[object]:
    found = entries.get(key)
    return found if isinstance(found, list | tuple) else ()


def _mapped(entries: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = entries.get(key)
    return found if isinstance(found, Mapping) else {}
