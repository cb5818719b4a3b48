"""Setting a document as PDF, by Typst."""

from __future__ import annotations

import json
from typing import Final

from rri_planner.errors import MissingExtra
from rri_planner.render._paper.blocks import Group
from rri_planner.render._paper.pdf_errors import typst_errors
from rri_planner.render._paper.pdf_files import files_of
from rri_planner.render._paper.pdf_letters import drawable
from rri_planner.render._paper.pdf_paper import as_paper
from rri_planner.render._paper.setting import Setting

_UNKNOWN_LETTER: Final = "could not be displayed with"


def set_as_pdf(body: Group, setting: Setting) -> bytes:
    """Return a document as tagged PDF (PDF/UA-1), set by the region's own Typst template or by ours.

    Letters that our font does not have come from others that are installed with us, never from the machine, so that
    the same plan makes the same bytes everywhere; those that none of these has become �. Raises
    `MissingExtra` without the extra ``pdf``, and `BadTemplate` for a template that cannot be used or a picture without
    words.
    """
    try:
        import typst
    except ImportError:
        raise MissingExtra("pdf", "typst") from None
    paper = json.dumps(as_paper(body, setting), ensure_ascii=False)
    files = files_of(setting)
    with typst_errors(files):
        try:
            return files.compiled(paper, setting.date)
        except typst.TypstError as error:
            if _UNKNOWN_LETTER not in str(error):
                raise
        files = files.with_rare_letters()
        return files.compiled(drawable(paper, files.fonts), setting.date)
