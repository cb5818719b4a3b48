"""The rows of an action plan as one Word file, with nothing around them: docxtpl fills a template."""

# ruff: noqa: ANN401  # python-docx has no types for what it returns

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LEVELS = 6


def bare_word(rows: Path, target: Path) -> None:
    """Fill a template with rows as `floor_rows.rows_of` gives them, and save it."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(_template(target.with_suffix(".template.docx")))
    template.render(json.loads(rows.read_text(encoding="utf-8")), autoescape=True)
    template.save(target)


def _template(path: Path) -> Path:
    from docx import Document

    document = Document()
    document.add_paragraph("{{ title }}", "Title")
    document.add_paragraph("{%p for row in blocks %}")
    for level in range(1, LEVELS + 1):
        document.add_paragraph(f"{{%p if row.kind == 'heading' and row.level == {level} %}}")
        document.add_heading("{{ row.text }}", level)
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if row.kind == 'paragraph' %}")
    document.add_paragraph("{{ row.text }}")
    document.add_paragraph("{%p elif row.kind == 'list' %}")
    _repeated(document, "row.entries", "List Bullet")
    document.add_paragraph("{%p elif row.kind == 'facts' %}")
    _table(document, "row.entries", 2)
    for width in range(1, 8):
        document.add_paragraph(f"{{%p elif row.kind == 'table' and row.width == {width} %}}")
        _table(document, "row.head + row.body", width)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.save(str(path))
    return path


def _repeated(place: Any, values: str, style: str | None = None) -> None:
    place.add_paragraph(f"{{%p for each in {values} %}}")
    place.add_paragraph("{{ each }}", style)
    place.add_paragraph("{%p endfor %}")


def _table(document: Any, rows: str, width: int) -> None:
    table = document.add_table(3, width)
    table.cell(0, 0).text, table.cell(2, 0).text = f"{{%tr for cells in {rows} %}}", "{%tr endfor %}"
    for at in range(width):
        table.cell(1, at).text = f"{{{{ cells[{at}] }}}}"
