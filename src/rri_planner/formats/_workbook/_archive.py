"""The archive that a workbook is, opened with care: nothing is unpacked before it is known how much it is.

What is handed on is a new archive of only those parts that sheets are made of, each as long as it says it is, none
with a document type, none with a cell so far out that the empty ones around it would fill the memory.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from struct import error as StructError  # noqa: N812 - a class by its small name
from zlib import error as ZlibError  # noqa: N812 - a class by its small name

from rri_planner.errors import Message, UnreadablePlan
from rri_planner.formats._limits import Limits, beyond
from rri_planner.formats._refusals import refusal

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/[^/]+\.xml|xl/_rels/[^/]+\.rels|xl/worksheets/[^/]+\.xml"
    r"|xl/worksheets/_rels/[^/]+\.rels|xl/theme/[^/]+\.xml|docProps/[^/]+\.xml",
    re.IGNORECASE,
)
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_MACROS = re.compile(r"vbaProject|macrosheets/|vbaData", re.IGNORECASE)
_FILLED_CELL = re.compile(rb"<(?:[\w.-]+:)?c\s([^<>]*[^<>/])>")
_NAME = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{1,7})([0-9]{1,10})""")
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MOST_PARTS = 2_000
_MOST_CELLS = 5_000_000
_CHUNK = 1 << 20


def cleaned(content: bytes, file: str, limits: Limits) -> bytes:
    """Return the workbook's archive with what sheets need alone; raise `UnreadablePlan` for a dangerous one."""
    if content.startswith(_OLD_OFFICE):
        message = Message("the workbook is locked with a password or in the old .xls form; save it as .xlsx, unlocked")
        raise refusal(message, file)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _repacked(archive, file, limits)
    except UnreadablePlan:  # it is a `ValueError` as well
        raise
    except (zipfile.BadZipFile, ZlibError, StructError, NotImplementedError, EOFError, ValueError, OSError):
        raise refusal(Message("this is no workbook in the .xlsx form, or it is damaged"), file) from None
    except RuntimeError:  # how the standard library says that a password is wanted
        raise refusal(Message("the workbook is locked with a password; save it unlocked"), file) from None


def _repacked(archive: zipfile.ZipFile, file: str, limits: Limits) -> bytes:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if any(_MACROS.search(name) for name in names):
        raise refusal(Message("the workbook has macros; save it as .xlsx, which has none"), file)
    if not any(name.casefold() == "xl/workbook.xml" for name in names):
        raise refusal(Message("this is no workbook in the .xlsx form, or it is damaged"), file)
    needed = [part for part in parts if _PARTS.fullmatch(part.filename)]
    if len(names) > _MOST_PARTS or len({part.filename for part in needed}) != len(needed):
        raise refusal(Message("this is no workbook in the .xlsx form, or it is damaged"), file)
    size = sum(part.file_size for part in needed)
    if size > limits.bytes:
        raise refusal(beyond("bytes", limits.bytes), file)
    made, cells = BytesIO(), 0
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as clean:
        for part in needed:
            content = archive.read(part)  # never more than the size that was added up: the reader stops there
            if _DOCTYPE.search(content) or b"\0" in content:
                raise refusal(Message("the workbook defines entities or is in UTF-16, which no workbook needs"), file)
            if _SHEET.fullmatch(part.filename):
                cells += _area(content)
            if cells > min(_MOST_CELLS, limits.nodes):
                raise refusal(beyond("cells", min(_MOST_CELLS, limits.nodes)), file)
            clean.writestr(zipfile.ZipInfo(part.filename), content)
    return made.getvalue()


def _area(sheet: bytes) -> int:
    """Return how many cells the rectangle has in which all filled cells of a sheet stand."""
    rows = columns = 0
    for cell in _FILLED_CELL.finditer(sheet):
        name = _NAME.search(cell[1])
        if name is not None:
            rows = max(rows, int(name[2]))
            columns = max(columns, _number(name[1]))
    return rows * columns


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
