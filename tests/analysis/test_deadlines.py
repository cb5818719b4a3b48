"""Deadlines: when goals can be reached, when their effects can be there, and what holds them back."""

from __future__ import annotations

from rri_planner.analysis import Deadline, due_dates, effect_dates, held_back_by, schedule
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Goal, Indicator, PartialDate, Pathway, Plan

_PLAN = Plan(
    goals=[Goal(id="G", needs="all", due="2028", effect_lag="P1M"), Goal(id="H", serves="G")],
    pathways=[Pathway(id="P", serves="G", needs="all")],
    actions=[
        Action(id="a", period="2027-01-01/2028-06-30"),
        Action(id="b", serves="P", duration="P1Y", depends_on="a"),
        Action(id="c", serves="H", status="done"),
        Action(id="d", serves="H", period="2030-01-01/2030-02-01"),
    ],
    indicators=[Indicator(id="i", measures="H", kind="result", targets={"value": 1, "date": "2029"})],
)


def _date(text: str) -> int:
    return PartialDate.parse(text).earliest.toordinal()


def test_due_dates_and_effects() -> None:
    """A goal is reached with the work that it rests on; its effect is there when its lag has passed."""
    graph, due = PlanGraph(_PLAN), PartialDate.parse("2028")
    times = schedule(graph)
    (reached,) = due_dates(graph, times)
    assert reached == Deadline("G", None, due, _date("2029-06-30"), _date("2030-02-01") - _date("2028-12-31"))
    assert (reached.late, str(reached.day)) == (181, "2029-06-30")
    (effect, target) = effect_dates(graph, times)
    assert (effect.goal, effect.indicator, str(effect.day)) == ("G", None, "2029-07-30")
    assert (target.goal, target.indicator, target.late, target.late_at_most) == ("H", "i", 0, 32)


def test_nothing_is_late_that_has_no_time() -> None:
    """Where no date anchors the plan there is no day to name."""
    graph = PlanGraph(Plan(goals=[Goal(id="G", due="2028")], actions=[Action(id="a", serves="G", duration="P9Y")]))
    (found,) = due_dates(graph, schedule(graph))
    assert (found.shown, found.day, found.late, found.late_at_most) == (None, "", 0, 0)


def test_what_holds_a_goal_back() -> None:
    """The way leads by the means that comes last to the first action; it ends where nothing more can be said."""
    graph = PlanGraph(_PLAN)
    times = schedule(graph)
    assert held_back_by(graph, times, "G") == ("G", "P", "b", "a")
    assert held_back_by(graph, times, "H") == ("H",)
