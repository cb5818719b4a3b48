"""What a Word template must hold before it is filled: our styles where it has none, lists, the language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.render._paper.setting import Setting
from rri_planner.render._paper.word_archive import bad_template
from rri_planner.render._paper.word_runs import language_tag
from rri_planner.render._paper.word_styles import looks
from rri_planner.render._paper.word_template import style_xml
from rri_planner.render._paper.word_xml import NAMESPACES

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES: Final = "word/styles.xml"
NUMBERING: Final = "word/numbering.xml"
_A4: Final = (11906, 16838, 1134, 1531)
_NARROWEST: Final = 2000
_CAPTION: Final = 1400  # room that a picture leaves for its caption


@frozen
class Ground:
    """A template that is ready to be filled, with what its body must know of it.

    ``styles`` are the ids of all our styles by their names; ``width`` and ``height`` are those of the text on a
    page, in twentieths of a point; ``bullets`` and ``first_number`` are ids of lists.
    """

    parts: Mapping[str, bytes]
    styles: Mapping[str, str]
    width: int
    height: int
    bullets: int
    first_number: int


def prepared(parts: Mapping[str, bytes], setting: Setting, name: str) -> Ground:
    """Return a template with all that we need; what it has already stays as it is. `name` is for errors."""
    made = dict(parts)
    if _STYLES not in made:
        raise bad_template(name, Message("the template holds no styles; save it anew in Word"))
    try:
        styles = _with_styles(made, setting)
        bullets = 1 + max(_numbers(made), default=0)
        width, height = _page(parsed(made["word/document.xml"]))
    except (SyntaxError, ValueError) as error:  # what lxml raises for what is no XML, and for lengths without number
        raise bad_template(name, Message("the template is damaged: {reason}", reason=str(error))) from error
    return Ground(made, styles, width, height, bullets, bullets + 1)


def _with_styles(parts: dict[str, bytes], setting: Setting) -> Mapping[str, str]:
    """Add the styles that are missing, set the language, and return the ids of ours by their names."""
    root = parsed(parts[_STYLES])
    made = looks(setting.theme)
    has = {_name(style).casefold(): style.get(f"{_W}styleId", "") for style in root.iter(f"{_W}style")}
    ids = {name: has.get(name.casefold()) or _free(look.id, has.values()) for name, look in made.items()}
    for look in made.values():
        if look.name.casefold() not in has:
            root.extend(pieces(style_xml(look, ids)))
    _speak(root, setting)
    parts[_STYLES] = written(root)
    return ids


def _free(wanted: str, taken: Iterable[str]) -> str:
    return wanted if wanted.casefold() not in {each.casefold() for each in taken} else f"Rri{wanted}"


def _name(style: _Element) -> str:
    name = style.find(f"{_W}name")
    return "" if name is None else name.get(f"{_W}val", "")


def _speak(root: _Element, setting: Setting) -> None:
    """Set the language and the direction of the whole document."""
    for old in list(root.iter(f"{_W}lang")):
        parent = old.getparent()
        assert parent is not None
        parent.remove(old)
    tag = language_tag(setting.language)
    run = _child(_child(_defaults(root), "rPrDefault"), "rPr")
    run.extend(pieces(f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="{tag}"/>'))
    if setting.direction == "rtl":
        _child(_child(_defaults(root), "pPrDefault"), "pPr").insert(0, next(pieces("<w:bidi/>")))


def _defaults(root: _Element) -> _Element:
    found = root.find(f"{_W}docDefaults")
    if found is None:
        root.insert(0, next(pieces("<w:docDefaults/>")))
    return _child(root, "docDefaults")


def _child(parent: _Element, name: str) -> _Element:
    found = parent.find(f"{_W}{name}")
    if found is None:
        found = next(pieces(f"<w:{name}/>"))
        parent.append(found)
    return found


def _numbers(parts: Mapping[str, bytes]) -> Iterator[int]:
    """Yield the ids of the lists that a template has."""
    if NUMBERING in parts:
        for each in parsed(parts[NUMBERING]):
            yield from (int(value) for key, value in each.attrib.items() if str(key).endswith("Id"))


def _page(document: _Element) -> tuple[int, int]:
    """Return how wide and how high the text of the last section is."""
    sizes, margins = ([*document.iter(f"{_W}{name}")] for name in ("pgSz", "pgMar"))
    wide, high, side, end = _A4
    if sizes and margins:
        size, margin = sizes[-1], margins[-1]
        wide, high = (_length(size, side, usual) for side, usual in (("w", wide), ("h", high)))
        side, end = (
            (_length(margin, one, usual) + _length(margin, other, usual)) // 2
            for one, other, usual in (("left", "right", side), ("top", "bottom", end))
        )
    return max(wide - 2 * side, _NARROWEST), max(high - 2 * end - _CAPTION, _NARROWEST)


def _length(element: _Element, name: str, usual: int) -> int:
    return abs(int(float(element.get(f"{_W}{name}", usual))))


def parsed(content: bytes) -> _Element:
    """Return a part as a tree; it has no declarations, which reading the archive refuses."""
    from lxml import etree

    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def pieces(xml: str) -> Iterator[_Element]:
    """Yield the elements of WordprocessingML that was written as text."""
    from lxml import etree

    yield from list(etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>"))


def written(root: _Element) -> bytes:
    """Return a tree as a part of the archive."""
    from lxml import etree

    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
