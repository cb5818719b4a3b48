"""Finds sentences that have no translation yet, and puts translations into the catalogues."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rri_planner.language.catalogues._extract import Sentence, sentences
from rri_planner.language.catalogues._faults import faults
from rri_planner.language.catalogues._files import TRANSLATED, Forms, read, write
from rri_planner.language.catalogues._new import write_own

_PACKAGE = Path(__file__).parents[2]


def main(arguments: Sequence[str] | None = None, package: Path = _PACKAGE) -> int:
    """Carry out one command; return 1 if a translation was refused, else 0."""
    chosen = _parser().parse_args(arguments)
    found = sentences(package)
    if chosen.command == "missing":
        json.dump(_missing(found, package), sys.stdout, ensure_ascii=False, indent=1)
        return 0
    entries = json.loads(chosen.file.read_text("utf-8")) if chosen.command == "merge" else []
    if chosen.command == "new":
        number, done = write_own(chosen.file or Path(f"{chosen.language}.po"), chosen.language, found)
        sys.stderr.write(f"{number} sentences and labels, {done} translated\n")
        return 0
    refused = [line for language in TRANSLATED for line in _updated(language, package, found, entries)]
    sys.stderr.writelines(f"{line}\n" for line in refused)
    return 1 if refused else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rri_planner.language.catalogues", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="write every sentence of the source into the .po files")
    commands.add_parser("missing", help="write what lacks a translation to the standard output, as JSON")
    merge = commands.add_parser("merge", help="put that JSON, filled in, into the .po files")
    merge.add_argument("file", type=Path)
    new = commands.add_parser("new", help="write what documents say into a .po file for another language")
    new.add_argument("language", help="the code of the language, such as nb")
    new.add_argument("file", type=Path, nargs="?", help="default: nb.po here; what it has translated is kept")
    return parser


def _missing(found: tuple[Sentence, ...], package: Path) -> list[dict[str, Any]]:
    known = {language: read(language, package) for language in TRANSLATED}
    return [
        {
            "template": sentence.template,
            "plural": sentence.plural,
            "found_in": sentence.found_in,
            **{language: _entry(sentence, known[language].get(sentence.template, ())) for language in TRANSLATED},
        }
        for sentence in found
        if any([*faults(sentence, known[language].get(sentence.template, ()))] for language in TRANSLATED)
    ]


def _entry(sentence: Sentence, forms: Forms) -> str | list[str]:
    said = forms or ("",) * len(sentence.forms)
    return said[0] if sentence.plural is None else list(said)


def _updated(language: str, package: Path, found: tuple[Sentence, ...], entries: list[dict[str, Any]]) -> list[str]:
    """Write the catalogue of a language with these entries in it; return what was refused, and why."""
    known = {sentence.template: sentence for sentence in found}
    translated, refused = dict(read(language, package)), []
    for entry in entries:
        said, sentence = entry.get(language), known.get(entry["template"])
        if not said:
            continue
        forms = (said,) if isinstance(said, str) else tuple(said)
        wrong = ["not in the source"] if sentence is None else [*faults(sentence, forms)]
        if wrong:
            refused.append(f"{language}: {entry['template']!r}: {'; '.join(wrong)}")
        else:
            translated[entry["template"]] = forms
    write(language, package, found, translated)
    return refused


if __name__ == "__main__":
    sys.exit(main())
