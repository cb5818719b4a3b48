"""``rri-planner rules``: the catalogue of rules as a table."""

from __future__ import annotations

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "rules",
    Message("List the rules that a plan is checked by. Code, how grave, from which stage on, name."),
    "rri-planner rules",
)
@pass_voice
def command(voice: Voice) -> None:
    """List the rules, group by group."""
    from rri_planner.coherence import severity_word
    from rri_planner.language import word_label
    from rri_planner.rules import GROUPS, RULES

    grave = {rule.code: voice.say(severity_word(rule.severity_at(rule.since))) for rule in RULES}
    stages = {rule.code: word_label("stage", rule.since, voice.language) for rule in RULES}
    widths = max(map(len, grave.values())), max(map(len, stages.values()))
    for group, question in GROUPS.items():
        members = [rule for rule in RULES if rule.group == group]
        if members:
            click.secho(voice.say(question), bold=True)
        for rule in members:
            columns = f"{grave[rule.code]:<{widths[0]}}  {stages[rule.code]:<{widths[1]}}"
            click.echo(f"  {rule.code}  {columns}  {rule.name}")
    voice.remark(Message("More about one of them: {command}", command="rri-planner rule CODE"))
