"""Several things in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from rri_planner.language._locales import babel_locale

_PAIR = 2


def format_list(texts: Iterable[str], language: str) -> str:
    """Return texts as a language lists them; any number of them, in their order.

    >>> format_list(["a", "b", "c"], "sv"), format_list([], "sv")
    ('a, b och c', '')
    """
    listed = list(texts)
    if len(listed) <= 1:
        return "".join(listed)
    patterns = babel_locale(language).list_patterns["standard"]
    if len(listed) == _PAIR:
        return str(patterns["2"].format(*listed))
    # Babel adds one text after the other, which takes the square of their number
    between = patterns["middle"].removeprefix("{0}").removesuffix("{1}")
    return str(patterns["end"].format(between.join(listed[:-1]), listed[-1]))
