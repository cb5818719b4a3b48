"""The one place that calls Typst."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typst import Fonts

MAIN: Final = "main.typ"
_EARLIEST: Final = dt.date(2000, 1, 1)


def compiled(
    sources: Mapping[str, bytes], inputs: Mapping[str, str], *, fonts: Fonts, root: Path, day: dt.date | None = None
) -> bytes:
    """Return what ``main.typ`` among the `sources` sets, as PDF/UA-1.

    `inputs` are data, never markup. Files that are not among the sources are read below `root` only. The file bears
    the `day`, else one long ago, so that the same sources give the same bytes. Raises `typst.TypstError`.
    """
    import typst

    made: bytes = typst.compile(  # type: ignore[call-overload]  # its stub does not know sources by name
        dict(sources),
        root=root,
        font_paths=fonts,
        sys_inputs=dict(inputs),
        pdf_standards=["ua-1"],
        timestamp=dt.datetime.combine(day or _EARLIEST, dt.time(), dt.UTC),
    )
    return made
