"""The nearest right word, for errors that help."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_ALIKE = 0.6
_PREFIX = 3
_MOST = 2000


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the word that `word` was probably meant to be, or None where nothing is near.

    Case does not matter. A common beginning counts, so that a word of another language finds its cousin;
    of several equally near words the first one wins. At most 2,000 words are compared.

    >>> nearest("prioritet", ["title", "priority", "period"])
    'priority'
    """
    wanted = word.casefold()
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    best, best_ratio = None, 0.0
    for _, candidate in zip(range(_MOST), words, strict=False):
        matcher.set_seq1(candidate.casefold())
        if max(best_ratio, _ALIKE) > matcher.real_quick_ratio() or best_ratio > matcher.quick_ratio():
            continue
        ratio = matcher.ratio()
        if ratio > best_ratio and (ratio >= _ALIKE or wanted[:_PREFIX] == candidate.casefold()[:_PREFIX]):
            best, best_ratio = candidate, ratio
    return best
