"""A plan as one Word file that says what the action plan says, with nothing around it: docxtpl fills a template."""

# ruff: noqa: ANN401  # python-docx has no types for what it returns

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

CARD = (
    "{%p for goal in goals %}", "#2{{ goal.title }}", "{{ goal.description }}",
    "{%p for pathway in pathways[goal.id] %}", "#3{{ pathway.title }}", "{{ pathway.description }}",
    "{%p for action in actions[pathway.id] %}", "#4{{ action.title }}", "{{ action.status }}",
    "{{ action.description }}",
)  # fmt: skip
AFTER_CARD = (
    "{%p for each in measured[action.id] %}", "{{ each.title }}", "{%p endfor %}",
    "{%p for each in heard[action.id] %}", "{{ each.text }} ({{ title(each.from) }})", "{%p endfor %}",
    "{%p endfor %}", "{%p endfor %}", "{%p endfor %}",
)  # fmt: skip
TABLES = {
    "Timeline": ("timeline", ("title(row.id)", "row.period", "row.status")),
    "Indicators and targets": ("indicators", ("row.title", "row.baseline.value", "row.targets[0].value")),
    "Who does what": ("people", ("row.name", "row.helix", "row.duties")),
    "What people said": ("events", ("row.title", "row.date", "row.participants.total")),
}


def bare_word(plan: Path, target: Path) -> None:
    """Fill a template with a plan as it stands in its file, and save it."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(_template(target.with_suffix(".template.docx")))
    template.render(_context(json.loads(plan.read_text(encoding="utf-8"))), autoescape=True)
    template.save(target)


def _template(path: Path) -> Path:
    from docx import Document

    document = Document()
    for said in CARD:
        _paragraph(document, said)
    _table(document, "facts[action.id]", ("row[0]", "row[1]"))
    for said in AFTER_CARD:
        _paragraph(document, said)
    for heading, (rows, cells) in TABLES.items():
        document.add_heading(heading, 1)
        _table(document, rows, cells)
    document.save(str(path))
    return path


def _paragraph(document: Any, said: str) -> None:
    if said.startswith("#"):
        document.add_heading(said[2:], int(said[1]))
    else:
        document.add_paragraph(said)


def _table(document: Any, rows: str, cells: Sequence[str]) -> None:
    table = document.add_table(3, len(cells))
    table.cell(0, 0).text, table.cell(2, 0).text = f"{{%tr for row in {rows} %}}", "{%tr endfor %}"
    for at, said in enumerate(cells):
        table.cell(1, at).text = f"{{{{ {said} }}}}"


def _context(plan: dict[str, Any]) -> dict[str, Any]:
    parts = ("goals", "pathways", "actions", "indicators", "stakeholders", "events")
    titles = {each["id"]: each.get("title", each.get("name")) for part in parts for each in plan[part]}

    def listed(ids: Iterable[str] | str) -> str:
        return ", ".join(titles[each] for each in ([ids] if isinstance(ids, str) else ids))

    people = [{**each, "duties": listed(_duties(plan, each["id"]))} for each in plan["stakeholders"]]
    return {
        "goals": plan["goals"],
        "pathways": _grouped(plan["pathways"], "serves"),
        "actions": _grouped(plan["actions"], "serves"),
        "measured": _grouped(plan["indicators"], "measures"),
        "heard": _grouped(plan["contributions"], "into"),
        "facts": {each["id"]: _facts(each, listed) for each in plan["actions"]},
        "timeline": sorted(plan["actions"], key=lambda each: str(each["period"])),
        "indicators": plan["indicators"],
        "people": people,
        "events": plan["events"],
        "title": listed,
    }


def _duties(plan: dict[str, Any], person: str) -> list[str]:
    return [each["id"] for each in plan["actions"] for part in each["involved"] if person in part["who"]]


def _facts(action: dict[str, Any], listed: Any) -> list[tuple[str, str]]:
    parts = [(part["as"], listed(part["who"])) for part in action["involved"]]
    waits = [each if isinstance(each, str) else each["to"] for each in action.get("depends_on", ())]
    return [
        *parts,
        ("When", action["period"]),
        ("Cost", action["cost"]),
        ("Keys", ", ".join(map(str, action["rri"]))),
        *([("Can start after", listed(waits))] if waits else []),
    ]


def _grouped(items: Iterable[dict[str, Any]], field: str) -> dict[str, list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for item in items:
        ends = item.get(field, ())
        groups[ends if isinstance(ends, str) else next(iter(ends), "")].append(item)
    return groups
