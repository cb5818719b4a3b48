"""A raw tree to JSON, indented, short values on one line; plain scalars stand as the numbers they are."""

from __future__ import annotations

import json

from rri_planner.formats._raw import Plain, Raw

_WIDTH = 100


def json_text(tree: dict[str, Raw] | list[Raw]) -> str:
    """Return the tree as JSON; recursion is bounded as in `yaml_text`."""
    return f"{_written(tree, '')}\n"


def _written(value: Raw, indent: str) -> str:
    if isinstance(value, Plain):
        return str(value)
    if not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    inner = f"{indent}  "
    if isinstance(value, dict):
        entries = [f"{json.dumps(key, ensure_ascii=False)}: {_written(entry, inner)}" for key, entry in value.items()]
    else:
        entries = [_written(entry, inner) for entry in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    if _is_flat(value) and sum(map(len, entries)) + 2 * len(entries) <= _WIDTH - len(indent):
        return f"{opening}{', '.join(entries)}{closing}"
    lines = ",\n".join(f"{inner}{entry}" for entry in entries)
    return f"{opening}\n{lines}\n{indent}{closing}"


def _is_flat(value: dict[str, Raw] | list[Raw]) -> bool:
    return not any(isinstance(entry, dict | list) for entry in (value.values() if isinstance(value, dict) else value))
