"""``rri-planner rule``: one rule with its reasons, its sources, what helps and two examples."""

from __future__ import annotations

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message, UnknownWord, nearest


@spoken(
    "rule",
    Message("Explain a rule. Says what it looks for, why, who says so and what helps, with two examples."),
    "rri-planner rule STR101",
    "rri-planner rule broken-reference",
)
@click.argument("code", metavar="CODE")
@pass_voice
def command(voice: Voice, *, code: str) -> None:
    """Explain the rule of this code or name."""
    from rri_planner.coherence import explain
    from rri_planner.rules import RULES

    named = {name: rule for rule in RULES for name in (rule.code, rule.name)}
    found = next((named[spelling] for spelling in (code.upper(), code.lower()) if spelling in named), None)
    if found is None:
        codes = tuple(rule.code for rule in RULES)
        raise UnknownWord(Message("the code of a rule"), code, codes, nearest(code, named))
    click.echo(explain(found, voice.language), nl=False)
