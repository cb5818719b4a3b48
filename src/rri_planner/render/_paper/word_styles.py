"""The styles of our Word documents: what each is called, and what it looks like where a template has none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from attrs import evolve, frozen

from rri_planner.render._theme import Theme

Kind: TypeAlias = Literal["paragraph", "character", "table"]
SERIF: Final = "Georgia"
SANS: Final = "Calibri"
_MUTED: Final = "55636A"
_LINE: Final = "D7DDDB"
_GROUND: Final = "F5F6F3"
_WARN: Final = ("7A4B00", "FBF1DE")
_GOOD: Final = ("1D5E3A", "E3F1E7")
_BAD: Final = ("8A1F2B", "FAE7E6")
_CALM: Final = ("1F4F7D", "E5EEF7")
_LIGHTEST: Final = 0.9
_GAPS: Final = re.compile(r'(w:(?:before|after|space))="(\d+)"')
_SIZES: Final = re.compile(r'(w:szC?s? )w:val="(\d+)"')
_CLOSER: Final = 0.25  # what is left of the gaps on a single page
_TEXT_SIZE: Final = 18  # of a single page, in half points
_SMALLER: Final = 0.4  # what is left of the difference between headings and text


@frozen
class Look:
    """A style. ``name`` is what Word shows, and how a template of the region's own is asked for it."""

    name: str
    kind: Kind = "paragraph"
    based: str | None = "Normal"
    following: str | None = None
    paragraph: str = ""
    run: str = ""
    table: str = ""

    @property
    def id(self) -> str:
        """The id that we give the style in a file."""
        return "".join(part[:1].upper() + part[1:] for part in self.name.split())


def looks(theme: Theme) -> Mapping[str, Look]:
    """Return all styles by their names, in the order in which they stand in a file."""
    made = (*_headings(theme), *_texts(theme), *_lists(), *_cells(theme), *_roles(theme), *_tables(theme))
    return MappingProxyType({each.name: each for each in made})


def close(styles: Mapping[str, Look]) -> Mapping[str, Look]:
    """Return styles for a document that is to fit on a single page: smaller letters, and closer to one another."""
    return MappingProxyType({name: _closer(each) for name, each in styles.items()})


def _closer(look: Look) -> Look:
    gaps = _GAPS.sub(lambda found: f'{found[1]}="{round(int(found[2]) * _CLOSER)}"', look.paragraph)
    return evolve(look, paragraph=gaps, run=_SIZES.sub(_smaller, look.run))


def _smaller(found: re.Match[str]) -> str:
    size = int(found[2])
    return f'{found[1]}w:val="{min(size, round(_TEXT_SIZE + max(size - _TEXT_SIZE, 0) * _SMALLER))}"'


def colour(written: str) -> str:
    """Return a colour of a theme as Word writes it.

    >>> colour("#0b5563")
    '0B5563'
    """
    return written.lstrip("#").upper()


def tint(written: str, share: float = _LIGHTEST) -> str:
    """Return a colour mixed with so much white."""
    parts = (int(written.lstrip("#")[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(part + (255 - part) * share):02X}" for part in parts)


def fonts(name: str) -> str:
    """Return the property that sets a font for every script that it may have letters for."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def card_heading(theme: Theme) -> str:
    """Return what sets the heading of an action off from other headings of its level."""
    bar = _border("left", colour(theme.accent), 36, 6)
    return f'<w:pBdr>{bar}</w:pBdr>{_shade(tint(theme.accent))}<w:ind w:left="142"/>'


def _spacing(before: float, after: float, line: int = 264) -> str:
    return (
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}" w:line="{line}" w:lineRule="auto"/>'
    )


def _border(side: str, colour: str, eighths: int, space: int = 0) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>'


def _shade(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _headings(theme: Theme) -> tuple[Look, ...]:
    face, accent, ink = fonts(theme.heading_font or SERIF), colour(theme.accent), colour(theme.ink)
    rule = f"<w:pBdr>{_border('bottom', accent, 12, 4)}</w:pBdr>"

    def heading(level: int, points: float, before: float, more: str = "", shade: str = ink) -> Look:
        return Look(
            f"heading {level}",
            following="Normal",
            paragraph=f"<w:keepNext/><w:keepLines/>{more}{_spacing(before, points / 3, 252)}"
            f'<w:outlineLvl w:val="{level - 1}"/>',
            run=f'{face}<w:b/><w:bCs/><w:color w:val="{shade}"/>{_size(points)}',
        )

    return (
        Look("Normal", based=None, paragraph=_spacing(0, 7)),
        heading(1, 22, 34, rule),
        heading(2, 16, 22),
        heading(3, 13.5, 16, shade=accent),
        heading(4, 12, 13),
        heading(5, 11, 11, shade=accent),
        heading(6, 10.5, 10),
    )


def _texts(theme: Theme) -> tuple[Look, ...]:
    face, accent = fonts(theme.heading_font or SERIF), colour(theme.accent)
    on_accent = colour(theme.on_accent)
    box = "".join(_border(side, accent, 48, 24) for side in ("top", "left", "bottom", "right"))
    panel = f"<w:pBdr>{box}</w:pBdr>{_shade(accent)}"
    muted = f'<w:color w:val="{_MUTED}"/>'
    small = f"{muted}{_size(9)}"
    line = f"<w:pBdr>{_border('bottom', _LINE, 4, 4)}</w:pBdr>"
    inset = '<w:ind w:left="340" w:right="113"/>'
    bar = f"<w:pBdr>{_border('left', accent, 36, 12)}</w:pBdr>"
    return (
        Look("Cover Kind", following="Title", paragraph=f"<w:keepNext/>{panel}{_spacing(0, 12)}",
             run=f'<w:caps/><w:color w:val="{on_accent}"/><w:spacing w:val="24"/>{_size(11)}'),
        Look("Title", following="Subtitle", paragraph=f"<w:keepNext/>{panel}{_spacing(0, 0, 252)}",
             run=f'{face}<w:b/><w:bCs/><w:color w:val="{on_accent}"/>{_size(32)}'),
        Look("Subtitle", following="Normal", paragraph=_spacing(12, 6),
             run=f'{face}<w:color w:val="{accent}"/>{_size(14)}'),
        Look("Cover Facts", paragraph='<w:tabs><w:tab w:val="left" w:pos="2552"/></w:tabs>'
             f'{_spacing(4, 4)}<w:ind w:left="2552" w:hanging="2552"/>', run=f"{face}{_size(12)}"),
        Look("Lead", paragraph=_spacing(4, 10, 288), run=f"{face}{_size(14)}"),
        Look("Quote", paragraph=f'{bar}{_spacing(8, 12, 276)}<w:ind w:left="340"/>', run=f"{face}{_size(17)}"),
        Look("Voice", paragraph=f'{_spacing(0, 4)}<w:ind w:left="227"/>', run=f"{face}<w:i/><w:iCs/>{_size(10)}"),
        Look("Note", paragraph=f"{bar}{_shade(_GROUND)}{_spacing(4, 8)}{inset}", run=_size(10)),
        Look("Label", paragraph=f"<w:keepNext/>{_spacing(6, 1)}", run=f"<w:b/><w:bCs/>{small}"),
        Look("Tags", paragraph=f"<w:keepNext/>{_spacing(0, 6)}", run=_size(9)),
        Look("Source", paragraph=_spacing(2, 8), run=small),
        Look("Remark", paragraph=_spacing(2, 6), run=f'<w:color w:val="{_MUTED}"/>{_size(9.5)}'),
        Look("Empty", paragraph=_spacing(0, 6), run=f'<w:i/><w:iCs/><w:color w:val="{_MUTED}"/>'),
        Look("caption", following="Normal", paragraph=_spacing(8, 5), run=f"{muted}{_size(9.5)}"),
        Look("Picture", following="caption", paragraph=f"<w:keepNext/>{_spacing(6, 4, 240)}"),
        Look("TOC Heading", following="Normal", paragraph=f"<w:keepNext/>{_spacing(20, 10)}",
             run=f'{face}<w:b/><w:bCs/><w:color w:val="{accent}"/>{_size(20)}'),
        Look("toc 1", paragraph=_toc(6, 2, 0), run="<w:b/><w:bCs/>"),
        Look("toc 2", paragraph=_toc(0, 1, 340), run=_size(10)),
        Look("header", paragraph=f"{line}{_ENDS}{_spacing(0, 0, 240)}", run=small),
        Look("footer", paragraph=f"{_ENDS}{_spacing(0, 0, 240)}", run=small),
    )  # fmt: skip


_ENDS: Final = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'


def _toc(before: float, after: float, indent: int) -> str:
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'
    return f'{tabs}{_spacing(before, after)}<w:ind w:left="{indent}" w:right="567"/>'


def _lists() -> tuple[Look, ...]:
    return (
        Look("List Bullet", paragraph=f"{_spacing(0, 3)}<w:contextualSpacing/>"),
        Look("List Number", paragraph=f"{_spacing(0, 3)}<w:contextualSpacing/>"),
    )


def _cells(theme: Theme) -> tuple[Look, ...]:
    face, accent = fonts(theme.heading_font or SERIF), colour(theme.accent)
    close = _spacing(0, 2, 252)
    return (
        Look("Table Text", paragraph=close, run=_size(9.5)),
        Look("Table Head", paragraph=f"<w:keepNext/>{close}",
             run=f'<w:b/><w:bCs/><w:color w:val="{_MUTED}"/>{_size(9)}'),
        Look("Large Figure", paragraph=f"<w:keepNext/>{_spacing(2, 0, 240)}",
             run=f'{face}<w:color w:val="{accent}"/>{_size(20)}'),
        Look("Small Title", paragraph=f"<w:keepNext/>{_spacing(0, 2)}", run="<w:b/><w:bCs/>"),
        Look("Gap", paragraph=_spacing(0, 0, 240), run=_size(4)),
    )  # fmt: skip


def _roles(theme: Theme) -> tuple[Look, ...]:
    accent, soft = colour(theme.accent), tint(theme.accent)

    def chip(name: str, shades: tuple[str, str]) -> Look:
        return _mark(name, f'<w:b/><w:bCs/><w:color w:val="{shades[0]}"/>{_size(9)}{_shade(shades[1])}')

    muted = f'<w:color w:val="{_MUTED}"/>{_size(9.5)}'
    return (
        _mark("Hyperlink", f'<w:color w:val="{accent}"/><w:u w:val="single"/>'),
        _mark("Code", f'{fonts("Consolas")}<w:color w:val="{_MUTED}"/>{_size(9)}'),
        _mark("Number", f'<w:color w:val="{accent}"/>'),
        _mark("When", muted),
        _mark("Part", f'<w:color w:val="{_MUTED}"/>{_size(9)}'),
        _mark("Term", f'<w:b/><w:bCs/><w:color w:val="{_MUTED}"/>{_size(9)}'),
        _mark("Missing", f'<w:i/><w:iCs/><w:color w:val="{_MUTED}"/>'),
        _mark("Value", "<w:b/><w:bCs/>"),
        _mark("Over", f'<w:b/><w:bCs/><w:color w:val="{_BAD[0]}"/>'),
        _mark("Language", f'<w:color w:val="{_MUTED}"/>{_size(8)}<w:vertAlign w:val="superscript"/>'),
        chip("Tag", (_MUTED, _GROUND)),
        chip("Key", (accent, soft)),
        chip("Origin", _WARN),
        chip("Status", (accent, soft)),
        chip("Status Good", _GOOD),
        chip("Status Calm", _CALM),
        chip("Status Warning", _WARN),
        chip("Status Bad", _BAD),
    )


def _mark(name: str, run: str) -> Look:
    return Look(name, "character", based=None, run=run)


def _tables(theme: Theme) -> tuple[Look, ...]:
    accent = colour(theme.accent)
    inside = _border("insideH", _LINE, 4)
    ruled = f"<w:tblBorders>{_border('top', accent, 8)}{_border('bottom', _LINE, 4)}{inside}</w:tblBorders>"
    card = "".join(_border(side, _LINE, 4) for side in ("top", "left", "bottom", "right"))
    boxed = f"<w:tblBorders>{card}{inside}{_border('insideV', _LINE, 4)}</w:tblBorders>"
    plain = f"<w:tblBorders>{_border('bottom', _LINE, 4)}{inside}</w:tblBorders>"
    return (
        Look("Plan Table", "table", None, table=_table(ruled, 85, 57)),
        Look("Plan Card", "table", None, table=_table(boxed, 113, 57)),
        Look("Plan Facts", "table", None, table=_table(plain, 57, 34)),
    )


def _table(borders: str, side: int, top: int) -> str:
    sides = f'<w:left w:w="{side}" w:type="dxa"/>', f'<w:right w:w="{side}" w:type="dxa"/>'
    ends = f'<w:top w:w="{top}" w:type="dxa"/>', f'<w:bottom w:w="{top}" w:type="dxa"/>'
    return f"<w:tblPr>{borders}<w:tblCellMar>{ends[0]}{sides[0]}{ends[1]}{sides[1]}</w:tblCellMar></w:tblPr>"
