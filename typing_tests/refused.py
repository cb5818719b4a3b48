"""What a user's mypy must refuse. Each line that is wrong says which error it expects."""

from __future__ import annotations

from rri_planner.model import Action, Goal, Link, Needs, Plan, Vision, as_text

plan = Plan()

# Items are named by their ids, and by nothing else.
Goal()  # error: call-arg
Goal("g")  # error: call-arg
Action(id=7)  # error: arg-type
Link()  # error: call-arg

# A slip in a field's name.
Action(id="a", titel="Lab")  # error: call-arg

# The wrong sort of value.
Action(id="a", title=3)  # error: arg-type
Action(id="a", title=["Lab"])  # error: arg-type
Action(id="a", serves=3)  # error: arg-type
Action(id="a", cost=0.5)  # error: arg-type
Action(id="a", period=2026.5)  # error: arg-type
Action(id="a", duration=6)  # error: arg-type
Action(id="a", flags=[1])  # error: list-item
Action(id="a", involved="s")  # error: arg-type
Goal(id="g", priority=1.5)  # error: arg-type
Goal(id="g", needs=2)  # error: arg-type
Needs("some")  # error: arg-type
as_text(3)  # error: arg-type

# A name where an item is wanted.
Plan(goals=["g"])  # error: list-item
Plan(goals="g")  # error: arg-type
Plan(vision="Everyone takes part")  # error: arg-type
plan.with_items("g")  # error: arg-type
plan.with_items(Link(to="g"))  # error: arg-type

# A plan and its parts are frozen.
plan.stage = "adopted"  # error: misc
Vision().horizon = None  # error: misc
plan.goals.append(Goal(id="g"))  # error: attr-defined
plan["g"] = Goal(id="g")  # error: index
plan.extra["colour"] = "blue"  # error: index

# What may be missing must be asked for first.
str(plan.get("g").title)  # error: union-attr
str(plan["g"].serves)  # error: attr-defined
str(plan.vision.statement)  # error: union-attr
