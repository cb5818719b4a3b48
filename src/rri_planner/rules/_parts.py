"""Parts of a plan as findings see them: whom a finding about a part is about, and what messages call it."""

from __future__ import annotations

from rri_planner.errors import Message
from rri_planner.language import kind_name
from rri_planner.model import Item, Nested, Plan, Record, mentions, name_of
from rri_planner.rules._naming import Listing, called, quoted

_ENDS = frozenset({"of", "to", "with"})


def subjects_of(part: Nested, plan: Plan) -> tuple[str, ...]:
    """Return the ids that a finding about a part of the plan is about.

    Of an item its own, of a record its ends, of anything else the plan's.
    """
    if isinstance(part, Item):
        return (part.id,)
    return _ends(part) or (plan.id,)


def described(part: Nested, plan: Plan) -> Message:
    """Return what a message calls a part of the plan: an item by its name, a record by its ends, else the plan."""
    if isinstance(part, Item):
        return called(part)
    ends = Listing(quoted(_named(end, plan)) for end in _ends(part))
    if ends:
        return Message("{kind} {ends}", kind=kind_name(type(part).__name__), ends=ends)
    return Message('{kind} "{name}"', kind=kind_name("plan"), name=name_of(plan))


def _ends(part: Nested) -> tuple[str, ...]:
    if not isinstance(part, Record):
        return ()
    return tuple(dict.fromkeys(each.target for each in mentions(part) if each.path[0] in _ENDS))


def _named(id_: str, plan: Plan) -> object:
    item = plan.get(id_)
    return id_ if item is None else name_of(item)
