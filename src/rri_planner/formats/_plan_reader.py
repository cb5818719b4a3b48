"""A manuscript to a plan, or to everything that keeps it from being one."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from rri_planner.errors import BadValue, UnreadablePlan
from rri_planner.formats._broken import broken_references
from rri_planner.formats._faults import Fault
from rri_planner.formats._manuscript import Manuscript
from rri_planner.formats._raw import Raw
from rri_planner.formats._reader import Reader
from rri_planner.formats._values import Values
from rri_planner.formats._versions import up_to_date
from rri_planner.model import Plan, fields_of


@frozen
class Reading:
    """A plan with what it was read from."""

    plan: Plan
    manuscript: Manuscript
    reader: Reader


def read_plan(manuscript: Manuscript) -> Reading:
    """Return the plan that a manuscript holds; raise `UnreadablePlan` with all that is wrong, in the files' order."""
    manuscript = up_to_date(manuscript)
    tree = manuscript.tree
    reader = Reader(Values(_early("languages", tree) or (), _early("currency", tree)))
    stated = reader.fields(Plan, tree) or {}
    plan, faults = None, reader.faults
    try:
        plan = reader.made(Plan, stated)
    except UnreadablePlan as error:
        faults += [Fault(reader.stands_at(each.at), each.message, each.nearest) for each in error.reasons]
    if plan is not None and not faults and not manuscript.problems:
        return Reading(plan, manuscript, reader)
    if manuscript.is_complete:
        broken = broken_references(stated, tree)
        faults += [Fault(reader.stands_at(each.path), each.message, each.nearest) for each in broken]
    addressed = (fault.addressed(manuscript) for fault in faults)
    raise UnreadablePlan(manuscript.in_order((*manuscript.problems, *addressed)))


def _early(key: str, tree: dict[str, Raw]) -> Any:  # noqa: ANN401 - each field has its own type
    """Return a field that the others depend on; None where it cannot be read, which is told later."""
    convert = next(each.convert for each in fields_of(Plan) if each.key == key)
    try:
        return convert(tree.get(key))
    except BadValue:
        return None
