"""Pictures in Word: the drawing itself, and a raster of it for programs that cannot draw."""

from __future__ import annotations

import struct
from typing import Final

from attrs import define, field, frozen

from rri_planner.errors import BadTemplate, Message, MissingExtra, Problem
from rri_planner.render._paper.picture_size import size_of
from rri_planner.render._paper.word_xml import escaped

IMAGES: Final = {"png": "image/png", "svg": "image/svg+xml", "jpeg": "image/jpeg"}
"""The kinds of the files of pictures, by the ends of their names."""

_EMU: Final = 9525  # a pixel, of which 96 make an inch
_WIDEST_RASTER: Final = 1600  # only programs that cannot draw show it
_SVG: Final = "http://www.w3.org/2000/svg"
_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


@frozen
class Room:
    """The largest that a picture may be, in pixels."""

    width: float
    height: float


@define
class Pictures:
    """The pictures of a document: their files by name, and the ids of their relationships.

    ``name`` is what the names of the files begin with.
    """

    name: str = "figure"
    files: dict[str, bytes] = field(factory=dict)
    relations: dict[str, str] = field(factory=dict)
    _count: int = 0

    def drawing(self, svg: str, alternative: str, room: Room) -> str:
        """Return a run with a drawing, made as large as there is room."""
        whole = svg if "xmlns=" in svg.partition(">")[0] else svg.replace("<svg", f'<svg xmlns="{_SVG}"', 1)
        shown = _fitted(*size_of(whole), room)
        raster = self._file(_raster(whole, round(min(shown.width, _WIDEST_RASTER))), "png")
        drawn = self._file(whole.encode("utf-8", "replace"), "svg")
        more = (
            f'<a:extLst><a:ext uri="{_SVG_EXTENSION}">'
            '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
            f'r:embed="{drawn}"/></a:ext></a:extLst>'
        )
        return self._inline(f'<a:blip r:embed="{raster}">{more}</a:blip>', alternative, shown)

    def image(self, content: bytes, kind: str, alternative: str, room: Room) -> str:
        """Return a run with an image: ``svg``, ``png`` or ``jpeg``."""
        if kind == "svg":
            return self.drawing(content.decode("utf-8", "replace"), alternative, room)
        shown = _fitted(*_pixels(content, kind), room)
        return self._inline(f'<a:blip r:embed="{self._file(content, kind)}"/>', alternative, shown)

    def _file(self, content: bytes, suffix: str) -> str:
        name = f"media/{self.name}{len(self.files) + 1}.{suffix}"
        self.files[name] = content
        self.relations[name] = f"rriPicture{len(self.files)}"
        return self.relations[name]

    def _inline(self, blip: str, alternative: str, shown: Room) -> str:
        self._count += 1
        number, name = 70_000 + self._count, f"Picture {self._count}"
        size = f'cx="{round(shown.width * _EMU)}" cy="{round(shown.height * _EMU)}"'
        described = f'id="{number}" name="{name}" descr="{escaped(alternative)}"'
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
            f'<wp:docPr {described}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
            "</wp:cNvGraphicFramePr><a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f"<pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )


def _raster(svg: str, width: int) -> bytes:
    try:
        import resvg_py
    except ImportError:
        raise MissingExtra("word", "resvg_py") from None
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=max(width, 1), background="white"))
    except ValueError as error:
        reason = Message("a drawing of the document cannot be read: {reason}", reason=str(error))
        raise BadTemplate(Problem(reason)) from error


def _fitted(width: float, height: float, room: Room) -> Room:
    share = min(1.0, room.width / max(width, 1), room.height / max(height, 1))
    return Room(max(width, 1) * share, max(height, 1) * share)


def _pixels(content: bytes, kind: str) -> tuple[float, float]:
    """Return the size of a raster image, which its head tells; a square where it does not."""
    if kind == "png" and len(content) >= 24:  # noqa: PLR2004  # signature, length, name, width, height
        return struct.unpack(">II", content[16:24])
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004  # the sign of a marker
        marker, length = content[at + 1], struct.unpack(">H", content[at + 2 : at + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:  # noqa: PLR2004  # the start of a frame
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return 200.0, 200.0
