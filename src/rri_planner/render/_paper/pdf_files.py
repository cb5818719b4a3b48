"""The files that Typst may read: our templates, the region's own with its folder, and fonts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from rri_planner.errors import MissingExtra
from rri_planner.render._paper.pdf_compiler import MAIN, compiled
from rri_planner.render._paper.pdf_imports import checked_template
from rri_planner.render._paper.setting import Setting

if TYPE_CHECKING:
    from typst import Fonts

LOGO: Final = "ours/logo"
_OURS: Final = Path(__file__).parents[1] / "templates" / "typst"
_STARTER: Final = "document.typ"
_FONT: Final = ("fontpkg_source_sans_3", "files")
_RARE_LETTERS: Final = ("manimgx_fonts", "")


@frozen
class Files:
    """What is compiled: ``sources`` by their names, ``main.typ`` among them, and where else may be read.

    ``own`` is the region's template; nothing outside its folder, the ``root``, can be reached. ``font_folders`` are
    searched for fonts, those of the system too where ``system_fonts`` says so: a theme may name one of these.
    """

    sources: Mapping[str, bytes] = field(repr=False)
    root: Path
    own: Path | None
    font_folders: tuple[Path, ...]
    system_fonts: bool

    @property
    def fonts(self) -> Fonts:
        """The fonts, read once."""
        return _fonts(self.font_folders, system=self.system_fonts)

    def compiled(self, paper: str, day: dt.date | None) -> bytes:
        """Return the PDF of a document that is given as JSON; it bears the `day`. Raises `typst.TypstError`."""
        return compiled(self.sources, {"paper": paper}, fonts=self.fonts, root=self.root, day=day)

    def with_rare_letters(self) -> Files:
        """Return the same with fonts for letters that our font has not: other scripts, symbols, emoji."""
        return evolve(self, font_folders=(*self.font_folders, _fonts_of(*_RARE_LETTERS)))


def files_of(setting: Setting) -> Files:
    """Return the files that set a document.

    Raises `BadTemplate` for a template that cannot be read or loads what is not beside it, `MissingExtra` where our
    font is not installed.
    """
    own = setting.own_template("typ")
    main = (_OURS / _STARTER).read_bytes() if own is None else checked_template(own, _ours().keys())
    logo = {} if setting.theme.logo is None else {LOGO: setting.theme.logo.content}
    named = setting.theme.text_font or setting.theme.heading_font
    return Files(
        {**_ours(), MAIN: main, **logo},
        root=_OURS if own is None else own.parent,
        own=own,
        font_folders=(_fonts_of(*_FONT), *_font_folders(setting)),
        system_fonts=named is not None,
    )


def starter() -> str:
    """Return the template that sets our documents, for a region to begin its own with."""
    return (_OURS / _STARTER).read_text(encoding="utf-8")


@cache
def _ours() -> Mapping[str, bytes]:
    paths = sorted(_OURS.rglob("*.typ"))
    return {path.relative_to(_OURS).as_posix(): path.read_bytes() for path in paths if path.name != _STARTER}


def _fonts_of(package: str, folder: str) -> Path:
    """Return where an installed package keeps its fonts."""
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise MissingExtra("pdf", package.replace("_", "-"))
    return Path(found.submodule_search_locations[0]) / folder


def _font_folders(setting: Setting) -> Iterator[Path]:
    folders = {*setting.folders, *([] if setting.own is None else [setting.own.parent])}
    return (folder / "fonts" for folder in sorted(folders) if (folder / "fonts").is_dir())


@cache
def _fonts(folders: tuple[Path, ...], *, system: bool) -> Fonts:
    from typst import Fonts

    return Fonts(include_system_fonts=system, font_paths=[str(folder) for folder in folders])
