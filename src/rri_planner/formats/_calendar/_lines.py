"""The lines of an iCalendar file: values escaped, long lines folded. Source: RFC 5545, sections 3.1 and 3.3.11."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 75
_ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_SPECIAL = re.compile(r"[\\;,\n]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def escaped(text: str) -> str:
    r"""Return a text as the value of a property, in one line.

    >>> escaped("Halls A, B; bring: pens\nand paper")
    'Halls A\\, B\\; bring: pens\\nand paper'
    """
    plain = _INVISIBLE.sub("", _BREAKS.sub("\n", text))
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], plain)


def folded(line: str) -> str:
    """Return a line broken so that none of its parts has more than 75 bytes; no letter is broken apart."""
    return "\r\n ".join(_parts(line))


def _parts(line: str) -> Iterator[str]:
    start = size = 0
    for at, letter in enumerate(line):
        width = len(letter.encode())
        if size + width > _LONGEST:
            yield line[start:at]
            start, size = at, 1  # the space that begins the next part
        size += width
    yield line[start:]
