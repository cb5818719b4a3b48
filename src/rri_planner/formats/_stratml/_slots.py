"""Where each field of the plan stands in StratML: the one table that writing, reading, losses and docs go by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from rri_planner.formats._stratml import _codecs as codecs
from rri_planner.formats._stratml._codecs import Codec
from rri_planner.formats._stratml._names import FIRST, OTHER_TYPES, SECOND, STAKEHOLDER_TYPES, Part
from rri_planner.model import Nested, Period

BOTH: tuple[Part, ...] = (FIRST, SECOND)
SECOND_ONLY: tuple[Part, ...] = (SECOND,)
STAGES = ("Outcome", "Output_Processing", "Output", "Input_Processing", "Input")


@frozen
class Slot:
    """One value of an item and the element that holds it.

    ``path`` is the field, with the key inside it where it holds a map or a record (``extra.Acronym``). An
    ``element`` that begins with ``@`` is an attribute. A ``required`` element is written even if it is empty.
    Where several slots share an element, the first that has a value has it.
    """

    element: str
    path: str
    codec: Codec = codecs.TEXT
    parts: tuple[Part, ...] = BOTH
    required: bool = False

    @property
    def field(self) -> str:
        """The name of the field."""
        return self.path.partition(".")[0]

    def of(self, holder: Nested) -> Any:  # noqa: ANN401 - each field has its own type
        """Return the value in an item, or None."""
        field, _, key = self.path.partition(".")
        value = getattr(holder, field)
        if not key or value is None:
            return value
        return value.get(key) if isinstance(value, Mapping) else getattr(value, key)


@frozen
class Shape:
    """An element's slots in the order of the schema: those before the elements inside it and those behind them."""

    before: tuple[Slot, ...]
    behind: tuple[Slot, ...] = ()

    def of(self, part: Part) -> Iterator[Slot]:
        """Yield the slots that a part of the standard has."""
        return (slot for slot in (*self.before, *self.behind) if part in slot.parts)


_OTHER = Slot("OtherInformation", "extra.OtherInformation", codecs.STRING)
_SEQUENCE = Slot("SequenceIndicator", "extra.SequenceIndicator", codecs.STRING)
_ID = Slot("Identifier", "id", codecs.IDENTIFIER)

DOCUMENT = Shape(
    (
        Slot("@Type", "extra.Type", codecs.one_of(*OTHER_TYPES), SECOND_ONLY),
        Slot("Name", "title", required=True),
        Slot("Description", "description"),
        _OTHER,
    )
)
ADMINISTRATION = Shape(
    (
        Slot("Identifier", "id", codecs.IDENTIFIER, SECOND_ONLY),
        Slot("StartDate", "period.start", codecs.FIRST_DAY),
        Slot("EndDate", "period.end", codecs.LAST_DAY),
        Slot("PublicationDate", "issued", codecs.DAY),
        Slot("Source", "provenance.url", codecs.ADDRESS),
    )
)
MISSION = Shape((Slot("Description", "mission"),))
VISION = Shape((Slot("Description", "statement"), _ID))
REGION = Shape((Slot("Name", "name"), Slot("Acronym", "code", codecs.STRING), Slot("Description", "description")))
STAKEHOLDER = Shape(
    (
        Slot("Name", "name"),
        Slot("Acronym", "extra.Acronym", codecs.STRING),
        _ID,
        Slot("Description", "description"),
    )
)
STAKEHOLDER_TYPE = Slot("@StakeholderTypeType", "extra.StakeholderTypeType", codecs.one_of(*STAKEHOLDER_TYPES))
SUBMITTER = Shape(
    (
        Slot("Identifier", "id", codecs.IDENTIFIER, SECOND_ONLY),
        Slot("GivenName", "contact.GivenName", codecs.STRING),
        Slot("Surname", "contact.Surname", codecs.STRING),
        Slot("PhoneNumber", "contact.PhoneNumber", codecs.STRING),
        Slot("EmailAddress", "contact.EmailAddress", codecs.STRING),
    )
)
GOAL = Shape(
    (Slot("Name", "title", required=True), Slot("Description", "description", required=True), _ID, _SEQUENCE), (_OTHER,)
)
OBJECTIVE = Shape((Slot("Name", "title"), Slot("Description", "description"), _ID, _SEQUENCE), (_OTHER,))
INDICATOR = Shape(
    (
        Slot("@ValueChainStage", "kind", codecs.words({"output": "Output", "result": "Outcome", "impact": "Outcome"})),
        Slot("@ValueChainStage", "extra.ValueChainStage", codecs.one_of(*STAGES)),
        Slot("@PerformanceIndicatorType", "type", codecs.words({"qualitative": "Qualitative"})),
        Slot(
            "@PerformanceIndicatorType",
            "extra.PerformanceIndicatorType",
            codecs.one_of("Quantitative", "Qualitative"),
        ),
        _SEQUENCE,
        Slot("MeasurementDimension", "title", required=True),
        Slot("UnitOfMeasurement", "unit", required=True),
        _ID,
    ),
    (Slot("OtherInformation", "definition"),),
)


def kept(shape: Shape, holder: Nested, part: Part) -> dict[str, Any]:
    """Return the fields of an item that its element holds, as `stated` takes them."""
    values: dict[str, Any] = {}
    used: set[str] = set()
    for slot in shape.of(part):
        value = slot.of(holder)
        held = None if value is None or slot.element in used else slot.codec.keep(value)
        if held is not None:
            used.add(slot.element)
            put(values, slot, held)
    return values


def put(values: dict[str, Any], slot: Slot, value: object) -> None:
    """Put a value where its slot's path leads; fields that hold a map or a record become maps."""
    field, _, key = slot.path.partition(".")
    if key:
        values.setdefault(field, {})[key] = value
    else:
        values[field] = value


def stated(values: dict[str, Any]) -> dict[str, Any]:
    """Return values from slots as the model's classes take them."""
    period = values.get("period")
    return {**values, "period": Period(**period)} if isinstance(period, dict) else values
