"""Word files for questions about them: made from small documents, and read as trees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from attrs import evolve
from lxml import etree

from rri_planner.model import Text, as_text
from rri_planner.render._paper.reading import read_paper
from rri_planner.render._paper.setting import Setting
from rri_planner.render._paper.word import set_in_word
from rri_planner.render._paper.word_archive import write_archive
from rri_planner.render._paper.word_template import starter_template

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SETTING = Setting(
    "action-plan", "Action plan", "Plan for the valley", "en", "ltr", "public", "Lind valley", dt.date(2026, 4, 1)
)


def said(text: str) -> Text:
    """Return a text of a theme."""
    made = as_text(text)
    assert made is not None
    return made


def parts_of(content: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by their names."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(content: bytes, part: str = "word/document.xml") -> etree._Element:
    """Return a part of a Word file as a tree."""
    return etree.fromstring(parts_of(content)[part])


def set_from(html: str, setting: Setting = SETTING) -> bytes:
    """Return a page in Word."""
    return set_in_word(read_paper(html, setting.language), setting)


def texts(content: bytes) -> list[str]:
    """Return what each paragraph says that says anything."""
    found = ("".join(each.itertext(f"{W}t")) for each in tree(content).iter(f"{W}p"))
    return [" ".join(text.split()) for text in found if text.strip()]


def styles_of(content: bytes) -> list[str]:
    """Return the style of each paragraph that says anything."""
    paragraphs = [each for each in tree(content).iter(f"{W}p") if "".join(each.itertext(f"{W}t")).strip()]
    return [str(style.get(f"{W}val")) for each in paragraphs for style in each.iter(f"{W}pStyle")]


def own_template(folder: Path, change: Callable[[dict[str, bytes]], None]) -> Setting:
    """Return a setting with a template of the region's own, which is ours after a change."""
    parts = parts_of(starter_template())
    change(parts)
    path = folder / "document.docx"
    path.write_bytes(write_archive(parts))
    return evolve(SETTING, folders=(folder,))


def with_paragraphs(*lines: str) -> Callable[[dict[str, bytes]], None]:
    """Return a change after which a template holds these paragraphs and nothing else."""

    def change(parts: dict[str, bytes]) -> None:
        document = parts["word/document.xml"].decode()
        start, end = document.index("<w:body>") + len("<w:body>"), document.index("<w:sectPr>")
        written = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in lines)
        parts["word/document.xml"] = f"{document[:start]}{written}{document[end:]}".encode()

    return change
