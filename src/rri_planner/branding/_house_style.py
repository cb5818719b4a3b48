"""Finding what lies beside a plan."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from rri_planner.branding._language_files import read_languages
from rri_planner.branding._theme_file import load_theme
from rri_planner.render import HouseStyle, Theme

_THEMES: Final = tuple(
    f"{folder}theme.{suffix}" for folder in ("themes/", "") for suffix in ("yaml", "yml", "json")
)  # fmt: skip


def house_style(
    plan: str | os.PathLike[str],
    *,
    theme: str | os.PathLike[str] | None = None,
    locale: str | os.PathLike[str] | None = None,
) -> HouseStyle:
    """Return what lies beside the plan of this path: its theme, its templates, its languages.

    They are the files ``themes/theme.yaml`` or ``theme.yaml`` and the folders ``templates`` and ``locale``, all in the
    folder of the plan; `theme` and `locale` are read instead of what lies there. Raises `UnreadablePlan` with what is
    wrong with a theme or a language.

    >>> house_style("examples/valley.yaml").templates
    ()
    """
    folder = folder_of(plan)
    templates, translations = folder / "templates", folder / "locale"
    spoken = translations if locale is None and translations.is_dir() else locale
    return HouseStyle(
        _theme(folder) if theme is None else load_theme(theme),
        (templates,) if templates.is_dir() else (),
        () if spoken is None else read_languages(spoken),
    )


def folder_of(plan: str | os.PathLike[str]) -> Path:
    """Return the folder in which a plan's own material lies: the plan itself if it is a folder, else where it lies."""
    path = Path(plan)
    return path if path.is_dir() else path.parent


def _theme(folder: Path) -> Theme:
    found = next((folder / name for name in _THEMES if (folder / name).is_file()), None)
    return Theme() if found is None else load_theme(found)
