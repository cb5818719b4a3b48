"""The Word template that we start from, made by code: the same theme, the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rri_planner.language import pick
from rri_planner.render._paper.word_archive import TYPES, write_archive
from rri_planner.render._paper.word_pictures import IMAGES, Pictures, Room
from rri_planner.render._paper.word_styles import SANS, Look, close, colour, fonts, looks
from rri_planner.render._paper.word_xml import DECLARATION, NAMESPACES, field, paragraph, text_run
from rri_planner.render._theme import OURS, Theme

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_KIND: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_PARTS: Final = {
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "header": "header1",
    "footer": "footer1",
}
_LOGO: Final = Room(160, 32)
_FALLBACK_FONTS: Final = {"Georgia": ("Gelasio", "roman"), "Calibri": ("Carlito", "swiss")}


def starter_template(theme: Theme = OURS, language: str = "en", *, single_page: bool = False) -> bytes:
    """Return a template to be filled, or to be changed in Word first: all our styles, a header and a footer.

    Its places are ``{{p cover }}``, ``{{p contents }}``, ``{{p body }}`` and ``{{p closing }}``; ``{{ title }}``,
    ``{{ region }}`` and ``{{ address }}`` stand in header and footer. The logo of the theme is described in `language`.
    On a `single_page` all is closer together.
    """
    logo = Pictures("logo")
    parts = {
        TYPES: _types(),
        "_rels/.rels": _relations(
            ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title/></cp:coreProperties>'
        ),
        "word/_rels/document.xml.rels": _relations(
            *((f"rId{at}", f"{_OFFICE}/{kind}", f"{name}.xml") for at, (kind, name) in enumerate(_PARTS.items(), 1))
        ),
        "word/document.xml": _document(single_page=single_page),
        "word/styles.xml": _styles(theme, single_page=single_page),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/header1.xml": _edge("hdr", "Header", text_run("{{ title }}") + _logo(theme, language, logo)),
        "word/footer1.xml": _edge("ftr", "Footer", _foot()),
    }
    if logo.files:
        images = [(id_, f"{_OFFICE}/image", name) for name, id_ in logo.relations.items()]
        parts["word/_rels/header1.xml.rels"] = _relations(*images)
    encoded = {name: f"{DECLARATION}{content}".encode() for name, content in parts.items()}
    return write_archive({**encoded, **{f"word/{name}": content for name, content in logo.files.items()}})


def style_xml(look: Look, ids: Mapping[str, str]) -> str:
    """Return a style as it stands in a file; `ids` are those of the styles that it is based on and followed by."""
    default = ' w:default="1"' if look.name == "Normal" else ""
    custom = "" if look.name in _BUILT_IN else ' w:customStyle="1"'
    parts = (
        f'<w:name w:val="{look.name}"/>',
        f'<w:basedOn w:val="{ids[look.based]}"/>' if look.based else "",
        f'<w:next w:val="{ids[look.following]}"/>' if look.following else "",
        '<w:uiPriority w:val="39"/>' if look.name.startswith("toc ") else "",
        "<w:qFormat/>",
        f"<w:pPr>{look.paragraph}</w:pPr>" if look.paragraph else "",
        f"<w:rPr>{look.run}</w:rPr>" if look.run else "",
        look.table,
    )
    return f'<w:style w:type="{look.kind}"{default}{custom} w:styleId="{ids[look.name]}">{"".join(parts)}</w:style>'


_BUILT_IN: Final = frozenset(
    {"Normal", "Title", "Subtitle", "Quote", "caption", "TOC Heading", "toc 1", "toc 2", "header", "footer",
     "List Bullet", "List Number", "Hyperlink", *(f"heading {level}" for level in range(1, 7))}
)  # fmt: skip


def _types() -> str:
    parts = {
        "/word/document.xml": f"{_KIND}.document.main+xml",
        "/docProps/core.xml": _CORE_KIND,
        **{f"/word/{name}.xml": f"{_KIND}.{kind}+xml" for kind, name in _PARTS.items()},
    }
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        **IMAGES,
    }
    written = "".join(f'<Default Extension="{name}" ContentType="{kind}"/>' for name, kind in defaults.items())
    written += "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return f'<Types xmlns="{_PACKAGE}/content-types">{written}</Types>'


def _relations(*relations: tuple[str, str, str]) -> str:
    written = "".join(f'<Relationship Id="{id_}" Type="{kind}" Target="{to}"/>' for id_, kind, to in relations)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'


def _document(*, single_page: bool) -> str:
    places = "".join(
        paragraph("Normal", text_run(f"{{{{p {place} }}}}")) for place in ("cover", "contents", "body", "closing")
    )
    top, side = (680, 964) if single_page else (1531, 1134)
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar '
        f'w:top="{top}" w:right="{side}" w:bottom="{min(top, 1417)}" w:left="{side}" '
        'w:header="709" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    return f"<w:document {NAMESPACES}><w:body>{places}{section}</w:body></w:document>"


def _styles(theme: Theme, *, single_page: bool) -> str:
    made, size = (close(looks(theme)), 18) if single_page else (looks(theme), 21)
    ids = {look.name: look.id for look in made.values()}
    ink = f'<w:color w:val="{colour(theme.ink)}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-GB"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(theme.text_font or SANS)}{ink}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
    )
    written = "".join(style_xml(look, ids) for look in made.values())
    return f"<w:styles {NAMESPACES}>{defaults}{written}</w:styles>"


def _settings() -> str:
    mode = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat>'
    )
    return f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>{mode}</w:settings>'


def _font_table() -> str:
    written = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:family w:val="{family}"/></w:font>'
        for name, (other, family) in _FALLBACK_FONTS.items()
    )
    return f"<w:fonts {NAMESPACES}>{written}</w:fonts>"


def _edge(element: str, style: str, content: str) -> str:
    return f"<w:{element} {NAMESPACES}>{paragraph(style, content)}</w:{element}>"


def _logo(theme: Theme, language: str, pictures: Pictures) -> str:
    if theme.logo is None:
        return ""
    alternative = pick(theme.logo.alternative, language).text
    return f"<w:r><w:tab/></w:r>{pictures.image(theme.logo.content, theme.logo.kind, alternative, _LOGO)}"


def _foot() -> str:
    named = text_run("{% if address %}{{ address }}{% else %}{{ region }}{% endif %}")
    pages = f"{field('PAGE', '1')}{text_run(' / ')}{field('NUMPAGES', '1')}"
    return f"{named}<w:r><w:tab/></w:r>{pages}"
