"""What the YAML parser objects to, in words that help, at the place where it stands."""

from __future__ import annotations

import re

import yaml

from rri_planner.errors import Message, UnreadablePlan
from rri_planner.formats._refusals import refusal

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def syntax_refusal(error: yaml.YAMLError | UnicodeEncodeError, text: str, file: str) -> UnreadablePlan:
    """Return the error for a text that is not YAML."""
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        reason = _reason(str(getattr(error, "problem", error)), text, mark.line, mark.column)
        return refusal(reason, file, mark.line + 1, mark.column + 1)
    found = _UNPRINTABLE.search(text)
    if found is None:
        return refusal(Message("this is not YAML: {reason}", reason=str(error)), file)
    before = text[: found.start()]
    message = Message("the control character {code} stands here", code=f"U+{ord(found.group()):04X}")
    return refusal(message, file, before.count("\n") + 1, found.start() - before.rfind("\n"))


def _reason(problem: str, text: str, line: int, column: int) -> Message:
    lines = text.splitlines()
    here = lines[line][column : column + 1] if line < len(lines) else ""
    if here == "\t":
        return Message("a tab stands here; YAML is indented with spaces only")
    if problem.startswith("mapping values are not allowed"):
        return Message("a colon with a space after it stands inside a text; put the text in quotes")
    if problem.startswith("found character") and problem.endswith("cannot start any token"):
        return Message('a text cannot begin with "{character}"; put the text in quotes', character=here)
    return Message("this is not YAML: {reason}", reason=problem)
