"""One rule, explained: for the command line and for the pages of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent, indent
from typing import Any

from rri_planner.coherence._level import level_meaning
from rri_planner.coherence._severity import severity_word
from rri_planner.errors import Message
from rri_planner.language import capitalised, say, word_name
from rri_planner.rules import GROUPS, SOURCES, STAGES, Rule, quoted


def explain(rule: Rule, language: str = "en") -> str:
    """Return all there is to know about a rule, in a language: its sense, its source, what helps, two examples."""
    return "\n".join((*_facts(rule, language), *_remedies(rule, language), *_examples(rule, language))) + "\n"


def _facts(rule: Rule, language: str) -> Iterator[str]:
    yield f"{rule.code} {rule.name}"
    yield ""
    yield _say(rule.summary, language) + "."
    yield _say(rule.why, language)
    yield ""
    yield from (_say(fact, language) for fact in _about(rule))


def _about(rule: Rule) -> Iterator[Message]:
    yield Message("group: {group}", group=GROUPS.get(rule.group, rule.group))
    severities = ((stage, rule.severities[stage]) for stage in STAGES if stage in rule.severities)
    for stage, severity in severities:
        first = rule.since if stage == STAGES[0] else stage
        yield Message(
            "severity: {severity} from the stage {stage} on",
            severity=severity_word(severity),
            stage=quoted(word_name("stage", first)),
        )
    yield Message("data: {level}, {meaning}", level=rule.needs_level, meaning=level_meaning(rule.needs_level))
    for key in rule.sources:
        yield Message("source: {source}", source=SOURCES[key])
    if not rule.sources:
        yield Message("source: our own")
    for name, threshold in rule.thresholds.items():
        facts: dict[str, Any] = {"name": name, "value": threshold.value, "meaning": threshold.meaning}
        yield Message("threshold {name}: {value}, {meaning}; a profile can change it", **facts)
    if not rule.waivable:
        yield Message("this rule cannot be waived")


def _remedies(rule: Rule, language: str) -> Iterator[str]:
    yield ""
    yield _say(Message("what helps"), language)
    yield from (f"  - {say(remedy, language)}" for remedy in rule.remedies)


def _examples(rule: Rule, language: str) -> Iterator[str]:
    for heading, example in (
        (Message("a plan that does not hold together"), rule.incoherent),
        (Message("a plan that holds together"), rule.coherent),
    ):
        yield ""
        yield _say(heading, language)
        yield ""
        yield indent(dedent(example).strip(), "    ")


def _say(message: Message, language: str) -> str:
    return capitalised(say(message, language))
