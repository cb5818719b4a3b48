"""The ``.po`` files, read and written so that the same translations give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from rri_planner.language._locales import ENGLISH, LANGUAGES
from rri_planner.language.catalogues._extract import Sentence

Forms: TypeAlias = tuple[str, ...]
TRANSLATED = tuple(language for language in LANGUAGES if language != ENGLISH)

_HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals};\\n"

"""


def header(language: str, plurals: str) -> str:
    """Return the head of a ``.po`` file, without the day on which it was written."""
    return _HEADER.format(language=language, plurals=plurals)


def path_of(language: str, package: Path) -> Path:
    """Return where a package keeps the translations into a language."""
    return package / "language" / "locale" / language / "LC_MESSAGES" / "rri_planner.po"


def read(language: str, package: Path) -> Mapping[str, Forms]:
    """Return the translations into a language by English template; fuzzy ones count as none."""
    path = path_of(language, package)
    if not path.is_file():
        return {}
    catalogue = read_po(BytesIO(path.read_bytes()), locale=language, charset="utf-8")
    return {_first(entry.id): () if entry.fuzzy else _forms(entry.string or "") for entry in catalogue if entry.id}


def write(language: str, package: Path, sentences: Iterable[Sentence], translated: Mapping[str, Forms]) -> None:
    """Write the translations of these sentences, in order of their English; others are left out."""
    catalogue = Catalog(locale=language, charset="utf-8")
    for sentence in sentences:
        forms = translated.get(sentence.template, ())
        said = forms if len(forms) == len(sentence.forms) else ("",) * len(sentence.forms)
        places = [(name, 0) for name in sentence.found_in]
        if sentence.plural is None:
            catalogue.add(sentence.template, said[0], locations=places)
        else:
            catalogue.add(sentence.forms, said, locations=places)
    body = BytesIO()
    write_po(body, catalogue, width=0, omit_header=True, sort_output=True, include_lineno=False)
    path = path_of(language, package)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header(language, catalogue.plural_forms).encode() + body.getvalue())


def _first(forms: str | tuple[str, ...] | list[str]) -> str:
    return forms if isinstance(forms, str) else forms[0]


def _forms(said: str | tuple[str, ...] | list[str]) -> Forms:
    forms = (said,) if isinstance(said, str) else tuple(said)
    return forms if all(forms) else ()
