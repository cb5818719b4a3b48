"""How wide a text is, and where its lines break, without asking a font."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Widths in ems: the wider of Noto Sans and Liberation Sans (which has the widths of Arial), rounded up.
_ADVANCES = {
    0.25: "'ijl",
    0.3: " \u00a0\u202f!,.:;",
    0.35: "()-I[]`f",
    0.4: '"/\\t{}',
    0.45: "r",
    0.5: "Jcsvyz",
    0.55: "*?L_kx|",
    0.6: "$+0123456789<=>^aeo~",
    0.65: "#FTZbdghnpqu",
    0.7: "ABEKPSVXY",
    0.75: "&CDHNRU",
    0.8: "GOQw",
    0.9: "%M",
    0.95: "Wm",
    1.05: "@",
}
_ADVANCE = {character: width for width, characters in _ADVANCES.items() for character in characters}
_BOLDER = 1.08
_EMOJI = 0x1F000
_WIDEST = {"W": 1.0, "F": 1.0}
_OTHER_SCRIPT = 0.8
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = _RIGHT_TO_LEFT | {"L"}
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_STEERING = re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufff9-\uffff\ud800-\udfff]")
_LONGEST = 2_000
_ELLIPSIS = "…"
_BREAKS = re.compile(r"(?<=[-/\u2013\u2014_])(?=\w)")


def clean(text: str) -> str:
    r"""Return text on one line, without marks that steer other text or that no file may hold.

    >>> clean(" a\n\u202eb ")
    'a b'
    """
    return _STEERING.sub("", _UNSEEN.sub(" ", text[:_LONGEST])).strip()


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text in pixels, a little too much rather than too little."""
    return sum(map(_advance, text)) * size * (_BOLDER if bold else 1)


@lru_cache(maxsize=4096)
def _advance(character: str) -> float:
    known = _ADVANCE.get(character)
    if known is not None:
        return known
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if ord(character) >= _EMOJI:
        return 1.4
    base = unicodedata.normalize("NFD", character)[0]
    return _ADVANCE.get(base) or _WIDEST.get(unicodedata.east_asian_width(character), _OTHER_SCRIPT)


def is_right_to_left(text: str) -> bool:
    r"""Whether the first letter that has a direction runs from right to left.

    >>> is_right_to_left("1. \u05e9\u05dc"), is_right_to_left("plan \u05e9")
    (True, False)
    """
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((each for each in directions if each in _STRONG), "L") in _RIGHT_TO_LEFT


def wrapped(text: str, width: float, size: float, *, bold: bool = False, most: int = 4) -> tuple[str, ...]:
    """Return the lines of a text that fit into a width, at most so many; what is left out ends in an ellipsis.

    A word that is longer than a line breaks after a hyphen or slash, else with a hyphen.

    >>> wrapped("Digital meeting place", 80, 13), wrapped("Weiterbildungsangebote", 80, 13)
    (('Digital', 'meeting', 'place'), ('Weiterbil-', 'dungsan-', 'gebote'))
    """
    lines: list[str] = []
    line = ""
    for word in _fitting(clean(text), width, size, bold=bold):
        longer = f"{line} {word}" if line and not word.startswith("\0") else line + word.lstrip("\0")
        if line and width_of(longer, size, bold=bold) > width:
            lines.append(line)
            longer = word.lstrip("\0")
        line = longer
        if len(lines) > most:
            break
    lines += [line] if line else []
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _shortened(lines[most - 1], width, size, bold=bold))


def _fitting(text: str, width: float, size: float, *, bold: bool) -> Iterator[str]:
    """Yield pieces no wider than a line; one that continues a word begins with a null."""
    for word in text.split(" "):
        if width_of(word, size, bold=bold) <= width:
            yield word
            continue
        for number, part in enumerate(_BREAKS.split(word)):
            glue = "\0" if number else ""
            yield from (glue + piece if not index else "\0" + piece for index, piece in _chopped(part, width, size))


def _chopped(word: str, width: float, size: float) -> Iterator[tuple[int, str]]:
    """Yield a word in pieces of about the same width, numbered, each but the last with a hyphen."""
    room = width - width_of("-", size, bold=True)
    whole = width_of(word, size, bold=True)
    if whole <= width:
        yield 0, word
        return
    goal = min(room, whole / math.ceil(whole / max(room, size)) + size / 2)
    piece, index, used = "", 0, 0.0
    for character in word:
        advance = width_of(character, size, bold=True)
        if piece and used + advance > goal and advance:
            yield index, f"{piece}-"
            piece, index, used = "", index + 1, 0.0
        piece += character
        used += advance
    yield index, piece


def _shortened(line: str, width: float, size: float, *, bold: bool) -> str:
    kept = line
    while len(kept) > 1 and width_of(kept + _ELLIPSIS, size, bold=bold) > width:
        kept = kept[:-1]
    return kept.rstrip(" ,;:-") + _ELLIPSIS
