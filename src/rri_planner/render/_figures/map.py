"""The map of a plan: what serves what, from the vision to the actions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from rri_planner.errors import Message
from rri_planner.render._figures.arrows import head, rounded
from rri_planner.render._figures.asked import MARGIN, Asked
from rri_planner.render._figures.canvas import Canvas, Point, Style, Type
from rri_planner.render._figures.drawn import Drawn, missing
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.figure_value import FigureTable
from rri_planner.render._figures.layers import placed
from rri_planner.render._figures.layers_values import COLUMN_GAP, Block, Join, Placed
from rri_planner.render._figures.legend import Key, arrow_mark, bar_mark, legend
from rri_planner.render._figures.map_blocks import Label, draw_block, label_of, scale_for, title_of
from rri_planner.render._figures.map_content import MapContent, Spot, map_content
from rri_planner.render._figures.side_arcs import beside
from rri_planner.render._figures.status_look import in_order

_TOP = 64.0
_COLUMN_HEAD = Type(12, "muted", bold=True)
_RULES = {"vision": "accent", "goal": "goal", "pathway": "pathway", "action": "action"}
_KINDS = tuple(_RULES)


def plan_map(asked: Asked) -> Drawn:
    """Return the map of the whole plan, or of what an item serves and what serves it."""
    asked.item(*_KINDS)
    content = map_content(asked)
    caption = Message("What serves what: from the vision by way of goals and pathways to the actions.")
    if not content.spots:
        return missing(asked, caption, Message("The plan has no vision, goals, pathways or actions yet."))
    canvas = Canvas(asked.palette)
    scale = scale_for(content.spots, asked.inner)
    labels = {spot.id: label_of(spot, asked, scale) for spot in content.spots}
    found = placed(*_blocks(content, labels), gap=scale * COLUMN_GAP)
    size = _draw(canvas, content, labels, found, asked)
    return Drawn(canvas, size, caption, _table(content, asked), tuple(_notes(content, found, asked)))


def _blocks(content: MapContent, labels: Mapping[str, Label]) -> tuple[list[Block], list[Join]]:
    blocks = [Block(spot.id, labels[spot.id].width, labels[spot.id].height, spot.column) for spot in content.spots]
    column = {spot.id: spot.column for spot in content.spots}
    onward = [(end, means) if column[end] < column[means] else (means, end) for end, means in content.joins]
    return blocks, [*dict.fromkeys(onward)]


def _draw(canvas: Canvas, content: MapContent, labels: Mapping[str, Label], found: Placed, asked: Asked) -> Point:
    """Draw heads, lines and blocks, the lines first, and return the size of the whole."""
    boxes = {id_: _moved(box) for id_, box in found.boxes.items()}
    _heads(canvas, content.spots, boxes, asked)
    for end, means in content.joins:
        onward = found.lines.get((end, means))
        points = found.lines[means, end] if onward is None else onward[::-1]
        _line(canvas, (means, end), [_shifted(point) for point in points])
    waits = beside(content.waits, boxes)
    for join, points in waits.items():
        _arc(canvas, join, points)
    for spot in content.spots:
        draw_block(canvas, labels[spot.id], boxes[spot.id], asked)
    right = max(chain((box.right for box in boxes.values()), (x for line in waits.values() for x, _ in line)))
    bottom = max(
        chain((box.bottom for box in boxes.values()), (y + _TOP for line in found.lines.values() for _, y in line))
    )
    below = _legend(canvas, content, Box(MARGIN, bottom + 28, right - MARGIN, 0), asked)
    return right + MARGIN, below + MARGIN


def _moved(box: Box) -> Box:
    return Box(box.x + MARGIN, box.y + _TOP, box.width, box.height)


def _shifted(point: Point) -> Point:
    return point[0] + MARGIN, point[1] + _TOP


def _line(canvas: Canvas, join: Join, points: Sequence[Point]) -> None:
    """Draw the line from a means, which may be a group without an id, to its end."""
    means = None if join[0].endswith("\0") else join[0]
    with canvas.group("join serves", None, source=means, target=join[1]):
        canvas.path(rounded(points), Style(None, "line", 1.4))
        head(canvas, points, "line")


def _arc(canvas: Canvas, join: Join, points: Sequence[Point]) -> None:
    with canvas.group("join depends-on", None, source=join[0], target=join[1]):
        canvas.path(rounded(points), Style(None, "action", 1.4, "5 4"))
        head(canvas, points, "action")


def _heads(canvas: Canvas, spots: Sequence[Spot], boxes: Mapping[str, Box], asked: Asked) -> None:
    """Write the name of each kind, and how many there are, above its columns."""
    for kind in _KINDS:
        here = [spot for spot in spots if spot.kind == kind]
        if not here:
            continue
        left, right = min(boxes[spot.id].x for spot in here), max(boxes[spot.id].right for spot in here)
        number = sum(sum(count for _, count in spot.counts) if spot.item is None else 1 for spot in here)
        name = asked.kind(kind, plural=number > 1)
        canvas.text((left, MARGIN + 12), name, _COLUMN_HEAD)
        if kind != "vision":
            canvas.text((right, MARGIN + 12), asked.say(number), Type(12, "muted", anchor="end"))
        canvas.line((left, MARGIN + 22), (right, MARGIN + 22), Style(None, _RULES[kind], 2))


def _legend(canvas: Canvas, content: MapContent, box: Box, asked: Asked) -> float:
    """Explain lines and marks below the map and return where that ends."""
    keys = [Key(asked.say(Message("Serves")), arrow_mark("line"))]
    if content.waits:
        keys.append(Key(asked.say(Message("Waits for")), arrow_mark("action", dash="5 4")))
    statuses = [asked.graph.status(spot.item) for spot in content.spots if spot.kind == "action" and spot.item]
    statuses += [status for spot in content.spots for status, _ in spot.counts]
    keys += [Key(asked.status_name(word), bar_mark(word)) for word in in_order(statuses)]
    return legend(canvas, keys, box)


def _table(content: MapContent, asked: Asked) -> FigureTable:
    columns = (Message("Item"), Message("Kind"), Message("Status"), Message("Serves"), Message("Waits for"))
    ends, waits = _targets((means, end) for end, means in content.joins), _targets(content.waits)
    rows = [
        (
            title_of(spot, asked),
            asked.kind(spot.kind),
            _status(spot, asked),
            _named(ends.get(spot.id, ()), asked),
            _named(waits.get(spot.id, ()), asked),
        )
        for spot in content.spots
    ]
    return FigureTable(tuple(map(asked.say, columns)), tuple(rows))


def _targets(pairs: Iterable[Join]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for source, target in pairs:
        found[source].append(target)
    return found


def _named(ids: Iterable[str], asked: Asked) -> str:
    return asked.say(tuple(asked.title(id_) for id_ in ids))


def _status(spot: Spot, asked: Asked) -> str:
    if spot.item is not None:
        return asked.status(spot.item) or ""
    return asked.say(
        tuple(asked.say(Message("{label}: {value}", label=asked.status_name(word), value=n)) for word, n in spot.counts)
    )


def _notes(content: MapContent, found: Placed, asked: Asked) -> Iterator[Message]:
    if content.grouped:
        yield Message("The plan is too large to show every action: they are counted by status.")
    if content.further:
        yield Message(
            "{number} goal is not shown.", plural="{number} goals are not shown.",
            count=content.further, number=content.further,
        )  # fmt: skip
    yield from asked.notes()
    if not found.full:
        yield Message('Drawn in a simpler layout, without the library graphlay (extra "figures").')
