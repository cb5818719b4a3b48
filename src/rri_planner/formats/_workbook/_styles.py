"""How the cells of a workbook look."""

from __future__ import annotations

from typing import Any, TypeAlias

from attrs import frozen

Style: TypeAlias = dict[str, object]
Sheet: TypeAlias = Any
"""A sheet that is being written; the library has no types."""

_INK, _GREY, _BRAND, _PALE, _LINE, _NOTE = "#1F2933", "#5F6C7B", "#1B4965", "#EAF2F8", "#D5DDE5", "#FFF8E1"
TAB_COLOURS = ("#1B4965", "#2A7F62", "#B5651D", "#6B4C9A", "#A23B52", "#3D6C9E")
"""The colours of sheet tabs, one after another; a sheet has that of the one it belongs to."""

_BODY: Style = {"font_name": "Calibri", "font_size": 11, "font_color": _INK, "valign": "top", "text_wrap": True}
_STYLES: dict[str, Style] = {
    "title": {**_BODY, "font_size": 18, "bold": True, "font_color": _BRAND, "text_wrap": False, "valign": "vcenter"},
    "lead": {**_BODY, "font_color": _GREY, "text_wrap": False},
    "heading": {
        **_BODY, "bold": True, "font_color": "#FFFFFF", "bg_color": _BRAND, "valign": "vcenter", "border": 1,
        "border_color": "#FFFFFF",
    },
    "section": {
        **_BODY, "bold": True, "font_color": _BRAND, "bg_color": _PALE, "bottom": 1, "bottom_color": _BRAND,
        "text_wrap": False,
    },
    "label": {**_BODY, "bold": True, "bottom": 4, "bottom_color": _LINE},
    "help": {**_BODY, "font_color": _GREY, "italic": True, "bottom": 4, "bottom_color": _LINE},
    "text": {**_BODY, "num_format": "@"},
    "key": {**_BODY, "num_format": "@", "bold": True, "font_color": _BRAND, "text_wrap": False},
    "exact": {**_BODY, "num_format": "@", "font_color": _GREY, "text_wrap": False},
    "date": {**_BODY, "num_format": "yyyy-mm-dd", "align": "left"},
    "number": {**_BODY, "num_format": "General", "align": "left"},
    "percent": {**_BODY, "num_format": 'General" %"', "align": "left"},
    "money": {**_BODY, "num_format": "#,##0", "align": "right"},
    "cents": {**_BODY, "num_format": "#,##0.00", "align": "right"},
    "paragraph": {**_BODY, "font_size": 11},
    "link": {**_BODY, "font_color": _BRAND, "underline": 1, "bold": True},
    "example": {"italic": True, "bold": False, "font_color": "#7A6A2F", "bg_color": _NOTE},
    "band": {"bg_color": "#F6F9FB"},
    "line": {"bottom": 1, "bottom_color": _LINE},
    "field": {**_BODY, "num_format": "@", "bottom": 4, "bottom_color": _LINE, "bg_color": "#FFFFFF"},
}  # fmt: skip


@frozen
class Styles:
    """The styles of one workbook by name, each made when it is first asked for."""

    book: Any
    _made: dict[str, object]

    @classmethod
    def of(cls, book: object) -> Styles:
        """Return the styles of a workbook that is being written."""
        return cls(book, {})

    def __getitem__(self, name: str) -> object:
        if name not in self._made:
            self._made[name] = self.book.add_format(_STYLES[name])
        return self._made[name]
