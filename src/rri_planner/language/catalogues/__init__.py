"""Keeps the translations complete: a tool for developers and translators, never imported when the library runs.

From the root of the repository::

    python -m rri_planner.language.catalogues update          # the .po files get every sentence of the source
    python -m rri_planner.language.catalogues missing         # what has no translation yet, as JSON
    python -m rri_planner.language.catalogues merge FILE      # that JSON, filled in, back into the .po files
    python -m rri_planner.language.catalogues new nb          # what documents say, to be filled in for Norwegian

A sentence is the first argument of a ``Message(...)`` call, which must be a literal, or what a template of a
document marks for translation. ``missing`` writes a list of objects with ``template``, ``plural``, ``found_in``
and one key a language: a string, or for a plural a list with the form for one and the form for several.
"""

from rri_planner.language._gaps import gaps
from rri_planner.language.catalogues._extract import Sentence, sentences, unreadable
from rri_planner.language.catalogues._faults import faults
from rri_planner.language.catalogues._files import TRANSLATED, Forms, path_of, read, write

__all__ = [
    "TRANSLATED",
    "Forms",
    "Sentence",
    "faults",
    "gaps",
    "path_of",
    "read",
    "sentences",
    "unreadable",
    "write",
]
