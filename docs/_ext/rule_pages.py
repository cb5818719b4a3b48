"""Writes the pages of the rule catalogue: each rule with its examples as they are checked, and the bibliography."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from rri_planner.coherence import Report, check
from rri_planner.formats import load, loads
from rri_planner.rules import GROUPS, RULES, SOURCES, STAGES, Rule

TODAY = "2027-06-15"
VARMLAND = Path(__file__).parents[2] / "examples" / "varmland"


def rule_pages() -> dict[str, str]:
    """Return the catalogue: its table, a page for each rule, the bibliography and a whole report."""
    return {
        "rules/index.md": _table(),
        "rules/bibliography.md": _bibliography(),
        "rules/varmland.md": _whole_report(),
        **{f"rules/{rule.code}.md": "\n".join(_page(rule)) for rule in RULES},
    }


def _table() -> str:
    """The catalogue, group by group."""
    lines = [
        "# Every rule",
        "",
        f"{len(RULES)} rules. Where they come from stands in the [bibliography](bibliography.md);",
        "",
    ]
    lines[2] += " what they say about a whole plan, in [the report of Värmland](varmland.md)."
    for group, question in GROUPS.items():
        rules = [rule for rule in RULES if rule.group == group]
        lines += [
            f"## {question}",
            "",
            "| code | name | severity | from stage | what is wrong |",
            "|---|---|---|---|---|",
        ]
        lines += [
            f"| [{rule.code}]({rule.code}.md) | {rule.name} | {_severity(rule)} | {rule.since} | {rule.summary} |"
            for rule in rules
        ]
        lines.append("")
    listed = "\n".join(("bibliography", "varmland", *(rule.code for rule in RULES)))
    return "\n".join([*lines, f"```{{toctree}}\n:hidden:\n\n{listed}\n```", ""])


def _page(rule: Rule) -> Iterator[str]:
    """One rule: what it looks for, why, who says so, what helps, and a plan of each kind with what was found there."""
    summary = str(rule.summary)
    yield from (f"# {rule.code} {rule.name}", "", f"{summary[0].upper()}{summary[1:]}.", "", str(rule.why), "")
    yield f"Severity: {_severity(rule)}. Due from the stage `{rule.since}` on. Data level: {rule.needs_level}."
    if not rule.waivable:
        yield "It cannot be waived."
    yield from ("", "## What helps", "", *(f"* {remedy}" for remedy in rule.remedies), "")
    yield from ("## A plan that does not hold together", "", *_example(rule, rule.incoherent))
    yield from ("## A plan that holds together", "", *_example(rule, rule.coherent))
    if rule.thresholds:
        yield from ("## Thresholds", "", "Our own defaults; a profile can change them.", "")
        yield from (f"* `{name}` {each.value} (our default): {each.meaning}" for name, each in rule.thresholds.items())
        yield ""
    yield from ("## Source", "", *(f"* [{key}](bibliography.md#{key.lower()}): {SOURCES[key]}" for key in rule.sources))
    yield from (["* our own"] if not rule.sources else [])
    yield from (f"* {line}" for line in _judge_note(rule))
    yield ""


def _judge_note(rule: Rule) -> Iterator[str]:
    documented = " ".join((rule.judge.__doc__ or "").split())
    yield f"How it judges: {documented}"


def _example(rule: Rule, example: str) -> Iterator[str]:
    report = check(loads(dedent(example)), today=TODAY)
    found = [finding for finding in report if finding.code == rule.code]
    others = sorted({finding.code for finding in report} - {rule.code})
    yield from ("```yaml", dedent(example).strip(), "```", "")
    if found:
        yield from (f"Checked on {TODAY}, this rule says:", "", *(f"> {finding.message}" for finding in found), "")
    else:
        yield from (f"Checked on {TODAY}, this rule says nothing.", "")
    if others:
        links = ", ".join(f"[{code}]({code}.md)" for code in others)
        yield from (f"A plan as small as this has other gaps, which other rules see: {links}.", "")


def _bibliography() -> str:
    lines = [
        "# Bibliography",
        "",
        "What the rules cite. A rule that cites nothing is our own, and its page says so.",
        "",
    ]
    for key, source in SOURCES.items():
        citing = ", ".join(f"[{rule.code}]({rule.code}.md)" for rule in RULES if key in rule.sources)
        lines += [
            f"({key.lower()})=",
            "",
            f"## {key}",
            "",
            f"{source}.",
            "",
            *([f"Cited by {citing}.", ""] if citing else []),
        ]
    return "\n".join(lines)


def _whole_report() -> str:
    report: Report = check(load(VARMLAND), today=TODAY)
    lines = [
        "# The report of Värmland",
        "",
        "The plan in `examples/varmland` is an example: its vision and a part of its",
    ]
    lines += ["needs are cited, its actions are made up. This is what `rri-planner check examples/varmland --today"]
    lines += [f"{TODAY}` says about it.", "", "```text", report.to_text("en").rstrip(), "```", ""]
    return "\n".join(lines)


def _severity(rule: Rule) -> str:
    (_, severity), *later = [(stage, rule.severities[stage]) for stage in STAGES if stage in rule.severities]
    return severity + "".join(f", {word} from `{stage}` on" for stage, word in later)
