"""Codes that a telephone reads: an address as a drawing."""

from __future__ import annotations

from io import BytesIO

from attrs import frozen
from markupsafe import Markup, escape

from rri_planner.errors import BadValue, Message, MissingExtra

_FOLLOWED = ("https://", "http://")
_WIDTH = 88  # in pixels, 96 an inch: what a telephone reads at arm's length


@frozen
class QrCode:
    """An address, and its code as SVG."""

    address: str
    svg: Markup


def qr_code(address: str, label: str) -> QrCode:
    """Return the code of an address, black on white on every screen; `label` says in words what it is.

    Raises `BadValue` for an address that is none of the web or is too long, `MissingExtra` without segno.
    """
    try:
        import segno
    except ImportError:
        raise MissingExtra("figures", "segno") from None
    if not address.startswith(_FOLLOWED):
        raise BadValue(address, Message("an address such as https://example.org/plan.html"))
    drawing = BytesIO()
    try:
        code = segno.make_qr(address, error="m")
    except segno.DataOverflowError:
        raise BadValue(address, Message("an address of at most 2,000 characters")) from None
    code.save(
        drawing, "svg", xmldecl=False, nl=False, border=2, light="#ffffff", omitsize=True, svgclass=None, lineclass=None
    )
    named = f'<svg role="img" width="{_WIDTH}" height="{_WIDTH}" aria-label="{escape(label)}" '
    return QrCode(address, Markup(drawing.getvalue().decode().replace("<svg ", named, 1)))  # noqa: S704  # the library draws squares only, the label is escaped
