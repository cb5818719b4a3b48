"""Writes the reference pages from the program itself, so that they cannot go stale."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from sphinx.application import Sphinx

from rri_planner.cli import main
from rri_planner.coherence import explain
from rri_planner.graph import RELATIONS
from rri_planner.model import VOCABULARIES, ModelField, Nested, Plan, fields_of
from rri_planner.rules import RULES


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before Sphinx looks for them."""
    app.connect("config-inited", lambda app, _config: write_pages(Path(app.srcdir) / "generated"))
    return {"parallel_read_safe": True}


def write_pages(folder: Path) -> None:
    """Write each page into `folder`; a page that has not changed is left alone, so that builds stay quick."""
    pages = {
        "fields.md": fields_page(),
        "words.md": words_page(),
        "relations.md": relations_page(),
        "command-line.md": command_line_page(),
        "rules/index.md": rules_page(),
        **{f"rules/{rule.code}.md": explain(rule, "en", format="markdown") for rule in RULES},
    }
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _classes() -> list[type[Nested]]:
    """The plan first, then each class at its first use, breadth first."""
    found: list[type[Nested]] = [Plan]
    for owner in found:
        for each in fields_of(owner):
            record = each.declared.record
            if record is not None and record not in found:
                found.append(record)
    return found


def fields_page() -> str:
    """The data dictionary: each class with its fields, as declared."""
    lines = ["# Every field", "", "What a plan file may hold. The order is the one in which `save` writes.", ""]
    for owner in _classes():
        lines += [f"(field-{owner.__name__.lower()})=", f"## {owner.__name__}", "", (owner.__doc__ or "").split("\n")[0], ""]
        short = getattr(owner, "short", None)
        if short:
            lines += [f"A plain value stands for its `{short.rstrip('_')}`.", ""]
        lines += ["| key | value | what it is |", "|---|---|---|"]
        lines += [f"| `{each.key}` | {_value(each)} | {_help(each)} |" for each in fields_of(owner)]
        lines.append("")
    return "\n".join(lines)


def _value(each: ModelField) -> str:
    declared = each.declared
    named = {"whole": "whole number", "truth": "true or false", "free": "anything", "value": "number or text"}
    what = named.get(declared.value, declared.value)
    if declared.record is not None:
        name = declared.record.__name__
        what = f"[{name}](#field-{name.lower()})"
    elif declared.vocabulary:
        what = f"[{declared.vocabulary}](words.md#{declared.vocabulary})"
    if declared.kinds:
        what += " → " + ", ".join(declared.kinds)
    return f"list of {what}" if declared.many else what


def _help(each: ModelField) -> str:
    declared = each.declared
    notes = [declared.help]
    if declared.unit:
        notes.append(f"unit: {declared.unit}")
    if declared.personal:
        notes.append("**personal data**")
    if isinstance(each.default, (str, int)) and each.default != "":
        notes.append(f"default `{each.default}`")
    return "; ".join(notes)


def words_page() -> str:
    """The vocabularies with their labels in four languages."""
    from rri_planner.language import LANGUAGES, word_label

    meaning = {
        "closed": "These words and no others.",
        "extendable": "A plan may extend or replace them under `vocabularies`.",
        "open": "Suggestions; any other word is accepted.",
    }
    lines = ["# Every word", "", "The vocabularies, with the labels that documents use.", ""]
    for vocabulary in VOCABULARIES.values():
        lines += [f"## {vocabulary.name}", "", meaning[vocabulary.openness], ""]
        lines += ["| word | " + " | ".join(LANGUAGES) + " |", "|---" * (len(LANGUAGES) + 1) + "|"]
        for word in vocabulary.words:
            labels = (word_label(vocabulary.name, word, language) for language in LANGUAGES)
            lines.append(f"| `{word}` | " + " | ".join(labels) + " |")
        lines.append("")
    return "\n".join(lines)


def relations_page() -> str:
    """Which kinds may be joined by which relation, and which way the edge runs."""
    lines = ["# Every relation", "", "Which kinds of item an edge of the graph may join, and which way it runs.", ""]
    lines += ["| relation | what it says | from → to |", "|---|---|---|"]
    for name, rule in RELATIONS.items():
        pairs = "<br>".join(f"{source} → {target}" for source, target in sorted(rule.pairs))
        lines.append(f"| `{name}` | {rule.meaning} | {pairs} |")
    return "\n".join([*lines, ""])


def rules_page() -> str:
    """The rule catalogue's table."""
    lines = ["# Every rule", "", "| code | name | severity | from stage | what is wrong |", "|---|---|---|---|---|"]
    lines += [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} | {rule.since} | {rule.summary} |" for rule in RULES
    ]
    listed = "\n".join(rule.code for rule in RULES)
    return "\n".join([*lines, "", f"```{{toctree}}\n:hidden:\n\n{listed}\n```", ""])


def command_line_page() -> str:
    """The help of each command, as the program prints it."""
    return "\n".join(["# Every command", "", *_commands(main, "rri-planner")])


def _commands(group: click.Group, name: str) -> Iterator[str]:
    context = click.Context(group, info_name=name)
    yield from ("```text", group.get_help(context), "```", "")
    for command_name in group.list_commands(context):
        command = group.get_command(context, command_name)
        assert command is not None
        inner = click.Context(command, info_name=command_name, parent=context)
        yield from (f"## {name} {command_name}", "", "```text", command.get_help(inner), "```", "")


