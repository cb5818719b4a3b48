"""The gaps in a template of a sentence."""

from __future__ import annotations

import re
from string import Formatter

_MARKED = re.compile(r"%\((\w+)\)s")


def gaps(form: str) -> frozenset[str]:
    """Return the names of the gaps in a template, ``{name}`` or ``%(name)s``; raise `ValueError` for a broken one.

    >>> sorted(gaps("{count} of %(all)s"))
    ['all', 'count']
    """
    return frozenset(_MARKED.findall(form)) | {gap for _, gap, _, _ in Formatter().parse(form) if gap is not None}
