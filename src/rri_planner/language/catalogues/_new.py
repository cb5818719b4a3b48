"""A catalogue for a language that the package does not have: everything that documents say, to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from rri_planner.language._labels import labels
from rri_planner.language._own import LABEL
from rri_planner.language.catalogues._extract import Sentence
from rri_planner.language.catalogues._files import header

_NEVER_IN_DOCUMENTS: Final = ("cli/", "formats/", "portfolio/", "branding/", "errors/", "model/", "testing/")


def write_own(path: Path, language: str, sentences: tuple[Sentence, ...]) -> tuple[int, int]:
    """Write what documents say into a ``.po`` file; return how much there is, and how much is translated.

    What the file has translated already is kept; what nothing says any more is left out.
    """
    locale = language.replace("-", "_")
    known = read_po(BytesIO(path.read_bytes()), locale=locale, charset="utf-8") if path.is_file() else Catalog(locale)
    made = Catalog(locale, charset="utf-8")
    for sentence in sorted(sentences, key=_is_elsewhere):
        if not all(place.startswith(_NEVER_IN_DOCUMENTS) for place in sentence.found_in):
            one = sentence.plural is None
            places = [(name, 0) for name in sentence.found_in]
            made.add(sentence.template if one else sentence.forms, locations=places)
    for address, english in label_addresses():
        made.add(english, context=f"{LABEL} {address}")
    done = 0
    for entry in made:
        before = (
            known.get(entry.id[0] if isinstance(entry.id, tuple) else entry.id, entry.context) if entry.id else None
        )
        if before is not None and before.string and not before.fuzzy and any(before.string):
            entry.string, done = before.string, done + 1
    body = BytesIO()
    write_po(body, made, width=0, omit_header=True, include_lineno=False)
    path.write_bytes(header(locale, made.plural_forms).encode() + body.getvalue())
    return len(made), done


def _is_elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence comes after those that every document says."""
    return not any(place.startswith("render/") for place in sentence.found_in)


def label_addresses() -> Iterator[tuple[str, str]]:
    """Yield the address of each label, such as ``kinds.goal``, and its English."""
    waiting: list[tuple[str, Mapping[str, Any]]] = list(reversed(list(labels().items())))
    while waiting:
        address, found = waiting.pop()
        if isinstance(found.get("en"), str):
            yield address, found["en"]
        else:
            waiting += [(f"{address}.{key}", each) for key, each in reversed(list(found.items()))]
