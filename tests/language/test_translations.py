"""The catalogues at run time: compiled where they are fresh, read from their source where not."""

from __future__ import annotations

from gettext import NullTranslations
from pathlib import Path

import pytest

from rri_planner.language import translations
from rri_planner.language._compile import compiled
from rri_planner.language._translations import catalogue_in


def _source(said: str) -> bytes:
    return f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "goal"\nmsgstr "{said}"\n'.encode()


@pytest.mark.parametrize(
    ("source", "made_from", "expected"),
    [
        ("Ziel", "Ziel", "Ziel"),
        ("Ziel", "Zeil", "Ziel"),
        ("Ziel", None, "Ziel"),
        (None, "Ziel", "Ziel"),
        (None, None, "goal"),
    ],
)
def test_a_developer_never_sees_stale_text(
    tmp_path: Path, source: str | None, made_from: str | None, expected: str
) -> None:
    """What the source says counts, whether its compiled form is fresh, stale or missing; alone, either will do."""
    if source is not None:
        (tmp_path / "rri_planner.po").write_bytes(_source(source))
    if made_from is not None:
        (tmp_path / "rri_planner.mo").write_bytes(compiled(_source(made_from), "de"))
    assert catalogue_in(tmp_path, "de").gettext("goal") == expected


def test_a_fresh_compiled_catalogue_is_believed(tmp_path: Path) -> None:
    """Where the compiled form names its source, the source is not read again: the quick way is taken."""
    made = compiled(_source("Ziel"), "de").replace(b"\0Ziel\0", b"\0ZIEL\0")
    (tmp_path / "rri_planner.po").write_bytes(_source("Ziel"))
    (tmp_path / "rri_planner.mo").write_bytes(made)
    assert catalogue_in(tmp_path, "de").gettext("goal") == "ZIEL"


def test_compiling_gives_the_same_bytes() -> None:
    """The same source is compiled to the same bytes, so that builds can be reproduced."""
    made = compiled(_source("Ziel"), "de")
    assert (made, b"POT-Creation-Date: 1970-01-01" in made) == (compiled(_source("Ziel"), "de"), True)


@pytest.mark.parametrize("language", ["en", "it", "und"])
def test_english_needs_no_catalogue(language: str) -> None:
    """The sentences are written in English; whoever reads another language that we lack reads them so."""
    assert type(translations(language)) is NullTranslations


def test_a_catalogue_is_read_once() -> None:
    """A report of ten thousand findings opens each file once; a territory shares the catalogue of its language."""
    assert translations("de") is translations("de-AT")
