"""Indicators: where they started, where they are to go, and where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from rri_planner.errors import Message
from rri_planner.model import Indicator
from rri_planner.render._figures.asked import MARGIN, Asked
from rri_planner.render._figures.canvas import Canvas, Style, Type
from rri_planner.render._figures.drawn import Drawn, missing
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.figure_value import FigureTable
from rri_planner.render._figures.indicator_chart import Chart, draw_point
from rri_planner.render._figures.indicator_content import IndicatorContent, PointKind, indicator_content
from rri_planner.render._figures.legend import Key, legend
from rri_planner.render._figures.lettering import wrapped

_APART = 40.0
_ONE_HIGH, _MANY_HIGH = 320.0, 190.0
_NARROWEST = 320.0
_MOST = 24
_MOST_ON_PAPER = 12
_TITLE, _UNIT, _WORDS = Type(13, bold=True), Type(11.5, "muted"), Type(12.5)
_MOST_COLUMNS = 3
_NAMES: Mapping[PointKind, Message] = {
    "baseline": Message("Baseline"),
    "milestone": Message("Milestone"),
    "target": Message("Target"),
    "earlier-target": Message("Earlier target"),
    "observation": Message("Observed"),
}
_CAPTION = Message("Indicators: where they started, where they are to go, and what was observed.")


def indicator_charts(asked: Asked) -> Drawn:
    """Return the chart of one indicator, or small charts of all that have a value."""
    chosen = asked.item("indicator")
    every = [each for each in asked.plan.indicators if chosen is None or each.id == chosen.id]
    contents = {each.id: indicator_content(each) for each in every}
    found = [each for each in every if contents[each.id].points or contents[each.id].words]
    if not found:
        return missing(asked, _CAPTION, Message("No indicator of the plan has a value yet."))
    shown, canvas = found[: asked.most(_MOST, on_paper=_MOST_ON_PAPER)], Canvas(asked.palette)
    inner = asked.inner
    columns = 1 if len(shown) == 1 else max(1, min(_MOST_COLUMNS, int(inner // _NARROWEST)))
    bottom = _rows(canvas, shown, contents, columns, asked)
    kinds = {each.kind for one in shown for each in contents[one.id].points}
    end = legend(canvas, _keys(kinds, shown, contents, asked), Box(MARGIN, bottom + 8, inner, 0))
    caption = (
        _CAPTION if chosen is None else Message("{label}: {value}", label=asked.title(shown[0].id), value=_CAPTION)
    )
    return Drawn(
        canvas, (asked.width, end + MARGIN), caption, _table(found, contents, asked), _notes(len(found) - len(shown))
    )


def _notes(further: int) -> tuple[Message, ...]:
    if further <= 0:
        return ()
    return (
        Message(
            "{number} further indicator is in the table.",
            plural="{number} further indicators are in the table.",
            count=further,
            number=further,
        ),
    )


def _rows(
    canvas: Canvas, shown: Sequence[Indicator], contents: Mapping[str, IndicatorContent], columns: int, asked: Asked
) -> float:
    """Draw the charts in rows and return the lower edge; titles of a row are equally high."""
    width = (asked.inner - (columns - 1) * _APART) / columns
    high, y = _ONE_HIGH if len(shown) == 1 else _MANY_HIGH, MARGIN
    for first in range(0, len(shown), columns):
        row = shown[first : first + columns]
        heads = [wrapped(asked.title(each.id), width, _TITLE.size, bold=True, most=3) for each in row]
        title = max(len(lines) for lines in heads) * _TITLE.line
        for column, (each, lines) in enumerate(zip(row, heads, strict=True)):
            box = Box(MARGIN + column * (width + _APART), y, width, 0)
            with canvas.group("item indicator", asked.title(each.id), item=each.id):
                canvas.lines(box, lines, _TITLE, language=asked.language_of(each.id))
                below = Box(box.x, y + len(lines) * _TITLE.line + 2, width, 0)
                canvas.lines(below, wrapped(_unit(each, asked), width, _UNIT.size, most=1), _UNIT)
                place = Box(box.x, y + title + 20, width, high)
                _one(canvas, each, contents[each.id], place, asked)
        y += title + 20 + high + 28
    return y - 6


def _unit(indicator: Indicator, asked: Asked) -> str:
    if indicator.unit is not None:
        return asked.say(indicator.unit)
    return asked.writer.word("indicator-type", indicator.type) if indicator.type else ""


def _one(canvas: Canvas, indicator: Indicator, content: IndicatorContent, box: Box, asked: Asked) -> None:
    if content.points:
        Chart(canvas, indicator, content, box, asked).draw()
        return
    canvas.line((box.x, box.y + 6), (box.right, box.y + 6), Style(None, "grid"))
    y = box.y + 16
    for line in (line for each in _said(content, asked) for line in wrapped(each, box.width, _WORDS.size, most=3)):
        if y + _WORDS.line > box.bottom:
            break
        canvas.lines(Box(box.x, y, box.width, 0), [line], _WORDS)
        y += _WORDS.line


def _said(content: IndicatorContent, asked: Asked) -> Iterator[str]:
    """Yield the values that cannot be drawn, in words."""
    for kind, value, date in content.words:
        named = _NAMES[kind]
        if date is not None:
            yield asked.say(Message("{what}, {date}: {value}", what=named, date=date, value=value))
        else:
            yield asked.say(Message("{what}: {value}", what=named, value=value))


def _keys(
    kinds: set[PointKind], shown: Sequence[Indicator], contents: Mapping[str, IndicatorContent], asked: Asked
) -> Iterator[Key]:
    for kind, name in _NAMES.items():
        if kind in kinds:
            yield Key(asked.say(name), partial(_mark, kind))
    if any(len(contents[each.id].path) > 1 for each in shown):
        yield Key(asked.say(Message("Planned way")), _way)
    if any(each.tolerance and len(contents[each.id].path) > 1 for each in shown):
        yield Key(asked.say(Message("Tolerated")), lambda canvas, box: canvas.rect(box, Style("goal-soft")))


def _mark(kind: PointKind, canvas: Canvas, box: Box) -> None:
    draw_point(canvas, kind, (box.x + box.width / 2, box.middle))


def _way(canvas: Canvas, box: Box) -> None:
    canvas.line((box.x, box.middle), (box.right, box.middle), Style(None, "goal", 1.6, "5 4"))


def _table(found: Sequence[Indicator], contents: Mapping[str, IndicatorContent], asked: Asked) -> FigureTable:
    columns = (Message("Indicator"), Message("Unit"), Message("What"), Message("Date"), Message("Value"))
    rows = []
    for each in found:
        head = (asked.title(each.id), _unit(each, asked))
        content = contents[each.id]
        every = [*((one.kind, one.value, one.date) for one in content.points), *content.words]
        rows += [(*head, asked.say(_NAMES[kind]), asked.say(date), asked.say(value)) for kind, value, date in every]
    return FigureTable(tuple(map(asked.say, columns)), tuple(rows))
