"""Letters that no font can draw, or not where they stand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rri_planner.render._paper.pdf_compiler import MAIN, compiled

if TYPE_CHECKING:
    from typst import Fonts

UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"
_PLAIN: Final = 0x250
_FROM_THE_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LABEL: Final = re.compile(r"(?<=>)[^<>]+(?=</(?:text|tspan)>)")
_LIGATURE: Final = re.compile("f(?=[fijlt])")
_KEPT_APART: Final = "f\N{ZERO WIDTH NON-JOINER}"
_SPECIMEN: Final = b'#set document(title: "a")\n#set text(font: "Source Sans 3")\n#sys.inputs.letters'


def drawable(text: str, fonts: Fonts) -> str:
    """Return a text with � in place of each letter that none of the `fonts` has."""
    rare = sorted({letter for letter in text if ord(letter) >= _PLAIN})
    unknown, waiting = set(), [rare]
    while waiting:
        letters = waiting.pop()
        if not letters or _has(fonts, letters):
            continue
        middle = len(letters) // 2
        if middle:
            waiting += [letters[:middle], letters[middle:]]
        else:
            unknown.update(letters)
    return text.translate({ord(letter): UNKNOWN for letter in unknown})


def without_ligatures(svg: str) -> str:
    """Return a drawing whose labels Typst can set although they have letters of a script written from the right.

    It does not find the glyphs of these where Latin letters beside them make a ligature, so those are kept apart.
    """
    if _FROM_THE_RIGHT.search(svg) is None:
        return svg
    return _LABEL.sub(lambda label: _LIGATURE.sub(_KEPT_APART, label[0]), svg)


def _has(fonts: Fonts, letters: list[str]) -> bool:
    import typst

    try:
        compiled({MAIN: _SPECIMEN}, {"letters": " ".join(letters)}, fonts=fonts, root=Path())
    except typst.TypstError:
        return False
    return True
