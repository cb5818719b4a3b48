"""A raw tree to YAML that people like to read: blocks, short values on one line, long texts folded.

Recursion is bounded by the depth of the tree, which `_tree` keeps within what can be read again.
"""

from __future__ import annotations

from rri_planner.formats._raw import Raw
from rri_planner.formats._yaml_scalars import inline, is_safe

_WIDTH = 100
_LONGEST_KEY = 1000  # YAML lets the colon stand at most 1,024 characters after the beginning of its key


def yaml_text(tree: dict[str, Raw] | list[Raw]) -> str:
    """Return the tree as YAML; a top-level key with more than one line stands between blank lines."""
    if isinstance(tree, list):
        sections = [[line for entry in tree for line in value_lines(entry, "-", 0)]]
    else:
        sections = [entry_lines(key, value, 0) for key, value in tree.items()]
    lines: list[str] = []
    for index, section in enumerate(sections):
        if index and (len(section) > 1 or len(sections[index - 1]) > 1):
            lines.append("")
        lines += section
    return "".join(f"{line}\n" for line in lines)


def entry_lines(key: str, value: Raw, indent: int) -> list[str]:
    """Return the lines of a key with its value, as they stand in a map that is indented so far."""
    written = inline(key, flow=False)
    if len(written) > _LONGEST_KEY:
        return [f"? {written}", *value_lines(value, ":", indent)]
    return value_lines(value, f"{written}:", indent)


def value_lines(value: Raw, lead: str, indent: int) -> list[str]:
    """Return the lines of a value after `lead`, which is a key with its colon or the dash of a list."""
    room = _WIDTH - indent - len(lead) - 1
    short = _on_one_line(value, room, indent)
    if short is not None:
        return [f"{lead} {short}"]
    if isinstance(value, dict):
        inner = [line for key, entry in value.items() for line in entry_lines(key, entry, indent + 2)]
        if lead == "-":
            return [f"- {inner[0]}", *map(_indented, inner[1:])]
    elif isinstance(value, list):
        inner = [line for entry in value for line in value_lines(entry, "-", indent + 2)]
    else:
        header, *inner = _block(str(value), room, indent)
        lead = f"{lead} {header}"
    return [lead, *map(_indented, inner)]


def _indented(line: str) -> str:
    return f"  {line}" if line else ""


def _on_one_line(value: Raw, room: int, indent: int) -> str | None:
    """Return a value as it fits on one line: a single one, or a map or list of single ones; else None."""
    if not isinstance(value, dict | list):
        return None if isinstance(value, str) and _block(value, room, indent) else inline(value, flow=False)
    entries = value.values() if isinstance(value, dict) else value
    if any(isinstance(entry, dict | list) or (isinstance(entry, str) and "\n" in entry) for entry in entries):
        return None
    written = [inline(entry, flow=True) for entry in entries]  # type: ignore[arg-type]  # containers are gone
    if isinstance(value, dict):
        written = [f"{inline(key, flow=True)}: {entry}" for key, entry in zip(value, written, strict=True)]
    text = f"{{{', '.join(written)}}}" if isinstance(value, dict) else f"[{', '.join(written)}]"
    return text if len(text) <= room or not value else None


def _block(text: str, room: int, indent: int) -> list[str]:
    """Return the header and lines of a text that is best written as a block, or nothing."""
    if "\n" in text:
        return _literal(text)
    return _folded(text, _WIDTH - indent - 2) if len(text) > room else []


def _literal(text: str) -> list[str]:
    *lines, last = text.split("\n")
    if text[0].isspace() or text.endswith("\n\n") or not is_safe(text) or any(line != line.rstrip() for line in lines):
        return []
    return ["|-", *lines, last] if last else ["|", *lines]


def _folded(text: str, width: int) -> list[str]:
    words = text.split(" ")
    if "" in words or "\t" in text or not is_safe(text):
        return []
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + len(word) < width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [">-", *lines] if len(lines) > 1 else []
