"""The cells of a matrix: how they are drawn, and in words."""

from __future__ import annotations

from typing import TypeAlias

from rri_planner.errors import Message
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.canvas import Canvas, Style, Type
from rri_planner.render._figures.elements import Box

Entry: TypeAlias = bool | int | str | None
_SIGNS = {"supports": ("+", "supports", "supports-soft"), "conflicts": ("\N{EN DASH}", "conflicts", "conflicts-soft")}
_SIGNS["neutral"] = ("0", "muted", "band")
_NUMBER = Type(12, "on-accent", bold=True, anchor="middle")


def draw_entry(canvas: Canvas, entry: Entry, cell: Box, asked: Asked) -> None:
    """Draw what stands in a cell: a dot, a number, a sign, a question mark for what nobody has recorded."""
    x = cell.x + cell.width / 2
    if entry is None:
        canvas.text((x, cell.middle + 4), "?", Type(12, "muted", anchor="middle"))
    elif entry is True or (isinstance(entry, str) and entry not in _SIGNS):
        canvas.circle((x, cell.middle), 6, Style("accent"))
    elif isinstance(entry, str):
        sign, role, soft = _SIGNS[entry]
        canvas.rect(Box(x - 11, cell.middle - 9, 22, 18), Style(soft, role), radius=3)
        canvas.text((x, cell.middle + 4.5), sign, Type(13, "ink", bold=True, anchor="middle"))
    elif entry:
        width = 26 if entry < 1000 else 44  # noqa: PLR2004  # three digits fit
        canvas.rect(Box(x - width / 2, cell.middle - 10, width, 20), Style("accent"), radius=10)
        canvas.text((x, cell.middle + 4.5), asked.say(entry), _NUMBER)


def cell_words(entry: Entry, asked: Asked) -> str:
    """Return what stands in a cell in words; nothing where nothing stands there."""
    if entry is None:
        return asked.say(Message("not recorded"))
    if entry is True:
        return asked.say(Message("yes"))
    if isinstance(entry, str):
        return asked.writer.word("sign", entry) if entry in _SIGNS else entry
    return asked.say(entry) if entry else ""
