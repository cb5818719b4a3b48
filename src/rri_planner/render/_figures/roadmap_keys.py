"""What the marks of the roadmap mean."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.canvas import Canvas, Fill, Style
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.legend import Key, arrow_mark, bar_mark
from rri_planner.render._figures.roadmap_bars import draw_diamond, draw_flag, undecided
from rri_planner.render._figures.roadmap_content import RoadmapContent
from rri_planner.render._figures.status_look import in_order


def roadmap_keys(content: RoadmapContent, asked: Asked) -> Iterator[Key]:
    """Yield the keys of the marks that occur."""
    if content.grouped:
        yield Key(asked.say(Message("The darker, the more actions in a year")), bar_mark("done"))
        return
    actions = list(content.actions)
    shown = {action.id for action in actions}
    for status in in_order(asked.graph.status(id_) for id_ in shown):
        yield Key(asked.status_name(status), bar_mark(status))
    if any(undecided(action.period) for action in actions):
        yield Key(asked.say(Message("Day not known")), _doubtful)
    if shown & content.critical:
        yield Key(asked.say(Message("No room to slip")), _critical)
    if any(step.date is not None for action in actions for step in action.steps):
        yield Key(asked.say(Message("Milestone")), lambda canvas, box: draw_diamond(canvas, _centre(box), done=False))
    if any(edge.source in shown and edge.target in shown for edge in asked.graph.edges("depends_on")):
        yield Key(asked.say(Message("Comes before")), _before)
    if any(goal.due is not None for goal in asked.plan.goals):
        yield Key(
            asked.say(Message("Goal is due")), lambda canvas, box: draw_flag(canvas, (_centre(box)[0] + 5, box.y))
        )


def _centre(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.middle


def _doubtful(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, Style(Fill("planned", "fade-out"), "running", 1, "1.5 2.5"))


def _critical(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, Style("paper", "critical", 2), radius=3)
    canvas.rect(box.inset(3), Style("planned"))


def _before(canvas: Canvas, box: Box) -> None:
    arrow_mark("muted")(canvas, Box(box.right, box.y, -box.width, box.height))
