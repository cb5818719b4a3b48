"""Writes the reference pages from the program itself, so that they cannot go stale."""

from __future__ import annotations

import re
from pathlib import Path

import click
from click.testing import CliRunner
from docutils import nodes
from rule_pages import rule_pages
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from view_pages import views_page

from rri_planner.cli import main
from rri_planner.graph import RELATIONS
from rri_planner.model import VOCABULARIES, ModelField, Nested, Plan, fields_of


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before Sphinx looks for them."""
    app.connect("config-inited", lambda app, _config: write_pages(Path(app.srcdir) / "generated"))
    app.connect("missing-reference", public_reference)
    return {"parallel_read_safe": True}


def public_reference(
    app: Sphinx, _environment: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.reference | None:
    """Lead a reference to where a class is implemented (`model._plan.Plan`) to where it is public (`model.Plan`)."""
    target = node.get("reftarget", "")
    public = re.sub(r"\._\w+", "", target)
    if node.get("refdomain") != "py" or public == target:
        return None
    domain = app.env.domains.python_domain
    source = node.get("refdoc", "")
    return domain.resolve_xref(app.env, source, app.builder, node["reftype"], public, node, contnode)


def write_pages(folder: Path) -> None:
    """Write each page into `folder`; a page that has not changed is left alone, so that builds stay quick."""
    pages = {
        "fields.md": fields_page(),
        "words.md": words_page(),
        "relations.md": relations_page(),
        "command-line.md": command_line_page(),
        "template-views.md": views_page(),
        **rule_pages(),
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
        lines += [
            f"(field-{owner.__name__.lower()})=",
            f"## {owner.__name__}",
            "",
            (owner.__doc__ or "").split("\n")[0],
            "",
        ]
        short = getattr(owner, "short", None)
        if short:
            lines += [f"A plain value stands for its `{short.rstrip('_')}`.", ""]
        lines += ["| key | value | what it is |", "|---|---|---|"]
        lines += [f"| `{each.key}` | {_value(each)} | {_explained(each)} |" for each in fields_of(owner)]
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


def _explained(each: ModelField) -> str:
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


def command_line_page() -> str:
    """The help of each command, as the program prints it."""
    lines = ["# Every command", "", "```text", _help_of(), "```", ""]
    for name in main.list_commands(click.Context(main)):
        lines += [f"## rri-planner {name}", "", "```text", _help_of(name), "```", ""]
    return "\n".join(lines)


def _help_of(*command: str) -> str:
    return CliRunner().invoke(main, ["--ui-language", "en", *command, "--help"], terminal_width=100).output.rstrip()
