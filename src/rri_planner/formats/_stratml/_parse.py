"""Bytes to a tree of elements, with nothing fetched, nothing expanded, and bounds on everything."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from rri_planner.errors import Message, MissingExtra
from rri_planner.formats._limits import Limits, beyond
from rri_planner.formats._refusals import refusal

if TYPE_CHECKING:
    from lxml.etree import XMLSyntaxError, _Element

# What may stand before a document type: white space, instructions, comments. Possessive, so that it takes one pass.
_DOCUMENT_TYPE = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)


def parsed(content: bytes, file: str, limits: Limits) -> _Element:
    """Return the root of an XML document; raise `UnreadablePlan` for what is none, or goes beyond the limits."""
    try:
        from lxml import etree
    except ImportError:
        raise MissingExtra("stratml", "lxml") from None
    if len(content) > limits.bytes:
        raise refusal(beyond("bytes", limits.bytes), file)
    if not content.strip():
        raise refusal(Message("the file is empty"), file)
    if (found := _DOCUMENT_TYPE.match(content.replace(b"\0", b""))) is not None:
        raise _with_document_type(file, found.group().count(b"\n") + 1)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _ill_formed(error, file, limits) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _with_document_type(file, 1)
    _check_bounds(root, file, limits)
    return root


def _with_document_type(file: str, line: int) -> Exception:
    message = Message("the document declares a type (DOCTYPE), which StratML has no use for; take it out")
    return refusal(message, file, line)


def _ill_formed(error: XMLSyntaxError, file: str, limits: Limits) -> Exception:
    line, column = error.position
    reason = (error.msg or "").partition(", line ")[0]
    if "depth" in reason:
        return refusal(beyond("depth", limits.depth), file, line or None)
    message = Message("this is not XML that can be read: {reason}", reason=reason)
    return refusal(message, file, line or None, column or None)


def _check_bounds(root: _Element, file: str, limits: Limits) -> None:
    """Refuse a tree of too many elements or too many levels, without going down it level by level."""
    level, nodes = [root], 0
    for _ in range(limits.depth):
        nodes += len(level)
        if nodes > limits.nodes:
            raise refusal(beyond("nodes", limits.nodes), file, level[0].sourceline)
        level = list(chain.from_iterable(level))
        if not level:
            return
    raise refusal(beyond("depth", limits.depth), file, level[0].sourceline)
