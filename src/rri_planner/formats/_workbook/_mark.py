"""Comments in a copy of a workbook, where its problems are; everything else in the file stays as it is, byte for byte.

A comment takes four changes in the archive: the comment itself, the box in which it is drawn (VML, as Excel has it),
the relations of its sheet to both, and their types. Where a sheet has comments already, ours join them.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from html import escape, unescape
from io import BytesIO
from posixpath import dirname, join, normpath

from rri_planner.errors import Problem
from rri_planner.formats._limits import DEFAULT_LIMITS
from rri_planner.formats._workbook._archive import cleaned
from rri_planner.language import say

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TAG = re.compile(r"<(?:\w+:)?(?:sheet|Relationship)\s[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_NO_COMMENTS = f'{_HEAD}<comments xmlns="{_MAIN}"><authors></authors><commentList></commentList></comments>'
_NO_BOXES = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" '
    'o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype></xml>'
)
_BOX = (
    '<v:shape id="_rri{number}" type="#_x0000_t202" style="position:absolute;width:220pt;height:90pt;'
    'visibility:hidden" fillcolor="#ffe9e0"><v:fill color2="#ffe9e0"/><x:ClientData ObjectType="Note">'
    "<x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)
_NO_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_AUTHOR = "rri-planner"
_AFTER_BOXES = re.compile(r"<(?:legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b")
_RED = '<tabColor rgb="FFC62828"/>'


def commented(content: bytes, problems: Iterable[Problem], language: str) -> bytes:
    """Return a copy of a workbook with a comment for each problem; raise `UnreadablePlan` where it is no workbook."""
    cleaned(content, "", DEFAULT_LIMITS)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {part.filename: archive.read(part) for part in archive.infolist()}
    package = _Package(parts)
    sheets = package.sheets()
    by_sheet: dict[str, dict[str, list[str]]] = {}
    for problem in problems:
        sheet = (
            problem.place.sheet if problem.place is not None and problem.place.sheet in sheets else next(iter(sheets))
        )
        cell = (problem.place.cell if problem.place is not None else None) or "A1"
        said = say(problem.message, language) + (f"; {say(problem.hint, language)}" if problem.hint else "")
        by_sheet.setdefault(str(sheet), {}).setdefault(cell, []).append(said)
    for sheet, comments in by_sheet.items():
        package.comment(sheets[sheet], {cell: "\n".join(said) for cell, said in comments.items()})
    return package.packed()


class _Package:
    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts

    def sheets(self) -> dict[str, str]:
        """Return the parts of the sheets by what the sheets are called."""
        targets = self._relations("xl/workbook.xml")
        tags = (_attributes(tag) for tag in _TAG.findall(self._text("xl/workbook.xml")))
        return {
            unescape(tag["name"]): targets[tag["r:id"]][1]
            for tag in tags
            if tag.get("r:id") in targets and "name" in tag
        }

    def comment(self, sheet: str, comments: dict[str, str]) -> None:
        """Put comments into cells of a sheet."""
        relations = self._relations(sheet)
        known = {kind.rpartition("/")[2]: name for kind, name in relations.values()}
        texts = known.get("comments") or self._relate(sheet, "comments", "xml", _NO_COMMENTS)
        boxes = known.get("vmlDrawing") or self._relate(sheet, "vmlDrawing", "vml", _NO_BOXES)
        said = self._text(texts)
        author = said.count("<author>") + said.count("<author/>")
        said = said.replace("<authors/>", "<authors></authors>").replace(
            "<commentList/>", "<commentList></commentList>"
        )
        said = said.replace("</authors>", f"<author>{_AUTHOR}</author></authors>")
        drawn = self._text(boxes)
        for number, (cell, text) in enumerate(comments.items()):
            line = f'<r><t xml:space="preserve">{escape(text, quote=False)}</t></r>'
            there = re.search(rf'<comment\b[^>]*\bref="{cell}"[^>]*>.*?(?=</text>)', said, re.DOTALL)
            if there is not None:
                said = f"{said[: there.end()]}{line}{said[there.end() :]}"
                continue
            said = said.replace(
                "</commentList>",
                f'<comment ref="{cell}" authorId="{author}"><text>{line}</text></comment></commentList>',
            )
            row, column = _position(cell)
            drawn = drawn.replace("</xml>", f"{_BOX.format(number=number, row=row, column=column)}</xml>")
        self._parts[texts], self._parts[boxes] = said.encode(), drawn.encode()
        self._parts[sheet] = re.sub(r"<tabColor\b[^>]*/>", _RED, self._text(sheet), count=1).encode()

    def packed(self) -> bytes:
        """Return the archive, in the same order and with the same times each time."""
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self._parts.items():
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, content)
        return made.getvalue()

    def _relate(self, sheet: str, kind: str, ending: str, empty: str) -> str:
        """Add a part of this kind to a sheet; return its name."""
        folder = "xl" if kind == "comments" else "xl/drawings"
        number = next(
            each for each in range(1, len(self._parts) + 2) if f"{folder}/{kind}Rri{each}.{ending}" not in self._parts
        )
        name, id_ = f"{folder}/{kind}Rri{number}.{ending}", f"rri{kind}"
        self._parts[name] = empty.encode()
        relations = _relations_of(sheet)
        text = self._text(relations) if relations in self._parts else _NO_RELATIONS
        added = f'<Relationship Id="{id_}" Type="{_TYPES}/{kind}" Target="/{name}"/>'
        self._parts[relations] = _before(
            text.replace("<Relationships/>", _NO_RELATIONS), "</Relationships>", added
        ).encode()
        self._declare(name, ending)
        if kind == "vmlDrawing":
            self._parts[sheet] = _drawing(self._text(sheet), id_).encode()
        return name

    def _declare(self, name: str, ending: str) -> None:
        types = self._text("[Content_Types].xml")
        if ending == "vml" and 'Extension="vml"' not in types:
            added = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
            head = re.search(r"<Types\b[^>]*>", types)
            at = head.end() if head is not None else 0
            types = f"{types[:at]}{added}{types[at:]}"
        if ending == "xml":
            kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
            types = _before(types, "</Types>", f'<Override PartName="/{name}" ContentType="{kind}"/>')
        self._parts["[Content_Types].xml"] = types.encode()

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part is related to, by id: the kind of relation and the other part."""
        name = _relations_of(part)
        tags = (_attributes(tag) for tag in _TAG.findall(self._text(name)) if name in self._parts)
        return {
            tag["Id"]: (tag.get("Type", ""), normpath(join("/", dirname(part), tag.get("Target", ""))).lstrip("/"))
            for tag in tags
            if "Id" in tag
        }

    def _text(self, name: str) -> str:
        return self._parts.get(name, b"").decode("utf-8", "replace")


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _attributes(tag: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(tag))


def _before(text: str, end: str, added: str) -> str:
    at = text.rfind(end)
    return f"{text[:at]}{added}{text[at:]}"


def _drawing(sheet: str, id_: str) -> str:
    """Return a sheet's part with its boxes named where the order of its elements wants them."""
    start = sheet.rfind("</sheetData>")
    later: Sequence[int] = [match.start() for match in _AFTER_BOXES.finditer(sheet, max(start, 0))]
    end = sheet.rfind("</worksheet>")
    top = [
        at
        for at in later
        if sheet.count("<conditionalFormatting", at) == 0 and sheet.count("</conditionalFormatting>", at) == 0
    ]
    at = min([*top, end])
    return f'{sheet[:at]}<legacyDrawing xmlns:r="{_TYPES}" r:id="{id_}"/>{sheet[at:]}'


def _position(cell: str) -> tuple[int, int]:
    """Return row and column of a cell, counted from 0."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(cell[len(letters) :]) - 1, column - 1
