"""Words that sound like a promise and leave open what is promised, by language.

The lists in ``data/weak_words.json`` are short and our own: verbs of vague support, and words that leave a way
out. A star stands for any ending.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from itertools import pairwise

_NOUNS_HAVE_CAPITALS = frozenset({"de"})
_SENTENCE_ENDS = (".", "!", "?", ":")


def weak_words(wording: str, language: str) -> tuple[str, ...] | None:
    """Return the weak words of a text in this language, as it writes them; None for a language without a list.

    >>> weak_words("Strengthen cooperation where possible", "en-GB")
    ('Strengthen', 'where possible')
    """
    pattern = _patterns().get(_base(language))
    return None if pattern is None else tuple(pattern.findall(wording))


def mentions_a_name(wording: str, language: str) -> bool:
    """Whether a word inside a sentence has a capital letter, in a language in which only names have.

    >>> mentions_a_name("Meet in Torsby", "en"), mentions_a_name("Mehr Treffen", "de")
    (True, False)
    """
    inside = (word for before, word in pairwise(wording.split()) if not before.endswith(_SENTENCE_ENDS))
    return _base(language) not in _NOUNS_HAVE_CAPITALS and any(word[:1].isupper() for word in inside)


def _base(language: str) -> str:
    return language.partition("-")[0]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists: dict[str, list[str]] = json.loads((files(__package__) / "data" / "weak_words.json").read_text("utf-8"))
    return {language: _pattern(words) for language, words in lists.items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    choices = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)
