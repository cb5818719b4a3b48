"""Running a plan: what has happened is added, with its date; nothing that was said before is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import evolve

from rri_planner.errors import BadUsage, Message
from rri_planner.model._answering import Items
from rri_planner.model._base import Reference, a_reference
from rri_planner.model._dates import DateLike
from rri_planner.model._declare import fields_of
from rri_planner.model._follow_up import Light, StatusUpdate
from rri_planner.model._indicators import Indicator, Observation, Target
from rri_planner.model._numbers import Numeric, is_number
from rri_planner.model._text import TextLike, as_text
from rri_planner.model._vocabularies import VOCABULARIES

_MEASURED_IN_NUMBERS = frozenset(VOCABULARIES["indicator-type"].words) - {"qualitative"}
_KINDS = {each.name: each.declared.kinds for each in fields_of(StatusUpdate)}


def updating(  # noqa: PLR0913 - one argument for each field
    items: Items,
    id_: str,
    *,
    on: DateLike,
    status: str | None,
    completion: Numeric | None,
    light: Light | Mapping[str, Any] | str | None,
    comment: TextLike,
    by: Reference,
) -> StatusUpdate:
    """Return the record of how far an item has come; refuse one that says nothing."""
    if items[id_].item_kind not in _KINDS["of"]:
        message = Message('there are no updates about "{item}", only about actions, pathways and goals', item=id_)
        raise BadUsage(message)
    if by is not None and items[a_reference(by)].item_kind not in _KINDS["by"]:
        raise BadUsage(Message('"{item}" is no stakeholder, and only these report', item=a_reference(by)))
    if all(said is None for said in (status, completion, light, comment)):
        raise BadUsage(Message('it is not said how far "{item}" has come', item=id_))
    return StatusUpdate(of=id_, date=on, status=status, completion=completion, light=light, comment=comment, by=by)


def observing(  # noqa: PLR0913 - one argument for each field
    items: Items,
    id_: str,
    *,
    value: Numeric | TextLike,
    date: DateLike,
    source: TextLike,
    groups: Mapping[str, Numeric],
) -> Indicator:
    """Return the indicator with one more measurement."""
    indicator = _indicator(items, id_)
    seen = Observation(value=_stated(value, indicator), date=date, source=source, groups=groups)
    return evolve(indicator, observations=(*indicator.observations, seen))


def retargeting(  # noqa: PLR0913 - one argument for each field
    items: Items, id_: str, *, value: Numeric | TextLike, date: DateLike, set_on: DateLike, because: TextLike
) -> Indicator:
    """Return the indicator with one more target, which takes a reason and the day when it was set."""
    indicator = _indicator(items, id_)
    reason = as_text(because)
    if reason is None or not str(reason).strip():
        raise BadUsage(Message('it is not said why "{item}" gets another target', item=id_))
    aim = Target(value=_stated(value, indicator), date=date, set_on=set_on, because=reason)
    return evolve(indicator, targets=(*indicator.targets, aim))


def _indicator(items: Items, id_: str) -> Indicator:
    found = items[id_]
    if not isinstance(found, Indicator):
        raise BadUsage(Message('"{item}" is no indicator, and only these are measured', item=id_))
    return found


def _stated(value: Decimal | Numeric | TextLike, indicator: Indicator) -> Decimal | Numeric | TextLike:
    if value is None:
        raise BadUsage(Message('no value is given for "{item}"', item=indicator.id))
    if indicator.type in _MEASURED_IN_NUMBERS and not is_number(str(value)):
        raise BadUsage(
            Message('"{value}" is no number, and "{item}" is measured in numbers', value=value, item=indicator.id)
        )
    return value
