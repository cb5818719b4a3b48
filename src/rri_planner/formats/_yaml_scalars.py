"""Single values in YAML: without quotes only where every reader, of YAML 1.1 or 1.2, takes them for the same."""

from __future__ import annotations

import json
import re

from rri_planner.formats._raw import Plain, is_typed

_UNSAFE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_SPECIAL_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=.<~ ")
_SPECIAL_INSIDE = re.compile(r": |:$| #| $|[\t\n]")
_SPECIAL_IN_FLOW = re.compile(r"[][{},:?]")
_WORDS_OF_1_1 = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_NUMBER_OF_1_1 = re.compile(r"[-+0-9][-+0-9_.:,eExXoOa-fA-F]*", re.ASCII)
_TIME_OF_1_1 = re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt ].*)?", re.ASCII)


def inline(value: str | bool | None, *, flow: bool) -> str:
    """Return a scalar as it stands on one line; inside a `flow` map or list more of them need quotes."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case Plain():
            return str(value)
        case _:
            return _quoted(value) if _needs_quotes(value, flow=flow) else value


def is_safe(text: str) -> bool:
    """Whether all characters of the text may stand in YAML as they are."""
    return _UNSAFE.search(text) is None


def _needs_quotes(text: str, *, flow: bool) -> bool:
    return (
        not text
        or text[0] in _SPECIAL_FIRST
        or _SPECIAL_INSIDE.search(text) is not None
        or (flow and _SPECIAL_IN_FLOW.search(text) is not None)
        or _seems_typed(text)
        or not is_safe(text)
    )


def _seems_typed(text: str) -> bool:
    """Whether a reader of YAML 1.1 or 1.2 takes the text for a number, a truth value, a time or null."""
    return (
        text.lower() in _WORDS_OF_1_1
        or _NUMBER_OF_1_1.fullmatch(text) is not None
        or _TIME_OF_1_1.fullmatch(text) is not None
        or is_typed(text)
    )


def _quoted(text: str) -> str:
    if "\n" not in text and "\t" not in text and is_safe(text):
        return "'" + text.replace("'", "''") + "'"
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(text, ensure_ascii=False))
