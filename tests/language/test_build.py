"""The build compiles the translations, so that an installed package need not read their source."""

from __future__ import annotations

import shutil
from pathlib import Path
from runpy import run_path

import pytest

import rri_planner
from rri_planner.language._compile import is_made_from
from rri_planner.language.catalogues import TRANSLATED, path_of

ROOT = Path(__file__).parents[2]


def test_the_build_compiles_every_catalogue(tmp_path: Path) -> None:
    """Beside each source of translations stands what was made from it, before hatchling collects the files."""
    pytest.importorskip("hatchling", reason="the build backend is not part of what tests install")
    package = tmp_path / "src" / "rri_planner"
    shutil.copytree(
        Path(rri_planner.__file__).parent / "language",
        package / "language",
        ignore=shutil.ignore_patterns("*.mo", "__pycache__"),
    )
    hook = run_path(str(ROOT / "hatch_build.py"))["CustomBuildHook"]
    hook(str(tmp_path), {}, None, None, "", "wheel").initialize("standard", {})
    sources = {language: path_of(language, package) for language in TRANSLATED}
    made = {
        language: is_made_from(source.with_suffix(".mo").read_bytes(), source.read_bytes())
        for language, source in sources.items()
    }
    assert made == dict.fromkeys(TRANSLATED, True)
